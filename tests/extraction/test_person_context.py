"""What stands before and behind a name and says that it is a person's."""

import pytest

from documents.extraction.person_context import weigh_after, weigh_before
from documents.extraction.person_score import Weighing
from tests.extraction.named import page_and_span


@pytest.mark.parametrize(
    ("language", "text", "name", "weight", "basis"),
    [
        ("en", "We met editor Xob Wren there.", "Xob Wren", 2.5, "role noun “editor”"),
        ("en", "We met his wife Xob Wren there.", "Xob Wren", 1.8, "relative “wife”"),
        ("en", "We met a man named Xob Wren there.", "Xob Wren", 2.4, "after “named”"),
        ("en", "It rained, said Xob Wren.", "Xob Wren", 0.8, "after “said”"),
        ("en", "It rained, according to Xob Wren.", "Xob Wren", -0.6, "according to"),
        ("en", "A day at sea\n\nBy Xob Wren", "Xob Wren", 1.5, "a line with who wrote it"),
        ("en", "The chairman of the council, Xob Wren, left.", "Xob Wren", 1.4, "role noun “chairman”"),
        ("en", "They saw the Xob Wren there.", "Xob Wren", -2.2, ""),
        ("en", "They lived in the village of Xob Wren.", "Xob Wren", -6.0, ""),
        ("en", "They came. Xob Wren left.", "Xob Wren", 0.0, ""),
        ("ru", "Пришёл начальник колонии Петренко.", "Петренко", 1.6, "role noun “начальник”"),
    ],
)
def test_the_words_before_weigh(language: str, text: str, name: str, weight: float, basis: str) -> None:
    page, span = page_and_span(text, name, language)
    weighing = Weighing()
    weigh_before(page, span.first, span.first, weighing)
    assert (round(weighing.weight, 2), weighing.basis) == (weight, basis)


@pytest.mark.parametrize(
    ("language", "text", "name", "weight", "basis"),
    [
        ("en", "Then Xob Wren said so.", "Xob Wren", 1.2, "before “said”"),
        ("en", "Then Xob Wren was there.", "Xob Wren", 0.6, "before “was”"),
        ("en", "Then Xob Wren’s wife left.", "Xob Wren", 1.2, "relative “wife”"),
        ("en", "Then Xob Wren village burned.", "Xob Wren", -3.0, ""),
        ("en", "Then Xob Wren, 34, left.", "Xob Wren", 1.8, "an age"),
        ("en", "Then Xob Wren (34) left.", "Xob Wren", 1.8, "an age"),
        ("en", "Then Xob Wren, who left, came.", "Xob Wren", 1.3, "“who”"),
        ("en", "Then Xob Wren, Kenya, burned.", "Xob Wren", -1.2, ""),
        ("en", "Then Xob Wren, a small town editor, left.", "Xob Wren", 1.8, "role noun “editor”"),
        ("en", "Then Xob Wren, a small town, an editor said.", "Xob Wren", 0.0, ""),
        ("en", "Then came Xob Wren", "Xob Wren", 0.0, ""),
        ("az", "Xob Vren adlı qadın gəldi.", "Xob Vren", 2.4, "before “adlı”"),
    ],
)
def test_the_words_behind_weigh(language: str, text: str, name: str, weight: float, basis: str) -> None:
    page, span = page_and_span(text, name, language)
    weighing = Weighing()
    weigh_after(page, span.last, weighing)
    assert (round(weighing.weight, 2), weighing.basis) == (weight, basis)
