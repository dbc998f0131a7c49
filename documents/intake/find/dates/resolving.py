"""From a mention to EDTF: a missing year is inferred, a distance is counted back; and the basis says from what."""

import calendar
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from documents import edtf
from documents.intake.find.dates.ahead import is_ahead
from documents.intake.find.dates.mentions import Back, Mention, Point

_NEAR = 80  # characters before a date, in its sentence, in which a year is about the same event
_SET_IN = re.compile(r"^(?:in|during|early|late)\s|^[Вв]\s|(?:ildə|yılında|['’][dt][ae])$", re.IGNORECASE)
_TOLD_ON = 300  # characters from a day to one that continues it
_FEW_WEEKS = 45  # days
STATED, NEAR, SAME, COUNTED, GUESSED = 0.95, 0.8, 0.9, 0.75, 0.5  # confidence


@dataclass(frozen=True, slots=True)
class Reference:
    """The day of the text, as far as it is known."""

    edtf: str
    known_by: str  # for a basis: "the date of publication"
    stated: bool = True  # else only inferred from dates in the text

    @property
    def day(self) -> date | None:
        """The last day that it can be; of a time that goes on, the first."""
        parsed = edtf.parse(self.edtf)
        return parsed.latest or parsed.earliest

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
        self._days: list[tuple[int, date]] = []
        self._latest = 0
        for mention in mentions:
            for point in filter(None, (mention.first, mention.last)):
                if point.year and point.month:
                    self._full.setdefault((point.month, point.day), point.year)
            self._remember(mention, text[mention.start : mention.end])

    def _remember(self, mention: Mention, words: str) -> None:
        point = mention.first
        if not point or not point.year:
            return
        self._latest = max(self._latest, point.year)
        if point.day and point.month:
            self._days.append((mention.end, date(point.year, point.month, point.day)))
        elif not point.month and not mention.last and _SET_IN.search(words):
            self._years.append((mention.end, point.year))

    def resolve(self, mention: Mention) -> Resolved | None:
        """None where nothing tells the year or the day."""
        if mention.back:
            return self._counted(mention, mention.back)
        if mention.weekday is not None:
            return self._weekday(mention, mention.weekday)
        if mention.years_back is not None:
            return self._of_year(mention, mention.years_back)
        if not mention.lacks_year:
            return self._written(mention, mention, "stated in the text", STATED)
        return self._inferred(mention)

    def _inferred(self, mention: Mention) -> Resolved | None:
        year = self._year(mention)
        if not year or not mention.first:
            return None
        basis = f"{mention.observance} is {mention.first.day} {calendar.month_name[mention.first.month or 1]}; {year.basis}"
        return self._written(_in_year(mention, year.year), mention, basis if mention.observance else year.basis, year.confidence)

    def _written(self, dated: Mention, mention: Mention, basis: str, confidence: float) -> Resolved | None:
        try:
            return Resolved(mention, edtf.parse(_edtf(dated)).value, basis, confidence)
        except edtf.EdtfError:  # 29 February of an inferred year, or an end before its start
            return None

    def _year(self, mention: Mention) -> _Year | None:
        point = mention.first
        if point is None:
            return None
        if point.day and (year := self._full.get((point.month, point.day))):
            return _Year(year, f"year inferred: the text gives the same day with {year}", SAME)
        if not mention.observance and (near := self._near(mention) or self._continued(mention)):
            return near
        if self._reference and (day := self._reference.day):
            year = (_next_year if is_ahead(self._text, mention) else _latest_year)(point, day)
            confidence = NEAR if self._reference.stated else GUESSED
            return _Year(year, f"year inferred from {self._reference.known_by}, {self._reference.edtf}", confidence)
        return self._neighbour(mention)

    def _continued(self, mention: Mention) -> _Year | None:
        """The year of the day told just before, if this one comes within a few weeks of it."""
        at = bisect_right(self._days, (mention.start, date.min)) - 1
        if at < 0 or not mention.first or not mention.first.day:
            return None
        end, day = self._days[at]
        try:
            later = (date(day.year, mention.first.month or 1, mention.first.day) - day).days
        except ValueError:
            return None
        if mention.start - end > _TOLD_ON or not 0 <= later <= _FEW_WEEKS:
            return None
        return _Year(day.year, f"year inferred: the text goes on from {day}", NEAR)

    def _near(self, mention: Mention) -> _Year | None:
        """The year that the sentence is set in: “in 2019”, just before."""
        at = bisect_right(self._years, (mention.start, 0)) - 1
        end, year = self._years[at] if at >= 0 else (-_NEAR - 1, 0)
        if mention.start - end > _NEAR:
            return None
        between = self._text[end : mention.start]
        if is_ahead(self._text, mention) or any(sign in between for sign in ".!?\n"):
            return None
        return _Year(year, f"year inferred: {year} stands just before, in the same sentence", NEAR)

    def _neighbour(self, mention: Mention) -> _Year | None:
        year = self._latest
        basis = f"year inferred: {year} is the latest year in the text, which gives no date of its own"
        return _Year(year, basis, GUESSED) if year and mention.first and mention.first.day else None

    def _of_year(self, mention: Mention, back: int) -> Resolved | None:
        if not self._reference or not (day := self._reference.day):
            return None
        basis = f"relative: counted from {self._reference.known_by}, {self._reference.edtf}"
        return self._written(_in_year(mention, day.year - back), mention, basis, COUNTED)

    def _weekday(self, mention: Mention, weekday: int) -> Resolved | None:
        reference = self._reference
        if not reference or not reference.is_day or not (day := reference.day):
            return None
        found = day - timedelta((day.weekday() - weekday) % 7)
        return Resolved(
            mention, found.isoformat(), f"relative: the last one up to {reference.known_by}, {reference.edtf}", GUESSED
        )

    def _counted(self, mention: Mention, back: Back) -> Resolved | None:
        reference = self._reference
        if not reference or not (day := reference.day) or not _is_fine_enough(reference, back):
            return None
        try:
            value = _lasting(day, back) if back.lasting else _before(day, back)
            parsed = edtf.parse(value)
        except (edtf.EdtfError, OverflowError, ValueError):
            return None
        return Resolved(mention, parsed.value, f"relative: counted back from {reference.known_by}, {reference.edtf}", COUNTED)


def _is_fine_enough(reference: Reference, back: Back) -> bool:
    if back.unit in {"day", "week"}:
        return reference.is_day
    return reference.is_month if back.unit == "month" else True


def _lasting(day: date, back: Back) -> str:
    if back.unit in {"day", "week"}:
        return f"{day - timedelta(back.most * (7 if back.unit == 'week' else 1))}~/{day}"
    if back.unit == "month":
        return f"{_month(day, back.most)}~/{_month(day, 0)}"
    return f"{day.year - back.most:04}~/{day.year:04}"


def _before(day: date, back: Back) -> str:
    sign = "~" if back.about else ""
    if back.unit == "week" and not back.about:
        monday = day - timedelta(day.weekday() + 7 * back.least)
        return f"{monday}/{monday + timedelta(6)}"
    ends = [_distance(day, back.unit, number) + sign for number in dict.fromkeys((back.most, back.least))]
    return "/".join(ends)


def _distance(day: date, unit: str, number: int) -> str:
    if unit == "month":
        return _month(day, number)
    if unit == "year":
        return f"{day.year - number:04}"
    return (day - timedelta(number * (7 if unit == "week" else 1))).isoformat()


def _month(day: date, back: int) -> str:
    months = 12 * day.year + day.month - 1 - back
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _latest_year(point: Point, day: date) -> int:
    """The year in which the date is past on the day of the text, or a week ahead at most."""
    ahead = min(day, date.max - timedelta(7)) + timedelta(7)
    year = ahead.year if (point.month or 1, point.day or 1) <= (ahead.month, ahead.day) else ahead.year - 1
    if (point.month, point.day) == (2, 29) and not calendar.isleap(year):
        year -= year % 4
    return year


def _next_year(point: Point, day: date) -> int:
    """The year in which the date is still to come on the day of the text."""
    return day.year if (point.month or 1, point.day or 31) >= (day.month, day.day) else day.year + 1


def _in_year(mention: Mention, year: int) -> Mention:
    first, last = mention.first or Point(), mention.last
    turn = last is not None and (first.month or 0) > (last.month or 0)  # over New Year
    return replace(
        mention,
        first=replace(first, year=year),
        last=replace(last, year=year + turn) if last else None,
        years_back=None,
    )


def _edtf(mention: Mention) -> str:
    first = _written(mention.first or Point())
    if mention.last:
        return f"{first}/{_written(mention.last)}"
    if mention.until:
        return f"../{first}"
    period = mention.first is not None and not mention.first.day and not mention.first.about
    return f"{first}/.." if mention.since and period else first


def _written(point: Point) -> str:
    sign = "~" if point.about else ""
    if point.digits:
        return point.digits + sign
    parts = [f"{point.year or 0:04}", *(f"{part:02}" for part in (point.month, point.day) if part)]
    return "-".join(parts) + sign
