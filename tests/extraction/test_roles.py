"""Which of several signs of a role counts."""

from documents.extraction.findings import FoundRole
from documents.extraction.name_page import Span, open_page
from documents.extraction.roles import _in_order, roles_of_person, scene


def test_the_likeliest_comes_first_and_a_role_without_a_rank_last() -> None:
    signs = {role: FoundRole(role) for role in ("translator", "subject", "quoted", "author")}
    assert [sign.role for sign in _in_order(signs)] == ["author", "quoted", "subject", "translator"]


def test_the_words_of_each_language_are_read_whatever_the_language_of_the_text() -> None:
    text = "The hall was full. Moderatoru Aynur Mirzali, модератор вечера Вера Лугова. Moderated by Anna Wren, it was long."
    page = open_page(text, "en")
    named = {"Aynur": "moderator", "Вера": "moderator", "Anna": "moderator"}
    found = {}
    for place, word in enumerate(page.words):
        if word.text in named:
            found[word.text] = [sign.role for sign in roles_of_person(page, [Span(place, place + 1, "", 1.0)], scene(page))]
    assert {name: roles[:1] for name, roles in found.items()} == {name: [role] for name, role in named.items()}
