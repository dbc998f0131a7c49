from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.db import InterfaceError, OperationalError

from documents import catalogue, erasure
from documents.models import Document, Erasure, ErasureReason

if TYPE_CHECKING:
    from argparse import ArgumentParser

_NUMBER = re.compile(r"(?:^|/documents/)(\d{1,18})(?:$|[-/.?#])")  # alone, or in an address of any slug, format and language
_COUNTED = {
    "originals": "originals",
    "intakes": "intakes",
    "tables": "imported tables",
    "rules": "rules of the source",
    "names": "spellings of names that were first seen in it",
    "sessions": "sessions of editors",
    "log_entries": "entries of the desk's log",
    "paths": "files, unless something else has the same bytes",
}


class Command(BaseCommand):
    help = (
        "Erases a document for good: text, originals, history, drafts, search index and what the database keeps of deleted rows. "
        "Its address answers with a reason code and a date. Stopped, it goes on with --resume. Nothing of it can be undone."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("document", nargs="?", help="its number, or its address")
        parser.add_argument("--reason", choices=ErasureReason.values)
        parser.add_argument(
            "--with-records",
            action="store_true",
            help="also the people, organisations, sources and topics that stand in no other document",
        )
        parser.add_argument("--dry-run", action="store_true", help="only say what would be erased, and what stays")
        parser.add_argument("--yes", action="store_true", help="do not ask")
        parser.add_argument("--resume", action="store_true", help="finish what was stopped halfway")
        parser.add_argument(
            "--wait",
            type=int,
            default=erasure.COMMAND_WAIT,
            help="seconds to wait for others who use the database; %(default)s unless you say otherwise",
        )

    def handle(self, *, document: str | None, reason: str | None, resume: bool, wait: int, **options: Any) -> None:
        if resume:
            self._finish(list(Erasure.objects.unfinished()), wait)
            return
        pk = _parse_document_number(document)
        erased = Erasure.objects.filter(document=pk).first()
        if erased is None:
            erased = self._erase(pk, reason, **options)
        else:
            self.stdout.write(f"Document no. {pk} was erased on {erased.at:%d %B %Y} ({erased.get_reason_display()}).")
        if erased is not None:
            self._finish([erased], wait)

    def _erase(self, pk: int, reason: str | None, *, with_records: bool, dry_run: bool, yes: bool, **_: object) -> Erasure | None:
        document = Document.objects.filter(pk=pk).first()
        if document is None:
            raise CommandError(f"There is no document no. {pk}.")
        if reason is None:
            raise CommandError(f"Give a reason code: --reason {' | '.join(ErasureReason.values)}.")
        self._tell(erasure.survey(document), with_records=with_records)
        if dry_run:
            self.stdout.write("Nothing was erased: this was a dry run.")
            return None
        if not yes and input(f"Nothing of this can be undone. Type {pk} to erase document no. {pk}: ").strip() != str(pk):
            raise CommandError("Nothing was erased.")
        try:
            erased, _found = erasure.erase(pk, reason, with_records=with_records)
        except erasure.CannotErase as error:
            raise CommandError(str(error)) from error
        return erased

    def _tell(self, found: erasure.Survey, *, with_records: bool) -> None:
        self.stdout.write(f"Document no. {found.document.pk}, “{found.document}”, with its history, and:")
        for part, words in _COUNTED.items():
            if number := len(getattr(found, part)):
                self.stdout.write(f"  {number} {words}")
        for record in found.records:
            deed = "erased too" if with_records else "stays (--with-records erases it)"
            self.stdout.write(f"  {record._meta.verbose_name} no. {record.pk}, “{record}”, in no other document: {deed}")
        for words, numbers in (("has an original of the same bytes", found.same_bytes), ("shares passages", found.same_passages)):
            if numbers:
                self.stdout.write(f"  Stays, and {words}: document no. {', '.join(map(str, numbers))}")

    def _finish(self, waiting: list[Erasure], wait: int) -> None:
        try:
            with catalogue.engine().working() as engine:
                erasure.finish(waiting, lambda step: self.stdout.write(f"Erasing: {step} …"), engine, wait=wait)
        except (erasure.NotCompacted, OperationalError, InterfaceError) as error:
            raise CommandError(f"The records are gone, but not all traces of them. {error}") from error
        self.stdout.write("Finished." if waiting else "Nothing is waiting.")


def _parse_document_number(document: str | None) -> int:
    found = _NUMBER.search((document or "").strip())
    if found is None:
        raise CommandError("Name the document by its number or its address, or finish what was stopped by --resume.")
    return int(found[1])
