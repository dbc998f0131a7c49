from django.core.management.base import BaseCommand
from tqdm import tqdm

from documents.intake.workflow import catch_up


class Command(BaseCommand):
    help = "Compute the fingerprints by which an incoming text is recognised; run again, it continues where it stopped."

    def handle(self, *_: object, **__: object) -> None:
        total = 0
        with tqdm(unit=" documents", file=self.stderr, disable=None) as bar:
            while made := catch_up(200):
                total += made
                bar.update(made)
        self.stdout.write(f"{total} sketched.")
