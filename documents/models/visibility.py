"""What readers may see, and what at the desk whoever may not see all. Every queryset is narrowed by this alone."""

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone


class Status(models.TextChoices):
    DRAFT = "draft", "draft"
    REVIEW = "review", "in review"
    PUBLISHED = "published", "published"
    WITHDRAWN = "withdrawn", "withdrawn"


def public(path: str = "", now: datetime | None = None) -> Q:
    """The condition that the document at `path` (a lookup ending in `__`, or empty) is published and not embargoed."""
    no_embargo = Q(**{f"{path}embargo_until__isnull": True})
    past = Q(**{f"{path}embargo_until__lte": now or timezone.now()})
    return (no_embargo | past) & Q(**{f"{path}status": Status.PUBLISHED})


SEES_ALL = "documents.review_document"  # the permission of editors


def sees_all(user: Any) -> bool:
    """Whether somebody at the desk sees the documents of others and what is for editors only. A command (None) does."""
    return user is None or bool(user.has_perm(SEES_ALL))


def public_or_own(path: str, user: Any) -> Q:
    """The condition that a document at `path` is read by `user`, who may not see all: public, or added by them."""
    return public(path) | Q(**{f"{path}added_by": user.pk})


def standing_in(model: Any, *paths: str, user: Any) -> Q:
    """The condition that a record of `model` is not known from drafts of others alone. `paths` lead to its documents."""
    tied = [models.Exists(model._base_manager.filter(pk=models.OuterRef("pk"), **{f"{path}isnull": False})) for path in paths]
    read = [models.Exists(model._base_manager.filter(public_or_own(path, user), pk=models.OuterRef("pk"))) for path in paths]
    seen, nowhere = Q(), Q()
    for condition in read:
        seen |= Q(condition)
    for condition in tied:
        nowhere &= ~Q(condition)
    return seen | nowhere
