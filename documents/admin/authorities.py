"""People and organisations: their names in every form, likely duplicates, and merging."""

from functools import partial
from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.db import models
from django.db.models import Count, Q, QuerySet
from django.forms import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.html import format_html, format_html_join

from documents.admin import duplicates
from documents.admin.history import Recorded
from documents.admin.links import edit_address
from documents.admin.merging import merge_page, merge_records
from documents.admin.rows import Rows
from documents.admin.splitting import split_page
from documents.admin.transitions import REVIEW
from documents.models import (
    Affiliation,
    Authority,
    Document,
    FormerSlug,
    Name,
    NameKind,
    Organisation,
    Person,
    is_private,
    seen_by,
    sees_all,
)


class Names(Rows):
    """The other forms: the preferred one is the record's own name, and follows it."""

    model = Name
    fields = ["text", "language", "kind", "basis", "seen_in"]
    autocomplete_fields = ["seen_in"]
    extra = 1
    verbose_name = "other form of the name"
    verbose_name_plural = "other forms of the name"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Name]:
        seen = Name.objects.seen_by(request.user).values("pk")
        return super().get_queryset(request).exclude(kind=NameKind.PREFERRED).filter(pk__in=seen)

    def get_fields(self, request: HttpRequest, obj: Person | Organisation | None = None) -> Any:
        """Without the document it was seen in for who may not see all: its title would tell of a draft of somebody else."""
        fields = super().get_fields(request, obj)
        return fields if request.user.has_perm(REVIEW) else [field for field in fields if field != "seen_in"]

    def formfield_for_choice_field(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "kind":
            kwargs["choices"] = [choice for choice in NameKind.choices if choice[0] != NameKind.PREFERRED]
        return super().formfield_for_choice_field(db_field, request, **kwargs)


class Affiliations(Rows):
    model = Affiliation
    fields = ["role", "organisation", "body", "document"]
    autocomplete_fields = ["organisation", "document"]
    verbose_name = "affiliation as stated"
    verbose_name_plural = "affiliations as stated"


MOST_PRINTED = 200  # documents whose texts are looked through
FOR_EDITORS = ("private", "private_reason", "note")


class AuthorityForm(forms.ModelForm):
    former_name_is_slip = forms.BooleanField(
        required=False,
        label="The old name was a mistake",
        help_text="The old name is kept among the other forms, so that texts which use it stay linked. Tick this if nobody "
        "ever used that form.",
    )


class AuthorityAdmin(Recorded):
    form = AuthorityForm
    ordering: ClassVar = ["name"]  # said here, because a query that counts forgets the model's own
    search_fields: ClassVar = ["name"]  # all forms of the name: get_search_results
    actions: ClassVar = [merge_records]
    change_list_template = "admin/documents/authority_list.html"
    change_form_template = "admin/documents/authority_form.html"

    def get_urls(self) -> list[Any]:
        pages: dict[str, Any] = {"duplicates": duplicates.duplicates_page, "merge": merge_page, "split": split_page}
        addresses = {"duplicates": "duplicates/", "merge": "merge/", "split": "<int:number>/split/"}
        own = [
            path(
                addresses[name], self.admin_site.admin_view(partial(page, self)), name=f"documents_{self.opts.model_name}_{name}"
            )
            for name, page in pages.items()
        ]
        return own + super().get_urls()

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return super().changelist_view(request, {"may_merge": self.has_change_permission(request)} | (extra_context or {}))

    def get_inlines(self, request: HttpRequest, obj: Person | Organisation) -> Any:
        """Affiliations name documents, drafts among them, so that they are for who may see all."""
        inlines = super().get_inlines(request, obj)
        return inlines if request.user.has_perm(REVIEW) else [inline for inline in inlines if inline is not Affiliations]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        held = Count("appearances__document", distinct=True, filter=seen_by(request.user, "appearances__document"))
        return super().get_queryset(request).annotate(documents_held=held)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> tuple[QuerySet[Any], bool]:
        own: QuerySet[Any] = self.model.objects.named(search_term, Name.objects.seen_by(request.user))
        return queryset.filter(pk__in=own.values("pk")) if search_term.strip() else queryset, False

    def get_list_display(self, request: HttpRequest) -> Any:
        return self.list_display if sees_all(request.user) else _for_all(self.list_display)

    def get_list_filter(self, request: HttpRequest) -> Any:
        return self.list_filter if sees_all(request.user) else [one for one in self.list_filter if one not in FOR_EDITORS]

    @admin.display(ordering="documents_held")
    def documents(self, record: Any) -> int:
        return int(record.documents_held)

    def described(self, record: Authority) -> str:
        """For suggestions: what tells namesakes apart."""
        return f"{record.name} — {record.description}" if record.description else record.name

    def get_fieldsets(self, request: HttpRequest, obj: Person | Organisation | None = None) -> Any:
        """With the question what became of the old name, where there is one that may be changed."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is not None and not sees_all(request.user):
            return [(title, options | {"fields": _for_all(options["fields"])}) for title, options in fieldsets]
        if obj is None or self.is_reverting(request) or not self.has_change_permission(request, obj):
            return fieldsets
        return [(title, options | {"fields": _after_name(options["fields"])}) for title, options in fieldsets]

    def save_model(self, request: HttpRequest, obj: Person | Organisation, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        before = self.model.objects.filter(pk=obj.pk).values("slug", "name").first()
        if before and not self.is_reverting(request):
            # Kept after the other forms of the name are saved, since the editor may have entered it among them.
            form.former_name = before["name"]
            obj.former_name_is_slip = True
        super().save_model(request, obj, form, change)
        if before and before["slug"] != obj.slug:
            FormerSlug.objects.filter(kind=obj.kind_of_authority, slug=before["slug"]).update(by=request.user)

    def save_related(self, request: HttpRequest, form: forms.ModelForm, formsets: list[BaseInlineFormSet], change: bool) -> None:  # noqa: FBT001 - Django's
        super().save_related(request, form, formsets, change)
        former = getattr(form, "former_name", form.instance.name)
        if former != form.instance.name and not form.cleaned_data.get("former_name_is_slip"):
            Name.keep_former(form.instance, former)
        seen = self.model.objects.seen_by(request.user)
        near = [(other, text) for other, text in duplicates.near(form.instance) if seen.filter(pk=other.pk).exists()]
        if near:
            links = format_html_join(
                "; ",
                '<a href="{}">{}</a> ({})',
                ((edit_address(other), other.name, text) for other, text in near),
            )
            words = "{} has nearly the same name as {}. If they are one, select them in the list and merge them."
            self.message_user(request, format_html(words, form.instance.name, links), messages.WARNING)


def _for_all(fields: list[str]) -> list[str]:
    """Without what is for editors only."""
    return [name for name in fields if name not in FOR_EDITORS]


def _after_name(fields: list[str]) -> list[str]:
    return [one for name in fields for one in ((name, "former_name_is_slip") if name == "name" else (name,))]


class Seen(admin.SimpleListFilter):
    title = "needs work"
    parameter_name = "needs"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("description", "no description"), ("documents", "in no document"), ("native", "one form of the name only")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        wanted = {
            "description": Q(description=""),
            "documents": Q(appearances__isnull=True),
            "native": ~Q(names__kind__in=[NameKind.NATIVE, NameKind.VARIANT]),
        }
        return queryset.filter(wanted[value]) if (value := self.value()) in wanted else queryset


@admin.register(Person)
class PersonAdmin(AuthorityAdmin):
    list_display = ["name", "description", "private", "documents"]
    list_filter = [Seen, "private"]
    fields = ["name", "filed_as", "description", "translations", "private", "private_reason", "note", "slug"]
    inlines = [Names, Affiliations]

    def get_fieldsets(self, request: HttpRequest, obj: Person | Organisation | None = None) -> Any:
        """Of a private person also where readers still read the name."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or not is_private(obj) or self.is_reverting(request) or not sees_all(request.user):
            return fieldsets
        return [*fieldsets, ("Still read by readers", {"fields": ["printed_in"]})]

    def get_readonly_fields(self, request: HttpRequest, obj: Person | Organisation | None = None) -> Any:
        return [*super().get_readonly_fields(request, obj), "printed_in"]

    @admin.display(description="printed in the text of")
    def printed_in(self, person: Person) -> str:
        """Public documents that print a name of the person: the text and the search show it, though the record is hidden."""
        forms = [name.text for name in person.names.all() if " " in name.text]
        tied = Document.objects.published().filter(appearances__person=person).distinct().order_by("pk")[:MOST_PRINTED]
        found = [document for document in tied if any(form in document.shown for form in forms)]
        links = ((edit_address(document), document.title) for document in found)
        listed = format_html_join("; ", '<a href="{}">{}</a>', links)
        return listed or "no public text of a document in which the person appears"

    def described(self, record: Any) -> str:
        return super().described(record) + (" (private)" if is_private(record) else "")


@admin.register(Organisation)
class OrganisationAdmin(AuthorityAdmin):
    list_display = ["name", "kind", "description", "documents"]
    list_filter = [Seen, "kind"]
    fields = ["name", "kind", "description", "translations", "note", "slug"]
    inlines = [Names]
