"""What hangs on a document, as rows of its form: people, organisations, event dates, corrections, originals."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from documents.admin.line_ends import LinesField
from documents.admin.rows import LabelledRows, Rows
from documents.models import Account, Appearance, Correction, EventDate, Original, Version, is_private, sees_all
from documents.rendering.environment import number


class Positioned(forms.ModelForm):
    """A row without a position is the next after the others."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "position" in self.fields:
            self.fields["position"].required = False
            self.fields["position"].initial = None

    def clean_position(self) -> int:
        return self.cleaned_data.get("position") or 0


class InOrder(LabelledRows):
    """New rows are put after those there are, in the order in which they were entered."""

    def save_new(self, form: forms.ModelForm, commit: bool = True) -> Any:  # noqa: FBT001, FBT002
        if not form.instance.position:
            form.instance.position = 1 + max(row.instance.position for row in self.forms)
        return super().save_new(form, commit=commit)


class AppearanceForm(Positioned):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("person", "organisation"):
            if name in self.fields:
                self.fields[name].required = True  # optional in the table, which holds both


class Appearances(Rows):
    model = Appearance
    form = AppearanceForm
    formset = InOrder
    extra = 1
    owner: ClassVar[str]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Appearance]:
        return super().get_queryset(request).filter(**{f"{self.owner}__isnull": False}).select_related(self.owner)


class PeopleFormSet(InOrder):
    @classmethod
    def get_default_prefix(cls) -> str:
        return "people"


class OrganisationsFormSet(InOrder):
    @classmethod
    def get_default_prefix(cls) -> str:
        return "organisations"


class People(Appearances):
    owner = "person"
    formset = PeopleFormSet
    fields = ["person", "role", "described_as", "position", "shown"]
    readonly_fields = ["shown"]
    autocomplete_fields = ["person"]
    verbose_name, verbose_name_plural = "person", "people"

    def get_fields(self, request: HttpRequest, obj: models.Model | None = None) -> Any:
        """Who is private is for editors to know."""
        return [one for one in super().get_fields(request, obj) if one != "shown" or sees_all(request.user)]

    @admin.display(description="shown")
    def shown(self, appearance: Appearance) -> str:
        return "" if appearance.person is None else "no: private" if is_private(appearance.person) else "yes"


class Organisations(Appearances):
    owner = "organisation"
    formset = OrganisationsFormSet
    fields = ["organisation", "role", "described_as", "position"]
    autocomplete_fields = ["organisation"]
    verbose_name, verbose_name_plural = "organisation", "organisations"


class EventDateForm(Positioned):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "date" in self.fields:
            self.fields["date"].required = True
        if "account" in self.fields:
            self.fields["account"].required = False

    def clean_account(self) -> str:
        return self.cleaned_data.get("account") or Account.SOURCE


class EventDates(Rows):
    model = EventDate
    form = EventDateForm
    formset = InOrder
    extra = 1
    fields = ["date", "words", "what", "account", "according_to", "date_basis", "relative", "position"]
    verbose_name, verbose_name_plural = "date mentioned", "dates mentioned"

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in ("what", "date_basis"):
            kwargs |= {"widget": forms.Textarea(attrs={"rows": 2, "cols": 26}), "form_class": LinesField}
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class Corrections(Rows):
    model = Correction
    fields = ["made_on", "words"]

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "words":
            kwargs["widget"] = forms.Textarea(attrs={"rows": 2, "cols": 60})
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class Versions(Rows):
    """What this document is of others."""

    model = Version
    fk_name = "document"
    fields = ["kind", "other"]
    autocomplete_fields = ["other"]
    verbose_name, verbose_name_plural = "version", "this is a version, translation or excerpt of"


class VersionsOf(Rows):
    """What others are of this one."""

    model = Version
    fk_name = "other"
    fields = ["document", "kind"]
    autocomplete_fields = ["document"]
    verbose_name, verbose_name_plural = "version", "versions, translations and excerpts of this"


class Originals(Rows):
    """What was captured: to be seen and downloaded, never made, changed or deleted by hand."""

    model = Original
    fields = ["download", "captured_at", "media_type", "bytes", "from_address"]
    readonly_fields = ["download", "captured_at", "media_type", "bytes", "from_address"]
    verbose_name_plural = "originals"

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    @admin.display(description="SHA-256")
    def download(self, original: Original) -> str:
        address = reverse("admin:documents_document_original", args=[original.document_id, original.pk])
        return format_html('<a href="{}" download><code>{}</code></a>', address, original.sha256)

    @admin.display(description="bytes")
    def bytes(self, original: Original) -> str:
        return number(original.size)

    @admin.display(description="address")
    def from_address(self, original: Original) -> str:
        return " → ".join(dict.fromkeys(filter(None, [original.address, original.final_address])))
