"""Addresses with a slug that a person, organisation, source or topic once had."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents import catalogue
from documents.authorities import merge, undo
from documents.models import FormerSlug, Person, Status
from tests.admin.forms import main_form
from tests.html import read
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

KINDS = ["person", "organisation", "source", "topic"]
PAGES = {"person": "people", "organisation": "organisations", "source": "sources", "topic": "topics"}
MAKE: dict[str, Any] = {"person": make_person, "organisation": make_organisation, "source": make_source, "topic": make_topic}


def tied(kind: str, record: Any, title: str = "One", **fields: Any) -> None:
    part = {"person": "people", "organisation": "organisations", "topic": "topics"}
    make_document(title, **({"source": record} if kind == "source" else {part[kind]: [record]}), **fields)


def renamed(kind: str, *slugs: str) -> Any:
    """A record of a published document that had each of the slugs, the last of which it has now."""
    record = MAKE[kind]("Veli Uydurma")
    tied(kind, record)
    for slug in slugs:
        record.slug = slug
        record.save()
    return record


def titles(client: Client, address: str) -> list[str]:
    return read(client.get(address)).texts("ol.rows h3")


def goes(client: Client, address: str) -> tuple[int, str]:
    response = client.get(address)
    return response.status_code, response.headers.get("Location", "")


@pytest.mark.parametrize("kind", KINDS)
def test_every_address_with_a_former_slug_leads_to_the_one_of_now(client: Client, kind: str) -> None:
    renamed(kind, "first", "second", "third")
    make_document("Other", kind="law")
    for prefix in ("", "/az", "/ru"):
        page = f"{prefix}/{PAGES[kind]}"
        lists = f"{prefix}/documents/"
        for old in ("first", "second", "veli-uydurma"):
            assert goes(client, f"{page}/{old}/") == (301, f"{page}/third/")
            assert goes(client, f"{lists}?{kind}={old}") == (301, f"{lists}?{kind}=third")
            assert goes(client, f"{lists}?-{kind}={old}") == (301, f"{lists}?-{kind}=third")
            assert goes(client, f"{lists}feed.atom?{kind}={old}") == (301, f"{lists}feed.atom?{kind}=third")
        assert goes(client, f"{lists}?kind=news-report&{kind}=first&page=1") == goes(
            client, f"{lists}?{kind}=first&kind=news-report"
        )
        assert goes(client, f"{lists}by/language/?{kind}=first&find=x") == (
            301,
            f"{lists}by/language/?{kind}=third&find=x",
        )
        assert goes(client, f"{lists}?{kind}=first&{kind}=second") == (301, f"{lists}?{kind}=third")
    assert titles(client, f"/documents/?{kind}=third") == ["One"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_of_a_search_finds_by_a_former_slug(client: Client, kind: str) -> None:
    renamed(kind, "first", "second")
    make_document("Other")
    field = {"organisation": "org"}.get(kind, kind)
    assert titles(client, f"/documents/?q={field}%3Afirst") == ["One"]
    assert titles(client, f"/documents/?q=-{field}%3Afirst") == ["Other"]
    if kind in ("person", "organisation"):
        assert titles(client, "/documents/?q=mentioned%3Afirst") == ["One"]


def test_a_document_within_a_list_follows(client: Client) -> None:
    renamed("topic", "first", "second")
    address = read(client.get("/documents/?topic=second")).links("ol.rows h3 a")[0][1]
    assert goes(client, address.replace("second", "first")) == (301, address)


@pytest.mark.django_db(transaction=True)
def test_a_merged_record_is_met_under_all_the_names_of_its_addresses(client: Client) -> None:
    kept, duplicate = renamed("person", "kept"), make_person("Tomas Fictitious")
    tied("person", duplicate, "Two")
    duplicate.slug = "tomas-two"
    duplicate.save()
    log = merge(duplicate, kept)
    for old in ("tomas-two", "tomas-fictitious"):
        assert goes(client, f"/documents/?person={old}&kind=news-report") == (301, "/documents/?person=kept&kind=news-report")
        assert goes(client, f"/documents/feed.atom?person={old}") == (301, "/documents/feed.atom?person=kept")
    undo(log)
    assert titles(client, "/documents/?person=tomas-two") == ["Two"]
    assert goes(client, "/documents/?person=tomas-fictitious") == (301, "/documents/?person=tomas-two")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", KINDS)
def test_whoever_has_the_slug_now_comes_first(client: Client, kind: str) -> None:
    renamed(kind, "first", "second")
    new = MAKE[kind]("Another")
    new.slug = "first"
    new.save()
    assert goes(client, f"/documents/?{kind}=first") == (301, f"/documents/?{kind}=second")  # nobody may meet the new one yet
    tied(kind, new, "Two")
    assert titles(client, f"/documents/?{kind}=first") == ["Two"]
    assert read(client.get(f"/{PAGES[kind]}/first/")).one("h1").text == "Another"


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_of_the_same_name_leaves_the_former_slug_alone(client: Client, kind: str) -> None:
    record = renamed(kind, "second")
    record.name = "Renamed"
    record.save()
    assert MAKE[kind]("Veli Uydurma").slug == "veli-uydurma-2"
    assert FormerSlug.objects.get(slug="veli-uydurma").owner == record


@pytest.mark.parametrize("kind", KINDS)
def test_a_slug_that_is_taken_back_is_no_former_one(client: Client, kind: str) -> None:
    renamed(kind, "second", "veli-uydurma")
    assert titles(client, f"/documents/?{kind}=veli-uydurma") == ["One"]
    assert goes(client, f"/documents/?{kind}=second") == (301, f"/documents/?{kind}=veli-uydurma")


def test_a_former_slug_says_nothing_of_who_may_not_be_met(client: Client) -> None:
    private = renamed("person", "was-public", "is-private")
    Person.objects.filter(pk=private.pk).update(private=True, private_reason="A relative.")
    unseen = make_topic("Unseen")
    make_document("Draft", topics=[unseen], status=Status.DRAFT)
    unseen.slug = "unseen-now"
    unseen.save()
    for facet, slug in (("person", "was-public"), ("topic", "unseen")):
        for address in ("/documents/?{}={}", "/documents/?-{}={}", "/documents/feed.atom?{}={}", "/documents/by/kind/?{}={}"):
            response = client.get(address.format(facet, slug))
            never = client.get(address.format(facet, "never-was"))
            assert (response.status_code, never.status_code) == (404, 404)
            assert response.content.decode().replace(slug, "never-was") == never.content.decode()
            assert b"is-private" not in response.content
    assert client.get("/people/was-public/").status_code == client.get("/topics/unseen/").status_code == 404
    assert titles(client, "/documents/?q=person%3Awas-public") == titles(client, "/documents/?q=person%3Anever-was")


def test_what_has_moved_costs_the_same_for_one_document_and_three(client: Client) -> None:
    costs = {}
    for rows in (1, 3):
        record = make_topic(f"Topic {rows}")
        for number in range(rows):
            make_document(f"Of {number}", topics=[record])
        record.slug = f"now-{rows}"
        record.save()
    client.get("/documents/")
    for rows in (1, 3):
        with CaptureQueriesContext(connection) as queries:
            assert goes(client, f"/documents/?topic=topic-{rows}") == (301, f"/documents/?topic=now-{rows}")
        costs[rows] = len(queries)
    assert costs == {1: 2, 3: 2}


@pytest.mark.django_db(transaction=True)
def test_the_desk_keeps_the_former_slug_of_a_topic_and_of_a_source(admin_client: Client, client: Client) -> None:
    topic, source = make_topic("Sanctions"), make_source("Old Gazette")
    tied("topic", topic)
    tied("source", source, "Two")
    for record, name, slug in ((topic, "Restrictive measures", "restrictive-measures"), (source, "New Gazette", "new-gazette")):
        address = f"/admin/documents/{record.kind_of_authority}/{record.pk}/change/"
        sent = main_form(admin_client.get(address)) | {"name": [name], "slug": [slug]}
        assert admin_client.post(address, sent).status_code == 302
    catalogue.engine().sync()
    assert goes(client, "/topics/sanctions/") == (301, "/topics/restrictive-measures/")
    assert goes(client, "/documents/?topic=sanctions&source=old-gazette") == (
        301,
        "/documents/?topic=restrictive-measures&source=new-gazette",
    )
    new = {"name": "Another", "slug": "sanctions", "scope_note": "", "broader": ""}
    refused = admin_client.post("/admin/documents/topic/add/", new)
    assert (refused.status_code, "are led to “Restrictive measures”" in refused.content.decode()) == (200, True)
    assert admin_client.post("/admin/documents/topic/add/", new | {"slug": ""}).status_code == 302
