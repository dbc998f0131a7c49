"""Fields of one line: what is invisible in them is left out, and what is several names is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.exceptions import ValidationError

from documents.models import Source
from documents.models.lines import FOLD_CHARS, FoldField, LineField, NameField, check_one_name, same_named, validate_language
from tests.records import make_source

if TYPE_CHECKING:
    from django.db import models


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Rain", "Rain"),
        ("  Rain\u00a0over \u200b Nowhere\n", "Rain over Nowhere"),
        ("Rain\r\nover", "Rain over"),
        ("Şuşa\u00ad", "Şuşa"),
        ("", ""),
    ],
)
def test_a_line_is_kept_without_what_nobody_sees(written: str, kept: str) -> None:
    assert LineField(max_length=100, blank=True).clean(written, None) == kept


@pytest.mark.parametrize("wrong", ["Ra\x00in", "Rain\ud800"])
def test_what_cannot_be_stored_is_named(wrong: str) -> None:
    with pytest.raises(ValidationError, match="take it out") as refused:
        LineField(max_length=100).clean(wrong, None)
    assert refused.value.code == "unstorable"


def test_a_line_that_is_too_long_is_measured_as_it_is_kept() -> None:
    field = LineField(max_length=4)
    assert field.clean("  Rain  ", None) == "Rain"
    with pytest.raises(ValidationError):
        field.clean("Rains", None)


@pytest.mark.parametrize("several", ["Nora Flint|Adam Reed", "Nora Flint\nAdam Reed", "a\u2028b", "a\x0bb"])
def test_several_names_are_not_one(several: str) -> None:
    with pytest.raises(ValidationError, match="that is several names"):
        NameField(max_length=100).clean(several, None)


@pytest.mark.parametrize("one", ["Nora Flint\n", "\nNora", "Flint, Nora", "Nora; Adam", ""])
def test_a_line_break_around_a_name_is_none_in_it(one: str) -> None:
    check_one_name(one)


@pytest.mark.parametrize("tag", ["en", "az-Cyrl", "zh-Hant-TW", "aze", "EN"])
def test_a_language_tag_is_taken(tag: str) -> None:
    validate_language(tag)


@pytest.mark.parametrize("wrong", ["", "any one", "en US", "-en", "1"])
def test_what_is_no_language_tag_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError, match="BCP 47"):
        validate_language(wrong)


@pytest.mark.parametrize("field", [LineField(max_length=9), NameField(max_length=9), FoldField()])
def test_to_the_database_each_is_a_plain_column(field: models.Field) -> None:  # type: ignore[type-arg]
    assert field.deconstruct()[1] == "django.db.models.CharField"


@pytest.mark.django_db
def test_a_fold_follows_the_name_and_fits_its_column() -> None:
    source = make_source("ŞƏRQ qəzeti")
    assert source.fold == "sarq qazeti"
    source.name = "Q" * 300
    source.save()
    assert source.fold == "q" * 300
    assert Source._meta.get_field("fold").max_length == FOLD_CHARS


@pytest.mark.django_db
def test_a_record_is_known_in_whatever_capitals_and_the_exact_one_comes_first() -> None:
    first, second = make_source("Şərq"), make_source("Another")
    Source.objects.filter(pk=second.pk).update(name="ŞƏRQ", fold=first.fold)
    assert same_named(Source.objects.all(), "ŞƏRQ") == second
    assert same_named(Source.objects.all(), "şərq") == first
    assert same_named(Source.objects.all(), " Şərq\u200b ") == first
    assert same_named(Source.objects.all(), "Sarq") is None  # the same fold, and another spelling
    assert same_named(Source.objects.all(), "") is None
