"""Typed readers of environment variables.

Each returns the default for a variable that is unset or empty, and raises `Refused` for a value that makes no sense: the message
names the variable, what it holds and what is accepted, so that a typing mistake stops the start instead of changing what runs.
"""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

if TYPE_CHECKING:
    from collections.abc import Iterable

TRUE = frozenset({"1", "true", "yes", "on"})
FALSE = frozenset({"0", "false", "no", "off"})

# What Django's ALLOWED_HOSTS understands: a name, ".name" for its subdomains too, an IPv4 or a bracketed IPv6 address. No
# scheme, port or path, and no "*", which would switch the check off.
HOST = re.compile(r"\.?[a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\]", re.IGNORECASE)

EMAIL = re.compile(r"[\w.+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE | re.ASCII)


class Unusable(ImproperlyConfigured):
    """What is set, or not set, does not let the archive start. The message is for whoever set it."""


class Refused(Unusable):
    """An environment variable whose value cannot be meant."""

    def __init__(self, name: str, value: str, accepted: str) -> None:
        super().__init__(f"{name} is {value!r}, but must be {accepted}.")


class Missing(Unusable):
    """An environment variable that has no default and was not given."""

    def __init__(self, name: str, accepted: str) -> None:
        super().__init__(f"{name} is not set. It must be {accepted}.")


def text(name: str, default: str = "") -> str:
    """The value without surrounding space; for a secret or a name, where any text will do."""
    return os.environ.get(name, "").strip() or default


def required(name: str, accepted: str) -> str:
    """The value, or `Missing`."""
    value = text(name)
    if not value:
        raise Missing(name, accepted)
    return value


def flag(name: str, *, default: bool) -> bool:
    value = text(name)
    if not value:
        return default
    if value.lower() in TRUE:
        return True
    if value.lower() in FALSE:
        return False
    raise Refused(name, value, "true or false (also yes, no, on, off, 1, 0)")


def number(name: str, default: int, *, least: int, most: int) -> int:
    value = text(name)
    if not value:
        return default
    # Not int() alone, which also reads "1_000" and digits of other scripts.
    if re.fullmatch(r"-?[0-9]{1,18}", value) and least <= int(value) <= most:
        return int(value)
    raise Refused(name, value, f"a whole number from {least} to {most}")


def choice(name: str, default: str, accepted: Iterable[str]) -> str:
    value = text(name)
    if not value:
        return default
    choices = list(accepted)
    if value not in choices:
        raise Refused(name, value, f"one of {', '.join(choices)}")
    return value


def folder(name: str, default: Path) -> Path:
    """An absolute folder, which need not exist yet; a relative one would depend on where the process was started."""
    value = text(name)
    if not value:
        return default
    path = Path(value).expanduser()
    if not path.is_absolute() or path.is_file():
        raise Refused(name, value, "the absolute path of a folder, which is made if it is missing")
    return path


def writable_folder(name: str, path: Path) -> Path:
    """`path`, made where it is missing, for its owner only: drafts and the names of editors are in it."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not os.access(path, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, "this user may not write to it")
    except OSError as error:
        raise Unusable(
            f"{name}: the folder {path} cannot be used ({error.strerror}). Choose another, or change this one."
        ) from error
    return path


def hosts(name: str, default: list[str] | None) -> list[str]:
    """Host names for ALLOWED_HOSTS. A default of None makes the variable required."""
    accepted = "host names without scheme or port, separated by commas, such as archive.example,www.archive.example"
    value = text(name)
    if not value:
        if default is None:
            raise Missing(name, accepted)
        return default
    found = _split_on_commas(value)
    if not found or not all(HOST.fullmatch(host) for host in found):
        raise Refused(name, value, accepted)
    return found


def address(name: str) -> str:
    """The root of a web site: scheme and host, no path, no slash at the end. Empty by default."""
    value = text(name)
    if value and not _is_origin(value):
        raise Refused(name, value, "an address without a path, such as https://archive.example")
    return value.rstrip("/")


def addresses(name: str) -> list[str]:
    """Roots of web sites; none by default."""
    value = text(name)
    found = _split_on_commas(value)
    if not all(_is_origin(item) for item in found):
        raise Refused(name, value, "addresses without a path, separated by commas, such as https://archive.example")
    return [item.rstrip("/") for item in found]


def email(name: str) -> str:
    """A mail address; empty by default."""
    value = text(name)
    if value and not EMAIL.fullmatch(value):
        raise Refused(name, value, "one mail address, such as desk@archive.example")
    return value


def _split_on_commas(value: str) -> list[str]:
    return [item.strip() for item in value.split(",") if item.strip()]


def _is_origin(value: str) -> bool:
    try:
        parts = urlsplit(value)
        port_is_sound = parts.port is None or parts.port > 0
    except ValueError:  # the port is no number, or a bracket is left open
        return False
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return (
        parts.scheme in {"http", "https"}
        and port_is_sound
        and HOST.fullmatch(host or "") is not None
        and "@" not in parts.netloc
        and parts.path in {"", "/"}
        and not (parts.query or parts.fragment)
    )
