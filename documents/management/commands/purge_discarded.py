from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from documents import erasure
from documents.intake import workflow
from documents.models import Document, Erasure, Intake, IntakeStatus, orphans, remove_orphan

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from datetime import datetime

_LONGEST = 36_500  # days
_NAMED = 20  # orphans that a dry run names


class Command(BaseCommand):
    help = (
        "Deletes intakes that were discarded some time ago, with the bytes that came in, unless a document, a table or another "
        "intake has the same ones; and erases documents that were put into the trash as long ago. Until then an editor can take "
        "them back. Also removes files of originals/ that no record names, which a full disk or a stopped process leaves behind."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--days", type=int, default=30, help="since they were discarded; 30 unless you say otherwise")
        parser.add_argument(
            "--orphan-hours",
            type=int,
            default=24,
            help="since a file that no record names was written; 24 unless you say otherwise",
        )
        parser.add_argument("--dry-run", action="store_true", help="only say how many there are")

    def handle(self, *, days: int, orphan_hours: int, dry_run: bool, **_: object) -> None:
        if not 0 <= days <= _LONGEST:
            raise CommandError(f"--days is {days}; it can be 0 to {_LONGEST:,}.")
        if not 1 <= orphan_hours <= _LONGEST * 24:
            # A file is written before the record that names it, and a long import commits its records minutes later.
            raise CommandError(f"--orphan-hours is {orphan_hours}; it can be 1 to {_LONGEST * 24:,}.")
        now = timezone.now()
        discarded_before, written_before = now - timedelta(days), now - timedelta(hours=orphan_hours)
        self._intakes(discarded_before, dry_run=dry_run)
        self._trash(discarded_before, dry_run=dry_run)
        self._orphans(written_before, dry_run=dry_run)
        if not dry_run:
            try:
                erasure.finish(Erasure.objects.unfinished(), wait=erasure.COMMAND_WAIT)
            except erasure.NotCompacted as error:
                raise CommandError(f"The records are gone, but not all traces of them. {error}") from error

    def _intakes(self, before: datetime, *, dry_run: bool) -> None:
        if dry_run:
            due = Intake.objects.filter(status=IntakeStatus.DISCARDED, changed_at__lt=before).count()
            self.stdout.write(f"{due} discarded before {before:%d %B %Y %H:%M} would be purged.")
            return
        intakes = files = 0
        while (purged := workflow.purge(before))[0]:
            intakes, files = intakes + purged[0], files + purged[1]
        self.stdout.write(f"{intakes} purged, with {files} files that nothing else has.")

    def _trash(self, before: datetime, *, dry_run: bool) -> None:
        if number := Document.objects.in_trash(before).count() if dry_run else erasure.purge(before):
            self.stdout.write(f"{number} documents of the trash {'would be' if dry_run else 'were'} erased.")

    def _orphans(self, before: datetime, *, dry_run: bool) -> None:
        number = 0
        for path in orphans(before):
            if dry_run and number < _NAMED:
                self.stdout.write(f"  originals/{path}")
            number += dry_run or remove_orphan(path, before)
        if number:
            self.stdout.write(f"{number} files that no record names {'would be' if dry_run else 'were'} removed.")
