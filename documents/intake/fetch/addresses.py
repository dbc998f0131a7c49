"""Which addresses may be fetched: their form, and the machines behind their names."""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import quote, urlsplit

MAX_CHARS = 2_000
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits
_UNICAST = IPv6Network("2000::/3")
# Tunnels into IPv4 (6to4, Teredo): their ends can be private, and nobody publishes there. And AS112 and benchmarking.
_NEVER = tuple(
    ip_network(network)
    for network in (
        "2002::/16",
        "2001::/32",
        "2001:2::/48",
        "2620:4f:8000::/48",
        "192.0.0.0/24",
        "192.88.99.0/24",
        "192.31.196.0/24",
    )
)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_UNSAFE = re.compile(r"[\x00-\x20\x7f<>\"\\^`{|}\x80-\U0010ffff]")
_NUMBER_LABEL = re.compile(r"(?:[0-9]+|0x[0-9a-f]*)", re.I)
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?")


class BadAddress(ValueError):
    """The address itself is refused; the message says why."""


@dataclass(frozen=True, slots=True)
class Target:
    scheme: str
    host: str  # ASCII; an IPv6 address without brackets
    port: int
    path: str  # with the query, escaped

    @property
    def authority(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.authority}"

    @property
    def address(self) -> str:
        return f"{self.origin}{self.path}"


def is_public(machine: IPv4Address | IPv6Address) -> bool:
    """Whether an IP address is one of the internet at large, by the IANA special-purpose registries (RFC 6890)."""
    if isinstance(machine, IPv6Address):
        if machine in _NAT64:
            return is_public(IPv4Address(machine.packed[-4:]))
        if machine not in _UNICAST:  # also refuses ::ffff:127.0.0.1 and ::127.0.0.1
            return False
    if any(machine in network for network in _NEVER):
        return False
    return machine.is_global and not (machine.is_multicast or machine.is_reserved or machine.is_private)


def target_of(address: str) -> Target:
    """The parts of an address, when it is one that may be asked for. Raises BadAddress."""
    if len(address) > MAX_CHARS:
        raise BadAddress(f"it has {len(address):,} characters; at most {MAX_CHARS:,} are taken")
    try:
        parts = urlsplit(address.strip())
        port, host = parts.port, parts.hostname or ""
    except ValueError as error:
        raise BadAddress(f"it cannot be understood ({error}); copy it again from the browser") from error
    if parts.scheme not in _DEFAULT_PORTS:
        raise BadAddress(
            f"it begins with “{parts.scheme[:20]}:”; only http:// and https:// are fetched" if parts.scheme else _NO_SCHEME
        )
    if parts.username is not None or parts.password is not None:
        raise BadAddress("it has a user name or password before the “@”; leave that out, what it protects is not public")
    path = _UNSAFE.sub(lambda found: quote(found[0], errors="replace"), parts.path or "/")
    query = _UNSAFE.sub(lambda found: quote(found[0], errors="replace"), f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, _canonical_host(host), port if port is not None else _DEFAULT_PORTS[parts.scheme], path + query)


_NO_SCHEME = "it does not begin with http:// or https://; copy the whole address from the browser"


def _canonical_host(host: str) -> str:
    """A host's name or number in the one form in which it is then asked for; every other way to write a number is refused."""
    if not host:
        raise BadAddress("it names no host; copy the whole address from the browser")
    if ":" in host:
        try:
            return str(IPv6Address(host)) if "%" not in host else _refuse_host(host)
        except ValueError:
            _refuse_host(host)
    try:
        ascii_host = host.rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise BadAddress(f"its host “{host[:80]}” is no possible name") from error
    if _NUMBER_LABEL.fullmatch(ascii_host.rpartition(".")[2]):
        try:
            return str(IPv4Address(ascii_host))
        except ValueError:
            _refuse_host(host)
    if not _HOST.fullmatch(ascii_host):
        _refuse_host(host)
    return ascii_host


def _refuse_host(host: str) -> str:
    raise BadAddress(f"its host “{host[:80]}” is neither a name nor an IP address in its usual form; give the site's name")


def number_of(host: str) -> IPv4Address | IPv6Address | None:
    """The IP address that a host is written as; None for a name."""
    try:
        return ip_address(host)
    except ValueError:
        return None
