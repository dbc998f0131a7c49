"""Learns the weights of the tagger of names from the halves of gold sets that are for learning."""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from documents.extraction.name_page import Page, open_page
from documents.extraction.names import rules_spans
from documents.extraction.tagger import LABELS, Signs, segments
from tools.gold_sets import GoldText, Mention

_MOST_TEXTS = 900
_OF_A_RELATIVE = 400  # texts in Turkish beside the few in Azerbaijani
_TIMES = 4  # what is said of a language itself, beside its relative
_LEAST = 0.12  # of a weight that is kept
_SETTINGS = {"c1": 0.7, "c2": 0.05, "max_iterations": 80, "feature.possible_transitions": True, "feature.minfreq": 3}
_LABELS = {"person": "PER", "organisation": "ORG", "place": "LOC", "other": "LOC"}

Segment = tuple[list[list[str]], list[str]]  # signs and labels of its words


def learn(gold: Sequence[GoldText], language: str) -> str:
    """The file of weights of one language. Raises ImportError where python-crfsuite is not installed."""
    crfsuite: Any = import_module("pycrfsuite")
    trainer = crfsuite.Trainer(verbose=False)
    for signs, labels in _training_segments(_choose_texts(gold, language)):
        trainer.append(signs, labels)
    trainer.set_params(_SETTINGS)
    with TemporaryDirectory() as folder:
        model = str(Path(folder) / "model")
        trainer.train(model)
        tagger = crfsuite.Tagger()
        tagger.open(model)
        info = tagger.info()
    return written(info.state_features, info.transitions)


def written(states: dict[tuple[str, str], float], transitions: dict[tuple[str, str], float]) -> str:
    """A line for each sign with its weights for the labels, in hundredths; first the transitions, each from one label."""
    lines = [f"# {' '.join(LABELS)}"]
    lines += [f">{one}\t{_format_weights(one, transitions)}" for one in LABELS]
    kept = sorted({sign for (sign, _), weight in states.items() if abs(weight) >= _LEAST})
    lines += [f"{sign}\t{_format_weights(sign, states)}" for sign in kept]
    return "\n".join(lines) + "\n"


def _format_weights(sign: str, weights: dict[tuple[str, str], float]) -> str:
    return " ".join(str(round(100 * weights.get((sign, label), 0.0))) for label in LABELS)


def _choose_texts(gold: Sequence[GoldText], language: str) -> list[GoldText]:
    own = [one for one in gold if one.language == language and not one.is_reported]
    own = own[:: max(1, len(own) // _MOST_TEXTS)]
    if language != "az":
        return own
    return own * _TIMES + [one for one in gold if one.language == "tr" and not one.is_reported][:_OF_A_RELATIVE]


def _training_segments(gold: Iterable[GoldText]) -> Iterator[Segment]:
    for one in gold:
        page = open_page(one.text, one.language)
        signs = Signs(page, *rules_spans(page))
        labels = _label_words(page, one.mentions)
        for first, last in segments(page):
            yield [signs.of(place) for place in range(first, last + 1)], labels[first : last + 1]


def _label_words(page: Page, mentions: Sequence[Mention]) -> list[str]:
    labels = ["O"] * len(page.words)
    left = sorted(mentions, key=lambda mention: mention.start)
    before: Mention | None = None
    number = 0
    for place, word in enumerate(page.words):
        while number < len(left) and left[number].end <= word.start:
            number += 1
        mention = left[number] if number < len(left) and left[number].start - 1 <= word.start else None
        if mention is not None:
            labels[place] = f"{'I' if mention is before else 'B'}-{_LABELS[mention.kind]}"
        before = mention
    return labels
