"""Bytes that came in and went nowhere are deleted; what any record names, or may be about to name, never is."""

import math
import os
import stat
import uuid
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path

from django.apps import apps
from django.db import models

from documents.models.capture import originals_storage

_BATCH = 500  # files that the database is asked about at once


def named_among(paths: Iterable[str]) -> set[str]:
    """Those of the files that any record of any kind has. Every field for files is asked, wherever it says that it keeps them."""
    asked = list(paths)
    return {
        path
        for model in apps.get_app_config("documents").get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, models.FileField)
        for path in model._base_manager.filter(**{f"{field.name}__in": asked}).values_list(field.name, flat=True)
    }


def is_named(path: str) -> bool:
    return bool(named_among([path]))


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


def orphans(untouched_since: datetime) -> Iterator[str]:
    """Files of the originals' storage that no record names, whatever they are: whole, cut short, empty, or taken aside.

    A file that was written or marked since that time is left out: the record that names it may not be committed yet. So is what
    a file system keeps for itself, whose names begin with a dot.
    """
    root = Path(originals_storage().location)
    settled = (
        path.relative_to(root).as_posix() for path in _iter_files(root) if _last_modified(path) < untouched_since.timestamp()
    )
    while paths := list(islice(settled, _BATCH)):
        named = named_among(paths)
        yield from (path for path in paths if path not in named)


def remove_orphan(path: str, untouched_since: datetime) -> bool:
    """Whether the file is gone. What `delete_bytes` had taken aside when it was stopped is put back where a record names it."""
    there = Path(originals_storage().path(path))
    name, dot, _aside = there.name.partition(".")
    home = there.with_name(name)
    if dot and is_named(home.relative_to(originals_storage().location).as_posix()) and not home.exists():
        there.replace(home)
        return False
    return delete_bytes(path, unless_stored_after=untouched_since)


def _iter_files(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders.sort()
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))


def _last_modified(path: Path) -> float:
    """When it was last written; never, for what is no file or has just gone."""
    try:
        facts = path.lstat()
    except FileNotFoundError:
        return math.inf
    return facts.st_mtime if stat.S_ISREG(facts.st_mode) else math.inf
