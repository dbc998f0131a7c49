"""Readers of public gold sets of names and dates, from a folder that the operator has; nothing is downloaded.

CoNLL-2003, WikiNEuRal and BSNLP (a word and its tag a line), the Azerbaijani set of mnahmadov (sentences in one file, tags
in another), the Turkish set of Tür, Hakkani-Tür and Oflazer (names in square brackets), name_bench of OpenSanctions (pairs,
CSV), and edtf-validate of the University of North Texas (lists in a test file).
"""

import ast
import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

SENTENCES = 20  # of a set of single sentences that make one text
_KINDS = {
    **dict.fromkeys(("PER", "PERSON"), "person"),
    **dict.fromkeys(("ORG", "ORGANIZATION"), "organisation"),
    **dict.fromkeys(("LOC", "GPE", "FAC"), "place"),
    **dict.fromkeys(("MISC", "PRO", "EVT"), "other"),
}
_BRACKETED = re.compile(r"\[(?P<kind>[A-Z]{3}) |(?P<end>\])|(?P<word>[^\s\]]+)")
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]}…»”]|['’](?:s|re|ve|ll|d|m|t|n[ıiuü]n|[dt][ae]n?|[a-zçğıöşü]{1,5})|n't")
_NO_SPACE_BEHIND = frozenset("([{«“„$£€#")
_QUOTES = frozenset(('"', "'", "``", "''"))
_ENDING = re.compile(r"[^\W\d_]{1,8}")


@dataclass(frozen=True, slots=True)
class Mention:
    kind: str  # "person", "organisation", "place" or "other"
    start: int  # characters from 0
    end: int


@dataclass(frozen=True, slots=True)
class GoldText:
    language: str
    text: str
    mentions: tuple[Mention, ...]

    @property
    def is_reported(self) -> bool:
        """Whether it is in the half that figures are reported of; the other half is for learning."""
        return in_reported_half(self.text)


@dataclass(frozen=True, slots=True)
class Pair:
    one: str
    other: str
    same: bool


Tagged = tuple[str, str]  # a word and its tag: B-PER, I-ORG, O


def in_reported_half(text: str) -> bool:
    return crc32(text.encode()) % 2 == 1


def texts(folder: Path) -> list[GoldText]:
    """The texts of every set that is found in the folder and below it, in the order of their names."""
    found: list[GoldText] = []
    for path in sorted(folder.rglob("*")):
        found += _texts_of(path)
    return found


def _texts_of(path: Path) -> Iterable[GoldText]:
    language = _language_from_path(path)
    if path.suffix == ".conllu" or path.name.startswith("eng."):
        return [_build_gold_text(language, sentences) for sentences in _read_columns(path)]
    if path.name.endswith("sents.txt"):
        tags = path.with_name(path.name.replace("sents.txt", "tags.txt"))
        return [_build_gold_text(language, sentences) for sentences in _group_sentences(_read_parallel_files(path, tags))]
    if path.name.startswith("reyyan."):
        return [_build_gold_text(language, sentences) for sentences in _group_sentences(map(_parse_brackets, _read_lines(path)))]
    return ()


def _language_from_path(path: Path) -> str:
    """By the name of the file, or of the folder that it is in."""
    if path.name.startswith("reyyan."):
        return "tr"
    for part in (path.stem[:3].rstrip("-._"), *(folder.name for folder in path.parents)):
        if part in ("en", "eng", "conll2003"):
            return "en"
        if part in ("ru", "az", "tr"):
            return part
    return "en"


def _read_lines(path: Path) -> list[str]:
    return path.read_text("utf-8-sig").splitlines()


def _read_columns(path: Path) -> Iterator[list[list[Tagged]]]:
    """Documents, where the file marks them, else blocks of sentences."""
    document: list[list[Tagged]] = []
    sentence: list[Tagged] = []
    marked = False
    for line in [*_read_lines(path), ""]:
        parts = line.split("\t") if "\t" in line else line.split()
        if line.startswith(("-DOCSTART-", "#DOCSTART")):
            marked = True
            if document:
                yield document
            document = []
        elif len(parts) > 1:
            sentence.append((parts[1] if parts[0].isdigit() and "\t" in line else parts[0], parts[-1]))
        elif sentence:
            document.append(sentence)
            sentence = []
            if not marked and len(document) == SENTENCES:
                yield document
                document = []
    if document:
        yield document


def _read_parallel_files(words: Path, tags: Path) -> Iterator[list[Tagged]]:
    for sentence, tagged in zip(_read_lines(words), _read_lines(tags), strict=True):
        yield list(zip(sentence.split(), tagged.split(), strict=False))


def _parse_brackets(line: str) -> list[Tagged]:
    found: list[Tagged] = []
    kind, begins = "", False
    for match in _BRACKETED.finditer(line):
        if match["kind"]:
            kind, begins = match["kind"], True
        elif match["end"]:
            kind = ""
        else:
            found.append((match["word"], f"{'B' if begins else 'I'}-{kind}" if kind else "O"))
            begins = False
    return found


def _group_sentences(sentences: Iterable[list[Tagged]]) -> Iterator[list[list[Tagged]]]:
    block: list[list[Tagged]] = []
    for sentence in sentences:
        if sentence:
            block.append(sentence)
        if len(block) == SENTENCES:
            yield block
            block = []
    if block:
        yield block


def _build_gold_text(language: str, sentences: list[list[Tagged]]) -> GoldText:
    """The text as it was before it was cut into words, a sentence a line, and where its names stand."""
    pieces: list[str] = []
    mentions: list[Mention] = []
    length = 0
    for sentence in sentences:
        opened: set[str] = set()
        begun: tuple[str, int] | None = None
        before = ""
        for word, tag in sentence:
            shown = '"' if word in ("``", "''") else word
            gap = "" if not before or _is_joined(before, shown, opened) else " "
            kind = _KINDS.get(tag[2:])
            if begun and not (kind == begun[0] and tag.startswith("I")):
                mentions.append(Mention(begun[0], begun[1], length))
                begun = None
            length += len(gap)
            if kind and begun is None:
                begun = (kind, length)
            pieces += [gap, shown]
            length += len(shown)
            if shown in _QUOTES:
                opened ^= {shown}
            before = shown
        if begun:
            mentions.append(Mention(begun[0], begun[1], length))
        pieces.append("\n")
        length += 1
    return GoldText(language, "".join(pieces), tuple(mentions))


def _is_joined(before: str, word: str, opened: set[str]) -> bool:
    if _NO_SPACE_BEFORE.fullmatch(word) or before in _NO_SPACE_BEHIND:
        return True
    if word in _QUOTES:
        return word in opened
    if before in _QUOTES:
        return before in opened
    return False


def pairs(folder: Path) -> list[Pair]:
    """The pairs of people's names of name_bench."""
    found: list[Pair] = []
    for path in sorted(folder.rglob("cases.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row.get("schema") == "Person"]
        found += [Pair(row["name1"], row["name2"], row["is_match"] == "true") for row in rows]
    return found


def dates(folder: Path) -> dict[str, list[str]]:
    """The lists of edtf-validate by what they are of: "level 0", "level 1", "level 2", "invalid"."""
    lists: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("test_valid_edtf.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                lists[node.targets[0].id] = [
                    one.value for one in ast.walk(node.value) if isinstance(one, ast.Constant) and isinstance(one.value, str)
                ]
    if not lists:
        return {}
    return {
        "level 0": lists["L0_Intervals"] + lists["Level0"],
        "level 1": lists["L1_Intervals"] + lists["Level1"],
        "level 2": lists["L2_Intervals"] + lists["Level2"],
        "invalid": lists["invalid_edtf_dates"] + lists["invalid_edtf_datetimes"] + lists["invalid_edtf_intervals"],
    }
