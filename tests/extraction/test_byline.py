"""Who wrote a text, as a line of its own says."""

from __future__ import annotations

import pytest

from documents.extraction.byline import find_byline
from documents.extraction.findings import Metadata

BODY = "The council met in the hall of Lorn and closed the pier for the whole of the winter, said the mayor.\n" * 3


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        (f"Pier closed\nBy Mia Tern and Alva Knot\n{BODY}", "Mia Tern and Alva Knot"),
        (f"Пирс закрыт\nАвтор: Мия Крачкова\n{BODY}", "Мия Крачкова"),
        (f"{BODY}\nMüəllif: Pelin Qaz", "Pelin Qaz"),
        (f"By the sea\n{BODY}", None),
        (f"By Monday\n{BODY}", None),
    ],
)
def test_the_byline_is_a_line_of_its_own(text: str, byline: str | None) -> None:
    found = find_byline(text, Metadata())
    assert (found.value if found else None) == byline
    assert not found or [text[place.start : place.end] for place in found.evidence] == [byline]
