"""A document as the catalogue holds it: all that readers may see of it, and no private person."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from documents.catalogue.contents.loading import Record, authorities, body_mark, dumps, form_by_language, load
from documents.models import Document, Edit, Name, NameKind, Original, Person, Status, Version
from tests.records import make_document, make_organisation, make_person, make_source, make_topic


def _load(document: Document) -> Record:
    (record,) = load(Document.objects.filter(pk=document.pk))
    return record


@pytest.mark.django_db
def test_a_row_and_a_page_have_what_the_record_says() -> None:
    person, body = make_person("Vagif Ternov"), make_organisation("Guild")
    document = make_document(
        "Rain",
        people={person: "author"},
        organisations=[body],
        topics=[make_topic("Fog")],
        source=make_source("The Gazette", address="https://gazette.example/"),
        date="2021-03/2021-04",
        summary="It rained.",
        translations={"az": "Yağış yağdı."},
        text="Rain *fell*.",
        content_notes="Thunder",
        events=[("2021-03-28", "It rained")],
    )
    record = _load(document)
    assert (record.pk, record.row["source"], record.row["authors"]) == (
        document.pk,
        ["the-gazette", "The Gazette"],
        ["Vagif Ternov"],
    )
    assert (record.row["people"], record.row["organisations"]) == ([[person.slug, "Vagif Ternov"]], [[body.slug, "Guild"]])
    assert (record.row["topics"], record.row["notes"], record.row["summaries"]) == (
        [["fog", "Fog"]],
        ["Thunder"],
        {"az": "Yağış yağdı."},
    )
    assert (record.earliest, record.latest) == (date(2021, 3, 1), date(2021, 4, 30))
    assert (record.page["year"], record.page["source_address"]) == ("2021", "https://gazette.example/")
    assert [(event["date"], event["from"], event["what"]) for event in record.page["events"]] == [
        ("2021-03-28", "2021-03-28", "It rained")
    ]
    assert record.roles == [("person", person.pk, "author"), ("organisation", body.pk, "mentioned")]
    assert sorted(record.names) == ["Fog", "Guild", "The Gazette", "Vagif Ternov"]
    assert (record.body.strip(), record.folded) == ("Rain fell.", "rain fell")


@pytest.mark.django_db
def test_a_private_person_is_in_no_part_of_it() -> None:
    private = make_person("Aygün Gizli", private=True)
    Name.objects.create(person=private, text="Айгюн Гизли", language="ru")
    record = _load(make_document("Rain", people={private: "author"}, text="Of nobody."))
    held = json.dumps([record.page, record.row, record.names], ensure_ascii=False) + record.body
    assert [word in held for word in ("Gizli", "Гизли", private.slug)] == [False] * 3
    assert record.roles == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("holding", "body"), [("full", "The whole."), ("excerpt", "A part."), ("digest", "A part."), ("record", "")]
)
def test_the_body_is_what_the_holding_allows(holding: str, body: str) -> None:
    record = _load(make_document("Rain", holding=holding, text="The whole.", digest="A part."))
    assert record.body.strip() == body


@pytest.mark.django_db
def test_a_date_that_nobody_can_know_yet_leads_no_list() -> None:
    year = timezone.localdate().year
    far, open_ended = make_document("Far", date=f"{year + 5}"), make_document("Open", date=f"{year}/{year + 50}")
    assert (_load(far).earliest, _load(far).page["year"]) == (None, "undated")
    assert (_load(open_ended).earliest, _load(open_ended).latest) == (date(year, 1, 1), date(year + 1, 12, 31))


@pytest.mark.django_db
def test_a_version_is_named_from_both_sides_and_only_where_readers_may_see_it() -> None:
    whole, part = make_document("Whole"), make_document("Part")
    Version.objects.create(document=part, other=whole, kind="excerpt")
    Version.objects.create(document=make_document("Draft", status=Status.DRAFT), other=whole, kind="translation")
    assert [(one["is"], one["title"]) for one in _load(part).page["versions"]] == [("excerpt of", "Whole")]
    assert [(one["is"], one["title"]) for one in _load(whole).page["versions"]] == [("excerpt", "Part")]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("holding", "rule", "before", "after", "told"),
    [
        ("full", "share-links", "Share this", "", {"done": "removed", "reason": "A test.", "words": "Share this"}),
        ("full", "editor", "A name", "", {"done": "removed", "reason": "A test.", "words": ""}),
        ("full", "", "A name", "", {"done": "removed", "reason": "A test.", "words": ""}),
        ("digest", "share-links", "Share this", "", {"done": "removed", "reason": "A test.", "words": ""}),
        ("full", "hyphens", "co-\nop", "coop", {"done": "repaired", "reason": "A test.", "words": ""}),
        ("full", "hyphens", "", "x", {"done": "added", "reason": "A test.", "words": ""}),
    ],
)
def test_words_that_were_removed_are_told_only_where_a_rule_took_them(
    holding: str, rule: str, before: str, after: str, told: dict[str, str]
) -> None:
    document = make_document("Rain", holding=holding, digest="Ours.")
    original = Original.objects.create(
        document=document, sha256="0" * 64, size=1, media_type="text/plain", captured_at=datetime(2021, 1, 1, tzinfo=UTC)
    )
    Edit.objects.create(original=original, start=0, before=before, after=after, rule=rule, reason="A test.")
    assert _load(document).page["originals"][0]["cuts"] == [told]


@pytest.mark.django_db
def test_by_whom_it_is_said_is_parted_from_what_is_said() -> None:
    document = make_document("Rain", events=[("2021", "It rained, according to the mayor.")])
    event = _load(document).page["events"][0]
    assert (event["what"], event["by"]) == ("It rained", "the mayor")


@pytest.mark.parametrize(
    ("forms", "shown"),
    [
        ([], {}),
        ([("Vaqif", "az", NameKind.ESTABLISHED), ("Vaqıf", "az", NameKind.NATIVE)], {"az": "Vaqıf"}),
        ([("B", "az", NameKind.ESTABLISHED), ("A", "az", NameKind.ESTABLISHED)], {"az": "A"}),
        ([("Vaqif", "", NameKind.NATIVE), ("Vagif", "en", NameKind.VARIANT)], {}),
    ],
)
def test_a_name_in_a_language_is_the_native_before_an_established_one(
    forms: list[tuple[str, str, str]], shown: dict[str, str]
) -> None:
    assert form_by_language(forms) == shown


@pytest.mark.django_db
def test_records_are_told_with_all_their_names_and_never_a_private_person() -> None:
    person, private = make_person("Vagif Ternov"), make_person("Aygün Gizli", private=True)
    Person.objects.filter(pk=person.pk).update(filed_as="Ternov, Vagif")
    Name.objects.create(person=person, text="Вагиф Тернов", language="ru", kind=NameKind.ESTABLISHED)
    (told,) = authorities("person", [person.pk, private.pk, 10**6])
    assert (told["slug"], told["label"], told["filed"], told["forms"]) == (
        person.slug,
        "Vagif Ternov",
        "Ternov, Vagif",
        {"ru": "Вагиф Тернов"},
    )
    assert sorted(told["names"]) == [("Vagif Ternov", True), ("Вагиф Тернов", True)]
    topic = make_topic("Fog", labels={"az": ["Duman", "çən"]})
    (told,) = authorities("topic", [topic.pk])
    assert (told["names"], told["forms"]) == ([("Fog", True), ("Duman", True), ("çən", True)], {"az": "Duman"})


@pytest.mark.django_db
def test_more_documents_cost_no_more_queries() -> None:
    for number in range(3):
        make_document(f"D{number}", people=[make_person(f"P{number}")], topics=[make_topic(f"T{number}")])
    asked = []
    for documents in (Document.objects.order_by("pk")[:1], Document.objects.all()):
        with CaptureQueriesContext(connection) as queries:
            load(documents)
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_a_body_is_known_again_and_values_are_written_without_spaces() -> None:
    assert body_mark("Rain") == body_mark("Rain") != body_mark("rain")
    assert dumps({"ə": [1, None]}) == '{"ə":[1,null]}'.encode()
