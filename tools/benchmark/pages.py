"""The pages that are measured, chosen from what is in the archive, and their times."""

import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from statistics import median, quantiles
from urllib.parse import quote

from django.db import connection
from django.db.models import Max, Min
from django.urls import reverse

from documents.catalogue import CatalogueState, Query
from documents.models import Document, DocumentQuerySet
from documents.names import tokens
from tools.benchmark.wsgi_requests import Ask, bare, handler, timed

SAMPLE = 400  # documents whose words are looked at
DRAWN = 200  # documents whose pages are asked for
BANDS = {"common": (0.08, 0.20), "medium": (0.005, 0.015), "rare": (0.0, 0.0006)}  # shares of the documents that have the word
WORDS = 10  # words of each band
HELLOS = 100


@dataclass(frozen=True, slots=True)
class Chosen:
    """A kind of page. `query` is the catalogue's part of it, where it is one."""

    name: str
    addresses: Sequence[str]
    queries: Sequence[Query] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """Times in milliseconds; `hellos` is the CPU time in that of a bare Django view, measured just before and after."""

    name: str
    median: float
    p95: float
    cpu: float
    catalogue: float | None
    hellos: float
    bytes: int
    queries: int


def choose(snapshot: CatalogueState) -> list[Chosen]:
    """Raises IndexError for an archive that has no document, person or topic."""
    documents = reverse("documents")
    found = snapshot.find(Query())
    person = found.facets["person"].values[0].value
    topics = [value.value for value in found.facets["topic"].values]
    pairs = [Query(chosen={"topic": (topic,), "person": (person,)}) for topic in topics]
    pairs = [pair for pair in pairs if snapshot.find(pair, per_page=1, facets=()).total]
    last = Query(page=min(500, found.pages))
    lists = {
        "newest documents": [Query()],
        f"page {last.page:,} of the list": [last],
        "one topic": [Query(chosen={"topic": (topic,)}) for topic in topics],
        "person and topic": pairs[:10] or [Query(chosen={"person": (person,)})],
        **{
            f"search, {band} word": [Query(words=word) for word in words]
            for band, words in _words_by_band(snapshot, found.total).items()
        },
    }
    return [
        Chosen("reading page", _document_addresses()),
        Chosen("front page", [reverse("front")]),
        *(Chosen(name, [documents + query.address() for query in asked], asked) for name, asked in lists.items() if asked),
        Chosen("feed", [reverse("feed")]),
        Chosen("busiest person", [reverse("person", kwargs={"slug": person})]),
        Chosen("suggestions", [f"{reverse('suggest')}?q={quote(person[:length])}" for length in (2, 3, 4)]),
    ]


def _document_addresses() -> list[str]:
    drawn = _draw_documents(DRAWN).values_list("pk", "slug")
    return [reverse("document", kwargs={"pk": pk, "slug": slug}) for pk, slug in drawn]


def _draw_documents(number: int) -> DocumentQuerySet:
    """Published documents, the same each time: `number`, or fewer where keys are missing. It looks at no others."""
    ends = Document.objects.aggregate(first=Min("pk"), last=Max("pk"))
    keys = range(ends["first"] or 0, (ends["last"] or 0) + 1)
    return Document.objects.published().filter(pk__in=random.Random(1).sample(keys, min(number, len(keys))))  # noqa: S311


def _words_by_band(snapshot: CatalogueState, documents: int) -> dict[str, list[str]]:
    """Words of each band, by the number of documents that the index has them in."""
    drawn = list(_draw_documents(SAMPLE).values_list("text", flat=True))
    held = Counter(word for text in drawn for word in set(tokens(text)))
    bands: dict[str, list[str]] = {band: [] for band in BANDS}
    for word, number in held.most_common():
        wanted = [band for band, (least, most) in BANDS.items() if least / 2 <= number / len(drawn) <= most * 2 + 1 / len(drawn)]
        if len(word) < 4 or all(len(bands[band]) == WORDS for band in wanted):
            continue
        share = snapshot.find(Query(words=word), per_page=1, facets=(), marked=False).total / documents
        for band in wanted:
            least, most = BANDS[band]
            if least < share <= most and len(bands[band]) < WORDS:
                bands[band].append(word)
    return bands


def measured(snapshot: CatalogueState, chosen: Chosen, number: int) -> Measured:
    """`number` requests, over the addresses in turn, after one of each."""
    with bare() as hello:
        _, before = timed(hello, ["/hello/"] * HELLOS)
    with handler() as ask:
        queries, size = _ask_once(ask, chosen.addresses)
        times, cpu = timed(ask, islice(cycle(chosen.addresses), number))
    with bare() as hello:
        _, after = timed(hello, ["/hello/"] * HELLOS)
    return Measured(
        name=chosen.name,
        median=median(times),
        p95=quantiles(times, n=20)[-1],
        catalogue=_time_catalogue(snapshot, chosen.queries, number),
        cpu=cpu,
        hellos=cpu / ((before + after) / 2),
        bytes=size,
        queries=queries,
    )


def _ask_once(ask: Ask, addresses: Sequence[str]) -> tuple[int, int]:
    """The most queries of a page, and the middle of their bytes. What is kept from then on is kept in life too."""
    most, sizes = 0, []
    for address in addresses:
        asked: list[str] = []

        def counted(execute, sql, params, many, context, asked=asked):  # type: ignore[no-untyped-def]
            asked.append(sql)
            return execute(sql, params, many, context)

        with connection.execute_wrapper(counted):
            sizes.append(len(ask(address)))
        most = max(most, len(asked))
    return most, round(median(sizes))


def _time_catalogue(snapshot: CatalogueState, queries: Sequence[Query], number: int) -> float | None:
    """Milliseconds that the catalogue takes of such a page, the snippets included."""
    times = []
    for query in islice(cycle(queries), number if queries else 0):
        began = time.perf_counter()
        snapshot.find(query)
        times.append((time.perf_counter() - began) * 1000)
    return median(times) if times else None
