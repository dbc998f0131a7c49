"""Slovnet as it is installed by requirements-ner.txt; run by `make test-ner`."""

from documents.extraction.names import find_names
from documents.extraction.statistical_model import Recognised, recognise

TEXT = "Премьера прошла. Вчера Бьорн Фальстад приехал. Верле с ним не было."


def test_names_are_recognised_where_they_stand() -> None:
    assert [(one.kind, TEXT[one.start : one.end], one.by) for one in recognise(TEXT, "ru")][:1] == [
        ("person", "Бьорн Фальстад", "Slovnet")
    ]
    assert recognise(TEXT, "az") == ()
    assert all(isinstance(one, Recognised) for one in recognise(TEXT, "ru"))


def test_agreement_is_said() -> None:
    (name, *_) = find_names(TEXT, language="ru")
    assert name.name == "Бьорн Фальстад"
    assert name.basis.endswith("; Slovnet agrees")
