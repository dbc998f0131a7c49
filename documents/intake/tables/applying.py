"""One row of a table becomes a document, or changes the one whose number or identifier it has."""

from enum import StrEnum
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from simple_history.utils import update_change_reason

from documents.edtf import EdtfError
from documents.intake.accession import Refused, own_source, own_topic, words
from documents.intake.accession.authorities import records
from documents.intake.accession.bulk import MAX_TIES
from documents.intake.description import Named
from documents.intake.tables.columns import Tie
from documents.models import Appearance, Document, Holding, Organisation, Person, TopicAssignment
from documents.text import TextTooLarge


class Result(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


class _Undone(Exception):
    """Takes back what a dry run did."""


def apply(values: dict[str, Any], *, documents: Any, status: str, by: Any, dry: bool = False) -> Result:
    """Add or change one document, whole or not at all. `documents`: those that the user may change; `status`: of new ones.

    Fields that `values` lacks stay as they are; an empty text empties the field. A document's status is never changed
    here. `dry` does it all and takes it back. Raises Refused.
    """
    result = Result.UNCHANGED
    try:
        with transaction.atomic():
            result = _apply(values, documents, status, by)
            if dry:
                raise _Undone
    except _Undone:
        pass
    except (ValidationError, TextTooLarge, EdtfError) as error:
        raise Refused(words(error)) from error
    except IntegrityError as error:
        raise Refused(f"the database refused it ({error})") from error
    return result


def _apply(values: dict[str, Any], documents: Any, status: str, by: Any) -> Result:
    document = _found(values, documents)
    fresh = document is None
    if document is None:
        document = Document(status=status, added_by=by, changed_by=by, identifier=values.get("identifier") or None)
    before = _state(document)
    _fill(document, values)
    if fresh or _state(document) != before:
        document.changed_by = by
        document.full_clean(exclude=["slug"])
        document.save()
        update_change_reason(document, "import of a table")
    tied = [_retie(document, key, values[key]) for key in ("people", "organisations") if key in values]
    if "topics" in values:
        tied.append(_retopic(document, values["topics"]))
    if fresh:
        return Result.ADDED
    if any(tied):
        Document.objects.filter(pk=document.pk).update(changed_at=timezone.now(), changed_by=by)
    return Result.CHANGED if any(tied) or _state(document) != before else Result.UNCHANGED


def _found(values: dict[str, Any], documents: Any) -> Document | None:
    key, identifier = values.get("id"), values.get("identifier")
    if key is not None:
        document: Document | None = documents.select_for_update(of=("self",)).filter(pk=key).first()
        if document is None:
            raise Refused(f"there is no document no. {key} that you may change; leave the number empty for a new one")
        return document
    if identifier:
        document = documents.select_for_update(of=("self",)).filter(identifier=identifier).first()
        if document is None and Document.objects.filter(identifier=identifier).exists():
            raise Refused(f"the document with the identifier “{identifier[:60]}” is one that you may not change")
        return document
    return None


def _state(document: Document) -> dict[str, Any]:
    return {field: getattr(document, field) for field in (*_PLAIN, "source_id", "identifier")}


_PLAIN = (
    *("title", "title_supplied", "kind", "language", "byline", "date", "date_basis", "summary", "digest", "text", "holding"),
    *("content_notes", "content_gate", "rights", "address", "archived_address", "note"),
)
_NEVER_EMPTIED = ("kind", "holding", "language")  # an empty cell says nothing of them


def _fill(document: Document, values: dict[str, Any]) -> None:
    for field in _PLAIN:
        if field in values and (values[field] != "" or field not in _NEVER_EMPTIED):
            setattr(document, field, values[field])
    if "identifier" in values:
        document.identifier = values["identifier"] or None
    if "source" in values:
        document.source = own_source(values["source"])
    if document.pk is None and not values.get("holding"):
        document.holding = Holding.FULL if document.text else Holding.DIGEST if document.digest else Holding.RECORD


def _retie(document: Document, key: str, ties: list[Tie]) -> bool:
    """Make the ties to people or organisations those of the row; what stays, keeps how it is described. Whether any changed."""
    if len(ties) > MAX_TIES:
        raise Refused(f"{len(ties):,} {key}; a document can have at most {MAX_TIES}")
    model, owner = (Person, "person") if key == "people" else (Organisation, "organisation")
    held = {(getattr(one, f"{owner}_id"), one.role): one for one in document.appearances.filter(**{f"{owner}__isnull": False})}
    wanted = list(dict.fromkeys((_record(model, tie, document, held).pk, tie.role) for tie in ties))
    for pair in held.keys() - set(wanted):
        held[pair].delete()
    fresh = [pair for pair in wanted if pair not in held]
    last = max((one.position for one in held.values()), default=-1)
    for position, (record, role) in enumerate(fresh, start=last + 1):
        Appearance.objects.create(document=document, role=role, position=position, **{f"{owner}_id": record})
    return bool(fresh) or len(wanted) != len(held)


def _record(model: Any, tie: Tie, document: Document, held: dict[tuple[int, str], Appearance]) -> Any:
    """The record that a cell means: by its number; by its name, first among those that the document has already; or a new one."""
    if tie.record is not None:
        record = model.objects.filter(pk=tie.record).first()
        if record is None or record.name != tie.name:
            there = f"is “{record.name}”" if record else "does not exist"
            raise Refused(f"“{tie.name} #{tie.record}”: the record no. {tie.record} {there}; correct the number or the name")
        return record
    own = model.objects.filter(pk__in={owner for owner, _role in held}, name=tie.name)
    if len(own) == 1:
        return own[0]
    return records(model, [Named(name=tie.name, role=tie.role)], document)[tie.name]


def _retopic(document: Document, topics: list[str]) -> bool:
    if len(topics) > MAX_TIES:
        raise Refused(f"{len(topics):,} topics; a document can have at most {MAX_TIES}")
    wanted = {topic.pk: topic for topic in (own_topic(name, "") for name in topics)}
    held = set(TopicAssignment.objects.filter(content_object=document).values_list("tag", flat=True))
    TopicAssignment.objects.filter(content_object=document, tag__in=held - wanted.keys()).delete()
    for key in wanted.keys() - held:
        TopicAssignment.objects.create(content_object=document, tag=wanted[key])
    return held != wanted.keys()
