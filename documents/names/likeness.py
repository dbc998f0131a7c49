"""How likely two spellings are one name: weighted edit distance, word by word.

Levenshtein's distance (1966) with dear and cheap errors, after Wagner and Fischer (1974). Prices
are set by hand from how one Azerbaijani, Russian or Turkish name varies between presses: vowels and
the letters for h, kh, g, q, k are cheap, other consonants dear.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, permutations
from math import prod
from unicodedata import category, normalize

from documents.names.folding import fold, tokens
from documents.names.sounds import is_turkic, name_words, sound

WORTH_PROPOSING = 0.75  # set on the pairs in tests/name_pairs.py

_LONGEST_WORD = 40  # letters; a longer word is compared as it is spelled
_MOST_WORDS = 16  # words compared; each beyond is one that is left over
_MOST_LETTERS_APART = 3  # of names that may be one with a space too few
_MOST_TURNED = 5  # words that are tried in every order
_LONGEST_ACRONYM = 6  # letters
_STEEPNESS = 3.0  # how fast an average error per letter eats the likelihood
_ONE_WORD_OF_MORE = 0.5  # a family name alone fits a whole family
_INITIAL = 0.85
_TWO_INITIALS = 0.9  # the same letter on both sides, which may stand for two names
_WORD_LEFT_OVER = 0.91  # three at most are worth a question
_FATHER_LEFT_OVER = 0.97  # a patronymic that the other spelling leaves out
_UNMARKED = 0.97  # a father's name that only one side marks as such
_PARTICLE_MISSING = 0.97
_FAMILY_FIRST = 0.97
_SECOND_NAMES_TURNED = 0.9
_OTHER_ORDER = 0.7  # "Salman Muhammad X" and "Muhammad Salman X" are father and son
_RUN_TOGETHER = 0.97  # two words of one spelling are one of the other
_OTHER_SEX = 0.6  # -ov and -ova: brother and sister, father and daughter
_OTHER_LETTERS = 0.97  # the same in Latin, other letters in their own script

# Folded. Arabic articles count as such only where a hyphen joins them to a name: Al and An are names too.
_ARTICLES = frozenset(("al", "el", "ul", "ad", "an", "ar", "as", "ash", "at", "az"))
_PARTICLES = frozenset(("al", "el", "bin", "ben", "ibn", "bint"))
_BEFORE_FATHER = {"bin": "son", "ben": "son", "ibn": "son", "bint": "daughter"}
_SERVANT = frozenset(("abd", "abdul", "abdal", "abdel", "abdol"))  # Abd al-Aziz, Abdul Aziz
_CHILD_OF = {
    **dict.fromkeys(("oglu", "oghlu", "ogly", "oghly", "ogli", "ugli", "uulu", "uly", "uli"), "son"),
    **dict.fromkeys(("qizi", "gizi", "kizi", "kyzy", "gyzy", "qyzy"), "daughter"),
}
# Russian and Ukrainian patronymics, and Kazakh ones in one word.
_PATRONYMIC = re.compile(
    r"(?P<name>[a-z]{2,}?)(?:(?P<son>y?[eo]v[iy]t?ch?|u?uly)|y?[eoi]vna|[kqg][iy]z[iy])|"
    r"(?P<short>il|kuzm|fom|luk|nikit)i(?:(?P<his>ch)|chna)"
)
_HERS = re.compile(r"...(?:[oe]v|[iy]n|sk)a$")
_EXACT = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]")  # Latin, Greek, Cyrillic
_ROUGH = re.compile("[\u0530-\u1dff\u2c00-\uffdc\U00020000-\U0003ffff]")
_SYLLABIC = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]")  # kana, Han, Hangul
_SAME_ARABIC = str.maketrans("يىكةٱ", "ییکها")  # as Persian writes them, or as they are often written
_BEFORE_HYPHEN = re.compile(r"([^\W\d_]+)[-'’ʼ‐‑]")

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
_OMISSION = {**dict.fromkeys(_VOWELS, 0.4), "y": 0.2, "h": 0.3, "H": 0.6}
_SLIP = 0.35  # of the pen, in a word of _LONG letters: one consonant inside is left out, or two letters change places
_LONG = 5


def _substitution_cost(a: str, b: str) -> float:
    if a == b:
        return 0.0
    return _SUBSTITUTION.get((a, b), 0.4 if a in _VOWELS and b in _VOWELS else 1.0)


def _edit_distance(a: str, b: str) -> float:
    dropped_a, dropped_b = _omission_costs(a, len(b)), _omission_costs(b, len(a))
    long = max(len(a), len(b)) >= _LONG
    rows = [[0.0]]
    for price in dropped_b:
        rows[0].append(rows[0][-1] + price)
    for line, letter in enumerate(a):
        above = rows[-1]
        row = [above[0] + dropped_a[line]]
        for column, other in enumerate(b):
            least = min(
                above[column] + _substitution_cost(letter, other),
                above[column + 1] + dropped_a[line],
                row[column] + dropped_b[column],
            )
            if long and line and column and letter == b[column - 1] and other == a[line - 1] and letter != other:
                least = min(least, rows[-2][column - 1] + _SLIP)  # Damerau, 1964
            row.append(least)
        rows.append(row)
    return rows[-1][-1]


def _omission_costs(word: str, others: int) -> list[float]:
    """What it costs to leave out each letter."""
    prices = [_OMISSION.get(letter, 1.0) for letter in word]
    if max(len(word), others) >= _LONG:
        prices[1:-1] = [min(price, _SLIP) for price in prices[1:-1]]
    return prices


def _sounds_alike(a: str, b: str) -> float:
    if len(a) == 1 or len(b) == 1:  # "J. Hasanli"
        both = len(a) == len(b)
        return (_TWO_INITIALS if both else _INITIAL) if _substitution_cost(a[0], b[0]) <= 0.1 else 0.0
    if max(len(a), len(b)) > _LONGEST_WORD:
        return float(a == b)
    length = max(len(a), len(b))
    return max(0.0, 1 - _STEEPNESS * _edit_distance(a, b) / length)


# --- The words of a name -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Word:
    sounds: tuple[str, ...]  # ways it may be read: c and x without a neighbour to tell are read both ways
    child: str = ""  # "son" or "daughter" where it is the father's name
    father: tuple[str, ...] = ()  # sounds of the father's own name


@dataclass(frozen=True, slots=True)
class _Heard:
    words: tuple[_Word, ...]
    particles: tuple[str, ...]  # "al", "bin": they stand before any name and tell nobody apart
    unread: int  # words beyond _MOST_WORDS


def _parse_name(words: list[str], attached: frozenset[str]) -> _Heard:
    """`attached`: folded words that a hyphen or apostrophe joins to the next, as in al-Basri."""
    ways = (True,) if is_turkic(words) else (False, True)
    keys = [fold(word) for word in words]
    found: list[_Word] = []
    particles: list[str] = []
    father_of = ""  # after bin, ibn, bint
    for place, (word, key) in enumerate(zip(words, keys, strict=True)):
        inside = 0 < place < len(words) - 1
        if place < len(words) - 1 and ((inside and key in _PARTICLES) or (key in _ARTICLES and key in attached)):
            particles.append("al" if key in _ARTICLES else key)
            father_of = _BEFORE_FATHER.get(key, father_of)
        elif place and key in _CHILD_OF:
            found[-1:] = [replace(one, child=_CHILD_OF[key], father=one.sounds) for one in found[-1:]]
        else:
            one = _parse_word(word, key, ways, has_father=len(words) > 2)
            found.append(replace(one, child=father_of, father=one.sounds) if father_of and not one.child else one)
            father_of = ""
    return _Heard(tuple(found[:_MOST_WORDS]), tuple(sorted(particles)), max(0, len(found) - _MOST_WORDS))


def _parse_word(word: str, key: str, ways: tuple[bool, ...], *, has_father: bool) -> _Word:
    if len(word) > _LONGEST_WORD:
        return _Word((key,))
    sounds = _word_sounds("abd" if key in _SERVANT else word, ways) or (key,)
    named = _PATRONYMIC.fullmatch(key) if has_father else None
    if named is None:
        return _Word(sounds)
    child = "son" if named["son"] or named["his"] else "daughter"
    return _Word(sounds, child, _word_sounds(named["name"] or named["short"], ways))


def _word_sounds(word: str, ways: tuple[bool, ...]) -> tuple[str, ...]:
    heard = [sound(word, turkic=way) for way in ways]
    if False in ways and "ch" in word:
        heard.append(sound(word.replace("ch", "sh"), turkic=False))  # French: Bachar
    return tuple(dict.fromkeys(filter(None, heard)))


def _words_alike(a: _Word, b: _Word) -> float:
    if a.child and b.child:
        return _best_likeness(a.father, b.father) if a.child == b.child else 0.0
    alike = _best_likeness(a.sounds, b.sounds)
    if a.child or b.child:  # "Aslan oğlu", and "Aslan" without the word for son
        return _UNMARKED * max(alike, _best_likeness(a.father or a.sounds, b.father or b.sounds))
    return alike


def _best_likeness(a: Sequence[str], b: Sequence[str]) -> float:
    return max((_sounds_alike(x, y) for x in a for y in b), default=0.0)


# --- Pairing -------------------------------------------------------------------------------------------------------------------


def _best_pairing(table: list[list[float]], costs: Sequence[float]) -> float:
    """The best likelihood over the ways to pair every row with a column: lowest times mean, less what order and columns
    without a row (`costs`, a factor each) take from it.
    """
    return max((_weigh_pairing(table, order, costs) for order in _column_orders(table)), default=0.0)


def _weigh_pairing(table: list[list[float]], order: Sequence[int], costs: Sequence[float]) -> float:
    pairs = [row[column] for row, column in zip(table, order, strict=True)]
    left = prod(cost for column, cost in enumerate(costs) if column not in order)
    return min(pairs) * sum(pairs) / len(pairs) * left * _cost_of_order(order)


def _cost_of_order(order: Sequence[int]) -> float:
    """Nothing for the same order, little for the family name first; else the words have changed places."""
    falls = sum(a > b for a, b in pairwise(order))
    if not falls:
        return 1.0
    if falls == 1 and order[-1] < order[0]:
        return _FAMILY_FIRST
    return _SECOND_NAMES_TURNED if falls == 1 and order[0] == min(order) and order[-1] == max(order) else _OTHER_ORDER


def _column_orders(table: list[list[float]]) -> Iterator[Sequence[int]]:
    """Columns for the rows: all orders of few words; of many, that of the text, with the family name first or last."""
    columns = list(range(len(table[0])))
    if len(columns) <= _MOST_TURNED:
        yield from permutations(columns, len(table))
        return
    for turned in (columns, [columns[-1], *columns[:-1]], [*columns[1:], columns[0]]):
        yield _align_columns(table, turned)


def _align_columns(table: list[list[float]], columns: Sequence[int]) -> list[int]:
    """A column for each row, in the order of `columns`, with the greatest sum (after Needleman and Wunsch, 1970)."""
    rows, width = len(table), len(columns)
    best = [[0.0] * (width + 1)] + [[-1.0] * (width + 1) for _ in range(rows)]
    for row in range(1, rows + 1):
        for place in range(row, width + 1):
            paired = best[row - 1][place - 1] + table[row - 1][columns[place - 1]]
            best[row][place] = max(best[row][place - 1], paired)
    chosen: list[int] = []
    row, place = rows, width
    while row:
        if place > row and best[row][place] == best[row][place - 1]:
            place -= 1
        else:
            row, place = row - 1, place - 1
            chosen.append(columns[place])
    return chosen[::-1]


# --- The likelihood ------------------------------------------------------------------------------------------------------------


def same_name_likelihood(a: str, b: str) -> float:
    """From 0 to 1: how likely two spellings are of one name. Symmetric; every given name must agree.

    From `WORTH_PROPOSING` on, an editor should be asked. A family name alone never gets that far against a full name. 1.0 is
    only for names whose words were all compared and are all alike; initials tell no name for certain.
    """
    return min(_heard_alike(a, b), _spelled_otherwise(a, b))


def _spelled_otherwise(a: str, b: str) -> float:
    """The most that may be said of two names in one script, if it is one whose letters our Latin tells apart only roughly.

    李明 and 李鸣 are both Li Ming, and two people; of Arabic letters several are one in Latin, and some are none.
    """
    one, other = _own_letters(a), _own_letters(b)
    if not one or not other or one == other:
        return 1.0
    return WORTH_PROPOSING if _SYLLABIC.search(a) and _SYLLABIC.search(b) else _OTHER_LETTERS


def _own_letters(name: str) -> list[str]:
    """The words of a name that is in neither Latin, Greek nor Cyrillic letters, without marks that may be left out."""
    if _ROUGH.search(name) is None or _EXACT.search(name):
        return []
    bare = "".join(sign for sign in normalize("NFKD", name) if category(sign) not in ("Mn", "Cf", "Lm"))
    return sorted("".join(sign if category(sign)[0] == "L" else " " for sign in bare.translate(_SAME_ARABIC)).split())


def _heard_alike(a: str, b: str) -> float:
    words_a, words_b = name_words(a), name_words(b)
    folded, others = tokens(" ".join(words_a)), tokens(" ".join(words_b))
    if folded == others != []:
        return _spelled_alike(a, b, folded)
    score = _compare_names(_parse_name(words_a, _hyphenated_prefixes(a)), _parse_name(words_b, _hyphenated_prefixes(b)))
    if score < WORTH_PROPOSING and abs(len("".join(folded)) - len("".join(others))) <= _MOST_LETTERS_APART:
        score = max([score, *_run_together(words_a, words_b), *_run_together(words_b, words_a)])
    if words_a and words_b and _of_two_sexes(folded, others):
        score = min(score, _OTHER_SEX)
    return round(score, 4)


def _run_together(fewer: list[str], more: list[str]) -> Iterator[float]:
    """ "SergeiLavrov", "Мамедрза": the likelihoods if two words of the longer name are written as one."""
    if len(fewer) + 1 != len(more) or len(more) > _MOST_TURNED:
        return
    heard = _parse_name(fewer, frozenset())
    for place in range(len(more) - 1):
        joined = [*more[:place], more[place] + more[place + 1], *more[place + 2 :]]
        yield _RUN_TOGETHER * _compare_names(heard, _parse_name(joined, frozenset()))


def _of_two_sexes(a: list[str], b: list[str]) -> bool:
    """Whether one family name ends as a man's, the other as a woman's of the same family."""
    his, hers = set(a), {word[:-1] for word in b if _HERS.search(word)}
    if his & hers:
        return True
    his, hers = set(b), {word[:-1] for word in a if _HERS.search(word)}
    return bool(his & hers)


def _compare_names(a: _Heard, b: _Heard) -> float:
    one, other = sorted((a, b), key=lambda each: (len(each.words), repr(each)))
    if not one.words:
        return 0.0
    fathers = any(word.child for word in one.words) and any(word.child for word in other.words)
    table = [[0.0 if fathers and bool(x.child) != bool(y.child) else _words_alike(x, y) for y in other.words] for x in one.words]
    alone = len(one.words) == 1 < len(other.words)
    costs = [1.0 if alone else _FATHER_LEFT_OVER if word.child else _WORD_LEFT_OVER for word in other.words]
    score = _best_pairing(table, costs) * (_ONE_WORD_OF_MORE if alone else 1.0)
    score *= _WORD_LEFT_OVER ** (one.unread + other.unread)
    return score * (1.0 if one.particles == other.particles else _PARTICLE_MISSING)


def _spelled_alike(a: str, b: str, folded: list[str]) -> float:
    """Of two names with the same letters: AP is many bodies, and J. Hasanli is Jamil or Javad."""
    initials = [word for word in folded if len(word) == 1 and word.isalpha()]
    if len(initials) == len(folded) or (len(folded) == 1 and len(folded[0]) <= _LONGEST_ACRONYM and a.isupper() and b.isupper()):
        return WORTH_PROPOSING
    return _TWO_INITIALS if initials else 1.0


def _hyphenated_prefixes(name: str) -> frozenset[str]:
    return frozenset(fold(match) for match in _BEFORE_HYPHEN.findall(name))
