"""Sessions, sign-in, messages and history: only the desk has a use for them, so readers' requests pass them by."""

from collections.abc import Awaitable, Callable
from typing import Any

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.deprecation import MiddlewareMixin
from simple_history.middleware import HistoryRequestMiddleware

from documents.admin.kept_input import keeping_input, saving
from documents.admin.sign_in import HashingBusy, hashing, welcome
from documents.views import errors

DESK = "/admin/"
SIGN_IN, SIGN_OUT = f"{DESK}login/", f"{DESK}logout/"


class AtDesk(MiddlewareMixin):
    """Mixed into a middleware that only the desk has a use for: a reader has no session, and is nobody in particular."""

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        return super().__call__(request) if request.path_info.startswith(DESK) else self.get_response(request)


class Sessions(AtDesk, SessionMiddleware):
    pass


class SignedIn(AtDesk, AuthenticationMiddleware):
    pass


class Messages(AtDesk, MessageMiddleware):
    pass


class SignIns(AtDesk):
    """What a sign-in leaves in its answer: the status of a refusal, and the mark of a browser that is known."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        refused: tuple[int, int] | None = getattr(request, "sign_in_refused", None)
        if refused is not None:
            response.status_code, response["Retry-After"] = refused[0], str(refused[1])
        welcome(request, response)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Where no form has shown it: a new user's password is hashed when the form is saved."""
        return errors.busy(request, hashing.RETRY_AFTER) if isinstance(exception, HashingBusy) else None


class KeptInput(MiddlewareMixin):
    """What is sent to the desk is given back where it cannot be saved now: signed out, locked, no room on the disk."""

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if request.method != "POST" or not request.path_info.startswith(DESK) or request.path_info == SIGN_OUT:
            return None
        kept = saving if request.path_info == SIGN_IN else keeping_input
        try:
            return kept(view, request, *args, **kwargs)
        except HashingBusy:  # an answer from here is not asked of `process_exception`
            return errors.busy(request, hashing.RETRY_AFTER)


def history(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Tells the history who made a change, which is made at the desk alone."""
    recorded = HistoryRequestMiddleware(get_response)
    return lambda request: (recorded if request.path_info.startswith(DESK) else get_response)(request)


def drop_dead_connection() -> None:
    """Close a kept connection that the database server has ended; the next query makes another."""
    if connection.connection is not None and not connection.in_atomic_block and not connection.is_usable():
        connection.close()
