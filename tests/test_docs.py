"""The README cannot fall behind: each thing that one can set, type or call stands in it."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.core.management import get_commands


def _read(path: str) -> str:
    return (settings.BASE_DIR / path).read_text(encoding="utf-8")


def _variables() -> list[str]:
    in_settings = re.findall(r'\benv\.[a-z]+\(\s*"([A-Z_]+)"', _read("archive/settings.py"))
    in_makefile = re.findall(r"^([A-Z]+) \?=", _read("Makefile"), re.MULTILINE)
    in_tests = re.findall(r'environ\.get\("(ARCHIVE_[A-Z]+)"', _read("tests/conftest.py"))
    return sorted({*in_settings, *in_makefile, *in_tests})


def _targets() -> list[str]:
    return sorted(re.findall(r"^([a-z-]+):.*## ", _read("Makefile"), re.MULTILINE))


def _commands() -> list[str]:
    return sorted(name for name, app in get_commands().items() if app in {"documents", "tools"})


def test_something_is_found() -> None:
    assert {"ALLOWED_HOSTS", "ARCHIVE_CORPUS", "DATABASE_URL", "PORT", "SECRET_KEY", "VAR_DIR"} <= set(_variables())
    assert {"run", "test", "check", "admin"} <= set(_targets())
    assert "set_up" in _commands()


@pytest.mark.parametrize("name", _variables())
def test_each_environment_variable_has_a_row(name: str) -> None:
    assert re.search(rf"^\| `{name}` \|", _read("README.md"), re.MULTILINE)


@pytest.mark.parametrize("name", _targets())
def test_each_make_target_is_described(name: str) -> None:
    assert f"`make {name}`" in _read("README.md")


@pytest.mark.parametrize("name", _commands())
def test_each_management_command_is_described(name: str) -> None:
    assert re.search(rf"`manage\.py {name}\b", _read("README.md"))
