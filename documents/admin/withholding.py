"""Who saves a document is told which words of its description readers do not see, and which they should not."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest

from documents.intake.ingest import private_names_said
from documents.models import Document, Withheld, is_private, sees_all

_MOST_TOLD = 10


def warn_withheld(request: HttpRequest, document: Document) -> None:
    withheld = Withheld(document)
    described = _iter_descriptions(document, sees_private=sees_all(request.user))
    hidden = [f"{where}: “{words}”" for where, words in described if not withheld.shows(words)]
    if sees_all(request.user) and (named := private_names_said(document)):
        messages.warning(request, f"Readers read the name of a private person: {'; '.join(named[:_MOST_TOLD])}. Say it without.")
    if hidden:
        more = f" and {len(hidden) - _MOST_TOLD} more" if len(hidden) > _MOST_TOLD else ""
        messages.warning(
            request,
            "Readers do not see these words: they are the source’s own, and its text is not shown. "
            f"Write them in the archive’s words. {'; '.join(hidden[:_MOST_TOLD])}{more}.",
        )


def _iter_descriptions(document: Document, *, sees_private: bool) -> Iterator[tuple[str, str]]:
    yield "Summary", document.summary
    for event in document.event_dates.all():
        yield from ((f"Date {event.date}", words) for words in (event.what, event.words, event.date_basis))
    for tie in document.appearances.exclude(described_as="").select_related("person", "organisation"):
        if sees_private or not is_private(tie.person):
            yield str(tie.owner), tie.described_as
    for stated in document.affiliations.select_related("person"):
        if sees_private or not is_private(stated.person):
            yield from ((str(stated.person), words) for words in (stated.role, stated.body))
