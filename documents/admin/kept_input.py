"""Nothing typed at the desk is lost: where a form cannot be saved now, the page that says why carries what was sent.

A sign-in that has run out, a token that is no longer good, a database that is locked or a disk that is full: for every form.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import login
from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, InternalError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.middleware.csrf import get_token
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.views.csrf import csrf_failure as djangos

from documents.admin.lock_limit import bounded_waits
from documents.admin.storage_failure import storage_failure

View = Callable[..., HttpResponse]
Kept = list[tuple[str, str]]
RETRY_AFTER = "10"  # seconds
_SIGN_IN = "_sign_in"  # the button, and the prefix of its fields: the form of an account has a user name of its own
_OWN = ("csrfmiddlewaretoken", _SIGN_IN, f"{_SIGN_IN}-username", f"{_SIGN_IN}-password", "_unverified")
_LOST = "_file:"  # and the field's name; the value is that of a file which was sent, and could not be kept
# Buttons that decide what readers see: not pressed again by a sign-in, which may be somebody else's.
_DEEDS = ("_publish", "_review", "_draft", "_import", "_live")
_HINDRANCES = (OSError, OperationalError, InterfaceError, InternalError)  # the last, of PostgreSQL where nothing may be written
_log = logging.getLogger(__name__)


def keeping_input(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """The answer of a view of the desk: what is sent to it outlives what hinders it from being saved."""
    sent = request.POST
    try:
        with bounded_waits():
            return _signed_in(view, request, *args, **kwargs)
    except _HINDRANCES as error:
        return not_saved(request, error, _all_sent_values(sent))


def saving(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """The answer of the sign-in's own view. What was sent to it is a password, which no page repeats."""
    try:
        with bounded_waits():
            response = view(request, *args, **kwargs)
            if request.session.modified:
                request.session.save()
    except _HINDRANCES as error:
        return not_saved(request, error, [])
    return response


def _signed_in(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    asked = _SIGN_IN in request.POST
    if not asked and admin.site.has_permission(request):
        return view(request, *args, **kwargs)
    form = _sign_in_form(request, request.POST if asked else None)
    if not admin.site.has_permission(request) and not (asked and form.is_valid()):
        return _sign_in(request, form)
    if form.is_bound and form.is_valid():
        login(request, form.get_user())
        request.session.save()  # a database that is locked is met here, where what was sent is at hand
    sent, unverified = request.POST, "_unverified" in request.POST
    request.POST = _without_fields(sent, _OWN)  # type: ignore[assignment]
    if unverified:
        return _send_again(request)
    try:
        return view(request, *args, **kwargs)
    except (PermissionDenied, Http404):
        request.POST = sent
        return _sign_in(request, form, f"{request.user} may not do this. Sign in as somebody who may.")


def lost_file(request: HttpRequest, field: str) -> str:
    """The name of the file that was sent for this field and could not be kept while the form waited; empty where none was."""
    return request.POST.get(f"{_LOST}{field}", "")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The token is no longer good: signed in or out elsewhere since the page was drawn, or the browser forgot its cookies.

    What was sent can be sent again, but what it would have done is not done: only whoever sees the page and presses its button
    does it. A form of another site gets Django's answer.
    """
    token = reason.startswith("CSRF ")  # and not the origin
    if request.method != "POST" or not token or not request.path.startswith(admin_root()) or _is_sign_in_or_out(request):
        return djangos(request, reason=reason)
    if admin.site.has_permission(request):
        return _send_again(request)
    return _sign_in(request, _sign_in_form(request), unverified=True)


def admin_root() -> str:
    return "/admin/"


def _is_sign_in_or_out(request: HttpRequest) -> bool:
    return request.path in (f"{admin_root()}login/", f"{admin_root()}logout/")


# --- The pages -----------------------------------------------------------------------------------------------------------------


def _sign_in_form(request: HttpRequest, data: QueryDict | None = None) -> AdminAuthenticationForm:
    form: type[AdminAuthenticationForm] = admin.site.login_form or AdminAuthenticationForm  # type: ignore[assignment]
    return form(request, data=data, prefix=_SIGN_IN)


def _sign_in(request: HttpRequest, form: forms.BaseForm, problem: str = "", *, unverified: bool = False) -> HttpResponse:
    own = {
        "title": "Sign in",
        "form": form,
        "problem": problem,
        "unverified": unverified or "_unverified" in request.POST,
        "undone": any(name in request.POST for name in _DEEDS),
    }
    return _render_kept_page(request, "sign_in", own, list(_repeatable_values(request)), status=401)


def _send_again(request: HttpRequest) -> HttpResponse:
    own = {"title": "Send it again", "undone": any(name in request.POST for name in _DEEDS)}
    return _render_kept_page(request, "send_again", own, list(_repeatable_values(request)), status=403)


def _render_kept_page(request: HttpRequest, name: str, context: dict[str, Any], kept: Kept, *, status: int) -> HttpResponse:
    get_token(request)
    own = {"kept": kept, "files": _lost_files(request)}
    site = admin.site.each_context(request)
    response = TemplateResponse(request, f"admin/documents/kept/{name}.html", site | context | own, status=status)
    add_never_cache_headers(response)
    return response.render()


def not_saved(request: HttpRequest, error: Exception, kept: Kept) -> HttpResponse:
    """The answer to what met `error`, if that is a hindrance of the database or the disk; else it is raised once more.

    The page asks the database for nothing.
    """
    failure = storage_failure(error)
    if failure is None:
        raise error
    _log.warning("Not saved, %s: %s", failure.value, type(error).__name__)
    if "_live" in request.POST:
        return JsonResponse({"problem": f"Not saved yet. {failure.words}"}, status=503, headers={"Retry-After": RETRY_AFTER})
    get_token(request)
    context = {
        "title": "Not saved yet",
        "site_header": admin.site.site_header,
        "site_title": admin.site.site_title,
        "has_permission": False,
        "failure": failure.words,
        "kept": kept,
        "files": _lost_files(request),
    }
    response = TemplateResponse(request, "admin/documents/kept/not_saved.html", context, status=503)
    add_never_cache_headers(response)
    response["Retry-After"] = RETRY_AFTER
    return response.render()


# --- What is kept --------------------------------------------------------------------------------------------------------------


def _without_fields(sent: QueryDict, names: Iterable[str]) -> QueryDict:
    kept = sent.copy()
    for name in names:
        kept.pop(name, None)
    return kept


def typed_values(sent: QueryDict) -> Kept:
    """What was typed or chosen, without what a form carries for itself."""
    carried = ("form_version", "form_token")
    inside = ("-TOTAL_FORMS", "-INITIAL_FORMS", "-MIN_NUM_FORMS", "-MAX_NUM_FORMS")
    return [
        (name, value)
        for name, value in _all_sent_values(sent)
        if value.strip() and not name.startswith("_") and name not in carried and not name.endswith(inside)
    ]


def _all_sent_values(sent: QueryDict) -> Kept:
    """Fields and values as they were sent, with the button, but no password of an account: no page repeats one."""
    return [
        (name, str(value)) for name, values in sent.lists() if name not in _OWN and "password" not in name for value in values
    ]


def _repeatable_values(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """Without a button that decides what readers see."""
    return ((name, value) for name, value in _all_sent_values(request.POST) if name not in _DEEDS)


def _lost_files(request: HttpRequest) -> Kept:
    """Fields and file names of what has to be chosen again."""
    return [(f"{_LOST}{field}", getattr(file, "name", None) or "a file") for field, file in request.FILES.items()]
