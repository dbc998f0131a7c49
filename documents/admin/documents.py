"""The document's list and form."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelectMultiple, RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import F, Func, OuterRef, QuerySet, Subquery
from django.forms import BaseInlineFormSet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html

from documents.admin import erasing, inlines, intake, tables, transitions, trash
from documents.admin.actions import ACTIONS, DRAWN
from documents.admin.document_form import DocumentForm
from documents.admin.filters import FILTERS, Care
from documents.admin.history import tie_changes
from documents.admin.preview import preview
from documents.admin.search import describing
from documents.admin.signed_in import signed_in
from documents.admin.withholding import warn_withheld
from documents.models import Appearance, CatalogueVersion, Document, Original, Status, TopicAssignment, Version, sees_all
from documents.models.fields import Group, desk_rows

# What a revert to an earlier state leaves as it is: what readers were and are shown is decided by its own actions.
STANDING = ("status", "embargo_until", "withdrawal_reason", "title_withheld", "first_published_at", "added_at", "added_by")
STATUS_FIELDS = ["status", "embargo_until", "withdrawal_reason", "title_withheld", *desk_rows(Group.STATUS), "record"]
AFTER_TIES = "after-ties"  # fieldsets of this class are drawn after the rows of people, organisations and dates


def _count_subquery(model: Any, key: str, **conditions: Any) -> Subquery:
    """How many rows of `model` hang on a document, in one query for the whole list."""
    rows = model.objects.filter(**{key: OuterRef("pk")}, **conditions).order_by()
    return Subquery(rows.annotate(total=Func(F("pk"), function="COUNT")).values("total"))


@admin.register(Document)
class DocumentAdmin(trash.Trashable):
    form = DocumentForm
    history_for_editors = False  # own documents alone
    list_display = ["title", "stage", "kind", "source", "dated", "people", "topics_held", "changed"]
    list_filter = FILTERS
    list_select_related = ["source", "changed_by"]
    list_per_page = 50
    show_facets = admin.ShowFacets.ALLOW
    search_fields = ["title"]  # and names: get_search_results
    search_help_text = "Titles, people, organisations and sources, in any script."
    actions = ACTIONS
    autocomplete_fields = ["source"]
    inlines = [
        inlines.People,
        inlines.Organisations,
        inlines.EventDates,
        inlines.Versions,
        inlines.VersionsOf,
        inlines.Corrections,
        inlines.Originals,
    ]
    radio_fields = {"holding": admin.HORIZONTAL}
    save_on_top = False
    fieldsets = [
        ("What it is", {"fields": [*desk_rows(Group.DESCRIPTION), "translations"]}),
        ("Text", {"fields": desk_rows(Group.TEXT)}),
        ("Topics", {"fields": ["topics"]}),
        ("Where it came from", {"classes": [AFTER_TIES], "fields": desk_rows(Group.ORIGIN)}),
        ("Status", {"classes": [AFTER_TIES], "fields": STATUS_FIELDS}),
    ]

    # --- Who may --------------------------------------------------------------------------------------------------------------

    def get_queryset(self, request: HttpRequest) -> QuerySet[Document]:
        documents = super().get_queryset(request)
        if not request.user.has_perm(transitions.REVIEW):
            documents = documents.filter(added_by=request.user)
        return documents.annotate(
            people_held=_count_subquery(Appearance, "document", person__isnull=False),
            topics_count=_count_subquery(TopicAssignment, "content_object"),
        )

    def has_view_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        own = obj is None or obj.added_by_id == request.user.pk
        return super().has_view_permission(request, obj) and (own or request.user.has_perm(transitions.REVIEW))

    def has_change_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        mine = obj is None or (transitions.may_edit(request.user, obj) and not obj.trashed_at)
        return super().has_change_permission(request, obj) and mine

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(transitions.PUBLISH)

    def has_withdraw_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(transitions.WITHDRAW)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        # Read before the rows are: what changes in between counts as changed since.
        return super().changelist_view(request, {DRAWN: CatalogueVersion.now()} | (extra_context or {}))

    # --- The list --------------------------------------------------------------------------------------------------------------

    def get_list_filter(self, request: HttpRequest) -> Any:
        return FILTERS if sees_all(request.user) else [one for one in FILTERS if one is not Care]

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> tuple[QuerySet[Any], bool]:
        match = request.resolver_match
        if match is not None and match.url_name == "autocomplete":  # nothing is tied to what is in the trash
            queryset = queryset.filter(trashed_at=None)
        return describing(queryset, search_term), False

    @admin.display(description="status", ordering="status")
    def stage(self, document: Document) -> str:
        words, kind = document.get_status_display(), document.status
        if document.is_embargoed:
            words, kind = f"embargoed until {document.embargo_until:%Y-%m-%d %H:%M}", "embargoed"
        words = trash.stage(document) or words
        return format_html('<span class="stage {}">{}</span>', kind, words)

    @admin.display(description="date", ordering="date_earliest")
    def dated(self, document: Document) -> str:
        return document.date or "undated"

    @admin.display(ordering="people_held")
    def people(self, document: Any) -> int:
        return int(document.people_held)

    @admin.display(description="topics", ordering="topics_count")
    def topics_held(self, document: Any) -> int:
        return int(document.topics_count)

    @admin.display(description="changed", ordering="changed_at")
    def changed(self, document: Document) -> str:
        who = f" {document.changed_by}" if document.changed_by else ""
        return f"{document.changed_at:%Y-%m-%d}{who}"

    # --- The form --------------------------------------------------------------------------------------------------------------

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and hasattr(field.widget, "can_delete_related"):
            field.widget.can_delete_related = field.widget.can_view_related = False
        return field

    def get_form(self, request: HttpRequest, obj: models.Model | None = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002
        form = super().get_form(request, obj, change, **kwargs)
        form.user = request.user
        if "status" in form.base_fields:
            form.base_fields["status"].choices = transitions.choices(request.user, obj if isinstance(obj, Document) else None)
        if "embargo_until" in form.base_fields:
            day, time = form.base_fields["embargo_until"].widget.widgets
            day.attrs["aria-label"], time.attrs["aria-label"] = "Embargo date", "Embargo time"
        if "topics" in form.base_fields:
            tag = TopicAssignment._meta.get_field("tag")
            may_add = self.admin_site.get_model_admin(tag.related_model).has_add_permission(request)
            suggested = AutocompleteSelectMultiple(tag, self.admin_site)
            suggested.is_required = True  # no button that clears all at once
            field = form.base_fields["topics"]
            field.widget = RelatedFieldWidgetWrapper(suggested, tag.remote_field, self.admin_site, can_add_related=may_add)
            field.widget.choices = field.choices
        return form

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return super().changeform_view(request, object_id, form_url, {DRAWN: CatalogueVersion.now()} | (extra_context or {}))

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> HttpResponse:
        document = context.get("original")
        allowed = dict(transitions.choices(request.user, document))
        current = document.status if document else Status.DRAFT
        context["may_erase"] = document is not None and erasing.may_erase(request.user, document)
        context["may_review"] = current == Status.DRAFT
        context["may_publish"] = current != Status.PUBLISHED and Status.PUBLISHED in allowed
        context["may_withdraw"] = Status.WITHDRAWN in allowed and current == Status.PUBLISHED
        return super().render_change_form(request, context, *args, **kwargs)

    def get_inlines(self, request: HttpRequest, obj: Document) -> Any:
        """Ties name other documents, drafts among them, so that they are for who may see all."""
        inlines = super().get_inlines(request, obj)
        return inlines if request.user.has_perm(transitions.REVIEW) else [one for one in inlines if one.model is not Version]

    def get_readonly_fields(self, request: HttpRequest, obj: Document | None = None) -> list[str]:
        fields = ["record"]
        if not self.has_publish_permission(request) or self.is_reverting(request):
            fields.append("embargo_until")
        if not self.has_withdraw_permission(request) or self.is_reverting(request):
            fields += ["withdrawal_reason", "title_withheld"]
        if self.is_reverting(request):
            fields += ["status", "topics"]
        return fields

    def get_fieldsets(self, request: HttpRequest, obj: Document | None = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        return [part for part in fieldsets if part[0] != "Topics"] if self.is_reverting(request) else fieldsets

    @admin.display(description="in the archive")
    def record(self, document: Document) -> str:
        if document.pk is None:
            return "not yet"
        added = f"Added {document.added_at:%Y-%m-%d %H:%M}" + (f" by {document.added_by}" if document.added_by else "")
        seen = f", first public {document.first_published_at:%Y-%m-%d %H:%M}" if document.first_published_at else ""
        by = f" by {document.changed_by}" if document.changed_by else ""
        return f"{added}{seen}, last changed {document.changed_at:%Y-%m-%d %H:%M}{by} (UTC)."

    def save_model(self, request: HttpRequest, obj: Document, form: forms.ModelForm, change: bool) -> None:  # noqa: FBT001 - Django's
        if not change:
            obj.added_by = signed_in(request)
        if self.is_reverting(request):
            current = Document.objects.get(pk=obj.pk)
            for name in STANDING:
                setattr(obj, name, getattr(current, name))
        obj.changed_by = signed_in(request)
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: forms.ModelForm, formsets: list[BaseInlineFormSet], change: bool) -> None:  # noqa: FBT001 - Django's
        super().save_related(request, form, formsets, change)
        warn_withheld(request, form.instance)

    def view_on_site(self, record: Document) -> str | None:
        return str(record.get_absolute_url()) if record.is_public else None

    # --- Preview, originals, history -------------------------------------------------------------------------------------------

    def response_add(self, request: HttpRequest, obj: Document, post_url_continue: str | None = None) -> HttpResponse:
        return self._previewed(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Document) -> HttpResponse:
        return self._previewed(request, obj) or super().response_change(request, obj)

    def _previewed(self, request: HttpRequest, document: Document) -> HttpResponse | None:
        if "_preview" in request.POST:
            # All was saved, the page is drawn from it, and all is undone.
            response = preview(request, document, saved=False)
            transaction.set_rollback(True)
            return response
        if "_savepreview" in request.POST:
            return HttpResponseRedirect(reverse("admin:documents_document_preview", args=[document.pk]))
        return None

    def get_urls(self) -> Any:
        view = self.admin_site.admin_view
        return [
            *intake.pages(),
            *tables.pages(self.listed),
            path("<int:pk>/erase/", view(self.erase_view), name="documents_document_erase"),
            path("<int:pk>/preview/", view(self.preview_view), name="documents_document_preview"),
            path("<int:pk>/originals/<int:original>/", view(self.original_view), name="documents_document_original"),
            *super().get_urls(),
        ]

    def listed(self, request: HttpRequest) -> QuerySet[Document]:
        """The documents of the list, with the filters and the search of the address."""
        documents: QuerySet[Document] = self.get_changelist_instance(request).get_queryset(request)
        return documents

    def _seen(self, request: HttpRequest, pk: int) -> Document:
        document: Document | None = self.get_object(request, str(pk))
        if document is None:
            raise Http404
        if not self.has_view_permission(request, document):
            raise PermissionDenied
        return document

    def erase_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return erasing.erase_view(self, request, self._seen(request, pk))

    def preview_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return preview(request, self._seen(request, pk))

    def original_view(self, request: HttpRequest, pk: int, original: int) -> HttpResponse:
        """The original's bytes, to keep and never to draw: whatever they are, no browser runs them here."""
        found = get_object_or_404(Original, pk=original, document=self._seen(request, pk))
        headers = {
            "Content-Disposition": f'attachment; filename="{found.sha256}.original"',
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "X-Content-Type-Options": "nosniff",
        }
        return HttpResponse(found.read(), content_type="application/octet-stream", headers=headers)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        document = self._seen(request, int(object_id)) if object_id.isdecimal() else None
        if document is None:
            raise Http404
        return super().history_view(
            request, object_id, (extra_context or {}) | {"tie_changes": tie_changes(document.pk, request.user)}
        )
