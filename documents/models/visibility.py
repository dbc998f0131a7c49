"""What readers may see. Every queryset that answers a reader is narrowed by this, and by nothing of its own."""

from datetime import datetime

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
