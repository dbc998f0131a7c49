"""Who changed a value last, and when, for a form that has found it changed."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.db.models import ManyToManyField
from django.db.models.fields.related import RelatedField

from documents.admin.form_state import Difference
from documents.models import TopicAssignment

_MOST = 50  # states that are looked through, the newest first


@dataclass(frozen=True, slots=True)
class LastChange:
    who: str
    when: datetime


def last_change(difference: Difference) -> LastChange | None:
    record = difference.record
    if record is None or record.pk is None or not hasattr(type(record), "history"):
        return None
    if difference.name == "topics":
        entry = TopicAssignment.history.filter(content_object_id=record.pk).order_by("-history_date").first()
        return _to_last_change(entry)
    entries = list(type(record).history.filter(**{record._meta.pk.name: record.pk}).select_related("history_user")[:_MOST])
    return _to_last_change(_find_changing_entry(entries, difference.name) if entries else None)


def _find_changing_entry(entries: list[Any], name: str) -> Any:
    """The newest entry before which the field had another value; the newest of all where none says."""
    fields = {field.name: field for field in entries[0]._meta.concrete_fields}
    if name not in fields or isinstance(fields[name], ManyToManyField):
        return entries[0]
    column = fields[name].attname if isinstance(fields[name], RelatedField) else name
    pairs = pairwise(entries)
    return next((later for later, before in pairs if getattr(later, column) != getattr(before, column)), entries[0])


def _to_last_change(entry: Any) -> LastChange | None:
    return LastChange(str(entry.history_user or "a command"), entry.history_date) if entry else None
