from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from documents.intake import desk
from documents.models import Intake, IntakeStatus

if TYPE_CHECKING:
    from argparse import ArgumentParser

_LONGEST = 36_500  # days


class Command(BaseCommand):
    help = (
        "Deletes intakes that were discarded some time ago, with the bytes that came in, unless a document, a table or another "
        "intake has the same ones. Until then an editor can take them back."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--days", type=int, default=30, help="since they were discarded; 30 unless you say otherwise")
        parser.add_argument("--dry-run", action="store_true", help="only say how many there are")

    def handle(self, *, days: int, dry_run: bool, **_: Any) -> None:
        if not 0 <= days <= _LONGEST:
            raise CommandError(f"--days is {days}; it can be 0 to {_LONGEST:,}.")
        before = timezone.now() - timedelta(days)
        if dry_run:
            due = Intake.objects.filter(status=IntakeStatus.DISCARDED, changed_at__lt=before).count()
            self.stdout.write(f"{due} discarded before {before:%d %B %Y %H:%M} would be purged.")
            return
        intakes = files = 0
        while (purged := desk.purge(before))[0]:
            intakes, files = intakes + purged[0], files + purged[1]
        self.stdout.write(f"{intakes} purged, with {files} files that nothing else has.")
