"""A reviewed intake becomes a document, whole or not at all, and once however often it is asked."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from documents.authorities.reassignment import alone
from documents.edtf import EdtfError
from documents.intake.description import Capture, Description, Named, Told
from documents.intake.ingest import Refused, add, words
from documents.intake.workflow import fingerprints
from documents.intake.workflow.draft import Draft, NameRow
from documents.intake.workflow.same_text import decided, kept_edits
from documents.models import (
    Account,
    Document,
    Intake,
    IntakeStatus,
    Organisation,
    Person,
    Status,
    User,
    Version,
    VersionKind,
    private_person,
)
from documents.models.fields import COPIED
from documents.text import TextTooLarge, apply_edits, from_plain

# What a new document can be of one that is there: words, the kind of their tie, and whether that goes the other way.
TIES: dict[str, tuple[str, VersionKind, bool]] = {
    "version": ("another version of it", VersionKind.VERSION, False),
    "translation": ("a translation of it", VersionKind.TRANSLATION, False),
    "original": ("the original, of which it is a translation", VersionKind.TRANSLATION, True),
    "excerpt": ("an excerpt of it", VersionKind.EXCERPT, False),
    "whole": ("the whole, of which it is an excerpt", VersionKind.EXCERPT, True),
}


def finish(intake: Intake, status: str = Status.DRAFT, *, by: User | None = None) -> Document:
    """The document of an intake, with what its draft says. A second call answers with the same document.

    Where the draft says that it is a document which is there, that is the answer, and nothing is made or changed.
    Raises Refused (SameText for a text that is here already), with a message for the editor; then nothing was changed.
    """
    try:
        with transaction.atomic():
            alone()  # of two who finish the same text at once, the second meets the first one's document
            held = Intake.objects.select_for_update().get(pk=intake.pk)
            if held.status == IntakeStatus.DONE and held.document:
                return held.document
            if held.status != IntakeStatus.OPEN:
                raise Refused("this intake was discarded; restore it first")
            draft = Draft.loaded(held.draft)
            _check_records(draft, by)
            document = decided(held, draft) or _make_document(held, draft, status, by)
            held.status, held.document = IntakeStatus.DONE, document
            held.save(update_fields=["status", "document", "changed_at"])
            return document
    except (ValidationError, TextTooLarge, EdtfError) as error:
        raise Refused(words(error)) from error
    except IntegrityError as error:
        raise Refused(f"the database refused it ({error}); look whether somebody has changed a record just now") from error


def _check_records(draft: Draft, by: User | None) -> None:
    """Of a record that one may not see, nothing is learned by tying a document of one's own to it."""
    for rows, model in ((draft.people, Person), (draft.organisations, Organisation)):
        chosen = {int(row.record): row.name for row in rows if row.take and row.record.isdecimal()}
        for number in chosen.keys() - set(model.objects.seen_by(by).filter(pk__in=chosen).values_list("pk", flat=True)):
            raise Refused(
                f"the record chosen for “{chosen[number]}” is not there: choose another, or leave the choice to an editor"
            )


def _make_document(intake: Intake, draft: Draft, status: str, by: User | None) -> Document:
    edits = kept_edits(intake)
    capture = Capture(
        content=intake.read(),
        text=published_text(intake),
        edits=edits,
        media_type=intake.media_type,
        charset=intake.charset,
        address=intake.address,
        final_address=intake.final_address,
        captured_at=intake.captured_at,
    )
    document, _remark = add(described(intake, draft), capture, holding=draft.text("holding"), status=status, by=by)
    for other, kind in draft.twins.items():
        if kind:
            _create_version(document, int(other), kind)
    fingerprints.keep([document])
    return document


def _create_version(document: Document, other: int, kind: str) -> None:
    there = Document.objects.filter(pk=other).first()
    if there is None or kind not in TIES:
        raise Refused(f"document no. {other}, which it was to be tied to, is not there any more")
    _words, of, turned = TIES[kind]
    one, two = (there, document) if turned else (document, there)
    Version.objects.create(document=one, other=two, kind=of)


def published_text(intake: Intake) -> str:
    """Markdown of the text with the edits that are kept."""
    cleaned = apply_edits(intake.text, kept_edits(intake))
    return cleaned.strip("\n") if intake.is_markdown else from_plain(cleaned)


def described(intake: Intake, draft: Draft) -> Description:
    """What the draft says of the document: of its rows, those that are taken."""
    return Description(
        identifier="",
        source=draft.text("source"),
        **{one.name: one.described(draft.described[one.name]) for one in COPIED},
        topics=tuple((row.name.strip(), "") for row in draft.topics if row.take and row.name.strip()),
        people=_named_from_rows(intake, "people", draft.people),
        organisations=_named_from_rows(intake, "organisations", draft.organisations),
        told=tuple(
            Told(
                row.date,
                row.words,
                row.what,
                row.date_basis,
                relative=row.relative,
                account=row.account or Account.SOURCE,
                according_to=row.according_to.strip(),
            )
            for row in draft.dates
            if row.take
        ),
    )


def _named_from_rows(intake: Intake, part: str, rows: Iterable[NameRow]) -> tuple[Named, ...]:
    """One for each record and role: two rows of the same are one, with the forms of both."""
    rows = [row for row in rows if row.take and not row.never]
    suggested = {one["key"]: one for one in intake.found.get(part, ())}
    keys = [int(row.record) for row in rows if row.record.isdecimal()]
    known = Person.objects.filter(private_person(), pk__in=keys) if part == "people" else Person.objects.none()
    private = set(known.values_list("pk", flat=True))
    made: dict[tuple[str, str], Named] = {}
    for row in rows:
        record = int(row.record) if row.record.isdecimal() else None
        one = Named(
            name=row.name.strip(),
            role=row.role,
            described_as=row.described_as.strip(),
            variants=tuple(suggested.get(row.key, {}).get("variants", ())),
            private=record in private if record else row.private,
            private_reason=row.private_reason.strip(),
            record=record,
            fresh=row.record == NEW,
        )
        other = made.get((one.who, one.role))
        made[one.who, one.role] = one if other is None else _merge_named(other, one)
    return tuple(made.values())


NEW = "new"  # the record of a row that shall be a new one, whoever has that name already


def _merge_named(one: Named, other: Named) -> Named:
    variants = tuple(dict.fromkeys([*one.variants, *other.variants]))
    return Named(
        one.name,
        one.role,
        one.described_as or other.described_as,
        variants,
        private=one.private or other.private,
        private_reason=one.private_reason or other.private_reason,
        record=one.record,
        fresh=one.fresh,
    )
