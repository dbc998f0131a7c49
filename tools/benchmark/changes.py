"""How soon readers see a change, and how many can follow one another."""

import time
from dataclasses import dataclass
from statistics import median

from django.urls import reverse

from documents import catalogue
from documents.catalogue import Query
from documents.models import Document
from tools.benchmark.wsgi_requests import handler

ROUNDS = 30
LONGEST = 10  # seconds until a page must show a change; a thread of the process brings the index up to date


@dataclass(frozen=True, slots=True)
class Changes:
    """`visible` and `slowest`: milliseconds from a commit to the end of the first answer that shows it."""

    visible: float
    slowest: float
    each_second: float


class NotShown(RuntimeError):
    """A committed change was not on a page in time: the archive's first promise, broken."""


def changes(rounds: int = ROUNDS) -> Changes:
    """Rename the newest document `rounds` times, and look at the list after each. Only for an archive made for this."""
    times, began = [], time.perf_counter()
    newest = catalogue.engine().sync().find(Query(), per_page=1, facets=()).rows[0]
    document = Document.objects.get(pk=newest.pk)
    with handler() as ask:
        for number in range(rounds):
            document.title = f"Renamed for the {number}. time"
            document.save()
            committed = time.perf_counter()
            while document.title.encode() not in ask(reverse("documents")):
                if time.perf_counter() - committed > LONGEST:
                    raise NotShown(document.title)
                time.sleep(0.005)
            times.append((time.perf_counter() - committed) * 1000)
    return Changes(median(times), max(times), rounds / (time.perf_counter() - began))
