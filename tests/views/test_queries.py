"""What each page asks of the database: as much for three rows as for one.

The catalogue is at hand and the page is not kept, as when another reader's page was drawn just before. One query is for
the database's version; a kept page costs that one alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents.middleware import pages
from documents.models import Affiliation, Name, NameKind
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db

QUERIES = {
    "/": 1,
    "/documents/": 1,
    "/documents/?topic=matter-0&kind=news-report": 1,
    "/documents/?q=words": 2,  # the texts to mark the words in
    "/documents/?q=words&topic=matter-0&year=1900": 1,  # nothing found, and what to drop
    "/documents/?from=2020-01-01&to=2022-12-31": 1,
    "/documents/?q=mentioned%3Aperson-0": 1,  # no word to mark
    "/documents/by/person/": 1,
    "/documents/by/person/?find=person": 2,  # who has such a name
    "{document}": 2,  # the text
    "/people/": 3,  # descriptions; native names
    "/people/?find=person": 4,  # and who has such a name
    "/people/person-0/": 4,  # the record, its names, its affiliations
    "/organisations/": 3,
    "/organisations/body-0/": 4,
    "/sources/": 2,
    "/sources/the-made-up-gazette/": 2,
    "/topics/": 2,
    "/topics/matter-0/": 3,  # the record; the terms above and below it
    "/dates/": 1,
    "/dates/2021/": 1,
    "/dates/2021/03/": 1,
    "/suggest/?q=per": 1,
    "/about/": 2,
    "/policy/": 1,
}


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("address", QUERIES)
def test_a_page_costs_the_same_for_one_row_and_for_three(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str, rows: int
) -> None:
    people = [make_person(f"Person {number}") for number in range(rows)]
    bodies = [make_organisation(f"Body {number}") for number in range(rows)]
    topics = [make_topic(f"Matter {number}") for number in range(rows)]
    source = make_source()
    for number in range(rows):
        document = make_document(
            f"Words {number}",
            people=people,
            organisations=bodies,
            topics=topics,
            events=[(f"2021-03-0{day + 1}", f"Event {day}") for day in range(rows)],
            source=source,
            date="2021-03-28",
        )
        Name.objects.create(person=people[number], text=f"Şəxs {number}", kind=NameKind.NATIVE, language="az")
        for body in bodies:
            Affiliation.objects.create(person=people[0], organisation=body, role="clerk of", document=document)
        Affiliation.objects.create(person=people[number], organisation=bodies[0], role="head of", document=document)
    make_document("Of 1900", date="1900")
    wanted = address.format(document=document.get_absolute_url())
    assert client.get(wanted).status_code == 200
    pages.clear()
    with django_assert_num_queries(QUERIES[address]):
        client.get(wanted)
    with django_assert_num_queries(1):  # kept
        client.get(wanted)


def test_no_page_is_kept_for_an_answer_that_is_none(client: Client) -> None:
    make_document()
    client.get("/nothing/")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get("/nothing/").status_code == 404
    assert len(asked) == 1
