"""Paragraphs of a made-up article."""

from __future__ import annotations

LONG = (
    "<p>The council of Overbridge met on Tuesday and heard from the people of Mill Street about the bridge, which has been "
    "closed to carts since the flood of last spring took away two of its seven piers.</p>"
)


LAST = (
    "<p>The ferrymen told the council that they would carry the post and the milk for as long as the water stood high, and that "
    "nobody had to pay for it before the summer.</p>"
)


FIRST_WORDS, LAST_WORDS = LONG[3:-4], LAST[3:-4]
