"""The archive's documents that a text may be one of: found by a few numbers, then compared word by word."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import transaction
from django.db.models import Count, F, Q

from documents.intake import duplicates
from documents.models import Document, Original, Sketch, SketchKey

CAUGHT_UP = 100  # documents without a sketch that an intake makes one for; the command makes all
_CANDIDATES = 8  # that are compared word by word
_PASSAGES, _ANCHORS = 2, 5  # that a candidate shares at least
_Key = SketchKey.Of


def keep(documents: Iterable[Document]) -> None:
    """Make the sketches of these documents, or make them anew."""
    documents = list(documents)
    with transaction.atomic():
        Sketch.objects.filter(document__in=documents).delete()
        made = Sketch.objects.bulk_create(
            Sketch(
                document=one,
                of=one.changed_at,
                identity=duplicates.identity(one.text) if one.text else "",
                address=_hash_address(one.address),
            )
            for one in documents
        )
        SketchKey.objects.bulk_create(
            (key for sketch, one in zip(made, documents, strict=True) for key in _sketch_keys(sketch, one.text)), batch_size=2_000
        )


def _sketch_keys(sketch: Sketch, text: str) -> Iterator[SketchKey]:
    for of, numbers in ((_Key.PASSAGE, duplicates.sketch(text)), (_Key.ANCHOR, duplicates.anchors(text))):
        yield from (SketchKey(sketch=sketch, of=of, key=number) for number in numbers)


def catch_up(most: int = CAUGHT_UP) -> int:
    """Sketch documents that have none, or were changed since theirs was made, the newest first. Returns how many."""
    behind = Document.objects.filter(Q(sketch__isnull=True) | Q(sketch__of__lt=F("changed_at"))).order_by("-pk")
    waiting = list(behind.only("pk", "text", "address", "changed_at")[:most])
    keep(waiting)
    return len(waiting)


def _hash_address(address: str) -> str:
    form = duplicates.canonical(address) if address else ""
    return hashlib.sha256(form.encode()).hexdigest() if form else ""


def find_twins(text: str, *, language: str, addresses: Iterable[str], sha256: str) -> list[dict[str, Any]]:
    """Documents that are this text or a version of it, the likeliest first: `document`, `tie`, `strength`, `basis`."""
    hashes = [one for one in (_hash_address(address) for address in addresses) if one]
    same_address = set(Sketch.objects.filter(address__in=hashes).values_list("pk", flat=True)[:20]) if hashes else set()
    same_bytes = set(Original.objects.filter(sha256=sha256).values_list("document", flat=True)[:20]) if sha256 else set()
    likely = [*same_address, *same_bytes, *_find_candidates(text)]
    candidates = Document.objects.filter(pk__in=list(dict.fromkeys(likely))[:_CANDIDATES]).only("pk", "text", "language")
    found = []
    for one in candidates:
        relation = duplicates.relation(text, one.text, left_language=language, right_language=one.language) if one.text else None
        told = ["the same address"] * (one.pk in same_address) + ["the same bytes"] * (one.pk in same_bytes)
        if relation or told:
            found.append(
                {
                    "document": one.pk,
                    "tie": relation.tie.value if relation else told[0],
                    "strength": 1.0 if told else round(relation.strength, 3) if relation else 0.0,
                    "basis": "; ".join([*told, *([relation.basis] if relation else [])]),
                }
            )
    return sorted(found, key=lambda one: (-one["strength"], one["document"]))


def _find_candidates(text: str) -> list[int]:
    identity = duplicates.identity(text)
    same = list(Sketch.objects.filter(identity=identity).values_list("pk", flat=True)[:_CANDIDATES]) if identity else []
    return (
        same
        + _documents_sharing(_Key.PASSAGE, duplicates.sketch(text), _PASSAGES)
        + _documents_sharing(_Key.ANCHOR, duplicates.anchors(text), _ANCHORS)
    )


def _documents_sharing(of: str, numbers: Iterable[int], least: int) -> list[int]:
    """Documents that share at least so many of the numbers, the most first: one query."""
    shared = SketchKey.objects.filter(of=of, key__in=list(numbers)).values("sketch").annotate(common=Count("pk"))
    return [row["sketch"] for row in shared.filter(common__gte=least).order_by("-common", "sketch")[:_CANDIDATES]]
