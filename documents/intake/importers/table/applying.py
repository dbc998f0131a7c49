"""One row of a table becomes a document, or changes the one whose number or identifier it has."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import StrEnum
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Max
from django.utils import timezone
from simple_history.utils import update_change_reason

from documents.edtf import EdtfError
from documents.intake.description import Named
from documents.intake.importers.table.cells import ASK, Reading, Tie
from documents.intake.importers.table.doubles import here_already, is_another, is_running_number, with_text
from documents.intake.importers.table.names import settled, settled_topics
from documents.intake.importers.table.report import MODELS, Applied
from documents.intake.importers.table.spreadsheet_damage import as_kept
from documents.intake.ingest import Refused, own_source, own_topic, refuse_private_names_of, words
from documents.intake.ingest.authorities import records
from documents.intake.ingest.validation import MAX_TIES
from documents.models import Anybody, Appearance, Document, Holding, Kind, Organisation, Person, TopicAssignment, User, sees_all
from documents.models.fields import BY_NAME, OWN_VALUES
from documents.text import TextTooLarge


class Result(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    PRESENT = "present"  # a new row that is a document of the archive already: nothing is done


@dataclass(frozen=True, slots=True)
class How:
    """How all rows of a table are imported."""

    documents: Any  # a query of those that the user may change
    by: User | None
    status: str  # of new documents
    reading: Reading
    language: str = ""  # of rows that name none
    again: bool = False  # add what seems to be here already
    numbered: bool = False  # a running number means the document that has it, whatever its title
    newest: Mapping[str, int] = dataclass_field(default_factory=dict)  # by part, the last record that was there before these rows


def newest_records() -> dict[str, int]:
    return {part: model._default_manager.aggregate(last=Max("pk"))["last"] or 0 for part, model in MODELS.items()}


class _Undone(Exception):
    """Takes back what a dry run did."""


def apply(values: dict[str, Any], how: How, *, dry: bool = False) -> Applied:
    """Add or change one document, whole or not at all.

    Fields that `values` lacks stay as they are; an empty text empties the field. A document's status is never changed
    here. `dry` does it all and takes it back. Raises Refused, Fault.
    """
    applied = Applied(title=values.get("title", ""))
    try:
        with transaction.atomic():
            _apply_values(values, how, applied)
            if dry:
                raise _Undone
    except _Undone:
        pass
    except (ValidationError, TextTooLarge, EdtfError) as error:
        raise Refused(words(error)) from error
    except IntegrityError as error:
        raise Refused(f"the database refused it ({error})") from error
    return applied


def _apply_values(values: dict[str, Any], how: How, applied: Applied) -> None:
    document = _find_document(values, how.documents)
    if document is not None and not how.numbered and is_another(document, values):
        raise Refused(_identifier_taken_message(document, values))
    fresh = document is None
    if document is None:
        if not how.again and (here := here_already(values)):
            _pass_over(applied, *here)
            return
        applied.remarks += [f"its text is that of document no. {one.pk}, too" for one in with_text(values)]
        document = Document(status=how.status, added_by=how.by, changed_by=how.by, identifier=values.get("identifier") or None)
    else:
        values = as_kept(document, values, applied.remarks)
        applied.document, applied.title = document.pk, document.title
        applied.by_number = not values.get("title") and is_running_number(values)
    before = {} if fresh else _describe_values(document, how.by)
    state = _field_values(document)
    _fill_fields(document, values)
    if fresh or _field_values(document) != state:
        document.changed_by = how.by
        document.full_clean(exclude=["slug"])
        document.save()
        update_change_reason(document, "import of a table")
    tied = [_update_ties(document, key, values[key], how, applied) for key in ("people", "organisations") if key in values]
    if any([*tied, _update_topics(document, values.get("topics"), how, applied)]):
        Document.objects.filter(pk=document.pk).update(changed_at=timezone.now(), changed_by=how.by)
    if sees_all(how.by):  # who may not know who is private is told at the review
        refuse_private_names_of(document, document.appearances.filter(person__isnull=False).values_list("person", flat=True))
    if document.source and document.source.pk > how.newest.get("source", document.source.pk):
        applied.new.append(("source", document.source.name))
    after = _describe_values(document, how.by)
    applied.changes = [(name, before.get(name, ""), now) for name, now in after.items() if before.get(name, "") != now]
    applied.result = Result.ADDED if fresh else Result.CHANGED if applied.changes else Result.UNCHANGED


def _identifier_taken_message(document: Document, values: Mapping[str, Any]) -> str:
    return (
        f"the identifier “{values['identifier']}” is that of document no. {document.pk}, “{document.title[:60]}”, which seems to "
        "be another one. If the numbers only count this table’s rows, leave their column out under “Change the columns”; if they "
        "are these documents’, tick that there"
    )


def _pass_over(applied: Applied, document: Document, why: str) -> None:
    applied.result, applied.document = Result.PRESENT, document.pk
    applied.changes = [("why", "", f"{why} as document no. {document.pk}")]


def _describe_values(document: Document, user: Anybody | None) -> dict[str, str]:
    """All that an import of `user` can change of a document, in words: compared for the report."""
    ties: dict[str, list[str]] = {"people": [], "organisations": []}
    for one in document.appearances.seen_by(user).select_related("person", "organisation").order_by("position", "pk"):
        ties["people" if one.person_id else "organisations"].append(f"{one.owner} [{one.role}]")
    topics = document.topic_assignments.values_list("tag__name", flat=True).order_by("tag__name")
    texts = {name: str(value or "") for name, value in _field_values(document).items() if name != "source_id"}
    return texts | {
        "source": document.source.name if document.source else "",
        **{key: "; ".join(names) for key, names in ties.items()},
        "topics": "; ".join(topics),
    }


def _find_document(values: dict[str, Any], documents: models.QuerySet[Document]) -> Document | None:
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


def _field_values(document: Document) -> dict[str, Any]:
    return {field: getattr(document, field) for field in (*OWN_VALUES, "source_id", "identifier")}


# An empty cell says nothing of them.
_NEVER_EMPTIED = frozenset(name for name in OWN_VALUES if BY_NAME[name].column.has_default() and not BY_NAME[name].column.blank)


def _fill_fields(document: Document, values: dict[str, Any]) -> None:
    for field in OWN_VALUES:
        if field in values and (values[field] != "" or field not in _NEVER_EMPTIED):
            setattr(document, field, values[field])
    if "identifier" in values:
        document.identifier = values["identifier"] or None
    if "source" in values:
        held = document.source
        if not (held and held.name == values["source"]):
            document.source = own_source(values["source"])
    if document.pk is None and not values.get("kind") and "kind" in values.get("left_out", ()):
        document.kind = Kind.OTHER
    if document.pk is None and not values.get("holding"):
        document.holding = Holding.FULL if document.text else Holding.DIGEST if document.digest else Holding.RECORD


def _update_ties(document: Document, key: str, ties: list[Tie], how: How, applied: Applied) -> bool:
    """Make the ties to people or organisations those of the row; what stays, keeps how it is described. Whether any changed."""
    ties = settled(key, ties, how.reading.partings.get(key, ASK))
    if len(ties) > MAX_TIES:
        raise Refused(f"{len(ties):,} {key}; a document can have at most {MAX_TIES}")
    model, owner = (Person, "person") if key == "people" else (Organisation, "organisation")
    ours = document.appearances.seen_by(how.by).filter(**{f"{owner}__isnull": False})
    held = {(getattr(one, f"{owner}_id"), one.role): one for one in ours}
    records = [(_resolve_record(model, tie, document, held), tie.role) for tie in ties]
    applied.new += [(key, record.name) for record, _role in records if record.pk > how.newest.get(key, record.pk)]
    wanted = list(dict.fromkeys((record.pk, role) for record, role in records))
    hidden = set(document.appearances.values_list(f"{owner}_id", "role")) - held.keys()  # from the user: they stay
    fresh = [pair for pair in wanted if pair not in held and pair not in hidden]
    last = document.appearances.aggregate(last=Max("position"))["last"]
    last = -1 if last is None else last
    for position, (record, role) in enumerate(fresh, start=last + 1):
        Appearance.objects.create(document=document, role=role, position=position, **{f"{owner}_id": record})
    dropped = held.keys() - set(wanted)
    for pair in dropped:
        held[pair].delete()
    return bool(fresh or dropped)


def _resolve_record(model: Any, tie: Tie, document: Document, held: dict[tuple[int, str], Appearance]) -> Any:
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


def _update_topics(document: Document, topics: list[str] | None, how: How, applied: Applied) -> bool:
    if topics is None:
        return False
    topics = settled_topics(topics, how.reading.partings.get("topics", ASK))
    if len(topics) > MAX_TIES:
        raise Refused(f"{len(topics):,} topics; a document can have at most {MAX_TIES}")
    wanted = {topic.pk: topic for topic in (own_topic(name, "") for name in topics)}
    applied.new += [("topics", topic.name) for topic in wanted.values() if topic.pk > how.newest.get("topics", topic.pk)]
    held = set(TopicAssignment.objects.filter(content_object=document).values_list("tag", flat=True))
    TopicAssignment.objects.filter(content_object=document, tag__in=held - wanted.keys()).delete()
    for key in wanted.keys() - held:
        TopicAssignment.objects.create(content_object=document, tag=wanted[key])
    return held != wanted.keys()
