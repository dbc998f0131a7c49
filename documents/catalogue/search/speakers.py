"""Who speaks in the documents of a list, and as what: its authors, those interviewed, those quoted.

A document is about many and lets few speak; which few says how far a list of documents stands on one side.
"""

from collections.abc import Iterable, Iterator

from documents.catalogue.answers import Voice
from documents.catalogue.index import staleness
from documents.catalogue.index.schema import VOICE
from documents.catalogue.index.snapshot import Snapshot
from documents.catalogue.index.speaker_keys import SpeakerKeys, speaker_keys
from documents.catalogue.query.query import Query
from documents.catalogue.search.compiled_query import Asked
from documents.catalogue.search.facet_counts import WHOLE, aggregate
from documents.models import APPEARING


def voices(snapshot: Snapshot, query: Query) -> list[Voice]:
    """Who speaks in the documents found: by role, in the order in which roles are declared, then the most often first."""
    keys = speaker_keys()
    buckets = aggregate(snapshot, Asked.of(snapshot, query).engine, [VOICE], WHOLE)[VOICE]
    found = list(_iter_voices(snapshot, keys, buckets))
    if snapshot.behind:
        seen = {kind: staleness.visible(kind, (one.slug for one in found if one.kind == kind)) for kind in APPEARING}
        found = [one for one in found if one.slug in seen[one.kind]]
    found.sort(key=lambda one: (keys.roles.index(one.role), -one.count, one.label))
    return found


def _iter_voices(snapshot: Snapshot, keys: SpeakerKeys, buckets: Iterable[dict[str, float]]) -> Iterator[Voice]:
    for bucket in buckets:
        kind, pk, role = keys.read(int(bucket["key"]))
        record = snapshot.record(kind, pk)
        if record is not None:
            yield Voice(kind, record.slug, record.label, role, int(bucket["doc_count"]))
