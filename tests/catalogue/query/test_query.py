from __future__ import annotations

from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from documents.catalogue import ADDRESS_ORDER, FACETS, UNDATED, Addresses, Query, QueryError
from documents.catalogue.query.query import MAX_PAGE, MAX_VALUES, MAX_WORDS_LENGTH, SORTS

VALUES = st.text("abcXYZ019-_", min_size=1, max_size=12)
FILTERS = st.dictionaries(st.sampled_from(list(FACETS)), st.sets(VALUES, min_size=1, max_size=3), max_size=4)
WORDS = st.text(max_size=30) | st.text("əƏIıİ \"-'&=+%#;", max_size=20)
DAYS = st.none() | st.dates()


@st.composite
def parameters(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Parameters of an address that a page of ours could have linked to, in any order."""
    pairs = [(facet, value) for facet, values in draw(FILTERS).items() for value in values]
    pairs += [(f"-{facet}", value) for facet, values in draw(FILTERS).items() for value in values]
    pairs += [
        ("q", draw(WORDS)),
        ("also", draw(st.sampled_from(["", "no", "yes"]))),
        ("sort", draw(st.sampled_from(["", *SORTS]))),
    ]
    pairs += [("page", str(draw(st.integers(1, MAX_PAGE))))]
    pairs += [(key, day.isoformat()) for key in ("from", "to") if (day := draw(DAYS))]
    return draw(st.permutations(pairs))


def _pairs(address: str) -> list[tuple[str, str]]:
    """An address as a browser sends it and Django reads it."""
    return parse_qsl(address.removeprefix("?"), keep_blank_values=True, strict_parsing=bool(address))


@given(parameters())
def test_an_address_reads_back_as_the_same_query(asked: list[tuple[str, str]]) -> None:
    query = Query.parse(asked)
    assert Query.parse(_pairs(query.address())) == query
    assert Query.parse(query.pairs()) == query


@given(parameters())
def test_the_canonical_address_is_a_fixed_point(asked: list[tuple[str, str]]) -> None:
    address = Query.parse(asked).address()
    assert Query.parse(_pairs(address)).address() == address


@given(parameters(), st.randoms())
def test_the_order_of_parameters_does_not_matter(asked: list[tuple[str, str]], random: object) -> None:
    assert Query.parse(reversed(asked)) == Query.parse(asked)


HOSTILE = st.text(st.characters(), max_size=200) | st.sampled_from(
    [
        "\x00",
        "\ud800",
        "a\udfffb",
        "-",
        "--",
        "0",
        "-1",
        "9" * 50,
        "1e9",
        "2021-02-29",
        "2021-00",
        "2021-03-00",
        "0000",
        "x" * 5000,
    ]
)
KEYS = st.sampled_from(
    [*FACETS, *(f"-{facet}" for facet in FACETS), "q", "sort", "page", "from", "to", "", "-", "--topic", "utm"]
)


@given(st.lists(st.tuples(KEYS, HOSTILE), max_size=40))
def test_whatever_is_asked_is_read_or_refused_with_a_message(asked: list[tuple[str, str]]) -> None:
    try:
        query = Query.parse(asked)
    except QueryError as error:
        assert error.parameter in {*dict(asked), "filters"}  # noqa: PT017 - either end is right
        assert 10 < len(str(error)) < 200  # noqa: PT017
    else:
        address = query.address()
        assert address.isascii()
        assert len(query.words) <= MAX_WORDS_LENGTH
        assert Query.parse(_pairs(address)) == query


@pytest.mark.parametrize(
    ("typed", "read"),
    [("28.03.2021", "2021-03-28"), ("8.3.2021", "2021-03-08"), ("03.2021", "2021-03-01"), ("2021-3", "2021-03-01")],
)
def test_a_date_is_read_as_it_is_written_in_the_interfaces_languages(typed: str, read: str) -> None:
    assert Query.parse([("from", typed)]).address() == f"?from={read}"


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("q", "a" * (MAX_WORDS_LENGTH + 1), "A search can have at most 400 characters; this one has 401."),
        ("sort", "title", "“title” is not a sort order: choose one of newest, oldest, added, relevance."),
        ("page", "0", "“0” is not a page number."),
        ("page", "-1", "“-1” is not a page number."),
        ("page", "01", "“01” is not a page number."),
        ("page", "٣", "“٣” is not a page number."),
        ("page", str(MAX_PAGE + 1), "“10000001” is not a page number."),
        ("from", "2021-13", "“2021-13” is not a date: write 2021-03-28, 28.03.2021, 2021-03 or 2021."),
        ("from", "2021-00", "“2021-00” is not a date: write 2021-03-28, 28.03.2021, 2021-03 or 2021."),
        ("from", "2021-03-00", "“2021-03-00” is not a date: write 2021-03-28, 28.03.2021, 2021-03 or 2021."),
        ("to", "2021-02-29", "“2021-02-29” is not a date: write 2021-03-28, 28.03.2021, 2021-03 or 2021."),
        ("to", "0000", "“0000” is not a date: write 2021-03-28, 28.03.2021, 2021-03 or 2021."),
        ("to", "March", "“March” is not a date: write 2021-03-28, 28.03.2021, 2021-03 or 2021."),
        ("topic", "a b", "“a b” is not a value of topic."),
        ("-topic", "a\x00", "“a\x00” is not a value of topic."),
        ("person", "ə", "“ə” is not a value of person."),
        ("person", "\ud800", "“\ud800” is not a value of person."),
        ("year", "x" * 101, f"“{'x' * 60}” is not a value of year."),
    ],
)
def test_what_cannot_be_is_refused_and_named(key: str, value: str, message: str) -> None:
    with pytest.raises(QueryError) as refused:
        Query.parse([(key, value)])
    assert (refused.value.parameter, str(refused.value)) == (key, message)


def test_filters_are_bounded_in_number() -> None:
    values = [("topic", f"t{number}") for number in range(MAX_VALUES)]
    assert len(Query.parse(values).chosen["topic"]) == MAX_VALUES
    assert len(Query.parse(values + values).chosen["topic"]) == MAX_VALUES
    with pytest.raises(QueryError, match="at most 24 filters"):
        Query.parse([*values, ("-person", "p")])


def test_what_an_address_does_not_know_is_left_out() -> None:
    assert Query.parse([("utm_source", "x"), ("", "y"), ("--topic", "z"), ("topic", ""), ("q", " ")]) == Query()


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021-12", date(2021, 12, 1), date(2021, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-03-28", date(2021, 3, 28), date(2021, 3, 28)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("0001-01", date(1, 1, 1), date(1, 1, 31)),
    ],
)
def test_a_month_or_year_is_its_first_or_last_day(value: str, first: date, last: date) -> None:
    query = Query.parse([("from", value), ("to", value)])
    assert (query.since, query.until) == (first, last)


def test_words_lose_what_no_address_can_carry() -> None:
    assert Query.parse([("q", " a\x00b \ud800 c\u3000d\n")]).words == "a b c d"


def test_searching_besides_for_who_is_meant_can_be_switched_off() -> None:
    assert Query.parse([("also", "no")]) == Query.parse([("also", "yes"), ("q", "")]) == Query()
    query = Query.parse([("topic", "t"), ("also", "no"), ("q", "a")])
    assert (query.also, query.address()) == (False, "?q=a&also=no&topic=t")
    assert query.replaced(words="").address() == "?topic=t"


def test_the_usual_sort_is_not_written() -> None:
    assert Query.parse([("sort", "newest")]) == Query()
    assert Query.parse([("sort", "relevance")]) == Query()
    assert Query.parse([("sort", "relevance"), ("q", "a")]) == Query(words="a")
    assert Query.parse([("sort", "newest"), ("q", "a")]).address() == "?q=a&sort=newest"


def test_the_address_is_in_canonical_order() -> None:
    query = Query.parse(
        [
            ("page", "3"),
            ("to", "2021"),
            ("year", UNDATED),
            ("-person", "b"),
            ("person", "c"),
            ("person", "a"),
            ("q", "ə & x"),
            ("topic", "t"),
        ]
    )
    assert query.address() == "?q=%C9%99+%26+x&topic=t&person=a&person=c&-person=b&year=undated&to=2021-12-31&page=3"
    assert sorted(ADDRESS_ORDER) == sorted(FACETS)


@given(parameters(), st.sampled_from(list(FACETS)), VALUES)
def test_addresses_agree_with_queries_built_by_hand(asked: list[tuple[str, str]], facet: str, value: str) -> None:
    query = Query.parse(asked)
    assume(sum(map(len, [*query.chosen.values(), *query.excluded.values()])) < MAX_VALUES)
    addresses = Addresses(query)
    others = [(key, held) for key, held in query.pairs() if key != "page" and (key.removeprefix("-"), held) != (facet, value)]
    chosen = [(key, held) for key, held in query.pairs() if key != "page" and (key, held) != (f"-{facet}", value)]
    excluded = [(key, held) for key, held in query.pairs() if key != "page" and (key, held) != (facet, value)]
    assert addresses.without(facet, value) == Query.parse(others).address()
    assert addresses.without(facet, value) == query.without(facet, value).address()
    assert addresses.adding(facet, value) == Query.parse([*chosen, (facet, value)]).address()
    assert addresses.excluding(facet, value) == Query.parse([*excluded, (f"-{facet}", value)]).address()


@given(parameters(), st.integers(1, MAX_PAGE), st.sampled_from(SORTS))
def test_addresses_of_pages_and_sorts_agree_with_queries_built_by_hand(
    asked: list[tuple[str, str]], number: int, order: str
) -> None:
    query = Query.parse(asked)
    rest = [pair for pair in query.pairs() if pair[0] != "page"]
    assert Addresses(query).page(number) == Query.parse([*rest, ("page", str(number))]).address()
    unsorted = [pair for pair in rest if pair[0] != "sort"]
    if query.words or order != "relevance":
        assert Addresses(query).sorted_by(order) == Query.parse([*unsorted, ("sort", order)]).address()


@given(parameters())
def test_each_thing_left_out_gives_the_query_without_it(asked: list[tuple[str, str]]) -> None:
    query = Query.parse(asked)
    fewer = list(query.one_less())
    filters = sum(map(len, [*query.chosen.values(), *query.excluded.values()]))
    assert len(fewer) >= min(1, filters)
    for (key, value), without in fewer:
        assert without.page == 1
        assert (key, value) not in without.pairs()
        assert len(without.pairs()) < len(query.replaced(page=1).pairs()) or key == "q"
