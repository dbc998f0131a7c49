"""A private person is named in the document's own text and nowhere else that readers see."""

from collections.abc import Iterable, Iterator

from documents import names
from documents.intake.description import Description
from documents.intake.ingest.validation import Refused
from documents.models import Document, Person, private_person
from documents.models.fields import COPIED, FIELDS, lines_of

Said = Iterable[tuple[str, str]]  # where words of the archive stand, and the words


def refuse_private_names(described: Description) -> None:
    """Raises Refused where what the archive says of the document has a full name of a private person in it."""
    private = [one for one in described.people if one.private]
    _refuse_if_found(_description_words(described), (form for one in private for form in (one.name, one.native, *one.variants)))


def refuse_private_names_of(document: Document, people: Iterable[int]) -> None:
    """The same of a document and the keys of the people in it."""
    _refuse_if_found(_own_words(document), _private_name_forms(people))


def private_names_said(document: Document) -> list[str]:
    """Where readers read the full name of a private person who is in the document, in words that are the archive's."""
    said = [*_own_words(document), *_said_around(document)]
    return [
        f"{where} names “{name}”"
        for where, name in _iter_found_names(
            said, _private_name_forms(document.appearances.filter(person__isnull=False).values_list("person", flat=True))
        )
    ]


def _private_name_forms(people: Iterable[int]) -> list[str]:
    private = Person.objects.filter(private_person(), pk__in=people)
    return list(private.values_list("names__text", flat=True))


def _refuse_if_found(said: Said, forms: Iterable[str]) -> None:
    for where, name in _iter_found_names(said, forms):
        raise Refused(f"{where} names “{name}”, a private person; say it without the name")


def _iter_found_names(said: Said, forms: Iterable[str]) -> Iterator[tuple[str, str]]:
    folded = {f" {names.fold(form)} ": form for form in forms if " " in form}
    for where, text in said if folded else ():
        words = f" {names.fold(text)} "
        yield from ((where, name) for form, name in folded.items() if form in words)


def _own_words(document: Document) -> Iterator[tuple[str, str]]:
    for field in FIELDS:
        if field.own_words:
            value = getattr(document, field.name)
            yield from ((field.own_words, words) for words in (lines_of(value) if field.itemised else (value,)))


def _said_around(document: Document) -> Iterator[tuple[str, str]]:
    for tie in (
        document.appearances.exclude(described_as="").exclude(private_person("person")).select_related("person", "organisation")
    ):
        yield f"the description of “{tie.owner}”", tie.described_as
    for event in document.event_dates.all():
        yield f"the date {event.date}", f"{event.what} {event.according_to} {event.date_basis}"
    for stated in document.affiliations.exclude(private_person("person")).select_related("person"):
        yield f"what is stated of “{stated.person}”", f"{stated.role} {stated.body}"


def _description_words(described: Description) -> Iterator[tuple[str, str]]:
    """All that readers may see of the description, and where it stands; the title and the words of dates are the text's own."""
    for field in COPIED:
        if field.own_words:
            value = getattr(described, field.name)
            yield from ((field.own_words, words) for words in (value if field.itemised else (value,)))
    private = {one.name for one in described.people if one.private}
    for one in (*described.people, *described.organisations):
        if one.name not in private:
            yield f"the description of “{one.name}”", one.described_as
    for told in described.told:
        yield f"the date {told.date}", f"{told.what} {told.according_to} {told.basis}"
    for stated in described.stated:
        if stated.person not in private:
            yield f"what is stated of “{stated.person}”", f"{stated.role} {stated.body}"
