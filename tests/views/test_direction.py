"""Documents that are read from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

from documents.models import Role
from documents.text import has_right_to_left, is_right_to_left
from tests.html import read
from tests.records import make_document, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client

TITLE, NAME, SUMMARY = (
    "\u062e\u0628\u0631: 12 (\u0628\u0627\u0631\u0627\u0646)!",
    "\u05d3\u05d5\u05d3 \u05d1\u05d3\u05d5\u05d9",
    "\u0628\u0627\u0631\u0627\u0646.",
)
RTL = {"dir": "rtl"}


@pytest.mark.parametrize(
    "tag", ["ar", "fa", "he", "ur", "ps", "yi", "ckb", "dv", "ug", "az-Arab", "az_Arab-IR", "ar-EG", "ku-Arab", "ff-Adlm"]
)
def test_languages_that_are_read_from_right_to_left(tag: str) -> None:
    assert is_right_to_left(tag)


@pytest.mark.parametrize("tag", ["en", "az", "az-Cyrl", "ru", "ku", "ar-Latn", "he-latn-IL", "ug-Cyrl", "", "und", "arn"])
def test_other_languages_are_not(tag: str) -> None:
    assert not is_right_to_left(tag)


def test_letters_tell_it_where_no_language_does() -> None:
    assert [has_right_to_left(text) for text in (TITLE, NAME, f"A {NAME}", "Abc 12", "Şəhər", "Вести", "")] == [True] * 3 + [
        False
    ] * 4


@pytest.mark.django_db(transaction=True)
def test_a_document_is_set_as_it_is_read_everywhere(client: Client) -> None:
    person, topic, source = make_person(NAME), make_topic(NAME), make_source(NAME)
    fields: dict[str, Any] = {"language": "fa", "text": SUMMARY, "summary": SUMMARY, "content_notes": SUMMARY, "date": "2021"}
    document = make_document(
        TITLE, people={person: Role.MENTIONED}, topics=[topic], source=source, events=[("2021-05-01", SUMMARY)], **fields
    )
    document.corrections.create(words=SUMMARY)
    make_document("Near", people=[person], topics=[topic])
    page = read(client.get(document.get_absolute_url()))
    for selector in ("h1", "div.text"):
        assert (page.one(f"article {selector}")["lang"], page.one(f"article {selector}")["dir"]) == ("fa", "rtl")
    for selector in (".abstract p", ".caution p", "dl.pairs dd[dir]", ".facts li", ".facts dd span", ".facts ul a"):
        assert {one["dir"] for one in page.all(selector) if "dir" in one} == {"auto"}, selector
    assert page.one("p.k a[dir]")["dir"] == "rtl"  # a name whose letters say its language
    cited = page.all("p.cite")[0]
    assert cited.texts("bdi") == [TITLE, NAME]
    row = next(one for one in read(client.get("/documents/")).all("ol.rows li") if one.one("h3").text == TITLE)
    assert (row.one("h3")["lang"], row.one("h3")["dir"], row.one("p.sum")["dir"]) == ("fa", "rtl", "auto")
    assert [one.text for one in row.all("p.t a bdi")] == [NAME, NAME]
    assert read(client.get("/documents/")).texts(".facet bdi") == [NAME] * 3
    near = read(client.get("/documents/?q=near")).links("ol.rows h3 a")[0][1]
    related = read(client.get(near)).all("section.after ul.plain a")
    assert [(one.text, one["dir"]) for one in related] == [(TITLE, "rtl")]
    found = read(client.get("/documents/", {"q": SUMMARY})).one("p.sum")
    assert (found["lang"], found["dir"]) == ("fa", "rtl")
    for record, direction in ((person, "auto"), (topic, "auto"), (source, "rtl")):
        assert read(client.get(record.get_absolute_url())).one("h1")["dir"] == direction
    assert read(client.get("/dates/2021/05/")).one(f"td a[href={document.get_absolute_url()}]")["dir"] == "rtl"
    document.withdraw("A test.")
    assert read(client.get(document.get_absolute_url()), 410).one("h1")["dir"] == "rtl"


@pytest.mark.django_db
def test_a_digest_in_english_of_such_a_document_is_not(client: Client) -> None:
    document = make_document(TITLE, language="ar", holding="digest", digest="Ours.", summary="English.")
    page = read(client.get(document.get_absolute_url()))
    assert "dir" not in page.one("div.text")
    assert "dir" not in page.one(".abstract p")


@pytest.mark.django_db
def test_a_feed_says_it_in_xhtml(client: Client) -> None:
    make_document(TITLE, language="he", summary=SUMMARY)
    feed = ElementTree.fromstring(client.get("/documents/feed.atom").content)
    atom, xhtml = "{http://www.w3.org/2005/Atom}", "{http://www.w3.org/1999/xhtml}"
    title = feed.find(f"{atom}entry/{atom}title")
    assert title is not None
    assert [(one.tag, one.attrib, one.text) for one in title] == [(f"{xhtml}div", RTL, TITLE)]
    assert (feed.findtext(f"{atom}entry/{atom}summary") or "").endswith(f" — \u2068{SUMMARY}\u2069")
