"""What the words of a name say for and against its being a person's."""

import pytest

from documents.extraction.person_score import Weighing, weigh_words
from tests.extraction.named import page_and_span


def test_the_strongest_reason_is_the_basis_and_all_count() -> None:
    weighing = Weighing()
    for weight, basis in ((0.5, "weak"), (2.0, "strong"), (3.0, ""), (1.0, "middling"), (-4.0, "against")):
        weighing.add(weight, basis)
    assert (weighing.weight, weighing.basis) == (2.5, "strong")


def _weighed(text: str, words: str, language: str) -> tuple[float, str]:
    page, span = page_and_span(text, words, language)
    weighing = Weighing()
    weigh_words(page, span.first, span.last, weighing)
    return round(weighing.weight, 2), weighing.basis


@pytest.mark.parametrize(
    ("language", "text", "words", "weight", "basis"),
    [
        ("en", "We saw Erik Brandvold there.", "Erik Brandvold", 2.5, "given name “Erik”"),
        ("en", "We saw Erik Petrov there.", "Erik Petrov", 3.3, "given name “Erik”"),
        ("en", "We saw J. Brandvold there.", "J. Brandvold", 2.4, "initials"),
        ("en", "We saw Xob Brandvold there.", "Xob Brandvold", 0.9, ""),
        ("en", "We saw Erik there.", "Erik", 0.4, "a given name alone"),
        ("en", "We saw Petrov there.", "Petrov", 0.6, "ending of a family name"),
        ("en", "We saw Khrushchev there.", "Khrushchev", 2.8, "a ruler's name"),
        ("en", "We saw London there.", "London", -4.0, ""),
        ("en", "We saw XOB there.", "XOB", -3.0, ""),
        ("ru", "Пришёл Иван Петрович Луговой вчера.", "Иван Петрович Луговой", 7.0, "patronymic"),
        ("ru", "Играли Blue Heron вчера.", "Blue Heron", 0.1, ""),
    ],
)
def test_given_names_endings_and_places_weigh(language: str, text: str, words: str, weight: float, basis: str) -> None:
    assert _weighed(text, words, language) == (weight, basis)
