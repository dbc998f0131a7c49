"""Documents as the fields of the index, and which of them to read at once."""

import gc
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from documents.catalogue.contents import loading, name_keys
from documents.catalogue.has import held_words
from documents.catalogue.index import facet_cache
from documents.catalogue.index.schema import DAY_SHIFT, VOICE
from documents.catalogue.index.speaker_keys import speaker_keys
from documents.models import APPEARING, RECORD_KINDS, Document
from documents.names import fold

# A date that begins in a month, and one that begins on a day, that is known.
_MONTH, _DAY = re.compile(r"\d{4}-\d\d"), re.compile(r"\d{4}-\d\d-\d\d")


def of(keys: Sequence[int], now: datetime) -> list[dict[str, Any]]:
    """The fields of those of the documents `keys` that are published at `now`. A range of keys is read as one."""
    documents = Document.objects.published(now)
    if isinstance(keys, range):
        documents = documents.filter(pk__gte=keys.start, pk__lt=keys.stop)
    else:
        documents = documents.filter(pk__in=keys)
    with _long_lived():
        return [_build_fields(entry) for entry in loading.load(documents)]


@contextmanager
def _long_lived() -> Iterator[None]:
    """While many records are read and written, no garbage is looked for, of which they make none: it took a fifth of the time."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _build_fields(entry: loading.Record) -> dict[str, Any]:
    """A record as the index's fields."""
    row, page = entry.row, entry.page
    day = entry.earliest.toordinal() if entry.earliest else 0
    told = [event["from"] for event in page["events"] if event["from"]]
    return {
        "key": f"d{entry.pk}",
        "record": "d",
        "page": loading.dumps(page),
        "item": loading.dumps(row),
        "title": fold(row["title"]),
        "summary": " ".join(fold(text) for text in (page["summary"], *page["summaries"].values())),
        "body": entry.folded,
        "names": [fold(name) for name in entry.names],
        **facet_cache.values(page),
        VOICE: list(speaker_keys().made_of(entry.roles)),
        "date": row["date"] or [],
        "told": sorted({event["date"] for event in page["events"]}),
        "told_year": sorted({day[:4] for day in told}),
        "told_month": sorted({event["date"][:7] for event in page["events"] if _MONTH.match(event["date"])}),
        "told_day": sorted({event["date"][:10] for event in page["events"] if _DAY.match(event["date"])}),
        "role": [f"{kind}/{tie[0]}/{tie[2]}" for kind in APPEARING for tie in page[RECORD_KINDS[kind].plural]],
        "has": [*held_words(entry), *_address_terms(page)],
        "newest": day << DAY_SHIFT | entry.pk,
        "oldest": (4_000_000 - day if day else 0) << DAY_SHIFT | entry.pk,
        "added": min(max(0, int(entry.added.timestamp())), 2**32 - 1) << 32 | entry.pk % 2**32,
        "earliest": day,
        "latest": entry.latest.toordinal() if entry.latest else 0,
    }


def _address_terms(page: Mapping[str, Any]) -> set[str]:
    """A document's addresses on the web, by which it is found too."""
    known = (page["address"], page["archived"], *(one[part] for one in page["originals"] for part in ("address", "final")))
    return set(filter(None, (name_keys.address(address) for address in known if address)))
