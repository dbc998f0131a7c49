import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from documents import catalogue
from documents.intake.accession import bulk
from documents.models import Status


class Command(BaseCommand):
    help = "Add the records of a JSON Lines file (see documents/intake/accession/bulk.py); run again, it adds what is missing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--draft", action="store_true", help="add them as drafts, which readers do not see")

    def handle(self, *, file: Path, draft: bool, **_: Any) -> None:
        if not file.is_file():
            raise CommandError(f"There is no file {file}.")
        started = time.monotonic()
        with file.open(encoding="utf-8") as lines, tqdm(desc="Records", unit="", disable=None) as bar:
            tally = bulk.import_lines(lines, bar.update, Status.DRAFT if draft else Status.PUBLISHED)
        with tqdm(desc="Catalogue", unit="", disable=None) as bar:
            catalogue.follow(lambda done, total: _show(bar, done, total))
        seconds = time.monotonic() - started
        self.stdout.write(f"{tally.added} added, {tally.known} known already, {len(tally.failed)} failed; {seconds:.1f} s")
        for failure in tally.failed[:100]:
            self.stderr.write(failure)
        if tally.failed:
            raise CommandError(f"{len(tally.failed)} lines could not be read.")


def _show(bar: Any, done: int, total: int) -> None:
    bar.total = total
    bar.update(done - bar.n)
