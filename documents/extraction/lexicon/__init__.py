"""The words that tell names, by language: tables with their sources named, and what is made of them once a process."""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from babel import Locale

from documents.extraction.inflection import stem
from documents.extraction.languages import LANGUAGES, nearest_language, words_of
from documents.extraction.languages.declaration import Family, Language, NameWords
from documents.extraction.lexicon.rulers import RULERS
from documents.names import fold

_HERE = Path(__file__).parent
_VOWELS, _VOWELS_OF_ROLES = "аеоияйьы", "аеиыяйь"  # that give way to an ending


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words. Where a language inflects them, with their forms."""

    language: str  # ISO 639, of the tables
    family: Family
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
    rows = (line.partition(":") for line in _read_lines("given_names.txt"))
    names = {name: sex for name, _, sex in rows}
    for name, sex in list(names.items()):  # as they are when read back from Cyrillic letters: "Aigerim", "Айгерим"
        for ours, theirs in (("ai", "ay"), ("ei", "ey"), ("j", "dzh")):
            if ours in name:
                names.setdefault(name.replace(ours, theirs), sex)
    return names


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Folded names of countries, languages' homes and cities; of two words, the words with a space between."""
    found = set(_read_lines("places.txt"))
    for language in LANGUAGES:
        locale = Locale.parse(language.code)
        for code, name in locale.territories.items():
            if len(code) == 2 or code.isdigit():
                found.add(fold(name))
        found.update(fold(zone["city"]) for zone in locale.time_zones.values() if zone.get("city"))
    found.update(fold(place) for place in words_of(lambda language: language.words.places))
    return frozenset(found - {""})


@lru_cache(maxsize=1)
def known_bodies() -> frozenset[str]:
    every = "|".join(language.words.known_bodies for language in LANGUAGES)
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
    """Genitives that go on with the name of an office."""
    return folded_words(lambda words: words.domains)


@lru_cache(maxsize=1)
def of_a_place() -> frozenset[str]:
    return frozenset(
        form
        for language in LANGUAGES
        for form in _inflect_stems(language.words.of_a_place, language.words.word_endings.split(), vowel=_VOWELS)
    )


@lru_cache(maxsize=1)
def before_country() -> frozenset[str]:
    return folded_words(lambda words: words.before_country)


@lru_cache(maxsize=1)
def rulers() -> frozenset[str]:
    return frozenset(RULERS.split())


@lru_cache(maxsize=1)
def stop_acronyms() -> frozenset[str]:
    nations = (language.words.demonyms for language in LANGUAGES if language.family == "analytic")
    return _fold_tables(*(language.words.stop_acronyms for language in LANGUAGES), *nations)


@lru_cache(maxsize=1)
def forms_of_address() -> frozenset[str]:
    """In small letters between the words of a name: Rəşid bəy Əliyev."""
    return folded_words(lambda words: words.address)


@lru_cache(maxsize=1)
def particles() -> frozenset[str]:
    return folded_words(lambda words: words.particles)


def folded_words(table: Callable[[NameWords], str]) -> frozenset[str]:
    """One table of all languages."""
    return _fold_tables(*(table(language.words) for language in LANGUAGES))


def _read_lines(name: str) -> list[str]:
    return [line for line in (_HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def _fold_tables(*tables: str) -> frozenset[str]:
    return frozenset(fold(word).replace(" ", "-") for table in tables for word in table.split())


def _inflect_stems(stems: str, endings: list[str], *, vowel: str = "") -> set[str]:
    """Every stem with every ending; a final vowel of the word gives way where `vowel` names it."""
    made = set()
    for word in stems.split():
        cut = word[:-1] if vowel and word[-1:] in vowel and len(word) > 3 else word
        made.add(fold(word).replace(" ", "-"))
        for stem_of_word in {cut, word}:
            made.update(fold(stem_of_word + ending.strip("-")).replace(" ", "-") for ending in endings)
    return made


def _analytic_tables(language: Language) -> dict[str, frozenset[str]]:
    """Words as they stand; what people are and where they are from in the plural too."""
    words = language.words
    return {
        "roles": _fold_tables(words.roles, _pluralise_words(words.roles), words.more_roles),
        "demonyms": _fold_tables(words.demonyms, _pluralise_words(words.demonyms)),
    }


def _pluralise_words(table: str) -> str:
    return " ".join(f"{word}s" for word in table.split())


def _slavic_tables(language: Language) -> dict[str, frozenset[str]]:
    words, endings = language.words, language.words.word_endings.split()
    inflected = {"titles": words.titles, "role_words": words.role_words, "kin": words.kin}
    shortened = {
        "heads": words.organisations,
        "state_bodies": words.state_bodies,
        "announcing": words.announcing,
        "other_heads": words.other_heads,
    }
    return {
        **{name: frozenset(_inflect_stems(table, endings)) for name, table in inflected.items()},
        **{name: frozenset(_inflect_stems(table, endings, vowel=_VOWELS)) for name, table in shortened.items()},
        "roles": frozenset(_inflect_stems(words.roles, endings, vowel=_VOWELS_OF_ROLES)),
        "demonyms": frozenset(_inflect_stems(words.demonyms, words.demonym_endings.split())),
    }


def _turkic_tables(language: Language) -> dict[str, frozenset[str]]:
    words, endings = language.words, language.words.word_endings.split()
    return {
        "roles": _add_suffixes(words.roles, endings),
        "kin": _add_suffixes(words.kin, endings),
        "heads": _add_suffixes(words.organisations, endings, words.organisations_soft),
        "state_bodies": _add_suffixes(words.state_bodies, endings, words.organisations_soft),
        "announcing": _add_suffixes(words.announcing, endings),
        "other_heads": _add_suffixes(words.other_heads, endings),
        "demonyms": _add_suffixes(words.demonyms, words.demonym_endings.split()),
    }


def _add_suffixes(stems: str, endings: list[str], softened: str = "") -> frozenset[str]:
    pairs = dict(pair.split("/") for pair in softened.split())
    every = " ".join(f"{word} {pairs[word]}" if word in pairs else word for word in stems.split())
    folded = {fold(ending) for ending in endings}
    folded |= {ending.replace("i", "u") for ending in folded}
    folded |= {ending.replace("a", "e") for ending in folded}
    return frozenset(_inflect_stems(every, sorted(folded)))


_INFLECTED = {"analytic": _analytic_tables, "slavic": _slavic_tables, "turkic": _turkic_tables}


@lru_cache(maxsize=8)
def lexicon(tag: str) -> Lexicon:
    """The tables for a BCP 47 tag; English for a language that has none."""
    return _build_lexicon(nearest_language(tag))


@lru_cache(maxsize=8)
def _build_lexicon(language: Language) -> Lexicon:
    words = language.words
    tables = {
        "titles": words.titles,
        "roles": words.roles,
        "role_words": words.role_words,
        "kin": words.kin,
        "speech": words.speech,
        "reports": words.reports,
        "personal": words.personal,
        "heads": words.organisations,
        "state_bodies": words.state_bodies,
        "announcing": words.announcing,
        "other_heads": words.other_heads,
        "place_before": words.place_before,
        "place_after": words.place_after,
        "not_names": words.not_names,
        "demonyms": words.demonyms,
        "connectors": words.connectors,
        "forward": words.forward,
        "function": words.function or words.not_names,
    }
    inflected = _INFLECTED[language.family](language)
    folded = {name: _fold_tables(table) for name, table in tables.items() if name not in inflected}
    common = frozenset(_read_lines(words.common_words)) - given_names().keys() if words.common_words else frozenset()
    return Lexicon(language=language.code, family=language.family, common=common, **folded, **inflected)
