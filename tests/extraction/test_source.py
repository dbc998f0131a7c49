"""The publication that a text comes from."""

from __future__ import annotations

from documents.extraction.findings import KnownSource, Metadata
from documents.extraction.source import find_source


def test_the_source_is_told_by_the_address_then_by_the_site() -> None:
    gazette = KnownSource("The Lorn Gazette", 7, ("https://www.lorn.example/", "gazette.example"))
    blog = KnownSource("Lorn Blog", 8, ("https://lorn.example/blog",))

    def told(address: str, site: str = "") -> tuple[str, int | None] | None:
        found = find_source(address, Metadata(site=site), (gazette, blog))
        return (found.value, found.record) if found else None

    assert told("https://lorn.example/2021/pier") == ("The Lorn Gazette", 7)
    assert told("https://lorn.example/blog/pier") == ("Lorn Blog", 8)
    assert told("https://news.gazette.example/") == ("The Lorn Gazette", 7)
    assert told("https://lorn.example.evil.example/") == ("lorn.example.evil.example", None)
    assert told("https://notlorn.example/", site="the lorn gazette") == ("The Lorn Gazette", 7)
    assert told("", site="Elsewhere") == ("Elsewhere", None)
    assert told("http://[") is None
