"""The language of the page that is being made, which is asked for a hundred times a page.

Django's `get_language()` takes a lock each time, which was a tenth of what a reading page takes. What Django itself translates
still goes by it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.utils.translation import get_language, override

_language: ContextVar[str | None] = ContextVar("page_language", default=None)


@contextmanager
def page_in(language: str) -> Iterator[None]:
    """Within this, pages are made in `language`, and Django translates into it."""
    before = _language.set(language)
    try:
        with override(language):
            yield
    finally:
        _language.reset(before)


def page_lang() -> str:
    """The language of the interface, which is the page's."""
    return _language.get() or get_language() or settings.LANGUAGE_CODE
