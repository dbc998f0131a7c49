"""Documents in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.html import read
from tests.records import make_document, make_person, make_topic
from tests.views.document_lists import LIST

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db


def test_a_row_names_its_kinds_of_links_and_leads_to_the_people_left_out(client: Client) -> None:
    one = make_document("One", people=[make_person(f"Person {number}") for number in range(7)], topics=[make_topic("Fog")])
    row = read(client.get(LIST)).one("ol.rows p.t")
    assert [said for said in row.texts("span.v") if said != ","] == ["People:", "Topics:"]
    assert row.links("a")[-2:] == [("+2 more", f"{one.get_absolute_url()}#record"), ("Fog", "/topics/fog/")]
    assert read(client.get(one.get_absolute_url())).one("details.facts #record").tag == "div"


def test_many_people_and_corrections_of_a_document_are_folded(client: Client) -> None:
    one = make_document("One", people=[make_person(f"Person {number:02}") for number in range(25)])
    for number in range(7):
        one.corrections.create(words=f"Correction {number}", made_on=f"2021-05-0{number + 1}")
    page = read(client.get(one.get_absolute_url()))
    assert page.texts("details.rest summary") == ["5 more", "2 earlier"]
    assert [len(fold.all("li")) for fold in page.all("details.rest")] == [5, 0]
    assert page.all("details.rest")[1].texts("dd") == ["Correction 0", "Correction 1"]


def test_a_row_says_what_the_document_is_before_its_title(client: Client) -> None:
    make_document(
        "Digested", holding="digest", digest="Ours.", date="2021-03", kind="open-letter", content_notes="Gulls", language="az"
    )
    page = read(client.get("/"))
    assert page.one("ol.rows p.k").text == "open letter · March 2021 · digest · content note"
    assert page.one("ol.rows h3")["lang"] == "az"
    assert page.one("ol.rows time")["datetime"] == "2021-03"


@pytest.mark.django_db(transaction=True)
def test_a_row_says_that_the_document_was_corrected(client: Client) -> None:
    document = make_document("Rain", date="2021", content_notes="Gulls")
    assert read(client.get(LIST)).one("ol.rows p.k").text == "news report · 2021 · content note"
    document.corrections.create(words="It was drizzle.")
    words = [read(client.get(f"{prefix}{LIST}")).one("ol.rows p.k").text for prefix in ("", "/az", "/ru")]
    assert words == [
        "news report · 2021 · corrected · content note",
        "xəbər · 2021 · düzəliş edilib · xəbərdarlıq",
        "новость · 2021 · исправлено · предупреждение",
    ]
