"""What is counted as lost of a citation that a program has read or printed."""

from __future__ import annotations

import pytest

from tools.citation_processors import ALL_DATES, KINDS, PAGE, PROGRAMS, _between, records

WHOLE = f"Aysel Invented. Rain over Nowhere. The Gazette, 2021. {PAGE}"


@pytest.mark.parametrize(
    ("said", "lost"),
    [
        (WHOLE, []),
        (WHOLE.replace("archive.example", "archive.exam- ple"), []),  # a typesetter broke it
        (WHOLE.replace("Nowhere", "Anywhere"), ["title"]),
        (WHOLE.replace("2021", "n.d."), ["date"]),
        (WHOLE.replace(PAGE, ""), ["address"]),
        (WHOLE.replace("Aysel Invented", "Anonymous"), ["author"]),
        ("Invented, Aysel: " + WHOLE.partition(". ")[2], []),
        ("", ["title", "date", "address", "author"]),
    ],
)
def test_each_part_that_is_not_said_is_lost(said: str, lost: list[str]) -> None:
    article = next(one for one in records().values() if one.kind == "day, month or year")
    assert article.lost(said) == lost


def test_a_digest_has_to_be_told_as_one_of_the_archive() -> None:
    digest = next(one for one in records().values() if one.kind == "digest")
    said = f"Made-up Archive. Digest of “Rain over Nowhere,” by Aysel Invented. 2026. {PAGE}"
    assert digest.lost(said) == []
    assert digest.lost(said.replace("Digest of", "About")) == ["digest"]
    assert digest.lost(said.replace("2026", "2021")) == ["date"]


def test_doubt_is_lost_where_no_sign_of_it_is_left() -> None:
    held = [one for one in records().values() if one.kind == "about or uncertain"]
    assert [one.doubt_lost("Rain, 2021") for one in held] == [True] * 3
    assert [held[0].doubt_lost(said) for said in ("[2021]", "ca. 2021", "2021?", "circa 2021")] == [False] * 4
    plain = next(one for one in records().values() if one.kind == "day, month or year")
    assert plain.doubt_lost("Rain, 2021") is False


def test_every_form_of_date_is_tried_plain_inferred_and_in_a_digest() -> None:
    assert len(ALL_DATES) == len(set(ALL_DATES))
    counted = {kind: sum(one.kind == kind for one in records().values()) for kind in (*KINDS, "inferred", "digest")}
    assert counted == {kind: len(dates) for kind, dates in KINDS.items()} | dict.fromkeys(("inferred", "digest"), len(ALL_DATES))


def test_what_is_printed_is_taken_apart_by_the_marks_around_it() -> None:
    assert _between("BEGIN k1k Rain over\r\nNo-\nwhere END x BEGIN k22k Fog END") == {"k1k": "Rain over Nowhere", "k22k": "Fog"}


def test_each_program_reads_a_format_that_there_is() -> None:
    assert {given for given, _command, _read in PROGRAMS.values()} == {"BibTeX", "RIS", "CSL-JSON"}
