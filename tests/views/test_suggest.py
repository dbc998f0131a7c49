"""Suggestions under the search box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from documents.models import Name, Status
from tests.records import make_document, make_organisation, make_person, make_topic

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def suggested(client: Client, typed: str) -> list[dict[str, Any]]:
    response = client.get("/suggest/", {"q": typed})
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    return list(response.json()["suggestions"])


def test_people_organisations_topics_and_titles_that_begin_so(client: Client) -> None:
    veli = make_person("Vəli Uydurma")
    document = make_document(
        "Velvet gloves", people=[veli], organisations=[make_organisation("Velodrome")], topics=[make_topic("Velocity")]
    )
    make_document("Other", people=[veli])
    assert suggested(client, "VEL") == [
        {"label": "Velocity", "kind": "topic", "url": "/topics/velocity/", "count": 1, "lang": None},
        {"label": "Velodrome", "kind": "organisation", "url": "/organisations/velodrome/", "count": 1, "lang": None},
        {"label": "Velvet gloves", "kind": "document", "url": document.get_absolute_url(), "count": 1, "lang": None},
    ]
    assert [(one["label"], one["count"]) for one in suggested(client, "vali")] == [("Vəli Uydurma", 2)]


def test_any_spelling_of_a_name_suggests_its_record(client: Client) -> None:
    person = make_person("Uydurma Əliyev")
    Name.objects.create(person=person, text="Уйдурма Алиев", language="ru")
    make_document("One", people=[person])
    for typed in ("aliy", "əliy", "алие", "uydurma ali", "aliyev uyd"):
        assert [one["url"] for one in suggested(client, typed)] == ["/people/uydurma-aliyev/"], typed


def test_nobody_private_and_nothing_unpublished_is_suggested(client: Client) -> None:
    make_document("One", people=[make_person("Hidden Gizli", private=True)], text="Hidden Gizli")
    make_document(
        "Hidden title", people=[make_person("Hidden Person")], topics=[make_topic("Hidden matter")], status=Status.DRAFT
    )
    make_organisation("Hidden body of no document")
    assert [suggested(client, typed) for typed in ("hid", "gizli", "hidden g")] == [[], [], []]


@pytest.mark.parametrize("typed", ["", "v", " ", ".*", "[", "\\", "\x00", "🙂", "v" * 5000, "'\"<>"])
def test_too_little_or_nonsense_suggests_nothing(client: Client, typed: str) -> None:
    make_document("Velvet", topics=[make_topic("Velocity")])
    assert suggested(client, typed) == []


def test_at_most_eight_records_are_suggested(client: Client) -> None:
    make_document("All", topics=[make_topic(f"Velocity {number:02}") for number in range(20)])
    assert [one["label"] for one in suggested(client, "velo")] == [f"Velocity {number:02}" for number in range(8)]
