"""What is done with documents selected in the list: each is saved by itself, with its history."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.text import Truncator

from documents.admin.links import list_address
from documents.admin.tables import export_selected
from documents.admin.trash import restore
from documents.authorities.reassignment import alone
from documents.models import CatalogueVersion, Change, Document, Status

DRAWN = "drawn"  # the name of the field
Deed = Callable[[Document], None]


@admin.action(description="Send to review", permissions=["change"])
def send_to_review(modeladmin: admin.ModelAdmin, request: HttpRequest, queryset: QuerySet[Document]) -> None:
    def deed(document: Document) -> None:
        if document.status != Status.DRAFT:
            raise ValidationError(f"It is {document.get_status_display()}, and only drafts are sent to review.")
        document.status = Status.REVIEW
        document.save()

    _apply_to_each(modeladmin, request, queryset, deed, "sent to review")


@admin.action(description="Publish", permissions=["publish"])
def publish(modeladmin: admin.ModelAdmin, request: HttpRequest, queryset: QuerySet[Document]) -> None:
    def deed(document: Document) -> None:
        if document.status == Status.PUBLISHED:
            raise ValidationError("It is published already.")
        document.publish()

    _apply_to_each(modeladmin, request, queryset, deed, "published")


class EmbargoForm(forms.Form):
    until = forms.DateTimeField(
        label="Until (UTC)",
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text="The documents are published now, and readers see them from this time on.",
    )

    def clean_until(self) -> Any:
        until = self.cleaned_data["until"]
        if until <= timezone.now():
            raise ValidationError("This time is past: choose one to come, or publish without an embargo.")
        return until


@admin.action(description="Publish under embargo …", permissions=["publish"])
def embargo(modeladmin: admin.ModelAdmin, request: HttpRequest, queryset: QuerySet[Document]) -> HttpResponse | None:
    form = EmbargoForm(request.POST if "confirmed" in request.POST else None)
    if not form.is_valid():
        return _render_action_form(
            modeladmin, request, queryset, form, "Publish under embargo", "From when may readers see these documents?"
        )

    def deed(document: Document) -> None:
        if document.was_public:
            raise ValidationError("Readers have seen it already: withdraw it, and say why.")
        document.embargo_until = form.cleaned_data["until"]
        document.publish()

    _apply_to_each(modeladmin, request, queryset, deed, "published under embargo")
    return None


class WithdrawalForm(forms.Form):
    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 4}), help_text="Shown to readers who open the document’s address."
    )
    title_withheld = forms.BooleanField(
        required=False,
        label="Do not repeat the title",
        help_text="Readers who come to a document’s address see the reason, but not the title: if a name must go, say.",
    )


@admin.action(description="Withdraw …", permissions=["withdraw"])
def withdraw(modeladmin: admin.ModelAdmin, request: HttpRequest, queryset: QuerySet[Document]) -> HttpResponse | None:
    form = WithdrawalForm(request.POST if "confirmed" in request.POST else None)
    if not form.is_valid():
        return _render_action_form(modeladmin, request, queryset, form, "Withdraw", "Why are these documents withdrawn?")

    def deed(document: Document) -> None:
        if document.status != Status.PUBLISHED:
            raise ValidationError(f"It is {document.get_status_display()}, and only what is published is withdrawn.")
        document.withdraw(form.cleaned_data["reason"], title_withheld=form.cleaned_data["title_withheld"])

    _apply_to_each(modeladmin, request, queryset, deed, "withdrawn")
    return None


def _apply_to_each(
    modeladmin: admin.ModelAdmin, request: HttpRequest, queryset: QuerySet[Document], deed: Deed, done: str
) -> None:
    """Do `deed` to each document; those that it refuses are left as they were and named, with the reason."""
    count, page = 0, DrawnPage(request)
    for document in Document.objects.filter(pk__in=queryset.values("pk")).order_by("pk").only("title"):
        try:
            with transaction.atomic():
                alone()  # nobody else writes from here on: what is read now is what is changed
                current = _get_editable_document(modeladmin, request, document.pk)
                page.check(current)
                with page.own_changes():
                    deed(current)
                    modeladmin.log_change(request, current, done.capitalize() + ".")
        except ValidationError as error:
            title = Truncator(document.title).chars(80)
            modeladmin.message_user(request, f"“{title}” was not {done}. {' '.join(error.messages)}", messages.ERROR)
        else:
            count += 1
    if count:
        noun = "document" if count == 1 else "documents"
        modeladmin.message_user(request, f"{count} {noun} {done}.", messages.SUCCESS)


def _get_editable_document(modeladmin: admin.ModelAdmin, request: HttpRequest, pk: int) -> Document:
    document = Document.objects.filter(pk=pk).first()
    if document is None:
        raise ValidationError("It has been deleted in the meantime.")
    if not modeladmin.has_change_permission(request, document):
        raise ValidationError("You do not have permission to change it.")
    document.changed_by = request.user  # type: ignore[assignment]
    return document


class DrawnPage:
    """The page that an action was chosen on, by the version of the catalogue in which it was drawn."""

    def __init__(self, request: HttpRequest) -> None:
        drawn = request.POST.get(DRAWN, "")
        self._version = int(drawn) if drawn.isdecimal() and len(drawn) < 19 else None
        self._own: list[range] = []

    def check(self, document: Document) -> None:
        """Raises ValidationError where somebody else has changed the document, or a tie of it, since the page was drawn."""
        if self._version is None:
            return
        versions = Change.objects.since(self._version, "d", document.pk).values_list("version", flat=True)
        if any(all(version not in own for own in self._own) for version in versions):
            who = f" by {document.changed_by}" if document.changed_by_id else ""
            when = f"{document.changed_at:%Y-%m-%d %H:%M} UTC{who}"
            raise ValidationError(f"It was changed since this page was drawn (last {when}): look at it, then choose it again.")

    @contextmanager
    def own_changes(self) -> Iterator[None]:
        """What is changed in here is changed by the action itself: one document may show the title of another."""
        before = CatalogueVersion.now()
        yield
        self._own.append(range(before + 1, CatalogueVersion.now() + 1))


def _render_action_form(
    modeladmin: admin.ModelAdmin, request: HttpRequest, queryset: QuerySet[Document], form: forms.Form, title: str, question: str
) -> HttpResponse:
    """The page on which an action's own form is filled in; it comes back to the list with the same documents selected."""
    context = modeladmin.admin_site.each_context(request) | {
        "title": title,
        "question": question,
        "opts": modeladmin.opts,
        "documents": queryset,
        "checkbox": ACTION_CHECKBOX_NAME,
        "action": request.POST["action"],
        "drawn": request.POST.get(DRAWN, ""),
        "list_address": list_address(Document),
        "form": form,
    }
    return TemplateResponse(request, "admin/documents/confirm.html", context)


ACTIONS: list[Any] = [send_to_review, publish, embargo, withdraw, restore, export_selected]
