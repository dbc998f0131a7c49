"""Bodies that are known by their initials, or by a name of their own."""

import pytest

from documents.extraction.acronyms import by_themselves, well_known
from documents.extraction.name_page import open_page
from tests.extraction.named import page_and_span


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        ("en", "He wrote to the KMT and to BBC Azerbaijan.", ["KMT", "BBC Azerbaijan"]),
        ("en", "Amnesty International Kenya has agreed.", ["Amnesty International Kenya"]),
        ("en", "The Trend wrote so, and the trend is clear.", []),
        ("en", "In the XIX century the UN did not exist.", ["UN"]),
        ("en", "The US and the MP agreed.", []),
        ("en", "A.B. Stone has left.", []),
        ("en", "STOP THE KMT NOW, they said.", []),
        ("en", "They said STOP KMT.", ["KMT"]),
        ("en", "KMT said so.", ["KMT"]),
        ("en", "It rained.\nNAKURA, 4 March. It went on.", []),
        ("ru", "Эта традиция жива, а в ООН молчат.", ["ООН"]),
        ("tr", "Cumhuriyet gazetesi yazdı.", ["Cumhuriyet"]),
        ("tr", "Dün Cumhuriyet Bayramı vardı.", []),
        ("az", "XIX əsrdə ABC yox idi.", ["ABC"]),
    ],
)
def test_initials_and_well_known_names_are_bodies_by_themselves(language: str, text: str, bodies: list[str]) -> None:
    page = open_page(text, language)
    assert [page.surface(span) for span in by_themselves(page)] == bodies


def test_a_well_known_body_is_surer_than_initials() -> None:
    page = open_page("He wrote to the KMT and to the UN.", "en")
    assert [(span.basis, span.weight) for span in by_themselves(page)] == [("initials", 0.6), ("well-known body", 0.8)]


def test_the_longest_well_known_name_counts() -> None:
    page, span = page_and_span("He left Amnesty International today.", "Amnesty International")
    assert well_known(page, span.first, span.last) == type(span)(span.first, span.last, "well-known body", 0.8)
    assert well_known(page, 0, 0) is None
