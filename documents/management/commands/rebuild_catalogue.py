import time
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from documents import catalogue


class Command(BaseCommand):
    help = "Make the catalogue again from the database, beside the one in use, and put it in its place when complete."

    def handle(self, **_: Any) -> None:
        started = time.monotonic()
        with tqdm(desc="Catalogue", unit="", disable=None) as bar:

            def show(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            snapshot = catalogue.rebuild(show)
        seconds = time.monotonic() - started
        self.stdout.write(f"The catalogue stands at version {snapshot.version}; made in {seconds:.1f} s.")
