"""Days and years counted back or ahead, and a mention as EDTF."""

import calendar
from dataclasses import replace
from datetime import date, timedelta

from documents.extraction.dates.mentions import Back, Mention, Point


def lasting(day: date, back: Back) -> str:
    if back.unit in {"day", "week"}:
        return f"{day - timedelta(back.most * (7 if back.unit == 'week' else 1))}~/{day}"
    if back.unit == "month":
        return f"{_subtract_months(day, back.most)}~/{_subtract_months(day, 0)}"
    return f"{day.year - back.most:04}~/{day.year:04}"


def before(day: date, back: Back) -> str:
    sign = "~" if back.about else ""
    if back.unit == "week" and not back.about:
        monday = day - timedelta(day.weekday() + 7 * back.least)
        return f"{monday}/{monday + timedelta(6)}"
    ends = [_count_back(day, back.unit, number) + sign for number in dict.fromkeys((back.most, back.least))]
    return "/".join(ends)


def _count_back(day: date, unit: str, number: int) -> str:
    if unit == "month":
        return _subtract_months(day, number)
    if unit == "year":
        return f"{day.year - number:04}"
    return (day - timedelta(number * (7 if unit == "week" else 1))).isoformat()


def _subtract_months(day: date, back: int) -> str:
    months = 12 * day.year + day.month - 1 - back
    return f"{months // 12:04}-{months % 12 + 1:02}"


def latest_year(point: Point, day: date) -> int:
    """The year in which the date is past on the day of the text, or a week ahead at most."""
    ahead = min(day, date.max - timedelta(7)) + timedelta(7)
    year = ahead.year if (point.month or 1, point.day or 1) <= (ahead.month, ahead.day) else ahead.year - 1
    if (point.month, point.day) == (2, 29) and not calendar.isleap(year):
        year -= year % 4
    return year


def next_year(point: Point, day: date) -> int:
    """The year in which the date is still to come on the day of the text."""
    return day.year if (point.month or 1, point.day or 31) >= (day.month, day.day) else day.year + 1


def in_year(mention: Mention, year: int) -> Mention:
    first, last = mention.first or Point(), mention.last
    turn = last is not None and (first.month or 0) > (last.month or 0)  # over New Year
    return replace(
        mention,
        first=replace(first, year=year),
        last=replace(last, year=year + turn) if last else None,
        years_back=None,
    )


def edtf_of(mention: Mention) -> str:
    first = _format_point(mention.first or Point())
    if mention.last:
        return f"{first}/{_format_point(mention.last)}"
    if mention.until:
        return f"../{first}"
    period = mention.first is not None and not mention.first.about and (mention.from_day or not mention.first.day)
    return f"{first}/.." if mention.since and period else first


def _format_point(point: Point) -> str:
    sign = "~" if point.about else ""
    if point.digits:
        return point.digits + sign
    parts = [f"{point.year or 0:04}", *(f"{part:02}" for part in (point.month, point.day) if part)]
    return "-".join(parts) + sign
