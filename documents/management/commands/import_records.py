import gc
import os
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from documents import catalogue
from documents.intake.importers import jsonl
from documents.models import Status

GIVEN_WAY = 10  # of 19: whoever answers readers is the more urgent
LONG = 20_000_000  # bytes of a file that takes so long that a second process is worth its start


class Command(BaseCommand):
    help = "Add the records of a JSON Lines file (see docs/tables.md); run again, it adds what is missing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--draft", action="store_true", help="add them as drafts, which readers do not see")

    def run_from_argv(self, argv: list[str]) -> None:
        os.nice(GIVEN_WAY)
        super().run_from_argv(argv)

    def handle(self, *, file: Path, draft: bool, **_: object) -> None:
        if not file.is_file():
            raise CommandError(f"There is no file {file}.")
        # What a chunk makes goes without the collector; looking through it every 700 objects took a fifth of the time.
        gc.set_threshold(100_000)
        started = time.monotonic()
        with _following_catalogue(file), file.open(encoding="utf-8") as lines, tqdm(desc="Records", unit="", disable=None) as bar:
            tally = jsonl.import_lines(lines, bar.update, Status.DRAFT if draft else Status.PUBLISHED)
        with tqdm(desc="Catalogue", unit="", disable=None) as bar, catalogue.engine().working() as engine:
            engine.sync(lambda done, total: _update_progress(bar, done, total))
        seconds = time.monotonic() - started
        self.stdout.write(f"{tally.added} added, {tally.known} known already, {len(tally.failed)} failed; {seconds:.1f} s")
        for failure in tally.failed[:100]:
            self.stderr.write(failure)
        if tally.failed:
            raise CommandError(f"{len(tally.failed)} lines could not be read.")


@contextmanager
def _following_catalogue(file: Path) -> Iterator[None]:
    """While a long import writes, another process brings the catalogue up to date, so that each has a core.

    Whatever becomes of it, the follow at the end of the command does what is missing.
    """
    if file.stat().st_size < LONG:
        yield
        return
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "follow_catalogue", "--watch"]
    with subprocess.Popen(command, stdin=subprocess.PIPE):  # noqa: S603 - leaving it ends its input, at which it ends
        yield


def _update_progress(bar: Any, done: int, total: int) -> None:
    bar.total = total
    bar.update(done - bar.n)
