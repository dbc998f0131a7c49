"""What a page says of itself."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Metadata
from documents.intake.extract.reading import read
from tests.intake.extract.kestrel import ADDRESS, PAGE, page


def test_a_page_says_what_it_is_of_itself() -> None:
    assert read(PAGE.encode(), address=ADDRESS).metadata == Metadata(
        title="Harbour closed after gulls",
        byline="Wren Tern; Pavel Orlov",
        date="2021-05-04",
        date_basis="meta article:published_time",
        language="en",
        site="The Kestrel",
        summary="Gulls took the crane.",
        address=ADDRESS,
    )


def test_of_several_articles_in_json_ld_the_one_with_the_title_counts_and_else_none() -> None:
    script = """<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Other","datePublished":"2020-01-01"},
    {"@type":["NewsArticle"],"headline":"Title","datePublished":"2021-02-03","author":"W. Tern"}]</script>"""
    assert read(page(script)).metadata.date == "2021-02-03"
    assert read(page(script.replace('"Title"', '"Third"'))).metadata == Metadata(title="Title")


@pytest.mark.parametrize(
    "script", ["{", "[[[]]]", '{"@type":{"a":1},"headline":[1],"author":{"name":{"name":7}}}', "null", "1e999", "[" * 9000]
)
def test_json_ld_of_any_shape_does_no_harm(script: str) -> None:
    assert read(page(f'<script type="application/ld+json">{script}</script>')).metadata == Metadata(title="Title")


def test_a_canonical_address_of_another_site_is_not_believed() -> None:
    content = page('<link rel="canonical" href="https://elsewhere.example/a">')
    assert read(content, address=ADDRESS).metadata.address == ""
    assert read(content).metadata.address == "https://elsewhere.example/a"
