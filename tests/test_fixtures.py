"""The demo records: what loaddata stores raw must be what saving would have made, and nothing may leak."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.core.management import call_command

from documents import edtf, names
from documents.models import (
    Affiliation,
    Appearance,
    Document,
    EventDate,
    Name,
    NameKind,
    Organisation,
    Original,
    Person,
    Role,
    Source,
    Topic,
    TopicAssignment,
)
from documents.text import render

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from documents.models.edtf_field import Dated

pytestmark = pytest.mark.django_db

FIXTURE = settings.BASE_DIR / "fixtures" / "demo.json"
# Fields that hold words of the text by design: titles, addresses, dates as written, spellings, and what is made of them.
EXACT_WORDS = {"title", "slug", "address", "words", "text", "name", "fold", "skeleton"}


@pytest.fixture(autouse=True)
def demo(db: None) -> None:
    call_command("loaddata", str(FIXTURE), verbosity=0)


def _records() -> list[dict[str, Any]]:
    return list(json.loads(FIXTURE.read_text(encoding="utf-8")))


def _private_forms() -> set[str]:
    """Every spelling and first name of the private people."""
    forms = set(Name.objects.filter(person__private=True).values_list("text", flat=True))
    return forms | {form.split()[0] for form in forms}


def test_it_holds_what_the_catalogue_of_facts_has() -> None:
    assert Counter(record["model"].removeprefix("documents.") for record in _records()) == {
        "source": 4,
        "topic": 25,
        "document": 5,
        "topicassignment": 35,
        "person": 47,
        "organisation": 58,
        "name": 353,
        "appearance": 124,
        "affiliation": 32,
        "eventdate": 27,
    }


def test_it_has_no_text_and_no_history() -> None:
    assert set(Document.objects.values_list("text", flat=True)) == {""}
    assert Original.objects.count() == 0
    assert Document.history.count() == Person.history.count() == 0


def test_every_document_is_published_as_a_digest_with_a_source_and_a_date() -> None:
    assert Document.objects.published().count() == 5
    assert set(Document.objects.values_list("holding", flat=True)) == {"digest"}
    assert not Document.objects.filter(source=None).exists()
    assert not Document.objects.filter(date="").exists()
    assert not EventDate.objects.filter(date_basis="").exists()


@pytest.mark.parametrize("model", [Document, EventDate])
def test_dates_are_derived(model: type[Dated]) -> None:
    for row in model._default_manager.all():
        parsed = edtf.parse(row.date)
        assert (row.date_earliest, row.date_latest, row.date_precision) == (parsed.earliest, parsed.latest, parsed.precision)


def test_names_are_derived_and_each_record_has_its_preferred_one() -> None:
    for name in Name.objects.all():
        assert (name.fold, name.skeleton) == (names.fold(name.text), names.skeleton(name.text))
    for model, key in ((Person, "person_id"), (Organisation, "organisation_id")):
        preferred = Name.objects.filter(kind=NameKind.PREFERRED, **{f"{key}__isnull": False}).values_list(key, "text")
        assert dict(preferred) == dict(model._default_manager.values_list("pk", "name"))


def test_pages_and_addresses_are_derived() -> None:
    for document in Document.objects.all():
        assert document.body == document.body_html == render(document.digest)
        assert document.slug == names.slug(document.title)
        document.full_clean()
    models: list[Any] = [Person, Organisation, Source, Topic]
    for model in models:
        for record in model.objects.all():
            assert record.slug == names.slug(record.name)
            record.full_clean()


def test_private_people_are_named_nowhere_but_in_their_own_records() -> None:
    assert Person.objects.filter(private=True, description="").count() == 2
    assert not Person.objects.filter(private=True, private_reason="").exists()
    own = {("documents.person", pk) for pk in Person.objects.filter(private=True).values_list("pk", flat=True)}
    own |= {("documents.name", pk) for pk in Name.objects.filter(person__private=True).values_list("pk", flat=True)}
    others = json.dumps([record for record in _records() if (record["model"], record["pk"]) not in own], ensure_ascii=False)
    assert [form for form in _private_forms() if re.search(rf"\b{re.escape(form)}\b", others)] == []
    assert set(Appearance.objects.filter(person__private=True).values_list("described_as", flat=True)) == {""}


# --- Against the catalogue of facts, where that is at hand ----------------------------------------------------------------------


@pytest.fixture
def facts(corpus_dir: Path) -> list[dict[str, Any]]:
    return list(json.loads((corpus_dir / "catalogue.json").read_text(encoding="utf-8"))["articles"])


def test_people_organisations_roles_topics_and_dates_are_the_catalogues(facts: list[dict[str, Any]]) -> None:
    roles = {label: value for value, label in Role.choices}
    assert [document.identifier for document in Document.objects.order_by("pk")] == [
        row["file"].removesuffix(".txt") for row in facts
    ]
    for row, document in zip(facts, Document.objects.order_by("pk"), strict=True):
        assert (document.title, document.title_supplied, document.date) == (
            row["title"],
            row["title_is_supplied"],
            row["published"]["edtf"],
        )
        for key, field in (("people", "person__name"), ("organisations", "organisation__name")):
            ties = document.appearances.exclude(**{field: None}).order_by("position").values_list(field, "role")
            assert list(ties) == [(one["name"], roles[one["role"]]) for one in row[key]]
        topics = TopicAssignment.objects.filter(content_object=document).values_list("tag__name", flat=True)
        assert sorted(topic.casefold() for topic in topics) == sorted(row["topics"])
        told = document.event_dates.values_list("date", "words", "relative")
        assert list(told) == [(one["edtf"], one["text"], one.get("relative", False)) for one in row["dates"]]


def test_affiliations_are_the_catalogues(corpus_dir: Path) -> None:
    whole = json.loads((corpus_dir / "catalogue.json").read_text(encoding="utf-8"))
    people = set(Person.objects.values_list("name", flat=True))
    wanted = [(one["subject"], article) for one in whole["relations"] if one["subject"] in people for article in one["articles"]]
    assert sorted(Affiliation.objects.values_list("person__name", "document__identifier")) == sorted(
        (person, Document.objects.get(identifier__startswith=article).identifier) for person, article in wanted
    )


def test_private_people_are_the_catalogues(corpus_dir: Path) -> None:
    whole = json.loads((corpus_dir / "catalogue.json").read_text(encoding="utf-8"))
    private = {one["name"] for one in whole["authorities"]["people"] if one.get("private")}
    assert set(Person.objects.filter(private=True).values_list("name", flat=True)) == private


def test_no_eight_words_of_a_text_stand_in_the_archives_own_words(corpus_dir: Path) -> None:
    titles = [title for one in Document.objects.all() for title in re.findall("“(.+?)”", one.title)]
    names_and_titles = {*Name.objects.values_list("text", flat=True), *titles}
    known = sorted({tuple(names.tokens(name)) for name in names_and_titles}, key=len, reverse=True)
    runs: set[tuple[str, ...]] = set()
    for path in corpus_dir.glob("*.txt"):
        runs.update(_runs(names.tokens(path.read_text(encoding="utf-8")), known))
    for record in _records():
        for field, value in record["fields"].items():
            if field not in EXACT_WORDS and isinstance(value, str):
                assert not runs.intersection(_runs(names.tokens(value), known)), (record["model"], record["pk"], field)


def _runs(words: list[str], known: list[tuple[str, ...]], length: int = 8) -> Iterator[tuple[str, ...]]:
    """Each run of words. A name or a title counts as one: it has to be written as it is."""
    long = [name for name in known if len(name) > 1]
    joined: list[str] = []
    at = 0
    while at < len(words):
        name = next((name for name in long if tuple(words[at : at + len(name)]) == name), ())
        joined.append(" ".join(name) or words[at])
        at += len(name) or 1
    return zip(*(joined[start:] for start in range(length)), strict=False)
