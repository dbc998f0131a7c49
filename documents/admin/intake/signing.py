"""Nothing typed is lost to a sign-in that has run out: the page that asks for it carries what was sent, and sends it again."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from django.contrib import admin
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, QueryDict
from django.middleware.csrf import get_token
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.views.csrf import csrf_failure as djangos

View = Callable[..., HttpResponse]
_OWN = ("csrfmiddlewaretoken", "username", "password", "_sign_in")
_MOST_CHARS = 6_000_000  # that are carried
_INTAKE = "/documents/document/intake/"


def keeping_what_was_sent(view: View) -> View:
    """`view`, for who may enter the desk. Who may not is asked to sign in; what was sent to it goes on afterwards."""
    inner = admin.site.admin_view(view)

    @wraps(view)
    def signed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST" or ("_sign_in" not in request.POST and admin.site.has_permission(request)):
            return inner(request, *args, **kwargs)
        form = AdminAuthenticationForm(request, data=request.POST if "_sign_in" in request.POST else None)
        if admin.site.has_permission(request) or ("_sign_in" in request.POST and form.is_valid()):
            if form.is_bound and form.is_valid():
                login(request, form.get_user())
            request.POST = _without(request.POST, _OWN)  # type: ignore[assignment]
            return inner(request, *args, **kwargs)
        return _asked(request, form)

    return signed


def _without(sent: QueryDict, names: tuple[str, ...]) -> QueryDict:
    kept = sent.copy()
    for name in names:
        kept.pop(name, None)
    return kept


def _asked(request: HttpRequest, form: Any) -> HttpResponse:
    return _page(request, "admin/documents/intake/sign_in.html", {"title": "Sign in", "form": form}, status=401)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Signed in elsewhere since the page was drawn: what it sent can be sent again, but what it would have done is not done.

    For the intake's pages; others get Django's answer. Only whoever sees the page and presses its button sends it.
    """
    if request.method == "POST" and _INTAKE in request.path and admin.site.has_permission(request):
        return _page(request, "admin/documents/intake/send_again.html", {"title": "Send it again"}, status=403)
    return djangos(request, reason=reason)


def _page(request: HttpRequest, template: str, context: dict[str, Any], *, status: int) -> HttpResponse:
    get_token(request)
    own = {"kept": list(_kept(request.POST)), "files": sorted(request.FILES)}
    response = TemplateResponse(request, template, admin.site.each_context(request) | context | own, status=status)
    add_never_cache_headers(response)
    return response.render()


def _kept(sent: QueryDict) -> Iterator[tuple[str, str]]:
    """Fields and values, without the button: only what was typed is sent again."""
    left = _MOST_CHARS
    for name, values in sent.lists():
        if name in _OWN or name.startswith("_"):
            continue
        for value in values:
            left -= len(value)
            if left >= 0:
                yield name, str(value)
