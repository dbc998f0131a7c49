"""The people and organisations of a description: the archive's own records where it has them, else new ones."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from simple_history.utils import bulk_create_with_history

from documents.intake.accession.checking import Refused, checked, saved
from documents.intake.description import Named
from documents.models import Document, Name, NameKind, Organisation, Person

_Record = TypeVar("_Record", Person, Organisation)


def records(model: type[_Record], described: Sequence[Named], document: Document) -> dict[str, _Record]:
    """The record of each (by Named.who): the archive's own where it has one, else a new one; with the forms seen in the document.

    Raises Refused.
    """
    key: str = model.kind_of_authority
    chosen = model._default_manager.in_bulk([one.record for one in described if one.record])
    forms: dict[str, list[Name]] = defaultdict(list)
    for form in Name.objects.filter(text__in=[one.name for one in described], **{f"{key}__isnull": False}).select_related(key):
        forms[form.text].append(form)
    records: dict[str, _Record] = {}
    for one in described:
        if one.who not in records:
            known = _chosen(chosen, one) if one.record else None if one.fresh else _known(model, one, forms[one.name])
            records[one.who] = known or saved(model(name=one.name, **_own(model, one)))
    _add_forms(key, described, records, document)
    return records


def _chosen(chosen: dict[int, _Record], one: Named) -> _Record:
    if one.record not in chosen:
        raise Refused(f"the record chosen for “{one.name}” is not there any more: it was merged or deleted; choose another")
    return chosen[one.record]


def _own(model: type[Person] | type[Organisation], one: Named) -> dict[str, Any]:
    if model is Organisation:
        return {"kind": one.kind}
    reason = one.private_reason or "Private in the catalogue that was imported."
    return {"private": one.private, "private_reason": reason if one.private else ""}


def _known(model: type[_Record], one: Named, forms: Iterable[Name]) -> _Record | None:
    """The one record that has exactly this name. A private person is never taken for a public namesake."""
    fitting = [form for form in forms if form.kind == NameKind.PREFERRED] or [
        form
        for form in forms
        # A single word that stood for a person in one document may be anybody in another.
        if form.kind != NameKind.MISSPELLING and (model is Organisation or " " in form.text.strip())
    ]
    found: set[Any] = {form.owner for form in fitting}
    if model is Person:
        public = {record for record in found if not record.private}
        found = found - public if one.private else public or found
    if len(found) > 1:
        slugs = ", ".join(sorted(record.slug for record in found))
        raise Refused(f"“{one.name}” is the name of {len(found)} records ({slugs}); merge them, or write the name otherwise")
    return next(iter(found), None)


def _add_forms(key: str, described: Sequence[Named], records: dict[str, _Record], document: Document) -> None:
    known: dict[int, set[str]] = defaultdict(set)
    for owner, text in Name.objects.filter(**{f"{key}__in": records.values()}).values_list(key, "text"):
        known[owner].add(text)
    fresh = []
    for one in described:
        record = records[one.who]
        native = Name(text=one.native, kind=NameKind.NATIVE, language=one.native_language, basis=one.native_basis)
        seen: list[Name] = [Name(text=text, kind=NameKind.VARIANT, seen_in=document) for text in one.variants]
        if one.native in one.variants:
            native.seen_in = document
        for form in [native, *seen]:
            if form.text and form.text not in known[record.pk]:
                known[record.pk].add(form.text)
                setattr(form, key, record)
                form.derive_keys()
                fresh.append(checked(form))
    bulk_create_with_history(fresh, Name)
