"""The archive served as it is to readers, with the records of specimens.py, in a folder of its own.

As a program (`python -m tests.serving`) it prints where, as JSON, and serves until its input ends: for tests that share one
archive and change nothing in it.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Addresses = dict[str, tuple[str, int]]  # by the name of a type of page: the address, and the status it answers with
ALIKE = ("organisations", "sources", "source", "person with a Hebrew name", "month", "policy")  # drawn as another is


@contextmanager
def served() -> Iterator[tuple[str, Addresses]]:
    """The address of a running archive, and those of its types of page. Once in a process: Django is set up for it."""
    with tempfile.TemporaryDirectory(prefix="archive-served-") as folder:
        os.environ |= {"VAR_DIR": folder, "DJANGO_SETTINGS_MODULE": "archive.settings"}
        os.environ |= {"ARCHIVE_ENV": "development", "LOG_LEVEL": "ERROR", "CONTACT_EMAIL": "desk@archive.example"}
        os.environ.pop("DATABASE_URL", None)
        addresses = _filled()
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = str(free.getsockname()[1])
        program = str(Path(sys.executable).with_name("granian"))
        options = ("--interface", "wsgi", "--host", "127.0.0.1", "--port", port, "--no-ws", "--log-level", "error")
        stop = ("--workers-kill-timeout", "5s")  # see tests/middleware/granian.py
        with subprocess.Popen([program, *options, *stop, "archive.wsgi:application"], stderr=subprocess.DEVNULL) as server:
            try:
                _wait(f"http://127.0.0.1:{port}/health/")
                yield f"http://127.0.0.1:{port}", addresses
            finally:
                server.terminate()


def _filled() -> Addresses:
    import django  # noqa: PLC0415 - it takes its settings from what was set above

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    from tests import specimens  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    addresses = specimens.load()
    call_command("set_up")
    return addresses


@contextmanager
def served_elsewhere() -> Iterator[tuple[str, Addresses]]:
    """The same from another process, since Django is set up for something else in this one."""
    command = [sys.executable, "-m", "tests.serving"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = next((line for line in process.stdout if line.startswith("{")), "")
        if not told:
            raise SystemExit("The archive did not start.")
        said = json.loads(told)
        yield said["site"], {name: (address, status) for name, (address, status) in said["addresses"].items()}
        process.communicate()  # its input ends, and so does it


def _wait(address: str) -> None:
    for _ in range(100):
        try:
            with urllib.request.urlopen(address):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"The archive did not start: nothing answers at {address}.")


if __name__ == "__main__":
    with served() as (_site, _addresses):
        sys.stdout.write(json.dumps({"site": _site, "addresses": _addresses}) + "\n")
        sys.stdout.flush()
        sys.stdin.read()
