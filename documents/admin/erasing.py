"""Erasing a document for good at the desk, and the log of what was erased."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from documents import erasure
from documents.admin import transitions
from documents.admin.links import edit_address, list_address
from documents.admin.read_only_log import ReadOnlyLog
from documents.admin.signed_in import signed_in
from documents.models import Anybody, Document, Erasure, ErasureReason

AT_ONCE = 20_000  # documents; with more, to make the index again takes longer than a browser waits


def may_erase(user: Anybody, document: Document) -> bool:
    """An administrator any document; a publisher what readers never saw."""
    public = document.was_public or document.is_public
    return bool(user.has_perm("documents.delete_document") or (user.has_perm(transitions.PUBLISH) and not public))


class ErasureForm(forms.Form):
    reason = forms.ChoiceField(help_text="Readers who open its address see this and the date, and nothing else.")
    with_records = forms.BooleanField(
        required=False, label="Also erase the people, organisations, sources and topics that are in no other document"
    )
    confirmed = forms.CharField(label="Its number", help_text="Type the document’s number to confirm.")

    def __init__(self, *args: Any, document: Document, reasons: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.document = document
        self.fields["reason"].choices = [("", "Choose …"), *reasons]  # type: ignore[attr-defined]
        self.fields["confirmed"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "off"}

    def clean_confirmed(self) -> str:
        typed: str = self.cleaned_data["confirmed"].strip()
        if typed != str(self.document.pk):
            raise forms.ValidationError(f"This is not its number. To erase this document, type {self.document.pk}.")
        return typed


def erase_view(modeladmin: admin.ModelAdmin, request: HttpRequest, document: Document) -> HttpResponse:
    """What would go and what stays; posted with a reason and the number, it goes."""
    if not may_erase(request.user, document):
        raise PermissionDenied
    administers = request.user.has_perm("documents.delete_document")
    reasons = ErasureReason.choices if administers else [(ErasureReason.ERROR.value, ErasureReason.ERROR.label)]
    form = ErasureForm(request.POST if request.method == "POST" else None, document=document, reasons=reasons)
    if form.is_valid():
        return _erase_and_redirect(modeladmin, request, document.pk, form.cleaned_data)
    context = modeladmin.admin_site.each_context(request) | {
        "title": "Erase permanently",
        "opts": modeladmin.opts,
        "document": document,
        "found": erasure.survey(document),
        "form": form,
        "address": edit_address(document),
        "list_address": list_address(Document),
    }
    return TemplateResponse(request, "admin/documents/erase.html", context, status=422 if form.is_bound else 200)


def _erase_and_redirect(modeladmin: admin.ModelAdmin, request: HttpRequest, pk: int, given: dict[str, Any]) -> HttpResponse:
    try:
        erased, _found = erasure.erase(pk, given["reason"], by=signed_in(request), with_records=given["with_records"])
    except erasure.CannotErase as error:  # somebody else was faster
        modeladmin.message_user(request, str(error), messages.ERROR)
        return HttpResponseRedirect(list_address(Document))
    rest = "What the database’s files still hold is removed by the daily cleaning, or at once by: manage.py erase --resume"
    if Document.objects.count() > AT_ONCE:
        modeladmin.message_user(request, f"Document no. {pk} was erased. {rest}", messages.WARNING)
        return HttpResponseRedirect(list_address(Erasure))
    try:
        erasure.finish([erased])
    except erasure.NotCompacted as error:
        said = f"Document no. {pk} was erased, but traces of it are left in the database’s files. {error}"
        modeladmin.message_user(request, said, messages.WARNING)
    except OperationalError:
        modeladmin.message_user(request, f"Document no. {pk} was erased. {rest}", messages.WARNING)
    else:
        modeladmin.message_user(request, f"Document no. {pk} was erased permanently.", messages.SUCCESS)
    return HttpResponseRedirect(list_address(Erasure))


@admin.register(Erasure)
class ErasureAdmin(ReadOnlyLog):
    """A log to read: who, when, which number and why. It has no words of what was erased."""

    list_display = ["document", "reason", "at", "by", "was_public", "stage"]
    list_filter = ["reason", "stage"]
    list_display_links = None

    def has_view_permission(self, request: HttpRequest, obj: Erasure | None = None) -> bool:
        user = request.user
        return user.is_active and (user.has_perm("documents.delete_document") or user.has_perm(transitions.PUBLISH))
