"""How likely two spellings are one name: weighted edit distance, word by word.

Levenshtein's distance (1966) with dear and cheap errors, after Wagner and Fischer (1974). Prices
are set by hand from how one Azerbaijani, Russian or Turkish name varies between presses: vowels and
the letters for h, kh, g, q, k are cheap, other consonants dear.
"""

from itertools import permutations

from documents.names.folding import tokens
from documents.names.sounds import is_turkic, name_words, sound

WORTH_PROPOSING = 0.75  # set on the pairs in tests/test_names.py

_LONGEST_WORD = 40  # letters looked at
_MOST_WORDS = 5  # words looked at
_STEEPNESS = 3.0  # how fast an average error per letter eats the likelihood
_ONE_WORD_OF_MORE = 0.5  # a family name alone fits a whole family
_INITIAL = 0.8
_WORDS_LEFT_OVER = 0.9
_OTHER_ORDER = 0.95

_VOWELS = frozenset("aeiou")
_PRICES = {
    **dict.fromkeys(("ae", "ou", "iy", "ei"), 0.1),
    **dict.fromkeys(("ey", "ao"), 0.3),
    **dict.fromkeys(("GH", "Gh", "Gg", "Gq"), 0.05),
    **dict.fromkeys(("Hh", "gq", "kq"), 0.1),
    **dict.fromkeys(("Gk", "Hg", "gk", "Hq"), 0.3),
    **dict.fromkeys(("gh", "dt", "bp", "Cj"), 0.15),
    **dict.fromkeys(("hq", "Hk"), 0.4),
    **dict.fromkeys(("Ss", "fv", "sz", "jz", "CS", "mn", "hk"), 0.5),
}
_SUBSTITUTION = {(pair[i], pair[1 - i]): price for pair, price in _PRICES.items() for i in (0, 1)}
_OMISSION = {**dict.fromkeys(_VOWELS, 0.4), "y": 0.2, "h": 0.5, "H": 0.6}


def _substitution(a: str, b: str) -> float:
    if a == b:
        return 0.0
    return _SUBSTITUTION.get((a, b), 0.4 if a in _VOWELS and b in _VOWELS else 1.0)


def _distance(a: str, b: str) -> float:
    above = [0.0]
    for letter in b:
        above.append(above[-1] + _OMISSION.get(letter, 1.0))
    for letter in a:
        dropped = _OMISSION.get(letter, 1.0)
        row = [above[0] + dropped]
        for column, other in enumerate(b):
            row.append(
                min(
                    above[column] + _substitution(letter, other),
                    above[column + 1] + dropped,
                    row[column] + _OMISSION.get(other, 1.0),
                )
            )
        above = row
    return above[-1]


def _sounds_alike(a: str, b: str) -> float:
    if len(a) == 1 or len(b) == 1:  # "J. Hasanli"
        return (1.0 if a == b else _INITIAL) if _substitution(a[0], b[0]) <= 0.1 else 0.0
    length = max(len(a), len(b))
    return max(0.0, 1 - _STEEPNESS * _distance(a, b) / length)


def _readings(words: list[str]) -> list[list[str]]:
    """Sounds each word may have: c and x without a neighbour to tell are read both ways."""
    ways = (True,) if is_turkic(words) else (False, True)
    heard = ([sound(word[:_LONGEST_WORD], turkic=way) for way in ways] for word in words[:_MOST_WORDS])
    return [sounds for word in heard if (sounds := [each for each in word if each])]


def _words_alike(a: list[str], b: list[str]) -> float:
    return max(_sounds_alike(x, y) for x in a for y in b)


def _best_pairing(table: list[list[float]]) -> tuple[float, bool]:
    """Best lowest-times-mean over all ways to pair the rows with columns, and if order is kept."""
    best = (0.0, True)
    for order in permutations(range(len(table[0])), len(table)):
        pairs = [row[column] for row, column in zip(table, order, strict=True)]
        score = min(pairs) * sum(pairs) / len(pairs)
        best = max(best, (score, list(order) == sorted(order)))
    return best


def same_name_likelihood(a: str, b: str) -> float:
    """From 0 to 1: how likely two spellings are of one name. Symmetric; every given name must agree.

    From `WORTH_PROPOSING` on, an editor should be asked. A family name alone never gets that far
    against a full name.
    """
    words_a, words_b = name_words(a), name_words(b)
    if tokens(" ".join(words_a)) == tokens(" ".join(words_b)) != []:
        return 1.0
    fewer, more = sorted((_readings(words_a), _readings(words_b)), key=lambda each: (len(each), each))
    if not fewer:
        return 0.0
    score, same_order = _best_pairing([[_words_alike(x, y) for y in more] for x in fewer])
    if len(fewer) < len(more):
        score *= _ONE_WORD_OF_MORE if len(fewer) == 1 else _WORDS_LEFT_OVER
    return round(score if same_order else score * _OTHER_ORDER, 4)
