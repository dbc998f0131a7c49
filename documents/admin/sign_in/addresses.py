"""Where a request comes from."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

_OF_ONE_CUSTOMER = 64  # bits of an IPv6 address: whoever has one has 2**64 of them


def client_address(request: HttpRequest) -> str:
    """The address that connected; behind a proxy, the one that the proxy says has connected to it.

    A client can write any X-Forwarded-For, and the proxy adds the address that it saw at the end: so only the last is believed.
    """
    address = str(request.META.get("REMOTE_ADDR", ""))
    if settings.BEHIND_PROXY:
        forwarded = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
        address = forwarded or address
    try:
        found = ip_address(address)
    except ValueError:
        return "unknown"
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return str(mapped or found)


def network(address: str) -> str:
    """The part of an address that one customer has: an IPv4 address, or the first half of an IPv6 one."""
    return str(ip_network(f"{address}/{_OF_ONE_CUSTOMER}", strict=False)) if ":" in address else address
