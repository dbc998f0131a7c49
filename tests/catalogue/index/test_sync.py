from __future__ import annotations

import json
import threading
import time
from contextlib import closing, contextmanager
from datetime import timedelta
from html.parser import HTMLParser
from typing import TYPE_CHECKING, TypeVar

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from documents import catalogue
from documents.authorities import merge
from documents.catalogue import Query
from documents.catalogue.index import generations
from documents.catalogue.index.sync import InTransaction
from documents.models import (
    Appearance,
    CatalogueVersion,
    Document,
    Name,
    Person,
    Source,
    Status,
    Topic,
    TopicAssignment,
    Version,
)
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from django.contrib.auth.models import User
    from pytest_django import Settings

    from tests.catalogue.index.reader import Reader

T = TypeVar("T")

pytestmark = pytest.mark.django_db(transaction=True)
on_postgresql = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no TRUNCATE")


def _sql(statement: str, *values: int | str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


# --- Every road ----------------------------------------------------------------------------------------------------------------


def test_a_document_saved_is_shown_and_one_deleted_is_not(reader: Reader) -> None:
    document = make_document("First title")
    assert "First title" in reader.shown()
    document.title = "Second title"
    document.save()
    assert reader.titles() == ["Second title"]
    address = document.get_absolute_url()
    assert "Second title" in reader.shown(address)
    document.delete()
    assert reader.titles() == []
    assert reader.status(address) == 404


def test_a_document_saved_in_the_admin_is_shown(reader: Reader, admin_user: User) -> None:
    document = make_document("Before the desk", source=make_source(), topics=[make_topic()], people=[make_person()])
    assert "Before the desk" in reader.shown()
    desk = Client()
    desk.force_login(admin_user)
    address = f"/admin/documents/document/{document.pk}/change/"
    sent = _Fields(desk.get(address).content.decode()).sent
    assert sent["title"] == ["Before the desk"]
    answer = desk.post(address, sent | {"title": "After the desk", "_save": "Save"})
    assert answer.status_code == 302, answer.context["errors"]
    assert reader.titles() == ["After the desk"]
    assert "After the desk" in reader.shown(Document.objects.get().get_absolute_url())


def _is_left_out(field: dict[str, str | None]) -> bool:
    """Whether a browser sends nothing of an input: a button, or a box that is not ticked."""
    kind = field.get("type")
    return kind in ("submit", "button", "file") or (kind in ("checkbox", "radio") and "checked" not in field)


class _Fields(HTMLParser):
    """What a browser would send of an admin page whose form was not touched."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.sent: dict[str, list[str]] = {}
        self._select = self._area = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        held = dict(attributes)
        name = held.get("name") or ""
        if tag == "select":
            self._select = name
        elif tag == "option" and "selected" in held and self._select:
            self._send(self._select, held.get("value"))
        elif tag == "textarea" and name:
            self._area = name
            self._send(name, "")
        elif tag == "input" and name and not _is_left_out(held):
            self._send(name, held.get("value") or ("on" if held.get("type") == "checkbox" else ""))

    def handle_data(self, data: str) -> None:
        if self._area:
            self.sent[self._area][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""
        elif tag == "textarea":
            self._area = ""

    def _send(self, name: str, value: str | None) -> None:
        self.sent.setdefault(name, []).append(value or "")


def test_a_bulk_update_is_shown(reader: Reader) -> None:
    documents = [make_document(f"Document {number}", kind="law") for number in range(3)]
    assert len(reader.titles("?kind=law")) == 3
    Document.objects.filter(pk__lte=documents[1].pk).update(kind="letter", language="az")
    assert reader.titles("?kind=law") == ["Document 2"]
    assert sorted(reader.titles("?kind=letter&language=az")) == ["Document 0", "Document 1"]
    for document in documents:
        document.title = f"{document.title}, again"
    Document.objects.bulk_update(documents, ["title"])
    assert sorted(reader.titles()) == [f"Document {number}, again" for number in range(3)]


def test_a_bulk_create_is_shown(reader: Reader) -> None:
    person = make_person("Person in bulk")
    documents = [Document(title=f"Bulk {number}", slug=f"bulk-{number}", status=Status.PUBLISHED) for number in range(3)]
    Document.objects.bulk_create(documents)
    Appearance.objects.bulk_create(Appearance(document=document, person=person) for document in documents)
    assert sorted(reader.titles(f"?person={person.slug}")) == ["Bulk 0", "Bulk 1", "Bulk 2"]
    assert "Person in bulk" in reader.shown(person.get_absolute_url())


def test_a_queryset_delete_is_shown(reader: Reader) -> None:
    person = make_person("Gone with it")
    make_document("Kept")
    gone = make_document("Gone", people=[person])
    assert reader.status(person.get_absolute_url()) == 200
    Document.objects.filter(title="Gone").delete()
    assert reader.titles() == ["Kept"]
    assert reader.status(person.get_absolute_url()) == 404
    assert reader.status(gone.get_absolute_url()) == 404


def test_a_fixture_is_shown(reader: Reader, tmp_path: Path) -> None:
    now = timezone.now().isoformat()
    document = {"title": "From a fixture", "slug": "from-a-fixture", "status": "published", "changed_at": now}
    topic = {"name": "Fixtures", "slug": "fixtures"}
    fixture = tmp_path / "fixture.json"
    rows = [
        {"model": "documents.document", "pk": 70, "fields": document},
        {"model": "documents.topic", "pk": 71, "fields": topic},
        {"model": "documents.topicassignment", "pk": 72, "fields": {"tag": 71, "content_object": 70}},
    ]
    fixture.write_text(json.dumps(rows))
    call_command("loaddata", str(fixture), verbosity=0)
    assert reader.titles("?topic=fixtures") == ["From a fixture"]
    assert "From a fixture" in reader.shown("/documents/70-from-a-fixture/")


def test_raw_sql_is_shown(reader: Reader) -> None:
    documents = [make_document(f"Document {number}", date="2021") for number in range(3)]
    reader.shown()
    _sql("UPDATE documents_document SET title = 'Changed by hand' WHERE id >= %s", documents[1].pk)
    assert sorted(reader.titles()) == ["Changed by hand", "Changed by hand", "Document 0"]
    _sql("DELETE FROM documents_document WHERE id = %s", documents[2].pk)
    assert sorted(reader.titles("?year=2021")) == ["Changed by hand", "Document 0"]
    topic = make_topic("By hand")
    _sql("INSERT INTO documents_topicassignment (tag_id, content_object_id) VALUES (%s, %s)", topic.pk, documents[0].pk)
    assert reader.titles("?topic=by-hand") == ["Document 0"]
    columns = ", ".join(
        f'"{field.column}"' for field in Document._meta.concrete_fields if field.column not in ("id", "identifier")
    )
    _sql(f"INSERT INTO documents_document ({columns}) SELECT {columns} FROM documents_document WHERE id = %s", documents[0].pk)
    assert sorted(reader.titles()) == ["Changed by hand", "Document 0", "Document 0"]


def test_topics_added_removed_set_and_cleared_are_shown(reader: Reader) -> None:
    document = make_document("Tagged")
    first, second, third = make_topic("First"), make_topic("Second"), make_topic("Third")

    def topics() -> list[str]:
        reader.shown()
        return sorted(value.value for value in catalogue.engine().current().find(Query()).facets["topic"].values)

    document.topics.add(first, second)
    assert topics() == ["first", "second"]
    document.topics.remove(first)
    assert topics() == ["second"]
    document.topics.set([third, first])
    assert topics() == ["first", "third"]
    assert reader.titles("?topic=third") == ["Tagged"]
    document.topics.clear()
    assert topics() == []
    assert reader.status("/topics/third/") == 404


def test_a_person_renamed_has_the_new_name_on_every_page(reader: Reader) -> None:
    person = make_person("Zarifa Old-Name")
    document = make_document("One", people=[person])
    for number in range(5):
        make_document(f"Beside {number}")
    address = f"/documents/?person={person.slug}"
    assert "Zarifa Old-Name" in reader.shown(address)
    for name in ("Aygun New-Name", "Zumrud Third-Name", "Mehriban Fourth-Name"):
        person.name = name
        person.save()
        for page in (address, "/documents/", person.get_absolute_url(), document.get_absolute_url(), "/people/"):
            shown = reader.shown(page)
            given, family = name.split()
            assert (f"{family}, {given}" if page == "/people/" else name) in shown, page
            # Her own page lists the names that she had; no other page has one.
            assert ("Old-Name" in shown) == (page == person.get_absolute_url()), page
        assert reader.titles(f"?person={person.slug}") == ["One"]
        assert reader.titles(f"?q={name.split()[0]}") == ["One"]
        assert reader.titles("?q=zarifa") == ["One"]


def test_a_person_made_private_is_nowhere(reader: Reader) -> None:
    person = make_person("Leyla Soon-Private")
    document = make_document("One", people=[person])
    assert "Soon-Private" in reader.shown()
    Person.objects.update(private=True, private_reason="She asked.")
    for page in ("/", "/documents/", "/people/", document.get_absolute_url(), "/suggest/?q=leyla"):
        assert "Soon-Private" not in reader.shown(page), page
    assert reader.status(person.get_absolute_url()) == 404
    assert reader.status(f"/documents/?person={person.slug}") == 404
    assert reader.titles("?q=leyla") == []
    Person.objects.update(private=False)
    assert "Soon-Private" in reader.shown(document.get_absolute_url())


def test_a_name_added_finds_the_documents_and_one_taken_away_no_longer(reader: Reader) -> None:
    person = make_person("Yusif Made-Up")
    make_document("One", people=[person])
    assert reader.titles("?q=yousef") == []
    name = Name.objects.create(person=person, text="Yousef Invented")
    assert reader.titles("?q=yousef") == ["One"]
    assert "Yusif Made-Up" in reader.shown("/suggest/?q=yous")
    assert "Yousef Invented" in reader.shown(person.get_absolute_url())
    name.delete()
    assert reader.titles("?q=yousef") == []
    assert "Yusif" not in reader.shown("/suggest/?q=yous")


def test_a_source_or_topic_or_organisation_renamed_has_the_new_name_everywhere(reader: Reader) -> None:
    source, topic, body = make_source("Zulu Gazette"), make_topic("Zulu Topic"), make_organisation("Zulu Body")
    document = make_document("One", source=source, topics=[topic], organisations=[body])
    make_document("Two")
    assert "Zulu Gazette" in reader.shown()
    for record in (source, topic, body):
        record.name = record.name.replace("Zulu", "Alpha")
        record.save()
    for address in ("/documents/", document.get_absolute_url(), "/", "/sources/", "/topics/", "/organisations/"):
        assert "Zulu" not in reader.shown(address), address
    for facet, record in (("source", source), ("topic", topic), ("organisation", body)):
        assert reader.titles(f"?{facet}={record.slug}") == ["One"]
        assert "Alpha" in reader.shown(record.get_absolute_url())
    assert reader.titles("?q=alpha") == ["One"]
    # A body keeps the name that it had as a variant; a source and a topic have one name.
    assert reader.titles("?q=zulu") == ["One"]
    assert reader.titles("?q=zulu+gazette") == []


def test_a_slug_changed_moves_the_record(reader: Reader) -> None:
    topic = make_topic("Movable")
    make_document("One", topics=[topic])
    reader.shown()
    Topic.objects.update(slug="moved")
    assert reader.titles("?topic=moved") == ["One"]
    assert reader.status("/documents/?topic=movable") == 404


def test_two_people_merged_are_one(reader: Reader) -> None:
    kept, duplicate = make_person("Rasim Kept"), make_person("Rasim Duplicate")
    make_document("One", people=[kept])
    make_document("Two", people=[duplicate])
    old = duplicate.get_absolute_url()
    assert reader.titles(f"?person={duplicate.slug}") == ["Two"]
    merge(duplicate, into=kept)
    assert sorted(reader.titles(f"?person={kept.slug}")) == ["One", "Two"]
    moved = reader.get(f"/documents/?person={duplicate.slug}")
    assert (moved.status_code, moved.headers["Location"]) == (301, f"/documents/?person={kept.slug}")
    assert reader.get(old).headers["Location"] == kept.get_absolute_url()
    assert sorted(reader.titles("?q=duplicate")) == ["One", "Two"]  # his name still finds them
    hidden = make_person("Rasim Hidden", private=True)
    merge(hidden, into=kept)
    assert reader.status(kept.get_absolute_url()) == 404
    assert reader.titles("?q=rasim") == []


# --- What did not happen, and what happens by itself ---------------------------------------------------------------------------


def test_what_was_rolled_back_to_a_savepoint_is_not_shown(reader: Reader) -> None:
    with transaction.atomic():
        make_document("Kept")
        with transaction.atomic():
            make_document("Lost")
            transaction.set_rollback(rollback=True)
    assert reader.titles() == ["Kept"]


def test_what_was_rolled_back_is_not_shown_and_changes_no_page(reader: Reader) -> None:
    make_document("Kept")
    before = reader.get("/documents/").headers["ETag"]
    with transaction.atomic():
        make_document("Lost")
        Document.objects.update(title="Lost too")
        transaction.set_rollback(rollback=True)
    assert reader.titles() == ["Kept"]
    assert reader.get("/documents/").headers["ETag"] == before


def test_the_catalogue_refuses_to_follow_what_may_yet_be_rolled_back() -> None:
    with transaction.atomic():
        make_document()
        with pytest.raises(InTransaction):
            catalogue.engine().sync()


def _seen_before_it_ends(document: Document, see: Callable[[], T]) -> T:
    """What is seen while an embargo that ends by itself still runs, after it has ended. A slow machine gets a longer one."""
    for seconds in (1, 4, 16, 64):
        ends = timezone.now() + timedelta(seconds=seconds)
        Document.objects.filter(pk=document.pk).update(embargo_until=ends)
        try:
            seen = see()
        except AssertionError:  # it may have ended between two looks that were compared
            if timezone.now() < ends:
                raise
            continue
        left = (ends - timezone.now()).total_seconds()
        if left > 0:
            time.sleep(left + 0.05)
            return seen
    raise AssertionError("nothing was seen before an embargo of 64 seconds had ended")


def test_an_embargo_ends_by_time_alone(reader: Reader) -> None:
    public = make_document("Public")
    document = make_document("Embargoed", embargo_until=timezone.now() + timedelta(hours=1))
    Version.objects.create(document=document, other=public, kind="translation")

    def see() -> tuple[str, list[str], str, int]:
        etag = reader.get("/documents/").headers["ETag"]
        address, other = public.get_absolute_url(), document.get_absolute_url()
        return etag, reader.titles(), reader.shown(address), reader.status(other)

    etag, titles, shown, status = _seen_before_it_ends(document, see)
    assert (titles, "Embargoed" in shown, status) == (["Public"], False, 404)
    assert sorted(reader.titles()) == ["Embargoed", "Public"]
    assert reader.get("/documents/").headers["ETag"] != etag
    assert "Embargoed" in reader.shown(document.get_absolute_url())
    assert "Embargoed" in reader.shown(public.get_absolute_url())
    assert CatalogueVersion.objects.get().version == catalogue.engine().current().version


def test_a_withdrawn_document_is_gone_at_the_next_request(reader: Reader) -> None:
    document = make_document("Regretted")
    address = document.get_absolute_url()
    assert "Regretted" in reader.shown(address)
    document.withdraw("Its source took it back.")
    assert reader.titles() == []
    answer = reader.get(address)
    assert answer.status_code == 410
    assert "Its source took it back." in answer.content.decode()
    Document.objects.update(status=Status.PUBLISHED)
    assert reader.titles() == ["Regretted"]


def test_a_document_that_became_public_by_time_leaves_a_tombstone(reader: Reader) -> None:
    ends = timezone.now() + timedelta(seconds=0.3)
    document = make_document("Soon public", embargo_until=ends)
    time.sleep(0.35)
    assert reader.titles() == ["Soon public"]
    document.withdraw("It was wrong.")
    assert reader.status(document.get_absolute_url()) == 410


# --- The index itself ----------------------------------------------------------------------------------------------------------


@on_postgresql
def test_a_truncated_table_is_empty(reader: Reader) -> None:
    make_document("One", people=[make_person()], topics=[make_topic()])
    assert reader.titles() == ["One"]
    _sql("TRUNCATE documents_topicassignment")
    assert catalogue.engine().current().find(Query()).facets["topic"].values == []
    _sql("TRUNCATE documents_document CASCADE")
    assert reader.titles() == []


# --- While another process writes ----------------------------------------------------------------------------------------------


@contextmanager
def _another_writer(settings: Settings) -> Iterator[None]:
    """Somebody else holds the writer's lock, and readers are answered as they are outside of tests."""
    settings.FOLLOW_IN_REQUESTS = False
    try:
        with generations.writing(wait=None):
            yield
    finally:
        settings.FOLLOW_IN_REQUESTS = True


def test_nothing_hidden_is_shown_while_the_index_cannot_be_written(reader: Reader, settings: Settings) -> None:
    person, topic, source = make_person("Private-To-Be"), make_topic("Lonely Topic"), make_source("Lonely Gazette")
    beside = make_person("Public Beside")
    withdrawn = make_document("Withdrawn meanwhile", people=[beside], topics=[topic], source=source, text="Needle one.")
    named = make_document("Names somebody", people={person: "quoted"}, text="Needle two.", topics=[make_topic("Shared Topic")])
    make_document("Untouched", people=[beside], text="Needle three.", events=[("2020", "Something")])
    person_address, document_address = person.get_absolute_url(), withdrawn.get_absolute_url()
    client = Client()
    assert "Withdrawn meanwhile" in client.get("/documents/").content.decode()
    with _another_writer(settings):
        withdrawn.withdraw("It was wrong.")
        person.private, person.private_reason = True, "She asked."
        person.save()
        assert catalogue.engine().current().behind
        hidden = ("Withdrawn meanwhile", "Private-To-Be", "Lonely Topic", "Lonely Gazette")
        addresses = ["/", "/documents/", "/people/", "/topics/", "/sources/", "/dates/", "/dates/2020/", "/topics/shared-topic/"]
        addresses += ["/documents/by/person/", "/documents/by/topic/", "/documents/?q=needle", "/suggest/?q=priv"]
        for address in (*addresses, "/suggest/?q=with", beside.get_absolute_url(), named.get_absolute_url()):
            answer = client.get(address)
            assert answer.status_code == 200, address
            assert [word for word in hidden if word in answer.content.decode()] == [], address
            assert "ETag" not in answer.headers
        assert "Untouched" in client.get("/documents/").content.decode()
        assert client.get(document_address).status_code == 410
        for address in (
            person_address,
            f"/documents/?person={person.slug}",
            f"/documents/?-person={person.slug}",
            f"/documents/?topic={topic.slug}",
            f"/documents/?source={source.slug}",
            "/topics/lonely-topic/",
            "/sources/lonely-gazette/",
        ):
            answer = client.get(address)
            assert answer.status_code == 404, address
            assert [word for word in hidden if word in answer.content.decode()] == [], address
        new = make_document("Written meanwhile")
        assert "Written meanwhile" in client.get(new.get_absolute_url()).content.decode()
    assert sorted(reader.titles()) == ["Names somebody", "Untouched", "Written meanwhile"]


def test_a_request_does_not_wait_for_another_thread_of_its_process_that_writes(reader: Reader, settings: Settings) -> None:
    make_document("Before")
    assert reader.titles() == ["Before"]
    make_document("After")
    with _another_writer(settings):

        def waiting() -> None:
            with closing(connection):
                catalogue.engine().sync()

        thread = threading.Thread(target=waiting)
        thread.start()
        time.sleep(0.2)
        snapshot = catalogue.engine().current()
        assert (snapshot.behind, thread.is_alive()) == (True, True)  # the other thread waits still
    thread.join(60)
    assert sorted(reader.titles()) == ["After", "Before"]


def test_names_are_found_while_the_index_is_behind_but_not_those_that_must_not_be(reader: Reader, settings: Settings) -> None:
    stays, hides = make_person("Alva Tern"), make_person("Alva Gizli")
    make_document("Stays", people=[stays])
    make_document("Hides", people=[hides])
    assert len(reader.titles()) == 2
    with _another_writer(settings):
        hides.private, hides.private_reason = True, "She asked."
        hides.save()
        make_document("Imported meanwhile", people=[stays])
        snapshot = catalogue.engine().current()
        assert snapshot.behind
        assert [one.label for one in snapshot.suggest("alva")] == ["Alva Tern"]
        found = snapshot.find(Query(words="tern"))
        assert ([row.title for row in found.rows], [one.label for one in found.also]) == (["Stays"], ["Alva Tern"])
        assert snapshot.find(Query(words="gizli")).also == ()
    assert sorted(reader.titles()) == ["Hides", "Imported meanwhile", "Stays"]


def test_an_editor_sees_a_change_on_the_next_page(settings: Settings, admin_client: Client) -> None:
    document = make_document("Before", people=[make_person("Alva Tern")])
    settings.FOLLOW_IN_REQUESTS = False
    assert "Before" in Client().get("/documents/").content.decode()
    for number in range(3):
        Document.objects.filter(pk=document.pk).update(title=f"After {number}")  # what the request below finds done
        admin_client.post("/admin/logout/" if number == 2 else "/admin/documents/document/", {})
        assert not catalogue.engine().current().behind
        assert f"After {number}" in Client().get("/documents/").content.decode()
    catalogue.engine().forget()


def test_the_editor_reads_what_he_wrote(reader: Reader, settings: Settings) -> None:
    source = make_source("First Name")
    document = make_document("One", source=source)
    for number in range(5):
        Source.objects.update(name=f"Name {number}")
        Document.objects.update(summary=f"Summary {number}")
        TopicAssignment.objects.create(content_object=document, tag=make_topic(f"Topic {number}"))
        shown = reader.shown("/documents/")
        assert f"Name {number}" in shown
        assert f"Summary {number}" in shown
        assert f"Topic {number}" in shown
