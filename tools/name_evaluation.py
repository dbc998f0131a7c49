"""How well names are found and told apart, and dates accepted, on public gold sets."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from time import process_time

from documents import edtf, names
from documents.extraction.names import find_names
from tools.gold_sets import GoldText, Pair


@dataclass(slots=True)
class Counts:
    right: int = 0
    suggested: int = 0
    listed: int = 0
    missed: list[str] | None = None
    wrong: list[str] | None = None

    @property
    def precision(self) -> float:
        return self.right / self.suggested if self.suggested else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.listed if self.listed else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Found:
    counts: dict[tuple[str, str], Counts]  # by language and kind
    milliseconds: dict[str, float]  # of computing for 1,000 words, by language


def score_texts(gold: Iterable[GoldText], *, ticked_from: float = 0.0) -> Found:
    """Each mention counts, and is right if it begins and ends where the set says; names below `ticked_from` are left out."""
    counts: dict[tuple[str, str], Counts] = defaultdict(lambda: Counts(missed=[], wrong=[]))
    seconds: dict[str, float] = defaultdict(float)
    words: dict[str, int] = defaultdict(int)
    for one in gold:
        began = process_time()
        found = find_names(one.text, language=one.language)
        seconds[one.language] += process_time() - began
        words[one.language] += len(one.text.split())
        for kind in ("person", "organisation"):
            suggested = {
                (place.start, place.end): f"{name.confidence} {name.basis}"
                for name in found
                if name.kind == kind and name.confidence >= ticked_from
                for place in name.evidence
            }
            _count_mentions(counts[one.language, kind], one, kind, suggested)
    return Found(dict(counts), {language: 1e6 * seconds[language] / words[language] for language in words})


def _count_mentions(counts: Counts, one: GoldText, kind: str, suggested: dict[tuple[int, int], str]) -> None:
    listed = {(mention.start, mention.end) for mention in one.mentions if mention.kind == kind}
    counts.right += len(listed & suggested.keys())
    counts.suggested += len(suggested)
    counts.listed += len(listed)
    if counts.missed is not None and counts.wrong is not None:
        counts.missed += [_show_in_context(one.text, *place) for place in sorted(listed - suggested.keys())]
        counts.wrong += [
            f"{_show_in_context(one.text, *place)}  ({suggested[place]})" for place in sorted(suggested.keys() - listed)
        ]


def _show_in_context(text: str, start: int, end: int) -> str:
    around = f"{text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 30]}"
    return around.replace("\n", "⏎")


def score_pairs(pairs: Iterable[Pair]) -> Counts:
    """Pairs that the likelihood would propose as one name."""
    counts = Counts(missed=[], wrong=[])
    for pair in pairs:
        likelihood = names.same_name_likelihood(pair.one, pair.other)
        proposed = likelihood >= names.WORTH_PROPOSING
        counts.right += proposed and pair.same
        counts.suggested += proposed
        counts.listed += pair.same
        shown = f"{likelihood:.2f}  {pair.one} | {pair.other}"
        if pair.same and not proposed and counts.missed is not None:
            counts.missed.append(shown)
        elif proposed and not pair.same and counts.wrong is not None:
            counts.wrong.append(shown)
    return counts


def score_dates(listed: dict[str, list[str]]) -> dict[str, tuple[int, int, list[tuple[str, str]]]]:
    """Of each list how many dates are accepted, how many there are, and what is said of the others."""
    return {name: _count_accepted(dates) for name, dates in listed.items()}


def _count_accepted(dates: list[str]) -> tuple[int, int, list[tuple[str, str]]]:
    refused: list[tuple[str, str]] = []
    for date in dates:
        try:
            edtf.parse(date)
        except edtf.EdtfError as error:
            refused.append((date, str(error)))
    return len(dates) - len(refused), len(dates), refused
