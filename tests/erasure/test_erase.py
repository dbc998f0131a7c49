"""After an erasure no word of the document is anywhere that the archive keeps."""

from __future__ import annotations

import json
import re
import subprocess
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from django.conf import settings
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone

from documents import catalogue, erasure
from documents.authorities import merge
from documents.erasure import compaction
from documents.intake import workflow
from documents.intake.importers.table import begin
from documents.intake.workflow import fingerprints
from documents.middleware import pages
from documents.models import (
    Affiliation,
    Document,
    Edit,
    Erasure,
    ErasureStage,
    Holding,
    Intake,
    Name,
    Original,
    Person,
    Source,
    SourceRule,
    TableImport,
    Version,
)
from documents.views.formats import FORMATS
from tests.admin.conftest import Browser, user
from tests.conftest import database_url_of_test
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client

pytestmark = pytest.mark.django_db(transaction=True)

MARK = "Zqsilinmış"  # stands in every field that can hold words
BEGINNING = b"zqsilin"  # of every form of it: as written, folded, or escaped in JSON
PASSAGE = f"The {MARK} lamplighters of Nowhere Bay carried nine lanterns home before the ninth bell rang."


class Marked:
    """A published document with the mark in every part, beside one that stays."""

    def __init__(self) -> None:
        self.kept_person = make_person("Ilqar Uydurma-Test")
        self.kept = make_document("Harbour notes", people=[self.kept_person], text="Gulls returned to the pier on a Monday.")
        self.document = document = make_document(
            f"First {MARK} title of lamplighters",
            people=[make_person(f"Person {MARK}"), self.kept_person],
            organisations=[make_organisation(f"Guild {MARK}")],
            topics=[make_topic(f"Topic {MARK}")],
            source=make_source(f"Gazette {MARK}"),
            events=[("2021-05-13", PASSAGE)],
            identifier=f"id-{MARK}",
            address=f"https://{MARK.lower()}.example/",
            archived_address="https://copy.example/zqsilinmis",
            date="2021-05-14",
            text=PASSAGE * 40,
            **dict.fromkeys(("byline", "summary", "digest", "content_notes", "rights", "note", "date_basis"), PASSAGE),
        )
        self.first = document.get_absolute_url()
        document.title = f"Second {MARK} title of lamplighters"
        document.save()
        document.corrections.create(words=PASSAGE)
        Affiliation.objects.create(person=self.kept_person, role=MARK, body=MARK, document=document)
        document.appearances.update(described_as=PASSAGE)
        Version.objects.create(document=self.kept, other=document, kind="translation")
        Name.objects.create(person=self.kept_person, text=f"{MARK} Uydurma", seen_in=document)
        self._intakes()
        self._desk()
        fingerprints.keep([document, self.kept])

    def _intakes(self) -> None:
        content = PASSAGE.encode() * 3
        original = Original.store(self.document, content, captured_at=timezone.now(), address=f"https://{MARK.lower()}.example/")
        Edit.objects.create(original=original, start=0, before=PASSAGE, after=MARK, reason=PASSAGE)
        done = workflow.prepare(workflow.open_intake(user("editor"), text=PASSAGE * 3))
        Intake.objects.filter(pk=done.pk).update(document=self.document, status="done", draft={"title": PASSAGE})
        again = workflow.open_intake(user("editor"), text=f"{PASSAGE}\n\n{PASSAGE}")
        Intake.objects.filter(pk=again.pk).update(text=PASSAGE)
        workflow.discard(again)
        self.other_intake = workflow.open_intake(user("editor"), text="Another text, of gulls and piers.")
        SourceRule.objects.create(source=Source.objects.get(), text=PASSAGE, reason=MARK)
        begin(f"title,text\nNobody,nothing\nLamps,{PASSAGE}\n".encode(), name=f"{MARK}.csv", by=user("editor"))
        row = {"title": "Lamps", "text": PASSAGE}
        begin(json.dumps(row).encode(), name="lamps.jsonl", by=user("editor"))
        self.table = begin(b"title\nGulls and piers\n", name="gulls.csv", by=user("editor"))

    def _desk(self) -> None:
        LogEntry.objects.create(
            user=user("editor"),
            content_type=ContentType.objects.get_for_model(Document),
            object_id=str(self.document.pk),
            object_repr=self.document.title,
            action_flag=CHANGE,
            change_message=PASSAGE,
        )
        session = SessionStore()
        session["typed"] = {"form": PASSAGE}
        session.save()
        duplicate = make_person("Ilqar Uydurma")
        self.document.appearances.create(person=duplicate, described_as=PASSAGE)
        merge(duplicate, self.kept_person)


@pytest.fixture
def marked() -> Marked:
    return Marked()


def run(*arguments: object) -> str:
    out = StringIO()
    call_command("erase", *map(str, arguments), stdout=out)
    return out.getvalue()


def _bytes_of(path: Path) -> bytes:
    """Read by another process: to close a file of an open SQLite database in this one gives up its locks (POSIX), and the next
    process that opens the database would then cut the shared memory under this one.
    """
    return subprocess.run(["cat", str(path)], check=True, capture_output=True).stdout


def traces() -> list[str]:
    """Files and tables with the mark, in any form."""
    files = [path for path in Path(settings.VAR_DIR).rglob("*") if path.is_file()]
    found = [*_in_rows()]
    if connection.vendor == "sqlite":
        files += Path(connection.settings_dict["NAME"]).parent.glob(f"{Path(connection.settings_dict['NAME']).name}*")
    else:
        with connection.cursor() as cursor:
            cursor.execute("CHECKPOINT")
            cursor.execute("SELECT current_setting('data_directory'), oid FROM pg_database WHERE datname = current_database()")
            directory, database = cursor.fetchone()
        files += [path for path in Path(directory, "base", str(database)).iterdir() if path.is_file()]
    found += [path.name for path in files if _has_mark(_bytes_of(path))]
    return found


def _in_rows() -> list[str]:
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            if any(_has_mark(repr(row).encode()) for row in cursor.fetchall()):
                found.append(table)
    return found


def _has_mark(content: bytes) -> bool:
    said = content.lower()
    return BEGINNING in said or b"nine lanterns home before the ninth bell" in said


def test_the_mark_is_in_every_part_before_and_nowhere_after(marked: Marked) -> None:
    catalogue.engine().sync()
    before = set(traces())
    tables = {"document", "historicaldocument", "correction", "eventdate", "appearance", "affiliation", "intake", "sourcerule"}
    tables |= {"name", "person", "organisation", "topic", "source", "original", "edit", "regrouping", "tableimport"}
    assert {f"documents_{table}" for table in tables} | {"django_admin_log"} <= before
    assert any(re.search(r"\.store$", name) for name in before)
    assert sum(bool(re.fullmatch("[0-9a-f]{64}", name)) for name in before) == 4
    run(marked.document.pk, "--reason", "court-order", "--with-records", "--yes")
    assert traces() == []
    assert Erasure.objects.values_list("document", "reason", "was_public", "stage", "paths").get() == (
        *(marked.document.pk, "court-order", True, "done", []),
    )


def test_no_deleted_document_is_left_in_a_segment(marked: Marked) -> None:
    catalogue.engine().sync()
    run(marked.document.pk, "--reason", "error", "--yes")
    (generation,) = [path for path in (Path(settings.VAR_DIR) / "catalogue").iterdir() if path.is_dir()]
    meta = json.loads((generation / "meta.json").read_text())
    assert [segment["deletes"] for segment in meta["segments"]] == [None] * len(meta["segments"])
    known = {segment["segment_id"].replace("-", "") for segment in meta["segments"]}
    assert {path.name[:32] for path in generation.iterdir() if re.match("[0-9a-f]{32}", path.name)} == known


def test_what_else_there_is_stays(marked: Marked, client: Client) -> None:
    run(marked.document.pk, "--reason", "court-order", "--with-records", "--yes")
    assert list(Document.objects.values_list("title", flat=True)) == ["Harbour notes"]
    assert list(Person.objects.values_list("name", flat=True)) == ["Ilqar Uydurma-Test"]
    assert marked.other_intake.read() == b"Another text, of gulls and piers."
    assert list(TableImport.objects.all()) == [marked.table]
    assert marked.table.read() == b"title\nGulls and piers\n"
    assert client.get(marked.kept.get_absolute_url()).status_code == 200
    assert marked.kept.history.count() == 1


@pytest.mark.parametrize("language", ["", "/az", "/ru"])
def test_its_addresses_answer_with_the_reason_alone(marked: Marked, client: Client, language: str) -> None:
    pk, second = marked.document.pk, marked.document.get_absolute_url()
    assert client.get(f"{language}{second}").status_code == 200
    run(pk, "--reason", "court-order", "--yes")
    addresses = [marked.first, second, f"/documents/{pk}/", f"/documents/{pk}-any-other/"]
    addresses += [f"/documents/{pk}{slug}.{suffix}" for suffix in FORMATS for slug in ("", "-second-zqsilinmis-title")]
    bodies = {client.get(f"{language}{address}").content for address in addresses}
    assert {client.get(f"{language}{address}").status_code for address in addresses} == {410}
    assert len(bodies) == 1
    said = bodies.pop().decode()
    assert not _has_mark(said.encode())
    assert "lamplighters" not in said
    if not language:
        assert "court order" in said
    for address in (
        "/",
        "/documents/",
        "/documents/feed.atom",
        f"/documents/?q={MARK}",
        "/sitemaps/documents-1.xml",
        "/dates/2021/",
    ):
        said = client.get(address).content.decode().replace(MARK, "")
        assert ("lamplighters" in said, f"documents/{pk}-" in said) == (False, False), address


def test_a_stopped_erasure_is_finished(marked: Marked) -> None:
    catalogue.engine().sync()
    erased, _found = erasure.erase(marked.document.pk, "data-protection", with_records=True)
    assert erased.stage == ErasureStage.FILES
    assert len(erased.paths) == 4
    assert traces() != []
    assert run("--resume").splitlines()[-1] == "Finished."
    assert traces() == []
    assert run("--resume") == "Nothing is waiting.\n"
    assert "was erased on" in run(marked.document.pk)


def test_no_process_keeps_a_page_of_it_in_memory(marked: Marked, client: Client) -> None:
    catalogue.engine().sync()
    for _ in range(2):
        assert PASSAGE in client.get(marked.document.get_absolute_url()).content.decode()
    assert any(_has_mark(page[1]) for _weight, page in pages._pages.values())
    run(marked.document.pk, "--reason", "court-order", "--with-records", "--yes")
    client.get("/about/")
    assert not any(_has_mark(page[1]) for _weight, page in pages._pages.values())


def test_bytes_that_another_document_has_stay(marked: Marked) -> None:
    other = Original.store(marked.kept, PASSAGE.encode() * 3, captured_at=timezone.now())
    told = run(marked.document.pk, "--reason", "copyright", "--yes")
    assert f"Stays, and has an original of the same bytes: document no. {marked.kept.pk}" in told
    assert other.read() == PASSAGE.encode() * 3


def test_a_dry_run_and_a_refusal_leave_all(marked: Marked, monkeypatch: pytest.MonkeyPatch) -> None:
    told = run(marked.document.pk, "--reason", "other", "--dry-run")
    assert f"person no. {Person.objects.get(name__startswith='Person').pk}, “Person {MARK}”, in no other document" in told
    assert told.splitlines()[1:9] == [
        "  1 originals",
        "  2 intakes",
        "  2 imported tables",
        "  1 rules of the source",
        "  1 spellings of names that were first seen in it",
        "  1 sessions of editors",
        "  1 entries of the desk's log",
        "  4 files, unless something else has the same bytes",
    ]
    monkeypatch.setattr("builtins.input", lambda _question: "no")
    for arguments, words in (
        ((marked.document.pk, "--reason", "other"), "Nothing was erased"),
        ((999_999, "--reason", "other"), "There is no document no. 999999"),
        ((marked.document.pk,), "Give a reason code"),
        (("of-words", "--reason", "other"), "by its number or its address"),
    ):
        with pytest.raises(CommandError, match=words):
            run(*arguments)
    assert (Document.objects.count(), Erasure.objects.count()) == (2, 0)


@pytest.mark.parametrize("address", ["https://archive.example/documents/{}-some-title/?page=1", "/az/documents/{}/", "{}.json"])
def test_a_document_is_named_by_its_address(address: str) -> None:
    document = make_document()
    address = address.format(document.pk) if "documents" in address else f"/documents/{address.format(document.pk)}"
    run(address, "--reason", "error", "--yes")
    assert not Document.objects.exists()


def test_what_readers_never_saw_has_no_tombstone(client: Client) -> None:
    draft = make_document("Slip of the pen", status="draft", holding=Holding.RECORD)
    run(draft.pk, "--reason", "error", "--yes")
    nothing = client.get("/documents/999999/")
    answer = client.get(f"/documents/{draft.pk}/")
    assert (answer.status_code, answer.content) == (404, nothing.content)


def test_it_is_refused_inside_a_transaction() -> None:
    document = make_document()
    erased, _found = erasure.erase(document.pk, "error")
    Erasure.objects.filter(pk=erased.pk).update(stage=ErasureStage.SPACE)
    with transaction.atomic(), pytest.raises(erasure.NotCompacted, match="inside a transaction"):
        erasure.finish(Erasure.objects.all())


# --- Others who use the database -----------------------------------------------------------------------------------------------


@contextmanager
def other_session(isolation: str, statement: str) -> Iterator[psycopg.Connection]:
    """A transaction of somebody else that has done `statement` and stays open."""
    with psycopg.connect(database_url_of_test().replace("postgres://", "postgresql://", 1)) as other:
        other.execute("SET application_name = 'a report'")
        other.commit()
        other.isolation_level = psycopg.IsolationLevel[isolation]
        other.execute(statement)
        yield other


needs_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="deleted rows stay for others on PostgreSQL alone"
)


@needs_postgresql
@pytest.mark.parametrize(
    ("isolation", "statement", "told"),
    [
        ("REPEATABLE_READ", "SELECT 1", r"still sees what was erased: process \d+ \(a report\), since "),
        ("READ_COMMITTED", "INSERT INTO django_session VALUES ('a', 'b', now())", r"still sees what was erased: process "),
        ("READ_COMMITTED", "SELECT count(*) FROM documents_document", r"A table is in use by another transaction"),
    ],
    ids=["snapshot", "writer", "lock"],
)
def test_others_are_waited_for_and_named(marked: Marked, isolation: str, statement: str, told: str) -> None:
    catalogue.engine().sync()
    with other_session(isolation, statement):
        with pytest.raises(CommandError, match=f"not all traces of them. .*{told}.* Run `manage.py erase --resume` when"):
            run(marked.document.pk, "--reason", "court-order", "--with-records", "--yes", "--wait", 1)
        assert Erasure.objects.get().stage == ErasureStage.SPACE
        assert not Document.objects.filter(pk=marked.document.pk).exists()
    assert run("--resume").splitlines()[-1] == "Finished."
    assert traces() == []


@needs_postgresql
def test_it_goes_on_as_soon_as_the_other_has_ended(marked: Marked) -> None:
    catalogue.engine().sync()
    erasure.erase(marked.document.pk, "court-order", with_records=True)
    told: list[str] = []
    with other_session("REPEATABLE_READ", "SELECT count(*) FROM documents_document") as other:

        def tell(words: str) -> None:
            told.append(words)
            if "process" in words:
                other.rollback()

        erasure.finish(Erasure.objects.all(), tell, wait=60)
    assert [words.split(":")[0] for words in told] == [
        *("files", "search index", "database"),
        "A transaction that began before still sees what was erased",
    ]
    assert (Erasure.objects.get().stage, traces()) == (ErasureStage.DONE, [])


@needs_postgresql
def test_a_row_that_stays_for_whom_one_may_not_see_is_noticed(marked: Marked, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions of other users are hidden from a user without special rights: here, from the query that looks for them."""
    monkeypatch.setattr(compaction, "_HOLDERS", "SELECT '' WHERE %s::text || %s || %s = ''")
    with other_session("REPEATABLE_READ", "SELECT 1"):
        with pytest.raises(CommandError, match=r"Another transaction still sees deleted rows \("):
            run(marked.document.pk, "--reason", "court-order", "--with-records", "--yes", "--wait", 1)
        assert traces() != []
    assert run("--resume").splitlines()[-1] == "Finished."
    assert traces() == []


@needs_postgresql
def test_the_desk_says_what_is_left_and_how_to_finish(marked: Marked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasure.steps.finish, "__kwdefaults__", {"wait": 0.5})
    client, pk = Browser(), marked.document.pk
    client.force_login(user("administrator"))
    sent = {"reason": "court-order", "confirmed": str(pk)}
    with other_session("REPEATABLE_READ", "SELECT 1"):
        answer = client.post(f"/admin/documents/document/{pk}/erase/", sent, follow=True)
    said = " ".join(str(message) for message in answer.context["messages"])
    assert "traces of it are left in the database’s files" in said
    assert "process" in said
    assert "manage.py erase --resume" in said
    assert Erasure.objects.get().stage == ErasureStage.SPACE


def test_the_daily_cleaning_says_so_too(marked: Marked) -> None:
    erasure.erase(marked.document.pk, "court-order")
    Erasure.objects.update(stage=ErasureStage.SPACE)
    with (
        transaction.atomic(),
        pytest.raises(CommandError, match=r"not all traces of them\. The database cannot be compacted inside"),
    ):
        call_command("purge_discarded", stdout=StringIO())
    call_command("purge_discarded", stdout=StringIO())
    assert Erasure.objects.get().stage == ErasureStage.DONE
