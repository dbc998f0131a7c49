"""How good the extraction of pages is, against public sets of pages whose article people have marked.

Three sets are known, by the files in their folder; the archive has none of them and downloads none:

- scrapinghub/article-extraction-benchmark (`ground-truth.json`): the article's words, in shingles of four, as its `evaluate.py`
  counts them;
- adbar/trafilatura (`tests/evaldata.json`): passages that belong to the text and passages that do not, as its `eval_common.py`
  counts them, and titles and authors;
- adbar/htmldate (`tests/eval_default.json`, `tests/eval_mediacloud_2020.json`): the day of publication.

What is measured is what a new draft has: the text without the proposed cuts, and values sure enough to be filled in.
"""

import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from statistics import mean
from typing import Any

from documents import names, text
from documents.extraction.byline import find_byline
from documents.extraction.dates import scan
from documents.extraction.findings import Extracted, FoundValue, Unreadable
from documents.extraction.publication_date import find_published
from documents.extraction.title import find_title
from documents.intake.clean import clean, cuts_left_out
from documents.intake.workflow.suggestions import TAKEN_FROM
from documents.text import apply_edits

HALVES = ("learn", "report")
_SHINGLE = 4  # words


class NoSet(ValueError):
    """A folder holds none of the sets; the message says what was looked for."""


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page and what people say of it; None for what they say nothing of."""

    key: str  # within its set
    address: str
    path: Path
    body: str | None = None
    passages: tuple[str, ...] | None = None  # of the text
    furniture: tuple[str, ...] = ()  # passages that are none of the text's
    title: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None  # ISO 8601

    @property
    def half(self) -> str:
        """Which half of its set it is in: the same for a page that two sets have."""
        bare = re.sub(r"^https?://(?:www\.)?|/$", "", self.address)
        digest = hashlib.sha256(bare.encode()).digest()
        return HALVES[digest[0] & 1]

    def read(self) -> bytes:
        content = self.path.read_bytes()
        return gzip.decompress(content) if self.path.suffix == ".gz" else content


@dataclass(frozen=True, slots=True)
class PageResult:
    """What was made of one page."""

    page: GoldPage
    refusal: str = ""
    text: str = ""  # published, without marks
    title: str = ""
    byline: str = ""
    date: str = ""
    notes: dict[str, str] = field(default_factory=dict)  # the basis of each value


# --- The sets ------------------------------------------------------------------------------------------------------------------


def gold_pages(folder: Path) -> list[GoldPage]:
    """The pages of the set in a folder, in the order of their keys. Raises NoSet."""
    for name, read in _SETS.items():
        found = next((path for path in (folder / name, folder / "tests" / name) if path.exists()), None)
        if found:
            return sorted(read(found), key=lambda page: page.key)
    raise NoSet(f"{folder} holds none of {', '.join(_SETS)}, nor does its folder “tests”.")


def _read_benchmark(path: Path) -> Iterator[GoldPage]:
    for key, one in _load_json(path).items():
        yield GoldPage(key, one["url"], path.parent / "html" / f"{key}.html.gz", body=one["articleBody"])


def _read_passages(path: Path) -> Iterator[GoldPage]:
    for address, one in _load_json(path).items():
        authors = one.get("author")
        described = "author" in one
        yield GoldPage(
            address,
            address,
            _page_file(path, one["file"]),
            passages=tuple(one["with"]),
            furniture=tuple(one["without"]),
            title=unescape(one["title"]) if one.get("title") else None,
            authors=tuple(filter(None, authors if isinstance(authors, list) else [authors])) if described else None,
        )


def _read_dated_pages(path: Path) -> Iterator[GoldPage]:
    for other in (path, path.with_name("eval_mediacloud_2020.json")):
        for address, one in _load_json(other).items() if other.exists() else ():
            yield GoldPage(address, address, _page_file(path, one["file"]), date=one["date"])


def _page_file(path: Path, name: str) -> Path:
    places = [path.parent / folder / name for folder in ("test_set", "cache", "eval")]
    return next((place for place in places if place.is_file()), places[0])


def _load_json(path: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


_SETS: dict[str, Callable[[Path], Iterator[GoldPage]]] = {
    "ground-truth.json": _read_benchmark,
    "evaldata.json": _read_passages,
    "eval_default.json": _read_dated_pages,
}


# --- What the intake makes of a page -------------------------------------------------------------------------------------------


def evaluated(page: GoldPage, extract: Callable[..., Extracted]) -> PageResult:
    """`extract`: as that of `documents.intake.extract`, or of an Extractor that is kept open."""
    try:
        extracted = extract(page.read(), name=page.path.name, address=page.address)
    except Unreadable as error:
        return PageResult(page, refusal=str(error))
    outside = cuts_left_out(extracted.text, extracted.left_out)
    proposed = clean(extracted.text, title=extracted.metadata.title)
    cuts = (*outside, *(cut for cut in proposed if not any(cut.start < one.end and one.start < cut.end for one in outside)))
    published = apply_edits(extracted.text, cuts)
    values = {
        "title": find_title(published, extracted.metadata, cuts),
        "byline": find_byline(published, extracted.metadata, cuts),
        "date": find_published(published, extracted.metadata, cuts, scan(published, extracted.metadata.language), None),
    }
    filled = {name: found for name, found in values.items() if found and found.confidence >= TAKEN_FROM}
    return PageResult(
        page,
        text=text.plain(published if extracted.is_markdown else text.from_plain(published)),
        **{name: found.value for name, found in filled.items()},
        notes={name: _format_basis(found) for name, found in values.items() if found},
    )


def _format_basis(found: FoundValue) -> str:
    return f"{found.basis} ({found.confidence:.2f})"


# --- Scores --------------------------------------------------------------------------------------------------------------------


def scores(results: list[PageResult]) -> dict[str, float | int]:
    """The figures of a set, or of a part of it, by their names."""
    figures: dict[str, float | int] = {"pages": len(results), "refused": sum(bool(one.refusal) for one in results)}
    figures |= _benchmark_scores(results) | _passage_scores(results)
    titled = [one for one in results if one.page.title]
    if titled:
        figures |= {"titles": len(titled), "titles right": sum(title_is_right(one) for one in titled)}
    if any(one.page.authors is not None for one in results):
        verdicts = Counter(byline_verdict(one) for one in results)
        figures["bylines"] = sum(bool(one.page.authors) for one in results)
        figures |= {f"bylines {verdict}": verdicts[verdict] for verdict in ("right", "wrong", "given where there is none")}
    if any(one.page.date for one in results):
        verdicts = Counter(date_verdict(one) for one in results)
        figures |= {f"dates {verdict}": verdicts[verdict] for verdict in ("right", "wrong")}
    return figures


def _benchmark_scores(results: list[PageResult]) -> dict[str, float]:
    """F1, precision and recall as the benchmark's own `evaluate.py` has them: means over pages, F1 of the two means."""
    counted = [shingle_counts(one.page.body, one.text) for one in results if one.page.body is not None]
    if not counted:
        return {}
    precision = mean(_right_share(right, wrong, missed) for right, wrong, missed in counted if right + wrong)
    recall = mean(_right_share(right, missed, wrong) for right, wrong, missed in counted if right + missed)
    return {"F1": 2 * precision * recall / (precision + recall), "precision": precision, "recall": recall}


def _right_share(right: int, against: int, other: int) -> float:
    return right / (right + against) if right or against else float(not other)


def shingle_counts(gold: str, found: str) -> tuple[int, int, int]:
    """Shingles of four words that are right, wrong and missed."""
    theirs, ours = _count_shingles(gold), _count_shingles(found)
    right = (theirs & ours).total()
    return right, ours.total() - right, theirs.total() - right


def _count_shingles(words: str) -> Counter[tuple[str, ...]]:
    tokens = re.findall(r"\w+", words)
    stretches = (tuple(tokens[at : at + _SHINGLE]) for at in range(max(1, len(tokens) - _SHINGLE + 1)))
    return Counter(one for one in stretches if one)


def passage_counts(result: PageResult) -> tuple[int, int, int]:
    """Passages that are right, wrong and missed, white space aside."""
    found = _one_line(result.text)
    right = sum(_one_line(passage) in found for passage in result.page.passages or ())
    wrong = sum(_one_line(passage) in found for passage in result.page.furniture)
    return right, wrong, len(result.page.passages or ()) - right


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _passage_scores(results: list[PageResult]) -> dict[str, float]:
    counted = [passage_counts(one) for one in results if one.page.passages is not None]
    right, wrong, missed = (sum(column) for column in zip(*counted, strict=True)) if counted else (0, 0, 0)
    if not right:
        return {}
    return {
        "body F1": 2 * right / (2 * right + wrong + missed),
        "body precision": right / (right + wrong),
        "body recall": right / (right + missed),
    }


def title_is_right(result: PageResult) -> bool:
    return names.fold(result.title) == names.fold(result.page.title or "")


def byline_verdict(result: PageResult) -> str:
    """Right if it names the same people, in any order."""
    if result.page.authors is None:
        return ""
    found, theirs = _names_in_byline(result.byline), _names_in_byline("; ".join(result.page.authors))
    if not found:
        return "none" if not theirs else "missed"
    if not theirs:
        return "given where there is none"
    return "right" if found == theirs else "wrong"


def _names_in_byline(byline: str) -> set[str]:
    return {names.fold(name) for name in re.split(r"[;,&]|\s(?:and|und|et|y|и|və|ve)\s", byline)} - {""}


def date_verdict(result: PageResult) -> str:
    if not result.page.date:
        return ""
    if not result.date:
        return "missed"
    return "right" if result.date == result.page.date else "wrong"
