"""Documents as a CSV file that an import reads back by their numbers."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Count, Prefetch, QuerySet

from documents.intake.importers.table.cells import written, written_topic
from documents.intake.importers.table.columns import FIELDS, OWN_NUMBER
from documents.intake.importers.table.reading import guarded
from documents.models import Anybody, Appearance, Document, Organisation, Person

COLUMNS = (*FIELDS, "status")  # the status is told, and an import does not look at it
_CHUNK = 200
_BOM = "\ufeff"  # by which spreadsheets know UTF-8


def export(documents: QuerySet[Document], user: Anybody | None) -> Iterator[str]:
    """The file in parts: a chunk of documents at a time, in the order of their numbers, so that memory stays bounded.

    Whom `user` may not see is left out; an import by the same user leaves those ties as they are.
    """
    namesakes = {"person": _shared_names(Person), "organisation": _shared_names(Organisation)}
    yield _BOM + _csv_lines([[OWN_NUMBER if column == "id" else column for column in COLUMNS]])
    rows = documents.order_by("pk").select_related("source")
    seen = Appearance.objects.seen_by(user).select_related("person", "organisation")
    rows = rows.prefetch_related(Prefetch("appearances", seen), "topics")  # type: ignore[misc]  # taggit
    last = 0
    while chunk := list(rows.filter(pk__gt=last)[:_CHUNK]):
        yield _csv_lines([_document_row(document, namesakes) for document in chunk])
        last = chunk[-1].pk


def _shared_names(model: Any) -> frozenset[str]:
    """Names that more than one record has: in a cell the number stands beside them."""
    shared = model.objects.order_by().values("name").annotate(held=Count("pk")).filter(held__gt=1)
    return frozenset(shared.values_list("name", flat=True))


def _document_row(document: Document, namesakes: dict[str, frozenset[str]]) -> list[str]:
    ties: dict[str, list[str]] = {"person": [], "organisation": []}
    for one in document.appearances.all():
        kind = "person" if one.person_id else "organisation"
        owner: Any = one.owner
        ties[kind].append(written(owner.name, one.role, owner.pk if owner.name in namesakes[kind] else None))
    special = {
        "id": str(document.pk),
        "source": document.source.name if document.source else "",
        "topics": "; ".join(written_topic(topic.name) for topic in document.topics.all()),
        "people": "; ".join(ties["person"]),
        "organisations": "; ".join(ties["organisation"]),
    }
    return [guarded(special[column] if column in special else _format_cell(getattr(document, column))) for column in COLUMNS]


def _format_cell(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value or "")


def _csv_lines(rows: Iterable[Iterable[str]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()
