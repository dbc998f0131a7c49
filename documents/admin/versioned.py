"""The base of the desk's forms: what somebody else has saved since a form was opened is never overwritten unseen.

A form of a record carries the state in which it was drawn (form_state.py), one of a new record a token by which it makes that
record once. Whoever sends a form waits until nobody else writes, so that of two at the same moment the second is told.
"""

import copy
import hashlib
import uuid
from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.actions import delete_selected
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.db import models, transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.utils.html import format_html

from documents.admin import form_state
from documents.admin.field_history import last_change
from documents.admin.kept_input import typed_values
from documents.admin.links import edit_address
from documents.authorities.reassignment import alone
from documents.models import Change, SentForm, change_key

TOKEN = "form_token"  # noqa: S105 - the name of a field
DELETE_SELECTED = "delete_selected"  # the name of Django's action
DELETED_STATE = "state"  # the name of a field
OK, CONFLICT = 200, 409
_STALE = (
    "This was saved by somebody else since you opened it. Nothing of yours was saved yet: it stands below. "
    "See what is different, then save again."
)
_UNVERSIONED = (
    "This form does not say in which state of the record it was opened, so what it would overwrite stands below. "
    "Nothing was saved yet. See what is different, then save again."
)


_Admin: Any = ModelAdmin  # what Django's stubs say of it is too narrow for what an admin declares


class Versioned(_Admin):
    delete_selected_confirmation_template: Any = "admin/documents/delete_selected_confirmation.html"

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions: dict[str, Any] = super().get_actions(request)
        if DELETE_SELECTED in actions:
            actions[DELETE_SELECTED] = (_delete_selected, *actions[DELETE_SELECTED][1:])
        return actions

    def get_form(self, request: HttpRequest, obj: models.Model | None = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        problem: str = getattr(request, "form_problem", "")
        if not problem:
            return form

        class Refused(form):
            def clean(self) -> Any:
                cleaned = super().clean()
                self.add_error(None, problem)
                return cleaned

        return Refused

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            alone()
            hindrance = self._sent_before(request) if object_id is None else self._changed_meanwhile(request, object_id)
            if isinstance(hindrance, HttpResponse):
                return hindrance
            response = super().changeform_view(request, object_id, form_url, hindrance | (extra_context or {}))
        if getattr(request, "form_problem", ""):
            response.status_code = CONFLICT
        return response

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> HttpResponse:
        if not context.get("original"):
            context[TOKEN] = uuid.uuid4() if request.method == "GET" else context.get(TOKEN) or request.POST.get(TOKEN, "")
        elif request.method == "GET" and self.has_change_permission(request, context["original"]):
            editable = [one.formset for one in context["inline_admin_formsets"] if one.has_change_permission]
            context["form_version"] = form_state.signed(form_state.state(context["adminform"].form, editable))
        return super().render_change_form(request, context, *args, **kwargs)

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The question carries the record's last state, and only that is deleted."""
        if request.method == "POST":
            with transaction.atomic():
                alone()
                return self._deleted(request, object_id, extra_context)
        shown = {DELETED_STATE: self._last_state(unquote(object_id))}
        return super().delete_view(request, object_id, shown | (extra_context or {}))

    def _deleted(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None) -> HttpResponse:
        state = self._last_state(unquote(object_id))
        if request.POST.get(DELETED_STATE, state) == state:
            return super().delete_view(request, object_id, {DELETED_STATE: state} | (extra_context or {}))
        asked = copy.copy(request)
        asked.method, asked.POST = "GET", QueryDict()
        shown = {DELETED_STATE: state, "changed_since": True}
        response = super().delete_view(asked, object_id, shown | (extra_context or {}))
        response.status_code = CONFLICT if response.status_code == OK else response.status_code
        return response

    def last_states(self, records: QuerySet[Any]) -> str:
        """One digest of which records these are and when each, or what hangs on it, last changed."""
        keys = sorted(records.values_list("pk", flat=True))
        return hashlib.sha256(repr((keys, sorted(self.last_changes(keys).items()))).encode()).hexdigest()[:32]

    def _last_state(self, object_id: str) -> str:
        if not (object_id.isdecimal() and len(object_id) < 19):
            return ""
        return str(self.last_changes([int(object_id)]).get(int(object_id), ""))

    def last_changes(self, keys: list[int]) -> dict[int, int]:
        """By record, the version of the catalogue in which it, or what hangs on it, last changed."""
        marks = Change.objects.filter(kind=change_key(str(self.opts.model_name)), record__in=keys)
        return dict(marks.values_list("record", "version"))

    # --- A record that somebody else has changed ------------------------------------------------------------------------------

    def _changed_meanwhile(self, request: HttpRequest, object_id: str) -> dict[str, Any] | HttpResponse:
        """What the page of the form has to say, after what only others have changed was put into what was sent."""
        record = self.get_object(request, unquote(object_id))
        if record is None and self.has_change_permission(request):
            return self._gone(request)
        if not self.has_change_permission(request, record):
            return {}  # refused by Django
        form, formsets = self._as_saved(request, record)
        merge = form_state.merged(request.POST, form, formsets)
        request.POST = merge.data  # type: ignore[assignment]
        version = form_state.signed(form_state.state(form, formsets))
        if not merge.found:
            return {"form_version": version}
        request.form_problem = _STALE if merge.base else _UNVERSIONED  # type: ignore[attr-defined]
        return {"form_version": version, "differences": [(one, last_change(one)) for one in merge.found]}

    def _as_saved(self, request: HttpRequest, record: models.Model) -> tuple[Any, list[Any]]:
        """The form and its tables as they would be drawn now; of the tables those that may be changed."""
        looking = copy.copy(request)
        looking.method = "GET"
        fields = flatten_fieldsets(self.get_fieldsets(looking, record))
        form = self.get_form(looking, record, change=True, fields=fields)(instance=record)
        formsets, inlines = self._create_formsets(looking, record, change=True)
        pairs = zip(formsets, inlines, strict=True)
        return form, [formset for formset, inline in pairs if inline.has_change_permission(looking, record)]

    def _gone(self, request: HttpRequest) -> HttpResponse:
        context = self.admin_site.each_context(request) | {
            "title": f"This {self.opts.verbose_name} is no longer there",
            "opts": self.opts,
            "typed": typed_values(request.POST),
        }
        return TemplateResponse(request, "admin/documents/kept/gone.html", context, status=CONFLICT)

    def _reverted_meanwhile(self, request: HttpRequest, record: models.Model) -> dict[str, Any]:
        """For the form that puts an earlier state back: it overwrites every field, so whatever was changed since is shown first.

        `record` is as the database has it now.
        """
        form = self.get_form(request, record)(instance=record)
        now = form_state.state(form, [])
        shown: dict[str, Any] = {"form_version": form_state.signed(now)}
        if request.method != "POST":
            return shown
        drawn = form_state.drawn_state(request.POST)
        found = [] if drawn == now else form_state.changed_fields(form, drawn)
        if found:
            request.form_problem = _STALE if drawn else _UNVERSIONED  # type: ignore[attr-defined]
        return shown | {"differences": [(one, last_change(one)) for one in found]}

    # --- A form of a new record, sent twice -----------------------------------------------------------------------------------

    def _sent_before(self, request: HttpRequest) -> dict[str, Any] | HttpResponse:
        token = _parse_token(request)
        before = token and SentForm.objects.filter(token=token).first()
        record = before and before.kind == self.opts.model_name and self.get_object(request, str(before.record))
        if not before or not record:
            return {}
        link = format_html('“<a href="{}">{}</a>”', edit_address(record), record)
        if before.digest == _content_digest(request):
            if IS_POPUP_VAR in request.POST:
                return self.response_add(request, record)
            self.message_user(request, format_html("This form was sent already: it created {}.", link), messages.INFO)
            return HttpResponseRedirect(edit_address(record))
        words = "{} was made of this form already. What you typed since stands below, not saved yet. Save it to make another {}."
        request.form_problem = format_html(words, link, self.opts.verbose_name)  # type: ignore[attr-defined]
        return {TOKEN: uuid.uuid4()}

    def log_addition(self, request: HttpRequest, obj: models.Model, message: object) -> Any:
        """The last step of an addition, in its transaction."""
        token = _parse_token(request)
        if token:
            values = {"kind": self.opts.model_name, "record": obj.pk, "digest": _content_digest(request)}
            SentForm.objects.update_or_create(token=token, defaults=values)
        return super().log_addition(request, obj, message)


def _delete_selected(modeladmin: Versioned, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
    """Django's, whose question carries the records' last state: only that is deleted."""
    with transaction.atomic():
        alone()
        state = modeladmin.last_states(queryset)
        is_stale = "post" in request.POST and request.POST.get(DELETED_STATE, state) != state
        asked = copy.copy(request)
        if is_stale:
            sent = request.POST.copy()
            del sent["post"]
            asked.POST = sent  # type: ignore[assignment]
        response: Any = delete_selected(modeladmin, asked, queryset)
    if response is not None:
        response.context_data |= {DELETED_STATE: state, "changed_since": is_stale}
        response.status_code = CONFLICT if is_stale else response.status_code
    return response


def _parse_token(request: HttpRequest) -> uuid.UUID | None:
    try:
        return uuid.UUID(request.POST.get(TOKEN, ""))
    except ValueError:
        return None


def _content_digest(request: HttpRequest) -> str:
    """What was sent but for the button."""
    sent = [(name, values) for name, values in request.POST.lists() if not name.startswith("_")]
    own = ("csrfmiddlewaretoken", TOKEN)
    return hashlib.sha256(repr(sorted(one for one in sent if one[0] not in own)).encode()).hexdigest()
