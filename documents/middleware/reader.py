"""What every answer to a reader has in common: a language, security headers, an ETag of the catalogue, and a small cache."""

import logging
from collections.abc import Callable
from contextlib import suppress
from time import monotonic

from django import db
from django.conf import settings
from django.core.handlers.exception import response_for_exception
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.translation import gettext as _

from documents import catalogue
from documents.middleware.compression import accepted_encoding, compress
from documents.middleware.desk import DESK, drop_dead_connection
from documents.middleware.headers import build, guarded, stamped
from documents.middleware.page_cache import pages
from documents.rendering.page_language import page_in, page_lang
from documents.views import languages

log = logging.getLogger(__name__)

LAST_STATE_SECONDS = 300.0  # for which readers are answered in the last state seen, while the database does not answer
UNKEPT = (DESK, "/health/", settings.STATIC_URL)  # answered without asking the catalogue first


class Reader:
    """Readers' pages are public and the same for all, so a page that was drawn once in this state is drawn.

    A view says that its page is such by `response.public_page = True` (views/responses.py); all else is left alone.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._engine = catalogue.engine()
        self._last: tuple[catalogue.CatalogueState, float] | None = None  # seen to agree with the database, and when

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Around all that follows: addresses are resolved by it, and pages drawn, kept and told apart.
        with page_in(languages.of_path(request.path_info)):
            return self._answer(request)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(DESK):
            return self._at_desk(request)
        if request.method not in ("GET", "HEAD") or request.path_info.startswith(UNKEPT):
            return guarded(self.get_response(request))
        try:
            snapshot = self._engine.current()
        except catalogue.CatalogueUnavailable:
            return guarded(_unavailable_response())
        except db.Error as error:
            return self._without_database(request, error)
        if snapshot.behind:
            request.catalogue = snapshot  # type: ignore[attr-defined]
            return self._drawn(request, accepted_encoding(request))
        pages.keep_only(snapshot.mark)
        self._last = (snapshot, monotonic())
        return self._page(request, snapshot)

    def _without_database(self, request: HttpRequest, error: db.Error) -> HttpResponse:
        """For a while, what can be answered in the last state that was seen. Nothing was hidden since: that is written there."""
        if self._last is None or monotonic() - self._last[1] > LAST_STATE_SECONDS:
            return guarded(response_for_exception(request, error))
        return self._page(request, self._last[0], confirmed=False)

    def _at_desk(self, request: HttpRequest) -> HttpResponse:
        """Whoever changed something sees it on the reader's next page, of whichever process."""
        drop_dead_connection()
        response = self.get_response(request)
        if request.method == "POST" and not getattr(response, "goes_on", False):
            with suppress(db.Error):  # what was saved is saved, and the next page says what is wrong
                self._engine.catch_up()
        return guarded(response)

    def process_exception(self, _request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """An index that the engine cannot read is made again, whoever meets it."""
        if not self._engine.distrust(exception):
            return None
        log.error("The catalogue cannot be read and is made again", exc_info=exception)
        return guarded(_unavailable_response())

    def _page(self, request: HttpRequest, snapshot: catalogue.CatalogueState, *, confirmed: bool = True) -> HttpResponse:
        """The page kept, or drawn now. Drawn in a state that is not confirmed, it is nobody's to keep."""
        encoding = accepted_encoding(request)
        etag = f'"{snapshot.mark}.{build()}.{page_lang()}{encoding and f".{encoding}"}"'
        if etag in request.META.get("HTTP_IF_NONE_MATCH", ""):
            # The browser has this page, as it was drawn in this very state: whatever it is, it is the same.
            return guarded(stamped(HttpResponseNotModified(headers={"Vary": "Accept-Encoding"}), etag))
        # The host as sent, not get_host(): what that refuses is refused, and never kept, by the middleware inside of this.
        key = f"{etag} {request.META.get('HTTP_HOST')} {request.scheme} {request.get_full_path()}"
        kept = pages.get(key) if settings.PAGE_CACHE else None
        if kept is not None:
            return HttpResponse(kept[1], status=kept[0], headers=dict(kept[2]))
        request.catalogue = snapshot  # type: ignore[attr-defined]
        response = self._drawn(request, encoding)
        if not confirmed:
            response["Cache-Control"] = "no-store"
        elif getattr(response, "public_page", False):
            stamped(response, etag)
            if settings.PAGE_CACHE:
                pages.put(key, (response.status_code, response.content, list(response.items())))
        return response

    def _drawn(self, request: HttpRequest, encoding: str) -> HttpResponse:
        response = guarded(self.get_response(request))
        if getattr(response, "public_page", False):
            compress(response, encoding)
        return response


def _unavailable_response() -> HttpResponse:
    message = _("The archive is being updated. Try again in a minute.")
    return HttpResponse(message, status=503, content_type="text/plain; charset=utf-8", headers={"Retry-After": "30"})
