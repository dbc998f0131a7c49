"""The tests of a module stand where one looks for them: those of documents/models/source.py in tests/models/test_source.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

LONG = 60  # lines, beyond which a module has a test file of its own; shorter ones may be tested with what uses them
ROOTS = ("archive", "documents", "tools")


def mirrored(module: Path) -> Path:
    """The test file of a module. A package has that of a module of its name, beside its folder."""
    path = module.parent if module.name == "__init__.py" else module.with_suffix("")
    inside = path.relative_to("documents") if path.is_relative_to("documents") else path
    return Path("tests", inside.parent, f"test_{inside.name}.py")


def untested(root: Path) -> list[str]:
    """Long modules without their test file."""
    modules = [path for name in ROOTS for path in sorted((root / name).rglob("*.py")) if path.parent.name != "migrations"]
    long = [path.relative_to(root) for path in modules if len(path.read_text("utf-8").splitlines()) > LONG]
    return [f"{module}: {mirrored(module)}" for module in long if not (root / mirrored(module)).is_file()]


def test_every_long_module_has_its_test_file() -> None:
    missing = untested(Path(settings.BASE_DIR))
    assert missing == [], "\n".join(missing)


def test_every_test_file_has_tests() -> None:
    files = sorted((Path(settings.BASE_DIR) / "tests").rglob("test_*.py"))
    assert [path.name for path in files if "def test_" not in path.read_text("utf-8")] == []


@pytest.mark.parametrize(
    ("module", "tests"),
    [
        ("documents/urls.py", "tests/test_urls.py"),
        ("documents/a/b.py", "tests/a/test_b.py"),
        ("documents/a/b/__init__.py", "tests/a/test_b.py"),
        ("documents/a/__init__.py", "tests/test_a.py"),
        ("archive/env.py", "tests/archive/test_env.py"),
        ("tools/management/commands/a.py", "tests/tools/management/commands/test_a.py"),
    ],
)
def test_a_module_without_its_test_file_is_named(tmp_path: Path, module: str, tests: str) -> None:
    path = tmp_path / module
    path.parent.mkdir(parents=True)
    path.write_text("\n" * LONG)
    assert untested(tmp_path) == []
    path.write_text("\n" * (LONG + 1))
    assert untested(tmp_path) == [f"{module}: {tests}"]
    (tmp_path / tests).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / tests).write_text("def test_it() -> None: ...\n")
    assert untested(tmp_path) == []
