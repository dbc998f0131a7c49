"""Imports a folder of texts with a catalogue of facts about them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from documents.intake.importers.corpus.catalogue_file import CATALOGUE
from documents.intake.importers.corpus.importer import import_corpus
from documents.intake.importers.json_values import Fault
from documents.models import Holding, Status

if TYPE_CHECKING:
    from argparse import ArgumentParser

INTERRUPTED = 130  # what a shell calls a program that Ctrl-C ended


class Command(BaseCommand):
    help = (
        f"Imports the texts of a folder that has a {CATALOGUE}. Each document is imported whole or not at all; one that is in "
        "the archive already gets its original and text, and keeps its description. Run again, it does only what is missing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR", help=f"the folder of the texts and their {CATALOGUE}")
        parser.add_argument(
            "--holding",
            choices=[Holding.FULL.value, Holding.DIGEST.value],
            default="",
            help="what readers see of each text (default: what its record says; of a new record without a digest, none)",
        )
        parser.add_argument(
            "--status",
            choices=[Status.PUBLISHED.value, Status.DRAFT.value],
            default=Status.PUBLISHED.value,
            help="of new records (default: published)",
        )

    def handle(self, *, folder: Path, holding: str, status: str, **options: object) -> None:
        with tqdm(unit=" documents", disable=None, leave=False) as bar:  # None: shown on a terminal only

            def progress(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            try:
                report = import_corpus(folder, holding=holding, status=status, progress=progress)
            except Fault as fault:
                raise CommandError(f"{folder}: {fault}") from fault
            except KeyboardInterrupt:
                raise CommandError("Interrupted. What was done is kept; run it again to go on.", returncode=INTERRUPTED) from None
        for name, remark in report.remarks:
            self.stdout.write(f"{name} {remark}")
        self.stdout.write(str(report))
        if report.failed:
            raise CommandError("\n".join(f"{name}: {what}" for name, what in report.failed))
