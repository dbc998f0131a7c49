"""Tables at the desk: a CSV or JSON Lines file is read, its rows tried, then imported; and documents as CSV."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone

from documents.admin import transitions
from documents.admin.signed_in import signed_in
from documents.intake.importers import table
from documents.models import UNPUBLISHED, Anybody, Document, TableImport
from documents.models.fields import TABLE_FIELDS, TIES
from documents.text.languages import tag_of_language

ADD = "documents.add_document"
_LISTED = 20
_SHOWN = 200  # refused rows on a page
_RESULTS = {
    "added": "Added",
    "changed": "Changed",
    "unchanged": "Unchanged",
    "present": "In the archive already, not added",
    "refused": "Refused",
}
_NEW = {"people": "people", "organisations": "organisations", "topics": "topics", "source": "sources"}
_HEADS = {
    "changed": "Documents that change",
    "present": "Rows that are in the archive, or in the table, already",
    "added": "New documents",
}
FIELDS = [("", "— leave it out —"), ("id", "number in the archive"), *((one.name, one.words) for one in TABLE_FIELDS)]


class FileForm(forms.Form):
    file = forms.FileField(
        help_text="CSV or JSON Lines, UTF-8 best. The first line names the columns; which is which you say on the next page."
    )


class ColumnsForm(forms.Form):
    """Which field each column is."""

    status = forms.ChoiceField(label="New documents are", help_text="Documents that are there keep the status they have.")

    def __init__(self, taken: TableImport, user: Anybody, *args: Any) -> None:
        super().__init__(*args)
        self.columns = {f"column-{at}": column for at, column in enumerate(taken.columns)}
        for name, column in self.columns.items():
            self.fields[name] = forms.ChoiceField(
                label=column, choices=FIELDS, required=False, initial=taken.mapping.get(column, "")
            )
        for field in TIES:
            self.fields[f"parts-{field}"] = forms.ChoiceField(
                label=f"What separates several {field} in a cell",
                choices=list(table.PARTINGS.items()),
                required=False,
                initial=taken.options.get(field, table.ASK),
            )
        self.fields["language"] = forms.CharField(
            label="Language of rows that name none",
            required=False,
            initial=taken.options.get("language", ""),
            help_text="A tag or a name, such as az or Russian. If empty, it is detected from each row’s words.",
        )
        self.fields["order"] = forms.ChoiceField(
            label="What 3/12/2021 means",
            required=False,
            choices=[("", "not known: rows with such a date are refused"), ("day", "3 December"), ("month", "12 March")],
            initial=taken.options.get("order", ""),
        )
        self.fields["days_from"] = forms.ChoiceField(
            label="What 44267 means as a date",
            required=False,
            choices=[
                ("", "not known: rows with such a date are refused"),
                ("1900", "12 March 2021, as Excel and LibreOffice count days"),
                ("1904", "13 March 2025, as old versions for the Macintosh do"),
            ],
            initial=taken.options.get("days_from", ""),
        )
        self.fields["numbered"] = forms.BooleanField(
            label="Rows are the documents that have their number as identifier, whatever their titles",
            required=False,
            initial=taken.options.get("numbered", False),
            help_text="If unticked, a row whose number is that of a document with quite another title is refused.",
        )
        self.fields["again"] = forms.BooleanField(
            label="Add rows that seem to be in the archive already",
            required=False,
            initial=taken.options.get("again", False),
            help_text="Rows with the same address, or the same title and date. If unticked, they are listed and not added.",
        )
        chosen: Any = self.fields["status"]
        chosen.choices = transitions.choices(user, None)
        chosen.initial = taken.status

    def clean_language(self) -> str:
        given = self.cleaned_data["language"].strip()
        tag = tag_of_language(given)
        if given and not tag:
            raise forms.ValidationError("This language is not known here: write a tag such as en, az, ru or az-Cyrl.")
        return tag

    def options(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("language", "again", "order", "days_from", "numbered")} | {
            field: self.cleaned_data[f"parts-{field}"] for field in TIES
        }

    def mapping(self) -> dict[str, str]:
        return {column: self.cleaned_data[name] for name, column in self.columns.items()}


def changeable(user: Anybody) -> QuerySet[Document]:
    """Documents that a user may change: `status.may_edit`, as a query."""
    documents = Document.objects.all()
    if user.has_perm(transitions.REVIEW):
        return documents
    return documents.filter(added_by=user.pk, status__in=UNPUBLISHED)


def _allowed_imports(user: Anybody) -> QuerySet[TableImport]:
    if not (user.has_perm(ADD) and user.has_perm("documents.change_document")):
        raise PermissionDenied
    return TableImport.objects.all() if user.has_perm(transitions.REVIEW) else TableImport.objects.filter(added_by=user.pk)


def tables_view(request: HttpRequest) -> HttpResponse:
    taken = _allowed_imports(request.user)
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            begun = table.begin(file.read(table.MAX_BYTES + 1), name=file.name, by=signed_in(request))
        except table.TableError as error:
            form.add_error("file", str(error))
        else:
            return HttpResponseRedirect(begun.get_absolute_url())
    recent = taken.select_related("added_by").defer("columns", "mapping", "refused")[:_LISTED]
    context = {"title": "Import a table", "form": form, "recent": recent}
    return _render_page(request, "tables", context, code=422 if form.errors else 200)


def table_view(request: HttpRequest, pk: int) -> HttpResponse:
    """One import: the columns, then how far it has come. A press of the button goes through some rows; the script presses it."""
    taken = _allowed_imports(request.user).filter(pk=min(pk, 2**63 - 1)).first()
    if taken is None:
        raise Http404
    if request.method == "POST" and "_columns" in request.POST:
        return _save_columns(request, taken)
    if request.method == "POST" and "_import" in request.POST:
        if taken.stage == TableImport.Stage.TRIED and table.asks(taken) and "confirm" not in request.POST:
            return _render_import(request, taken, None, unconfirmed=True)
        table.start(taken)
    if request.method == "POST" and "_again" in request.POST and taken.stage == TableImport.Stage.TRIED:
        return _render_import(request, taken, ColumnsForm(taken, request.user))
    if request.method == "POST":
        table.go_on(taken.pk, documents=changeable(request.user), by=signed_in(request))
        response = HttpResponseRedirect(taken.get_absolute_url())
        response.goes_on = True  # type: ignore[attr-defined]  # the next rows come at once, and nobody looks for these yet
        return response
    form = ColumnsForm(taken, request.user) if taken.stage == TableImport.Stage.MAPPING else None
    return _render_import(request, taken, form)


def _save_columns(request: HttpRequest, taken: TableImport) -> HttpResponse:
    if taken.stage not in (TableImport.Stage.MAPPING, TableImport.Stage.TRYING, TableImport.Stage.TRIED):
        messages.error(request, "The import has started: its columns can no longer be changed.")
        return HttpResponseRedirect(taken.get_absolute_url())
    form = ColumnsForm(taken, request.user, request.POST)
    if form.is_valid():
        try:
            table.choose(taken, form.mapping(), form.cleaned_data["status"], form.options())
        except table.Fault as fault:
            form.add_error(None, str(fault))
        else:
            return HttpResponseRedirect(taken.get_absolute_url())
    return _render_import(request, taken, form)


def _render_import(
    request: HttpRequest, taken: TableImport, form: ColumnsForm | None, *, unconfirmed: bool = False
) -> HttpResponse:
    running = taken.stage in (TableImport.Stage.TRYING, TableImport.Stage.IMPORTING)
    context = {
        "title": f"Import “{taken.name}”",
        "taken": taken,
        "form": form,
        "running": running and form is None,
        "tally": [(_RESULTS[result], taken.tally.get(result, 0)) for result in _RESULTS],
        "asks": table.asks(taken),
        "unconfirmed": unconfirmed,
        "new": [(_NEW[part], held) for part, held in taken.report.get("new", {}).items()],
        "listed": [
            (result, _HEADS[result], taken.report[result], taken.tally.get(result, 0) - len(taken.report[result]))
            for result in ("changed", "present", "added")
            if taken.report.get(result)
        ],
        "more_remarks": taken.report.get("remarked", 0) - len(taken.report.get("remarks", [])),
        "foreign_numbers": [column for column in taken.columns if table.is_foreign_number(column)],
        "refused": taken.refused[:_SHOWN],
        "more": taken.tally.get("refused", 0) - len(taken.refused[:_SHOWN]),
    }
    return _render_page(request, "table", context, code=422 if unconfirmed or (form is not None and form.errors) else 200)


def _render_page(request: HttpRequest, name: str, context: dict[str, Any], *, code: int) -> HttpResponse:
    own = admin.site.each_context(request) | {"opts": Document._meta}
    return TemplateResponse(request, f"admin/documents/tables/{name}.html", own | context, status=code)


def export_view(request: HttpRequest, documents: QuerySet[Document]) -> HttpResponse | StreamingHttpResponse:
    """The documents of the list that the user has before them, with its filters and its search, as one CSV file."""
    if not request.user.has_perm("documents.view_document"):
        raise PermissionDenied
    # In the order of their keys and without the list's own columns; a subquery, since a search may have doubled rows.
    wanted = Document.objects.filter(pk__in=documents.order_by().values("pk"))
    name = f"documents-{timezone.now():%Y-%m-%d}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store, private"}
    return StreamingHttpResponse(table.export(wanted, request.user), content_type="text/csv; charset=utf-8", headers=headers)


@admin.action(description="Export as CSV", permissions=["view"])
def export_selected(modeladmin: admin.ModelAdmin, request: HttpRequest, queryset: QuerySet[Document]) -> Any:
    return export_view(request, queryset)


def pages(listed: Any) -> list[Any]:
    """The addresses, below those of the documents. `listed`: the documents of a request's list."""
    view = admin.site.admin_view
    return [
        path("table/", view(tables_view), name="documents_document_tables"),
        path("table/<int:pk>/", view(table_view), name="documents_document_table"),
        path("export/", view(lambda request: export_view(request, listed(request))), name="documents_document_export"),
    ]
