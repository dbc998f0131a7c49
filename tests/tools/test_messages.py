"""The catalogues of the interface's languages are whole, and compiled as they stand."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.utils.translation import ngettext, override

from tools import messages

if TYPE_CHECKING:
    from babel.messages.catalog import Message

_FIELD = re.compile(r"%\((\w+)\)s")


def _texts(value: object) -> list[str]:
    return list(value) if isinstance(value, (list, tuple)) else [str(value)]


def _fields(text: str) -> set[str]:
    return set(_FIELD.findall(text))


def _stored(language: str) -> list[Message]:
    return [message for message in messages.stored(language) if message.id]


def test_every_language_of_the_site_but_the_first_has_a_catalogue() -> None:
    assert [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE] == list(messages.LANGUAGES)


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_the_catalogue_has_what_the_code_says_and_nothing_else(language: str) -> None:
    """When this fails: `make messages`, then write the translations that it lists."""
    found = {(message.id, message.context) for message in messages.extracted() if message.id}
    assert {(message.id, message.context) for message in _stored(language)} == found


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_nothing_is_untranslated_or_guessed(language: str) -> None:
    assert messages.missing(messages.stored(language)) == []


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_the_compiled_catalogue_is_that_of_the_text(language: str) -> None:
    po = (messages.folder(language) / "django.po").read_bytes()
    assert (messages.folder(language) / "django.mo").read_bytes() == messages.as_mo(po, language)
    assert messages.as_po(messages.brought_up_to_date(language, messages.extracted())) == po


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_translations_have_the_fields_of_their_messages(language: str) -> None:
    wrong = []
    for message in _stored(language):
        wanted = _fields(_texts(message.id)[-1])
        wrong += [said for said in _texts(message.string) if _fields(said) != wanted or list(Formatter().parse(said)) == []]
    assert wrong == []


@pytest.mark.parametrize(("language", "letters"), [("az", "əƏıİğşçöüĞŞÇÖÜI"), ("ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя")])
def test_translations_are_in_their_own_script(language: str, letters: str) -> None:
    """Azerbaijani in Latin letters, Russian in Cyrillic ones."""
    said = "".join(_FIELD.sub("", text) for message in _stored(language) for text in _texts(message.string))
    said = said.replace("Алиев", "")  # the help's example of a name in another script
    cyrillic = {letter for letter in said if "\u0400" <= letter <= "\u04ff"}
    assert (set(letters.lower()) <= set(said.lower())) if language == "az" else (cyrillic >= set("абвгдежзийклмнопрст"))
    assert cyrillic == set() if language == "az" else cyrillic


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", {0: "0 documents", 1: "1 document", 2: "2 documents", 5: "5 documents", 21: "21 documents"}),
        ("az", {0: "0 sənəd", 1: "1 sənəd", 2: "2 sənəd", 5: "5 sənəd", 21: "21 sənəd"}),
        (
            "ru",
            {
                0: "0 документов",
                1: "1 документ",
                2: "2 документа",
                4: "4 документа",
                5: "5 документов",
                11: "11 документов",
                12: "12 документов",
                14: "14 документов",
                21: "21 документ",
                22: "22 документа",
                25: "25 документов",
                101: "101 документ",
                111: "111 документов",
                112: "112 документов",
                122: "122 документа",
                1000: "1000 документов",
            },
        ),
    ],
)
def test_numbers_have_the_right_form_of_the_noun(language: str, said: dict[int, str]) -> None:
    with override(language):
        assert {n: ngettext("%(n)s document", "%(n)s documents", n) % {"n": n} for n in said} == said
