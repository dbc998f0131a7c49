"""The date of publication: stated, bounded or unknown."""

from __future__ import annotations

from datetime import date

import pytest

from documents.extraction.findings import FoundValue, Metadata
from documents.extraction.publication_date import date_in, date_in_cut
from documents.extraction.suggestions import find
from documents.text import Edit

BODY = "The council met in the hall of Lorn and closed the pier for the whole of the winter, said the mayor.\n" * 3
AZERBAIJANI = "Şəhər şurası zalda toplaşdı və körpünü bütün qış üçün bağladı, deyə bələdiyyə sədri bildirdi."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"Pier closed\n12 May 2016, 14:05\n{BODY}", "2016-05-12"),
        (f"Пирс закрыт\nДата публикации: 12.05.2016\n{BODY}", "2016-05-12"),
        (f"LORN, May 12, 2016 — {BODY}", "2016-05-12"),
        (f"{AZERBAIJANI}\n12 may 2016-cı il", "2016-05-12"),
        (f"He was born on 12 May 1956. The pier closed on 3 June 2016. {BODY}", "2016-06-03/.."),
        (f"The pier will be closed on 3 June 2016. {BODY}", None),
        (f"The pier closed in 2016. {BODY}", None),
        (f"3 June 2099\n{BODY}", None),
        (BODY, None),
    ],
)
def test_the_date_of_publication_is_stated_or_bounded_or_unknown(text: str, value: str | None) -> None:
    found = find(text, today=date(2026, 1, 1)).published
    assert (found.value if found else None) == value


def test_a_stated_date_of_publication_gives_the_years_of_the_text() -> None:
    text = f"The pier closed on 3 December. {BODY}"
    assert find(text).dates == ()
    found = find(text, metadata=Metadata(date="2016-05-12", date_basis="JSON-LD datePublished"))
    assert found.published == FoundValue("2016-05-12", 0.9, "JSON-LD datePublished")
    assert [(one.edtf, one.words, one.what, one.basis, one.relative) for one in found.dates] == [
        (
            *("2015-12-03", "3 December", "The pier closed on 3 December"),
            "year inferred from the date of publication, 2016-05-12",
            False,
        ),
    ]


def test_a_date_in_a_passage_that_is_cut_is_known_too() -> None:
    cut = Edit(0, " date 2024-12-20 ", "", "the page’s date", "date-prefix")
    found = find(f"The pier closed on December 18. {BODY}", cuts=(cut,))
    assert found.published is not None
    assert (found.published.value, found.published.evidence) == ("2024-12-20", ())
    assert [(one.edtf, one.words, len(one.evidence)) for one in found.dates] == [
        ("2024-12-20", "2024-12-20", 0),
        ("2024-12-18", "December 18", 1),
    ]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("date 2024-12-20 17:48", "2024-12-20"),
        ("20.12.2024", "2024-12-20"),
        ("3/5/2024", "2024-05-03"),
        ("20.12.2024 and 2023-01-02", "2023-01-02"),
        ("31.02.2024", ""),
        ("20.12.24", ""),
        ("", ""),
    ],
)
def test_the_first_date_in_figures_is_read(words: str, value: str) -> None:
    assert date_in(words) == value


def test_a_date_of_another_rule_in_a_cut_is_none_of_publication() -> None:
    cuts = [Edit(0, "20.12.2024", "", "a line of the page", "phrase"), Edit(20, "no date", "", "the page’s date", "date-prefix")]
    assert date_in_cut(cuts) is None
    assert date_in_cut([]) is None
    assert date_in_cut([Edit(0, "Updated: 2024-12-20 17:48 ", "", "the page’s date", "date-prefix")]) is None
