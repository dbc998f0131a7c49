"""Names and dates in the text of a reading page are links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents import catalogue
from documents.models import Document, EventDate, Name, Person
from tests.html import read
from tests.records import make_document, make_organisation, make_person

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db(transaction=True)


def _links(client: Client, document: Document) -> list[tuple[str, str]]:
    return read(client.get(document.get_absolute_url())).links("div.text a")


def test_people_and_organisations_of_the_document_are_linked_and_nobody_private(client: Client) -> None:
    jamil, gunel, other = make_person("Jamil Uydurma"), make_person("Gunel Uydurma", private=True), make_person("Veli Yalanci")
    Name.objects.create(person=jamil, text="Uydurma")
    party = make_organisation("Party of Ostrava")
    document = make_document(
        text="Gunel Uydurma, said Uydurma’s friend Veli Yalanci of the Party of Ostrava.",
        people=[jamil, gunel],
        organisations=[party],
    )
    linked = [("Uydurma", "/people/jamil-uydurma/"), ("Party of Ostrava", "/organisations/party-of-ostrava/")]
    assert _links(client, document) == linked
    page = read(client.get(document.get_absolute_url()))
    assert page.one("div.text p").text == "Gunel Uydurma, said Uydurma’s friend Veli Yalanci of the Party of Ostrava."
    # Each change is followed: a new spelling of the private name, and a person who is private from now on.
    Name.objects.create(person=gunel, text="Uydurma")
    assert _links(client, document) == linked[1:]
    document.appearances.create(person=other)
    assert _links(client, document) == [("Veli Yalanci", "/people/veli-yalanci/"), *linked[1:]]
    Person.objects.filter(pk=other.pk).update(private=True, private_reason="A relative.")
    assert _links(client, document) == linked[1:]


def test_dates_told_of_lead_into_the_timeline_and_say_what_happened(client: Client) -> None:
    document = make_document(text="Between 13 May and 17, <b>then</b> since 2017, and in 2019; in June.")
    for date, words, what in (
        ("2020-05-13/2020-05-17", "Between 13 May and 17", 'Gulls "met" & <fed>'),
        ("2017/..", "since 2017", "Rain"),
        ("../2001", "in 2019", "No first day"),
        ("2018-06", "in June", "One"),
        ("2019-06", "in June", "Another"),
        ("2016", "", "No words"),
    ):
        EventDate.objects.create(document=document, date=date, words=words, what=what)
    page = read(client.get(document.get_absolute_url()))
    assert [(link.text, link["href"], link["title"]) for link in page.all("div.text a.told")] == [
        (
            "Between 13 May and 17",
            f"/dates/2020/05/#e{document.pk}-0",
            '13–17 May 2020: Gulls "met" & <fed>, according to the document',
        ),
        ("since 2017", f"/dates/2017/#e{document.pk}-1", "since 2017: Rain, according to the document"),
        ("in 2019", f"/dates/2001/#e{document.pk}-2", "until 2001: No first day, according to the document"),
    ]
    assert page.one("div.text p").text == "Between 13 May and 17, <b>then</b> since 2017, and in 2019; in June."


def test_places_of_another_text_are_not_used(client: Client) -> None:
    document = make_document(text="Said Veli Yalanci.", people=[make_person("Veli Yalanci")])
    shown = dict(catalogue.load(Document.objects.all())[0].page)
    assert len(shown["marks"]) == 1
    assert shown["body"] == catalogue.body_mark(document.body)
    assert shown["body"] != catalogue.body_mark(document.body_html.replace("Said", "Sad"))


def test_an_interview_is_set_as_turns_and_nothing_else_is(client: Client) -> None:
    text = "**Q:** Why?\n\n**Veli Yalanci:** So."
    veli = make_person("Veli Yalanci")
    interview = read(client.get(make_document("One", text=text, kind="interview", people=[veli]).get_absolute_url()))
    assert (interview.texts("div.text p.q"), interview.texts("div.text .speaker")) == (["Q: Why?"], ["Q:", "Veli Yalanci:"])
    assert interview.links("div.text .speaker a") == [("Veli Yalanci", "/people/veli-yalanci/")]
    report = read(client.get(make_document("Two", text=text).get_absolute_url()))
    assert (report.texts("div.text p.q"), report.texts("div.text .speaker")) == ([], [])
