"""The documentation cannot fall behind: what one can set, type or call is in the README, and files that are named exist."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

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


# --- Files and folders that are named --------------------------------------------------------------------------------------

_NAMED = ("README.md", "CONTRIBUTING.md", "Makefile", "pyproject.toml", *sorted(str(path) for path in Path("docs").rglob("*.md")))
_TOP = ("archive", "docs", "documents", "fixtures", "static", "templates", "tests", "tools")
_FILE = re.compile(r"(?<![\w*<.])[\w.-]*(?:/[\w.-]+)*\w\.(?:py|html|js|css|toml)\b")
_FOLDER = re.compile(r"(?<=`)(?:[\w-]+/)+(?=`)")
_COMMENT = {
    ".py": re.compile(r'#.*|"""(?s:.*?)"""'),
    ".html": re.compile(r"\{#(?s:.*?)#\}"),
    ".js": re.compile(r"//.*|/\*(?s:.*?)\*/"),
    ".css": re.compile(r"/\*(?s:.*?)\*/"),
}
# Not of this repository: of public sets, of a word processor's file, of what people send, of the machine where the archive runs.
_ELSEWHERE = {"eval_common.py", "evaluate.py", "test_valid_edtf.py", "page.html", "var/", "originals/", "catalogue/"}


def _known() -> tuple[set[str], set[str]]:
    """Every file of the repository, and every folder, each by all the ends of its path."""
    found = [path for top in _TOP for path in (settings.BASE_DIR / top).rglob("*")]
    found += [path for path in settings.BASE_DIR.iterdir() if path.is_file()] + [settings.BASE_DIR / top for top in _TOP]
    paths = [(path.is_dir(), PurePosixPath(path.relative_to(settings.BASE_DIR))) for path in found]
    return {end for folder, path in paths if not folder for end in _ends(path)}, {
        end for folder, path in paths if folder for end in _ends(path)
    }


def _ends(path: PurePosixPath) -> list[str]:
    return ["/".join(path.parts[start:]) for start in range(len(path.parts))]


def _missing(text: str) -> list[str]:
    files, folders = _known()
    missing = [name for name in _FILE.findall(text) if name.strip("/") not in files]
    missing += [name for name in _FOLDER.findall(text) if name.strip("/") not in folders]
    return [name for name in missing if name not in _ELSEWHERE]


def _comments() -> str:
    """Comments and docstrings of the code, without web addresses."""
    lines = []
    for top in _TOP:
        for path in sorted((settings.BASE_DIR / top).rglob("*")):
            if path.suffix in _COMMENT and path != Path(__file__).resolve():
                lines += re.findall(_COMMENT[path.suffix], path.read_text(encoding="utf-8"))
    return re.sub(r"https?://\S+", "", "\n".join(lines))


def test_a_file_that_does_not_exist_is_noticed() -> None:
    assert _missing("see `documents/urls.py`, visibility.py, `catalogue/query/`, gone.py and `documents/gone/`") == [
        "gone.py",
        "documents/gone/",
    ]


@pytest.mark.parametrize("path", _NAMED)
def test_files_and_folders_in_the_documentation_exist(path: str) -> None:
    assert _missing(_read(path)) == []


def test_files_in_comments_exist() -> None:
    assert _missing(_comments()) == []


def test_the_layers_of_the_imports_exist() -> None:
    layers = re.search(r'containers = \["documents"\].*?layers = \[(.*?)\]', _read("pyproject.toml"), re.DOTALL)
    assert layers is not None
    names = [name for line in re.findall(r'"(.*?)"', layers[1]) for name in line.split(" : ")]
    assert sorted(names) == sorted(
        path.stem
        for path in (settings.BASE_DIR / "documents").iterdir()
        if path.stem != "__init__" and (path.suffix == ".py" or (path / "__init__.py").exists())
    )


def test_the_folders_of_the_tree_exist() -> None:
    tree = re.search(r"## The tree\n\n```\n(.*?)```", _read("README.md"), re.DOTALL)
    assert tree is not None
    _files, folders = _known()
    named = re.findall(r"(?<!\S)([\w/]+)/(?!\S)", tree[1])
    assert len(named) > 20
    assert [name for name in named if name not in folders] == []


def test_pictures_are_few_and_small() -> None:
    pictures = [path for path in (settings.BASE_DIR / "docs").rglob("*") if path.suffix in {".png", ".webp", ".jpg"}]
    assert len(pictures) <= 12
    assert [path.name for path in pictures if path.stat().st_size > 150_000] == []
