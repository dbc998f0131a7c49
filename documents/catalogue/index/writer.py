"""Write the database into the index: what has changed, or everything."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import tantivy
from django.db import InterfaceError, OperationalError, connection
from django.db.models import Max, Min, Q

from documents.catalogue.contents import loading, name_keys
from documents.catalogue.index import generations, private_copy
from documents.catalogue.index.index_format import index_format
from documents.catalogue.index.private_copy import Damaged, Stamps
from documents.catalogue.index.snapshot import SCHEMA, Snapshot
from documents.catalogue.index.workers import NONE, Workers
from documents.models import RECORD_KINDS, Change, Document, Version, embargo_ended
from documents.names import fold

log = logging.getLogger(__name__)

CHUNK = 500  # documents read at once
SEGMENTS = 12  # above this the writer stays to merge
MERGED = 8  # segments of like size, of which the engine makes one
HELD = 20_000  # documents that a writer can hold before it writes them down as a segment
KEYS = {kind.key: name for name, kind in RECORD_KINDS.items()}

Progress = Callable[[int, int], object]


def database_version() -> tuple[int, str]:
    """The database's version, and its lineage; (-1, "") before the first migration."""
    try:
        return _read_version()
    except (OperationalError, InterfaceError):
        # A request asks this first, on a connection kept since the last one, which the server may have ended meanwhile.
        if connection.in_atomic_block:
            raise
        connection.close()
        return _read_version()


def _read_version() -> tuple[int, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT version, lineage FROM documents_catalogueversion WHERE id = 1")
        row = cursor.fetchone()
    return (row[0], row[1]) if row else (-1, "")


@dataclass(frozen=True)
class Work:
    """How changes are applied: at most about `most` of them, if given, after which `committed` is called."""

    progress: Progress | None = None
    workers: Workers = NONE
    most: int | None = None
    committed: Callable[[], object] = lambda: None


def apply(snapshot: Snapshot | None, stamps: Stamps, work: Work) -> None:
    """Write to the index what the database says otherwise than `snapshot`; all of it where there is none, or none that is sound.

    `stamps` are of files that are known to be as the engine wrote them.
    """
    for _ in range(2):
        try:
            _apply_changes(snapshot, stamps, work)
        except Damaged as error:
            log.warning("The catalogue is made again: %s", str(error))
            break
        except ValueError as error:
            # The engine's, where a merge that the writer before this one began has left a file of a name that this one gives.
            # Nothing was committed, or all was; to do it again comes to the same, and begins by clearing such files away. The
            # writer that failed is gone, with its lock, only when its error is: so that is not logged with its frames.
            log.warning("Writing to the catalogue is tried again: %s", str(error))
        else:
            return
    build(work.progress, work.workers)


def _apply_changes(snapshot: Snapshot | None, stamps: Stamps, work: Work) -> None:
    version, lineage = database_version()  # read first: what commits after it has a higher version and comes again
    now = datetime.now(UTC)
    marks, version = ([], version) if snapshot is None else _load_change_marks(snapshot.version, version, work.most)
    generation = generations.current() if snapshot and ("*", 0) not in marks else None
    if snapshot is None or generation is None:
        build(work.progress, work.workers)
        return
    before = private_copy.checked(generation, stamps)
    writer = _open_writer(generation)
    for kind, name in KEYS.items():
        _write_authorities(writer, name, [key for marked, key in marks if marked == kind], replace=True)
    released = released_between(datetime.fromtimestamp(snapshot.clock, UTC), now)
    _replace_documents(writer, {key for kind, key in marks if kind == "d"} | released, now, work)
    named_in = version if any(kind in KEYS for kind, _ in marks) else snapshot.named_in
    _commit_with_meta(writer, version, lineage, now, named_in)
    _refuse_changed(generation, before)
    work.committed()
    if snapshot.searcher.num_segments > SEGMENTS or len(marks) > CHUNK:
        writer.wait_merging_threads()
    _refuse_changed(generation, before)


def _load_change_marks(since: int, until: int, most: int | None) -> tuple[list[tuple[str, int]], int]:
    """What changed after a version, in all or in the `most` earliest marks, and the version that this comes to."""
    changes = Change.objects.filter(version__gt=since).order_by("version")
    cut = list(changes.values_list("version", flat=True)[most - 1 : most]) if most else []
    if cut and cut[0] < until:
        return list(changes.filter(version__lte=cut[0]).values_list("kind", "record")), cut[0]
    return list(changes.values_list("kind", "record")), until


def _refuse_changed(generation: Path, before: Stamps) -> None:
    """A segment made of others is as good as they were while it was made."""
    if names := private_copy.changed(generation, before):
        raise Damaged(f"{', '.join(names[:3])} changed while it was read")


def released_between(began: datetime, now: datetime) -> set[int]:
    """Documents whose embargo ended in a time, and those whose pages can name them from then on."""
    released = set(Document.objects.filter(embargo_ended(began, now)).values_list("pk", flat=True))
    ties = Version.objects.filter(Q(document__in=released) | Q(other__in=released)) if released else Version.objects.none()
    return released.union(*ties.values_list("document_id", "other_id"))


def _open_writer(generation: Path) -> tantivy.IndexWriter:
    """A writer to the generation in use. Raises ValueError where it is no longer sound on the disk."""
    writer = generations.open_index(generation).writer(heap_size=64_000_000, num_threads=1)
    # A process killed in a commit leaves files of it behind, by names that this commit would give to its own.
    writer.garbage_collect_files()
    # The engine numbers a new writer's first operation as it numbered the last commit. Where segments are merged while that
    # writer is at work, a deletion of that number is taken for one that was done; so the first one is of nothing.
    writer.delete_documents_by_term("key", "nothing")
    return writer


def _replace_documents(writer: tantivy.IndexWriter, keys: set[int], now: datetime, work: Work) -> None:
    done = 0
    for chunk, found in work.workers.fields(_iter_chunks(sorted(keys)), now, len(keys)):
        for key in chunk:
            writer.delete_documents_by_term("key", f"d{key}")
        _add_documents(writer, found)
        done += len(chunk)
        if work.progress:
            work.progress(done, len(keys))


def build(progress: Progress | None, workers: Workers) -> None:
    """Make the index from the database, beside the one in use, and put it in its place when complete."""
    if other := generations.other_format():
        said = "The catalogue was written by another version of the program (format %s, now %s), so it is made again."
        log.warning(said, other[:40], index_format())
    generation = generations.new_generation()
    try:
        _fill_index(generation, progress, workers)
        generations.make_current(generation)
    except BaseException:  # a full disk, which half an index would keep full
        generations.discard(generation)
        raise


def _fill_index(generation: Path, progress: Progress | None, workers: Workers) -> None:
    version, lineage = database_version()
    now = datetime.now(UTC)
    writer = generations.open_index(generation).writer(heap_size=256_000_000, num_threads=1)
    for name, kind in RECORD_KINDS.items():
        for keys in _key_ranges(kind.model):
            _write_authorities(writer, name, keys, replace=False)
    total, done = Document.objects.count(), 0
    segment = _segment_size(total)
    for _, found in workers.fields(_key_ranges(Document), now, total):
        _add_documents(writer, found)
        if done // segment < (done + len(found)) // segment:
            writer.commit()
        done += len(found)
        if progress:
            progress(done, total)
    _commit_with_meta(writer, version, lineage, now, version)
    writer.wait_merging_threads()


def _segment_size(total: int) -> int:
    """Documents of a segment, so that the engine's merges leave one of all: each costs a search as much as many documents do."""
    segments = 1
    while total > HELD * segments:
        segments *= MERGED
    return max(1, -(-total // segments))


def _add_documents(writer: tantivy.IndexWriter, found: Iterable[dict[str, Any]]) -> None:
    for one in found:
        writer.add_document(tantivy.Document.from_dict(one, SCHEMA))


def _key_ranges(model: Any) -> Iterator[range]:
    """Ranges of keys that cover the table, so that a rebuild holds only some chunks in memory."""
    ends = model.objects.aggregate(first=Min("pk"), last=Max("pk"))
    end = (ends["last"] or 0) + 1
    return (range(first, min(first + CHUNK, end)) for first in range(ends["first"] or 0, end, CHUNK))


def _iter_chunks(keys: Iterable[int]) -> Iterator[list[int]]:
    remaining = iter(keys)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk


def _commit_with_meta(writer: tantivy.IndexWriter, version: int, lineage: str, now: datetime, named_in: int) -> None:
    ends = Document.objects.next_embargo_end(now)
    meta = {
        "version": version,
        "lineage": lineage,
        "clock": now.timestamp(),
        "embargo": ends and ends.timestamp(),
        "named_in": named_in,
    }
    writer.delete_documents_by_term("key", "m")
    writer.add_document(tantivy.Document.from_dict({"key": "m", "record": "m", "row": loading.dumps(meta)}, SCHEMA))
    writer.commit()


def _write_authorities(writer: tantivy.IndexWriter, kind: str, keys: Iterable[int], *, replace: bool) -> None:
    keys = list(keys)
    letter = RECORD_KINDS[kind].key
    if replace:
        for key in keys:
            writer.delete_documents_by_term("key", f"{letter}{key}")
    for chunk in _iter_chunks(keys):
        for row in loading.authorities(kind, chunk):
            found = {
                "key": f"{letter}{row['pk']}",
                "record": "a",
                "slug": f"{kind}/{row['slug']}",
                "authority": [fold(name) for name, _ in row["names"]] if RECORD_KINDS[kind].suggested else [],
                **name_keys.keys(kind, row["names"]),
                "row": loading.dumps({"kind": kind, **row}),
            }
            writer.add_document(tantivy.Document.from_dict(found, SCHEMA))
