"""What a form was drawn from, and what of it somebody else has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from documents.models import Affiliation, Appearance, Correction, EventDate, Name, Person, SourceRule, Status, Topic, Version
from tests.admin.conftest import change
from tests.admin.editors import RECORDS, admin_page, opened, save
from tests.admin.forms import main_form, row_of
from tests.records import make_document, make_organisation, make_person, make_source

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("choice", "kept"), [("mine", "Second."), ("theirs", "First.")])
@pytest.mark.parametrize("kind", RECORDS)
def test_where_both_changed_a_field_the_second_chooses(signed: Signed, kind: str, choice: str, kept: str) -> None:
    make, field, _ = RECORDS[kind]
    record, first, second = make(), signed("editor"), signed("publisher")
    address = admin_page(record)
    stale = opened(second, address)
    save(first, address, opened(first, address), **{field: "First."})
    answer = save(second, address, stale, **{field: "Second."})
    assert answer.status_code == 409
    again = main_form(answer)
    assert (again[field], again[f"take-{field}"]) == (["Second."], ["mine"])
    assert ">First.<" in answer.content.decode()
    assert save(second, address, again, **{f"take-{field}": choice}).status_code == 302
    record.refresh_from_db()
    assert getattr(record, field) == kept


def test_rows_that_another_added_changed_and_removed_are_seen_and_kept(signed: Signed) -> None:
    people = {name: make_person(name) for name in ("Alva Tern", "Wren Plover", "Ada Rook", "Ida Finch")}
    record = make_document(people=[people["Alva Tern"], people["Wren Plover"], people["Ada Rook"]])
    first, second = signed("editor"), signed("publisher")
    stale = opened(second, change(record))
    ours = opened(first, change(record))
    ours[f"{row_of(ours, 'people', 'person', people['Alva Tern'].pk)}-role"] = ["quoted"]
    ours[f"{row_of(ours, 'people', 'person', people['Wren Plover'].pk)}-DELETE"] = ["on"]
    ours |= {"people-TOTAL_FORMS": ["4"], "people-3-person": [str(people["Ida Finch"].pk)], "people-3-role": ["author"]}
    assert first.post(change(record), ours).status_code == 302
    stale[f"{row_of(stale, 'people', 'person', people['Ada Rook'].pk)}-described_as"] = ["a rower"]
    answer = second.post(change(record), stale)
    assert answer.status_code == 409
    assert Appearance.objects.filter(described_as="a rower").count() == 0
    assert second.post(change(record), main_form(answer)).status_code == 302
    assert sorted(Appearance.objects.values_list("person__name", "role", "described_as")) == [
        ("Ada Rook", "mentioned", "a rower"),
        ("Alva Tern", "quoted", ""),
        ("Ida Finch", "author", ""),
    ]


@pytest.mark.parametrize(("choice", "left"), [("mine", []), ("theirs", ["quoted"])])
def test_a_row_removed_here_and_changed_there_is_asked_for(signed: Signed, choice: str, left: list[str]) -> None:
    record, first, second = make_document(people=[make_person()]), signed("editor"), signed("publisher")
    stale = opened(second, change(record)) | {"people-0-DELETE": ["on"]}
    save(first, change(record), opened(first, change(record)), **{"people-0-role": "quoted"})
    answer = second.post(change(record), stale)
    assert answer.status_code == 409
    key = f"take-people:{Appearance.objects.get().pk}:DELETE"
    assert save(second, change(record), main_form(answer), **{key: choice}).status_code == 302
    assert list(Appearance.objects.values_list("role", flat=True)) == left


def test_a_row_changed_here_and_removed_there_is_not_lost(signed: Signed) -> None:
    record, first, second = make_document(events=[("2021", "They met.")]), signed("editor"), signed("publisher")
    stale = opened(second, change(record)) | {"event_dates-0-what": ["They met at last."]}
    save(first, change(record), opened(first, change(record)), **{"event_dates-0-DELETE": "on"})
    answer = second.post(change(record), stale)
    assert (answer.status_code, EventDate.objects.count()) == (409, 0)
    assert second.post(change(record), main_form(answer)).status_code == 302
    assert EventDate.objects.get().what == "They met at last."


def add_row(record: Any, kind: str) -> None:
    person = Person.objects.get_or_create(name="Somebody Else")[0]
    other = make_document("Other", status=Status.DRAFT)
    body = make_organisation("Another Body")
    added: dict[str, Callable[[], Any]] = {
        "people": lambda: Appearance.objects.create(document=record, person=person),
        "organisations": lambda: Appearance.objects.create(document=record, organisation=body),
        "event_dates": lambda: EventDate.objects.create(document=record, date="2020", what="A feast."),
        "versions_of": lambda: Version.objects.create(document=record, other=other),
        "versions": lambda: Version.objects.create(document=other, other=record),
        "corrections": lambda: Correction.objects.create(document=record, words="It was Tuesday."),
        "topics": lambda: record.topics.add(Topic.objects.create(name="New matters")),
        "names": lambda: Name.objects.create(person=record, text="Another Form"),
        "affiliations": lambda: Affiliation.objects.create(person=record, organisation=body, role="head of", document=other),
        "rules": lambda: SourceRule.objects.create(source=record, text="Follow us", reason="a footer"),
    }
    added[kind]()


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        *((make_document, kind) for kind in ("people", "organisations", "event_dates", "versions_of", "versions")),
        *((make_document, "corrections"), (make_document, "topics")),
        *((make_person, "names"), (make_person, "affiliations"), (make_source, "rules")),
    ],
)
def test_every_kind_of_tie_that_another_road_changed_is_noticed(signed: Signed, make: Callable[[], Any], kind: str) -> None:
    record, client = make(), signed("publisher")
    stale = opened(client, admin_page(record))
    add_row(record, kind)
    answer = client.post(admin_page(record), stale)
    assert answer.status_code == 409
    assert client.post(admin_page(record), main_form(answer)).status_code == 302
    held = getattr(record, {"people": "appearances", "organisations": "appearances"}.get(kind, kind))
    assert held.count() == (2 if kind == "names" else 1)  # beside the preferred one
