"""Whatever the records are: a merge or a split that is undone leaves every table as it was."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.authorities import merge, new_record, split, undo
from documents.models import Affiliation, Appearance, DistinctPair, Document, FormerSlug, Name, NameKind, Role
from tests.models.tables import dump
from tests.records import make_document, make_organisation, make_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import DataObject


pytestmark = pytest.mark.django_db

TEXTS = ("Ali Uydurmayev", "Əli Uydurmayev", "Али Уйдурмаев", "Vəli Başqayev")
KINDS = (NameKind.NATIVE, NameKind.VARIANT, NameKind.MISSPELLING)
ROLES = (Role.AUTHOR, Role.QUOTED)
EXAMPLES = settings(max_examples=25)

# Three records of the kind, two documents, two records of the other kind, by their places in a list.
NAMES = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(TEXTS), st.sampled_from(KINDS), st.integers(0, 2)), max_size=12)
APPEARANCES = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 1), st.sampled_from(ROLES)), max_size=10)
AFFILIATIONS = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 2), st.sampled_from(("", "Invented State")), st.integers(0, 1)), max_size=8
)
ADDRESSES = st.lists(st.integers(0, 2), max_size=3)
OWN_NAMES = st.tuples(*[st.sampled_from(TEXTS)] * 3)
KIND = st.sampled_from(("person", "organisation"))


class _Undone(Exception):
    pass


def _once(model: type[Any], rows: Iterator[dict[str, Any]], *keys: str) -> None:
    """Make the rows, without those that the database would refuse as doubles."""
    seen = set()
    for row in rows:
        key = tuple(row.get(name) for name in keys)
        if key not in seen:
            seen.add(key)
            model.objects.create(**row)


def draw_records(data: DataObject, kind: str) -> list[Any]:
    """Three records with what hangs on them, drawn at random."""
    privacy = data.draw(st.tuples(*[st.booleans()] * 3)) if kind == "person" else (False,) * 3
    own = data.draw(OWN_NAMES)
    records: list[Any] = [
        make_person(name, private=True, private_reason=f"Reason {number}") if private else _plain(kind, name)
        for number, (name, private) in enumerate(zip(own, privacy, strict=True))
    ]
    others: list[Any] = [_plain("organisation" if kind == "person" else "person", name) for name in ("One", "Two")]
    documents = [make_document(f"Document {number}") for number in range(2)]
    seen_in = [None, *documents]
    names = ({kind: records[o], "text": t, "kind": k, "seen_in": seen_in[d]} for o, t, k, d in data.draw(NAMES))
    _once(Name, names, kind, "text", "kind")
    appearances = ({kind: records[o], "document": documents[d], "role": role} for o, d, role in data.draw(APPEARANCES))
    _once(Appearance, appearances, kind, "document", "role")
    _draw_affiliations(data, kind, records, others, documents)
    for number, owner in enumerate(data.draw(ADDRESSES)):
        FormerSlug.objects.create(kind=kind, slug=f"once-{number}", **{kind: records[owner]})
    return records


def _draw_affiliations(data: DataObject, kind: str, records: list[Any], others: list[Any], documents: list[Document]) -> None:
    made = set()
    for owner, other, body, place in data.draw(AFFILIATIONS):
        organisation = [None, *others][other] if kind == "person" else records[owner]
        person = records[owner] if kind == "person" else others[other % 2]
        key = (person, organisation, None if organisation else body, place)
        if key not in made and (organisation or body):
            made.add(key)
            Affiliation.objects.create(
                person=person, organisation=organisation, body=body, role="chair of", document=documents[place]
            )


def _plain(kind: str, name: str) -> Any:
    return make_person(name) if kind == "person" else make_organisation(name)


def each(data: DataObject, deed: Any) -> None:
    """Do `deed` with drawn records, and leave nothing of it for the next example."""
    kind = data.draw(KIND)
    with contextlib.suppress(_Undone), transaction.atomic():
        deed(kind, draw_records(data, kind))
        connection.check_constraints()
        raise _Undone


@EXAMPLES
@given(st.data())
def test_a_merge_that_is_undone_leaves_no_trace(data: DataObject) -> None:
    def deed(kind: str, records: list[Any]) -> None:
        before, slugs = dump(), [record.slug for record in records]
        log = merge(records[0], into=records[1])
        kept = type(records[0]).objects.get(pk=records[1].pk)
        assert not type(kept).objects.filter(pk=records[0].pk).exists()
        assert FormerSlug.objects.get(kind=kind, slug=slugs[0]).owner == kept
        assert kept.names.filter(kind=NameKind.PREFERRED).count() == 1
        assert kept.names.filter(text=records[0].name).exists()
        if kind == "person":
            assert kept.private == (records[0].private or records[1].private)
        assert undo(log).lost == []
        assert dump() == before

    each(data, deed)


@EXAMPLES
@given(st.data())
def test_merges_undone_one_after_the_other_leave_no_trace(data: DataObject) -> None:
    def deed(kind: str, records: list[Any]) -> None:
        states, logs = [dump()], []
        pairs = data.draw(st.sampled_from([((0, 1), (1, 2)), ((0, 1), (2, 1)), ((0, 2), (1, 2))]))
        for duplicate, kept in pairs:
            fresh = [type(records[0]).objects.get(pk=records[number].pk) for number in (duplicate, kept)]
            logs.append(merge(fresh[0], into=fresh[1]))
            states.append(dump())
        last = type(records[0]).objects.get(pk=records[pairs[-1][1]].pk)
        led = FormerSlug.objects.filter(kind=kind, slug__in=[records[pair[0]].slug for pair in pairs])
        assert {one.owner for one in led} == {last}
        for log, state in zip(reversed(logs), reversed(states[:-1]), strict=True):
            undo(log)
            assert dump() == state

    each(data, deed)


@EXAMPLES
@given(st.data())
def test_a_split_that_is_undone_leaves_no_trace(data: DataObject) -> None:
    def deed(kind: str, records: list[Any]) -> None:
        record = records[0]
        chosen = {}
        for model in (Name, Appearance, Affiliation, FormerSlug):
            others = {"kind": NameKind.PREFERRED} if model is Name else {"pk": 0}
            held = model._base_manager.filter(**{kind: record}).exclude(**others)
            numbers = sorted(held.values_list("pk", flat=True))
            chosen[model] = data.draw(st.lists(st.sampled_from(numbers), unique=True)) if numbers else []
        if not any(chosen.values()):
            return
        before = dump()
        to = records[1] if data.draw(st.booleans()) else new_record(record, data.draw(st.sampled_from(TEXTS)))
        log = split(record, chosen, to, shown=True)
        moved = sum(map(len, chosen.values()))
        assert len(log.moved) + len(log.dropped) == moved
        assert not any(model.objects.filter(pk__in=pks, **{kind: record}).exists() for model, pks in chosen.items())
        assert undo(log).lost == []
        assert dump() == before
        assert not DistinctPair.objects.exists()

    each(data, deed)
