"""Names, topics and texts in the reader's language, where a form of them is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from documents.models import Document, Name, NameKind, Organisation, Person, Source, Topic
from tests.html import Element, read
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(db: None) -> Document:
    """One that names a person and a body known in Azerbaijani and Russian, under a topic that is, too."""
    person = make_person("Vagif Ternov", description="A teacher of gulls", translations={"az": "Qağayıların müəllimi"})
    body = make_organisation("Society of Gulls", kind="NGO")
    for owner, text, language, kind in (
        ({"person": person}, "Vaqif Ternov", "az", NameKind.NATIVE),
        ({"person": person}, "Vaqif Ternovoğlu", "az", NameKind.VARIANT),
        ({"person": person}, "Вагиф Тернов", "ru", NameKind.ESTABLISHED),
        ({"organisation": body}, "Qağayılar Cəmiyyəti", "az", NameKind.ESTABLISHED),
    ):
        Name.objects.create(text=text, language=language, kind=kind, **owner)
    topic = make_topic(
        "Gulls",
        scope_note="All about gulls",
        labels={"en": ["seagulls"], "az": ["Qağayılar", "qağayı"]},
        translations={"ru": "О чайках"},
    )
    made = make_document(
        "Rain fell",
        people=[person],
        organisations=[body],
        topics=[topic],
        source=make_source("Səmfidnığ", kind="Newspaper", country="Azerbaijan"),
        summary="It rained.",
        translations={"az": "Yağış yağdı."},
        rights="The text belongs to nobody.",
        text="Rain fell.",
    )
    make_document("Rain fell again", people=[person], topics=[topic], text="Rain fell again.")
    return made


def _words(found: list[Element]) -> list[tuple[str, str | None]]:
    """Text, and the language where it is another than the page's."""
    return [(one.text, one.attributes.get("lang")) for one in found]


@pytest.mark.parametrize(
    ("prefix", "person", "body", "topic", "summary"),
    [
        ("", ("Vagif Ternov", None), ("Society of Gulls", None), ("Gulls", None), ("It rained.", None)),
        ("/az", ("Vaqif Ternov", None), ("Qağayılar Cəmiyyəti", None), ("Qağayılar", None), ("Yağış yağdı.", None)),
        ("/ru", ("Вагиф Тернов", None), ("Society of Gulls", None), ("Gulls", "en"), ("It rained.", "en")),
    ],
)
def test_what_is_recorded_in_a_language_is_shown_in_it_everywhere(
    client: Client, document: Document, prefix: str, person: tuple[str, str | None], body: Any, topic: Any, summary: Any
) -> None:
    page = read(client.get(f"{prefix}/documents/"))
    row = page.all("ol.rows li")[-1]
    assert (_words(row.all("p.t a.p")), _words(row.all("p.t a"))[-1], _words(row.all("p.sum"))) == ([person], topic, [summary])
    facets = [one.text.rpartition(" ")[0] for one in page.all(".facet li a")]
    assert [facets[0], facets[1], facets[2]] == [person[0], body[0], topic[0]]
    chip = read(client.get(f"{prefix}/documents/?topic=gulls"))
    assert topic in _words(chip.all("ul.chips a span"))
    assert topic[0] in chip.one("title").text
    own = read(client.get(f"{prefix}{document.get_absolute_url()}"))
    assert _words(own.all("details.facts li"))[:2] == [person, body]
    assert _words(own.all("details.facts li a"))[-1] == topic
    assert _words(own.all("section.abstract p")) == [summary]
    feed = client.get(f"{prefix}/documents/feed.atom?topic=gulls").content.decode()
    assert f'label="{topic[0]}"' in feed
    assert topic[0] in feed.partition("</title>")[0]
    assert summary[0] in feed


def test_the_pages_of_records_are_headed_in_the_readers_language(client: Client, document: Document) -> None:
    for prefix, address, heading, line in (
        ("/az", "/people/vagif-ternov/", ("Vaqif Ternov", None), ("Qağayıların müəllimi", None)),
        ("/ru", "/people/vagif-ternov/", ("Вагиф Тернов", None), ("A teacher of gulls", "en")),
        ("", "/people/vagif-ternov/", ("Vagif Ternov", None), ("A teacher of gulls", None)),
        ("/az", "/topics/gulls/", ("Qağayılar", None), ("All about gulls", "en")),
        ("/ru", "/topics/gulls/", ("Gulls", "en"), ("О чайках", None)),
        ("/ru", "/sources/samfidnig/", ("Səmfidnığ", "az"), None),
    ):
        page = read(client.get(prefix + address))
        assert (_words(page.all("h1")), _words(page.all("p.lede"))) == ([heading], [line] if line else [])
        assert page.one("title").text.startswith(heading[0])
    facts = read(client.get("/az/sources/samfidnig/"))
    assert facts.texts("dl.pairs dd") == ["Qəzet", "Azərbaycan"]


@pytest.mark.django_db(transaction=True)  # what one transaction changes again has the same version on PostgreSQL
def test_a_source_a_reason_and_rights_are_in_their_own_language(client: Client, document: Document) -> None:
    row = read(client.get("/ru/documents/?source=samfidnig")).one("ol.rows p.k span")
    assert (row.text, row["lang"]) == ("Səmfidnığ", "az")
    page = read(client.get(f"/ru{document.get_absolute_url()}"))
    assert _words(page.all("p.k a"))[1] == ("Səmfidnığ", "az")
    assert _words(page.all("section[aria-labelledby=h-rel] span.why span")) == [("Gulls", "en")]
    assert [one.text for one in page.all("dl.pairs dd[lang=en]")] == ["The text belongs to nobody."]
    Source.objects.update(language="tr")
    assert read(client.get("/ru/documents/?source=samfidnig")).one("ol.rows p.k span")["lang"] == "tr"


def test_indexes_are_filed_by_family_name_in_the_alphabet_of_the_page(client: Client) -> None:
    forms = {"Chingiz Aliyev": ("Çingiz Əliyev", "Чингиз Алиев"), "Zahid Hamidov": ("Zahid Həmidov", "Захид Хамидов")}
    people = [make_person(name) for name in (*forms, "Adam Xan", "Isa Gambar", "Elmar Yusifli", "Mao Zedong")]
    Person.objects.filter(name="Mao Zedong").update(filed_as="Mao Zedong")
    for person in people[:2]:
        for text, language in zip(forms[person.name], ("az", "ru"), strict=True):
            Name.objects.create(person=person, text=text, language=language, kind=NameKind.ESTABLISHED)
    make_document("All", people=people)
    expected = {
        "/people/": "A Aliyev, Chingiz|G Gambar, Isa|H Hamidov, Zahid|M Mao Zedong|X Xan, Adam|Y Yusifli, Elmar",
        "/az/people/": "Ə Əliyev, Çingiz|G Gambar, Isa|H Həmidov, Zahid|X Xan, Adam|M Mao Zedong|Y Yusifli, Elmar",
        "/ru/people/": "А Алиев, Чингиз|Х Хамидов, Захид|G Gambar, Isa|M Mao Zedong|X Xan, Adam|Y Yusifli, Elmar",
    }
    for address, groups in expected.items():
        drawn = read(client.get(address)).all("div[data-group]")
        assert "|".join(f"{one.one('h2').text} {', '.join(one.texts('li a'))}" for one in drawn) == groups


def test_topics_are_in_the_alphabet_of_the_page(client: Client) -> None:
    labels = {"Weather": "Hava", "Bread": "Çörək", "Yards": "Əlçim", "Cars": "Xərc"}
    make_document("All", topics=[make_topic(name, labels={"az": [label]}) for name, label in labels.items()])
    assert read(client.get("/topics/")).texts("ul.tree a") == ["Bread", "Cars", "Weather", "Yards"]
    assert read(client.get("/az/topics/")).texts("ul.tree a") == ["Çörək", "Əlçim", "Hava", "Xərc"]


def test_a_changed_label_is_shown_at_once(client: Client, document: Document) -> None:
    Topic.objects.update(labels={"az": ["Martılar"]})
    Organisation.objects.update(translations={"az": "Cəmiyyət"})
    assert "Martılar" in read(client.get("/az/documents/")).one("ol.rows").text


def test_what_was_written_into_the_table_by_hand_breaks_no_page(client: Client, document: Document) -> None:
    Topic.objects.update(labels=["no", "languages"], translations="none")
    Document.objects.filter(pk=document.pk).update(translations={"az": 3, "ru": None})
    assert read(client.get(f"/az{document.get_absolute_url()}")).one("section.abstract p").text == "It rained."
    assert read(client.get("/az/topics/")).texts("ul.tree a") == ["Gulls"]


def test_a_single_word_is_not_to_be_left_out(client: Client) -> None:
    make_document("Rain fell")
    page = read(client.get("/documents/?q=zzzz"))
    assert "Leave out one of these" not in page.one("#results").text
    assert "Leave out one of these" in read(client.get("/documents/?q=zzzz&kind=news-report")).one("#results").text


def test_a_row_without_a_word_to_mark_says_who_is_meant(client: Client, document: Document) -> None:
    page = read(client.get("/documents/?q=Ternov"))
    assert page.texts("ol.rows p.why") == ["names Vagif Ternov"] * 2
    assert page.links("ol.rows p.why a")[0] == ("Vagif Ternov", "/people/vagif-ternov/")
    assert read(client.get("/az/documents/?q=Ternov")).texts("ol.rows p.why a")[0] == "Vaqif Ternov"
    assert read(client.get("/documents/?q=seagulls")).texts("ol.rows p.why") == ["is about Gulls"] * 2


def test_a_case_of_a_name_is_said_to_have_been_read_as_one(client: Client, document: Document) -> None:
    assert "Searched as: Тернов" in read(client.get("/documents/", {"q": "Терновым"})).texts("p.note")[0]
