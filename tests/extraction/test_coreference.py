"""Which occurrences are one person."""

import pytest

from documents.extraction.coreference import Person, join_people
from documents.extraction.name_page import Span, open_page
from tests.extraction.named import only, people


def test_a_family_name_alone_joins_the_full_name_without_possessive_endings() -> None:
    text = "The poet Nana Agyeman-Cole left. Agyeman-Cole’s house is empty."
    name = only(text)
    assert name.variants == ("Nana Agyeman-Cole", "Agyeman-Cole")
    assert [text[place.start : place.end] for place in name.evidence] == ["Nana Agyeman-Cole", "Agyeman-Cole"]
    assert name.described_as == "poet"


def test_a_slip_of_the_pen_joins_too() -> None:
    text = "The teacher Hagop Zakarian was asked. Later Zakaryan said nothing."
    assert people(text) == ["Hagop Zakarian"]


def _joined(text: str, *names: tuple[str, float], known: list[Person] | None = None, language: str = "en") -> list[list[str]]:
    """The places of each person, of names in the order of the text with their weights."""
    page = open_page(text, language)
    candidates, at = [], 0
    for name, weight in names:
        start = text.index(name, at)
        at = start + len(name)
        inside = [place for place, word in enumerate(page.words) if start <= word.start < at]
        candidates.append(Span(inside[0], inside[-1], "", weight))
    return [[page.surface(span) for span in person.spans] for person in join_people(page, candidates, known or [])]


@pytest.mark.parametrize(
    ("text", "names", "joined"),
    [
        ("Ada Wren came. Wren left.", [("Ada Wren", 3.0), ("Wren", 0.5)], [["Ada Wren", "Wren"]]),
        ("Ada Wren came. A. Wren left.", [("Ada Wren", 3.0), ("A. Wren", 2.0)], [["Ada Wren", "A. Wren"]]),
        ("Ada Wren came. B. Wren left.", [("Ada Wren", 3.0), ("B. Wren", 2.0)], [["Ada Wren"], ["B. Wren"]]),
        ("Wren Ada came. Ada Wren left.", [("Wren Ada", 3.0), ("Ada Wren", 2.0)], [["Wren Ada", "Ada Wren"]]),
        ("Ada Zakarian, Ada Zakaryan.", [("Ada Zakarian", 3.0), ("Ada Zakaryan", 3.0)], [["Ada Zakarian", "Ada Zakaryan"]]),
        ("Ada Wren, Ada Wrin.", [("Ada Wren", 3.0), ("Ada Wrin", 3.0)], [["Ada Wren"], ["Ada Wrin"]]),
        ("Ada Wren, Bo Wren, Wren.", [("Ada Wren", 3.0), ("Bo Wren", 3.0), ("Wren", 0.5)], [["Ada Wren"], ["Bo Wren", "Wren"]]),
        ("Ada Wren came.", [("Ada Wren", 1.0)], []),
        ("Ada Wren came, Wren left.", [("Ada Wren", 1.0), ("Wren", 0.0)], [["Ada Wren", "Wren"]]),
        ("Wren left.", [("Wren", 2.0)], []),
        ("Wren left.", [("Wren", 2.1)], [["Wren"]]),
        ("Nothing.", [], []),
    ],
)
def test_names_are_one_person_where_their_words_agree(text: str, names: list[tuple[str, float]], joined: list[list[str]]) -> None:
    assert _joined(text, *names) == joined


def test_a_person_has_the_basis_of_the_strongest_place() -> None:
    person = Person(("wren",))
    for span in (Span(0, 0, "weak", 0.5), Span(1, 1, "strong", 2.0), Span(2, 2, "middling", 1.0)):
        person.add(span)
    assert (person.weight, person.basis, len(person.spans)) == (2.0, "strong", 3)


def test_two_known_records_stay_two_people() -> None:
    page = open_page("Ada Wren met Ada Wren.", "en")
    known = [
        Person(("ada", "wren"), [Span(at, at + 1, "known name", 4.0)], 4.0, "known name", number)
        for number, at in ((1, 0), (2, 3))
    ]
    assert [person.record for person in join_people(page, [], known)] == [1, 2]
