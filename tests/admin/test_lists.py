"""Finding records at the desk: suggestions, search, filters, and what a list costs."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from documents.models import Name, NameKind, Status
from tests.admin.conftest import LIST, user
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db


def suggested(client: Client, model: str, field: str, term: str) -> list[str]:
    asked = {"app_label": "documents", "model_name": model, "field_name": field, "term": term}
    return [found["text"] for found in client.get("/admin/autocomplete/", asked).json()["results"]]


@pytest.mark.parametrize("term", ["uydurmayev", "UYDURMAYEV", "Uydurmayév", "Уйдурмаев", "əli uyd", "ali uydurmayev"])
def test_people_are_suggested_in_any_script(signed: Signed, term: str) -> None:
    person = make_person("Əli Uydurmayev", description="made up")
    Name.objects.create(person=person, text="Али Уйдурмаев", language="ru", kind=NameKind.NATIVE)
    make_person("Əli Uydurmayev", private=True)
    make_person("Somebody Else")
    everybody = ["Əli Uydurmayev (private)"] * (not term.startswith("У")) + ["Əli Uydurmayev — made up"]
    assert sorted(suggested(signed("editor"), "appearance", "person", term)) == everybody
    assert suggested(signed("contributor"), "appearance", "person", term) == ["Əli Uydurmayev — made up"]


def test_organisations_topics_and_sources_are_suggested_without_accents(signed: Signed) -> None:
    make_organisation("Şəhər Cəmiyyəti")
    make_topic("Söz azadlığı")
    make_source("Yeni Müsavat")
    for make, name in ((make_organisation, "Other body"), (make_topic, "Other topic"), (make_source, "Other source")):
        make(name)
    editor = signed("editor")
    assert suggested(editor, "appearance", "organisation", "sahar cam") == ["Şəhər Cəmiyyəti"]
    assert suggested(editor, "topicassignment", "tag", "SOZ AZADLIGI") == ["Söz azadlığı"]
    assert suggested(editor, "document", "source", "musavat") == ["Yeni Müsavat"]


def titles(client: Client, **asked: str) -> list[str]:
    return sorted(document.title for document in client.get(LIST, asked).context["cl"].result_list)


def test_documents_are_found_by_title_names_and_source(signed: Signed) -> None:
    person, body = make_person("Əli Uydurmayev"), make_organisation("Şəhər Cəmiyyəti")
    make_document("Məktub", people=[person], source=make_source("Yeni Müsavat"))
    make_document("Report", organisations=[body], identifier="report-1")
    editor = signed("editor")
    for term, found in {
        "maktub": ["Məktub"],
        "MƏKTUB ali": ["Məktub"],
        "uydur musavat": ["Məktub"],
        "sahar": ["Report"],
        "report-1": ["Report"],
        "uydur sahar": [],
        "%": ["Məktub", "Report"],
        "": ["Məktub", "Report"],
    }.items():
        assert (term, titles(editor, q=term)) == (term, found)


def test_the_filters_name_what_needs_work(signed: Signed) -> None:
    whole: dict[str, Any] = {
        "source": make_source(),
        "date": "2021",
        "summary": "Told shortly.",
        "events": [("2020", "It began.")],
    }
    ties: dict[str, Any] = {"people": [make_person("Public")], "topics": [make_topic()]}
    make_document("Whole", **whole, **ties)
    make_document("No topic", **whole, people=ties["people"])
    make_document("No source", **(whole | {"source": None}), **ties)
    make_document("Undated", **(whole | {"date": ""}), **ties)
    make_document("No people", **whole, topics=ties["topics"])
    make_document("Private", **whole, topics=ties["topics"], people=[make_person("Private", private=True)])
    make_document("Draft", **whole, **ties, status=Status.DRAFT, added_by=user("editor"))
    make_document("In review", **whole, **ties, status=Status.REVIEW)
    make_document("Embargoed", **whole, **ties, embargo_until=timezone.now() + timedelta(days=1))
    make_document("Withdrawn", **whole, **ties, status=Status.WITHDRAWN, withdrawal_reason="It was wrong.")
    editor = signed("editor")
    for (name, value), found in {
        ("needs", "topic"): ["No topic"],
        ("needs", "source"): ["No source"],
        ("needs", "date"): ["Undated"],
        ("needs", "people"): ["No people"],
        ("care", "private"): ["Private"],
        ("stage", "draft"): ["Draft"],
        ("stage", "review"): ["In review"],
        ("stage", "embargoed"): ["Embargoed"],
        ("stage", "withdrawn"): ["Withdrawn"],
        ("stage", "public"): ["No people", "No source", "No topic", "Private", "Undated", "Whole"],
        ("by", "me"): ["Draft"],
    }.items():
        assert (value, titles(editor, **{name: value})) == (value, found)


@pytest.mark.parametrize("kind", ["document", "person", "organisation", "source", "topic"])
def test_a_list_costs_the_same_for_one_and_three_rows(
    signed: Signed, kind: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = signed("editor")

    def add(number: int) -> None:
        person, body = make_person(f"Person {number}"), make_organisation(f"Body {number}")
        topic = make_topic(f"Topic {number}", broader=make_topic(f"Broader {number}"))
        source = make_source(f"Source {number}")
        ties: dict[str, Any] = {"people": [person], "organisations": [body], "topics": [topic]}
        make_document(f"Document {number}", source=source, changed_by=user("editor"), **ties)

    def cost() -> int:
        with django_assert_max_num_queries(20) as queries:
            client.get(f"/admin/documents/{kind}/")
        return len(queries)

    add(1)
    cost()  # content types are remembered from now on
    one = cost()
    add(2)
    add(3)
    assert cost() == one
