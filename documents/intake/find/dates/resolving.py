"""From a mention to EDTF: a missing year is inferred, a distance is counted back; and the basis says from what."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from documents import edtf
from documents.intake.find.dates.mentions import Back, Mention, Point

_NEAR = 80  # characters before a date, in its sentence, in which a year is about the same event
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
        self._years: list[tuple[int, int, int]] = []  # start, end, year
        for mention in mentions:
            for point in filter(None, (mention.first, mention.last)):
                if point.year and point.month:
                    self._full.setdefault((point.month, point.day), point.year)
            if mention.first and mention.first.year:
                self._years.append((mention.start, mention.end, mention.first.year))

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
        if (near := self._near(mention)) and not mention.observance:
            return _Year(near, f"year inferred: {near} stands just before, in the same sentence", NEAR)
        if self._reference and (day := self._reference.day):
            year = _latest_year(point, mention.last or point, day)
            confidence = NEAR if self._reference.stated else GUESSED
            return _Year(year, f"year inferred from {self._reference.known_by}, {self._reference.edtf}", confidence)
        return self._neighbour(mention)

    def _near(self, mention: Mention) -> int | None:
        """The year last named before the mention in its sentence, if no other day's."""
        before = [(end, year) for start, end, year in self._years if end <= mention.start and mention.start - end <= _NEAR]
        if not before:
            return None
        end, year = before[-1]
        between = self._text[end : mention.start]
        return None if any(sign in between for sign in ".!?\n") else year

    def _neighbour(self, mention: Mention) -> _Year | None:
        if not self._years:
            return None
        year = max(year for _, _, year in self._years)
        basis = f"year inferred: {year} is the latest year in the text, which gives no date of its own"
        return _Year(year, basis, GUESSED) if mention.first and mention.first.day else None

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


def _latest_year(first: Point, last: Point, day: date) -> int:
    """The year in which the date is past on the day of the text, or a week ahead at most."""
    ahead = day + timedelta(7)
    began = (first.month or 1, first.day or 1)
    year = ahead.year if began <= (ahead.month, ahead.day) else ahead.year - 1
    if (first.month, first.day) == (2, 29) and not calendar.isleap(year):
        year -= year % 4
    return year


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
