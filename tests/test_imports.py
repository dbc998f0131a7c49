"""No module needs another that needs it, not even for its types: whoever reads one can stop there.

The contracts in pyproject.toml check the same of packages; they do not see what is imported for types alone.
"""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from django.conf import settings


def _modules(root: Path) -> dict[str, Path]:
    parts = {path: path.relative_to(root).with_suffix("").parts for path in (root / "documents").rglob("*.py")}
    return {".".join(names[:-1] if names[-1] == "__init__" else names): path for path, names in parts.items()}


def _imports(source: str, modules: dict[str, Path]) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{one.name}" for one in node.names]
            found |= {name if name in modules else str(node.module) for name in names}
    return found & modules.keys()


def circle(root: Path) -> list[str]:
    """The modules of a circle of imports, or none."""
    modules = _modules(root)
    sorter = TopologicalSorter({name: _imports(path.read_text(), modules) - {name} for name, path in modules.items()})
    try:
        sorter.prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_imports_go_in_no_circle() -> None:
    assert circle(Path(settings.BASE_DIR)) == []


@pytest.mark.parametrize(
    "back",
    [
        "import documents.one",
        "from documents import one",
        "from documents.one import One",
        "if TYPE_CHECKING:\n    from documents.one import One",
    ],
)
def test_a_circle_is_found(tmp_path: Path, back: str) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "__init__.py").write_text("")
    (tmp_path / "documents" / "one.py").write_text("from documents.two import two\n")
    (tmp_path / "documents" / "two.py").write_text("from documents import three\n")
    (tmp_path / "documents" / "three.py").write_text(f"{back}\n")
    assert set(circle(tmp_path)) == {"documents.one", "documents.two", "documents.three"}
