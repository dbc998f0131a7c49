import time
from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from tqdm import tqdm

from documents import catalogue


class Command(BaseCommand):
    help = "Rebuild the catalogue from the database while the old one stays in use, and replace it when complete."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--processes", type=int, metavar="N", help="that read documents (default: by cores and documents)")

    def handle(self, *, processes: int | None, **_: object) -> None:
        started = time.monotonic()
        with tqdm(desc="Catalogue", unit="", disable=None) as bar, catalogue.engine().working(processes) as engine:

            def show(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            snapshot = engine.rebuild(show)
        seconds = time.monotonic() - started
        self.stdout.write(f"The catalogue stands at version {snapshot.version}; made in {seconds:.1f} s.")
