"""The name finder with the real spaCy and a small pipeline that is made and installed here; run by `make test-ner`.

The file's name keeps it out of the other tests, whose environment has no spaCy.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.extraction import statistical_model
from documents.extraction.names import find_names
from documents.extraction.statistical_model import Recognised, recognise

_PACKAGE = "en_made_up"
_LOADER = """from pathlib import Path
from spacy.util import load_model_from_init_py

def load(**overrides):
    return load_model_from_init_py(__file__, **overrides)
"""


_MAKER = """import sys, spacy
pipeline = spacy.blank("en")
names = [("PERSON", "Quenby Farrow"), ("ORG", "Vorbecks"), ("GPE", "Mombasa"), ("PERSON", "Wanjiru Otieno-Bell")]
pipeline.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": name} for label, name in names])
pipeline.add_pipe("attribute_ruler")
pipeline.meta.update(name="made_up", version="1.0.0")
pipeline.to_disk(sys.argv[1])
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A pipeline as pip leaves it: a package, and its entry point beside it.

    Another process makes it, since spaCy lists what is installed when it is first imported.
    """
    folder = tmp_path_factory.mktemp("installed")
    (package := folder / _PACKAGE).mkdir()
    subprocess.run([sys.executable, "-c", _MAKER, package / f"{_PACKAGE}-1.0.0"], check=True)
    (package / "__init__.py").write_text(_LOADER)
    (package / "meta.json").write_text((package / f"{_PACKAGE}-1.0.0" / "meta.json").read_text())
    told = folder / f"{_PACKAGE}-1.0.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {_PACKAGE}\nVersion: 1.0.0\n")
    (told / "entry_points.txt").write_text(f"[spacy_models]\n{_PACKAGE} = {_PACKAGE}\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        yield package


@pytest.fixture
def installed(package: Path) -> Iterator[Path]:
    statistical_model._load_pipeline.cache_clear()
    yield package
    statistical_model._load_pipeline.cache_clear()


@pytest.mark.usefixtures("installed")
def test_an_installed_pipeline_is_found_and_says_people_and_organisations() -> None:
    text = "It rained in Mombasa. Quenby Farrow wept; Vorbecks paid."
    assert recognise(text, "en-GB") == (Recognised("person", 22, 35), Recognised("organisation", 42, 50))
    assert recognise(text, "ru") == recognise(text, "") == ()
    assert statistical_model._load_pipeline("en").pipe_names == ["entity_ruler"]


@pytest.mark.usefixtures("installed")
def test_offsets_hold_over_chunks_and_the_text_is_bounded() -> None:
    line = "Nobody came, and the day was long; then Vorbecks paid.\n"
    found = recognise(line * 4_000, "en")
    assert found == tuple(Recognised("organisation", len(line) * at + 40, len(line) * at + 48) for at in range(len(found)))
    assert len(found) == 100_000 // len(line)


@pytest.mark.usefixtures("installed")
def test_the_finder_joins_both() -> None:
    text = "The activist Wanjiru Otieno-Bell left. It rained on Vorbecks."
    names = find_names(text, language="en")
    assert [(one.kind, one.name, one.basis.endswith("; spaCy agrees")) for one in names] == [
        ("person", "Wanjiru Otieno-Bell", True),
        ("organisation", "Vorbecks", False),
    ]
    assert (names[1].confidence, names[1].basis) == (0.4, "spaCy alone")


def test_a_broken_pipeline_is_logged_and_rules_go_on(installed: Path, caplog: pytest.LogCaptureFixture) -> None:
    config = installed / f"{_PACKAGE}-1.0.0" / "config.cfg"
    config.rename(away := config.with_suffix(".away"))
    names = find_names("The activist Wanjiru Otieno-Bell left.", language="en")
    away.rename(config)
    assert [one.name for one in names] == ["Wanjiru Otieno-Bell"]
    assert [record.message.split(";")[0] for record in caplog.records if record.name == statistical_model.__name__] == [
        f"spaCy's pipeline {_PACKAGE} cannot be loaded"
    ]
