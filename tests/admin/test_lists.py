"""Finding records at the desk: suggestions, search, filters, and what a list costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import Name, NameKind
from tests.records import make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client

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
