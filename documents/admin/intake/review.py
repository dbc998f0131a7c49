"""The review screen: everything sent is saved first; then the button's deed is done."""

from django.contrib import admin, messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.html import format_html

from documents.admin import transitions
from documents.admin.intake import review_context
from documents.admin.intake.forms import Review
from documents.admin.intake.scan import page_numbers
from documents.admin.intake.upload import address, intake_for, intakes_for
from documents.admin.links import edit_address
from documents.admin.preview import preview
from documents.admin.signed_in import signed_in
from documents.intake import workflow
from documents.intake.ingest import Refused
from documents.models import Document, Intake, IntakeStatus, Status, Step
from documents.models.fields import REVIEWED, Group, on_review
from documents.text.characters import without_unstorable

DEEDS = {"_draft": Status.DRAFT, "_review": Status.REVIEW, "_publish": Status.PUBLISHED}
_PARTS = {"description": Group.DESCRIPTION, "shown": Group.TEXT, "whence": Group.ORIGIN}


def review_view(request: HttpRequest, pk: int) -> HttpResponse:
    intake = intake_for(request, pk)
    if intake.status == IntakeStatus.DONE:
        return _redirect_with_outcome(request, intake)
    if request.method != "POST" or intake.status != IntakeStatus.OPEN or intake.step != Step.REVIEW:
        return _render_review(request, intake, Review(workflow.Draft.loaded(intake.draft)))
    sent = Review(workflow.Draft.loaded(intake.draft), request.POST)
    problem = ""
    try:
        intake = workflow.keep(
            pk,
            version=_parse_number(request, "version"),
            draft=sent.draft(),
            kept=_parse_kept_edits(request),
            cut=_parse_cut(request),
            by=signed_in(request),
            # The preview opens beside the form, which goes on with the number that it has.
            counted="_preview" not in request.POST,
        )
    except workflow.Stale as stale:
        return _stale_response(request, stale.current, sent)
    except workflow.CannotCut as error:
        intake.refresh_from_db()
        problem = str(error)
    return _handle_button(request, intake, sent, problem)


def _handle_button(request: HttpRequest, intake: Intake, sent: Review, problem: str) -> HttpResponse:
    """Do what the button says with what was saved."""
    if "_live" in request.POST:
        return _live_save_response(intake, problem)
    wanted = next((DEEDS[name] for name in DEEDS if name in request.POST), None)
    saving = wanted is None and "_preview" not in request.POST
    if problem or (saving and _is_finding(request)):
        return _render_review(request, intake, sent, problem)
    if saving:
        return _redirect_after_save(request, _apply_row_buttons(request, intake))
    if wanted and wanted not in dict(transitions.choices(request.user, None)):
        return _render_review(request, intake, sent, f"You may not set a document to “{wanted.label}”; save it as a draft.", 403)
    if not sent.is_valid(request.user):
        return _render_review(request, intake, sent, "This cannot be finished yet: see the messages next to the fields.", 422)
    try:
        return _render_preview(request, intake) if wanted is None else _finish_intake(request, intake, wanted)
    except Refused as error:
        return _render_review(request, intake, sent, f"This cannot be finished yet: {error}.", 422)


def _finish_intake(request: HttpRequest, intake: Intake, wanted: Status) -> HttpResponse:
    document = workflow.finish(intake, status=wanted, by=signed_in(request))
    known = workflow.Draft.loaded(intake.draft).twins.get(str(document.pk)) == workflow.SAME
    if not known:
        admin.site.get_model_admin(Document).log_addition(request, document, f"Added: {wanted.label}.")
    intake.refresh_from_db()
    return _redirect_with_outcome(request, intake, None if known else wanted)


def _parse_number(request: HttpRequest, name: str) -> int:
    value = request.POST.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 10 else -1


def _parse_kept_edits(request: HttpRequest) -> set[int] | None:
    """The numbers of the edits whose switches are on; None where the form had no switches."""
    if "switches" not in request.POST:
        return None
    return {int(value) for value in request.POST.getlist("kept") if value.isdecimal() and len(value) < 10}


def _parse_cut(request: HttpRequest) -> workflow.Cut | None:
    words = without_unstorable(request.POST.get("cut_words", ""))
    if not words.strip() or "_live" in request.POST:
        return None
    start = _parse_number(request, "cut_start")
    after = without_unstorable(request.POST.get("cut_after", ""))
    reason = without_unstorable(request.POST.get("cut_reason", ""))
    return workflow.Cut(words, after, reason, start if start >= 0 else None, always="cut_always" in request.POST)


def _apply_row_buttons(request: HttpRequest, intake: Intake) -> Intake:
    """All of one kind taken, or none, or a guessed role or a quotation taken, where that button was pressed."""
    for name, take in (("_all", True), ("_none", False)):
        part = request.POST.get(name, "")
        if part in workflow.ROWS:
            draft = workflow.Draft.loaded(intake.draft).all_taken(part, take=take)
            return workflow.keep(intake.pk, version=intake.version, draft=draft, by=signed_in(request))
    for name, taken in (("_guess", workflow.with_guess), ("_quote", workflow.with_quotation)):
        if name in request.POST:
            return workflow.keep(
                intake.pk, version=intake.version, draft=taken(intake, request.POST[name]), by=signed_in(request)
            )
    return intake


def _is_finding(request: HttpRequest) -> bool:
    """Whether records were looked for: their rows then show what was found."""
    return any(name.endswith("-find") and str(value).strip() for name, value in request.POST.items())


def _redirect_after_save(request: HttpRequest, intake: Intake) -> HttpResponse:
    if "_later" in request.POST:
        messages.success(request, f"“{intake}” is saved, and waits among the unfinished ones.")
        return HttpResponseRedirect(address())
    return HttpResponseRedirect(intake.get_absolute_url())


def _render_preview(request: HttpRequest, intake: Intake) -> HttpResponse:
    """The reader's page: all is made, the page is drawn from it, and all is undone."""
    with transaction.atomic():
        response = preview(request, workflow.finish(intake, by=signed_in(request)), saved=False)
        transaction.set_rollback(True)
    return response


def _live_save_response(intake: Intake, problem: str) -> HttpResponse:
    answer = {
        "version": intake.version,
        "saved": f"Saved {timezone.now():%H:%M:%S} (UTC)",
        "preview": review_context.preview(intake, workflow.Draft.loaded(intake.draft)),
        "problem": problem,
    }
    return JsonResponse(answer, headers={"Cache-Control": "no-store, private"})


def _stale_response(request: HttpRequest, current: Intake, sent: Review) -> HttpResponse:
    """Nothing was saved; what was typed is on the screen, and can be saved over what somebody else saved meanwhile."""
    if current.status == IntakeStatus.DONE:
        return _redirect_with_outcome(request, current)
    who, when = current.changed_by or "Somebody", f"{current.changed_at:%Y-%m-%d %H:%M} UTC"
    words = (
        f"{who} has saved this since you opened it ({when}). Nothing of yours was saved yet: it stands below. "
        "Saved now, it takes the place of the other."
    )
    if "_live" in request.POST:
        return JsonResponse({"problem": words}, status=409)
    theirs = _describe_differences(sent.draft(), workflow.Draft.loaded(current.draft))
    return _render_review(request, current, sent, words, 409, theirs=theirs)


def _describe_differences(ours: workflow.Draft, theirs: workflow.Draft) -> list[tuple[str, str]]:
    """What the other has otherwise, field by field, in words."""
    fields = [one.name for one in REVIEWED if ours.described[one.name] != theirs.described[one.name]]
    told = [(name.replace("_", " "), str(theirs.described[name])[:300]) for name in fields]
    for part in workflow.ROWS:
        if ours.rows(part) != theirs.rows(part):
            taken = [row.says for row in theirs.rows(part) if row.take]
            told.append((part, ", ".join(taken)[:300] or "none"))
    return told


def _redirect_with_outcome(request: HttpRequest, intake: Intake, wanted: Status | None = None) -> HttpResponse:
    document = intake.document
    if document is None:
        messages.info(request, f"“{intake}” was added, but its document has been deleted since.")
        return HttpResponseRedirect(address())
    may_see = document.is_public or admin.site.get_model_admin(Document).has_view_permission(request, document)
    if not may_see:
        messages.info(request, f"It is document no. {document.pk}, which you may not see. Nothing was added.")
        return HttpResponseRedirect(address())
    words = f"is {document.get_status_display()}" if wanted else f"was added already; it is {document.get_status_display()}"
    seen = document.get_absolute_url() if document.is_public else edit_address(document)
    link = format_html('“<a href="{}">{}</a>” {}.', seen, document.title, words)
    (messages.success if wanted else messages.info)(request, link)
    return HttpResponseRedirect(address())


def _render_review(
    request: HttpRequest, intake: Intake, review: Review, problem: str = "", code: int = 200, **more: object
) -> HttpResponse:
    draft = review.draft() if review.description.is_bound else workflow.Draft.loaded(intake.draft)
    choices = dict(transitions.choices(request.user, None))
    context = admin.site.each_context(request) | {
        "title": intake.title,
        "opts": Document._meta,
        "intake": intake,
        "review": review,
        "problem": problem,
        "reading": intake.step == Step.CAME_IN,
        "discarded": intake.status == IntakeStatus.DISCARDED,
        "text": review_context.drawn_text(intake),
        "scanned": page_numbers(intake),
        "preview": review_context.preview(intake, draft),
        "withheld": workflow.withheld_words(intake, draft) if intake.step == Step.REVIEW else (),
        "twins": (twins := list(review_context.drawn_twins(request, intake, draft))),
        "same": any(twin["same"] for twin in twins),
        "second": draft.second,
        "same_intakes": review_context.drawn_same_intakes(intake, intakes_for(request.user)),
        **{part: list(review_context.described(review, intake, on_review(group))) for part, group in _PARTS.items()},
        "parts": [(part, list(review_context.rows(review, intake, part, request.user))) for part in workflow.ROWS],
        "deeds": [(name, value) for name, value in DEEDS.items() if value in choices],
        "lists": review_context.lists(request.user),
        "cut": _typed_cut(request) if problem else {},
        **more,
    }
    return TemplateResponse(request, "admin/documents/intake/review.html", context, status=code)


def _typed_cut(request: HttpRequest) -> dict[str, str]:
    return {name: request.POST.get(f"cut_{name}", "") for name in ("words", "after", "reason")}
