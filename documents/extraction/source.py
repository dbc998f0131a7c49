"""The publication or body that a text comes from: by its address, else by what its page calls itself."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from documents import names
from documents.extraction.findings import FoundValue, KnownSource, Metadata


def find_source(address: str, metadata: Metadata, sources: Sequence[KnownSource]) -> FoundValue | None:
    """A record of the archive where one fits; the longest of several addresses that fit."""
    for given in filter(None, (address, metadata.address)):
        fitting = [
            (len(host) + len(path), one)
            for one in sources
            for host, path in map(_split_address, one.addresses)
            if host and _is_under(_split_address(given), host, path)
        ]
        if fitting:
            _, known = max(fitting, key=lambda fit: fit[0])
            return FoundValue(known.name, 0.95, f"the address is at {_split_address(given)[0]}", record=known.record)
    return _by_name(metadata, sources) or _by_host(address or metadata.address)


def _split_address(address: str) -> tuple[str, str]:
    """Host without `www.`, and path; empty where the address has none."""
    try:
        split = urlsplit(address if "//" in address else f"//{address}")
        host = (split.hostname or "").removeprefix("www.")
    except ValueError:
        return "", ""
    return host, split.path.rstrip("/")


def _is_under(given: tuple[str, str], host: str, path: str) -> bool:
    same_host = given[0] == host or given[0].endswith(f".{host}")
    return same_host and (given[1] == path or given[1].startswith(f"{path}/"))


def _by_name(metadata: Metadata, sources: Sequence[KnownSource]) -> FoundValue | None:
    wanted = names.fold(metadata.site)
    if not wanted:
        return None
    known = next((one for one in sources if names.fold(one.name) == wanted), None)
    if known:
        return FoundValue(known.name, 0.9, "what the page calls its site", record=known.record)
    return FoundValue(metadata.site, 0.7, "what the page calls its site; the archive has no such source yet")


def _by_host(address: str) -> FoundValue | None:
    host, _ = _split_address(address)
    return FoundValue(host, 0.4, "the address; the archive has no source there yet") if host else None
