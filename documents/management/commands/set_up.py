"""Brings a machine to the point where the archive can be served; run again, it does only what is missing."""

from __future__ import annotations

from argparse import BooleanOptionalAction
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand

from documents import catalogue
from documents.models import Document

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator


class Command(BaseCommand):
    help = "Prepares the database, the demo records, the static files and the catalogue."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--demo",
            action=BooleanOptionalAction,
            default=settings.ARCHIVE_ENV == "development",
            help="load fixtures/ into an archive that has no document yet (default: only in development)",
        )

    def handle(self, *, demo: bool, **options: object) -> None:
        self._step("Database", _migrate_database())
        if demo:
            self._step("Demo records", _load_demo())
        self._step("Static files", _collect_static())
        catalogue.engine().sync()
        self._step("Catalogue", "agrees with the database")

    def _step(self, name: str, result: str) -> None:
        self.stdout.write(f"{name + ':':<14}{result}")


def _migrate_database() -> str:
    call_command("migrate", interactive=False, verbosity=0)
    database = settings.DATABASES["default"]
    return f"{database['NAME']} is up to date"


def _load_demo() -> str:
    fixtures = sorted((settings.BASE_DIR / "fixtures").glob("*.json"))
    if not fixtures:
        return "none in fixtures/"
    if Document.objects.exists():
        return "left alone, there are documents already"
    # One call is one transaction: interrupted, it leaves nothing, and the next run begins again.
    call_command("loaddata", *map(str, fixtures), verbosity=0)
    return f"{Document.objects.count()} documents loaded"


def _collect_static() -> str:
    # Compressing takes seconds, so only when a file is newer than the list that the last collection ended with.
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if manifest.exists() and not any(_is_newer_than(path, manifest.stat().st_mtime) for path in _static_sources()):
        return "up to date"
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    return f"collected in {settings.STATIC_ROOT}"


def _static_sources() -> Iterator[Path]:
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=[]):
            yield Path(storage.path(name))


def _is_newer_than(path: Path, collected: float) -> bool:
    # The inode's time too: an installed package's files keep the times that they were packed with.
    facts = path.stat()
    return max(facts.st_mtime, facts.st_ctime) > collected
