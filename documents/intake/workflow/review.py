"""What an editor does with an intake: each time all of it is kept, right or wrong, unless somebody else was faster."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from documents.intake.workflow.dismissals import keep_dismissals
from documents.intake.workflow.draft import Draft
from documents.intake.workflow.receive import EDITOR, Edits, as_json, cleaned, search
from documents.intake.workflow.source_rules import RuleError, save_rules
from documents.intake.workflow.suggestions import completed
from documents.models import Intake, IntakeStatus, Source, User
from documents.text import Edit

MOST_EDITS = 2_000


class Stale(Exception):
    """Somebody else, or another window, has saved this intake since; `current` is how it is now."""

    def __init__(self, current: Intake) -> None:
        super().__init__("saved since by somebody else")
        self.current = current


class CannotCut(ValueError):
    """A cut cannot be made; the message says why and how to mend it."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Words that an editor wants out of the text, or otherwise."""

    words: str
    after: str = ""
    reason: str = ""
    start: int | None = None  # where they stand; without it they have to stand in one place only
    always: bool = False  # a rule of the source from now on


def keep(
    pk: int,
    *,
    version: int,
    draft: Draft,
    kept: set[int] | None = None,
    cut: Cut | None = None,
    by: User | None = None,
    counted: bool = True,
) -> Intake:
    """Save the draft, which of the edits are kept (by number; None: as they are), and a new cut.

    Where the text changes by it, it is searched once more. `counted`: whoever has the version before is told so.
    Raises Stale; and CannotCut, after all else was saved.
    """
    intake = Intake.objects.get(pk=pk)
    if intake.status != IntakeStatus.OPEN or intake.version != version:
        raise Stale(intake)
    before, former = [dict(edit) for edit in intake.edits], Draft.loaded(intake.draft)
    intake.draft = completed(draft, intake.found).as_json()
    for number, edit in enumerate(intake.edits):
        edit["kept"] = edit["kept"] if kept is None else number in kept
    refused, made = _make_cut(intake, cut) if cut else (None, None)
    source = _find_source(draft)
    if source and source != _find_source(former):
        intake.edits = cleaned(intake, source)
    if intake.edits != before:
        search(intake)  # seconds for a long text, in which nobody else has to wait to write
    _save_intake(intake, version, by, counted=counted)
    if cut and cut.always and made:
        refused = _save_as_rule(source, made, by)
    if refused:
        raise refused
    return intake


_SAVED = ("draft", "edits", "found", "twins", "identity", "raw_identity", "version", "changed_by", "changed_at")


def _save_intake(intake: Intake, version: int, by: User | None, *, counted: bool) -> None:
    """Unless somebody else has saved since it was read. Raises Stale."""
    intake.version = version + counted
    intake.changed_by, intake.changed_at = by, timezone.now()
    values = {name: getattr(intake, name) for name in _SAVED}
    with transaction.atomic():
        if not Intake.objects.filter(pk=intake.pk, version=version, status=IntakeStatus.OPEN).update(**values):
            raise Stale(Intake.objects.get(pk=intake.pk))
        keep_dismissals(intake, by)


def _find_source(draft: Draft) -> Source | None:
    name = draft.text("source").strip()
    return Source.objects.named(name) if name else None


def _make_cut(intake: Intake, cut: Cut) -> tuple[CannotCut | None, Edit | None]:
    """Make the cut, or say why it cannot be made."""
    try:
        edit = _build_edit(intake, cut)
        intake.edits = _add_edit(intake.edits, edit)
    except CannotCut as error:
        return error, None
    return None, edit


def _save_as_rule(source: Source | None, edit: Edit, by: User | None) -> CannotCut | None:
    if source is None:
        return CannotCut("The cut was made. To have it made for the source always, name the source first.")
    try:
        save_rules(source, edit, by)
    except RuleError as error:
        return CannotCut(f"The cut was made, but not for always. {error}")
    return None


def _build_edit(intake: Intake, cut: Cut) -> Edit:
    words = cut.words.replace("\r\n", "\n")
    start = cut.start
    if start is None or intake.text[start : start + len(words)] != words:
        words = words.strip()
        start, times = intake.text.find(words), intake.text.count(words) if words else 0
        if times != 1:
            many = f"stand in {times} places; take more words around"
            where = many if times else "do not stand in the text; copy them from it"
            raise CannotCut(f"The words “{words[:60]}” {where}.")
    if words == cut.after:
        raise CannotCut("The words and what shall stand instead are the same.")
    reason = cut.reason.strip() or ("cut by an editor" if not cut.after else "corrected by an editor")
    return Edit(start, words, cut.after, reason[:300], EDITOR)


def _add_edit(edits: Edits, edit: Edit) -> Edits:
    over = [one for one in edits if one["start"] < edit.end and edit.start < one["start"] + len(one["before"])]
    if any(one["kept"] for one in over):
        raise CannotCut("There is a cut already in these words: undo that one first.")
    if len(edits) >= MOST_EDITS:
        raise CannotCut(f"There are {len(edits):,} cuts; no more can be kept of one text.")
    return sorted([*(one for one in edits if one not in over), as_json(edit)], key=lambda one: one["start"])
