"""Dates in words, for readers, in each of the interface's languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from documents.edtf.parsing import UNKNOWN, Edtf, Moment


@dataclass(frozen=True, slots=True)
class Case:
    """How one language writes a moment in one grammatical case.

    Templates are for `str.format`; see `_format_moment` for the fields.
    """

    day: str = "{day} {of_month} {year}"
    month: str = "{month} {year}"
    season: str = "{season} {year}"
    year: str = "{year}"
    decade: str = "{first}s"
    century: str = "{first}–{last}"  # "1900s" would be read as a decade


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says dates. `date`, `start` and `end` in a template stand for what another one, or a case, has said."""

    months: tuple[str, ...]  # alone or with a year, from January
    months_in_day: tuple[str, ...]  # after a day: the genitive, where a language has one
    seasons: tuple[str, ...]  # from spring
    seasons_after: tuple[str, ...]  # behind a preposition
    before_era: str  # `date` without its minus sign
    no_limits: str  # an interval of which neither end is known
    alone: Case
    after_about: Case
    after_since: Case
    after_until: Case
    about: str
    about_interval: str
    about_limit: str  # of an approximate start or end: `date` has its preposition, unless `limit_is_about`
    limit_is_about: bool  # "since about 2001", not "about since 2001"
    between: str  # where one end only is approximate; `start` and `end` are bare where `bare_between`
    bare_between: bool
    from_day: str
    since: str
    until: str
    end_unknown: str
    start_unknown: str
    uncertain: str
    start_uncertain: str  # of an interval of which only that end is
    end_uncertain: str
    decade_start: str  # of an interval of decades: its end says that they are
    mended: tuple[str, str] = ("", "")  # what sounds wrong, and what is said instead


_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ENGLISH_AFTER_WORD = Case(decade="the {first}s")
ENGLISH = Wording(
    months=_ENGLISH_MONTHS,
    months_in_day=_ENGLISH_MONTHS,
    seasons=("spring", "summer", "autumn", "winter"),
    seasons_after=("spring", "summer", "autumn", "winter"),
    before_era="{date} BCE",
    no_limits="start and end not known",
    alone=Case(),
    after_about=_ENGLISH_AFTER_WORD,
    after_since=_ENGLISH_AFTER_WORD,
    after_until=_ENGLISH_AFTER_WORD,
    about="about {date}",
    about_interval="about {date}",
    about_limit="about {date}",
    limit_is_about=True,
    between="from {start} to {end}",
    bare_between=True,
    from_day="from {date}",
    since="since {date}",
    until="until {date}",
    end_unknown="{date}, end unknown",
    start_unknown="{date}, start unknown",
    uncertain="{date} (uncertain)",
    start_uncertain="{date} (start uncertain)",
    end_uncertain="{date} (end uncertain)",
    decade_start="{first}s",
)

_AZERBAIJANI_MONTHS = (
    *("yanvar", "fevral", "mart", "aprel", "may", "iyun"),
    *("iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"),
)
_AZERBAIJANI = Case(season="{year}-{th} ilin {season}ı", decade="{first}-{th_first} illər")
# A year is an ordinal before "il", whose suffix follows the vowels of the numeral (see `ordinal_suffix`).
AZERBAIJANI = Wording(
    months=_AZERBAIJANI_MONTHS,
    months_in_day=_AZERBAIJANI_MONTHS,
    seasons=("yaz", "yay", "payız", "qış"),
    seasons_after=("yaz", "yay", "payız", "qış"),
    before_era="e.ə. {date}",
    no_limits="başlanğıcı və sonu məlum deyil",
    alone=_AZERBAIJANI,
    after_about=_AZERBAIJANI,
    after_since=Case(
        day="{day} {of_month} {year}-{th} ildən",
        month="{year}-{th} ilin {month} ayından",
        season="{year}-{th} ilin {season}ından",
        year="{year}-{th} ildən",
        decade="{first}-{th_first} illərdən",
        century="{first}–{last}-{th_last} illərdən",
    ),
    after_until=Case(
        day="{day} {of_month} {year}-{th} ilə qədər",
        month="{year}-{th} ilin {month} ayına qədər",
        season="{year}-{th} ilin {season}ına qədər",
        year="{year}-{th} ilə qədər",
        decade="{first}-{th_first} illərə qədər",
        century="{first}–{last}-{th_last} illərə qədər",
    ),
    about="təxminən {date}",
    about_interval="təxminən {date}",
    about_limit="təxminən {date}",
    limit_is_about=False,
    between="{start} {end}",
    bare_between=False,
    from_day="{date}",
    since="{date}",
    until="{date}",
    end_unknown="{date}, sonu məlum deyil",
    start_unknown="{date}, başlanğıcı məlum deyil",
    uncertain="{date} (dəqiqləşdirilməyib)",
    start_uncertain="{date} (başlanğıcı dəqiqləşdirilməyib)",
    end_uncertain="{date} (sonu dəqiqləşdirilməyib)",
    decade_start="{first}",
)

# After a preposition, days stay without "года", as a newspaper's dates do; months and years cannot.
_RUSSIAN_GENITIVE = Case(
    month="{of_month} {year} года",
    season="{of_season} {year} года",
    year="{year} года",
    decade="{first}-х годов",
    century="{first}–{last} годов",
)
RUSSIAN = Wording(
    months=(
        *("январь", "февраль", "март", "апрель", "май", "июнь"),
        *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
    ),
    months_in_day=(
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
    seasons=("весна", "лето", "осень", "зима"),
    seasons_after=("весны", "лета", "осени", "зимы"),
    before_era="{date} до н. э.",
    no_limits="начало и конец неизвестны",
    alone=Case(decade="{first}-е годы"),
    after_about=_RUSSIAN_GENITIVE,
    after_since=_RUSSIAN_GENITIVE,
    after_until=_RUSSIAN_GENITIVE,
    about="около {date}",
    about_interval="примерно {date}",
    about_limit="примерно {date}",
    limit_is_about=False,
    between="{start} {end}",
    bare_between=False,
    from_day="с {date}",
    since="с {date}",
    until="до {date}",
    end_unknown="{date}, конец неизвестен",
    start_unknown="{date}, начало неизвестно",
    uncertain="{date} (предположительно)",
    start_uncertain="{date} (начало предположительно)",
    end_uncertain="{date} (конец предположительно)",
    decade_start="{first}",
    mended=("с 2 ", "со 2 "),  # со второго
)

WORDINGS: Mapping[str, Wording] = {"en": ENGLISH, "az": AZERBAIJANI, "ru": RUSSIAN}

# The last word of a numeral decides: bir, iki, üç …; on, iyirmi, otuz …; yüz; min.
_UNITS = ("", "ci", "ci", "cü", "cü", "ci", "cı", "ci", "ci", "cu")
_TENS = ("", "cu", "ci", "cu", "cı", "ci", "cı", "ci", "ci", "cı")


def ordinal_suffix(number: int) -> str:
    """What an Azerbaijani ordinal ends in, after the hyphen: 2021-ci, 2023-cü, 2016-cı, 2019-cu."""
    if number % 10:
        return _UNITS[number % 10]
    if number % 100:
        return _TENS[number // 10 % 10]
    if number == 0:
        return "cı"  # sıfır
    return "cü" if number % 1000 else "ci"


def words(edtf: Edtf, wording: Wording = ENGLISH) -> str:
    """The date as a reader meets it, such as “13–17 May 2020” or “about 15 April 2021”."""
    if len(edtf.moments) == 2:
        start, end = edtf.moments
        return _add_uncertainty(_format_interval(start, end, wording), start, end, wording)
    if not edtf.moments:
        return wording.no_limits
    (moment,) = edtf.moments
    said = _format_single_date(moment, wording) if len(edtf.ends) == 1 else _half_interval(edtf, wording)
    said = wording.uncertain.format(date=said) if moment.uncertain else said
    if len(edtf.ends) == 1 or UNKNOWN not in edtf.ends:
        return said
    unknown = wording.end_unknown if edtf.ends[-1] == UNKNOWN else wording.start_unknown
    return unknown.format(date=said)


def _add_uncertainty(said: str, start: Moment, end: Moment, wording: Wording) -> str:
    """The interval with a word of doubt about the end, or ends, that are uncertain."""
    if start.uncertain and end.uncertain:
        return wording.uncertain.format(date=said)
    if start.uncertain:
        return wording.start_uncertain.format(date=said)
    return wording.end_uncertain.format(date=said) if end.uncertain else said


def _format_moment(moment: Moment, case: Case, wording: Wording) -> str:
    years = moment.years
    if years[1] > 0:
        return _in_era(moment, case, wording, *years)
    return wording.before_era.format(date=_in_era(moment, case, wording, 1 - years[0], 1 - years[1]))  # there was no year 0


def _in_era(moment: Moment, case: Case, wording: Wording, first: int, last: int) -> str:
    if "X" in moment.year:
        template = case.century if "XX" in moment.year or first > last else case.decade
        ths = {"th_first": ordinal_suffix(first), "th_last": ordinal_suffix(last)}
        return template.format(first=f"{first:04}", last=f"{last:04}", **ths)
    th = ordinal_suffix(first)
    if moment.is_season:
        season = (moment.month or 0) - 21
        names = {"season": wording.seasons[season], "of_season": wording.seasons_after[season]}
        return case.season.format(year=first, th=th, **names)
    template = (case.day if moment.day else case.month) if moment.month else case.year
    number = (moment.month or 1) - 1
    months = {"month": wording.months[number], "of_month": wording.months_in_day[number]}
    return template.format(day=moment.day, year=first, th=th, **months)


def _format_single_date(moment: Moment, wording: Wording) -> str:
    if moment.approximate:
        return wording.about.format(date=_format_moment(moment, wording.after_about, wording))
    return _format_moment(moment, wording.alone, wording)


def _format_interval(start: Moment, end: Moment, wording: Wording) -> str:
    if start.approximate != end.approximate:
        bare = wording.bare_between
        starting = _format_limit(start, wording.after_since, "{date}" if bare else wording.since, wording)
        ending = _format_limit(end, wording.after_until, "{date}" if bare else wording.until, wording)
        return wording.between.format(start=starting, end=ending)
    said_start, said_end = _start_words(start, end, wording), _format_moment(end, wording.alone, wording)
    whole = said_start == _format_moment(start, wording.alone, wording)
    dash = " – " if " " in said_start or (whole and " " in said_end) else "–"
    said = f"{said_start}{dash}{said_end}"
    return wording.about_interval.format(date=said) if start.approximate else said


def _start_words(start: Moment, end: Moment, wording: Wording) -> str:
    """The start of an interval without what its end says again."""
    if _is_decade(start) and _is_decade(end):
        return wording.decade_start.format(first=start.year.replace("X", "0"))
    if start.year != end.year or not start.month or not end.month or start.is_season or end.is_season:
        return _format_moment(start, wording.alone, wording)
    if not start.day:
        return wording.months[start.month - 1]
    if start.month == end.month and end.day:
        return str(start.day)
    return f"{start.day} {wording.months_in_day[start.month - 1]}"


def _is_decade(moment: Moment) -> bool:
    return moment.year.count("X") == 1


def _format_limit(moment: Moment, case: Case, preposition: str, wording: Wording) -> str:
    """One end with what goes before it: “since about 2001”, «примерно с 2001 года»."""
    said = _format_moment(moment, case, wording)
    if moment.approximate and wording.limit_is_about:
        return preposition.format(date=wording.about_limit.format(date=said))
    said = preposition.format(date=said)
    if wording.mended[0] and said.startswith(wording.mended[0]):
        said = said.replace(*wording.mended, 1)
    return wording.about_limit.format(date=said) if moment.approximate else said


def _half_interval(edtf: Edtf, wording: Wording) -> str:
    moment = edtf.moments[0]
    if isinstance(edtf.ends[0], Moment):
        return _format_limit(moment, wording.after_since, wording.from_day if moment.day else wording.since, wording)
    return _format_limit(moment, wording.after_until, wording.until, wording)
