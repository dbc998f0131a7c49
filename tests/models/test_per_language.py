"""What a record says in several languages: what is kept, what is read of a table that anybody wrote, and its form."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from documents.models import per_language
from documents.models.per_language import (
    LONGEST_TEXT,
    LONGEST_WORD,
    MOST_WORDS,
    PerLanguage,
    TranslationsField,
    WordsField,
)

HOSTILE: list[Any] = [None, "none", 3, [], ["az"], {"az": 3}, {"az": None}, {3: "x"}, {"az": " "}, {"az": []}, {"az": [3, " "]}]


@pytest.mark.parametrize("held", HOSTILE)
def test_what_was_written_by_hand_in_another_shape_is_nothing(held: Any) -> None:
    assert per_language.texts(held) == {}
    assert per_language.words(held) == {}
    assert per_language.labels(held) == {}
    assert per_language.all_words(held) == []


def test_texts_and_words_are_read_by_language() -> None:
    assert per_language.texts({"az": "Yağış", "ru": "", "en": ["x"]}) == {"az": "Yağış"}
    words = {"en": ["seagulls"], "az": ["Qağayılar", "qağayı", 3], "ru": ["seagulls"]}
    assert per_language.words(words) == {"en": ["seagulls"], "az": ["Qağayılar", "qağayı"], "ru": ["seagulls"]}
    assert per_language.all_words(words) == ["seagulls", "Qağayılar", "qağayı"]
    assert per_language.labels(words) == {"az": "Qağayılar", "ru": "seagulls"}  # in English the record's own name is shown


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (None, {}),
        ({}, {}),
        ({"az": " Yağış \n"}, {"az": "Yağış"}),
        ({"az-Cyrl": "Јағыш"}, {"az-Cyrl": "Јағыш"}),
    ],
)
def test_translations_are_kept_trimmed(value: Any, kept: dict[str, str]) -> None:
    assert TranslationsField().clean(value, None) == kept


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (["az"], "shape"),
        ({"az": ["x"]}, "shape"),
        ({"Azerbaijani language": "x"}, "language"),
        ({"AZ": "x"}, "language"),
        ({"az": "x" * (LONGEST_TEXT + 1)}, "long"),
        ({"az": "\x00"}, "unstorable"),
    ],
)
def test_translations_of_another_shape_are_refused_in_words(value: Any, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TranslationsField().clean(value, None)
    assert refused.value.code == code


def test_words_are_lines_each_once() -> None:
    assert WordsField().clean({"az": ["Qağayı\u200b", " Qağayı", "", "qağayılar"]}, None) == {"az": ["Qağayı", "qağayılar"]}


@pytest.mark.parametrize(
    "value", [{"az": "x"}, {"az": ["x"] * (MOST_WORDS + 1)}, {"az": [3]}, {"az": ["x" * (LONGEST_WORD + 1)]}]
)
def test_words_of_another_shape_or_too_many_are_refused(value: Any) -> None:
    with pytest.raises(ValidationError):
        WordsField().clean(value, None)


def test_a_form_has_a_box_for_each_language_but_the_first_and_gives_back_what_it_shows() -> None:
    field = TranslationsField().formfield()
    assert isinstance(field, PerLanguage)
    assert field.tags == ["az", "ru"]
    assert field.widget.decompress({"az": "Yağış", "en": "Rain"}) == ["Yağış", ""]
    assert field.widget.decompress(None) == ["", ""]
    assert field.clean(["Yağış ", " "]) == {"az": "Yağış"}
    assert field.clean([]) == {}


def test_a_form_of_words_has_one_on_each_line() -> None:
    field = WordsField().formfield()
    assert field.tags == ["en", "az", "ru"]
    assert field.widget.decompress({"az": ["Qağayı", "qağayılar"]}) == ["", "Qağayı\nqağayılar", ""]
    assert field.clean(["", "Qağayı\r\n\r\n qağayılar ", ""]) == {"az": ["Qağayı", "qağayılar"]}


def test_boxes_are_labelled_and_hostile_words_are_only_words() -> None:
    html = TranslationsField().formfield().widget.render("translations", {"az": "</textarea><script>"}, {"id": "x"})
    assert html.count("<label>") == 2
    assert 'lang="az"' in html
    assert "<script>" not in html
    assert "&lt;/textarea&gt;&lt;script&gt;" in html


def test_to_the_database_it_is_plain_json() -> None:
    assert TranslationsField().deconstruct()[1] == "django.db.models.JSONField"
