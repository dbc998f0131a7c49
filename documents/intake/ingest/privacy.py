"""A private person is named in the document's own text and nowhere else that readers see."""

from collections.abc import Iterator

from documents import names
from documents.intake.description import Description
from documents.intake.ingest.validation import Refused
from documents.models.fields import COPIED


def refuse_private_names(described: Description) -> None:
    """Raises Refused where what the archive says of the document has a full name of a private person in it."""
    private = [one for one in described.people if one.private]
    forms = [form for one in private for form in (one.name, one.native, *one.variants) if " " in form]
    folded = {f" {names.fold(form)} ": form for form in forms}
    if not folded:
        return
    for where, text in _said(described):
        words = f" {names.fold(text)} "
        for form, name in folded.items():
            if form in words:
                raise Refused(f"{where} names “{name}”, a private person; say it without the name")


def _said(described: Description) -> Iterator[tuple[str, str]]:
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
