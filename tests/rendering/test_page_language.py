from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.utils.translation import get_language, gettext, override

from documents.rendering.page_language import page_in, page_lang


def test_the_language_of_a_page_ends_with_it() -> None:
    with page_in("az"):
        with page_in("ru"):
            assert (page_lang(), get_language(), gettext("Documents")) == ("ru", "ru", "Документы")
        assert (page_lang(), get_language()) == ("az", "az")
    assert (page_lang(), get_language()) == ("en", "en")


def test_it_ends_with_a_page_that_failed_too() -> None:
    with pytest.raises(ZeroDivisionError), page_in("ru"):
        1 / 0  # noqa: B018
    assert (page_lang(), get_language()) == ("en", "en")


def test_outside_of_a_page_it_is_that_of_django() -> None:
    with override("az"):
        assert page_lang() == "az"
    with override(None):
        assert page_lang() == "en"


def test_pages_made_at_once_have_each_its_own() -> None:
    def asked(language: str) -> set[str]:
        with page_in(language):
            return {page_lang() for _ in range(500)}

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(asked, ["en", "az", "ru"])) == [{"en"}, {"az"}, {"ru"}]
