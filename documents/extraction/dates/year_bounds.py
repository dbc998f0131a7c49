"""A missing year, where all that is known is the latest day that the text tells in full: the text is of that day or later.

News tells the newest first (the inverted pyramid: Associated Press Guide to News Writing, 3), so that a day in full that opens a
text is as good as the text's own, and one further down is most often older than what opens it. The year is taken from the
distance only where the other one would be much further away; everything else stays open.
"""

import calendar
from datetime import date

from documents.extraction.dates.mentions import Point

_NEAREST = 120  # days
_AHEAD = 183  # days, at most, to a day that was set


def nearest_year(point: Point, bound: date, *, opens: bool) -> int | None:
    """`opens`: the day stands in the opening of the text and the bound does not, so that it is not before the bound."""
    back, ahead = distances(point, bound)
    if opens:
        return ahead[1] if ahead[0] <= _NEAREST else None
    (near, year), (far, _) = sorted((back, ahead))
    return year if near <= _NEAREST and far >= 2 * near else None


def year_ahead(point: Point, bound: date) -> int | None:
    distance, year = distances(point, bound)[1]
    return year if distance <= _AHEAD else None


def year_of_weekday(point: Point, weekday: int, around: int) -> int | None:
    """The one of the years around one in which the day is that day of the week; a day comes back to it after five at least."""
    fits = [year for year in (around, around - 1, around + 1) if (day := _date_in_year(point, year)) and day.weekday() == weekday]
    return fits[0] if fits else None


def distances(point: Point, bound: date) -> tuple[tuple[int, int], tuple[int, int]]:
    """From the last such day up to the bound, and to the first one from it on: days, and the year."""
    days = [(day, year) for year in range(bound.year - 8, bound.year + 9) if (day := _date_in_year(point, year))]
    back = max(((day, year) for day, year in days if day <= bound), default=days[0])
    ahead = min(((day, year) for day, year in days if day >= bound), default=days[-1])
    return (abs((bound - back[0]).days), back[1]), (abs((ahead[0] - bound).days), ahead[1])


def _date_in_year(point: Point, year: int) -> date | None:
    month = point.month or 1
    if not 1 <= year <= 9999:
        return None
    if point.day and point.day > calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, point.day or 15)
