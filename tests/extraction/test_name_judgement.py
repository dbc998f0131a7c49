"""What the rules propose, weighed against the tagger's opinion."""

import pytest

from documents.extraction.name_judgement import judge, may_be_name
from documents.extraction.name_page import Span, open_page
from documents.extraction.names import rules_spans
from tests.extraction.named import page_and_span


@pytest.mark.parametrize(
    ("text", "words", "may_be"),
    [
        ("We saw Ada Wren there.", "Ada Wren", True),
        ("We saw the Green Party there.", "Green Party", True),
        ("We saw Zorblatt there.", "Zorblatt", True),
        ("We saw Trend there.", "Trend", False),
        ("We saw the house there.", "house", False),
        ("We went to New York then.", "New York", False),
        ("We spoke French on Monday.", "French", False),
        ("It was a cold Monday.", "Monday", False),
        ("We saw the President.", "President", False),
        ("We went to Kenya, Ghana.", "Kenya, Ghana", False),
    ],
)
def test_what_the_tables_know_for_something_else_is_no_name(text: str, words: str, *, may_be: bool) -> None:
    page, span = page_and_span(text, words)
    assert may_be_name(page, span.first, span.last) is may_be


def _judged(text: str, language: str = "en", known: tuple[Span, ...] = ()) -> tuple[list[str], list[str]]:
    page = open_page(text, language)
    bodies, people = judge(page, *rules_spans(page), known)
    return [page.surface(span) for span in bodies], [page.surface(span) for span in people]


def test_a_name_that_the_tagger_alone_sees_is_added() -> None:
    page = open_page("They played on in the rain until Oskar Brandvold scored for the guests.", "en")
    _bodies, people = judge(page, [], [], ())
    assert [(page.surface(span), span.basis) for span in people] == [("Oskar Brandvold", "the words around it")]


def test_a_name_that_the_archive_knows_is_not_proposed_again() -> None:
    page = open_page("They played on in the rain until Oskar Brandvold scored for the guests.", "en")
    known = next(place for place, word in enumerate(page.words) if word.text == "Oskar")
    assert judge(page, [], [], [Span(known, known + 1, "known name", 4.0)]) == ([], [])


def test_a_body_with_its_kind_is_kept_as_the_rules_have_it_and_no_person_shares_a_word_with_it() -> None:
    bodies, people = _judged("The lawyer Ada Wren of the Harbour Union left the Ministry of Rivers.")
    assert (bodies, people) == (["Harbour Union", "Ministry of Rivers"], ["Ada Wren"])


def test_an_empty_text_has_no_names() -> None:
    assert _judged("") == ([], [])
