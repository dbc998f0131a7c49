"""A date as a text mentions it: what the words give, before a missing year or a day counted back is made good."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """Parts of a date; None where the words do not give them."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    digits: str = ""  # instead of a year: a decade or a century, 192X or 18XX
    about: bool = False


@dataclass(frozen=True, slots=True)
class Back:
    """A distance from the day of the text: `least` to `most` units before it."""

    unit: str  # day, week, month or year
    least: int
    most: int
    lasting: bool = False  # from then until the day of the text
    told: int = 0  # counted from the day that the text tells just before: 1 forward, -1 back
    about: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    start: int  # of the words, in the text
    end: int
    first: Point | None = None
    last: Point | None = None  # of an interval
    since: bool = False
    until: bool = False
    from_day: bool = False  # `since` a day too, not only a month or year
    back: Back | None = None
    years_back: int | None = None  # how many years before the text's own the year of `first` is
    weekday: int | None = None  # 0 for Monday: the last one before the day of the text
    on: int | None = None  # the day of the week that the words beside a day of the month give, 0 for Monday
    counted: str = ""  # from what the date was counted, which the words do not give themselves
    country: str = ""  # whose day it is, where the text does not say so beside it
    observance: str = ""  # the name of a day of each year, whose month and day are in `first`

    @property
    def lacks_year(self) -> bool:
        return bool(self.first and not self.first.year and not self.first.digits and self.years_back is None)

    @property
    def relative(self) -> bool:
        """Whether the words need the day of the text to be understood."""
        return self.back is not None or self.weekday is not None or self.years_back is not None
