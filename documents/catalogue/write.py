"""Write the database into the index: what has changed, or everything."""

import gc
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from typing import Any

import tantivy
from django.db import connection
from django.db.models import Max, Min, Q

from documents.catalogue import entries, forms, index, items, record
from documents.catalogue.schema import DAY_SHIFT
from documents.catalogue.snapshot import SCHEMA, Snapshot
from documents.models import Change, Document, Organisation, Person, Source, Status, Topic, Version, VersionKind
from documents.names import fold

CHUNK = 500  # documents read at once
SEGMENTS = 12  # above this the writer stays to merge
_MONTH = re.compile(r"\d{4}-\d\d")  # a date that begins in a month that is known
KINDS = {"p": "person", "o": "organisation", "t": "topic", "s": "source"}

Progress = Callable[[int, int], None]


def database_version() -> tuple[int, str]:
    """The database's version, and its lineage; (-1, "") before the first migration."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT version, lineage FROM documents_catalogueversion WHERE id = 1")
        row = cursor.fetchone()
    return (row[0], row[1]) if row else (-1, "")


def apply(snapshot: Snapshot | None, progress: Progress | None) -> None:
    """Write to the index all that the database says otherwise than `snapshot`; all of it where there is none."""
    version, lineage = database_version()  # read first: what commits after it has a higher version and comes again
    now = datetime.now(UTC)
    marks = [] if snapshot is None else list(Change.objects.filter(version__gt=snapshot.version).values_list("kind", "record"))
    writer = None if ("*", 0) in marks else _writer(snapshot)
    if snapshot is None or writer is None:
        build(progress)
        return
    for kind, name in KINDS.items():
        _write_authorities(writer, name, [key for marked, key in marks if marked == kind], replace=True)
    released = _released(datetime.fromtimestamp(snapshot.clock, UTC), now)
    _replace_documents(writer, {key for kind, key in marks if kind == "d"} | released, now, progress)
    named_in = version if any(kind in KINDS for kind, _ in marks) else snapshot.named_in
    _commit(writer, version, lineage, now, named_in)
    if snapshot.searcher.num_segments > SEGMENTS or len(marks) > CHUNK:
        writer.wait_merging_threads()


def _released(began: datetime, now: datetime) -> set[int]:
    """Documents whose embargo ended in a time, and those whose pages can name them from then on."""
    released = set(Document.objects.filter(embargo_until__gt=began, embargo_until__lte=now).values_list("pk", flat=True))
    ties = Version.objects.filter(Q(document__in=released) | Q(other__in=released)) if released else Version.objects.none()
    return released.union(*ties.values_list("document_id", "other_id"))


def _writer(snapshot: Snapshot | None) -> tantivy.IndexWriter | None:
    """A writer to the generation in use; None where there is none, or it is no longer sound on the disk."""
    generation = index.current() if snapshot else None
    if generation is None:
        return None
    try:
        writer = index.open_index(generation).writer(heap_size=64_000_000, num_threads=1)
        # A process killed in a commit leaves files of it behind, by names that this commit would give to its own.
        writer.garbage_collect_files()
    except ValueError:
        return None
    return writer


def _replace_documents(writer: tantivy.IndexWriter, keys: set[int], now: datetime, progress: Progress | None) -> None:
    for number, chunk in enumerate(_chunks(sorted(keys)), start=1):
        for key in chunk:
            writer.delete_documents_by_term("key", f"d{key}")
        _write_documents(writer, Document.objects.published(now).filter(pk__in=chunk))
        if progress:
            progress(min(number * CHUNK, len(keys)), len(keys))


def build(progress: Progress | None) -> None:
    """Make the index from the database, beside the one in use, and put it in its place when complete."""
    version, lineage = database_version()
    now = datetime.now(UTC)
    generation = index.new_generation()
    writer = index.open_index(generation).writer(heap_size=256_000_000, num_threads=2)
    for model, kind in ((Person, "person"), (Organisation, "organisation"), (Topic, "topic"), (Source, "source")):
        for first, last in _key_ranges(model):
            _write_authorities(writer, kind, range(first, last), replace=False)
    published = Document.objects.published(now)
    total, done = Document.objects.count(), 0
    for first, last in _key_ranges(Document):
        done += _write_documents(writer, published.filter(pk__gte=first, pk__lt=last))
        if progress:
            progress(done, total)
    _commit(writer, version, lineage, now, version)
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


def _commit(writer: tantivy.IndexWriter, version: int, lineage: str, now: datetime, named_in: int) -> None:
    embargoed = Document.objects.filter(status=Status.PUBLISHED, embargo_until__gt=now)
    ends = embargoed.aggregate(next=Min("embargo_until"))["next"]
    meta = {
        "version": version,
        "lineage": lineage,
        "clock": now.timestamp(),
        "embargo": ends and ends.timestamp(),
        "named_in": named_in,
    }
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
                "slug": f"{kind}/{row['slug']}",
                # Sources are not suggested, only named.
                "authority": [fold(name) for name, _ in row["names"]] if kind != "source" else [],
                **forms.keys(kind, row["names"]),
                "row": record.dumps({"kind": kind, **row}),
            }
            writer.add_document(tantivy.Document.from_dict(found, SCHEMA))


@contextmanager
def _long_lived() -> Iterator[None]:
    """While many records are read and written, no garbage is looked for, of which they make none: it took a fifth of the time."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _write_documents(writer: tantivy.IndexWriter, documents: Any) -> int:
    with _long_lived():
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
        "entry": entries.entry(row).encode(),
        "item": items.stored(row).encode(),
        "title": fold(row["title"]),
        "summary": fold(page["summary"]),
        "body": entry.folded,
        "names": [fold(name) for name in entry.names],
        **entry.keys,
        "kind": row["kind"],
        "language": row["lang"],
        "year": str(entry.earliest.year) if entry.earliest else "undated",
        "holding": row["holding"],
        "date": row["date"] or [],
        "told": sorted({event["date"] for event in page["events"]}),
        "told_year": sorted({day[:4] for day in told}),
        "told_month": sorted({event["date"][:7] for event in page["events"] if _MONTH.match(event["date"])}),
        "role": [f"{kind}/{tie[0]}/{tie[2]}" for kind in ("person", "organisation") for tie in page[_PLURAL[kind]]],
        "has": list(_has(entry)),
        "newest": day << DAY_SHIFT | entry.pk,
        "oldest": (4_000_000 - day if day else 0) << DAY_SHIFT | entry.pk,
        "added": min(max(0, int(entry.added.timestamp())), 2**32 - 1) << 32 | entry.pk % 2**32,
        "earliest": day,
        "latest": entry.latest.toordinal() if entry.latest else 0,
    }


def _has(entry: record.Record) -> Iterator[str]:
    """What there is of a document that another may lack: what `has:` asks for (see words.HAS); and its addresses on the web."""
    row, page = entry.row, entry.page
    held = {
        "source": row["source"],
        "date": entry.earliest,
        "summary": page["summary"].strip(),
        "text": row["holding"] in ("full", "excerpt") and entry.body.strip(),
        **{name: page[name] for name in ("people", "organisations", "topics", "notes", "corrections")},
        "events": page["events"],
        "original": page["originals"],
        "address": page["address"],
        "copy": page["archived"],
        "versions": page["versions"],
        "translation": [one for one in page["versions"] if one["is"] == VersionKind.TRANSLATION],
    }
    yield from (name for name, value in held.items() if value)
    addresses = (page["address"], page["archived"], *(one[part] for one in page["originals"] for part in ("address", "final")))
    yield from filter(None, {forms.address(address) for address in addresses if address})


_PLURAL = {"person": "people", "organisation": "organisations"}
