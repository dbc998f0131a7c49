"""What the database checks by itself it checks for every program that opens it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from documents.models import Document, Original
from tests.records import make_document

if TYPE_CHECKING:
    from pathlib import Path

TAGS = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
SPELLINGS = [
    *("en", "aze", "az-Cyrl", "zh-Hant-TW", "de-1996", "sl-rozaj-biske-1994", "en-x1", "en-12345678"),
    *("", "e", "engl", "EN", "En", "e1", "en-", "en--US", "en-U", "en-U-x1", "en-x1-U", "en-123456789", "en-ab-123456789-cd"),
    *("en_US", "en US", "-en", "en-əz", "ən", "en*", "en-[ab]", "e?", "en-US-", "en\n", " en"),
]


@pytest.mark.django_db
def test_a_language_is_a_tag_and_a_digest_is_hexadecimal_on_either_database() -> None:
    document = make_document()
    accepted = [tag for tag in SPELLINGS if _holds(Document, document.pk, language=tag)]
    assert accepted == [tag for tag in SPELLINGS if TAGS.fullmatch(tag)]
    original = Original.store(document, b"bytes", captured_at=timezone.now())
    digests = ["0123456789abcdef" * 4, "a" * 63, "A" * 64, "g" * 64, "", "a" * 63 + "\n"]
    assert [one for one in digests if _holds(Original, original.pk, sha256=one)] == digests[:1]


def _holds(model: type[Document | Original], pk: int, **values: str) -> bool:
    try:
        with transaction.atomic():
            model.objects.filter(pk=pk).update(**values)
    except IntegrityError:
        return False
    return True


@pytest.mark.django_db
def test_a_form_says_so_too() -> None:
    document = make_document()
    document.language = "any one"
    with pytest.raises(ValidationError, match="BCP 47"):
        document.full_clean()


def test_an_older_file_is_migrated_and_sound_to_plain_sqlite(tmp_path: Path) -> None:
    file = tmp_path / "archive.sqlite3"
    steps = """
import sys, django
from django.core.management import call_command
django.setup()
for older in (["contenttypes"], ["auth"], ["documents", "0005"], []):
    call_command("migrate", *older, verbosity=0)
call_command("loaddata", *sys.argv[1:], verbosity=0)
"""
    fixtures = sorted(str(path) for path in (settings.BASE_DIR / "fixtures").glob("*.json"))
    subprocess.run(
        [sys.executable, "-c", steps, *fixtures],
        cwd=settings.BASE_DIR,
        env={
            "PATH": os.environ["PATH"],
            "VAR_DIR": str(tmp_path),
            "DATABASE_URL": f"sqlite:///{file}",
            "DJANGO_SETTINGS_MODULE": "archive.settings",
        },
        check=True,
    )
    asked = (
        "import sqlite3, sys; database = sqlite3.connect(sys.argv[1]);"
        "print(database.execute('SELECT count(*) > 0 FROM documents_document').fetchone(),"
        " database.execute('pragma integrity_check').fetchall(),"
        " database.execute(\"SELECT count(*) FROM sqlite_master WHERE sql LIKE '%REGEXP%'\").fetchone())"
    )
    done = subprocess.run([sys.executable, "-c", asked, str(file)], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("(1,) [('ok',)] (0,)\n", "")
