from __future__ import annotations

import pytest

from documents.extraction.findings import NeedsRecognition
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


def test_a_page_without_text_is_named_by_its_own_number_after_a_damaged_one() -> None:
    content = pdf([lines((72, 700, "The harbour is closed.")), "", ""])
    found = read(content.replace(b"12 0 obj\n<</Type/Page/", b"12 0 obj\n<</Type/Xage/"))
    assert found.remarks == ("Pages were damaged and left out: 2", "Pages with no text; what they show is a picture: 3")


def test_a_page_without_text_is_told_and_a_file_without_any_is_scanned() -> None:
    found = read(pdf([lines((72, 700, "The harbour is closed.")), ""]))
    assert (found.text, found.remarks) == ("The harbour is closed.", ("Pages with no text; what they show is a picture: 2",))
    with pytest.raises(NeedsRecognition, match=r"2 pages and no text: it is scanned\.$"):
        read(pdf(["", "0 0 1 rg 10 10 100 100 re f"]))
