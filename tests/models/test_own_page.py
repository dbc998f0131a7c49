"""Pages about the archive that its operator writes."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from documents.models import OwnPage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("text", ["", "a\x00b", "x" * 50_001, "[" * 3000])
def test_a_page_that_cannot_be_shown_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        OwnPage(name="who", language="en", text=text).full_clean()


def test_a_page_is_chosen_in_the_language_else_in_the_first_else_as_it_was_written_first() -> None:
    for name, language in (
        ("who", "tr"),
        ("who", "ru"),
        ("contact", "ru"),
        ("contact", "en"),
        ("privacy", "tr"),
        ("privacy", "ru"),
    ):
        OwnPage.objects.create(name=name, language=language, text="Words.")

    def chosen(language: str) -> dict[str, str]:
        pages = (OwnPage.objects.filter(name=name).in_language(language) for name in ("who", "contact", "privacy"))
        return {page.name: page.language for page in pages if page}

    assert chosen("ru") == {"who": "ru", "contact": "ru", "privacy": "ru"}
    assert chosen("en") == {"who": "tr", "contact": "en", "privacy": "tr"}
    assert chosen("az") == chosen("en")


def test_a_page_stands_once_in_a_language_and_is_never_empty() -> None:
    page = OwnPage.objects.create(name="who", language="az", text="Biz.")
    assert str(page) == "Who is behind the archive (az)"
    for wrong in ({"language": "az", "text": "Again."}, {"language": "ru", "text": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            OwnPage.objects.create(name="who", **wrong)
    assert list(OwnPage.objects.seen_by(None)) == [page]
