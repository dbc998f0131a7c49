"""Sessions, sign-in, messages and history: only the desk has a use for them, so readers' requests pass them by."""

from collections.abc import Awaitable, Callable

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.deprecation import MiddlewareMixin
from simple_history.middleware import HistoryRequestMiddleware

DESK = "/admin/"


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


def history(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Tells the history who made a change, which is made at the desk alone."""
    recorded = HistoryRequestMiddleware(get_response)
    return lambda request: (recorded if request.path_info.startswith(DESK) else get_response)(request)


def drop_dead_connection() -> None:
    """Close a kept connection that the database server has ended; the next query makes another."""
    if connection.connection is not None and not connection.in_atomic_block and not connection.is_usable():
        connection.close()
