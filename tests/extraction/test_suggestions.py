from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import edtf
from documents.extraction.findings import Found, KnownName, KnownSource, Metadata
from documents.extraction.suggestions import MAX_CHARS, find
from documents.models import kind_signs

_PIECES = st.sampled_from(
    [
        *(
            "May 3, 2020",
            "3 мая",
            "martın 3-də",
            "2021-ci il",
            "29 February",
            "last year",
            "20 years ago",
            "over the last",
            "XX век",
        ),
        *(
            "in 0000",
            "31.02.2020",
            "Q:",
            "By Mia",
            "1990s",
            "−",
            "\n",
            ".",
            ",",
            "since",
            "до",
            "9999",
            "999 years ago",
            "üç il əvvəl",
        ),
        *("Monday", "\x00", "\ud800", "İ"),
    ]
)


@given(
    st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=20).map(" ".join)),
    st.sampled_from(["", "0001", "9999-12-31", "2020-02-29", "2020/..", "nonsense"]),
)
def test_whatever_the_text_each_place_is_in_it_and_each_date_is_one(text: str, published: str) -> None:
    found = find(text, metadata=Metadata(date=published), kinds=kind_signs())
    for one in found.dates:
        assert edtf.parse(one.edtf).value == one.edtf
        assert text[one.evidence[0].start : one.evidence[0].end] == one.words
        assert all(0 <= place.start < place.end <= len(text) for place in one.evidence)
    for value in (found.title, found.byline, found.kind, found.published):
        assert not value or all(0 <= place.start < place.end <= len(text) for place in value.evidence)


@pytest.mark.parametrize("words", ["May 3, 2020 ", "20 ", "in 2019\n", "3.", "By ", "Q: a?\n", "for ten years ", " ", "\n"])
def test_a_hostile_text_ends(words: str) -> None:
    text = words * (20_000 // len(words))
    assert len(find(text).dates) < 10


def test_all_that_the_rules_find_comes_in_one_call() -> None:
    text = (
        "Pier of Lorn closed\nBy Mia Tern\n12 May 2016\n\n"
        "The lawyer Ada Wren told the Harbour Union on 3 March that the pier of Lorn would not be open for the whole winter.\n"
    )
    gazette = KnownSource("The Lorn Gazette", 7, ("lorn.example",))
    wren = KnownName("Ada Wren", "person", 4, "Ada Wren")
    found = find(text, address="https://lorn.example/pier", known=(wren,), sources=(gazette,), kinds=kind_signs())
    values = (found.title, found.byline, found.language, found.kind, found.source, found.published)
    assert [value.value if value else None for value in values] == [
        *("Pier of Lorn closed", "Mia Tern", "en", "news-report", "The Lorn Gazette", "2016-05-12"),
    ]
    assert [(name.name, name.record) for name in found.people if name.record] == [("Ada Wren", 4)]
    assert [name.name for name in found.organisations] == ["Harbour Union"]
    assert [date.edtf for date in found.dates] == ["2016-03-03"]
    assert found.topics == ()


def test_the_year_of_a_day_comes_from_the_latest_day_told_where_no_date_is_stated() -> None:
    found = find("The pier of Lorn was closed by the council on 3 June 2016, and the mayor was heard there on 20 May.")
    assert found.published is not None
    assert (found.published.value, found.published.confidence) == ("2016-06-03/..", 0.4)
    assert [(date.edtf, date.confidence) for date in found.dates] == [("2016-06-03", 0.95), ("2016-05-20", 0.5)]


def test_of_a_book_the_beginning_is_searched() -> None:
    text = "winter " * (MAX_CHARS // 7) + "The lawyer Ada Wren left on 3 May 2016."
    found = find(text)
    assert (found.people, found.dates) == ((), ())


def test_an_empty_text_has_nothing_in_it() -> None:
    assert find("") == Found()
