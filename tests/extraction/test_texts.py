"""Names in press texts of many countries, against what is known to be in them."""

import pytest

from documents.extraction.names import find_names
from tests.extraction.texts import Text, known, score, texts


@pytest.mark.parametrize("language", ["en", "ru", "az", "tr"])
def test_new_names_are_found(language: str) -> None:
    pairs = [(text, find_names(text.text, language=language)) for text in texts(language)]
    people, bodies = score(pairs, "person"), score(pairs, "organisation")
    assert people.precision >= 0.95
    assert people.recall >= 0.92
    assert bodies.precision >= 0.94
    assert bodies.recall >= 0.90


@pytest.mark.parametrize("language", ["en", "ru", "az", "tr"])
def test_known_names_are_found(language: str) -> None:
    pairs = [(text, find_names(text.text, language=language, known=known(text))) for text in texts(language)]
    people, bodies = score(pairs, "person"), score(pairs, "organisation")
    assert people.precision >= 0.96
    assert people.recall >= 0.98
    assert bodies.precision >= 0.93
    assert bodies.recall >= 0.96


@pytest.mark.parametrize("text", texts(), ids=lambda text: text.name)
def test_evidence_stands_in_the_text_where_it_says(text: Text) -> None:
    for name in find_names(text.text, language=text.language):
        forms = {text.text[place.start : place.end] for place in name.evidence}
        assert forms <= set(name.variants)
        assert list(name.evidence) == sorted(name.evidence, key=lambda place: place.start)
