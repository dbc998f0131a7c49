"""Two records found to be one."""

from django.db import transaction
from django.db.models import Model

from documents.models.appearance import Affiliation, Appearance
from documents.models.authority import Authority, FormerSlug, Name, NameKind


def merge(duplicate: Authority, into: Authority) -> None:
    """Move all that hangs on `duplicate` to `into`, keep its address as a redirect, and delete it.

    One transaction. Raises ValueError when the two are one record or of different kinds. A private person stays
    private: merging never makes somebody public.
    """
    if type(duplicate) is not type(into) or duplicate.pk == into.pk:
        raise ValueError("Merge two different records of one kind.")
    key = duplicate.kind_of_authority
    with transaction.atomic():
        Name.objects.filter(kind=NameKind.PREFERRED, **{key: duplicate}).update(kind=NameKind.VARIANT)
        _move(Name, key, duplicate, into, same=("text", "kind"))
        _move(Appearance, key, duplicate, into, same=("document_id", "role"))
        _move(Affiliation, key, duplicate, into, same=("person_id", "organisation_id", "role", "body", "document_id"))
        FormerSlug.objects.filter(**{key: duplicate}).update(**{key: into})
        FormerSlug.objects.update_or_create(kind=key, slug=duplicate.slug, defaults={key: into})
        if getattr(duplicate, "private", False) and not getattr(into, "private", True):
            into.private, into.private_reason = True, duplicate.private_reason  # type: ignore[attr-defined]
            into.save()
        duplicate.delete()


def _move(model: type[Model], key: str, duplicate: Authority, into: Authority, same: tuple[str, ...]) -> None:
    """Point the rows of `duplicate` at `into`; a row that `into` has already (equal in `same`) is dropped."""
    rows = model._default_manager
    fields = [field for field in same if field != f"{key}_id"]
    kept = set(rows.filter(**{key: into}).values_list(*fields))
    for row in rows.filter(**{key: duplicate}):
        if tuple(getattr(row, field) for field in fields) in kept:
            row.delete()
        else:
            setattr(row, key, into)
            row.save()
