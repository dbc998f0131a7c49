"""Which of a name's forms in a text is its own, and what it is without case endings, quotation marks and country.

Russian declension of names after Kalakutskaya, Склонение фамилий и личных имён (1984); Azerbaijani endings as in `inflection`.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from documents.extraction.languages import LANGUAGES, nearest_language
from documents.extraction.lexicon import given_names
from documents.names import fold

# Endings of Russian given names in their cases, and what the nominative has instead. The first that gives a name counts.
_GIVEN = tuple(
    tuple(pair.split(">"))
    for pair in """ием>ий ия>ий ию>ий ии>ия ией>ия ию>ия ея>ей ею>ей еем>ей ее>ей ая>ай аю>ай аем>ай ае>ай ом> ем> ем>ь я>ь ю>ь
    а> у> е> е>ь ой>а ей>я ы>а и>а и>я у>а ю>я е>а е>я и>ь ью>ь""".split()  # noqa: SIM905 - a list that is read
)
_FAMILY_HIS = (
    (re.compile(r"(?<=[ое]в|ёв|ин|ын)(?:а|у|ым|е)$"), ""),
    (re.compile(r"(?<=[сц]к)(?:ого|ому|им|ом)$"), "ий"),
    (re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$"), ""),
    (re.compile(r"(?<=[еи])(?:я|ю|ем)$"), "й"),
)  # fmt: skip
_FAMILY_HER = (
    (re.compile(r"(?<=[ое]вн|ичн)(?:ой|у|ы|е)$"), "а"),
    (re.compile(r"(?<=[ое]в|ёв|ин|ын)(?:ой|у|ою)$"), "а"),
    (re.compile(r"(?<=[сц]к)(?:ой|ую|ою)$"), "ая"),
)
_HERS = re.compile(r"(?:[ое]в|ёв|ин)ой$")
_FAMILY_CASE = re.compile(
    r"(?:ov|ev|ova|eva|lı|li|lu|lü|zad[əa]|qızı|oğlu|dze|ski)(n[ıiuü]n|[ıiuü]n|n[aə]|[aə]|n?d[aə]n?|n?[ıiuü]|yl[aə]|l[aə])$"
)
_CASE = re.compile(r"([nd][ıiuü]n|[ıiuü]n|d[aə]n?|y[aə]|[aə]|[ıiuü])$")
_BODY_CASE = re.compile(
    r"(?<=[ıiuüыиүу])['’]?(?:n[ıiuü]n|n[aəe]|nd[aəe]n?|n[ıiuü]|yl[aəe]|d[ıiuü]r|н[ыиуү]н|н[аә]|нд[аә]н?|н[ыиуү])$"
)
_QUOTED = re.compile(r"[«„“\"]([^«»„“”\"]+)[»“”\"]?")
_QUOTES = re.compile(r"[«»„“”\"]")


def own_name(forms: Iterable[str], language: str) -> str:
    """The fullest form, in the nominative as far as rules can tell."""
    fullest = max(len(form.split()) for form in forms)
    family = nearest_language(language).family
    full = [form for form in forms if len(form.split()) == fullest]
    if family == "slavic":
        return nominative(next((form for form in full if fold(form.split()[0]) in given_names()), full[0]))
    if family == "turkic":
        return without_case(min(full, key=len), language)
    return max(forms, key=len)


def nominative(name: str) -> str:
    """A Russian person's name in the nominative: given name first, else as it is."""
    first, *rest = name.split(" ")
    given = _nominative_given_name(first)
    if given is None and rest and _HERS.search(rest[-1]):
        return f"{name[:-2]}а"  # "Айгерим Сатпаевой": a name that no table has, and a woman's
    if given is None or not rest:
        return name
    sex = given_names()[fold(given)] or ("f" if given[-1] in "ая" or _HERS.search(rest[-1]) else "m")
    if given == first and sex == "m":
        return name
    endings = _FAMILY_HER if sex == "f" else _FAMILY_HIS
    return " ".join([given, *(_nominative_family_name(word, endings) for word in rest)])


def _nominative_given_name(word: str) -> str | None:
    if fold(word) in given_names():
        return word
    candidates = (word.removesuffix(ending) + own for ending, own in _GIVEN if word.endswith(ending))
    return next((one for one in candidates if fold(one) in given_names()), None)


def _nominative_family_name(word: str, endings: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, own in endings:
        if pattern.search(word):
            return pattern.sub(own, word)
    return word


def without_case(name: str, language: str) -> str:
    """A Turkic person's name without the case ending of its last word."""
    spoken = nearest_language(language)
    if spoken.endings_apart:
        return name
    first, _, last = name.rpartition(" ")
    heard = spoken.in_latin(last).lower()
    cut = _FAMILY_CASE.search(heard)
    if cut is None and fold(heard) not in given_names():
        cut = _CASE.search(heard)
        cut = cut if cut and fold(heard[: cut.start()]) in given_names() else None
    if cut is None or (cut[1] == "a" and given_names().get(fold(spoken.in_latin(first.split(" ")[0]))) != "m"):
        return name
    return name[: len(name) - len(cut[1])]


def own_body_name(forms: tuple[str, ...], language: str) -> tuple[str, tuple[str, ...]]:
    """A body's fullest form without case endings, and its forms: as the text has them, and what the quotation marks hold."""
    fullest = max(forms, key=len)
    family = nearest_language(language).family
    if family == "slavic":
        fullest = nominative_body(fullest)
    elif family == "turkic":
        fullest = without_body_case(min((form for form in forms if len(form.split()) == len(fullest.split())), key=len))
    quoted = [match[1] for form in forms if (match := _QUOTED.search(form)) and form != match[0]]
    return fullest, tuple(dict.fromkeys([*forms, *quoted]))


def without_body_case(name: str) -> str:
    """An Azerbaijani or Turkish body's name without the case ending behind the possessive of its kind: "Nazirliyi-nin"."""
    return _BODY_CASE.sub("", name)


def nominative_body(name: str) -> str:
    """A Russian body's name with the adjectives and the kind that begin it in the nominative: "Следственного комитета"."""
    words = name.split(" ")
    for place, word in enumerate(words[:4]):
        kind = _kinds_by_form().get(word.lower())
        if kind is None:
            if _OBLIQUE.search(word.lower()) or _STRAIGHT.search(word.lower()):
                continue
            return name
        if word.lower() == kind:
            return name
        gender = "f" if kind[-1] in "ая" else "n" if kind[-1] in "ое" else "m"
        adjectives = [_nominative_adjective(one, gender) for one in words[:place]]
        return " ".join([*adjectives, kind.capitalize() if word[0].isupper() else kind, *words[place + 1 :]])
    return name


_OBLIQUE = re.compile(r"(?:ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю)$")
_STRAIGHT = re.compile(r"(?:ый|ий|ая|яя|ое|ее)$")


def _nominative_adjective(word: str, gender: str) -> str:
    cut = _OBLIQUE.sub("", word)
    if cut == word:
        return word
    soft = word[len(cut)] in "еюи" and cut[-1] not in "кгхжчшщ"
    ending = {"m": "ий" if soft or cut[-1] in "кгх" else "ый", "f": "яя" if soft else "ая", "n": "ее" if soft else "ое"}[gender]
    return cut + ending


@lru_cache(maxsize=1)
def _kinds_by_form() -> dict[str, str]:
    """Every case form in the singular of the kinds of body, with the nominative."""
    forms: dict[str, str] = {}
    kinds = [word for one in LANGUAGES if one.family == "slavic" for word in one.words.organisations.split()]
    for word in kinds:
        cut = word[:-1] if word[-1] in "аяоеьй" else word
        for ending in ("а", "у", "ом", "ем", "е", "и", "ы", "ю", "я", "ей", "ой", "ью"):
            forms.setdefault(cut + ending, word)
    return forms | {word: word for word in kinds}


def bare(name: str) -> str:
    """A body's name without quotation marks."""
    return " ".join(_QUOTES.sub("", name).split())
