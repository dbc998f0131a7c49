"""The list of documents: its filters, addresses, search, pages and what it says to bad input."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.models import Document, Name, Person, Status
from tests.html import read
from tests.records import make_document, make_person, make_topic
from tests.views.document_lists import LIST, facet, links, titles

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db


# --- Facets --------------------------------------------------------------------------------------------------------------------


def test_a_value_can_be_excluded_and_so_can_what_is_undated(client: Client) -> None:
    fog = make_topic("Fog")
    make_document("Foggy", topics=[fog], date="2020")
    make_document("Clear", date="2021")
    make_document("Undated")

    page = read(client.get(LIST))
    assert facet(page, "Years") == {"2020": "1", "2021": "1", "Undated": "1"}
    assert links(page, "Topics") == {"Fog": f"{LIST}?topic=fog", "Exclude Fog": f"{LIST}?-topic=fog"}

    page = read(client.get(f"{LIST}?-topic=fog"))
    assert titles(page) == ["Clear", "Undated"]
    assert facet(page, "Topics") == {"Fog": "excluded"}
    assert links(page, "Topics") == {"Fog": LIST}

    assert titles(read(client.get(f"{LIST}?-topic=fog&year=undated"))) == ["Undated"]
    assert titles(read(client.get(f"{LIST}?-year=undated"))) == ["Clear", "Foggy"]


def test_the_whole_list_of_a_facet_has_a_box_that_finds_in_any_script(client: Client) -> None:
    make_document(people=[make_person("Əli Quluzadə-Test"), make_person("Veli Uydurma-Test")], kind="law")
    page = read(client.get(f"{LIST}by/person/?kind=law&find=ALI"))
    assert page.texts("#values li button")[::2] == ["Əli Quluzadə-Test 1"]
    form = page.one("form.find")
    assert (form["action"], form.one("#find")["value"]) == (f"{LIST}by/person/", "ALI")
    assert [(field["name"], field["value"]) for field in form.all("input[type=hidden]")] == [("kind", "law")]

    veli = Person.objects.get(name="Veli Uydurma-Test")
    Name.objects.create(person=veli, text="Вели Выдуманный", language="ru", kind="native")
    Name.objects.create(person=make_person("Gizli", private=True), text="Вели Тайный", language="ru", kind="native")
    make_document(people=[make_person("Vyda Unseen")], status=Status.DRAFT)
    make_document(people=[Person.objects.get(name="Gizli")])
    for typed, found in (("выд", ["Veli Uydurma-Test 1"]), ("вели", ["Veli Uydurma-Test 1"]), ("gizli", []), ("vyda", [])):
        assert read(client.get(f"{LIST}by/person/", {"find": typed})).texts("#values li a") == found, typed

    none = read(client.get(f"{LIST}by/person/", {"find": '"><script>alert(1)</script>'}))
    assert none.one("#find")["value"] == '"><script>alert(1)</script>'
    assert none.texts("#values li") == []
    assert none.one("p[data-none]").text == "Nothing in this list matches."


@pytest.mark.parametrize(
    "address", ["by/mood/", "by/person/?page=2", "by/person/?page=0", "by/person/?from=x", "by/topic/?kind=fog"]
)
def test_a_facet_that_is_none_is_not_found(client: Client, address: str) -> None:
    make_document(people=[make_person()])
    assert read(client.get(LIST + address), 404).one("h1").text == "Not found"


# --- Chips, sorting, pages ------------------------------------------------------------------------------------------------------


def test_sorting_is_by_links_that_keep_the_rest(client: Client) -> None:
    make_document("Older court", date="2019")
    make_document("Newer court", date="2021")
    make_document("Undated court")
    page = read(client.get(f"{LIST}?kind=news-report"))
    assert page.links(".sort a") == [
        ("Newest", f"{LIST}?kind=news-report"),
        ("Oldest", f"{LIST}?kind=news-report&sort=oldest"),
        ("Recently added", f"{LIST}?kind=news-report&sort=added"),
    ]
    assert page.texts(".sort a[aria-current]") == ["Newest"]
    assert titles(page) == ["Newer court", "Older court", "Undated court"]
    assert titles(read(client.get(f"{LIST}?sort=oldest"))) == ["Older court", "Newer court", "Undated court"]
    assert titles(read(client.get(f"{LIST}?sort=added"))) == ["Undated court", "Newer court", "Older court"]
    searched = read(client.get(f"{LIST}?q=court"))
    assert searched.links(".sort a")[:2] == [("Relevance", f"{LIST}?q=court"), ("Newest", f"{LIST}?q=court&sort=newest")]
    assert searched.texts(".sort a[aria-current]") == ["Relevance"]


def test_twenty_a_page_with_the_total_always_shown(client: Client) -> None:
    for number in range(45):
        make_document(f"Document {number:02}", date=f"{1950 + number}", kind="law")
    first = read(client.get(f"{LIST}?kind=law"))
    assert titles(first) == [f"Document {number:02}" for number in range(44, 24, -1)]
    assert first.one("[role=status]").text == "45 documents · page 1 of 3 · Feed · Timeline"
    assert first.links(".pager a") == [
        ("Page 2", f"{LIST}?kind=law&page=2"),
        ("Page 3", f"{LIST}?kind=law&page=3"),
        ("Next", f"{LIST}?kind=law&page=2"),
    ]
    last = read(client.get(f"{LIST}?kind=law&page=3"))
    assert titles(last) == [f"Document {number:02}" for number in range(4, -1, -1)]
    assert last.texts(".pager [aria-current=page]") == ["Page 3"]
    assert last.links(".pager a")[:2] == [("Previous", f"{LIST}?kind=law&page=2"), ("Page 1", f"{LIST}?kind=law")]
    assert last.one("link[rel=canonical]")["href"] == f"http://testserver{LIST}?kind=law&page=3"


def test_the_feed_of_a_list_is_of_the_same_query(client: Client) -> None:
    for number in range(21):
        make_document(f"Court {number}", topics=[], kind="law")
    page = read(client.get(f"{LIST}?q=court&kind=law&sort=oldest&page=2"))
    assert page.links("[role=status] a") == [("Feed", f"{LIST}feed.atom?q=court&kind=law")]
    assert page.one("link[type=application/atom+xml]").attributes == {
        "rel": "alternate",
        "type": "application/atom+xml",
        "title": "The archive: words court, kind law",
        "href": f"{LIST}feed.atom?q=court&kind=law",
    }
    assert client.get(f"{LIST}feed.atom?q=court&kind=law").content.count(b"<entry>") == 21


# --- Addresses -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("kind=law&topic=fog", "?topic=fog&kind=law"),
        ("topic=fog&topic=fog", "?topic=fog"),
        ("kind=report&kind=law", "?kind=law&kind=report"),
        ("q=&from=&to=&page=1", ""),
        ("q=++two+++words+", "?q=two+words"),
        ("sort=newest", ""),
        ("utm_source=x&kind=law", "?kind=law"),
        ("from=2020-05&to=2020-06", "?from=2020-05-01&to=2020-06-30"),
        ("q=%20fog%20", "?q=fog"),
        ("q=a*b", "?q=a%2Ab"),
    ],
)
def test_a_list_has_one_address(client: Client, asked: str, canonical: str) -> None:
    make_document("Fog", topics=[make_topic("Fog")], kind="law")
    make_document("Report", kind="report")
    response = client.get(f"{LIST}?{asked}")
    assert (response.status_code, response["Location"]) == (302, LIST + canonical)
    assert client.get(LIST + canonical).status_code == 200


@given(
    st.lists(
        st.tuples(st.sampled_from(["q", "from", "to", "sort", "kind", "-year", "page", "x"]), st.text(max_size=12)), max_size=4
    )
)
@settings(max_examples=60)
def test_no_address_loops_or_breaks(client: Client, pairs: list[tuple[str, str]]) -> None:
    """Whatever is asked, there is an answer after one redirect at most."""
    asked = f"{LIST}?{urlencode([(key, value.encode('utf-8', 'replace')) for key, value in pairs])}"
    response = client.get(asked)
    if response.status_code == 302:
        response = client.get(response["Location"])
    assert response.status_code in (200, 400, 404)


@pytest.mark.parametrize(
    "raw", ["q=%FF%FE", "q=%00", "q=%ED%A0%80", "%=%", "q", "&&&", "q=a;b", "q=1&q=2", "from=%D9%A2%D9%A0%D9%A2%D9%A0"]
)
def test_bytes_that_are_no_text_are_answered_too(client: Client, raw: str) -> None:
    response = client.get(f"{LIST}?{raw}", follow=True)
    assert (response.status_code in (200, 400), len(response.redirect_chain) < 2) == (True, True)


# --- Search --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["əliyev", "Aliyev", "ALIYEV", "Алиев"])
def test_accents_case_and_script_never_matter_and_what_is_found_is_marked(client: Client, words: str) -> None:
    person = make_person("Uydurma Əliyev")
    Name.objects.create(person=person, text="Уйдурма Алиев", language="ru")
    make_document("On Aliyev", text="Said by Mr Əliyev, they write.", people=[person])
    make_document("On others", text="Said by nobody.")
    page = read(client.get(LIST, {"q": words}))
    assert titles(page) == ["On Aliyev"]
    assert page.one("#q")["value"] == words
    # Whatever form was typed, the forms of the name that stand in the text are marked.
    assert page.texts("ol.rows mark") == ["Aliyev", "Əliyev"]


@pytest.mark.parametrize(
    "hostile", ['"><script>alert(1)</script>', "</title><img src=x onerror=alert(1)>", "{{ 7*7 }}", "' OR 1=1 --", "script fog"]
)
def test_hostile_words_and_titles_are_only_words(client: Client, hostile: str) -> None:
    make_document("<script>alert(1)</script> in the fog", summary="<img src=x onerror=alert(1)>", text="<script>fog</script>")
    page = read(client.get(LIST, {"q": hostile}))
    assert page.one("#q")["value"] == hostile
    assert page.links(".chips a")[0][0] == f"Remove words {hostile} ×"
    assert [script["src"] for script in page.all("script")] == ["/static/js/theme.js", "/static/js/site.js"]
    assert page.all("img") == []
    assert "49" not in page.texts(".chips a")[0]
    if hostile == "script fog":
        assert page.texts("ol.rows h3") == ["<script>alert(1)</script> in the fog"]
        assert page.texts("ol.rows h3 mark") == ["script", "script", "fog"]


def test_the_search_box_and_the_range_keep_the_filters(client: Client) -> None:
    make_document("Fog of May", topics=[make_topic("Fog")], date="2020-05")
    make_document("Other fog", date="2020-05")
    page = read(client.get(f"{LIST}?q=may&topic=fog&from=2020-01-01&sort=oldest"))

    def hidden(form: str) -> list[tuple[str, str]]:
        return [(field["name"], field["value"]) for field in page.all(f"{form} input[type=hidden]")]

    assert hidden("form.search") == [("topic", "fog"), ("from", "2020-01-01"), ("sort", "oldest")]
    assert hidden("form.range") == [("q", "may"), ("topic", "fog"), ("sort", "oldest")]
    assert (page.one("#from")["value"], page.one("#to")["value"]) == ("2020", "")


# --- What is not there, and bad input ------------------------------------------------------------------------------------------


def test_a_combination_without_result_names_what_to_drop(client: Client) -> None:
    fog, rain = make_topic("Fog"), make_topic("Rain & hail")
    make_document("One", topics=[fog])
    make_document("Two", topics=[fog])
    make_document("Three", topics=[rain], kind="law")
    page = read(client.get(f"{LIST}?topic=fog&topic=rain-hail"))
    assert page.one("[role=status]").text == "0 documents · Feed"
    assert page.texts("#results .lede") == ["Nothing in the archive matches all of this."]
    assert [(item.text, item.one("a")["href"]) for item in page.all("#results ul.plain li")] == [
        ("Rain & hail 2 documents", f"{LIST}?topic=fog"),
        ("Fog 1 document", f"{LIST}?topic=rain-hail"),
    ]
    assert page.all("ol.rows") == []

    hopeless = read(client.get(f"{LIST}?q=nothing&topic=fog&kind=law"))
    assert hopeless.all("#results ul.plain li") == []
    assert hopeless.links("#results a")[-1] == ("All documents", LIST)

    turned = read(client.get(f"{LIST}?from=2022-01-01&to=2020-01-01"))
    assert turned.one("[role=status]").text == "0 documents · Feed"


@pytest.mark.parametrize(
    ("asked", "wrong", "typed", "message"),
    [
        ("from=2021-13", "from", "2021-13", "“2021-13” is not a date: write 2021-03-28, 28.03.2021, 2021-03 or 2021."),
        ("to=yesterday", "to", "yesterday", "“yesterday” is not a date: write 2021-03-28, 28.03.2021, 2021-03 or 2021."),
        ("from=2021-02-30", "from", "2021-02-30", "“2021-02-30” is not a date: write 2021-03-28, 28.03.2021, 2021-03 or 2021."),
    ],
)
def test_a_date_that_is_none_stays_in_its_box_beside_what_is_wrong(
    client: Client, asked: str, wrong: str, typed: str, message: str
) -> None:
    make_document("Fog", topics=[make_topic("Fog")])
    make_document("Other")
    page = read(client.get(f"{LIST}?q=fog&topic=fog&{asked}"), 400)
    assert page.texts("#problems li") == [message]
    box = page.one(f"#{wrong}")
    assert (box["value"], box["aria-invalid"], box["aria-describedby"]) == (typed, "true", "problems")
    assert ("aria-invalid" in page.one({"from": "#to", "to": "#from"}[wrong])) is False
    assert page.one("#q")["value"] == "fog"
    assert titles(page) == ["Fog"]


def test_words_that_are_too_long_are_kept_and_answered(client: Client) -> None:
    make_document("Fog")
    long = "fog " * 101
    page = read(client.get(LIST, {"q": long}), 400)
    assert page.texts("#problems li") == ["A search can have at most 400 characters; this one has 403."]
    assert page.one("#q")["value"] == long


@pytest.mark.parametrize(
    ("asked", "message", "back"),
    [
        ("topic=fog&page=2", "There is no page 2.", "?topic=fog"),
        ("topic=fog&page=9999999", "There is no page 9999999.", "?topic=fog"),
        ("topic=fog&page=0", "“0” is not a page number.", "?topic=fog"),
        ("topic=fog&page=abc", "“abc” is not a page number.", "?topic=fog"),
        ("topic=fog&page=-1", "“-1” is not a page number.", "?topic=fog"),
        ("topic=fog&page=99999999999999999999", "“99999999999999999999” is not a page number.", "?topic=fog"),
        (
            "topic=fog&sort=sideways",
            "“sideways” is not a sort order: choose one of newest, oldest, added, relevance.",
            "?topic=fog",
        ),
        ("topic=fog&person=nobody", "No document here has the person “nobody”.", "?topic=fog"),
        ("topic=fog&-person=nobody", "No document here has the person “nobody”.", "?topic=fog"),
        ("topic=fog&kind=l%3Caw", "“l<aw” is not a value of kind.", "?topic=fog"),
        ("year=1066", "No document here has the year “1066”.", None),
    ],
)
def test_a_value_or_page_that_is_not_there_is_a_404_with_the_way_back(
    client: Client, asked: str, message: str, back: str | None
) -> None:
    make_document("Foggy", topics=[make_topic("Fog")])
    page = read(client.get(f"{LIST}?{asked}"), 404)
    assert page.one(".lede").text == message
    ways = [("All documents", LIST), ("Front page", "/")]
    assert page.links("main ul a") == ([("The list without it", LIST + back)] if back else []) + ways


def test_an_address_with_a_thousand_filters_is_answered_at_once(client: Client) -> None:
    make_document("Foggy")
    asked = "&".join(f"person=nobody-{number}" for number in range(900))
    assert read(client.get(f"{LIST}?{asked}"), 404).one(".lede").text == "An address can have at most 24 filters: remove some."


def test_an_empty_archive_is_a_page_too(client: Client) -> None:
    page = read(client.get(LIST))
    assert page.one("[role=status]").text == "0 documents · Feed"
    assert Document.objects.count() == 0


# --- The years as a control ----------------------------------------------------------------------------------------------------


def robots(client: Client, address: str) -> tuple[list[str], str | None]:
    """What crawlers are told in the page and in its head."""
    response = client.get(address)
    return [one["content"] for one in read(response).all("meta[name=robots]")], response.get("X-Robots-Tag")


def test_crawlers_neither_keep_nor_follow_a_list_that_is_narrowed(client: Client) -> None:
    fog = make_topic("Fog")
    for number in range(21):
        make_document(f"Fog {number}", topics=[fog], people=[make_person("Veli Uydurma-Test")] if not number else [])
    for address in (
        "?topic=fog",
        "?-person=veli-uydurma-test",
        "?q=fog",
        "?topic=fog&page=2",
        "?sort=oldest",
        "?from=1990-01-01",
    ):
        assert robots(client, LIST + address) == (["noindex, nofollow"], "noindex, nofollow")
    for address in (f"{LIST}by/topic/", f"{LIST}by/topic/?person=veli-uydurma-test", "/people/?find=veli"):
        assert robots(client, address) == (["noindex, nofollow"], "noindex, nofollow")
    for address in (LIST, f"{LIST}?page=2", f"/az{LIST}?page=2", "/people/", "/topics/fog/"):
        assert robots(client, address) == ([], None)


def test_pages_of_the_whole_list_are_told_apart(client: Client) -> None:
    for number in range(21):
        make_document(f"Document {number}")
    page = read(client.get(f"{LIST}?page=2"))
    assert page.one("title").text == "Documents · page 2 of 2 · The archive"
    assert page.one("link[rel=canonical]")["href"] == f"http://testserver{LIST}?page=2"
    assert read(client.get(LIST)).one("title").text == "Documents · The archive"


def test_the_whole_list_leads_to_plain_addresses(client: Client) -> None:
    document = make_document("One")
    for prefix in ("", "/az", "/ru"):
        rows = read(client.get(f"{prefix}{LIST}")).links("ol.rows h3 a")
        assert rows == [("One", f"{prefix}{document.get_absolute_url()}")]
    within = client.get(f"{document.get_absolute_url()}?page=1")
    assert read(within).one("link[rel=canonical]")["href"] == f"http://testserver{document.get_absolute_url()}"
    assert within["X-Robots-Tag"] == "nofollow"


def test_the_pages_of_a_long_list_say_with_what_year_they_begin(client: Client) -> None:
    for number in range(181):
        make_document(f"Document {number:03}", date=f"{1800 + number}", kind="law")
    page = read(client.get(f"{LIST}?kind=law"))
    assert page.texts(".pager a") == ["Page 2", "Page 5 1900", "Page 7 1860", "Page 10 1800", "Next"]
    assert page.texts(".pager a") != read(client.get(f"{LIST}?kind=law&sort=added")).texts(".pager a")
