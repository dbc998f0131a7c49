"""The kind of a text, by its form."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Evidence, FoundValue
from documents.extraction.kind import find_kind
from documents.models import Kind, kind_signs

BODY = "The council met in the hall of Lorn and closed the pier for the whole of the winter, said the mayor.\n" * 3


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (BODY, "news-report"),
        ("Q: Who?\nA: I.\nQ: When?\nA: Now.", "interview"),
        ("**Sual:** Kim?\n\n**Cavab:** Mən.\n\n**Sual:** Nə?\n\n**Cavab:** Heç nə.", "interview"),
        (f"Open letter to the mayor\n\n{BODY}", "open-letter"),
        (f"{BODY}We, the undersigned, ask for the pier.", "open-letter"),
        (f"Dear Mr Mayor,\n\n{BODY}\nYours sincerely,\nMia Tern", "letter"),
        (f"Hörmətli cənab sədr!\n\n{BODY}Körpünün açılmasını tələb edirik.\n\nHörmətlə,", "open-letter"),
        (f"Joint statement of the unions\n\n{BODY}", "statement"),
        (f"Заявление союза\n\n{BODY}", "statement"),
        (f"FOR IMMEDIATE RELEASE\n\n{BODY}", "press-release"),
        (f"Speech by Mayor Tern\n\n{BODY}", "speech"),
        (
            "The Council,\nHaving regard to the pier,\nRecalling the winter,\nUrges the mayor,\nCalls on the council,\n",
            "resolution",
        ),
        ("Law on piers\nArticle 1. A\nArticle 2. B\nArticle 3. C\nArticle 4. D", "law"),
        (f"Дело № 2-114/2019\n{BODY}", "court-document"),
        (f"On May 3 the Lorn Society hosted a webinar on piers. {BODY}", "event-report"),
        ("", None),
    ],
)
def test_the_kind_is_told_by_the_form(text: str, kind: str | None) -> None:
    found = find_kind(text, kind_signs())
    assert (found.value if found else None) == kind
    assert kind is None or kind in Kind.values


def test_a_kind_is_told_by_the_surest_cue_and_says_by_which() -> None:
    kinds = (
        ("note", ("plain",), (), ()),
        ("tale", (), (("text", "once upon", 0.5),), ()),
        ("poem", (), (("head", "o winter", 0.6),), (("title", "poem", 0.9),)),
    )
    assert [find_kind(text, kinds) for text in ("It rained.", "Once upon a time, o winter.", "A poem\nonce upon", "  ")] == [
        FoundValue("note", 0.4, "no sign of another kind"),
        FoundValue("poem", 0.6, "the words “o winter”", (Evidence(18, 26),)),
        FoundValue("poem", 0.9, "the words “poem”"),
        None,
    ]
    assert find_kind("It rained.", ()) is None
