"""A made-up page, and what is recognised of it; and a page that is an empty picture."""

from __future__ import annotations

from tests.intake.files import lines

PAGE = lines((72, 740, "Harbour closed after gulls"), size=20) + lines(
    (72, 700, "The harbour of Ostrava-by-the-Sea closed on 3 May after the gulls had taken"),
    (72, 686, "the crane again, and the well-known mayor Alva Tern said so on Monday in the"),
    (72, 672, "council."),
)


TEXT = (
    "Harbour closed after gulls\n\n"
    "The harbour of Ostrava-by-the-Sea closed on 3 May after the gulls had taken the crane again, and the well-known mayor "
    "Alva Tern said so on Monday in the council."
)


PICTURE = "q 500 0 0 700 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"
