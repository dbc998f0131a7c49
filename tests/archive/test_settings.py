from __future__ import annotations

import os
import runpy
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from django.conf import settings

from archive import env

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "0123456789abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNO"
PRODUCTION = {"ARCHIVE_ENV": "production", "SECRET_KEY": SECRET, "ALLOWED_HOSTS": "archive.example"}

# A test starts from none of these, whatever the shell that runs it has.
KNOWN = (
    "ARCHIVE_ENV", "ALLOWED_HOSTS", "BEHIND_PROXY", "CONTACT_EMAIL", "CSRF_TRUSTED_ORIGINS", "DATABASE_POOL_SIZE", "DATABASE_URL",
    "DEBUG", "HSTS_SECONDS", "LOG_LEVEL", "REPLICA_URL", "SECRET_KEY", "SITE_ADDRESS", "SITE_NAME", "VAR_DIR",
)  # fmt: skip


class Load(Protocol):
    def __call__(self, **variables: str) -> dict[str, Any]: ...


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Load:
    """The settings as another process would have them, with these variables and an empty VAR_DIR."""

    def run(**variables: str) -> dict[str, Any]:
        for name in KNOWN:
            monkeypatch.delenv(name, raising=False)
        for name, value in ({"VAR_DIR": str(tmp_path / "var")} | variables).items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(settings.BASE_DIR / "archive" / "settings.py"))

    return run


def test_development_needs_no_variable(load: Load, tmp_path: Path) -> None:
    found = load()
    assert found["DEBUG"] is False
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert found["DATABASES"]["default"]["ENGINE"] == "django.db.backends.sqlite3"
    assert found["DATABASES"]["default"]["NAME"] == str(tmp_path / "var" / "archive.sqlite3")


def test_the_secret_key_is_made_once_and_readable_by_its_owner_only(load: Load, tmp_path: Path) -> None:
    first, second = load(), load()
    kept = tmp_path / "var" / "secret_key"
    assert first["SECRET_KEY"] == second["SECRET_KEY"] == kept.read_text()
    assert len(first["SECRET_KEY"]) >= 50
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_secret_key_that_was_cut_short_is_refused(load: Load, tmp_path: Path) -> None:
    load()
    (tmp_path / "var" / "secret_key").write_text("short")
    with pytest.raises(env.Refused, match=r"secret_key is 'cut short'.*delete the file"):
        load()


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_production_does_not_start_without(load: Load, missing: str, tmp_path: Path) -> None:
    with pytest.raises(env.Missing, match=f"^{missing} is not set"):
        load(**PRODUCTION | {missing: ""})
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize("secret", ["correct horse", "ab" * 40], ids=["short", "monotonous"])
def test_a_weak_secret_is_refused_and_not_told(load: Load, secret: str) -> None:
    with pytest.raises(env.Refused, match=r"^SECRET_KEY is '<[0-9]+ characters>', but must be a random text") as refused:
        load(SECRET_KEY=secret)
    assert secret not in str(refused.value)


def test_production_never_shows_the_debug_page(load: Load) -> None:
    with pytest.raises(env.Refused, match=r"^DEBUG is 'true', but must be false where ARCHIVE_ENV is production"):
        load(**PRODUCTION, DEBUG="true")


def test_production_speaks_https_only(load: Load) -> None:
    found = load(**PRODUCTION)
    for name in ("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"):
        assert found[name] is True
    assert found["SECURE_HSTS_SECONDS"] == 31_536_000
    assert "SECURE_PROXY_SSL_HEADER" not in found


def test_a_proxy_is_believed_only_when_there_is_one(load: Load) -> None:
    found = load(**PRODUCTION, BEHIND_PROXY="true")
    assert found["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")


def test_postgresql_by_one_variable_each_thread_with_a_connection(load: Load) -> None:
    found = load(DATABASE_URL="postgres://ada:p%40ss@db.example:5433/archive?sslmode=require")["DATABASES"]["default"]
    assert (found["ENGINE"], found["NAME"]) == ("django.db.backends.postgresql", "archive")
    assert (found["USER"], found["PASSWORD"], found["HOST"], found["PORT"]) == ("ada", "p@ss", "db.example", 5433)
    assert found["OPTIONS"] == {"sslmode": "require"}
    assert found["CONN_MAX_AGE"] is None


def test_the_threads_of_a_process_can_share_a_pool(load: Load) -> None:
    found = load(DATABASE_URL="postgres://db.example/archive", DATABASE_POOL_SIZE="4")["DATABASES"]["default"]
    assert found["OPTIONS"] == {"pool": {"min_size": 1, "max_size": 4, "timeout": 10}}
    assert found["CONN_MAX_AGE"] == 0


def test_a_replica_is_off_until_it_is_named_and_never_keeps_a_reader_waiting(load: Load) -> None:
    address = "postgres://ada:p%40ss@copy.example/archive?sslmode=require"
    assert "replica" not in load(DATABASE_URL="postgres://db.example/archive")["DATABASES"]
    found = load(DATABASE_URL="postgres://db.example/archive", REPLICA_URL=address)["DATABASES"]["replica"]
    assert (found["HOST"], found["USER"], found["PASSWORD"]) == ("copy.example", "ada", "p@ss")
    assert found["OPTIONS"] == {
        "sslmode": "require",
        "connect_timeout": 2,
        "tcp_user_timeout": 2000,
        "options": "-c statement_timeout=2000",
        "pool": {"min_size": 1, "max_size": 8, "timeout": 1, "reconnect_timeout": 5},
    }
    assert (found["CONN_MAX_AGE"], found["CONN_HEALTH_CHECKS"]) == (0, True)


@pytest.mark.parametrize("database", ["", "sqlite:////var/archive.sqlite3"])
def test_sqlite_has_no_replica(load: Load, database: str) -> None:
    with pytest.raises(env.Refused, match=r"^REPLICA_URL is 'set', but must be empty where DATABASE_URL is SQLite"):
        load(DATABASE_URL=database, REPLICA_URL="postgres://copy.example/archive")


@pytest.mark.parametrize("url", ["copy.example", "sqlite:////copy.sqlite3", "postgres://ada:hush@db:port/archive"])
def test_what_is_no_replica_is_refused_and_its_password_not_told(load: Load, url: str) -> None:
    with pytest.raises(env.Refused, match=r"^REPLICA_URL is .*, but must be the address of a streaming replica") as refused:
        load(DATABASE_URL="postgres://db.example/archive", REPLICA_URL=url)
    assert "hush" not in str(refused.value)


@pytest.mark.parametrize(
    "url",
    [
        "archive.sqlite3",
        "mysql://ada:hush@db/archive",
        "postgres://ada:hush@db:port/archive",
        "postgres://ada:hush@db",
        "sqlite://:memory:",
    ],
)
def test_another_database_is_refused_and_its_password_not_told(load: Load, url: str) -> None:
    with pytest.raises(env.Refused, match=r"^DATABASE_URL is .*, but must be sqlite:////absolute.* or postgres://") as refused:
        load(DATABASE_URL=url)
    assert "hush" not in str(refused.value)


@pytest.mark.parametrize(
    "name", ["ARCHIVE_ENV", "ALLOWED_HOSTS", "DEBUG", "HSTS_SECONDS", "LOG_LEVEL", "SITE_ADDRESS", "VAR_DIR"]
)
def test_nonsense_in_a_variable_stops_the_start(load: Load, name: str) -> None:
    with pytest.raises(env.Refused, match=f"^{name} is 'no such: thing', but must be "):
        load(**{name: "no such: thing"})


def test_the_command_line_says_what_is_wrong_in_one_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "migrate"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), "HSTS_SECONDS": "a year"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "HSTS_SECONDS is 'a year', but must be a whole number from 0 to 315360000.\n"


def test_the_production_profile_passes_the_deployment_checks_without_a_warning(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), **PRODUCTION},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "no issues (0 silenced)" in done.stdout


def _migrate(tmp_path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", "showmigrations", "documents"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path / "var"), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("profile", [{}, PRODUCTION], ids=["development", "production"])
def test_any_command_makes_the_folder_that_is_missing(tmp_path: Path, profile: dict[str, str]) -> None:
    done = _migrate(tmp_path, **profile, VAR_DIR=str(tmp_path / "new" / "var"))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "new" / "var").stat().st_mode & 0o777 == 0o700
    done = _migrate(tmp_path, **profile, DATABASE_URL=f"sqlite:///{tmp_path}/other/archive.sqlite3")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "other" / "archive.sqlite3").exists()


@pytest.mark.parametrize("profile", [{}, PRODUCTION], ids=["development", "production"])
@pytest.mark.parametrize(
    ("within", "why"),
    [("file/var", "Not a directory"), ("/proc/var", "No such file or directory")],
    ids=["in a file", "in no disk"],
)
def test_a_folder_that_cannot_be_used_is_refused_in_one_line(
    tmp_path: Path, profile: dict[str, str], within: str, why: str
) -> None:
    (tmp_path / "file").write_text("in the way")
    folder = tmp_path / within
    refusal = f"the folder {folder} cannot be used ({why}). Choose another, or change this one.\n"
    done = _migrate(tmp_path, **profile, VAR_DIR=str(folder))
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"VAR_DIR: {refusal}")
    done = _migrate(tmp_path, **profile, DATABASE_URL=f"sqlite:///{folder}/archive.sqlite3")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"DATABASE_URL: {refusal}")


def test_cookies_are_of_this_host_alone_where_there_is_https(load: Load) -> None:
    names = ("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "DEVICE_COOKIE_NAME")
    production, development = load(**PRODUCTION), load()
    assert [production[name] for name in names] == ["__Host-sessionid", "__Host-csrftoken", "__Host-device"]
    assert (production["SESSION_COOKIE_SECURE"], production["CSRF_COOKIE_SECURE"]) == (True, True)
    assert [production.get(f"{name}_COOKIE_{part}") for name in ("SESSION", "CSRF") for part in ("DOMAIN", "PATH")] == [None] * 4
    assert [development[name] for name in names] == ["sessionid", "csrftoken", "device"]
