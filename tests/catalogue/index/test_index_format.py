"""The format of the index follows from the code that fills it."""

import ast
import shutil
from pathlib import Path

import pytest

from documents.catalogue.index import index_format
from documents.catalogue.index.index_format import FILLING, ROOT, digest, sources

# What the filling modules import besides, and why it decides nothing that is written.
EXEMPT = {
    "catalogue/contents/__init__.py": "says what the package is",
    "catalogue/index/__init__.py": "says what the package is",
    "catalogue/index/generations.py": "where the files are",
    "catalogue/index/index_format.py": "is what is tested here",
    "catalogue/index/private_copy.py": "how the files are read",
    "catalogue/index/snapshot.py": "reads what was written",
    "catalogue/index/workers.py": "who reads documents",
    "catalogue/query/query.py": "what is asked for",
    "models/__init__.py": "names the tables; what becomes of their columns is in the modules that are here",
    "models/edtf_field.py": "columns: a migration changes them, and what becomes of them is in edtf/",
    "models/kinds.py": "what a kind is called and cited as: an index holds its value alone",
    "models/lines.py": "columns: what is stored, not what is written from it",
    "models/replica.py": "where a body is read",
    "models/authority.py": "tables",
    "models/source.py": "a table",
    "models/topic.py": "a table",
    "models/users.py": "names of types",
    "rendering/environment.py": "what values are called on a page",
    "models/spelling_checks.py": "what a column refuses",
}


def _imports(name: str) -> set[str]:
    """The modules and packages of documents/ that a file there imports."""
    found = set()
    for node in ast.walk(ast.parse((ROOT / name).read_text())):
        if isinstance(node, ast.ImportFrom):
            found |= {str(node.module), *(f"{node.module}.{one.name}" for one in node.names)}
        elif isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
    paths = [one.removeprefix("documents.").replace(".", "/") for one in found if one.startswith("documents.")]
    return {file for path in paths for file in (f"{path}.py", f"{path}/__init__.py") if (ROOT / file).is_file()}


def test_all_that_fills_the_index_is_in_its_format() -> None:
    filling = set(sources(ROOT, FILLING))
    imported = {one for name in filling for one in _imports(name)}
    missing = {f"documents/{name}" for name in imported - filling - EXEMPT.keys()}
    assert missing == set(), "add it to FILLING in catalogue/index/index_format.py, or say here why it decides nothing"
    assert EXEMPT.keys() - imported == set()
    assert filling & EXEMPT.keys() == set()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in sources(ROOT, FILLING):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def test_a_copy_of_the_code_has_the_same_format(copy: Path) -> None:
    assert digest(copy, FILLING) == digest(ROOT, FILLING) == index_format.index_format()
    (copy / "names" / "__pycache__").mkdir()
    (copy / "catalogue" / "index" / "sync.py").write_text("# what does not fill the index\n")
    assert digest(copy, FILLING) == digest(ROOT, FILLING)


@pytest.mark.parametrize(
    "name",
    ["catalogue/index/schema.py", "catalogue/contents/loading.py", "names/folding.py", "text/linking.py", "models/roles.py"],
)
def test_a_changed_source_is_another_format(copy: Path, name: str) -> None:
    before = digest(copy, FILLING)
    with (copy / name).open("a") as file:
        file.write("\nCHANGED = True\n")
    assert digest(copy, FILLING) != before


def test_a_new_file_of_a_package_is_another_format_and_so_is_one_that_is_renamed(copy: Path) -> None:
    formats = [digest(copy, FILLING)]
    (copy / "names" / "letters.py").write_text("LETTERS = 'ə'\n")
    formats.append(digest(copy, FILLING))
    (copy / "names" / "letters.py").rename(copy / "names" / "signs.py")
    formats.append(digest(copy, FILLING))
    assert len(set(formats)) == 3


def test_another_engine_or_another_unicode_is_another_format(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    formats = [digest(copy, FILLING)]
    monkeypatch.setattr("tantivy.__version__", "0.0")
    formats.append(digest(copy, FILLING))
    monkeypatch.setattr("unicodedata.unidata_version", "1.0")
    formats.append(digest(copy, FILLING))
    assert len(set(formats)) == 3
