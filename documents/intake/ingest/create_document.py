"""One document, one transaction: a new record, or what a record that is there lacks."""

from dataclasses import dataclass
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from documents.edtf import EdtfError
from documents.intake.description import Capture, Description
from documents.intake.ingest.authorities import records
from documents.intake.ingest.privacy import refuse_private_names
from documents.intake.ingest.ties import affiliate, tie
from documents.intake.ingest.validation import Refused, checked, saved, words
from documents.models import Document, Edit, Holding, Organisation, Original, Person, Source, Status, User
from documents.models.fields import COPIED
from documents.text import TextTooLarge, one_line


class Outcome(StrEnum):
    IMPORTED = "imported"  # a new record
    COMPLETED = "completed"  # a record that was there got its original, its text or another holding
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Taken:
    outcome: Outcome
    remark: str = ""  # what the operator should know though nothing failed


def accession(described: Description, capture: Capture, *, holding: str = "", status: str = Status.PUBLISHED) -> Taken:
    """Take a document in: one transaction, after the original's bytes are in their place.

    A record with the same identifier is completed with what it lacks; how it is described stays as it is. `holding`
    overrides what the record says; a new record without a digest shows none of its text unless told so. Raises Refused.
    """
    try:
        with transaction.atomic():
            known = Document.objects.select_for_update().filter(identifier=described.identifier).first()
            if known is not None:
                return _complete_document(known, capture, holding)
            _document, remark = add(described, capture, holding=holding, status=status)
            return Taken(Outcome.IMPORTED, remark)
    except (ValidationError, TextTooLarge, EdtfError) as error:
        raise Refused(words(error)) from error
    except IntegrityError as error:
        raise Refused(f"the database refused it ({error}); if another import is running, run this one again") from error


def _complete_document(document: Document, capture: Capture, holding: str) -> Taken:
    held = set(document.originals.values_list("sha256", flat=True))
    if held and capture.sha256 not in held:
        raise Refused(
            f"the archive has another original under this identifier (SHA-256 {min(held)[:12]}…); "
            "give one of the two another name"
        )
    before = (document.text, document.holding)
    if not held:
        _store_original(document, capture)
        document.text = document.text if document.text.strip() else capture.text
    remark = _set_holding(document, holding)
    if (document.text, document.holding) != before:
        _check_document(document)
        document.save()
    changed = not held or (document.text, document.holding) != before
    return Taken(Outcome.COMPLETED if changed else Outcome.UNCHANGED, remark)


def add(described: Description, capture: Capture, *, holding: str, status: str, by: User | None = None) -> tuple[Document, str]:
    """A new document with all that is described, and a remark for who adds it; to be called in a transaction. `by`: a user.

    Raises Refused, ValidationError, TextTooLarge, EdtfError.
    """
    refuse_private_names(described)
    document = Document(
        added_by=by,
        changed_by=by,
        identifier=described.identifier,
        **{one.name: one.stored(getattr(described, one.name)) for one in COPIED},
        source=own_source(described.source),
        holding=Holding.DIGEST if described.digest else Holding.RECORD,
        text=capture.text,
        status=status,
    )
    remark = _set_holding(document, holding)
    _check_document(document)
    document.save()
    _store_original(document, capture)
    people = records(Person, described.people, document)
    organisations = records(Organisation, described.organisations, document)
    tie(document, described, people, organisations)
    affiliate(document, described.stated, people, organisations)
    return document, remark


def _set_holding(document: Document, holding: str) -> str:
    """Set the holding that was asked for, and say so when it cannot be had."""
    if holding == Holding.DIGEST and not document.digest.strip():
        document.holding = Holding.RECORD
        return "has no digest, so that readers see the record only"
    document.holding = holding or document.holding
    return ""


def _store_original(document: Document, capture: Capture) -> None:
    original = Original.store(
        document,
        capture.content,
        media_type=capture.media_type,
        charset=capture.charset,
        address=capture.address,
        final_address=capture.final_address,
        captured_at=capture.captured_at or timezone.now(),
    )
    Edit.objects.bulk_create(
        checked(Edit(original=original, start=one.start, before=one.before, after=one.after, reason=one.reason, rule=one.rule))
        for one in capture.edits
    )


def own_source(name: str) -> Source | None:
    """The source of this name, a new one where there is none; None for no name."""
    if not one_line(name):
        return None
    return Source.objects.named(name) or saved(Source(name=name))


def _check_document(document: Document) -> None:
    checked(document)
    document.clean()
