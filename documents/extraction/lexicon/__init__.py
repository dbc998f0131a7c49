"""The words that tell names, by language: tables with their sources named, and what is made of them once a process."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from babel import Locale

from documents.extraction.inflection import stem
from documents.extraction.lexicon import azerbaijani, bodies, english, russian, turkish
from documents.names import fold

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words. Where a language inflects them, with their forms."""

    language: str
    titles: frozenset[str]  # stand before a person's name and are no part of it
    roles: frozenset[str]  # what a person is
    role_words: frozenset[str]  # stand among them
    kin: frozenset[str]
    speech: frozenset[str]
    reports: frozenset[str]
    personal: frozenset[str]  # verbs of people
    heads: frozenset[str]  # tell a body inside its name
    state_bodies: frozenset[str]  # with a nationality they name a body, in lower case too
    announcing: frozenset[str]  # stand before the name of a body
    other_heads: frozenset[str]  # tell that a name is no body's nor person's
    place_before: frozenset[str]
    place_after: frozenset[str]
    not_names: frozenset[str]
    common: frozenset[str]  # common words of the language
    demonyms: frozenset[str]
    connectors: frozenset[str]
    forward: frozenset[str]
    function: frozenset[str]  # begin sentences and are part of no name


def among(key: str, *tables: Container[str]) -> bool:
    """Whether one of the tables has the word. Joining large tables for one look-up would cost a thousand times as much."""
    return any(key in table for table in tables)


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """Folded given names, each with "m", "f" or ""."""
    rows = (line.partition(":") for line in _lines("given_names.txt"))
    names = {name: sex for name, _, sex in rows}
    for name, sex in list(names.items()):  # as they are when read back from Cyrillic letters: "Aigerim", "Айгерим"
        for ours, theirs in (("ai", "ay"), ("ei", "ey"), ("j", "dzh")):
            if ours in name:
                names.setdefault(name.replace(ours, theirs), sex)
    return names


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Folded names of countries, languages' homes and cities; of two words, the words with a space between."""
    found = set(_lines("places.txt"))
    for language in ("en", "ru", "az", "tr"):
        locale = Locale.parse(language)
        for code, name in locale.territories.items():
            if len(code) == 2 or code.isdigit():
                found.add(fold(name))
        found.update(fold(zone["city"]) for zone in locale.time_zones.values() if zone.get("city"))
    found.update(fold(place) for place in english.PLACES.split())
    return frozenset(found - {""})


@lru_cache(maxsize=1)
def known_bodies() -> frozenset[str]:
    every = f"{bodies.BODIES}|{bodies.BODIES_RUSSIAN}|{bodies.BODIES_TURKIC}"
    return frozenset(fold(name) for name in re.split(r"[|\n]", every) if name.strip())


@lru_cache(maxsize=4)
def known_body_stems(language: str) -> frozenset[str]:
    """The same, each word by its stem."""
    return frozenset(" ".join(stem(word, language) for word in body.split()) for body in known_bodies())


@lru_cache(maxsize=4)
def place_stems(language: str) -> frozenset[str]:
    return frozenset(" ".join(stem(word, language) for word in re.split("[ -]", place)) for place in places())


@lru_cache(maxsize=4)
def given_stems(language: str) -> frozenset[str]:
    return frozenset(one for one in (stem(name, language) for name in given_names()) if len(one) > 2)


@lru_cache(maxsize=1)
def domains() -> frozenset[str]:
    """Russian genitives that go on with the name of an office."""
    return _folded(russian.DOMAINS)


@lru_cache(maxsize=1)
def of_a_place() -> frozenset[str]:
    return frozenset(_inflected(russian.OF_A_PLACE, russian.ENDINGS, vowel="аеоияйьы"))


@lru_cache(maxsize=1)
def before_country() -> frozenset[str]:
    return _folded(russian.BEFORE_COUNTRY)


@lru_cache(maxsize=1)
def rulers() -> frozenset[str]:
    return frozenset(bodies.RULERS.split())


@lru_cache(maxsize=1)
def stop_acronyms() -> frozenset[str]:
    return _folded(
        english.STOP_ACRONYMS, english.DEMONYMS, russian.STOP_ACRONYMS, azerbaijani.STOP_ACRONYMS, turkish.STOP_ACRONYMS
    )


@lru_cache(maxsize=1)
def particles() -> frozenset[str]:
    return _folded(english.PARTICLES)


@lru_cache(maxsize=1)
def _english_words() -> frozenset[str]:
    return frozenset(_lines("english_words.txt"))


def _lines(name: str) -> list[str]:
    return [line for line in (_HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def _folded(*tables: str | Iterable[str]) -> frozenset[str]:
    return frozenset(
        fold(word).replace(" ", "-") for table in tables for word in (table.split() if isinstance(table, str) else table)
    )


def _inflected(stems: str, endings: list[str], *, vowel: str = "") -> set[str]:
    """Every stem with every ending; a final vowel of the word gives way where `vowel` names it."""
    made = set()
    for word in stems.split():
        cut = word[:-1] if vowel and word[-1:] in vowel and len(word) > 3 else word
        made.add(fold(word).replace(" ", "-"))
        for stem_of_word in {cut, word}:
            made.update(fold(stem_of_word + ending.strip("-")).replace(" ", "-") for ending in endings)
    return made


def _turkic(stems: str, endings: list[str], softened: str = "") -> set[str]:
    pairs = dict(pair.split("/") for pair in softened.split())
    every = " ".join(f"{word} {pairs[word]}" if word in pairs else word for word in stems.split())
    folded = {fold(ending) for ending in endings}
    folded |= {ending.replace("i", "u") for ending in folded}
    folded |= {ending.replace("a", "e") for ending in folded}
    return _inflected(every, sorted(folded))


def _of_english() -> Lexicon:
    common = _english_words() - given_names().keys()
    plurals = [word + "s" for word in english.ROLES.split()]
    return Lexicon(
        language="en",
        titles=_folded(english.TITLES),
        roles=_folded(english.ROLES, plurals, ("spokesmen", "chairmen", "businessmen", "policemen", "attorneys", "witnesses")),
        role_words=_folded(english.ROLE_WORDS),
        kin=_folded(english.KIN),
        speech=_folded(english.SPEECH),
        reports=_folded(english.REPORTS),
        personal=_folded(english.PERSONAL),
        heads=_folded(english.ORGANISATIONS),
        state_bodies=_folded(english.STATE_BODIES),
        announcing=_folded(english.ANNOUNCING),
        other_heads=_folded(english.OTHER_HEADS),
        place_before=_folded(english.PLACE_BEFORE),
        place_after=_folded(english.PLACE_AFTER),
        not_names=_folded(english.NOT_NAMES),
        common=common,
        demonyms=_folded(english.DEMONYMS, [word + "s" for word in english.DEMONYMS.split()]),
        connectors=_folded(english.CONNECTORS),
        forward=_folded(english.FORWARD),
        function=_folded(english.FUNCTION),
    )


def _of_russian() -> Lexicon:
    endings = russian.ENDINGS
    vowels = "аеоияйьы"
    return Lexicon(
        language="ru",
        titles=frozenset(_inflected(russian.TITLES, endings)),
        roles=frozenset(_inflected(russian.ROLES, endings, vowel="аеиыяйь")),
        role_words=frozenset(_inflected(russian.ROLE_WORDS, endings)),
        kin=frozenset(_inflected(russian.KIN, endings)),
        speech=_folded(russian.SPEECH),
        reports=_folded(russian.REPORTS),
        personal=_folded(russian.PERSONAL),
        heads=frozenset(_inflected(russian.ORGANISATIONS, endings, vowel=vowels)),
        state_bodies=frozenset(_inflected(russian.STATE_BODIES, endings, vowel=vowels)),
        announcing=frozenset(_inflected(russian.ANNOUNCING, endings, vowel=vowels)),
        other_heads=frozenset(_inflected(russian.OTHER_HEADS, endings, vowel=vowels)),
        place_before=_folded(russian.PLACE_BEFORE),
        place_after=_folded(russian.PLACE_AFTER),
        not_names=_folded(russian.NOT_NAMES),
        common=frozenset(),
        demonyms=frozenset(
            _inflected(russian.DEMONYM_STEMS, ["ий", "ая", "ое", "ие", "ого", "ой", "их", "ому", "им", "ом", "ими", "ую"])
        ),
        connectors=_folded(russian.CONNECTORS),
        forward=_folded(russian.FORWARD),
        function=_folded(russian.NOT_NAMES),
    )


def _of_turkic(language: str, source: ModuleType) -> Lexicon:
    endings = source.ENDINGS
    return Lexicon(
        language=language,
        titles=_folded(source.TITLES),
        roles=frozenset(_turkic(source.ROLES, endings)),
        role_words=_folded(source.ROLE_WORDS),
        kin=frozenset(_turkic(source.KIN, endings)),
        speech=_folded(source.SPEECH),
        reports=_folded(source.REPORTS),
        personal=_folded(source.PERSONAL),
        heads=frozenset(_turkic(source.ORGANISATIONS, endings, source.ORGANISATIONS_SOFT)),
        state_bodies=frozenset(_turkic(source.STATE_BODIES, endings, source.ORGANISATIONS_SOFT)),
        announcing=frozenset(_turkic(source.ANNOUNCING, endings)),
        other_heads=frozenset(_turkic(source.OTHER_HEADS, endings)),
        place_before=_folded(source.PLACE_BEFORE),
        place_after=_folded(source.PLACE_AFTER),
        not_names=_folded(source.NOT_NAMES),
        common=frozenset(),
        demonyms=frozenset(
            _turkic(source.DEMONYM_STEMS, ["ın", "nın", "lı", "lar", "ların", "a", "da", "dan", "nı", "ya", "yə"])
        ),
        connectors=_folded(source.CONNECTORS),
        forward=frozenset(),
        function=_folded(source.NOT_NAMES),
    )


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """The tables for a BCP 47 tag; English for a language that has none."""
    match language.partition("-")[0].lower():
        case "ru" | "uk" | "be":
            return _of_russian()
        case "az":
            return _of_turkic("az", azerbaijani)
        case "tr":
            return _of_turkic("tr", turkish)
    return _of_english()
