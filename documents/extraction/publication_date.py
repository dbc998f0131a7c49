"""The date of publication: as the page or its text states it; else only bounds that cannot be wrong."""

import re
from collections.abc import Sequence
from datetime import date

from documents import edtf
from documents.extraction.dates import Mention, is_ahead
from documents.extraction.findings import Evidence, FoundValue, Metadata
from documents.extraction.head_lines import BYLINE, DATE_LINE, is_update, published_in, whole_day
from documents.extraction.languages import WEEKDAYS, alternatives
from documents.extraction.title import TITLE
from documents.text import Edit

_HEAD = 600  # characters from the beginning, in which a line of the date can stand
_LINES = 5  # with words, from the beginning
_LINE = 200  # characters before and after a date in its line; a longer line is a paragraph
ABOVE = "stated in the text, in a line that is cut from above it"  # a basis
DATE_RULE = "date-prefix"  # of a cut that is a date run into the first line
# A place in capitals or with a comma before the date, a dash after it: BAKU, May 3 — …
_DATELINE_END = re.compile(r"\)?(?:[^\S\n]*\([\w .:/’'-]{2,30}\))?[^\S\n]*(?:[,/][^\S\n]*[\w.: ]{1,30})?[^\S\n]*(?:[-–—.:|]|$)")
_AT = alternatives(lambda language: language.signs.at_hour)
_LABEL = re.compile(
    rf"^[\W_]*(?:(?:{WEEKDAYS})[\W_]+)?(?:"
    rf"(?:{alternatives(lambda language: language.signs.date_labels)})(?: on)?\W*)?(?:(?:{WEEKDAYS})[\W_]+)?$",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    rf"(?:[\W_]*(?:{WEEKDAYS})(?!\w))?[\W_]*(?:(?:(?:{_AT})\s)?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?[^\d\n]{{0,40}})?",
    re.IGNORECASE,
)


def find_published(
    text: str, metadata: Metadata, cuts: Sequence[Edit], mentions: Sequence[Mention], today: date | None
) -> FoundValue | None:
    """None where neither the page nor the text tells it. A date after `today` is none."""
    found = (
        _date_from_metadata(metadata)
        or date_in_cut(cuts)
        or _standalone_date(text, mentions, _titles(cuts))
        or _infer_lower_bound(text, mentions, today)
    )
    if found and today and (start := edtf.parse(found.value).earliest) and start > today:
        return None
    return found


def _date_from_metadata(metadata: Metadata) -> FoundValue | None:
    try:
        return FoundValue(edtf.parse(metadata.date).value, 0.9, metadata.date_basis or "what the file says of itself")
    except edtf.EdtfError:
        return None


def date_in_cut(cuts: Sequence[Edit]) -> FoundValue | None:
    """The date in what was cut as the page's own."""
    lines = "\n".join(cut.before for cut in cuts if cut.rule in (DATE_LINE, BYLINE))
    found = published_in(lines)
    return FoundValue(whole_day(found), 0.9, ABOVE) if found else date_in_prefix(cuts)


def date_in_prefix(cuts: Sequence[Edit]) -> FoundValue | None:
    """The date that was run into the first line."""
    for cut in cuts:
        is_stated = cut.rule == DATE_RULE and not is_update(re.split(r"\d", cut.before)[0])
        if is_stated and (value := date_in(cut.before)):
            return FoundValue(value, 0.95, f"stated in the text, in a passage that is cut: “{' '.join(cut.before.split())}”")
    return None


_ISO = re.compile(r"((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)\d\d)")


def date_in(words: str) -> str:
    """EDTF of the first date in figures; nothing where there is none."""
    found = _ISO.search(words)
    parts = found.groups() if found else ()
    if not found and (found := _DAY_FIRST.search(words)):
        parts = found.groups()[::-1]
    try:
        return edtf.parse("-".join(part.zfill(2) for part in parts)).value if parts else ""
    except edtf.EdtfError:
        return ""


def _titles(cuts: Sequence[Edit]) -> int:
    """Lines that stood above the text."""
    return sum(cut.rule == TITLE for cut in cuts)


def _standalone_date(text: str, mentions: Sequence[Mention], above: int) -> FoundValue | None:
    """A whole date that stands alone in one of the first or last lines, or opens the text before a dash."""
    for mention in mentions:
        if (value := whole_day(mention)) and (basis := _describe_placement(text, mention, above)):
            return FoundValue(value, 0.9, basis, (Evidence(mention.start, mention.end),))
    return None


def own_dates(text: str, mentions: Sequence[Mention], cuts: Sequence[Edit]) -> frozenset[int]:
    """Where dates begin that the text states as its own: it tells of nothing that happened then."""
    above = _titles(cuts)
    return frozenset(one.start for one in mentions if whole_day(one) and _is_own(text, one, above))


def _is_own(text: str, mention: Mention, above: int) -> bool:
    start = text.rfind("\n", max(0, mention.start - _LINE), mention.start) + 1
    return bool(_describe_placement(text, mention, above)) or (start <= _HEAD and is_update(text[start : mention.start]))


def _describe_placement(text: str, mention: Mention, titles: int) -> str:
    """How the text states a whole date as its own; nothing where the date belongs to a sentence."""
    start = text.rfind("\n", max(0, mention.start - _LINE), mention.start) + 1
    end = text.find("\n", mention.end, mention.end + _LINE)
    before, after = text[start : mention.start], text[mention.end : mention.end + _LINE if end < 0 else end]
    if mention.start - start > _LINE or is_update(before):
        return ""
    above = titles + sum(1 for line in text[: min(start, _HEAD)].split("\n") if line.strip())
    if start <= _HEAD and above < _LINES:
        if _LABEL.match(before) and _CLOCK.fullmatch(after):
            return "stated in the text, in a line of its own"
        if _is_place(before) and _DATELINE_END.match(after) and (after.strip() or above):
            return "stated in the text, in the dateline"
    last = len(text) - mention.end <= _LINE and not text[mention.end :].strip(" \n.()")
    return "stated in the text, in its last line" if last and _LABEL.match(before) else ""


def _is_place(before: str) -> bool:
    """A city, or an agency, before the date of a dateline: at most four words, each with a capital."""
    words = re.findall(r"[^\W\d_][\w’'-]*", before)
    return (
        bool(words)
        and len(words) <= 4
        and len(before) <= 50
        and all(word[0].isupper() for word in words)
        and not {".", ":"} & set(before)
    )


def _infer_lower_bound(text: str, mentions: Sequence[Mention], today: date | None) -> FoundValue | None:
    """Not before the latest day that the text tells of as past."""
    whole = [mention for mention in mentions if whole_day(mention) and (not today or whole_day(mention) <= today.isoformat())]
    latest = next((one for one in sorted(whole, key=whole_day, reverse=True) if not is_ahead(text, one)), None)
    if not latest:
        return None
    value = whole_day(latest)
    basis = f"inferred because the text tells of {value} and of no later day"
    return FoundValue(f"{value}/..", 0.4, basis, (Evidence(latest.start, latest.end),))
