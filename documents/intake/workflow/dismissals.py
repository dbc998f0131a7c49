"""“Not this”: kept with the text in which it was said, and told wherever the same words are found again."""

from collections import defaultdict
from typing import Any

from documents import names
from documents.intake.workflow.draft import Draft
from documents.models import Dismissal, Intake, User, sees_all

_PARTS = {"people": "person", "organisations": "organisation"}


def note_dismissed(intake: Intake) -> None:
    """Say of each suggested name, as `dismissed`, where the same words were dismissed before. One query."""
    forms = {names.fold(form)[:600] for part in _PARTS for one in intake.found[part] for form in _name_forms(one)}
    told: dict[tuple[str, int | None, str], str] = {}
    others = Dismissal.objects.filter(fold__in=forms).exclude(intake=intake.pk)
    if not sees_all(intake.added_by):
        others = others.filter(intake__added_by=intake.added_by)  # the title of an intake tells of a draft
    for row in others.select_related("intake").order_by("pk"):
        told[row.kind, row.person_id or row.organisation_id, row.fold] = f"“Not this” was said in “{row.intake.title[:80]}”"
    for part, kind in _PARTS.items():
        for one in intake.found[part]:
            asked = [(kind, one["record"], names.fold(form)[:600]) for form in _name_forms(one)]
            one["dismissed"] = next((told[key] for key in asked if key in told), "")


def keep_dismissals(intake: Intake, by: User | None) -> None:
    """What the draft dismisses, and nothing that it does not dismiss any more."""
    wanted: dict[tuple[str, int | None, str], dict[str, Any]] = {}
    for part, rows in Draft.loaded(intake.draft).names().items():
        kind, suggested = _PARTS[part], {one["key"]: one for one in intake.found[part]}
        for row in rows:
            one = suggested.get(row.key)
            if one and row.never:
                wanted |= {(kind, one["record"], names.fold(form)[:600]): {"text": form[:300]} for form in _name_forms(one)}
    held = defaultdict(list)
    for kept in intake.dismissals.all():
        held[kept.kind, kept.person_id or kept.organisation_id, kept.fold].append(kept.pk)
    Dismissal.objects.filter(pk__in=[pk for key, keys in held.items() if key not in wanted for pk in keys]).delete()
    Dismissal.objects.bulk_create(
        Dismissal(intake=intake, kind=kind, fold=fold, by=by, **{f"{kind}_id": record}, **values)
        for (kind, record, fold), values in wanted.items()
        if (kind, record, fold) not in held
    )


def _name_forms(one: dict[str, Any]) -> list[str]:
    """The words that were taken for the name; the record's own name is none where other words stood for it."""
    return one["variants"] or [one["name"]]
