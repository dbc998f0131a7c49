"""Bytes that came in and went nowhere are deleted; what any record names, or may be about to name, never is."""

import uuid
from datetime import datetime
from pathlib import Path

from django.apps import apps
from django.db import models

from documents.models.original import originals_storage


def is_named(path: str) -> bool:
    """Whether any record of any kind has the file. Every field for files is asked, wherever it says that it keeps them."""
    return any(
        model._base_manager.filter(**{field.name: path}).exists()
        for model in apps.get_app_config("documents").get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, models.FileField)
    )


def delete_bytes(path: str, *, unless_stored_after: datetime) -> bool:
    """Whether the file is gone. It stays where a record names it, or where the same bytes were stored again after that time.

    Who stores bytes that are there marks the file (`store_bytes`) before the record that names it is committed. So the file is
    first taken aside: whoever comes later misses it and writes it anew, whoever came before has left a mark, and it is put back.
    """
    if not path or is_named(path):
        return False
    there = Path(originals_storage().path(path))
    aside = there.with_name(f"{there.name}.{uuid.uuid4().hex}")
    try:
        there.rename(aside)
    except FileNotFoundError:
        return True
    if aside.stat().st_mtime > unless_stored_after.timestamp() or is_named(path):
        aside.replace(there)
        return False
    aside.unlink()
    return True
