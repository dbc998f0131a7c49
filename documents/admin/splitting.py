"""Splitting a record under which two were mixed up: choose what belongs to the other, see what moves, confirm."""

import hashlib
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.html import format_html

from documents.admin.links import edit_address
from documents.admin.merging import parts, words
from documents.admin.signed_in import signed_in
from documents.authorities import new_record, plan_split, shows, split
from documents.authorities.reassignment import Moves, rows_of
from documents.models import (
    Affiliation,
    Appearance,
    Authority,
    CannotRegroup,
    FormerSlug,
    Name,
    NameKind,
    is_private,
)

MOST_LISTED = 300  # appearances or affiliations offered at once
FIELDS: dict[str, type[Any]] = {
    "names": Name,
    "appearances": Appearance,
    "affiliations": Affiliation,
    "addresses": FormerSlug,
}


class Rows(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: models.Model) -> str:
        return words(obj)


class SplitForm(forms.Form):
    """`record` is the one that is split; `find` narrows the documents that are offered."""

    names = Rows(queryset=Name.objects.none(), required=False, label="Names that belong to the other")
    appearances = Rows(queryset=Appearance.objects.none(), required=False, label="Appearances that belong to the other")
    affiliations = Rows(queryset=Affiliation.objects.none(), required=False, label="Affiliations that belong to the other")
    addresses = Rows(queryset=FormerSlug.objects.none(), required=False, label="Former addresses that belong to the other")
    new_name = forms.CharField(max_length=300, required=False, label="Name of a new record for the other")
    shown = forms.BooleanField(required=False, label="Readers may see, under the other record, what moves from this private one")

    def __init__(self, record: Authority, find: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record = record
        others = type(record)._default_manager.exclude(pk=record.pk)
        key = Appearance._meta.get_field(record.kind_of_authority)
        self.fields["to"] = forms.ModelChoiceField(
            others, required=False, widget=AutocompleteSelect(key, admin.site), label="Or an existing record"
        )
        self.more: dict[str, int] = {}
        for name, model in FIELDS.items():
            self._offer(name, _offerable_rows(rows_of(model, record), model, find))
        if not is_private(record):
            del self.fields["shown"]
        self.order_fields([*FIELDS, "new_name", "to", "shown"])

    def _offer(self, name: str, rows: QuerySet[Any]) -> None:
        # All of the record's rows may be chosen, also those that another `find` offered; only the first are drawn.
        field: Any = self.fields[name]
        field.queryset = rows_of(FIELDS[name], self.record)
        drawn = list(rows[: MOST_LISTED + 1])
        field.choices = [(row.pk, words(row)) for row in drawn[:MOST_LISTED]]
        if len(drawn) > MOST_LISTED:
            field.help_text = f"Only the first {MOST_LISTED} are listed: look for a word of the document’s title."
        if not drawn and not self.is_bound:
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        new, to = cleaned.get("new_name", "").strip(), cleaned.get("to")
        if "to" not in self.errors and bool(new) == bool(to):
            raise forms.ValidationError("Give the name of a new record or choose an existing one, not both.")
        return cleaned

    def chosen(self) -> dict[type[Any], list[int]]:
        return {model: [row.pk for row in self.cleaned_data.get(name, ())] for name, model in FIELDS.items()}

    def digest(self) -> str:
        """Of what is chosen and for whom, by which a confirmation says what was shown."""
        chosen = sorted((model.__name__, sorted(numbers)) for model, numbers in self.chosen().items())
        to = self.cleaned_data["to"]
        return hashlib.sha256(repr((chosen, to and to.pk, self.cleaned_data["new_name"])).encode()).hexdigest()

    def other(self) -> Authority:
        return self.cleaned_data["to"] or new_record(self.record, self.cleaned_data["new_name"].strip())


def _offerable_rows(rows: QuerySet[Any], model: type[Any], find: str) -> QuerySet[Any]:
    if model is Name:
        return rows.exclude(kind=NameKind.PREFERRED)
    if model in (Appearance, Affiliation):
        return rows.filter(Q(document__title__icontains=find) if find else Q()).order_by("-document_id", "pk")
    return rows


def split_page(modeladmin: Any, request: HttpRequest, number: int) -> HttpResponse:
    """The form; posted, what would move; posted again as confirmed, the split."""
    record = modeladmin.get_object(request, str(number))
    if not modeladmin.has_change_permission(request, record):
        raise PermissionDenied
    if record is None:
        raise Http404(f"There is no {modeladmin.opts.verbose_name} {number}.")
    find = request.GET.get("find", "").strip()[:100]
    form = SplitForm(record, find, request.POST or None)
    moves: Moves | None = None
    if form.is_valid():
        try:
            if request.POST.get("confirmed") == form.digest():  # what was shown, and nothing chosen since
                return _split_and_redirect(modeladmin, request, form)
            moves = plan_split(record, form.chosen(), form.other())
        except CannotRegroup as error:
            form.add_error(None, str(error))
    context = modeladmin.admin_site.each_context(request) | {
        "title": f"Split “{record.name}”",
        "opts": modeladmin.opts,
        "record": record,
        "address": edit_address(record),
        "form": form,
        "find": find,
        "media": modeladmin.media + form.media,
        "parts": parts(moves) if moves else None,
        "other": form.other() if moves else None,
        "digest": form.digest() if moves else "",
        "shows": moves is not None and shows(record, form.other()),
    }
    return TemplateResponse(request, "admin/documents/split.html", context)


def _split_and_redirect(modeladmin: admin.ModelAdmin, request: HttpRequest, form: SplitForm) -> HttpResponse:
    record = form.record
    log = split(record, form.chosen(), form.other(), by=signed_in(request), shown=form.cleaned_data.get("shown", False))
    other = log.model._base_manager.get(pk=log.other)
    modeladmin.log_change(request, record, f"Split “{other.name}” from this record.")
    done = format_html(
        '<a href="{}">{}</a> split from {}. <a href="{}">Undo</a>',
        edit_address(other),
        other.name,
        record.name,
        edit_address(log),
    )
    modeladmin.message_user(request, done, messages.SUCCESS)
    return HttpResponseRedirect(edit_address(record))
