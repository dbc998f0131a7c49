from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import DatabaseError, connection, models, transaction
from django.db.migrations import Migration

from documents import catalogue
from documents.catalogue.index.writer import database_version
from documents.models import (
    Appearance,
    CatalogueVersion,
    Change,
    Dismissal,
    DistinctPair,
    Document,
    Erasure,
    FeedOrigin,
    Intake,
    Name,
    Original,
    Person,
    Regrouping,
    SentForm,
    SignInCount,
    Sketch,
    SketchKey,
    Source,
    SourceRule,
    TableImport,
    Topic,
    TopicAssignment,
    Version,
    triggers,
)
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db(transaction=True)
on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="how SQLite alters a table")
on_postgresql = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time")


def _version() -> int:
    return database_version()[0]


def _marked(deed: Callable[[], object]) -> set[tuple[str, int]]:
    """What one deed marks as changed. Fails if it marks without raising the version."""
    before = _version()
    deed()
    marks = set(Change.objects.filter(version__gt=before).values_list("kind", "record"))
    assert not marks or _version() > before
    return marks


def _present() -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        return sorted(triggers._list_triggers(connection.vendor, cursor))


def _sql(statement: str, *values: int | str) -> Callable[[], None]:
    def run() -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)

    return run


def test_every_table_that_readers_pages_are_made_of_is_followed() -> None:
    for_editors = {Dismissal, DistinctPair, Intake, Regrouping, Sketch, SketchKey, SourceRule, TableImport}
    for_forms = {SentForm, SignInCount}
    # A tombstone is written by the transaction that deletes its document; the origin of feeds once, before the first feed.
    with_what_is_followed = {Erasure, FeedOrigin}
    unfollowed = {CatalogueVersion, Change, *for_editors, *for_forms, *with_what_is_followed}
    own = {
        model._meta.db_table
        for model in connection.introspection.installed_models(connection.introspection.table_names())
        if model.__module__.startswith("documents.") and model not in unfollowed and not hasattr(model, "history_object")
    }
    assert own == set(triggers.MARKS)
    assert {table for _, table in _present()} == own


def test_a_row_marks_the_documents_it_shows_in() -> None:
    person, other, body = make_person("One"), make_person("Two"), make_organisation()
    topic, source = make_topic(), make_source()
    document = make_document(people=[person], organisations=[body], topics=[topic], source=source)
    unrelated = make_document("Unrelated", people=[other])
    d, p, o, t, s = ("d", document.pk), ("p", person.pk), ("o", body.pk), ("t", topic.pk), ("s", source.pk)
    assert _marked(lambda: Document.objects.filter(pk=document.pk).update(title="New")) == {d}
    assert _marked(lambda: Person.objects.filter(pk=person.pk).update(private=True, private_reason="A reason.")) == {p, d}
    assert _marked(lambda: Name.objects.create(person=person, text="Another")) == {p, d}
    assert _marked(lambda: Name.objects.create(organisation=body, text="Another")) == {o, d}
    assert _marked(lambda: Topic.objects.update(name="New")) == {t, d}
    assert _marked(lambda: Source.objects.update(name="New")) == {s, d}
    assert _marked(lambda: document.appearances.all().delete()) == {d}
    assert _marked(lambda: Appearance.objects.create(document=unrelated, person=person)) == {("d", unrelated.pk)}
    assert _marked(lambda: TopicAssignment.objects.update(content_object=unrelated)) == {d, ("d", unrelated.pk)}
    assert _marked(lambda: unrelated.corrections.create(words="Wrong.")) == {("d", unrelated.pk)}


def test_a_tie_of_two_versions_marks_both_and_so_does_a_change_of_either() -> None:
    one, two, unrelated = make_document("One"), make_document("Two"), make_document("Three")
    both = {("d", one.pk), ("d", two.pk)}
    assert _marked(lambda: Version.objects.create(document=one, other=two)) == both
    assert _marked(lambda: one.withdraw("A reason.")) == both
    assert _marked(lambda: Document.objects.filter(pk=two.pk).update(title="New")) == both
    assert _marked(lambda: Document.objects.filter(pk=unrelated.pk).update(title="New")) == {("d", unrelated.pk)}
    assert _marked(lambda: Version.objects.update(other=unrelated)) == {*both, ("d", unrelated.pk)}
    assert _marked(lambda: Version.objects.all().delete()) == {("d", one.pk), ("d", unrelated.pk)}


def test_many_rows_of_one_document_in_one_statement_are_one_mark() -> None:
    document = make_document()
    topics = [make_topic(f"Topic {number}") for number in range(3)]
    ties = [TopicAssignment(content_object=document, tag=topic) for topic in topics]
    assert _marked(lambda: TopicAssignment.objects.bulk_create(ties)) == {("d", document.pk)}
    people = [make_person(f"Person {number}") for number in range(3)]
    appearances = [Appearance(document=document, person=person) for person in people]
    assert _marked(lambda: Appearance.objects.bulk_create(appearances)) == {("d", document.pk)}
    assert _marked(lambda: TopicAssignment.objects.all()._raw_delete("default")) == {("d", document.pk)}


def test_raw_sql_over_many_rows_marks_each() -> None:
    documents = [make_document(f"Document {number}") for number in range(5)]
    every = {("d", document.pk) for document in documents}
    assert _marked(_sql("UPDATE documents_document SET summary = 'x'")) == every
    assert _marked(_sql("UPDATE documents_document SET summary = 'y' WHERE id < %s", documents[2].pk)) == {
        ("d", documents[0].pk),
        ("d", documents[1].pk),
    }
    assert _marked(_sql("UPDATE documents_document SET id = id + 1000 WHERE id = %s", documents[4].pk)) == {
        ("d", documents[4].pk),
        ("d", documents[4].pk + 1000),
    }
    assert _marked(_sql("DELETE FROM documents_document")) == {*every, ("d", documents[4].pk + 1000)} - {("d", documents[4].pk)}


def test_what_changes_no_row_raises_no_version() -> None:
    make_document()
    before = _version()
    Document.objects.filter(title="Nothing is called so").update(title="x")
    Document.objects.filter(title="Nothing is called so").delete()
    with transaction.atomic():
        Document.objects.update(title="x")
        transaction.set_rollback(rollback=True)
    assert _version() == before


def test_a_transaction_with_many_changes_shows_them_all_under_versions_after_the_one_before() -> None:
    before = _version()
    with transaction.atomic():
        one = make_document("One")
        with transaction.atomic():
            lost = make_document("Lost")
            transaction.set_rollback(rollback=True)
        two = make_document("Two")
    marks = dict(Change.objects.filter(version__gt=before, kind="d").values_list("record", "version"))
    assert marks.keys() == {one.pk, two.pk}
    assert lost.pk is not None
    assert max(marks.values()) <= _version()


def test_installing_twice_changes_nothing() -> None:
    before, present = _version(), _present()
    triggers.install(connection)
    assert (_version(), _present()) == (before, present)


def test_a_trigger_that_was_lost_is_put_back_and_everything_is_marked() -> None:
    make_document("Before")
    catalogue.engine().current()
    present = _present()
    name = next(name for name, table in present if table == "documents_document" and name.endswith("_update"))
    _sql(f"DROP TRIGGER {name}" + ("" if connection.vendor == "sqlite" else " ON documents_document"))()
    assert _marked(lambda: Document.objects.update(title="Unseen")) == set()
    assert _marked(lambda: triggers.install(connection)) == {("*", 0)}
    assert _present() == present
    assert [row.title for row in catalogue.engine().current().find(catalogue.Query()).rows] == ["Unseen"]


def test_triggers_of_an_older_version_are_replaced() -> None:
    present = _present()
    name, table = present[0]
    body = "BEGIN SELECT 1; END" if connection.vendor == "sqlite" else "FOR EACH STATEMENT EXECUTE FUNCTION follow_wait()"
    _sql(f"CREATE TRIGGER follow_0123456789ab_old AFTER INSERT ON {table} {body}")()
    triggers.install(connection)
    assert _present() == present
    assert (name, table) in _present()


def test_migrating_installs_what_is_missing() -> None:
    present = _present()
    triggers.remove(connection)
    assert _present() == []
    call_command("migrate", verbosity=0)
    assert _present() == present


@on_sqlite
@pytest.mark.parametrize(
    "model",
    [Document, Person, Source, Topic, TopicAssignment, Name, Original, Appearance, Version],
    ids=lambda model: model.__name__,
)
def test_a_migration_may_copy_a_table(model: type[models.Model]) -> None:
    """SQLite alters a table by making it anew under its name, which loses its triggers, and refuses if others read it."""
    make_document("Before")
    present = _present()
    constraint = models.CheckConstraint(condition=models.Q(id__gt=0), name="only_for_a_test")
    emit_pre_migrate_signal(verbosity=0, interactive=False, db="default", plan=[(Migration("0002_made_up", "documents"), False)])
    try:
        assert _present() == []
        with connection.schema_editor() as editor:
            editor.add_constraint(model, constraint)
        with connection.schema_editor() as editor:
            editor.remove_constraint(model, constraint)
    finally:
        marks = _marked(lambda: emit_post_migrate_signal(verbosity=0, interactive=False, db="default"))
    assert marks == {("*", 0)}
    assert _present() == present
    assert _marked(lambda: Document.objects.update(title="After")) == {("d", Document.objects.get().pk)}


def test_migrating_nothing_leaves_the_triggers_and_the_version_alone() -> None:
    present, before = _present(), _version()
    call_command("migrate", verbosity=0)
    assert (_present(), _version()) == (present, before)


# --- Several writers -----------------------------------------------------------------------------------------------------------


def _writer(work: Callable[[], None]) -> threading.Thread:
    def run() -> None:
        with closing(connection):
            work()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def _titles() -> list[str]:
    return sorted(row.title for row in catalogue.engine().current().find(catalogue.Query()).rows)


def test_a_transaction_that_starts_first_and_commits_last_is_not_missed() -> None:
    slow, fast = make_document("Slow"), make_document("Fast")
    assert _titles() == ["Fast", "Slow"]
    written, may_commit = threading.Event(), threading.Event()

    def slowly() -> None:
        with transaction.atomic():
            Document.objects.filter(pk=slow.pk).update(title="Slow, later")
            written.set()
            may_commit.wait(60)

    def fast_one() -> None:
        Document.objects.filter(pk=fast.pk).update(title="Fast, later")

    threads = [_writer(slowly)]
    assert written.wait(60)
    threads.append(_writer(fast_one))  # has to wait for the first: versions go in the order of commits
    threads[1].join(0.3)
    assert threads[1].is_alive()
    assert _titles() == ["Fast", "Slow"]
    may_commit.set()
    for thread in threads:
        thread.join(60)
    assert _titles() == ["Fast, later", "Slow, later"]
    versions = dict(Change.objects.filter(kind="d").values_list("record", "version"))
    assert versions[slow.pk] < versions[fast.pk] == _version()


def test_versions_of_many_writers_are_in_the_order_of_their_commits() -> None:
    documents = [make_document(f"Document {number}") for number in range(4)]
    seen: list[int] = []
    lock = threading.Lock()

    def write(pk: int) -> None:
        for number in range(8):
            with transaction.atomic():
                Document.objects.filter(pk=pk).update(summary=str(number))
                with lock:
                    seen.append(_version())

    before = _version()
    threads = [_writer(lambda pk=document.pk: write(pk)) for document in documents]  # type: ignore[misc]
    for thread in threads:
        thread.join(120)
    assert seen == sorted(set(seen))
    assert len(seen) == 32
    assert _version() == before + 32
    assert {row.summary for row in catalogue.engine().current().find(catalogue.Query()).rows} == {"7"}


@on_postgresql
def test_two_writers_of_the_same_documents_do_not_wait_for_each_other_for_ever() -> None:
    """The first holds the version and wants the second's row; the second must not hold its row while it waits."""
    one, two = make_document("One"), make_document("Two")
    first_wrote, failures = threading.Event(), []

    def first() -> None:
        with transaction.atomic():
            Document.objects.filter(pk=one.pk).update(summary="first")
            first_wrote.set()
            threading.Event().wait(0.3)  # the second is by now at its update
            Document.objects.filter(pk=two.pk).update(summary="first")

    def second() -> None:
        first_wrote.wait(10)
        Document.objects.filter(pk=two.pk).update(summary="second")

    def noting(work: Callable[[], None]) -> Callable[[], None]:
        def run() -> None:
            try:
                work()
            except DatabaseError as error:
                failures.append(error)

        return run

    for thread in [_writer(noting(first)), _writer(noting(second))]:
        thread.join(20)
    assert failures == []
    assert dict(Document.objects.values_list("title", "summary")) == {"One": "first", "Two": "second"}
