"""What test_kill's other process does: change hundreds of documents at once, follow, and again, until it is killed.

manage.py shell -c "from tests.catalogue.changes import serve; serve('/path/of/a/folder')"
"""

from __future__ import annotations

import os
import random
import time
from itertools import count
from pathlib import Path
from typing import NoReturn

from django.db import transaction
from django.db.models import CharField, F, Value
from django.db.models.functions import Concat

from documents import catalogue
from documents.models import Appearance, Document, Person, Status, TopicAssignment
from tests.records import make_topic

KINDS = ("news-report", "law", "letter", "speech")


def fill(documents: int) -> None:
    """The archive before the first change: every document with a person and a topic."""
    people = [Person.objects.create(name=f"Person {number}") for number in range(8)]
    topics = [make_topic(f"Topic {number}") for number in range(6)]
    made = Document.objects.bulk_create(_new(number, "0") for number in range(documents))
    Appearance.objects.bulk_create(Appearance(document=one, person=people[one.pk % 8]) for one in made)
    TopicAssignment.objects.bulk_create(TopicAssignment(content_object=one, tag=topics[one.pk % 6]) for one in made)


def _new(number: int, batch: str) -> Document:
    title = f"Document {number} of batch {batch}"
    document = Document(
        title=title, slug="document", kind=KINDS[number % 4], status=Status.PUBLISHED, date=str(2010 + number % 9)
    )
    document.derive_dates()
    return document


def serve(folder: str) -> None:
    """For each file `go-0`, `go-1` … that appears in `folder`, start a process that changes and follows; say its number.

    The processes are forks of this one, which has touched neither the database nor the index: Django starts but once.
    """
    for number in count():
        gate = Path(folder) / f"go-{number}"
        while not gate.exists():
            time.sleep(0.002)
        child = os.fork()
        if child == 0:
            _run(number)
        print(child, flush=True)  # noqa: T201 - how the test knows
        os.waitpid(child, 0)
        gate.with_name(f"gone-{number}").touch()


def _run(seed: int) -> NoReturn:
    chance = random.Random(seed)
    number = 0
    while True:
        with transaction.atomic():
            _change(chance, f"{seed}.{number}")
        catalogue.engine().sync()
        number += 1


def _change(chance: random.Random, batch: str) -> None:
    """One transaction: half of the documents re-titled, some withdrawn, added, deleted, moved to another person or topic."""
    keys = sorted(Document.objects.values_list("pk", flat=True))
    chance.shuffle(keys)
    half, some, others = keys[: len(keys) // 2], keys[-30:-20], keys[-20:-10]
    title = Concat(Value(f"Batch {batch}, document "), F("id"), output_field=CharField())
    Document.objects.filter(pk__in=half).update(title=title)
    Document.objects.filter(status=Status.WITHDRAWN).update(status=Status.PUBLISHED)
    Document.objects.filter(pk__in=some).update(status=Status.WITHDRAWN, withdrawal_reason="A reason.")
    Appearance.objects.filter(document__in=half[:50]).update(person=chance.choice(Person.objects.all()))
    TopicAssignment.objects.filter(content_object__in=half[50:80]).delete()
    Person.objects.filter(pk=chance.choice(Person.objects.values_list("pk", flat=True))).update(name=f"Person of {batch}")
    Document.objects.filter(pk__in=others).delete()
    Document.objects.bulk_create(_new(number, batch) for number in range(10))
