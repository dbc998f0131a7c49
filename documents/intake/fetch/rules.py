"""What a fetch may do, in one value, so that tests can aim it at a server of their own."""

from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address

from documents.intake.fetch.addresses import is_public
from documents.intake.fetch.names import Resolve, resolve


class Unfetchable(ValueError):
    """The address gives no file; the message says what was refused or failed, why, and what can be done."""


@dataclass(frozen=True, slots=True)
class Rules:
    may_reach: Callable[[IPv4Address | IPv6Address], bool] = is_public
    ports: frozenset[int] = frozenset({80, 443, 8000, 8008, 8080, 8081, 8443, 8888})  # web servers'; mail and databases are none
    seconds: float = 30.0  # for everything together: names, redirects, robots.txt, the last byte
    silence: float = 10.0  # seconds that a server may take to say anything
    max_bytes: int = 50 * 1024 * 1024  # after decompression
    max_redirects: int = 8
    resolve: Resolve = resolve
    certificates: str | None = None  # file with those to trust; None for the usual authorities
