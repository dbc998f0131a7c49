"""The one form by which a text comes in, and the list of what is unfinished."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html

from documents.admin import transitions
from documents.admin.intake.forms import ComingForm
from documents.admin.kept_input import lost_file
from documents.admin.signed_in import signed_in
from documents.intake import workflow
from documents.models import Anybody, Document, Intake, IntakeStatus, Step

ADD = "documents.add_document"
_LISTED = 50


def intakes_for(user: Anybody) -> QuerySet[Intake]:
    """Those that a user may go on with: their own, and for editors all."""
    if not user.has_perm(ADD):
        return Intake.objects.none()
    return Intake.objects.all() if user.has_perm(transitions.REVIEW) else Intake.objects.filter(added_by=user.pk)


def intake_for(request: HttpRequest, pk: int) -> Intake:
    if not request.user.has_perm(ADD):
        raise PermissionDenied
    intake = intakes_for(request.user).filter(pk=min(pk, 2**63 - 1)).first()
    if intake is None:
        raise Http404
    return intake


def address() -> str:
    return reverse("admin:documents_document_intake")


def coming_view(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm(ADD):
        raise PermissionDenied
    lost = lost_file(request, "file")
    form = ComingForm(request.POST, request.FILES, lost=lost) if request.method == "POST" else ComingForm()
    if request.method == "POST" and form.is_valid():
        try:
            intake = _create_intake(request, form.cleaned_data)
        except ValueError as error:  # Unreadable, Unfetchable
            form.add_error(_error_field(form.cleaned_data), str(error))
        else:
            return HttpResponseRedirect(intake.get_absolute_url())
    unfinished = intakes_for(request.user).unfinished().listed()  # type: ignore[attr-defined]
    context = admin.site.each_context(request) | {
        "title": "Add a text",
        "opts": Document._meta,
        "form": form,
        "unfinished": unfinished[: _LISTED + 1],
        "media": form.media,
    }
    return TemplateResponse(request, "admin/documents/intake/coming.html", context, status=422 if form.errors else 200)


def _create_intake(request: HttpRequest, sent: dict[str, Any]) -> Intake:
    """The intake, read and ready for review. What cannot be read leaves nothing behind. Raises ValueError."""
    file = sent["file"]
    content = file.read(workflow.MAX_BYTES + 1) if file else None
    intake = workflow.open_intake(
        signed_in(request),
        text=sent["text"] if content is None and sent["text"].strip() else None,
        content=content,
        address=sent["address"],
        name=file.name if file else "",
        media_type=(file.content_type or "") if file else "",
        token=sent["token"],
    )
    if intake.added_by != request.user:
        raise ValueError("Somebody else has already sent this form; open a new one.")
    if intake.step == Step.CAME_IN and intake.status == IntakeStatus.OPEN:
        try:
            workflow.prepare(intake, ignore_robots=sent["ignore_robots"])
        except ValueError:
            workflow.forget(intake)
            raise
    return intake


def _error_field(sent: dict[str, Any]) -> str:
    return "file" if sent["file"] else "text" if sent["text"].strip() else "address"


def go_on_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Read what came in and was not read, because the machine or the site stopped."""
    intake = intake_for(request, pk)
    if request.method == "POST" and intake.step == Step.CAME_IN and intake.status == IntakeStatus.OPEN:
        try:
            workflow.prepare(intake, ignore_robots="ignore_robots" in request.POST)
        except ValueError as error:
            messages.error(request, f"“{intake}” could not be read. {error}")
            return HttpResponseRedirect(address())
    return HttpResponseRedirect(intake.get_absolute_url())


def discard_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Discard an intake, or take it back."""
    intake = intake_for(request, pk)
    if request.method == "POST" and "back" in request.POST:
        if not workflow.take_back(intake) and not Intake.objects.filter(pk=pk).exists():
            messages.error(request, f"“{intake}” has been purged in the meantime and cannot be restored. Add it again.")
            return HttpResponseRedirect(address())
        messages.success(request, f"“{intake}” is back, as it was.")
        return HttpResponseRedirect(intake.get_absolute_url())
    if request.method == "POST" and intake.status == IntakeStatus.OPEN:
        workflow.discard(intake)
        words = "“{}” was discarded. <a href='{}'>View or restore it</a>"
        messages.success(request, format_html(words, intake, intake.get_absolute_url()))
    return HttpResponseRedirect(address())
