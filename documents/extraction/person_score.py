"""What the words of a run say for and against its being a person."""

import re
from dataclasses import dataclass

from documents.extraction.lexicon import given_names, rulers
from documents.extraction.morphology import PATRONYMIC, base_of, has_family_ending, is_given
from documents.extraction.name_page import Page
from documents.extraction.tokens import Word, is_initial
from documents.names import is_cyrillic

_ADJECTIVE = re.compile(r"(?:ая|яя|ое|ее|ый|ий|ой|ие|ые|ого|ому|ую|ых)$")


@dataclass(slots=True)
class Weighing:
    weight: float = 0.0
    basis: str = ""
    strongest: float = 0.0

    def add(self, weight: float, basis: str = "") -> None:
        self.weight += weight
        if weight > self.strongest and basis:
            self.strongest, self.basis = weight, basis


def weigh_words(page: Page, first: int, last: int, weighing: Weighing) -> None:
    lexicon = page.lexicon
    inside = page.words[first : last + 1]
    sexes = [is_given(word.key, lexicon.language) for word in inside]
    surname = has_family_ending(inside[-1].key, lexicon.language) and not page.is_place(last, last)
    if last > first:
        _weigh_several(inside, sexes, weighing)
        if lexicon.family == "slavic" and not inside[0].first and not _ADJECTIVE.search(inside[0].text):
            weighing.add(0.7)  # other things of several words with capitals stand in quotation marks
        weighing.add(0.8 if surname else 0.0, "ending of a family name")
    else:
        _weigh_one(inside[0].key, lexicon.language, weighing, given=sexes[0])
        weighing.add(0.6 if surname else 0.0, "ending of a family name")
    if lexicon.family == "slavic" and not is_cyrillic("".join(word.text for word in inside)):
        weighing.add(-1.5)  # people's names are written in the letters of the text; those of works and firms are not
    common = sum(word.key in lexicon.common and word.key not in given_names() for word in inside)
    weighing.add(-0.9 * common)
    _weigh_other_things(page, first, last, weighing, named=any(sexes))


def _weigh_several(inside: list[Word], sexes: list[bool], weighing: Weighing) -> None:
    weighing.add(0.9 - 0.4 * max(0, len([word for word in inside if word.capital]) - 3))
    if sexes[0]:
        weighing.add(1.6, f"given name “{inside[0].text}”")
    elif any(sexes):
        weighing.add(0.9, "given name among the words")
    if any(PATRONYMIC.search(word.key) for word in inside[1:]):
        weighing.add(3.0, "patronymic")
    if any(map(is_initial, inside[:-1])) and not is_initial(inside[-1]):
        weighing.add(1.5, "initials")


def _weigh_one(key: str, language: str, weighing: Weighing, *, given: bool) -> None:
    if given:
        weighing.add(0.4, "a given name alone")
    elif key in rulers() or base_of(key, language) in rulers():
        weighing.add(2.2, "a ruler's name")


def _weigh_other_things(page: Page, first: int, last: int, weighing: Weighing, *, named: bool) -> None:
    lexicon, words = page.lexicon, page.words
    if page.is_place(first, last):
        weighing.add(-4.0)
    elif last > first and any(page.is_place(place, place) for place in range(first, last + 1)):
        weighing.add(-0.3 if named else -1.2)
    if words[last].key in lexicon.other_heads or words[last].key in lexicon.heads:
        weighing.add(-1.0 if named and words[last].key not in lexicon.common else -3.0)
    if words[last].key in lexicon.demonyms or words[first].key in lexicon.demonyms:
        weighing.add(-1.5)
    if first == last and words[first].upper:
        weighing.add(-3.0)
    if page.headline[first] and not named:
        weighing.add(-1.2)
