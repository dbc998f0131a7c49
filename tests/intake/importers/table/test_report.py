"""What the trial of a table says of each row."""

from __future__ import annotations

from documents.intake.importers.table.report import Applied, note
from documents.models import TableImport


def changes(*pairs: tuple[str, str]) -> list[list[str]]:
    taken = TableImport(report={})
    note(taken, 2, Applied("changed", "A title", 7, [("digest", old, new) for old, new in pairs]))
    [[number, document, title, listed]] = taken.report["changed"]
    assert (number, document, title) == (2, 7, "A title")
    return [one[1:] for one in listed]


def test_short_values_are_shown_whole() -> None:
    assert changes(("law", "speech"), ("", "new")) == [["law", "speech"], ["", "new"]]


def test_long_values_are_shown_from_where_they_begin_to_differ() -> None:
    same = "The council met in the spring and heard the reports of all of its members on the work of the year. "
    [[old, new]] = changes((same + "Nothing was decided.", same + "Much was decided."))
    assert (old, new) == (
        "…members on the work of the year. Nothing was decided.",
        "…members on the work of the year. Much was decided.",
    )


def test_what_is_cut_at_the_end_says_how_long_the_whole_is() -> None:
    [[old, new]] = changes(("a " * 100 + "b " * 200, "a " * 100))
    assert old.startswith("…a a")
    assert old.endswith("b… (599 characters)")
    assert new.startswith("…a a")
    assert new.endswith("a")


def test_a_value_that_is_cut_off_is_seen_to_be() -> None:
    [[old, new]] = changes(("word " * 100 + "end", "word " * 100))
    assert (old.endswith("end"), new.endswith("word")) == (True, True)
    assert old != new
