"""The names that a text has, as tests write them down."""

from documents.extraction.findings import FoundName, KnownName
from documents.extraction.name_page import Page, Span, open_page
from documents.extraction.names import find_names


def people(text: str, language: str = "en", known: tuple[KnownName, ...] = ()) -> list[str]:
    return [name.name for name in find_names(text, language=language, known=known) if name.kind == "person"]


def bodies(text: str, language: str = "en", known: tuple[KnownName, ...] = ()) -> list[str]:
    return [name.name for name in find_names(text, language=language, known=known) if name.kind == "organisation"]


def only(text: str, language: str = "en", known: tuple[KnownName, ...] = ()) -> FoundName:
    (name,) = find_names(text, language=language, known=known)
    return name


def span_of(page: Page, words: str) -> Span:
    """The span of the first place where these words of the page stand."""
    start = page.text.index(words)
    inside = [at for at, word in enumerate(page.words) if start <= word.start < start + len(words)]
    return Span(inside[0], inside[-1], "", 1.0)


def page_and_span(text: str, words: str, language: str = "en") -> tuple[Page, Span]:
    page = open_page(text, language)
    return page, span_of(page, words)
