"""What moves from one record to another: which rows are doubles, and what is written down."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from documents.authorities import merge, undo
from documents.authorities.reassignment import (
    OWNED,
    PORTION,
    SHOWN_WITH,
    TABLES,
    Double,
    Move,
    Moves,
    Place,
    made,
    plain,
    portions,
    written,
)
from documents.models import Affiliation, Appearance, Name, NameKind, Person
from tests.models.tables import dump
from tests.records import make_document, make_organisation, make_person

pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed


def test_what_the_kept_record_has_already_is_dropped_and_comes_back() -> None:
    kept, other = make_person("Ali Uydurmayev"), make_person("Əli Uydurmayev")
    Name.objects.create(person=kept, text="Əli Uydurmayev", kind=NameKind.NATIVE)
    Name.objects.create(person=other, text="Əli Uydurmayev", kind=NameKind.VARIANT)
    body = make_organisation()
    document = make_document(people={kept: "author"})
    Appearance.objects.create(document=document, person=other, role="author", described_as="a poet")
    Appearance.objects.create(document=document, person=other, role="quoted")
    for person in (kept, other):
        Affiliation.objects.create(person=person, organisation=body, role="member of", document=document)
    Affiliation.objects.create(person=other, body="Nowhere", role="member of", document=document)
    before = dump()
    log = merge(other, into=kept)
    assert sorted(kept.names.values_list("text", "kind")) == [("Ali Uydurmayev", "preferred"), ("Əli Uydurmayev", "native")]
    assert sorted(kept.appearances.values_list("role", flat=True)) == ["author", "quoted"]
    assert sorted(kept.affiliations.values_list("body", flat=True)) == ["", "Nowhere"]
    undo(log)
    assert dump() == before


def test_a_merge_is_in_the_history_of_each_row() -> None:
    kept, other = make_person("Ali"), make_person("Vali")
    make_document(people=[other])
    appearance = other.appearances.get()
    log = merge(other, into=kept)
    undo(log)
    told = [(row.history_type, row.person_id) for row in appearance.history.order_by("history_id")]
    assert told == [("+", other.pk), ("~", kept.pk), ("~", other.pk)]
    assert list(Person.history.filter(id=other.pk).order_by("history_id").values_list("history_type", flat=True)) == list("+-+")


@pytest.mark.parametrize(
    ("held", "coming", "is_double"),
    [
        (NameKind.NATIVE, NameKind.NATIVE, True),
        (NameKind.NATIVE, NameKind.VARIANT, True),  # a variant says nothing more
        (NameKind.VARIANT, NameKind.NATIVE, False),
        (NameKind.MISSPELLING, NameKind.VARIANT, True),
    ],
)
def test_a_spelling_that_is_there_is_a_double_unless_its_kind_says_more(held: str, coming: str, *, is_double: bool) -> None:
    owner, other = make_person("Ali"), make_person("Vali")
    Name.objects.create(person=owner, text="Əli Uydurmayev", kind=held)
    row = Name.objects.create(person=other, text="Əli Uydurmayev", kind=coming)
    moves = Moves()
    Place(owner, [row]).take(row, {}, moves)
    assert (len(moves.doubles), len(moves.moved)) == ((1, 0) if is_double else (0, 1))
    if moves.moved:
        assert moves.moved[0].values == {"person_id": owner.pk}


def test_two_rows_that_come_and_say_the_same_are_one_and_a_double() -> None:
    one, two, document = make_person("Ali"), make_person("Vali"), make_document()
    rows = [Appearance.objects.create(document=document, person=person, role="quoted") for person in (one, two)]
    to, moves = make_person("Pirvali"), Moves()
    place = Place(to, rows)
    for row in rows:
        place.take(row, {}, moves)
    assert ([move.row for move in moves.moved], [double.row for double in moves.doubles]) == ([rows[0]], [rows[1]])


def test_an_empty_place_has_nothing_and_a_new_record_its_own_name_alone() -> None:
    row = Name.objects.create(person=make_person("Vali"), text="Ali", kind=NameKind.VARIANT)
    assert Place(Person(name="Ali"), empty=True).double(row) is None
    held = Place(Person(name="Ali")).double(row)
    assert (held.text, held.kind) == ("Ali", NameKind.PREFERRED)


def test_what_is_written_down_is_what_the_rows_were() -> None:
    owner, other, document = make_person("Ali"), make_person("Vali"), make_document()
    stays = Appearance.objects.create(document=document, person=owner, role="quoted")
    double = Appearance.objects.create(document=document, person=other, role="quoted")
    moved = Appearance.objects.create(document=document, person=other, role="author")
    moves = Moves([Move(moved, {"person_id": owner.pk})], [Double(double, stays)])
    log = written(moves)
    assert log["moved"] == [
        {"table": "appearance", "pk": moved.pk, "before": {"person_id": other.pk}, "after": {"person_id": owner.pk}}
    ]
    (dropped,) = log["dropped"]
    assert (dropped["table"], dropped["double_of"], dropped["values"]["role"]) == ("appearance", stays.pk, "quoted")
    assert (dropped["values"]["id"], made(stays)) == (double.pk, {"table": "appearance", "pk": stays.pk})


def test_a_moment_is_written_to_the_microsecond() -> None:
    assert plain(datetime(2021, 3, 28, 1, 2, 3, 4, tzinfo=UTC)) == "2021-03-28T01:02:03.000004+00:00"
    assert [plain(value) for value in (None, 7, "x", True)] == [None, 7, "x", True]


def test_rows_go_in_portions_that_a_statement_holds() -> None:
    assert [len(portion) for portion in portions(range(2 * PORTION + 1))] == [PORTION, PORTION, 1]
    assert list(portions([])) == []


def test_every_table_that_a_log_may_name_is_known() -> None:
    assert {model._meta.model_name for model in OWNED} <= TABLES.keys()
    assert set(SHOWN_WITH) == set(OWNED)
