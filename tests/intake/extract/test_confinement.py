"""What the process that reads files takes from itself."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest
from django.conf import settings

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
