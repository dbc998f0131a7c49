"""Web hosts as one would run them: each a granian with a VAR_DIR, so a catalogue, of its own, on one database."""

from __future__ import annotations

import contextlib
import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

BASE_DIR = Path(__file__).resolve().parents[2]
SECRET = "one-secret-for-all-hosts-so-that-a-session-is-known-on-each"
WITHIN = 180.0  # seconds that a host may take to start on a busy machine
ADMIN, PASSWORD = "ada", "a-password-of-the-tests"
DRAFTS = 60


class Answer(NamedTuple):
    status: int
    text: str


class _Staying(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """An answer that leads elsewhere is looked at, not followed."""


@dataclass
class Host:
    """`folder` is its VAR_DIR; `replica` the REPLICA_URL, if it has one."""

    folder: Path
    database: str
    replica: str = ""
    port: int = 0
    process: subprocess.Popen[bytes] | None = None
    _jar: http.cookiejar.CookieJar = field(default_factory=http.cookiejar.CookieJar)

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.scaling.settings",
            "ARCHIVE_ENV": "development",
            "DATABASE_URL": self.database,
            "REPLICA_URL": self.replica,
            "VAR_DIR": str(self.folder),
            "SECRET_KEY": SECRET,
            "LOG_LEVEL": "WARNING",
        }

    def manage(self, *arguments: str) -> None:
        subprocess.run([sys.executable, "manage.py", *arguments], check=True, cwd=BASE_DIR, env=self.environment)

    def start(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        command = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port), "--workers", "1"]
        command += ["--blocking-threads", "4", "--no-ws", "--log-level", "warning", "archive.wsgi:application"]
        self.process = subprocess.Popen(
            [Path(sys.executable).with_name("granian"), *command],
            cwd=BASE_DIR,
            env=self.environment,
            start_new_session=True,
        )
        end = time.monotonic() + WITHIN
        while not self.answers():
            if time.monotonic() > end or self.process.poll() is not None:
                raise AssertionError(f"no web host after {WITHIN} seconds")
            time.sleep(0.02)

    def kill(self) -> None:
        """All its processes at once, and without a word: a power cut."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def answers(self) -> bool:
        try:
            return self.get("/health/").status == 200
        except OSError:
            return False

    def get(self, path: str) -> Answer:
        return self._ask(path)

    def post(self, path: str, form: list[tuple[str, str]]) -> Answer:
        token = next((cookie.value for cookie in self._jar if cookie.name == "csrftoken"), "") or ""
        return self._ask(path, urllib.parse.urlencode([*form, ("csrfmiddlewaretoken", token)]).encode())

    def _ask(self, path: str, body: bytes | None = None) -> Answer:
        opener = urllib.request.build_opener(_Staying, urllib.request.HTTPCookieProcessor(self._jar))
        try:
            with opener.open(f"http://127.0.0.1:{self.port}{path}", body, timeout=WITHIN) as answer:
                return Answer(answer.status, answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.read().decode())

    def sign_in(self) -> None:
        self.get("/admin/login/")
        answer = self.post("/admin/login/?next=/admin/", [("username", ADMIN), ("password", PASSWORD)])
        assert answer.status == 302, answer

    def act(self, action: str, *documents: int, **more: str) -> Answer:
        """What an editor does with documents selected in the desk's list."""
        form = [("action", action), ("index", "0"), *(("_selected_action", str(one)) for one in documents), *more.items()]
        return self.post("/admin/documents/document/", form)

    def titles(self) -> list[str]:
        """Of the drafts that are published, as the list shows them."""
        pages = [self.get(f"/documents/{page}").text for page in ("", "?page=2", "?page=3")]
        return sorted(set(re.findall(r"Draft number \d+", "".join(pages))))


@contextlib.contextmanager
def two(database: str, replica: str, folder: Path) -> Iterator[tuple[Host, Host]]:
    """Two hosts that answer, on a database with drafts and an administrator, who is signed in at both."""
    hosts = Host(folder / "a", database, replica), Host(folder / "b", database, replica)
    try:
        for host in hosts:
            (host.folder / "static").mkdir(parents=True)
        hosts[0].manage("shell", "-v", "0", "-c", "from tests.scaling.hosts import fill; fill()")
        for host in hosts:
            host.start()
            host.sign_in()
        yield hosts
    finally:
        for host in hosts:
            host.kill()


def fill() -> None:
    """What two hosts work on. The keys of the drafts are 101 and following."""
    from django.contrib.auth.models import User  # noqa: PLC0415 (only in a process of which the apps are ready)
    from django.core.management import call_command  # noqa: PLC0415

    from documents.models import Document, Holding  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    User.objects.create_superuser(ADMIN, password=PASSWORD)
    for number in range(1, DRAFTS + 1):
        text = f"The body of number {number}, with *stress*."
        Document(pk=100 + number, title=f"Draft number {number}", text=text, holding=Holding.FULL).save()
