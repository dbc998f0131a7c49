import os
import select
import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from documents import catalogue

GIVEN_WAY = 10  # of 19: whoever answers readers is the more urgent
PAUSE = 2.0  # seconds between two looks; longer ones make fewer and larger commits


class Command(BaseCommand):
    help = "Bring the catalogue up to date. Readers' requests do so by themselves; this is for a host that has none yet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--watch", action="store_true", help="go on until standard input ends")

    def run_from_argv(self, argv: list[str]) -> None:
        os.nice(GIVEN_WAY)
        super().run_from_argv(argv)

    def handle(self, *, watch: bool, **_: object) -> None:
        with catalogue.engine().working(besides=int(watch)) as engine:
            snapshot = engine.sync()
            while watch and not _input_ended():
                snapshot = engine.sync()
        if not watch:
            self.stdout.write(f"The catalogue stands at version {snapshot.version}.")


def _input_ended() -> bool:
    """Whether standard input ended within PAUSE, as it does when the process at its other end dies, however that dies."""
    readable, _, _ = select.select([sys.stdin], [], [], PAUSE)
    return bool(readable) and not sys.stdin.readline()
