import time
from argparse import ArgumentParser
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from documents.extraction.findings import Unreadable
from documents.intake.importers import batch

_SHOWN = 200


class Command(BaseCommand):
    help = "Add files, folders of files or lists of addresses; each waits at the desk for review. Run again, it continues."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH|URL-LIST")
        parser.add_argument("--drafts", action="store_true", help="make draft documents of them with what was found surely")
        parser.add_argument("--user", help="whose intakes they are")
        parser.add_argument("--ignore-robots", action="store_true", help="fetch what a robots.txt asks programs not to fetch")

    def handle(self, *, paths: list[Path], drafts: bool, user: str | None, ignore_robots: bool, **_: object) -> None:
        by = get_user_model().objects.filter(username=user).first() if user else None
        if user and by is None:
            raise CommandError(f"There is no user {user}.")
        try:
            wanted = list(batch.wanted(paths))
        except (Unreadable, OSError) as error:
            raise CommandError(str(error)) from error
        started = time.monotonic()
        with tqdm(total=len(wanted), desc="Texts", unit="", disable=None) as bar:
            tally = batch.take_in(
                wanted, by=by, as_drafts=drafts, ignore_robots=ignore_robots, progress=lambda _one: bar.update() and None
            )
        seconds = time.monotonic() - started
        self.stdout.write(f"{tally.taken} added, {tally.known} known already, {len(tally.failed)} failed; {seconds:.1f} s")
        for what, why in tally.failed[:_SHOWN]:
            self.stderr.write(f"{what}: {why}")
        if tally.failed:
            raise CommandError(f"{len(tally.failed)} could not be added.")
