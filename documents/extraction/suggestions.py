"""All that the rules find in a text, in one call."""

from collections.abc import Sequence
from datetime import date

from documents.extraction.byline import find_byline
from documents.extraction.dates import Reference, dates_of, scan
from documents.extraction.findings import Found, FoundDate, FoundValue, KnownName, KnownSource, Metadata
from documents.extraction.kind import KindSigns, find_kind
from documents.extraction.language import find_language
from documents.extraction.names import find_names
from documents.extraction.publication_date import date_in_cut, find_published
from documents.extraction.source import find_source
from documents.extraction.title import find_title
from documents.text import Edit

MAX_CHARS = 600_000  # of a text that is searched, a book of 400 pages; what stands after is not

__all__ = ["MAX_CHARS", "find"]


def find(
    text: str,
    *,
    metadata: Metadata | None = None,
    address: str = "",
    known: Sequence[KnownName] = (),
    sources: Sequence[KnownSource] = (),
    cuts: Sequence[Edit] = (),
    kinds: tuple[KindSigns, ...] = (),
    today: date | None = None,
) -> Found:
    """Everything that the rules find in a cleaned text.

    `kinds` are those that it may be of, by their signs.
    `cuts` are the edits that cleaned it: a date of publication can stand in one. `today` bounds what that date can be.
    """
    text, metadata = text[:MAX_CHARS], metadata or Metadata()
    language = find_language(text, metadata)
    tag = language.value if language else ""
    mentions = scan(text, tag)
    published = find_published(text, metadata, cuts, mentions, today)
    names = find_names(text, language=tag, known=known)
    return Found(
        title=find_title(text, metadata),
        byline=find_byline(text, metadata),
        language=language,
        kind=find_kind(text, kinds),
        source=find_source(address, metadata, sources),
        published=published,
        people=tuple(name for name in names if name.kind == "person"),
        organisations=tuple(name for name in names if name.kind == "organisation"),
        dates=(*_of_the_page(cuts), *dates_of(text, mentions, _reference_date(published))),
    )


def _reference_date(published: FoundValue | None) -> Reference | None:
    """The day of the text, from which its dates are read."""
    if not published:
        return None
    if published.basis.startswith("inferred"):
        place = published.evidence[0].start if published.evidence else 0
        return Reference(published.value.removesuffix("/.."), "the latest day that the text tells of", stated=False, place=place)
    return Reference(published.value, "the date of publication")


def _of_the_page(cuts: Sequence[Edit]) -> tuple[FoundDate, ...]:
    """A date that stands in a passage that is cut: it is told too, and has no place in what is left."""
    stated = date_in_cut(cuts)
    return (FoundDate(stated.value, stated.value, "date of the item", 0.5, (), stated.basis),) if stated else ()
