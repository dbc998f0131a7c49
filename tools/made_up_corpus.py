"""A made-up archive of any size, for measurements: every name and every word in it is invented.

The same number and seed give the same archive, and a smaller archive is the beginning of a larger one. Words, people and topics
are drawn as in real texts: a few often, most rarely (Zipf–Mandelbrot).
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any

SYLLABLES = {  # onsets, vowels, codas
    "en": ("b c d f g h l m n p r s t v w st tr pl ch sh", "a e i o u ea ou ai", " n r s t l nd ng"),
    "az": ("b c d f g h k l m n q r s t v x y z ç ş j", "a ə e i ı o ö u ü ə a", " n r l ş ğ m d z"),
    "ru": ("б в г д ж з к л м н п р с т ф х ц ч ш ст", "а е и о у ы я ю э", " н р с т л й м"),
}
SHARES = {"en": 60, "az": 25, "ru": 15}  # per cent of the documents
KINDS = {"news-report": 62, "report": 14, "interview": 10, "statement": 9, "court-document": 5}  # per cent
WORDS = 12_000  # different words of each language
NAMES = {"people": 5_000, "organisations": 1_000, "topics": 400, "source": 200}
FIRST_DAY, DAYS = date(2005, 1, 1), 7_850  # the days that documents may bear


class _Drawn:
    """Things of which the first are drawn most often."""

    def __init__(self, things: Sequence[str], shift: float) -> None:
        self._things = things
        self._weights = list(accumulate(1 / (rank + shift) for rank in range(1, len(things) + 1)))

    def some(self, random: Random, number: int) -> list[str]:
        return random.choices(self._things, cum_weights=self._weights, k=number)


def documents(number: int, *, words: int = 400, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Records as `import_records` reads them, with bodies of about `words` words."""
    random = Random(seed)  # noqa: S311 - nothing is kept secret by it
    vocabulary = {language: _invent_words(random, language, WORDS) for language in SYLLABLES}
    known = {language: _Drawn(vocabulary[language], 2.7) for language in SYLLABLES}
    named = {key: _Drawn(_invent_names(random, key, many), 5) for key, many in NAMES.items()}
    for one in range(1, number + 1):
        yield _make_document(one, Random(f"{seed}/{one}"), known, named, words)  # noqa: S311


def _make_document(one: int, random: Random, known: dict[str, _Drawn], named: dict[str, _Drawn], words: int) -> dict[str, Any]:
    (language,) = random.choices(list(SHARES), weights=list(SHARES.values()))
    (kind,) = random.choices(list(KINDS), weights=list(KINDS.values()))
    day = FIRST_DAY + timedelta(days=int(DAYS * random.random() ** 0.7))  # more in later years
    ties = {key: _remove_duplicates(named[key].some(random, int(random.expovariate(1 / mean)))) for key, mean in _MEANS.items()}
    text = known[language].some(random, int(words * (0.5 + random.random())) + 12)
    return {
        "id": f"made-up-{one}",
        "title": _make_sentence(text[: 5 + one % 7]).rstrip("."),
        "body": _make_body(random, text[12:], ties["people"] + ties["organisations"]),
        "date": day.isoformat() if random.random() < 0.95 else day.isoformat()[: random.choice((0, 4, 7))],
        "kind": kind,
        "source": named["source"].some(random, 1)[0],
        "language": language,
        **ties,
    }


_MEANS = {"people": 3.0, "organisations": 1.6, "topics": 2.5}  # of a document


def _make_body(random: Random, words: Sequence[str], names: Sequence[str]) -> str:
    """Paragraphs of sentences; each name stands in one."""
    sentences, at = [], 0
    while at < len(words):
        length = random.randrange(8, 22)
        sentences.append(_make_sentence(words[at : at + length]))
        at += length
    for number, name in enumerate(names):
        sentences[number * 7 % len(sentences)] += f" {name} {_make_sentence(random.sample(words, 5)).lower()}"
    return "\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4))


def _make_sentence(words: Sequence[str]) -> str:
    return f"{' '.join(words).capitalize()}."


def _remove_duplicates(names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _invent_words(random: Random, language: str, number: int) -> list[str]:
    """Different words, the shorter ones first, which are the commoner."""
    onsets, vowels, codas = (part.split(" ") for part in SYLLABLES[language])
    found: dict[str, None] = {}
    while len(found) < number:
        syllables = range(1 + int(random.random() * (1 + 3 * min(1, len(found) / 2_000))))
        word = "".join(random.choice(onsets) + random.choice(vowels) + random.choice(codas) for _ in syllables)
        if len(word) > 2:
            found[word] = None
    return list(found)


def _invent_names(random: Random, key: str, number: int) -> list[str]:
    """Different names: of two words for people, else of one to three."""
    words = {language: _invent_words(random, language, 3_000)[1_000:] for language in SYLLABLES}
    found: dict[str, None] = {}
    while len(found) < number:
        language = random.choice(("en", "az", "ru"))
        parts = random.sample(words[language], 2 if key == "people" else random.randrange(1, 4))
        found[" ".join(parts).title() if key == "people" else " ".join(parts).capitalize()] = None
    return list(found)
