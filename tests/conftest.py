from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol
from urllib.parse import quote, urlsplit

import hypothesis
import psycopg
import pytest
from django.conf import settings as django_settings
from django.db import connection
from playwright.sync_api import expect, sync_playwright
from psycopg import sql

from documents import catalogue
from documents.middleware import pages
from tests import browser
from tests.settings import RUN_DIR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request
    from pytest_django import DjangoDbBlocker, Settings
    from pytest_django.live_server_helper import LiveServer

CI = os.environ.get("CI") == "true"
# Of a second run, on another database: tests that touch none, or look at how pages are drawn, would only repeat the first.
ONLY_DATABASE = os.environ.get("ONLY_DATABASE") == "true"

# A shared machine is no stopwatch: how long an example, or a page, took says nothing.
_UNASKED = [hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.function_scoped_fixture]
hypothesis.settings.register_profile("archive", deadline=None, suppress_health_check=_UNASKED)
hypothesis.settings.load_profile("archive")
WITHIN = 60_000  # milliseconds that a browser waits for what it was told to expect
expect.set_options(timeout=WITHIN)


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # the process that started the run, after its workers have ended
        shutil.rmtree(RUN_DIR, ignore_errors=True)


def _skip_or_fail(reason: str) -> None:
    """CI must not pass by skipping; anyone else may lack a browser or the corpus."""
    if CI:
        pytest.fail(reason)
    pytest.skip(reason)


# --- Files and processes -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def corpus_dir() -> Path:
    """The folder of articles that the archive was first built for, which is not part of this repository."""
    value = os.environ.get("ARCHIVE_CORPUS", "")
    if not (value and (Path(value) / "catalogue.json").is_file()):
        _skip_or_fail(f"ARCHIVE_CORPUS is {value!r}, which is not a folder with a catalogue.json")
    return Path(value).resolve()


@pytest.fixture(autouse=True)
def var_dir(tmp_path: Path, settings: Settings) -> Path:
    """An empty VAR_DIR for each test: no catalogue, no originals, and nothing kept in memory of the test before."""
    settings.VAR_DIR = tmp_path / "var"
    originals = settings.STORAGES["originals"]
    options = originals["OPTIONS"] | {"location": tmp_path / "var" / "originals"}
    settings.STORAGES = settings.STORAGES | {"originals": originals | {"OPTIONS": options}}
    catalogue.engine().forget()
    pages.clear()
    return tmp_path / "var"


# --- The database --------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """An SQLite file that is there already is a migrated one (see below); the folder it is in is deleted after the run."""
    return connection.vendor == "sqlite"


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None,
    django_db_modify_db_settings: None,
    migrated_file: Path | None,
    migrated_template: Template | None,
    django_db_blocker: DjangoDbBlocker,
    monkeypatch_session: pytest.MonkeyPatch,
) -> None:
    """Keep the database as the migrations leave it, for the next process that needs one."""
    monkeypatch_session.setattr(connection.ops, "sql_flush", _flush_statements)
    if migrated_template is not None:
        connection.close()
        migrated_template.keep(connection.settings_dict["NAME"])
    if migrated_file is None or migrated_file.exists():
        return
    for outdated in migrated_file.parent.glob("*.sqlite3"):
        outdated.unlink(missing_ok=True)
    unfinished = migrated_file.with_suffix(f".{os.getpid()}")
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(unfinished)])
    unfinished.replace(migrated_file)


@pytest.fixture(scope="session")
def monkeypatch_session() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


# What Django writes after each flush if it is not there, the same each time: hundreds of rows.
WRITTEN_BY_DJANGO = {"django_content_type", "auth_permission"}


def _flush_statements(_style: object, tables: list[str], **_: object) -> list[str]:
    """What empties the tables after a test with transactions. TRUNCATE, Django's way, makes the files of each table anew."""
    deletes = [f'DELETE FROM "{table}"' for table in tables if table not in WRITTEN_BY_DJANGO]
    if connection.vendor != "postgresql":
        return deletes
    return ["; ".join(["SET LOCAL session_replication_role = replica", *deletes])]  # without triggers and foreign keys


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, migrated_file: Path | None, migrated_template: Template | None
) -> None:
    """Migrations take ten seconds of a core. Where another process has run the same ones, its database is copied."""
    if migrated_file is not None and migrated_file.exists():
        shutil.copyfile(migrated_file, connection.settings_dict["TEST"]["NAME"])
    if migrated_template is not None and migrated_template.exists():
        connection.settings_dict["TEST"]["TEMPLATE"] = migrated_template.name


@pytest.fixture(scope="session")
def migrated_file(pytestconfig: pytest.Config) -> Path | None:
    """Where a migrated SQLite database is kept, by a digest of what makes it. Never another engine's."""
    if connection.vendor != "sqlite" or pytestconfig.cache is None:
        return None
    return pytestconfig.cache.mkdir("migrated") / f"{_migrations_digest()}.sqlite3"


@pytest.fixture(scope="session")
def migrated_template() -> Iterator[Template | None]:
    """The PostgreSQL counterpart, kept on the server. The first worker migrates while the others wait for its copy."""
    if connection.vendor != "postgresql":
        yield None
        return
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute("SELECT pg_advisory_lock(%s)", [Template.LOCK])
        yield Template(server, f"{Template.PREFIX}{_migrations_digest()}")


@dataclass(frozen=True)
class Template:
    """A migrated database on the server, which new ones are copied from. Whoever has the lock may make it."""

    LOCK: ClassVar[int] = 20_260_714
    PREFIX: ClassVar[str] = "migrated_archive_"

    server: psycopg.Connection
    name: str

    def exists(self) -> bool:
        return self.server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [self.name]).fetchone() is not None

    def keep(self, database: str) -> None:
        """Copy `database`, which nobody may be connected to, unless it is a copy itself; and let the others go on."""
        if not self.exists():
            outdated = self.server.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [self.PREFIX])
            for (other,) in outdated.fetchall():
                self.server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(other)))
            names = sql.Identifier(self.name), sql.Identifier(database)
            self.server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))
        self.server.execute("SELECT pg_advisory_unlock(%s)", [self.LOCK])


def _migrations_digest() -> str:
    """Of what makes a migrated database: migrations, models, management commands and the versions of what we install."""
    digest = hashlib.sha256()
    for path in [*sorted(Path(django_settings.BASE_DIR, "documents").rglob("m*/*.py")), Path("requirements.txt")]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def environment_of_test() -> dict[str, str]:
    """The environment of another process that shares the test's database and VAR_DIR."""
    settings = {
        "DJANGO_SETTINGS_MODULE": "archive.settings",
        "DATABASE_URL": database_url_of_test(),
        "VAR_DIR": str(django_settings.VAR_DIR),
    }
    return os.environ | settings


class Manage(Protocol):
    def __call__(self, *arguments: str) -> subprocess.Popen[str]: ...


@pytest.fixture
def manage(transactional_db: None) -> Iterator[Manage]:
    """Starts `manage.py` in another process that shares the test's database and VAR_DIR. It is killed when the test ends."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "manage.py", *arguments],
            cwd=django_settings.BASE_DIR,
            env=environment_of_test(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        with process:
            process.kill()


def database_url_of_test() -> str:
    facts = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{facts['NAME']}"
    host, user, password = (quote(facts[key], safe="") for key in ("HOST", "USER", "PASSWORD"))
    port = f":{facts['PORT']}" if facts["PORT"] else ""
    return f"postgres://{user}:{password}@{host}{port}/{facts['NAME']}"


# --- The browser ---------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = browser.find()
    if program is None:
        _skip_or_fail("no Chromium here, and none could be installed (python -m tests.browser)")
    # Playwright keeps an event loop in this thread until it is stopped, which Django takes for async code and refuses its
    # database to. It is not, and the thread is this test's own, so Django is told; no longer than the browser lives.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        running = playwright.chromium.launch(executable_path=program, args=browser.FLAGS, timeout=3 * WITHIN)
        yield running
        running.close()


@pytest.fixture
def browser_page(chromium: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page with nothing remembered; relative addresses are the live server's.

    The test fails if any page threw an error, broke its Content-Security-Policy, or asked another host for something.
    """
    faults: list[str] = []
    own_host = urlsplit(live_server.url).netloc

    def console(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            faults.append(message.text)

    def request(asked: Request) -> None:
        address = urlsplit(asked.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.netloc != own_host:
            faults.append(f"asked for {asked.url}")

    context = chromium.new_context(base_url=live_server.url, reduced_motion="reduce")
    context.set_default_timeout(WITHIN)
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("console", console)
    context.on("request", request)
    yield context.new_page()
    context.close()
    assert faults == []


DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}  # whatever else touches the database asks for one of these


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    if ONLY_DATABASE:
        kept = [item for item in items if _depends_on_database(item)]
        config.hook.pytest_deselected(items=[item for item in items if not _depends_on_database(item)])
        items[:] = kept


def _depends_on_database(item: pytest.Item) -> bool:
    touches = item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(getattr(item, "fixturenames", ()))
    return bool(touches) and item.get_closest_marker("looks") is None
