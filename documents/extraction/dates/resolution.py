"""From a mention to EDTF: a missing year is inferred, a distance is counted back; and the basis says from what."""

import calendar
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from documents import edtf
from documents.extraction.dates.arithmetic import before, edtf_of, in_year, lasting, latest_year, next_year
from documents.extraction.dates.future import is_ahead
from documents.extraction.dates.mentions import Back, Mention, Point
from documents.extraction.dates.state_foundings import beginning
from documents.extraction.dates.year_bounds import nearest_year, year_ahead, year_of_weekday
from documents.extraction.languages import alternatives

_NEAR = 80  # characters before a date, in its sentence, in which a year is about the same event
_SET_IN = re.compile(alternatives(lambda language: language.date_words.set_in), re.IGNORECASE)
_UP_TO = re.compile(rf"(?<!\w)(?:{alternatives(lambda language: language.date_words.up_to)})\s+$", re.IGNORECASE)
_TOLD_ON = 300  # characters from a day to one that continues it
_FEW_WEEKS = 45  # days
_ONE_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d")
_SENTENCES = re.compile(r"[.!?…][”\"»’)]*\s")
_OPENING = re.compile(r"[^\n]{60,1500}[.!?…][”\"»’)]?[^\S\n]*$", re.MULTILINE)  # the first paragraph, whatever stands above it
_OPENING_ENDS = 600  # characters; where no line is a paragraph
_MANY = 5  # years back, of which one more or less is no matter
STATED, NEAR, SAME, COUNTED, ASSUMED, GUESSED, BOUNDED = 0.95, 0.8, 0.9, 0.75, 0.6, 0.5, 0.4  # confidence


@dataclass(frozen=True, slots=True)
class Reference:
    """The day of the text, as far as it is known."""

    edtf: str
    known_by: str  # for a basis: "the date of publication"
    stated: bool = True  # else only inferred from dates in the text: the day of the text is this one or a later one
    place: int = 0  # of the words that it was inferred from
    opens: bool = False  # whether it stood right above the text, which goes on from it

    @property
    def day(self) -> date | None:
        """The last day that it can be; of a time that goes on, the first."""
        parsed = edtf.parse(self.edtf)
        return parsed.latest or parsed.earliest

    @property
    def first(self) -> date | None:
        """The first day that it can be."""
        return edtf.parse(self.edtf).earliest

    @property
    def is_day(self) -> bool:
        parsed = edtf.parse(self.edtf)
        return parsed.earliest == parsed.latest is not None

    @property
    def is_month(self) -> bool:
        parsed = edtf.parse(self.edtf)
        start, end = parsed.earliest, parsed.latest
        return bool(start and end and (start.year, start.month) == (end.year, end.month))


@dataclass(frozen=True, slots=True)
class Resolved:
    mention: Mention
    edtf: str
    basis: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Year:
    year: int
    basis: str
    confidence: float


class Resolver:
    """Reads the mentions of one text. What the text states in full helps to read what it does not."""

    def __init__(self, text: str, mentions: Sequence[Mention], reference: Reference | None) -> None:
        self._text, self._reference = text, reference
        self._full: dict[tuple[int | None, int | None], int] = {}
        self._years: list[tuple[int, int]] = []  # of a sentence: where it ends, and the year
        above = reference.day if reference and reference.opens and reference.is_day else None
        self._days: list[tuple[int, date]] = [(0, above)] if above else []
        self._told: tuple[int, date] | None = None  # the last day told: where its words end, and the day
        self._opening = _find_opening_end(text)
        self._latest = max((year for one in mentions if (year := _told_year(text, one))), default=0)
        for mention in (one for one in mentions if not one.counted):
            for point in filter(None, (mention.first, mention.last)):
                if point.year and point.month:
                    self._full.setdefault((point.month, point.day), point.year)
            self._record_date(mention, text[mention.start : mention.end])

    def _record_date(self, mention: Mention, words: str) -> None:
        point = mention.first
        if not point or not point.year:
            return
        if point.day and point.month:
            self._days.append((mention.end, date(point.year, point.month, point.day)))
        elif not point.month and not mention.last and _SET_IN.search(words):
            self._years.append((mention.end, point.year))

    def resolve(self, mention: Mention) -> Resolved | None:
        """None where nothing tells the year or the day. Mentions come in the order of the text."""
        resolved = self._resolve_mention(mention)
        self._note_told(resolved)
        return resolved

    def _resolve_mention(self, mention: Mention) -> Resolved | None:
        if mention.back and mention.back.told:
            return self._resolve_from_told(mention, mention.back)
        if mention.back:
            return self._resolve_distance(mention, mention.back)
        if mention.weekday is not None:
            return self._resolve_weekday(mention, mention.weekday)
        if mention.years_back is not None:
            return self._of_year(mention, mention.years_back)
        if not mention.lacks_year:
            stated = not mention.counted
            return self._build_resolved(mention, mention, mention.counted or "stated in the text", STATED if stated else COUNTED)
        return self._resolve_missing_year(mention)

    def _resolve_missing_year(self, mention: Mention) -> Resolved | None:
        year = self._infer_year(mention)
        if not year or not mention.first:
            return None
        confidence = min(year.confidence, ASSUMED) if mention.country else year.confidence
        basis = f"{_describe_observance(mention)}; {year.basis}" if mention.observance else year.basis
        return self._build_resolved(in_year(mention, year.year), mention, basis, confidence)

    def _build_resolved(self, dated: Mention, mention: Mention, basis: str, confidence: float) -> Resolved | None:
        try:
            return Resolved(mention, edtf.parse(edtf_of(dated)).value, basis, confidence)
        except edtf.EdtfError:  # 29 February of an inferred year, or an end before its start
            return None

    def _infer_year(self, mention: Mention) -> _Year | None:
        point = mention.first
        if point is None:
            return None
        if point.day and (year := self._full.get((point.month, point.day))):
            return _Year(year, f"year inferred: the text gives the same day with {year}", SAME)
        if not mention.observance and (near := self._year_from_sentence(mention) or self._year_from_previous_day(mention)):
            return near
        if self._reference and (day := self._reference.day):
            found = self._of_reference(mention, point, self._reference, day)
            return self._on_weekday(mention, point, found) if found and mention.on is not None else found
        return None  # the only year of an undated text is most often that of an older event

    def _of_reference(self, mention: Mention, point: Point, reference: Reference, day: date) -> _Year | None:
        basis = f"year inferred from {reference.known_by}, {reference.edtf}"
        ahead = is_ahead(self._text, mention)
        if reference.stated:
            return _Year(next_year(point, reference.first or day) if ahead else latest_year(point, day), basis, NEAR)
        if self._latest > day.year:  # the bound is not the latest that is told
            return None
        opens = mention.start < self._opening
        if self._is_opening(reference) and not ahead:
            return _Year(latest_year(point, day), basis, GUESSED)
        year = year_ahead(point, day) if ahead else nearest_year(point, day, opens=opens and not self._is_opening(reference))
        return _Year(year, f"{basis}: the nearest", BOUNDED) if year else None

    def _on_weekday(self, mention: Mention, point: Point, found: _Year) -> _Year:
        """Surer where the day of the week agrees; the year beside it, if it agrees there."""
        year = year_of_weekday(point, mention.on or 0, found.year)
        if year is None:
            return _Year(found.year, f"{found.basis}; the day of the week is another one", min(found.confidence, BOUNDED))
        return _Year(year, f"{found.basis}; it is a {calendar.day_name[mention.on or 0]} in {year}", SAME)

    def _is_opening(self, reference: Reference) -> bool:
        return reference.place < self._opening

    def _year_from_previous_day(self, mention: Mention) -> _Year | None:
        """The year of the day told just before, if this one comes within a few weeks of it."""
        at = bisect_right(self._days, (mention.start, date.min)) - 1
        if at < 0 or not mention.first or not mention.first.day:
            return None
        end, day = self._days[at]
        try:
            later = (date(day.year, mention.first.month or 1, mention.first.day) - day).days
        except ValueError:
            return None
        between = self._text[end : mention.start]
        if _UP_TO.search(between) and not any(sign in between for sign in ".!?\n"):
            year = day.year + (later < 0)
            return _Year(year, f"year inferred: it lasts from {day} until then", NEAR)
        if mention.start - end > _TOLD_ON or not 0 <= later <= _FEW_WEEKS:
            return None
        return _Year(day.year, f"year inferred: the text goes on from {day}", NEAR)

    def _year_from_sentence(self, mention: Mention) -> _Year | None:
        """The year that the sentence is set in: “in 2019”, just before."""
        at = bisect_right(self._years, (mention.start, 0)) - 1
        end, year = self._years[at] if at >= 0 else (-_NEAR - 1, 0)
        if mention.start - end > _NEAR:
            return None
        between = self._text[end : mention.start]
        if is_ahead(self._text, mention) or any(sign in between for sign in ".!?\n"):
            return None
        return _Year(year, f"year inferred: {year} stands just before, in the same sentence", NEAR)

    def _of_year(self, mention: Mention, back: int) -> Resolved | None:
        reference = self._reference
        if not reference or not (day := reference.day) or not (reference.stated or self._is_opening(reference)):
            return None
        basis = f"relative: counted from {reference.known_by}, {reference.edtf}"
        return self._build_resolved(in_year(mention, day.year - back), mention, basis, COUNTED if reference.stated else GUESSED)

    def _resolve_from_told(self, mention: Mention, back: Back) -> Resolved | None:
        """ "Two days later": from the day that the text tells just before, in the same or the last sentence.

        Weeks, months and years are about so many, and tell no day.
        """
        if not self._told or back.unit != "day" or back.about:
            return None
        end, day = self._told
        between = self._text[end : mention.start]
        if mention.start - end > _TOLD_ON or "\n" in between.strip(" ") or len(_SENTENCES.findall(between)) > 1:
            return None
        try:
            found = day + timedelta(back.told * back.least)
        except OverflowError:
            return None
        return Resolved(mention, found.isoformat(), f"relative: counted from {day}, which the text tells just before", GUESSED)

    def _note_told(self, resolved: Resolved | None) -> None:
        """The last single day that the text told."""
        if resolved and _ONE_DAY.fullmatch(resolved.edtf):
            self._told = resolved.mention.end, date.fromisoformat(resolved.edtf)

    def _resolve_weekday(self, mention: Mention, weekday: int) -> Resolved | None:
        reference = self._reference
        if not reference or not reference.stated or not reference.is_day or not (day := reference.day):
            return None
        if mention.until or is_ahead(self._text, mention):
            found = day + timedelta((weekday - day.weekday() - 1) % 7 + 1)
            return Resolved(
                mention, found.isoformat(), f"relative: the next one after {reference.known_by}, {reference.edtf}", GUESSED
            )
        found = day - timedelta((day.weekday() - weekday) % 7)
        value = f"{found.isoformat()}/.." if mention.since else found.isoformat()
        return Resolved(mention, value, f"relative: the last one up to {reference.known_by}, {reference.edtf}", GUESSED)

    def _resolve_distance(self, mention: Mention, back: Back) -> Resolved | None:
        reference = self._reference
        if not reference or not (day := reference.day) or not self._is_fine_enough(reference, back):
            return None
        basis = f"relative: counted back from {reference.known_by}, {reference.edtf}"
        confidence = COUNTED if reference.stated else GUESSED
        if began := beginning(self._text, mention.start, mention.end, back, day.year):
            return Resolved(mention, f"{began[0]}~/{day.year}", f"{basis}: that long ago began “{began[1]}”", GUESSED)
        try:
            value = lasting(day, back) if back.lasting else before(day, back)
            return Resolved(mention, edtf.parse(value).value, basis, confidence)
        except (edtf.EdtfError, OverflowError, ValueError):
            return None

    def _is_fine_enough(self, reference: Reference, back: Back) -> bool:
        """From a day that the text may be much later than, only many years are counted."""
        if back.unit == "year":
            return reference.stated or self._is_opening(reference) or back.least >= _MANY
        return reference.stated and (reference.is_month if back.unit == "month" else reference.is_day)


def _find_opening_end(text: str) -> int:
    """Where the opening of a text ends: its title, salutation and first paragraph."""
    found = _OPENING.search(text, 0, 4 * _OPENING_ENDS)
    return found.end() if found else _OPENING_ENDS


def _describe_observance(mention: Mention) -> str:
    point = mention.first or Point()
    where = f" in {mention.country}, which the text is about," if mention.country else ""
    return f"{mention.observance}{where} is {point.day} {calendar.month_name[point.month or 1]}"


def _told_year(text: str, mention: Mention) -> int:
    """The year that is told as past; 0 where there is none."""
    last = mention.last or mention.first
    return last.year if last and last.year and not mention.counted and not is_ahead(text, mention) else 0
