"""A text comes in and is read: bytes kept, text extracted, cleaned and searched, each step saved."""

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from documents import names
from documents.extraction.findings import OUTSIDE, RUNNING, STRUCK, Extracted, KnownName, KnownSource, Metadata, Unreadable
from documents.extraction.language_support import unread_remark
from documents.extraction.suggestions import find
from documents.intake.clean import clean, cuts_left_out
from documents.intake.extract import extract
from documents.intake.fetch import fetch
from documents.intake.workflow import fingerprints, suggestions
from documents.intake.workflow.dismissals import note_dismissed
from documents.intake.workflow.draft import Draft
from documents.intake.workflow.offsets import Back
from documents.intake.workflow.same_text import SAME, identify, kept_edits, same_documents
from documents.intake.workflow.source_rules import source_at, source_rules
from documents.intake.workflow.topic_suggestions import find_topics
from documents.models import Anybody, Document, Intake, Name, Source, Step, User, kind_signs, store_bytes
from documents.text import MAX_CHARS, Edit, apply_edits
from documents.text.addresses import unarchived
from documents.text.characters import without_unstorable

MAX_BYTES = 30_000_000  # of a file
MOST_CELLS = 20_000  # of tables: ten times as many take a minute to draw and to search
_MOST_SOURCES = 5_000  # whose addresses are compared
_REPLACEMENT = "\ufffd"

Edits = list[dict[str, Any]]


def open_intake(
    user: User | None,
    *,
    text: str | None = None,
    content: bytes | None = None,
    address: str = "",
    name: str = "",
    media_type: str = "",
    token: uuid.UUID | None = None,
) -> Intake:
    """Keep what came in: a pasted `text`, a file's `content` with its `name`, or an `address` that `prepare` will fetch.

    With the `token` of one that is there it answers with that one. Raises Unreadable for what is empty or too large.
    """
    token = token or uuid.uuid4()
    known = Intake.objects.filter(token=token).first()
    if known is not None:
        return known
    if text is not None:
        content, media_type = without_unstorable(text.replace("\r\n", "\n"), _REPLACEMENT).encode(), media_type or "text/plain"
    if content is not None:
        _check_size(content)
    intake = Intake(token=token, added_by=user, changed_by=user, name=name[-300:], address=address, media_type=media_type[:100])
    if text is not None:
        intake.charset = "utf-8"
    if content is not None:
        _keep_bytes(intake, content)
    try:
        with transaction.atomic():
            intake.save()
    except IntegrityError:  # the same form, sent twice at the same moment
        return Intake.objects.get(token=token)
    return intake


def _check_size(content: bytes) -> None:
    if not content.strip():
        raise Unreadable("There is nothing in it: paste a text, or choose a file that has one.")
    if len(content) > MAX_BYTES:
        raise Unreadable(
            f"It has {len(content):,} bytes, and at most {MAX_BYTES:,} are read: split it, or take its pictures out."
        )


def _keep_bytes(intake: Intake, content: bytes) -> None:
    intake.sha256, intake.content.name = store_bytes(content)
    intake.size, intake.captured_at = len(content), timezone.now()


def prepare(intake: Intake, *, ignore_robots: bool = False, read: Callable[..., Extracted] = extract) -> Intake:
    """Fetch what is not here yet, extract, clean and search it: then it can be reviewed.

    `read`: the `extract` of an Extractor that is kept open, for many files.

    Raises fetch.Unfetchable or Unreadable, both ValueError, with a message for the editor. What came in stays kept.
    """
    if not intake.content:
        _fetch_page(intake, ignore_robots=ignore_robots)
    address = intake.final_address or intake.address
    declared = f"{intake.media_type}; charset={intake.charset}" if intake.charset else intake.media_type
    extracted = read(intake.read(), name=intake.name, media_type=declared, address=address)
    intake.text = without_unstorable(extracted.text, _REPLACEMENT)
    if not intake.text.strip():
        raise Unreadable("There is no text in it: paste what it shows.")
    if len(intake.text) > MAX_CHARS:
        raise Unreadable(f"Its text has {len(intake.text):,} characters; at most {MAX_CHARS:,} can be shown: split it.")
    if (cells := intake.text.count("|")) > MOST_CELLS:
        raise Unreadable(f"Its tables have {cells:,} cells; at most {MOST_CELLS:,} are read: split it, or take a table out.")
    intake.is_markdown, intake.media_type = extracted.is_markdown, extracted.media_type[:100]
    intake.charset = extracted.charset[:40]
    intake.remarks = [without_unstorable(remark, _REPLACEMENT) for remark in extracted.remarks]
    intake.metadata = {name: without_unstorable(value, _REPLACEMENT) for name, value in asdict(extracted.metadata).items()}
    intake.edits = [
        *(edit for edit in intake.edits if edit["rule"] == EDITOR),
        *(as_json(edit) for edit in cuts_left_out(intake.text, extracted.left_out)),
    ]
    intake.edits = cleaned(intake, source_at(address))
    search(intake)
    language = intake.found["values"].get("language", {}).get("value", "")
    intake.remarks += filter(None, (unread_remark(intake.text, language),))
    intake.step = Step.REVIEW
    intake.save()
    return intake


def _fetch_page(intake: Intake, *, ignore_robots: bool) -> None:
    fetched = fetch(intake.address, ignore_robots=ignore_robots)
    _keep_bytes(intake, fetched.content)
    intake.final_address, intake.captured_at = fetched.final_address, fetched.captured_at
    intake.media_type, intake.charset = fetched.media_type[:100], fetched.charset[:40]
    intake.save()


# --- Cuts ----------------------------------------------------------------------------------------------------------------------


def cleaned(intake: Intake, source: Source | None) -> Edits:
    """The edits that the rules propose, the source's own among them, with what an editor has said of those that were there."""
    title = intake.metadata.get("title", "")
    proposed = clean(intake.text, title=title, rules=source_rules(source) if source else ())
    given: Edits = [edit for edit in intake.edits if edit["rule"] in _GIVEN]
    undone = {(edit["start"], edit["before"]) for edit in intake.edits if not edit["kept"]}
    fresh = (
        as_json(edit, kept=(edit.start, edit.before) not in undone)
        for edit in proposed  # which overlap nowhere
        if not any(edit.start < one["start"] + len(one["before"]) and one["start"] < edit.end for one in given)
    )
    return sorted((*given, *fresh), key=lambda edit: edit["start"])


EDITOR = "editor"
_GIVEN = (EDITOR, OUTSIDE, STRUCK, RUNNING)  # edits that are not the rules’, which propose theirs anew


def as_json(edit: Edit, *, kept: bool = True) -> dict[str, Any]:
    values = {"start": edit.start, "before": edit.before, "after": edit.after}
    return values | {"reason": edit.reason[:300], "rule": edit.rule[:100], "kept": kept}


# --- Suggestions ---------------------------------------------------------------------------------------------------------------


def search(intake: Intake) -> None:
    """Find once more in the text with its edits, and bring the draft up to date. Does not save."""
    edits = kept_edits(intake)
    identify(intake)
    text = apply_edits(intake.text, edits)
    address = intake.final_address or intake.address
    metadata = Metadata(**intake.metadata)
    found = find(
        text,
        metadata=metadata,
        address=address,
        known=tuple(_known_names((text, *(edit.before for edit in edits)), intake.added_by)),
        sources=tuple(_known_sources(intake.added_by)),
        cuts=edits,
        kinds=kind_signs(),
    )
    tied = [[one.record for one in part if one.record] for part in (found.people, found.organisations)]
    before = intake.found
    intake.found = suggestions.of_found(found, find_topics(text, *tied, user=intake.added_by), Back(edits))
    note_dismissed(intake)
    if intake.draft:
        draft = suggestions.renewed(Draft.loaded(intake.draft), before, intake.found)
    else:
        draft = suggestions.first(intake.found, _otherwise_known(intake, metadata))
    fingerprints.catch_up()
    intake.twins = fingerprints.find_twins(
        text, language=draft.text("language"), addresses=(intake.address, address, metadata.address), sha256=intake.sha256
    )
    # Unless an editor has said otherwise, the very same text is no second document.
    same = {str(number): SAME for number in same_documents(intake)}
    intake.draft = replace(draft, twins={**same, **draft.twins}).as_json()


def _otherwise_known(intake: Intake, metadata: Metadata) -> dict[str, str | bool]:
    """Where it stands; and as the source's last document has it, how much of it is shown and on what ground."""
    given = intake.final_address or intake.address
    known: dict[str, str | bool] = {"address": metadata.address or unarchived(given)}
    if given and unarchived(given) != given:
        known["archived_address"] = given
    source = intake.found["values"].get("source", {}).get("value", "")
    latest = (
        Document.objects.seen_by(intake.added_by).filter(source__name=source).order_by("-pk").values("holding", "rights").first()
        if source
        else None
    )
    return known if latest is None else known | {"holding": latest["holding"], "rights": latest["rights"]}


def _known_names(texts: Iterable[str], user: Anybody | None) -> Iterator[KnownName]:
    """Of all names of the archive, those of which every word begins like one of the texts': an author's stand in a cut."""
    beginnings = {token[:3] for text in texts for token in names.tokens(text)}
    forms = Name.objects.seen_by(user).values_list("text", "fold", "person", "person__name", "organisation", "organisation__name")
    for form, fold, person, person_name, organisation, organisation_name in forms.order_by("pk").iterator(chunk_size=5_000):
        if fold and all(token[:3] in beginnings for token in fold.split()):
            if person:
                yield KnownName(form, "person", person, person_name)
            else:
                yield KnownName(form, "organisation", organisation, organisation_name)


def _known_sources(user: Anybody | None) -> Iterator[KnownSource]:
    for pk, name, address in Source.objects.seen_by(user).order_by("pk").values_list("pk", "name", "address")[:_MOST_SOURCES]:
        yield KnownSource(name, pk, (address,) if address else ())
