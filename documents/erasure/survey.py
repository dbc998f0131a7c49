"""What there is of a document outside its own row, and what of it has to stay because something else has it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import models
from django.db.models import Count

from documents.erasure.passages import Passages
from documents.models import (
    Affiliation,
    Appearance,
    Document,
    Intake,
    Name,
    NameKind,
    Organisation,
    Original,
    Person,
    SketchKey,
    SourceRule,
    TableImport,
    Topic,
    TopicAssignment,
)

ALIKE = 0.5  # the share of an intake's text from which on it is this document's text that came in once more
SHARED = 2  # sketch keys of two documents that have passages in common
NAMED = 20  # other documents that are named


@dataclass
class Survey:
    """Keys of rows. `records` are people, organisations, sources and topics that stand in no other document."""

    document: Document
    originals: list[int] = field(default_factory=list)
    intakes: list[int] = field(default_factory=list)
    tables: list[int] = field(default_factory=list)
    rules: list[int] = field(default_factory=list)
    names: list[int] = field(default_factory=list)
    sessions: list[str] = field(default_factory=list)
    log_entries: list[int] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)  # in the originals' storage
    records: list[Any] = field(default_factory=list)
    same_bytes: list[int] = field(default_factory=list)  # documents that have one of its originals too, which stays
    same_passages: list[int] = field(default_factory=list)  # documents that share passages with it, which stay


def survey(document: Document) -> Survey:
    originals = list(document.originals.all())
    digests = {original.sha256 for original in originals}
    own_intakes = list(Intake.objects.filter(document=document))
    digests |= {intake.sha256 for intake in own_intakes if intake.sha256}
    passages = Passages(_document_texts(document, own_intakes), _all_titles(document))
    found = Survey(document, originals=[original.pk for original in originals])
    intakes = [*own_intakes, *_other_intakes(digests, passages)]
    tables = [table for table in TableImport.objects.iterator() if _has_passages(table, passages)]
    found.intakes, found.tables = [one.pk for one in intakes], [one.pk for one in tables]
    found.rules = _find_unshared_rules(intakes)
    found.names = list(Name.objects.filter(seen_in=document).exclude(kind=NameKind.PREFERRED).values_list("pk", flat=True))
    found.sessions = [one.pk for one in Session.objects.iterator() if passages.in_text(_join_strings(one.get_decoded()))]
    found.log_entries = list(log_entries(document).values_list("pk", flat=True))
    named: list[Any] = [*originals, *intakes, *tables]
    found.paths = sorted({one.content.name for one in named if one.content.name})
    found.records = [*_only_here(document)]
    others = Original.objects.filter(sha256__in=digests).exclude(document=document)
    found.same_bytes = sorted(set(others.values_list("document", flat=True)))
    found.same_passages = _find_sharing_documents(document)
    return found


def log_entries(record: models.Model) -> "models.QuerySet[LogEntry]":
    of = ContentType.objects.get_for_model(type(record))
    return LogEntry.objects.filter(content_type=of, object_id=str(record.pk))


def _document_texts(document: Document, intakes: list[Intake]) -> Iterator[str]:
    """All words of the document, of its former states, and of what came in."""
    states: list[Any] = [document, *document.history.all(), *intakes]
    for related in (document.corrections, document.event_dates, document.appearances, document.affiliations):
        states += related.all()
    for state in states:
        yield from _row_texts(state)


def _row_texts(row: models.Model) -> Iterator[str]:
    for one in row._meta.concrete_fields:
        value = getattr(row, one.attname)
        if isinstance(value, str) and isinstance(one, models.CharField | models.TextField):
            yield value
        elif isinstance(one, models.JSONField):
            yield from _nested_strings(value)


def _nested_strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _nested_strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _nested_strings(part)


def _all_titles(document: Document) -> set[str]:
    return {document.title, *document.history.values_list("title", flat=True)}


def _other_intakes(digests: set[str], passages: Passages) -> Iterator[Intake]:
    """Intakes that became no document, of the same bytes or for the most part of the same words."""
    for intake in Intake.objects.filter(document__isnull=True).iterator():
        same = intake.sha256 in digests or passages.share_of(intake.text) >= ALIKE
        if same or (not intake.text and passages.in_text(_join_strings(intake.draft))):
            yield intake


def _has_passages(table: TableImport, passages: Passages) -> bool:
    """Whether the table's file has a row of the document, or what was said of its rows has words of it."""
    if any(passages.in_text(text) for text in _row_texts(table)):
        return True
    try:
        content = table.read()
    except FileNotFoundError:
        return False
    return any(passages.in_text(text) for text in _possible_decodings(content))


def _possible_decodings(content: bytes) -> Iterator[str]:
    """In the encodings that tables come in; in a wrong one the words are other words, and match nothing."""
    for encoding in ("utf-8", "utf-16", "cp1251", "cp1254"):
        text = content.decode(encoding, errors="replace")
        yield text
        if "\\u" in text:  # JSON that is all ASCII
            yield _unescape_json_lines(text)


def _unescape_json_lines(text: str) -> str:
    lines = []
    for line in text.splitlines():
        try:
            lines.append(" ".join(_nested_strings(json.loads(line))))
        except ValueError:
            continue
    return "\n".join(lines)


def _find_unshared_rules(intakes: Iterable[Intake]) -> list[int]:
    """Cuts that an editor made for always in the document's text, unless another text has the same words."""
    kept = Intake.objects.exclude(pk__in=[intake.pk for intake in intakes])
    texts = [intake.text for intake in intakes if intake.text]
    return [
        rule.pk
        for rule in SourceRule.objects.iterator()
        if any(rule.text in text for text in texts) and not kept.filter(text__contains=rule.text).exists()
    ]


def _only_here(document: Document) -> Iterator[Any]:
    for model, key in ((Person, "person"), (Organisation, "organisation")):
        tied = (Appearance, Affiliation)
        here = {pk for tie in tied for pk in tie.objects.filter(document=document).values_list(key, flat=True) if pk}
        elsewhere = {
            pk
            for tie in tied
            for pk in tie.objects.filter(**{f"{key}__in": here}).exclude(document=document).values_list(key, flat=True)
        }
        yield from model.objects.filter(pk__in=here - elsewhere).order_by("pk")
    topics = Topic.objects.filter(assignments__content_object=document, narrower__isnull=True)
    others = TopicAssignment.objects.exclude(content_object=document)
    yield from topics.exclude(pk__in=others.values("tag")).order_by("pk")
    of = document.source
    if of is not None and not Document.objects.filter(source=of).exclude(pk=document.pk).exists():
        yield of


def _find_sharing_documents(document: Document) -> list[int]:
    keys = SketchKey.objects.filter(sketch__document=document, of=SketchKey.Of.PASSAGE).values("key")
    shared = SketchKey.objects.filter(of=SketchKey.Of.PASSAGE, key__in=keys).exclude(sketch__document=document)
    counted = shared.values("sketch").annotate(common=Count("pk")).filter(common__gte=SHARED)
    return [row["sketch"] for row in counted.order_by("-common", "sketch")[:NAMED]]


def _join_strings(value: object) -> str:
    return " ".join(_nested_strings(value))
