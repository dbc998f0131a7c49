"""Keep the catalogue what the database says, after any change by any road.

The database counts its versions in commit order and marks what changed in each (models/triggers.py). Whoever finds the
index behind takes the writer's lock and applies what is missing; the version reached is stored in the same commit of
the index, so that a process killed at any point leaves either the old state or the new.
"""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any

import tantivy
from django.db import connection
from django.db.models import Max, Min

from documents.catalogue import index, record, schema
from documents.catalogue.snapshot import SCHEMA, Snapshot
from documents.models import CatalogueVersion, Change, Document, Organisation, Person, Status, Topic
from documents.names import fold

CHUNK = 500
REQUEST_WAIT = 2.0  # seconds that a reader's request waits for another process to finish writing
REQUEST_CHANGES = 3_000  # more changed documents than this are applied in the background
SEGMENTS = 12  # above this the writer stays to merge
KINDS = {"p": "person", "o": "organisation", "t": "topic"}

Progress = Callable[[int, int], None]


class CatalogueUnavailable(RuntimeError):
    """There is no index yet, and another process is making it."""


class InTransaction(RuntimeError):
    """The index was asked to follow inside a transaction, whose changes may yet be rolled back."""


@dataclass
class _State:
    """This process's reader and the snapshot it last gave."""

    reader: index.Reader
    snapshot: Snapshot | None = None


_state = _State(index.Reader())
_mutex = threading.Lock()


def current() -> Snapshot:
    """The state of the catalogue that agrees with the database now. One query when nothing changed."""
    version, lineage = database_version()
    snapshot = _state.snapshot
    if snapshot is not None and not snapshot.behind and snapshot.fits(version, lineage, time.time()):
        return snapshot
    with _mutex:
        return _catch_up(version, lineage, REQUEST_WAIT)


def follow(progress: Progress | None = None) -> Snapshot:
    """Apply all that is missing, however long it takes. For commands, after a bulk change."""
    with _mutex:
        return _catch_up(*database_version(), wait=None, progress=progress)


def rebuild(progress: Progress | None = None) -> Snapshot:
    """Make the index again from the database, beside the one in use, and put it in its place when complete."""
    with _mutex, index.writing(wait=None):
        _refuse_in_transaction()
        _build(progress)
        return _reopen()


def forget() -> None:
    """Drop what this process holds open: for tests, which give each case an index of its own."""
    _state.reader, _state.snapshot = index.Reader(), None


def database_version() -> tuple[int, str]:
    """The database's version, and its lineage; (-1, "") before the first migration."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT version, lineage FROM documents_catalogueversion WHERE id = 1")
        row = cursor.fetchone()
    return (row[0], row[1]) if row else (-1, "")


def _catch_up(version: int, lineage: str, wait: float | None, progress: Progress | None = None) -> Snapshot:
    snapshot = _reopen_or_none()
    if snapshot is not None and snapshot.fits(version, lineage, time.time()):
        return snapshot
    if wait is not None and snapshot is not None and _too_many(snapshot):
        threading.Thread(target=_follow_in_background, daemon=True).start()
        return _behind(snapshot)
    with index.writing(wait if snapshot is not None else (None if wait is None else 60.0)) as held:
        snapshot = _reopen_or_none()  # another process may have applied it while we waited
        if snapshot is not None and snapshot.fits(*database_version(), time.time()):
            return snapshot
        if not held:
            if snapshot is None:
                raise CatalogueUnavailable("The catalogue is being made. Try again in a moment.")
            return _behind(snapshot)
        _refuse_in_transaction()
        _apply(snapshot, progress)
        return _reopen()


def _follow_in_background() -> None:
    try:
        follow()
    finally:
        connection.close()


def _too_many(snapshot: Snapshot) -> bool:
    changed = Change.objects.filter(version__gt=snapshot.version)
    return changed[REQUEST_CHANGES : REQUEST_CHANGES + 1].exists()


def _behind(snapshot: Snapshot) -> Snapshot:
    snapshot.behind = True
    return snapshot


def _reopen_or_none() -> Snapshot | None:
    _state.snapshot = _state.reader.snapshot()
    return _state.snapshot


def _reopen() -> Snapshot:
    snapshot = _reopen_or_none()
    if snapshot is None:
        raise CatalogueUnavailable("The catalogue was removed while it was being read.")
    return snapshot


def _refuse_in_transaction() -> None:
    blocks = connection.atomic_blocks
    # The marker by which Django itself lets a test case's own transaction pass (see Atomic.__enter__).
    if blocks and not getattr(blocks[-1], "_from_testcase", False):
        raise InTransaction("Follow the database after the transaction has been committed, not inside it.")


def _apply(snapshot: Snapshot | None, progress: Progress | None) -> None:
    version, lineage = database_version()  # read first: what commits after it has a higher version and comes again
    now = datetime.now(UTC)
    if snapshot is None or snapshot.lineage != lineage or snapshot.version > version:
        return _build(progress)
    marks = list(Change.objects.filter(version__gt=snapshot.version).values_list("kind", "record"))
    if any(kind == "*" for kind, _ in marks):
        return _build(progress)
    ended = Document.objects.filter(embargo_until__gt=datetime.fromtimestamp(snapshot.clock, UTC), embargo_until__lte=now)
    documents = {key for kind, key in marks if kind == "d"} | set(ended.values_list("pk", flat=True))
    generation = index.current()
    assert generation is not None  # noqa: S101 - there is a snapshot of it
    writer = index.open_index(generation).writer(heap_size=32_000_000, num_threads=1)
    for kind, name in KINDS.items():
        _write_authorities(writer, name, [key for marked, key in marks if marked == kind], replace=True)
    for number, chunk in enumerate(_chunks(sorted(documents))):
        for key in chunk:
            writer.delete_documents_by_term("key", f"d{key}")
        _write_documents(writer, Document.objects.published(now).filter(pk__in=chunk))
        if progress:
            progress(min((number + 1) * CHUNK, len(documents)), len(documents))
    _commit(writer, version, lineage, now)
    if snapshot.searcher.num_segments > SEGMENTS:
        writer.wait_merging_threads()


def _build(progress: Progress | None) -> None:
    version, lineage = database_version()
    now = datetime.now(UTC)
    generation = index.new_generation()
    writer = index.open_index(generation).writer(heap_size=256_000_000, num_threads=2)
    for model, kind in ((Person, "person"), (Organisation, "organisation"), (Topic, "topic")):
        for first, last in _key_ranges(model):
            _write_authorities(writer, kind, range(first, last), replace=False)
    published = Document.objects.published(now)
    total, done = published.count(), 0
    for first, last in _key_ranges(Document):
        done += _write_documents(writer, published.filter(pk__gte=first, pk__lt=last))
        if progress:
            progress(done, total)
    _commit(writer, version, lineage, now)
    writer.wait_merging_threads()
    index.make_current(generation)


def _key_ranges(model: Any) -> Iterator[tuple[int, int]]:
    """[first, last) ranges of keys that cover the table, so that a rebuild holds only one chunk in memory."""
    ends = model.objects.aggregate(first=Min("pk"), last=Max("pk"))
    return ((first, first + CHUNK) for first in range(ends["first"] or 0, (ends["last"] or 0) + 1, CHUNK))


def _chunks(keys: Iterable[int]) -> Iterator[list[int]]:
    remaining = iter(keys)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk


def _commit(writer: tantivy.IndexWriter, version: int, lineage: str, now: datetime) -> None:
    embargoed = Document.objects.filter(status=Status.PUBLISHED, embargo_until__gt=now)
    ends = embargoed.aggregate(next=Min("embargo_until"))["next"]
    meta = {"version": version, "lineage": lineage, "clock": now.timestamp(), "embargo": ends and ends.timestamp()}
    writer.delete_documents_by_term("key", "m")
    writer.add_document(tantivy.Document.from_dict({"key": "m", "record": "m", "row": record.dumps(meta)}, SCHEMA))
    writer.commit()


def _write_authorities(writer: tantivy.IndexWriter, kind: Any, keys: Iterable[int], *, replace: bool) -> None:
    keys = list(keys)
    letter = kind[0]
    if replace:
        for key in keys:
            writer.delete_documents_by_term("key", f"{letter}{key}")
    for chunk in _chunks(keys):
        for row in record.authorities(kind, chunk):
            found = {
                "key": f"{letter}{row['pk']}",
                "record": "a",
                "authority": [fold(name) for name in row["names"]],
                "row": record.dumps({"kind": kind, "slug": row["slug"], "label": row["label"]}),
            }
            writer.add_document(tantivy.Document.from_dict(found, SCHEMA))


def _write_documents(writer: tantivy.IndexWriter, documents: Any) -> int:
    records = record.load(documents)
    for entry in records:
        writer.add_document(tantivy.Document.from_dict(_fields(entry), SCHEMA))
    return len(records)


def _fields(entry: record.Record) -> dict[str, Any]:
    """A record as the index's fields."""
    row, page = entry.row, entry.page
    day = entry.earliest.toordinal() if entry.earliest else 0
    told = [event["from"] for event in page["events"] if event["from"]]
    return {
        "key": f"d{entry.pk}",
        "record": "d",
        "row": record.dumps(row),
        "page": record.dumps(page),
        "title": fold(row["title"]),
        "summary": fold(page["summary"]),
        "body": fold(entry.body),
        "names": [fold(name) for name in entry.names],
        "person": _terms(page["people"]),
        "organisation": _terms(page["organisations"]),
        "topic": _terms(page["topics"]),
        "source": _terms([row["source"]] if row["source"] else []),
        "kind": row["kind"],
        "language": row["lang"],
        "year": str(entry.earliest.year) if entry.earliest else "undated",
        "holding": row["holding"],
        "date": row["date"] or [],
        "told": sorted({event["date"] for event in page["events"]}),
        "told_year": sorted({day[:4] for day in told}),
        "told_month": sorted({day[:7] for day in told}),
        "role": [f"{kind}/{tie[0]}/{tie[2]}" for kind in ("person", "organisation") for tie in page[_PLURAL[kind]]],
        "newest": day << 40 | entry.pk,
        "oldest": ((4_000_000 - day) << 40 | entry.pk) if day else 0,
        "added": int(entry.added.timestamp()),
        "earliest": day,
        "latest": entry.latest.toordinal() if entry.latest else 0,
    }


_PLURAL = {"person": "people", "organisation": "organisations"}


def _terms(ties: list[Any]) -> list[str]:
    """Facet terms, each once, of ties that begin with slug and label."""
    return [f"{slug}{schema.SEPARATOR}{label}" for slug, label in dict.fromkeys((tie[0], tie[1]) for tie in ties)]
