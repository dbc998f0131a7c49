"""The pages of dates: all, a decade, a year, a month and a day, of the whole archive and of any list."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from documents.models import EventDate, Status
from tests.html import Element, read
from tests.records import make_document, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db
BY = "according to the document"


def rows(page: Element) -> list[list[str]]:
    """Period, mentioned, published; of a gap its words."""
    found = page.all("table.timeline tbody tr")
    return [[row.one("th").text, *row.texts("td.bar")] if row.all("td.bar") else row.texts("td") for row in found]


def told(page: Element) -> list[tuple[str, str]]:
    return _table(page, "h-told")


def around(page: Element) -> list[tuple[str, str]]:
    return _table(page, "h-around")


def _table(page: Element, heading: str) -> list[tuple[str, str]]:
    return [(row.one("th").text, row.one("td").text) for row in page.all(f"section[aria-labelledby={heading}] tbody tr")]


def test_all_dates_are_listed_with_their_decades_where_they_are_few(client: Client) -> None:
    make_document("One", date="2021-05-03", events=[("2021-03-20", "A"), ("2021-03", "B"), ("1499", "C")])
    make_document("Two", date="2021-05/2021-06", events=[("2021-12-31", "E")])
    make_document("Undated")
    make_document("Unseen", date="1812", events=[("1066", "F")], status=Status.DRAFT)
    page = read(client.get("/dates/"))
    assert rows(page) == [["2020s", "3", "2"], ["⋮ 1500s – 2010s: none"], ["1490s", "1", "–"]]
    assert page.links("table.timeline a") == [("2020s", "/dates/2020s/"), ("1490s", "/dates/1490s/")]
    assert [(day, what.partition(",")[0]) for day, what in told(page)] == [
        ("31 December 2021", "E"),
        ("20 March 2021", "A"),
        ("March 2021", "B"),
        ("1499", "C"),
    ]
    assert [use["href"] for use in page.all("table.events use")] == ["#m-day", "#m-day", "#m-span", "#m-span"]
    assert page.links("main p.more a") == [("1 document is undated", "/documents/?year=undated")]


def test_a_period_of_many_dates_has_those_it_is_made_of_each_with_one_in_words(client: Client) -> None:
    for number in range(61):
        make_document(f"Document {number}", events=[(f"2021-03-{1 + number % 28:02d}", f"Event {number}")])
    make_document("Once more", date="2021-05", events=[("2021-03-07", "The seventh")])
    page = read(client.get("/dates/2021/"))
    assert rows(page) == [["March 2021", "62", "–"], ["⋮ April 2021: none"], ["May 2021", "–", "1"]]
    assert (told(page), page.texts("section[aria-labelledby=h-told] p")) == (
        [],
        ["There are too many to list here: choose a period above."],
    )
    assert page.all("table.timeline tbody tr")[0].texts("td")[2].startswith("1 March 2021: Event ")
    month = read(client.get("/dates/2021/03/"))
    assert rows(month)[6] == ["7 March 2021", "3", "–"]
    assert month.links("table.timeline a")[6] == ("7 March 2021", "/dates/2021/03/07/")


def test_many_dates_that_are_listed_are_folded(client: Client) -> None:
    for number in range(31):
        make_document(f"Document {number}", events=[(f"2021-{1 + number % 2:02d}-03", f"Event {number}")])
    make_document("Year", events=[("2021", "Some day")])
    page = read(client.get("/dates/2021/"))
    assert page.texts("details.period summary") == ["January 2021 16", "February 2021 15"]
    assert [len(one.all("tbody tr")) for one in page.all("details.period")] == [16, 15]
    assert told(page)[0][0] == "2021"


def test_a_day_has_a_page_and_a_feed(client: Client) -> None:
    one = make_document("One", date="2021-05-03", events=[("2021-03-20", "A"), ("2021-03-20~", "B"), ("2021-03", "C")])
    make_document("Two", date="2021-03-20", events=[("2021-03-21", "D")])
    page = read(client.get("/dates/2021/03/20/"))
    assert (page.one("h1").text, [day for day, _ in told(page)]) == ("20 March 2021", ["20 March 2021", "about 20 March 2021"])
    assert ([day for day, _ in around(page)], page.texts("ol.rows h3")) == (["March 2021"], ["Two"])
    search, feed = (link["href"] for link in page.all("main p.more a")[:2])
    assert (search, feed) == ("/documents/?q=mentions%3A2021-03-20", "/documents/feed.atom?q=mentions%3A2021-03-20")
    assert read(client.get(search)).texts("ol.rows h3") == ["One"]
    assert client.get(feed).content.decode().count("<entry>") == 1
    assert [link["href"] for link in page.all("nav.pager a")] == ["/dates/2021/03/21/"]
    assert read(client.get(one.get_absolute_url())).links("details.facts dl a")[0] == (
        "March 2021",
        f"/dates/2021/03/#e{one.pk}-2",
    )


@pytest.mark.parametrize(
    ("asked", "found"),
    [("2021", "One Two"), ("2021-03", "One"), ("03.2021", "One"), ("20.3.2021", "One"), ("2020s", "One Two"), ("1990s", "")],
)
def test_documents_are_searched_by_the_dates_they_mention(client: Client, asked: str, found: str) -> None:
    make_document("One", events=[("2021-03-20", "A")])
    make_document("Two", events=[("2021/2024", "B")])
    page = read(client.get("/documents/", {"q": f"mentions:{asked}"}, follow=True))
    assert sorted(page.texts("ol.rows h3")) == found.split()


def test_any_list_has_a_timeline(client: Client) -> None:
    make_document("One", topics=[make_topic("Gulls")], events=[("2021-03-20", "A"), ("2021/2022", "B")])
    make_document("Two", events=[("2021-03-21", "C"), ("2021/2022", "D")])
    page = read(client.get("/dates/2021/?topic=gulls"))
    assert ([day for day, _ in told(page)], [what.partition(",")[0] for _, what in around(page)]) == (["20 March 2021"], ["B"])
    assert page.links("ul.chips a") == [("Remove topic Gulls ×", "/dates/2021/"), ("Clear all", "/dates/2021/")]
    assert page.links("p.k a")[0] == ("2020s", "/dates/2020s/?topic=gulls")
    assert page.one("meta[name=robots]")["content"] == "noindex, nofollow"
    button = next(one for one in read(client.get("/topics/gulls/")).all("button") if one.text == "Timeline")
    assert (button["formaction"], button["form"]) == ("/dates/", "narrow")
    assert client.get("/dates/2021/?topic=terns").status_code == 404
    assert client.get("/dates/?page=2&topic=gulls").headers["Location"] == "/dates/?topic=gulls"


@pytest.mark.parametrize("documents", [1, 3])
def test_pages_of_dates_ask_the_database_nothing_more_for_more(
    client: Client, documents: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(documents):
        make_document(f"Document {number}", date="2021", events=[(f"2021-03-2{number}", "A")])
    client.get("/dates/")
    with django_assert_num_queries(1):  # the state of the catalogue
        client.get("/dates/2021/")


def test_a_year_has_its_events_in_order_and_where_they_are_told(client: Client) -> None:
    one = make_document(
        "One & only", date="2021-05-03", events=[("2021-12-31", "Later"), ("2021-03", "Earlier <b>"), ("2020", "Before")]
    )
    EventDate.objects.filter(what="Later").update(words="on New Year’s Eve", date_basis="Inferred: it says so")
    make_document("Two", kind="law", events=[("2021-03-20", "Between"), ("2022-01-01", "After")])
    make_document("Unseen", date="2021", events=[("2021-06-01", "Unseen event")], status=Status.DRAFT)
    response = client.get("/dates/2021/")
    page = read(response)
    assert page.one("h1").text == "2021"
    assert told(page) == [
        ("March 2021", "Earlier <b>, according to the documentOne & only · news report · 3 May 2021"),
        ("20 March 2021", "Between, according to the documentTwo · law"),
        ("31 December 2021", f"Later, {BY}“on New Year’s Eve” · One & only · news report · 3 May 2021 · Inferred: it says so"),
    ]
    assert page.links("table.timeline a") == [
        ("March 2021", "/dates/2021/03/"),
        ("May 2021", "/dates/2021/05/"),
        ("December 2021", "/dates/2021/12/"),
    ]
    assert (page.texts("ol.rows h3"), page.links("ol.rows h3 a")) == (["One & only"], [("One & only", one.get_absolute_url())])
    assert page.links("main section p.more a") == [("All of them, with filters", "/documents/?from=2021-01-01&to=2021-12-31")]
    assert [(link["rel"], link["href"]) for link in page.all("nav.pager a")] == [
        ("prev", "/dates/2020/"),
        ("next", "/dates/2022/"),
    ]
    assert "Unseen" not in response.content.decode()


def test_a_month_has_its_own(client: Client) -> None:
    make_document(
        "One", date="2021-03-05", events=[("2021-03-20", "In March"), ("2021-04-01", "In April"), ("2021", "That year")]
    )
    page = read(client.get("/dates/2021/03/"))
    assert (page.one("h1").text, told(page)) == (
        "March 2021",
        [("20 March 2021", "In March, according to the documentOne · news report · 5 March 2021")],
    )
    assert page.links("main p.k a")[0] == ("2021", "/dates/2021/")
    assert page.links("nav.pager a") == [("April 2021 →", "/dates/2021/04/")]
    april = read(client.get("/dates/2021/04/"))
    assert (april.texts("ol.rows h3"), april.texts("section p.more")) == ([], ["None."])
    assert (told(april), around(april)) == (
        [("1 April 2021", "In April, according to the documentOne · news report · 5 March 2021")],
        [("2021", "That year, according to the documentOne · news report · 5 March 2021")],
    )


def test_a_year_and_a_month_have_one_canonical_address(client: Client) -> None:
    make_document("One", events=[("0999-03-02", "Long ago")])
    for address, canonical in (("/dates/999/", "/dates/0999/"), ("/dates/0999/3/", "/dates/0999/03/")):
        page = read(client.get(address))
        assert page.one("link[rel=canonical]")["href"] == f"http://testserver{canonical}"


@pytest.mark.parametrize(
    "address",
    [
        "/dates/2023/",
        "/dates/0/",
        "/dates/10000/",
        "/dates/2021/00/",
        "/dates/2021/13/",
        "/dates/2021/02/30/",
        "/dates/" + "9" * 40 + "/",
    ],
)
def test_a_time_of_which_nothing_is_known_is_not_found(client: Client, address: str) -> None:
    make_document("One", date="2021", events=[("2021-03-20", "A")])
    make_document("Unseen", date="2023", events=[("2023-04-20", "B")], status=Status.DRAFT)
    assert read(client.get(address), 404).one("h1").text == "Not found"


def test_a_document_of_a_whole_year_may_be_of_any_of_its_months(client: Client) -> None:
    make_document("One", date="2021")
    assert read(client.get("/dates/2021/04/")).texts("ol.rows h3") == ["One"]


def test_a_year_has_what_is_told_of_longer_times_that_include_it(client: Client) -> None:
    events = [("1999~/2021", "A"), ("2017/..", "B"), ("2020", "C"), ("../2010", "D"), ("2021-05", "E"), ("2022/..", "F")]
    make_document("One", events=events)
    make_document("Unseen", events=[("2000/2022", "Unseen event")], status=Status.DRAFT)
    response = client.get("/dates/2021/")
    page = read(response)
    assert [first for first, _ in told(page)] == ["May 2021"]
    assert around(page) == [("from about 1999 to 2021", f"A, {BY}One · news report"), ("since 2017", f"B, {BY}One · news report")]
    assert "Unseen" not in response.content.decode()
    alone = read(client.get("/dates/2010/"))
    assert (told(alone), [what for _, what in around(alone)]) == ([], [f"D, {BY}One · news report", f"A, {BY}One · news report"])
    assert alone.texts("section[aria-labelledby=h-told] p") == ["No document mentions a date in this period."]


def test_times_of_more_than_one_year_stand_on_one_axis(client: Client) -> None:
    make_document("One", date="2024", events=[("2001~/2021", "A"), ("2017/..", "B"), ("2020", "C"), ("192X", "D")])
    make_document("Two", events=[("2017/..", "B")])
    make_document("Unseen", events=[("1066/..", "E")], status=Status.DRAFT)
    page = read(client.get("/dates/"))
    assert page.texts("h2.wide") == ["Periods longer than one year", "Periods without an end"]
    closed, unended = page.all("table.long")
    assert [[row.one("th").text, row.one("td.c").text] for row in closed.all("tbody tr")] == [
        ["from about 2001 to 2021", "1"],
        ["1920s", "1"],
    ]
    assert closed.texts("thead text") == ["1920", "1940", "1960", "1980", "2000", "2020"]
    assert unended.links("a") == [("since 2017", "/dates/2017/")]


def test_of_many_longer_periods_most_are_folded(client: Client) -> None:
    make_document("One", events=[*((f"{year}/2021", "A") for year in range(2001, 2016)), ("2020-05-01", "B")])
    fold = read(client.get("/dates/")).one("details.period")
    assert (fold.one("summary").text, len(fold.all("tbody tr"))) == ("3 more", 3)
    around = read(client.get("/dates/2020/")).all("details.period")
    assert [(one.one("summary").text, len(one.all("tbody tr"))) for one in around] == [("4 more", 4)]


def test_what_does_not_fit_a_page_is_said(client: Client) -> None:
    for number in range(101):
        make_document(f"Document {number}", events=[("2021-03-20", "A")])
    page = read(client.get("/dates/2021/03/20/"))
    assert (len(told(page)), page.texts("section[aria-labelledby=h-told] p.soft")) == (
        100,
        ["101 documents mention dates in this period; the newest are shown here."],
    )


def test_an_event_that_names_who_says_so_in_its_words_says_it_once(client: Client) -> None:
    document = make_document("One", source=make_source("Harbour News"))
    written = {
        "2021-05-03": ("Gulls left, according to Alva Tern.", "source", ""),
        "2021-05-04": ("Gulls came, according to Alva Tern", "named", "Alva Tern"),
        "2021-05-05": ("Gulls ate, according to Alva Tern", "named", "Wren Plover"),
        "2021-05-06": ("Ropes were made according to plan", "source", ""),
        "2021-05-07": ("“Gulls slept, according to Alva Tern”", "source", ""),
    }
    for day, (what, account, by) in written.items():
        document.event_dates.create(date=day, what=what, account=account, according_to=by)
    expected = [
        "Gulls left, according to Alva Tern",
        "Gulls came, according to Alva Tern",
        "Gulls ate, according to Alva Tern, according to Wren Plover",
        "Ropes were made according to plan, according to Harbour News",
        "“Gulls slept, according to Alva Tern”, according to Harbour News",
    ]
    assert read(client.get(document.get_absolute_url())).texts("details.facts dd") == expected
    events = json.loads(client.get(f"{document.get_absolute_url().rstrip('/')}.json").content)["events"]
    assert (events[0]["what"], events[0]["attribution"]) == ("Gulls left", "according to Alva Tern")


def test_every_event_says_whose_account_it_is_on_every_page(client: Client) -> None:
    source = make_source("Harbour News")
    document = make_document("One", source=source, text="On 3 May and 4 May and 5 May 2021, and then 6 May.")
    for day, account, by in ((3, "source", ""), (4, "source", "the letter"), (5, "named", "Alva Tern"), (6, "editors", "")):
        what = "" if day == 6 else f"Gulls {day}"
        words = f"{day} May"
        document.event_dates.create(date=f"2021-05-0{day}", words=words, what=what, account=account, according_to=by)
    expected = [
        "Gulls 3, according to Harbour News",
        "Gulls 4, according to the letter",
        "Gulls 5, according to Alva Tern",
        "mentioned, according to the archive’s editors",
    ]
    address = document.get_absolute_url()
    for period in ("/dates/2021/", "/dates/2021/05/"):
        assert [words.partition("“")[0] for _day, words in told(read(client.get(period)))] == expected
    page = read(client.get(address))
    assert page.texts("details.facts dd") == expected
    assert [link["title"].partition(": ")[2] for link in page.all("div.text a.told")] == expected
    events = json.loads(client.get(f"{address.rstrip('/')}.json").content)["events"]
    assert [(one["account"], one["attribution"]) for one in events] == [
        ("source", "according to Harbour News"),
        ("source", "according to the letter"),
        ("named", "according to Alva Tern"),
        ("editors", "according to the archive’s editors"),
    ]
