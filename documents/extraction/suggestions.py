"""All that the rules find in a text, in one call."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from documents.extraction.byline import byline_in_cut, find_byline
from documents.extraction.dates import Reference, dates_of, scan
from documents.extraction.findings import Found, FoundDate, FoundName, FoundValue, KnownName, KnownSource, Metadata
from documents.extraction.kind import KindSigns, find_kind
from documents.extraction.language import find_language
from documents.extraction.names import find_names
from documents.extraction.publication_date import ABOVE, date_in_prefix, find_published, own_dates
from documents.extraction.source import find_source
from documents.extraction.title import find_title
from documents.names import fold
from documents.text import Edit

MAX_CHARS = 600_000  # of a text that is searched, a book of 400 pages; what stands after is not

_ABOVE = 20  # characters of white space between such lines

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
    names = _with_author(find_names(text, language=tag, known=known), byline_in_cut(cuts), known)
    return Found(
        title=find_title(text, metadata, cuts),
        byline=find_byline(text, metadata, cuts),
        language=language,
        kind=find_kind(_with_heading(text, cuts), kinds),
        source=find_source(address, metadata, sources),
        published=published,
        people=tuple(name for name in names if name.kind == "person"),
        organisations=tuple(name for name in names if name.kind == "organisation"),
        dates=(*_of_the_page(cuts), *dates_of(text, mentions, _reference_date(published), own=own_dates(text, mentions, cuts))),
    )


def _reference_date(published: FoundValue | None) -> Reference | None:
    """The day of the text, from which its dates are read."""
    if not published:
        return None
    if published.basis.startswith("inferred"):
        place = published.evidence[0].start if published.evidence else 0
        return Reference(published.value.removesuffix("/.."), "the latest day that the text tells of", stated=False, place=place)
    return Reference(published.value, "the date of publication", opens=published.basis == ABOVE)


def _with_heading(text: str, cuts: Sequence[Edit]) -> str:
    """The text under the lines that were cut from above it: they may say of what kind it is."""
    heading = []
    shift = 0  # between a place in the text as it came and the same in what is left
    for cut in cuts:
        if cut.start > shift + _ABOVE:
            break
        heading.append(cut.before)
        shift += len(cut.before) - len(cut.after)
    return "\n".join((*heading, text))


def _with_author(found: tuple[FoundName, ...], who: str, known: Sequence[KnownName]) -> tuple[FoundName, ...]:
    """With those who wrote it, whose line is cut from above the text."""
    there = {fold(form) for one in found for form in (one.name, *one.variants)} | {one.record for one in found if one.record}
    authors = find_names(f"By {who}", language="en", known=known) if who else ()
    return (
        *(
            replace(one, role="author", evidence=(), signs=(), basis="the line of who wrote it")
            for one in authors
            if one.kind == "person" and fold(one.name) not in there and one.record not in there
        ),
        *found,
    )


def _of_the_page(cuts: Sequence[Edit]) -> tuple[FoundDate, ...]:
    """A date that was run into the first sentence and is cut: the text may count it among its own."""
    stated = date_in_prefix(cuts)
    return (FoundDate(stated.value, stated.value, "date of the item", 0.5, (), stated.basis),) if stated else ()
