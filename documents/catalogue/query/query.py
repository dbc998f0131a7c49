"""What a reader asks for, as one frozen value: parsed from an address, printed back in canonical order."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Self
from urllib.parse import quote_plus

from django.utils.translation import gettext as _

from documents.catalogue.facets import ADDRESS_ORDER, FACETS
from documents.text.characters import without_unstorable

SORTS = ("newest", "oldest", "added", "relevance")

MAX_WORDS_LENGTH = 400
MAX_VALUES = 24
MAX_PAGE = 10_000_000
_VALUE = re.compile(r"[a-zA-Z0-9_-]{1,100}")

_SINGLE_PARAMETERS = ("q", "also", "from", "to", "sort", "page")
SPAN = "span"  # a time as one value, FROM..TO, as a button sends it; it takes the place of from, to and years


class QueryError(ValueError):
    """The address asks for something that cannot be; `parameter` says in which part of it."""

    def __init__(self, parameter: str, message: str) -> None:
        super().__init__(message)
        self.parameter = parameter


@dataclass(frozen=True)  # without slots, for what is worked out once
class Query:
    """`chosen` and `excluded` map a facet's name to the values asked for, in canonical (sorted) order.

    `also` is whether people and organisations that the words name are searched for besides.
    """

    words: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    excluded: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    sort: str = ""
    page: int = 1
    also: bool = True

    @classmethod
    def parse(cls, items: Iterable[tuple[str, str]]) -> Self:
        """Read the parameters of an address; those it does not know are left out.

        Raises QueryError for a value that no page of ours would have linked to.
        """
        single: dict[str, str] = {}
        values: dict[str, set[str]] = {}
        for key, raw in items:
            value = raw.strip()
            if value and key in (*_SINGLE_PARAMETERS, SPAN):
                single[key] = value
            elif value and _facet_name(key) in FACETS:
                values.setdefault(key, set()).add(_validate_value(key, value))
        if sum(map(len, values.values())) > MAX_VALUES:
            raise QueryError("filters", _("An address can have at most %(most)s filters: remove some.") % {"most": MAX_VALUES})
        words = _clean_words(single.get("q", ""))
        if SPAN in single:
            values.pop("year", None)
        since, until = _parse_span(single)
        return cls(
            words,
            {facet: tuple(sorted(values[facet])) for facet in FACETS if facet in values},
            {facet: tuple(sorted(values[f"-{facet}"])) for facet in FACETS if f"-{facet}" in values},
            since,
            until,
            _parse_sort(single.get("sort", ""), words),
            _parse_page(single.get("page", "1")),
            also=not words or single.get("also") != "no",
        )

    @staticmethod
    def knows(key: str) -> bool:
        """Whether a parameter of an address is one of a list's."""
        return key in _SINGLE_PARAMETERS or key == SPAN or _facet_name(key) in FACETS

    def address(self) -> str:
        """The query part of the canonical address, with its `?`, or nothing for the plain list."""
        return self._canonical_address

    @cached_property
    def _canonical_address(self) -> str:
        return _join_parts(*self.parts, _trailing_pairs(self.words, self.since, self.until, self.sort, self.page))

    @cached_property
    def parts(self) -> list[str]:
        """What the words and then each facet, in the order of ADDRESS_ORDER, add to the address."""
        return [_encode_pairs(group) for group in _parameter_groups(self)]

    @property
    def order(self) -> str:
        """The sort in force: by relevance when words are searched, else newest first."""
        return self.sort or _default_sort(self.words)

    @property
    def is_filtered(self) -> bool:
        return bool(self.words or self.chosen or self.excluded or self.since or self.until)

    @property
    def is_plain(self) -> bool:
        """Whether it is a page of the whole list in its usual order."""
        return not self.is_filtered and not self.sort

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters of the canonical address, in order."""
        rest = _trailing_pairs(self.words, self.since, self.until, self.sort, self.page)
        return [pair for group in (*_parameter_groups(self), rest) for pair in group]

    def one_less(self) -> Iterator[tuple[tuple[str, str], Self]]:
        """Each way to leave one thing out: (parameter, value) and the query without it."""
        if self.words:
            yield ("q", self.words), replace(self, words="", sort="", page=1, also=True)
        for group in (self.chosen, self.excluded):
            for facet, values in group.items():
                for value in values:
                    yield (facet, value), self.without(facet, value)
        if self.since:
            yield ("from", self.since.isoformat()), replace(self, since=None, page=1)
        if self.until:
            yield ("to", self.until.isoformat()), replace(self, until=None, page=1)

    def replaced(self, **parts: Any) -> Self:
        return replace(self, **parts)

    def without_facet(self, facet: str) -> Self:
        return replace(self, chosen={key: values for key, values in self.chosen.items() if key != facet}, page=1)

    def without(self, facet: str, value: str) -> Self:
        """The query with neither `value` nor its exclusion, on page 1."""
        parts = {
            part: {key: tuple(held for held in values if (key, held) != (facet, value)) for key, values in group.items()}
            for part, group in (("chosen", self.chosen), ("excluded", self.excluded))
        }
        kept = {part: {key: held for key, held in group.items() if held} for part, group in parts.items()}
        return replace(self, **kept, page=1)  # type: ignore[arg-type]


class Addresses:
    """The canonical addresses one step away from a query, for the hundred links of a facet column.

    The parts before and after a facet's own are joined once.
    """

    def __init__(self, query: Query) -> None:
        self._query = query
        self._days = (query.since, query.until)

    def adding(self, facet: str, value: str) -> str:
        return self._with_values(facet, {*self._chosen(facet), value}, self._excluded_values(facet) - {value})

    def excluding(self, facet: str, value: str) -> str:
        return self._with_values(facet, self._chosen(facet) - {value}, {*self._excluded_values(facet), value})

    def without(self, facet: str, value: str) -> str:
        return self._with_values(facet, self._chosen(facet) - {value}, self._excluded_values(facet) - {value})

    def around(self, facet: str) -> tuple[str, str] | None:
        """What stands before and after a value added to `facet`, of which nothing is chosen or excluded yet."""
        if facet in self._query.chosen or facet in self._query.excluded:
            return None
        before, after = self._around(facet)
        return f"?{before}&" if before else "?", f"&{after}" if after else ""

    def page(self, number: int) -> str:
        return self._with_ending(*self._days, self._query.sort, number)

    def between(self, since: date | None, until: date | None) -> str:
        days = (f"{key}={day}" if day else "" for key, day in (("from", since), ("to", until)))
        return _join_parts(self._leading_part, *days, self._trailing_part)

    def sorted_by(self, order: str) -> str:
        return self._with_ending(*self._days, order, 1)

    def _with_ending(self, since: date | None, until: date | None, sort: str, page: int) -> str:
        """The address of a query that differs in its last parameters alone."""
        return _join_parts(self._leading_part, _trailing_pairs(self._query.words, since, until, sort, page))

    @cached_property
    def _leading_part(self) -> str:
        return "&".join(filter(None, self._query.parts))

    @cached_property
    def _trailing_part(self) -> str:
        return _encode_pairs(_trailing_pairs(self._query.words, None, None, self._query.sort, 1))

    def _chosen(self, facet: str) -> set[str]:
        return set(self._query.chosen.get(facet, ()))

    def _excluded_values(self, facet: str) -> set[str]:
        return set(self._query.excluded.get(facet, ()))

    def _with_values(self, facet: str, chosen: set[str], excluded: set[str]) -> str:
        before, after = self._around(facet)
        own = [f"{facet}={value}" for value in sorted(chosen)] + [f"-{facet}={value}" for value in sorted(excluded)]
        return _join_parts(before, *own, after)

    def _around(self, facet: str) -> tuple[str, str]:
        known = self._known.get(facet)
        if known is None:
            at, parts = 1 + ADDRESS_ORDER.index(facet), self._query.parts
            rest = _encode_pairs(_trailing_pairs(self._query.words, *self._days, self._query.sort, 1))
            known = ("&".join(filter(None, parts[:at])), "&".join(filter(None, (*parts[at + 1 :], rest))))
            self._known[facet] = known
        return known

    @cached_property
    def _known(self) -> dict[str, tuple[str, str]]:
        return {}


Pairs = list[tuple[str, str]]


def _encode_pairs(group: Pairs) -> str:
    return "&".join([f"{key}={quote_plus(value)}" for key, value in group]) if group else ""


def _join_parts(*parts: str | Pairs) -> str:
    joined = "&".join([part if isinstance(part, str) else _encode_pairs(part) for part in parts if part])
    return f"?{joined}" if joined else ""


def _parameter_groups(query: Query) -> list[Pairs]:
    pairs = [[("q", query.words), *([] if query.also else [("also", "no")])] if query.words else []]
    for facet in ADDRESS_ORDER:
        chosen = [(facet, value) for value in query.chosen.get(facet, ())]
        pairs.append(chosen + [(f"-{facet}", value) for value in query.excluded.get(facet, ())])
    return pairs


def _trailing_pairs(words: str, since: date | None, until: date | None, sort: str, page: int) -> Pairs:
    rest = [("from", since.isoformat())] if since else []
    rest += [("to", until.isoformat())] if until else []
    rest += [("sort", sort)] if sort and sort != _default_sort(words) else []
    rest += [("page", str(page))] if page > 1 else []
    return rest


def _default_sort(words: str) -> str:
    """The sort in force when none is asked for."""
    return "relevance" if words else "newest"


def _facet_name(key: str) -> str:
    """The facet that a parameter chooses or excludes a value of."""
    return key.removeprefix("-")


def _validate_value(key: str, value: str) -> str:
    if not _VALUE.fullmatch(value):
        said = _("“%(value)s” is not a value of %(name)s.")
        raise QueryError(key, said % {"value": value[:60], "name": _(FACETS[_facet_name(key)].label)})
    return value


def _clean_words(value: str) -> str:
    words = " ".join(without_unstorable(value, " ").split())
    if len(words) > MAX_WORDS_LENGTH:
        said = _("A search can have at most %(most)s characters; this one has %(length)s.")
        raise QueryError("q", said % {"most": MAX_WORDS_LENGTH, "length": len(words)})
    return words


def _parse_sort(value: str, words: str) -> str:
    """The sort asked for; empty where that is the usual one, or cannot be without words."""
    if value and value not in SORTS:
        said = _("“%(value)s” is not a sort order: choose one of %(sorts)s.")
        raise QueryError("sort", said % {"value": value[:60], "sorts": ", ".join(SORTS)})
    return "" if value == _default_sort(words) or (value == "relevance" and not words) else value


def _parse_span(single: Mapping[str, str]) -> tuple[date | None, date | None]:
    """The first and last day asked for, each of which may be open."""
    if SPAN in single:
        first, _dots, last = single[SPAN].partition("..")
    else:
        first, last = single.get("from", ""), single.get("to", "")
    return day("from", first) if first else None, day("to", last) if last else None


def _parse_page(value: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]{0,7}", value) or int(value) > MAX_PAGE:
        raise QueryError("page", _("“%(value)s” is not a page number.") % {"value": value[:60]})
    return int(value)


_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DOTTED = re.compile(r"(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?(\d{4})")  # as it is written in Azerbaijani, Russian and German


def date_parts(value: str) -> tuple[str, str | None, str | None] | None:
    """Year, month and day of 2021-03-28, 28.03.2021 and their beginnings; None for what is not written so."""
    if match := _DATE.fullmatch(value):
        return match[1], match[2], match[3]
    match = _DOTTED.fullmatch(value)
    return (match[3], match[2], match[1]) if match else None


def day(key: str, value: str) -> date:
    """A day; of a month or year the first (for `from`) or last (for `to`)."""
    year, month, day = date_parts(value) or ("0", None, None)
    month = month or ("12" if key == "to" else "01")
    try:
        if day is None:
            day = str(monthrange(int(year), int(month))[1]) if key == "to" else "01"
        return date(int(year), int(month), int(day))
    except ValueError as error:
        said = _("“%(value)s” is not a date: write 2021-03-28, 28.03.2021, 2021-03 or 2021.")
        raise QueryError(key, said % {"value": value[:60]}) from error
