"""Which occurrences are one body."""

import pytest

from documents.extraction.name_page import Span, open_page
from documents.extraction.organisation_coreference import Body, join_bodies


def _joined(text: str, *names: str, language: str = "en") -> list[list[str]]:
    page = open_page(text, language)
    spans, at = [], 0
    for name in names:
        start = text.index(name, at)
        at = start + len(name)
        inside = [place for place, word in enumerate(page.words) if start <= word.start < at]
        spans.append(Span(inside[0], inside[-1], "", 0.8))
    return [[page.surface(span) for span in body.spans] for body in join_bodies(page, spans, [])]


@pytest.mark.parametrize(
    ("language", "text", "names", "joined"),
    [
        (
            "en",
            "The Harbour Union met. Harbour Union left.",
            ["Harbour Union", "Harbour Union"],
            [["Harbour Union", "Harbour Union"]],
        ),
        (
            "en",
            "The Center for the Study of Rivers (CSR) met. CSR left.",
            ["Center for the Study of Rivers", "CSR", "CSR"],
            [["Center for the Study of Rivers", "CSR", "CSR"]],
        ),
        ("en", "Harbour Union (ZHU) met. ZHU left.", ["Harbour Union", "ZHU", "ZHU"], [["Harbour Union", "ZHU", "ZHU"]]),
        ("en", "Harbour Union met. HU left.", ["Harbour Union", "HU"], [["Harbour Union", "HU"]]),
        ("en", "Harbour Union met. HX left.", ["Harbour Union", "HX"], [["Harbour Union"], ["HX"]]),
        (
            "en",
            "Kenya Harbour Union, Harbour Union.",
            ["Kenya Harbour Union", "Harbour Union"],
            [["Kenya Harbour Union", "Harbour Union"]],
        ),
        (
            "en",
            "Grand Harbour Union, Harbour Union.",
            ["Grand Harbour Union", "Harbour Union"],
            [["Grand Harbour Union"], ["Harbour Union"]],
        ),
        (
            "en",
            "Harbour Union of Lorn, Harbour Union.",
            ["Harbour Union of Lorn", "Harbour Union"],
            [["Harbour Union of Lorn", "Harbour Union"]],
        ),
        ("en", "Harbour Union, Union.", ["Harbour Union", "Union"], [["Harbour Union"], ["Union"]]),
        (
            "en",
            "The French regime, the French government.",
            ["French regime", "French government"],
            [["French regime", "French government"]],
        ),
        (
            "ru",
            "Союз читателей молчит. У Союза читателей нет денег.",
            ["Союз читателей", "Союза читателей"],
            [["Союз читателей", "Союза читателей"]],
        ),
        ("en", "Nothing.", [], []),
    ],
)
def test_names_are_one_body_where_one_is_the_other_in_short(
    language: str, text: str, names: list[str], joined: list[list[str]]
) -> None:
    assert _joined(text, *names, language=language) == joined


def test_two_known_bodies_stay_two_and_a_new_place_joins_its_own() -> None:
    page = open_page("Kenya Harbour Union met Harbour Union and Harbour Union.", "en")
    long = Body(("kenya", "harbour", "union"), [Span(0, 2, "known name", 4.0)], record=1)
    short = Body(("harbour", "union"), [Span(4, 5, "known name", 4.0)], record=2)
    joined = join_bodies(page, [Span(7, 8, "kind of body “Union”", 0.85)], [long, short])
    assert [(body.record, len(body.spans)) for body in joined] == [(1, 1), (2, 2)]


def test_a_body_has_the_basis_of_its_strongest_place() -> None:
    body = Body(("union",))
    for span in (Span(0, 0, "weak", 0.5), Span(1, 1, "strong", 0.9), Span(2, 2, "middling", 0.6)):
        body.add(span)
    assert (body.weight, body.basis) == (0.9, "strong")
