"""What the review screen is drawn from: the text with its cuts and evidence, and each suggestion with its basis."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from documents import names
from documents.admin import transitions
from documents.admin.intake.forms import Review
from documents.intake import duplicates, workflow
from documents.models import (
    TIE_ROLES,
    Anybody,
    Document,
    Intake,
    Name,
    Organisation,
    Person,
    Source,
    Topic,
    is_private,
    label_in,
    shown,
)
from documents.models.fields import DocumentField, Holds
from documents.text import TextTooLarge, render

Json = dict[str, Any]
_MOST_OFFERED = 8  # records for one name
_ADD = {"people": "Add a person", "organisations": "Add an organisation", "dates": "Add a date", "topics": "Add a topic"}
_ALWAYS = 2  # choices that each name has
_MOST_LISTED = 2_000  # sources, topics
_MODELS: dict[str, Any] = {"people": Person, "organisations": Organisation}


# --- The text ------------------------------------------------------------------------------------------------------------------


def drawn_text(intake: Intake) -> SafeString:
    """The extracted text, with what is cut struck through and a switch at each cut, and the evidence marked."""
    edits = [workflow.as_edit(edit) for edit in intake.edits]
    drawn = workflow.segments(intake.text, edits, evidence(intake.found))
    return format_html_join("", "{}", ((_render_segment(segment, intake.edits),) for segment in drawn))


def evidence(found: Json) -> dict[str, list[tuple[int, int]]]:
    places = {f"v-{field}": one["places"] for field, one in found.get("values", {}).items()}
    suggested = [one for part in workflow.ROWS for one in found.get(part, ())]
    places |= {one["key"]: one["places"] for one in suggested}
    places |= {f"g-{one['key']}": [one["guess"]["place"]] for one in suggested if one.get("guess") and one["guess"]["place"]}
    return {key: [(start, end) for start, end in held] for key, held in places.items()}


def _render_segment(segment: workflow.Segment, edits: list[Json]) -> SafeString:
    edit = edits[segment.edit] if segment.edit is not None else None
    ids = format_html_join("", '<span id="{}" class="place"></span>', ((f"at-{one}",) for one in segment.opens))
    words: Any = segment.text
    if segment.keys:
        words = format_html('<mark data-of="{}">{}</mark>', " ".join(segment.keys), words)
    if edit is not None and segment.text:
        words = format_html('<del class="{}" data-edit="{}">{}</del>', "" if edit["kept"] else "undone", segment.edit, words)
    switch = _render_edit_switch(segment.edit, edit) if edit is not None and segment.ends_edit else ""
    return format_html("{}{}{}", ids, words, switch)


def _render_edit_switch(number: int | None, edit: Json) -> SafeString:
    after = format_html('<ins data-edit="{}">{}</ins>', number, edit["after"]) if edit["after"] else ""
    words = "" if edit["before"] else "inserted: "
    return format_html(
        '{}<label class="cut"><input type="checkbox" name="kept" value="{}"{}> {}{}</label>',
        after,
        number,
        mark_safe(" checked") if edit["kept"] else "",
        words,
        edit["reason"],
    )


# --- The description and the rows ----------------------------------------------------------------------------------------------


def described(review: Review, intake: Intake, part: Iterable[DocumentField]) -> Iterator[dict[str, Any]]:
    """Fields, each with what was suggested for it."""
    values = intake.found.get("values", {})
    for declared in part:
        name, bound = declared.name, review.description[declared.name]
        one = values.get(name)
        yield {
            "field": bound,
            "is_flag": declared.holds == Holds.FLAG,
            "suggested": _suggestion_context(one, f"v-{name}") if one else None,
            "other": one["value"] if one and one["value"] != bound.value() else "",
        }


def _suggestion_context(one: Json, key: str) -> dict[str, Any]:
    """How sure, why, and the places in the text."""
    return {
        "percent": round(one["confidence"] * 100),
        "basis": one["basis"],
        "key": key,
        "places": range(1, min(len(one["places"]), 5) + 1),
        "more": max(0, len(one["places"]) - 5),
        "dismissed": one.get("dismissed", ""),
    }


def rows(review: Review, intake: Intake, part: str, user: Anybody) -> Iterator[dict[str, Any]]:
    """Each row's form, with its suggestion, and for a name the records that it may be of."""
    suggested = {one["key"]: one for one in intake.found.get(part, ())}
    forms = review.rows[part].forms
    if part in _MODELS:
        _offer_records(part, forms, suggested, user)
    for form in forms:
        one = suggested.get(str(form["key"].value() or ""))
        blank = one is None and not any(form[name].value() for name in ("name", "date") if name in form.fields)
        if blank:
            form.fields["date" if part == "dates" else "name"].widget.attrs["placeholder"] = _ADD[part]
        yield {
            "form": form,
            "suggested": _suggestion_context(one, one["key"]) if one else None,
            "variants": one.get("variants", ()) if one else (),
            "sentence": one.get("sentence", "") if one else "",
            "guess": _guessed_role(one, str(form["role"].value())) if one and one.get("guess") else None,
            "blank": blank,
            "known": bool(one and one.get("record")),
            "offered": part in _MODELS and len(form.fields["record"].widget.choices) > _ALWAYS,
        }


def _guessed_role(one: Json, role: str) -> dict[str, Any] | None:
    """The role that the rules only guess, with the words it comes from; None where the row has it already."""
    guess = one["guess"]
    if guess["role"] == role:
        return None
    return {
        "role": guess["role"],
        "name": label_in(TIE_ROLES, guess["role"]),
        "words": guess["words"],
        "placed": bool(guess["place"]),
    }


def _offer_records(part: str, forms: Any, suggested: dict[str, Json], user: Anybody) -> None:
    """In each row's list of records: those that have one of its names, those looked for, and a new one. Three queries."""
    model, key = _MODELS[part], str(_MODELS[part].kind_of_authority)
    wanted = {form: _folded_names(form, suggested) for form in forms}
    folds = {fold for asked in wanted.values() for fold in asked}
    named: dict[str, list[int]] = {}
    for fold, pk in Name.objects.seen_by(user).filter(fold__in=folds, **{f"{key}__isnull": False}).values_list("fold", key):
        named.setdefault(fold, []).append(pk)
    looked_for = {form: _looked_for(model, str(form["find"].value() or ""), user) for form in forms if form["find"].value()}
    chosen = {form: str(form["record"].value() or "") for form in forms}
    offered = {
        form: list(dict.fromkeys(pk for fold in asked for pk in named.get(fold, ())))[:_MOST_OFFERED]
        for form, asked in wanted.items()
    }
    keys = {pk for held in (*offered.values(), *looked_for.values()) for pk in held}
    keys |= {int(value) for value in chosen.values() if value.isdecimal() and len(value) < 19}
    records = model._default_manager.seen_by(user).in_bulk(keys)
    for form in forms:
        held = [*looked_for.get(form, ()), *offered[form]]
        if chosen[form].isdecimal() and int(chosen[form]) in records:
            held.append(int(chosen[form]))
        form.fields["record"].widget.choices = [
            ("", "a new record, or the one of exactly this name"),
            *((pk, _record_label(records[pk])) for pk in dict.fromkeys(held) if pk in records),
            (workflow.NEW, "a new record all the same"),
        ]
        if looked_for.get(form) and not chosen[form]:
            form.fields["record"].initial = form.initial["record"] = looked_for[form][0]


def _folded_names(form: forms.BaseForm, suggested: dict[str, Json]) -> list[str]:
    one = suggested.get(str(form["key"].value() or ""), {})
    texts = [str(form["name"].value() or ""), *(form for form in one.get("variants", ()) if " " in form)]
    return list(dict.fromkeys(names.fold(text) for text in texts[:10] if text.strip()))


def _looked_for(model: Any, typed: str, user: Anybody) -> list[int]:
    return list(
        model.objects.seen_by(user)
        .named(typed[:100], Name.objects.seen_by(user))
        .order_by("name")
        .values_list("pk", flat=True)[:_MOST_OFFERED]
    )


def _record_label(record: Any) -> str:
    private = " (private)" if is_private(record) else ""
    return f"{record.name}{f' — {record.description}' if record.description else ''}{private}"


# --- Twins and preview ---------------------------------------------------------------------------------------------------------


def drawn_twins(request: HttpRequest, intake: Intake, draft: workflow.Draft) -> Iterator[dict[str, Any]]:
    """Documents that this may be. Of the draft of somebody else a contributor is told that there is one, and no more."""
    same = workflow.same_documents(intake)
    found = [*intake.twins, *(_same_text(number) for number in same if number not in {one["document"] for one in intake.twins})]
    documents = Document.objects.in_bulk([one["document"] for one in found])
    public = set(Document.objects.published().filter(pk__in=documents).values_list("pk", flat=True))
    for one in found:
        document = documents.get(one["document"])
        if document is None:
            continue
        seen = document.pk in public or request.user.has_perm(transitions.REVIEW) or document.added_by_id == request.user.pk
        compared = seen and one["tie"] != duplicates.Tie.TRANSLATION and document.text
        yield {
            "document": document if seen else None,
            "number": document.pk,
            "tie": one["tie"],
            "basis": one["basis"],
            "percent": round(one["strength"] * 100),
            "difference": duplicates.difference(document.text, workflow.published_text(intake)) if compared else (),
            "text": document.text[:4_000] if seen and not compared else "",
            "choices": [
                (workflow.SAME, "that document: no other is created"),
                *((value, words) for value, (words, *_) in workflow.TIES.items()),
            ],
            "chosen": draft.twins.get(str(document.pk), workflow.SAME if document.pk in same else ""),
            "same": document.pk in same,
        }


def _same_text(number: int) -> Json:
    """A document that came after the text was searched for those that it may be."""
    return {"document": number, "tie": duplicates.Tie.SAME.value, "strength": 1.0, "basis": "added since this was read"}


def drawn_same_intakes(intake: Intake, allowed: Any) -> list[tuple[Intake | None, Any]]:
    """Other unfinished intakes of the text; of one that is not among the `allowed`, only since when there is one."""
    found = list(workflow.same_intakes(intake).select_related("added_by").order_by("pk")[:_MOST_OFFERED])
    seen = set(allowed.filter(pk__in=[one.pk for one in found]).values_list("pk", flat=True))
    return [(one if one.pk in seen else None, one.added_at) for one in found]


def preview(intake: Intake, draft: workflow.Draft) -> SafeString:
    """The text as readers will see it, rendered and sanitised."""
    try:
        return mark_safe(render(shown(draft.text("holding"), workflow.published_text(intake), draft.text("digest"))))  # noqa: S308 - safe HTML is what render makes
    except TextTooLarge as error:
        return format_html("<p>{}</p>", str(error))


def lists(user: Anybody) -> dict[str, list[str]]:
    """Names that the boxes offer while one types."""
    return {
        "sources": list(Source.objects.seen_by(user).order_by("name").values_list("name", flat=True)[:_MOST_LISTED]),
        "topics": list(Topic.objects.seen_by(user).order_by("name").values_list("name", flat=True)[:_MOST_LISTED]),
    }
