"""Who may see what: readers, and those at the desk who may not see all. Every queryset is narrowed by these conditions alone.

A `path` is the lookup that leads to the document or the person ("document", "appearances__person"), empty for the model itself.
"""

from datetime import datetime
from typing import Any, Protocol

from django.db import models
from django.db.models import Q
from django.utils import timezone

from documents.models.users import Anybody


class Status(models.TextChoices):
    DRAFT = "draft", "draft"
    REVIEW = "review", "in review"
    PUBLISHED = "published", "published"
    WITHDRAWN = "withdrawn", "withdrawn"


UNPUBLISHED = (Status.DRAFT, Status.REVIEW)  # the desk still works on it


def _condition_at(path: str, **conditions: object) -> Q:
    return Q(**{f"{path}__{lookup}" if path else lookup: value for lookup, value in conditions.items()})


# --- Documents ------------------------------------------------------------------------------------------------------------------


def public(path: str = "", now: datetime | None = None) -> Q:
    """The condition that readers may see the document at `path`: it is published, and no embargo is running."""
    free = _condition_at(path, embargo_until__isnull=True) | _condition_at(path, embargo_until__lte=now or timezone.now())
    return free & _condition_at(path, status=Status.PUBLISHED)


def embargoed(path: str = "", now: datetime | None = None) -> Q:
    """The condition that the document at `path` becomes public by itself, when its embargo ends."""
    return _condition_at(path, status=Status.PUBLISHED, embargo_until__gt=now or timezone.now())


def embargo_ended(after: datetime, until: datetime) -> Q:
    """The condition that a document's embargo ended in a time."""
    return Q(embargo_until__gt=after, embargo_until__lte=until)


class _Dated(Protocol):
    status: str
    embargo_until: datetime | None


def is_embargoed(document: _Dated) -> bool:
    """The same rule as `embargoed`, for a document in hand."""
    running = document.embargo_until is not None and document.embargo_until > timezone.now()
    return running and document.status == Status.PUBLISHED


def is_public(document: _Dated) -> bool:
    """The same rule as `public`, for a document in hand."""
    return document.status == Status.PUBLISHED and not is_embargoed(document)


# --- People ---------------------------------------------------------------------------------------------------------------------


def public_person(path: str = "") -> Q:
    """The condition that there is a person at `path` whom readers may meet as a record."""
    return _condition_at(path, private=False)


def private_person(path: str = "") -> Q:
    """The condition that there is a person at `path` whose record is for editors only."""
    return _condition_at(path, private=True)


def is_private(record: Any) -> bool:
    """The same rule as `private_person`, for a record in hand: only people are private."""
    return bool(getattr(record, "private", False))


def privacy_of(record: Any) -> dict[str, Any]:
    """The values that make another record as private as this one; none where it is not private."""
    return {"private": True, "private_reason": record.private_reason} if is_private(record) else {}


# --- The desk -------------------------------------------------------------------------------------------------------------------

SEES_ALL = "documents.review_document"  # the permission of editors


def sees_all(user: Anybody | None) -> bool:
    """Whether somebody at the desk sees the documents of others and what is for editors only. A command (None) does."""
    return user is None or bool(user.has_perm(SEES_ALL))


def seen_by(user: Anybody | None, path: str = "") -> Q:
    """The condition that somebody at the desk may see the document at `path`: all, or what is public or added by them."""
    return Q() if user is None or sees_all(user) else public(path) | _condition_at(path, added_by=user.pk)


def standing_in(model: type[models.Model], *paths: str, user: Anybody | None) -> Q:
    """The condition that a record of `model` is not known from drafts of others alone. `paths` lead to its documents."""
    records = model._base_manager.filter(pk=models.OuterRef("pk"))
    seen, nowhere = Q(), Q()
    for path in paths:
        seen |= Q(models.Exists(records.filter(seen_by(user, path))))
        nowhere &= ~Q(models.Exists(records.filter(_condition_at(path, isnull=False))))
    return seen | nowhere
