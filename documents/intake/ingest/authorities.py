"""The people and organisations of a description: the archive's own records where it has them, else new ones."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from simple_history.utils import bulk_create_with_history

from documents import names
from documents.intake.description import Named
from documents.intake.ingest.validation import Refused, checked, saved, words
from documents.models import Document, Name, NameKind, Organisation, Person, is_private
from documents.models.lines import FOLD_CHARS, check_one_name
from documents.text import one_line

_Record = TypeVar("_Record", Person, Organisation)


def records(model: type[_Record], described: Sequence[Named], document: Document) -> dict[str, _Record]:
    """The record of each (by Named.who): the archive's own where it has one, else a new one; with the forms seen in the document.

    Raises Refused.
    """
    key: str = model.kind_of_authority
    as_given, described = described, [_tidy_named(one) for one in described]
    chosen = model._default_manager.in_bulk([one.record for one in described if one.record])
    forms = forms_of(key, (one.name for one in described))
    records: dict[str, _Record] = {}
    made: dict[str, _Record] = {}  # by spelling: a description may have a new name twice, in other capitals
    for one in described:
        if one.who in records:
            continue
        known = (
            _chosen_record(chosen, one) if one.record else None if one.fresh else _find_known_record(model, one, forms[one.name])
        )
        if known is None and not one.fresh:
            known = next((made[spelling] for spelling in names.spellings(one.name) if spelling in made), None)
        if known is None:
            known = saved(model(name=one.name, **_record_fields(model, one)))
            made |= dict.fromkeys(names.spellings(one.name), known)
        records[one.who] = known
    _add_forms(key, described, records, document)
    return records | {given.who: records[one.who] for given, one in zip(as_given, described, strict=True)}


def _tidy_named(one: Named) -> Named:
    """As it is compared and stored. Raises Refused for several names in one."""
    try:
        check_one_name(one.name)
    except ValidationError as error:
        raise Refused(words(error)) from error
    return replace(one, name=one_line(one.name), native=one_line(one.native), variants=tuple(map(one_line, one.variants)))


def forms_of(key: str, wanted: Iterable[str]) -> dict[str, list[Name]]:
    """The name forms of each, of the records of the kind `key`: those spelt exactly so, else those in other capitals."""
    wanted = list(wanted)
    folds = {names.fold(name)[:FOLD_CHARS] for name in wanted}
    candidates = Name.objects.filter(fold__in=folds, **{f"{key}__isnull": False}).select_related(key)
    by_fold: dict[str, list[Name]] = defaultdict(list)
    for form in candidates:
        by_fold[names.fold(form.text)[:FOLD_CHARS]].append(form)
    found: dict[str, list[Name]] = defaultdict(list)
    for name in wanted:
        alike = by_fold[names.fold(name)[:FOLD_CHARS]]
        exact = [form for form in alike if one_line(form.text) == name]
        found[name] = exact or [form for form in alike if names.same_spelling(form.text, name)]
    return found


def _chosen_record(chosen: dict[int, _Record], one: Named) -> _Record:
    if one.record not in chosen:
        raise Refused(f"the record chosen for “{one.name}” is not there any more: it was merged or deleted; choose another")
    return chosen[one.record]


def _record_fields(model: type[Person] | type[Organisation], one: Named) -> dict[str, Any]:
    if model is Organisation:
        return {"kind": one.kind}
    reason = one.private_reason or "Private in the catalogue that was imported."
    return {"private": one.private, "private_reason": reason if one.private else ""}


def _find_known_record(model: type[_Record], one: Named, forms: Iterable[Name]) -> _Record | None:
    """The one record that has this name. A private person is never taken for a public namesake."""
    fitting = [form for form in forms if form.kind == NameKind.PREFERRED] or [
        form
        for form in forms
        # A single word that stood for a person in one document may be anybody in another.
        if form.kind != NameKind.MISSPELLING and (model is Organisation or " " in form.text.strip())
    ]
    found: set[Any] = {form.owner for form in fitting}
    if model is Person:
        public = {record for record in found if not is_private(record)}
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
