"""Whether a text is here already, word for word or byte for byte: as a document, or as another intake that is not finished."""

from typing import Any

from django.db.models import Q, QuerySet

from documents.intake import duplicates
from documents.intake.clean import HEADING
from documents.intake.ingest import Refused
from documents.intake.workflow import fingerprints
from documents.intake.workflow.draft import Draft
from documents.models import Document, Intake, Original, Sketch, Step
from documents.text import Edit, apply_edits

SAME = "same"  # what an editor says of the document that an intake is: no other is made
_MOST = 20  # documents of one text
_CAUGHT_UP = 100  # intakes without digests that are given theirs at once


class SameText(Refused):
    """The text is here already, and the editor has not said that a second document shall be made of it."""


def as_edit(one: dict[str, Any]) -> Edit:
    return Edit(one["start"], one["before"], one["after"], one["reason"], one["rule"])


def kept_edits(intake: Intake) -> tuple[Edit, ...]:
    return tuple(as_edit(one) for one in intake.edits if one["kept"])


def identify(intake: Intake) -> None:
    """Set the digests of its words. Does not save."""
    intake.raw_identity = duplicates.identity(intake.text)
    intake.identity = duplicates.identity(apply_edits(intake.text, kept_edits(intake)))


def same_documents(intake: Intake) -> list[int]:
    """Documents with the very words of the intake, as they are now, with or without its heading; or with its very bytes."""
    fingerprints.catch_up()
    found: set[int] = set()
    if words := {intake.identity, _identity_with_heading(intake)} - {""}:
        found |= set(Sketch.objects.filter(identity__in=words).values_list("document", flat=True)[:_MOST])
    if intake.sha256:
        found |= set(Original.objects.filter(sha256=intake.sha256).values_list("document", flat=True)[:_MOST])
    return sorted(Document.objects.filter(pk__in=found, trashed_at=None).values_list("pk", flat=True))


def _identity_with_heading(intake: Intake) -> str:
    """Of a document that was made before titles were cut from above the text, or by hand."""
    return duplicates.identity(apply_edits(intake.text, [edit for edit in kept_edits(intake) if edit.rule not in HEADING]))


def documents_of_text(text: str) -> list[int]:
    """Documents with these very words, the oldest first, as far as `catch_up` has come."""
    identity = duplicates.identity(text)
    if not identity:
        return []
    found = Sketch.objects.filter(identity=identity, document__trashed_at=None).order_by("document")
    return list(found.values_list("document", flat=True)[:_MOST])


def same_intakes(intake: Intake) -> QuerySet[Intake]:
    """Other unfinished intakes of the text: of the same bytes or words, before or after their edits."""
    _catch_up()
    words = {intake.raw_identity, intake.identity} - {""}
    alike = Q(identity__in=words) | Q(raw_identity__in=words)
    alike |= Q(sha256=intake.sha256) if intake.sha256 else Q()
    return Intake.objects.unfinished().filter(alike).exclude(pk=intake.pk)


def _catch_up() -> None:
    for one in Intake.objects.unfinished().filter(step=Step.REVIEW, raw_identity="")[:_CAUGHT_UP]:
        identify(one)
        Intake.objects.filter(pk=one.pk).update(identity=one.identity, raw_identity=one.raw_identity or "-")


def decided(intake: Intake, draft: Draft) -> Document | None:
    """The document that the intake is, if the editor has said so; None where a new one is made.

    Raises SameText where the text is here already and nobody has said what it is to the documents that have it.
    """
    for number in (int(key) for key, kind in draft.twins.items() if kind == SAME):
        there = Document.objects.filter(pk=number).first()
        if there is None:
            raise Refused(f"document no. {number}, which it was to be, is not there any more: choose again")
        return there
    same = same_documents(intake)
    if same and not (draft.second and all(str(number) in draft.twins for number in same)):
        numbers = ", ".join(f"no. {number}" for number in same)
        raise SameText(
            f"the archive has this very text already ({numbers}): say that it is that document, or that a second one is wanted"
        )
    return None
