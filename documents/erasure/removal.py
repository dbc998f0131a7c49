"""The rows of a document, its history and all that says words of it, deleted in one transaction."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.db import models
from django.db.models import Q

from documents.erasure.survey import Survey, log_entries
from documents.models import (
    Affiliation,
    Appearance,
    DistinctPair,
    Document,
    Intake,
    Name,
    Organisation,
    Original,
    Person,
    Regrouping,
    SourceRule,
    TableImport,
)


def remove(found: Survey, *, with_records: bool) -> None:
    """Within the caller's transaction. Rows first and their history after them: to delete a row writes one more of history."""
    document = found.document
    _clean_journal(found)
    names = {"id__in": found.names}
    LogEntry.objects.filter(pk__in=found.log_entries).delete()
    Session.objects.filter(pk__in=found.sessions).delete()
    SourceRule.objects.filter(pk__in=found.rules).delete()
    Intake.objects.filter(pk__in=found.intakes).delete()
    TableImport.objects.filter(pk__in=found.tables).delete()
    Original.objects.filter(pk__in=found.originals).delete()
    Name.objects.filter(**names).delete()
    Name.history.filter(**names).delete()
    pk = document.pk
    document.delete()
    _forget_history(Document, [pk])
    if with_records:
        for record in found.records:
            _remove_record(record)


def _remove_record(record: Any) -> None:
    log_entries(record).delete()
    pk, model = record.pk, type(record)
    if model in (Person, Organisation):
        kind = record.kind_of_authority
        Regrouping.objects.filter(Q(record=pk) | Q(other=pk), kind=kind).delete()
        DistinctPair.objects.of(kind, [pk]).delete()
    record.delete()
    _forget_history(model, [pk])


def _forget_history(model: type[models.Model], pks: list[int]) -> None:
    """All former states of the records, and of every row that was ever tied to them."""
    model.history.filter(id__in=pks).delete()  # type: ignore[attr-defined]
    for history in histories():
        for one in history._meta.concrete_fields:
            tied = one.is_relation and one.related_model is model
            if tied and one.name not in ("seen_in", "broader", "source", "history_relation"):
                history._base_manager.filter(**{f"{one.attname}__in": pks}).delete()


def histories() -> Iterable[Any]:
    """The models of former states."""
    return [model for model in apps.get_app_config("documents").get_models() if hasattr(model, "history_type")]


def _clean_journal(found: Survey) -> None:
    """Merges and splits keep rows as they were; those of the document are taken out, and an undo does without them."""
    pk = found.document.pk
    gone = {
        (model.__name__.lower(), key)
        for model in (Appearance, Affiliation)
        for key in model.objects.filter(document=pk).values_list("pk", flat=True)
    } | {("name", key) for key in found.names}

    def kept(row: dict[str, Any]) -> bool:
        values = row.get("values", {})
        number = row["pk"] if "pk" in row else values.get("id")
        return (row["table"], number) not in gone and pk not in (values.get("document_id"), values.get("seen_in_id"))

    for journal in Regrouping.objects.iterator():
        parts = {part: [row for row in getattr(journal, part) if kept(row)] for part in ("moved", "dropped", "made")}
        if any(len(rows) != len(getattr(journal, part)) for part, rows in parts.items()):
            Regrouping.objects.filter(pk=journal.pk).update(**parts)
