"""A source, topic, person or organisation is known by its name, however that is written, on either database."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection

from documents.intake.description import Named
from documents.intake.ingest import Refused, own_source, own_topic
from documents.intake.ingest.authorities import records
from documents.models import Document, Organisation, Person, Source, Topic
from tests.records import make_document, make_organisation, make_person, make_source

pytestmark = pytest.mark.django_db

GIVEN = (
    *("Новая газета", "НОВАЯ ГАЗЕТА", "новая газета", "Şərq", "ŞƏRQ", "Əks-səda", "əks-səda"),
    *("Azadlıq Radiosu", "AZADLIQ RADİOSU", "Azadlıq\u00a0Radiosu\u200b", "Qızıl", "Qizil"),
)
KEPT = ["Новая газета", "Şərq", "Əks-səda", "Azadlıq Radiosu", "Qızıl", "Qizil"]


def test_one_newspaper_is_one_source_in_whatever_capitals() -> None:
    for name in GIVEN:
        own_source(name)
    assert list(Source.objects.order_by("pk").values_list("name", flat=True)) == KEPT
    assert own_source(" \u200b ") is None


def test_one_term_is_one_topic_in_whatever_capitals() -> None:
    for name in GIVEN:
        own_topic(name, "")
    assert list(Topic.objects.order_by("pk").values_list("name", flat=True)) == KEPT


@pytest.mark.parametrize("model", [Person, Organisation])
def test_one_name_is_one_record_however_it_is_written(model: type[Any]) -> None:
    document = make_document()
    for name in ("Tomas Hill", "Tomas\u00a0Hill", "Tomas  Hill", "Tomas\u200bHill", "TOMAS HILL", "Tómas Hill"):
        records(model, [Named(name=name, role="mentioned")], document)
    assert list(model.objects.order_by("pk").values_list("name", flat=True)) == ["Tomas Hill", "Tómas Hill"]


def test_two_spellings_in_one_description_are_one_new_record() -> None:
    found = records(Person, [Named(name="Tomas Hill", role="author"), Named(name="TOMAS HILL", role="quoted")], make_document())
    assert (found["Tomas Hill"], Person.objects.count()) == (found["TOMAS HILL"], 1)


@pytest.mark.parametrize("name", ["Nora Flint|Adam Reed", "Nora Flint\nAdam Reed", "a || b"])
def test_several_names_never_become_one_record(name: str) -> None:
    models: list[Any] = [Person, Organisation]
    for model in models:
        with pytest.raises(Refused, match="that is several names"):
            records(model, [Named(name=name, role="mentioned")], make_document())
    for own in (own_source, lambda one: own_topic(one, "")):
        with pytest.raises(Refused, match="that is several names"):
            own(name)
    assert [model._default_manager.count() for model in (Person, Organisation, Source, Topic)] == [0, 0, 0, 0]


def test_what_is_invisible_is_stored_nowhere() -> None:
    document = make_document("A\u00a0title\u200b in\nlines", byline="By\u00a0Ada ", identifier=" no\u200b1 ")
    document.refresh_from_db()
    assert (document.title, document.byline, document.identifier) == ("A title in lines", "By Ada", "no1")
    assert make_person("Ada\u00a0Uydurma").names.get().text == "Ada Uydurma"
    assert make_organisation(" Body\u2009of names").name == "Body of names"


def test_a_second_source_of_the_same_name_is_refused_at_the_desk() -> None:
    one = make_source("Şərq")
    with pytest.raises(ValidationError) as error:
        Source(name="ŞƏRQ").full_clean()
    assert error.value.messages == [f"“Şərq” (no. {one.pk}) is the same source: use it, or choose another name."]
    one.full_clean()


def test_the_keys_of_what_was_there_before_are_filled_in_and_doubles_stay() -> None:
    one, two, topic = make_source("Şərq"), make_source("ŞƏRQ"), own_topic("Новая", "")
    document = make_document(address="https://www.post.example/a/?utm_source=x")
    key = document.address_key
    Source.objects.update(fold="")
    Topic.objects.update(fold="")
    Document.objects.update(address_key=None)
    fill = import_module("documents.migrations.0007_lookup_keys").fill
    fill(apps, connection.schema_editor())
    assert list(Source.objects.order_by("pk").values_list("pk", "fold")) == [(one.pk, "sarq"), (two.pk, "sarq")]
    assert Topic.objects.get(pk=topic.pk).fold == "novaya"
    assert (key is not None, Document.objects.get().address_key) == (True, key)
