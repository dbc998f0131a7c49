"""A document with one word in every part, and where that word is still found."""

from __future__ import annotations

import json
import subprocess
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from documents.authorities import merge
from documents.intake import workflow
from documents.intake.importers.table import begin
from documents.intake.workflow import fingerprints
from documents.models import (
    Affiliation,
    Document,
    Edit,
    Intake,
    Name,
    Original,
    Source,
    SourceRule,
    Version,
)
from tests.admin.conftest import user
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

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
    found += [path.name for path in files if has_mark(_bytes_of(path))]
    return found


def _in_rows() -> list[str]:
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            if any(has_mark(repr(row).encode()) for row in cursor.fetchall()):
                found.append(table)
    return found


def has_mark(content: bytes) -> bool:
    said = content.lower()
    return BEGINNING in said or b"nine lanterns home before the ninth bell" in said
