"""Servers of this machine, and how tests ask them."""

from __future__ import annotations

from ipaddress import IPv4Address
from typing import TYPE_CHECKING

from documents.intake.fetch import Rules, fetch

if TYPE_CHECKING:
    from tests.intake.fetch.raw import RawServer

HERE = IPv4Address("127.0.0.1")


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


def rules_of(port: int, seconds: float = 60) -> Rules:
    return Rules(
        may_reach=lambda machine: machine == HERE, ports=frozenset({port}), seconds=seconds, silence=30, max_bytes=200_000
    )


def fetched(server: RawServer, seconds: float = 60, scheme: str = "http") -> bytes:
    address = f"{scheme}://127.0.0.1:{server.port}/a"
    return fetch(address, rules=rules_of(server.port, seconds), ignore_robots=True).content
