"""The texts of this folder with the names in them."""

from dataclasses import dataclass
from pathlib import Path

from documents.extraction.findings import FoundName, KnownName
from documents.names import fold

_FOLDER = Path(__file__).parent / "texts"


@dataclass(frozen=True, slots=True)
class Gold:
    kind: str
    forms: tuple[str, ...]  # the name first

    @property
    def keys(self) -> set[str]:
        return {fold(form) for form in self.forms}


@dataclass(frozen=True, slots=True)
class Text:
    name: str
    language: str
    group: str
    text: str
    names: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Score:
    right: int
    found: int
    there: int

    @property
    def precision(self) -> float:
        return self.right / self.found

    @property
    def recall(self) -> float:
        return self.right / self.there


def texts(language: str = "") -> list[Text]:
    return [text for path in sorted(_FOLDER.glob("*.txt")) if (text := _text(path)).language.startswith(language)]


def _text(path: Path) -> Text:
    head, _, rest = path.read_text("utf-8").partition("\n")
    language, group, _ = head.split(" ", 2)
    text, _, names = rest.partition("\n=== people\n")
    people, _, bodies = names.partition("\n=== organisations\n")
    gold = [Gold("person", tuple(line.split(" | "))) for line in people.splitlines() if line]
    gold += [Gold("organisation", tuple(line.split(" | "))) for line in bodies.splitlines() if line]
    return Text(path.stem, language, group, text, tuple(gold))


def known(text: Text) -> list[KnownName]:
    """The archive's names, had it all of the text's."""
    return [KnownName(form, gold.kind, number, gold.forms[0]) for number, gold in enumerate(text.names) for form in gold.forms]


def score(pairs: list[tuple[Text, tuple[FoundName, ...]]], kind: str) -> Score:
    """A finding is right when one of its forms is one of a name's; a name counts once."""
    right = found = there = 0
    for text, names in pairs:
        left = [gold.keys for gold in text.names if gold.kind == kind]
        mine = [name for name in names if name.kind == kind]
        found, there = found + len(mine), there + len(left)
        for name in mine:
            forms = {fold(form) for form in (name.name, *name.variants)}
            hit = next((keys for keys in left if keys & forms), None)
            if hit is not None:
                left.remove(hit)
                right += 1
    return Score(right, found, there)
