from __future__ import annotations

import json
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.management import call_command

from documents.models import Document

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django import Settings

pytestmark = pytest.mark.django_db(transaction=True)

MANIFEST_STORAGE = {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}


def _set_up(*arguments: str) -> list[str]:
    told = StringIO()
    call_command("set_up", *arguments, stdout=told)
    return told.getvalue().splitlines()


def _demo_documents() -> int:
    files = (settings.BASE_DIR / "fixtures").glob("*.json")
    records = [record for file in files for record in json.loads(file.read_text(encoding="utf-8"))]
    return sum(record["model"] == "documents.document" for record in records)


def test_an_empty_archive_gets_the_demo_records_and_says_so(var_dir: Path) -> None:
    told = _set_up("--demo")
    assert Document.objects.count() == _demo_documents() > 0
    assert f"Demo records: {_demo_documents()} documents loaded" in told


def test_an_archive_with_a_document_is_left_alone(var_dir: Path) -> None:
    _set_up("--demo")
    Document.objects.exclude(pk=Document.objects.latest("pk").pk).delete()
    assert "Demo records: left alone, there are documents already" in _set_up("--demo")
    assert Document.objects.count() == 1


def test_production_gets_no_demo_records_unless_asked(var_dir: Path, settings: Settings) -> None:
    settings.ARCHIVE_ENV = "production"
    _set_up()
    assert Document.objects.count() == 0


def test_static_files_are_collected_once_and_again_when_one_changes(var_dir: Path, settings: Settings, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.css").write_text("a {}")
    settings.INSTALLED_APPS = [app for app in settings.INSTALLED_APPS if app != "django.contrib.admin"]
    settings.STATICFILES_DIRS = [source]
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STORAGES = settings.STORAGES | MANIFEST_STORAGE

    collected = f"Static files: collected in {tmp_path / 'collected'}"
    assert collected in _set_up("--no-demo")
    assert "Static files: up to date" in _set_up("--no-demo")

    (source / "a.css").write_text("a { color: red }")
    assert collected in _set_up("--no-demo")
    assert len(list((tmp_path / "collected").glob("a.*.css"))) == 1
