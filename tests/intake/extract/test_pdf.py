from __future__ import annotations

import pytest

from documents.extraction.findings import Metadata, Unreadable
from documents.intake.extract.reading import read
from tests.intake.files import lines, pdf


def _page(number: int, body: str) -> str:
    return lines((72, 800, f"The Kestrel, 4 May 2021, no. {number}"), (290, 30, f"- {number} -"), size=9) + body


ONE = (
    lines((72, 740, "Harbour closed after gulls"), size=20)
    + lines(
        (72, 700, "The harbour of Ostrava-by-the-Sea closed on 3 May after the gulls had ta-"),
        (72, 686, "ken the crane (again), and the well-known mayor Alva Tern said so on Monday in the"),
        (72, 672, "council."),
        (72, 658, "Nobody was hurt in the harbour, but nobody was glad either: it is the third time in two"),
        (72, 644, "years that it has been closed for birds."),
    )
    + lines((72, 610, "What the council said"), font="F2")
    + lines(
        (72, 590, "\x95 The crane is still theirs, and it will be so until the Guild of Ropemakers decides to come"),
        (82, 576, "back."),
        (72, 562, "\x95 Nobody was hurt."),
        (72, 530, "1. First demand."),
        (72, 516, "2. Second demand."),
    ).replace("\x95", "•")
    + lines((72, 480, "Who has decided it?"), font="F2")
    + lines(
        (72, 460, "Answer: because the harbour has been closed for nine weeks and nobody pays us any-"),
        (72, 446, "thing for it, and that goes on"),
    )
)
TWO = lines(
    (72, 740, "until the winter comes. We are known for our patience."),
    (90, 726, "A paragraph with an indent that goes over the whole width of the page and then some"),
    (72, 712, "more words here, which go on until the end of the line is reached, in the year of"),
    (72, 698, "2021."),
)


def test_lines_become_paragraphs_and_what_stands_on_every_page_goes() -> None:
    found = read(pdf([_page(1, ONE), _page(2, TWO), _page(3, lines((72, 700, "The end.")))]), name="page.html")
    assert found.text == (
        "# Harbour closed after gulls\n\n"
        "The harbour of Ostrava-by-the-Sea closed on 3 May after the gulls had taken the crane (again), and the well-known mayor "
        "Alva Tern said so on Monday in the council.\n\n"
        "Nobody was hurt in the harbour, but nobody was glad either: it is the third time in two years that it has been closed "
        "for birds.\n\n"
        "## What the council said\n\n"
        "- The crane is still theirs, and it will be so until the Guild of Ropemakers decides to come back.\n"
        "- Nobody was hurt.\n\n"
        "1. First demand.\n\n2. Second demand.\n\n"
        "**Who has decided it?**\n\n"
        "Answer: because the harbour has been closed for nine weeks and nobody pays us anything for it, and that goes on until "
        "the winter comes. We are known for our patience.\n\n"
        "A paragraph with an indent that goes over the whole width of the page and then some more words here, which go on "
        "until the end of the line is reached, in the year of 2021.\n\n"
        "The end."
    )
    assert (found.is_markdown, found.media_type, found.charset) == (True, "application/pdf", "")
    assert found.remarks == (
        "What stands at the edges of several pages is left out of the text: “The Kestrel, 4 May 2021, no. 1”",
    )


def test_two_columns_are_read_one_after_the_other() -> None:
    column = [f"words of line {number} that fill" for number in range(8)]
    left = lines(*((60, 700 - 14 * at, f"Left {text}") for at, text in enumerate(column)))
    right = lines(*((320, 700 - 14 * at, f"and right {text}") for at, text in enumerate(column)))
    text = read(pdf([left + right])).text
    assert text.startswith("Left words of line 0 that fill Left words of line 1")
    assert text.index("Left words of line 7") < text.index("and right words of line 0")


def test_a_hyphen_that_the_document_writes_elsewhere_stays() -> None:
    text = lines(
        (72, 700, "The well-known mayor and the most well-"),
        (72, 686, "known ferryman of the town met the Ostrava-"),
        (72, 672, "Varna line."),
    )
    assert (
        read(pdf([text])).text == "The well-known mayor and the most well-known ferryman of the town met the Ostrava-Varna line."
    )


def test_a_page_without_text_is_told_and_a_file_without_any_is_scanned() -> None:
    found = read(pdf([lines((72, 700, "The harbour is closed.")), ""]))
    assert (found.text, found.remarks) == ("The harbour is closed.", ("Pages with no text; what they show is a picture: 2",))
    with pytest.raises(
        Unreadable, match=r"2 pages and no text: it is scanned\. Recognise its text first, for example with “ocrmypdf"
    ):
        read(pdf(["", "0 0 1 rg 10 10 100 100 re f"]))


def test_properties_are_metadata_unless_a_program_left_them_behind() -> None:
    page = lines((72, 700, "The harbour is closed."))
    info = "/Title(Harbour closed)/Author(Wren Tern)/CreationDate(D:20190101000000Z)"
    metadata = read(pdf([page], info=info)).metadata
    assert (metadata.title, metadata.byline, metadata.date) == ("Harbour closed", "", "")
    assert read(pdf([page], info="/Title(Microsoft Word - letter.doc)")).metadata.title == ""


VISIBLE = lines((72, 700, "The witness spoke for an hour in the hall of the court."))
UNSEEN = "BT /F1 11 Tf 3 Tr 72 680 Td (real name Tomas Hill) Tj ET\n"
WHITE = "1 1 1 rg BT /F1 11 Tf 72 660 Td (Tomas Hill) Tj ET 0 0 0 rg\n"
BANNER = "0 0 0.5 rg 60 630 300 30 re f 1 1 1 rg BT /F1 11 Tf 72 640 Td (White on blue) Tj ET 0 0 0 rg\n"
DOTS = "BT /F1 1 Tf 72 650 Td (real name Tomas Hill) Tj ET\n"
SCALED = "BT /F1 10 Tf 0.1 0 0 0.1 72 650 Tm (real name Tomas Hill) Tj ET\n"
ENLARGED = "BT /F1 1 Tf 11 0 0 11 72 650 Tm (Seen well) Tj ET\n"
COURT = "The witness spoke for an hour in the hall of the court."


@pytest.mark.parametrize(
    ("page", "text", "letters"),
    [
        (VISIBLE + UNSEEN, COURT, 17),
        (VISIBLE + WHITE, COURT, 9),
        (VISIBLE + DOTS, COURT, 17),
        (VISIBLE + SCALED, COURT, 17),
        (VISIBLE + ENLARGED, f"{COURT}\n\nSeen well", 0),
        (VISIBLE + BANNER, f"{COURT}\n\nWhite on blue", 0),
        (UNSEEN, "real name Tomas Hill", 0),  # text recognised in a scan: there is no other
    ],
)
def test_letters_that_nobody_sees_are_left_out_with_a_remark(page: str, text: str, letters: int) -> None:
    found = read(pdf([page]))
    remark = f"{letters} letters that the PDF has and does not show are left out of the text; the original has them"
    assert (found.text, found.remarks) == (text, (remark,) if letters else ())


def test_the_author_of_a_pdf_is_a_remark_and_a_program_is_nothing() -> None:
    for author, remarks in (("Adobe Acrobat", 0), ("(anonymous)", 0), ("Wren Tern", 1)):
        found = read(pdf([VISIBLE], info=f"/Author ({author.replace('(', '').replace(')', '')}) /Title (Document1)"))
        assert (found.metadata, len(found.remarks)) == (Metadata(), remarks)


_WIDE = "words that fill the whole width of a page from its left edge to the right one and end"


def _page_of(*texts: str, top: int = 780, size: float = 11) -> str:
    return lines(*((72, top - 14 * at, text) for at, text in enumerate(texts)), size=size)


def test_headings_that_differ_in_a_number_are_no_running_lines() -> None:
    pages = [
        lines((72, 790, f"Article {number}"), size=11) + _page_of(f"The {name} rule has {_WIDE}", "here.", top=776)
        for number, name in ((1, "first"), (2, "second"), (3, "third"))
    ]
    found = read(pdf(pages))
    assert [f"Article {number}" in found.text for number in (1, 2, 3)] == [True, True, True]
    assert [f"The {name} rule" in found.text for name in ("first", "second", "third")] == [True, True, True]
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("ends", "begins", "joined"),
    [
        ("in 2019-", "2020, and so on.", "in 2019-2020, and so on."),
        ("in the year 2024-", "cü it was so.", "in the year 2024-cü it was so."),
        ("on 2021-03-", "28 it was so.", "on 2021-03-28 it was so."),
        ("the vice-", "president of it.", "the vice-president of it."),
        ("the anti-", "corruption office.", "the anti-corruption office."),
        ("the har-", "bour of it.", "the harbour of it."),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(ends: str, begins: str, joined: str) -> None:
    found = read(pdf([_page_of(f"{_WIDE} {ends}", begins, _WIDE, top=600)]))
    assert joined in found.text


def test_a_large_first_letter_begins_its_word() -> None:
    cap = lines((72, 572, "T"), size=40)
    beside = lines((100, 600, f"he council has {_WIDE[:60]}"), (100, 586, f"and it has {_WIDE[:62]}"), (72, 572, f"{_WIDE}"))
    assert read(pdf([cap + beside])).text.startswith("The council has words that fill")


def test_a_small_raised_figure_is_the_mark_of_a_note() -> None:
    page = lines((72, 600, "She left in 2019")) + lines((148.6, 604, "3"), size=7) + lines((156, 600, "and came back in 2021."))
    assert read(pdf([page])).text == "She left in 2019[3] and came back in 2021."


def test_a_heading_of_two_centred_lines_is_one() -> None:
    head = lines((120, 740, "The harbour of Ostrava is closed"), size=20) + lines((180, 716, "after the gulls came"), size=20)
    assert read(pdf([head + _page_of(_WIDE, "here.", top=680)])).text.startswith(
        "# The harbour of Ostrava is closed after the gulls came\n\n"
    )


def test_a_line_that_is_drawn_twice_to_look_bold_stands_once() -> None:
    drawn = lines((72, 600, "Who has decided it?"), (72.4, 600, "Who has decided it?"), (72, 570, "Nobody has decided it."))
    assert read(pdf([drawn])).text.count("Who has decided it?") == 1
