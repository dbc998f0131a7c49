"""The format of the index: a digest of its schema and of all that decides what is written into it.

An index of another format is made again, so whoever changes how the index is filled has nothing else to do. A change of a
comment counts as well: it is told apart from others by no cheap means, and an index that is made again is never wrong.
"""

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import tantivy

ROOT = Path(__file__).resolve().parents[2]  # documents/

# Modules and packages in documents/ that read, fold and number what is indexed. What they import is here too, or
# tests/catalogue/index/test_index_format.py says why not.
FILLING = (
    "catalogue/contents/loading.py",
    "catalogue/contents/name_keys.py",
    "catalogue/facets.py",
    "catalogue/has.py",
    "catalogue/index/facet_cache.py",
    "catalogue/index/index_documents.py",
    "catalogue/index/schema.py",
    "catalogue/index/speaker_keys.py",
    "catalogue/index/writer.py",
    "citations/bylines.py",
    "edtf",
    "models/declared.py",
    "models/document.py",
    "models/fields.py",
    "models/per_language.py",
    "models/records.py",
    "models/roles.py",
    "models/version.py",
    "models/visibility.py",
    "models/withheld.py",
    "names",
    "text",
)


@cache
def index_format() -> str:
    """The format that this process reads and writes. Some sixty small files are read for it, once."""
    return digest(ROOT, FILLING)


def digest(root: Path, filling: Iterable[str]) -> str:
    """Eight hexadecimal digits of the sources `filling` below `root`, the engine's version and that of Unicode."""
    engine: str = tantivy.__version__  # type: ignore[attr-defined]  # the engine's stubs leave it out
    found = hashlib.sha256(f"{engine} {unicodedata.unidata_version}".encode())
    for name in sources(root, filling):
        content = (root / name).read_bytes()
        found.update(f"\n{name} {len(content)}\n".encode())
        found.update(content)
    return found.hexdigest()[:8]


def sources(root: Path, filling: Iterable[str]) -> Iterator[str]:
    """The files that `filling` names, with those of its packages."""
    for name in filling:
        if name.endswith(".py"):
            yield name
        else:
            yield from sorted(f"{name}/{path.name}" for path in (root / name).iterdir() if path.suffix == ".py")
