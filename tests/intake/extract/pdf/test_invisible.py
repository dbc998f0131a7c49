"""Letters of a PDF that nobody sees."""

from __future__ import annotations

import pytest

from documents.intake.extract.reading import read
from tests.intake.files import lines, pdf

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
