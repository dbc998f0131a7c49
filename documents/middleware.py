"""What every answer to a reader has in common: a language, security headers, an ETag of the catalogue, and a small cache."""

import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from functools import cache
from http import HTTPStatus
from pathlib import Path
from threading import Lock

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.handlers.exception import response_for_exception
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from simple_history.middleware import HistoryRequestMiddleware

from documents import catalogue
from documents.views import languages

CACHE_BYTES = 24_000_000  # pages kept by one process
ENTRY_BYTES = 2_000  # of which headers and objects take so much in each
DESK = "/admin/"
UNKEPT = (DESK, "/health/", settings.STATIC_URL)  # answered without asking the catalogue first
FRESH = "public, max-age=0, must-revalidate"
Kept = tuple[int, bytes, list[tuple[str, str]]]


class PageCache:
    """The pages drawn last, up to a number of bytes; those of an older state of the catalogue fall out by disuse."""

    def __init__(self, limit: int = CACHE_BYTES) -> None:
        self._limit, self._size, self._mutex = limit, 0, Lock()
        self._pages: OrderedDict[str, Kept] = OrderedDict()

    def get(self, key: str) -> Kept | None:
        with self._mutex:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def put(self, key: str, page: Kept) -> None:
        if _weight(key, page) > self._limit // 10:
            return
        with self._mutex:
            if key in self._pages:
                return
            self._pages[key] = page
            self._size += _weight(key, page)
            while self._size > self._limit:
                self._size -= _weight(*self._pages.popitem(last=False))

    def clear(self) -> None:
        with self._mutex:
            self._pages.clear()
            self._size = 0


def _weight(key: str, page: Kept) -> int:
    """Bytes that a kept page takes, about: an address can be much longer than its answer."""
    return ENTRY_BYTES + len(key) + len(page[1])


pages = PageCache()


class Reader:
    """Readers' pages are public and the same for all, so a page that was drawn once in this state is drawn.

    A view says that its page is such by `response.public_page = True` (views/pages.py); all else is left alone.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Around all that follows: addresses are resolved by it, and pages drawn, kept and told apart.
        with override(languages.of_path(request.path_info)):
            return self._answer(request)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD") or request.path_info.startswith(UNKEPT):
            if request.path_info.startswith(DESK):
                _connected()
            return _guarded(self.get_response(request))
        try:
            snapshot = catalogue.current()
        except catalogue.CatalogueUnavailable:
            return _guarded(_unavailable())
        except DatabaseError as error:
            return _guarded(response_for_exception(request, error))
        request.catalogue = snapshot  # type: ignore[attr-defined]
        if snapshot.behind:
            return _guarded(self.get_response(request))
        etag = f'"{snapshot.mark}.{build()}.{get_language()}"'
        if etag in request.META.get("HTTP_IF_NONE_MATCH", ""):
            # The browser has this page, as it was drawn in this very state: whatever it is, it is the same.
            return _guarded(_stamped(HttpResponseNotModified(), etag))
        return self._page(request, etag)

    def _page(self, request: HttpRequest, etag: str) -> HttpResponse:
        """The page kept, or drawn now."""
        # The host as sent, not get_host(): what that refuses is refused, and never kept, by the middleware inside of this.
        key = f"{etag} {request.META.get('HTTP_HOST')} {request.scheme} {request.get_full_path()}"
        kept = pages.get(key) if settings.PAGE_CACHE else None
        if kept is not None:
            return HttpResponse(kept[1], status=kept[0], headers=dict(kept[2]))
        response = _guarded(self.get_response(request))
        if getattr(response, "public_page", False):
            _stamped(response, etag)
            if settings.PAGE_CACHE:
                pages.put(key, (response.status_code, response.content, list(response.items())))
        return response


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


def _stamped(response: HttpResponse, etag: str) -> HttpResponse:
    response["ETag"] = etag
    response["Cache-Control"] = FRESH
    return response


def _connected() -> None:
    """Let go of a kept connection that the database server has ended; the next query makes another."""
    if connection.connection is not None and not connection.in_atomic_block and not connection.is_usable():
        connection.close()


def _guarded(response: HttpResponse) -> HttpResponse:
    if response.status_code == HTTPStatus.MOVED_PERMANENTLY:
        # A browser would keep it for ever, and an address can lead elsewhere again: a merge undone, a title put back.
        response.setdefault("Cache-Control", FRESH)
    response.setdefault("Content-Security-Policy", settings.CONTENT_SECURITY_POLICY)
    response.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()")
    return response


def _unavailable() -> HttpResponse:
    message = _("The archive is being put in order. Try again in a minute.")
    return HttpResponse(message, status=503, content_type="text/plain; charset=utf-8", headers={"Retry-After": "30"})


@cache
def build() -> str:
    """What tells this version of the pages from another: templates, styles and code go into an ETag too."""
    digest = hashlib.sha256(settings.SITE_NAME.encode() + settings.SITE_ADDRESS.encode())
    for folder in ("templates", "static", "documents", "archive"):
        for path in sorted(Path(settings.BASE_DIR, folder).rglob("*")):
            if path.suffix in (".html", ".css", ".js", ".py", ".xml", ".mo"):
                digest.update(path.read_bytes())
    return digest.hexdigest()[:10]
