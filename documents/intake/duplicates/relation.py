"""What two texts are to each other, in words that an editor reads."""

from dataclasses import dataclass
from enum import StrEnum

from documents.intake.duplicates.overlap import identity, overlap
from documents.intake.duplicates.translation import translation

NEAR = 0.5  # of the shingles of either: a quarter of the words differ at most, spread evenly
PART = 0.6  # of the shingles of the shorter one
TRANSLATED = 0.35


class Tie(StrEnum):
    SAME = "same text"
    NEAR = "nearly the same text"
    EXCERPT = "an excerpt of it"
    CONTAINS = "contains it"
    TRANSLATION = "likely a translation"


@dataclass(frozen=True, slots=True)
class Relation:
    tie: Tie  # of the left text to the right one
    strength: float  # 0 to 1
    basis: str  # for the editor: "93 % of its passages stand in the other text"


def relation(left: str, right: str, *, left_language: str = "", right_language: str = "") -> Relation | None:
    """What the left text is to the right one; None where they are strangers.

    Languages are BCP 47 tags. A translation is looked for only where both are known and differ.
    """
    if (same := identity(left)) and same == identity(right):
        return Relation(Tie.SAME, 1.0, "the same words in the same order")
    shares = overlap(left, right)
    if shares.alike >= NEAR:
        return Relation(Tie.NEAR, shares.alike, f"{_format_percent(shares.alike)} of the passages are common to both")
    if shares.left_in_right >= max(PART, shares.right_in_left):
        basis = f"{_format_percent(shares.left_in_right)} of its passages stand in the other text"
        return Relation(Tie.EXCERPT, shares.left_in_right, basis)
    if shares.right_in_left >= PART:
        basis = f"{_format_percent(shares.right_in_left)} of the other text's passages stand in it"
        return Relation(Tie.CONTAINS, shares.right_in_left, basis)
    return _find_translation(left, right, left_language, right_language)


def _find_translation(left: str, right: str, left_language: str, right_language: str) -> Relation | None:
    ours, theirs = (tag.partition("-")[0].lower() for tag in (left_language, right_language))
    if not ours or not theirs or ours == theirs:
        return None
    found = translation(left, right)
    if found.likelihood < TRANSLATED:
        return None
    basis = f"{found.common} of {found.of} names and numbers stand in both, in the same order"
    return Relation(Tie.TRANSLATION, found.likelihood, basis)


def _format_percent(share: float) -> str:
    return f"{int(share * 100)} %"
