"""Pages for what cannot be answered, each with a way on."""

import sys
from collections.abc import Sequence

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import get_template
from django.templatetags.static import static
from django.urls import get_script_prefix
from django.utils.translation import gettext as _

from documents.rendering.page_language import page_lang
from documents.views import languages
from documents.views.responses import page

OUTAGE_RETRY_AFTER = 30  # seconds


class NotThere(Http404):
    """Nothing at this address, but something near it: `ways` are (label, address)."""

    def __init__(self, message: str, ways: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(message)
        self.ways = ways


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return too_large(request, settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0)
    return _error_page(
        request, 400, _("The request could not be read"), _("Something in it was malformed. Go back and try again.")
    )


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _error_page(request, 403, _("Not allowed"), _("This page is for editors who are signed in and have permission."))


def too_large(request: HttpRequest, most: int, *, signed_out: bool = False) -> HttpResponse:
    """413. What was sent is not read to its end, so the page before is where it still stands."""
    message = _("This address accepts at most %(most)s bytes. Go back and send less, or a smaller file.") % {"most": f"{most:,}"}
    if signed_out:
        message = _("Your session may have expired. Sign in in another window, then go back and send it again.")
    return _error_page(request, 413, _("Too much data was sent"), message)


def busy(request: HttpRequest, retry_after: int) -> HttpResponse:
    message = _("Go back and send it again in a few seconds: what you typed is still on the previous page.")
    response = _error_page(request, 503, _("The archive is busy"), message)
    response["Retry-After"] = str(retry_after)
    return response


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What was not found, in the view's words where it gave any: those name nothing that is hidden."""
    said = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    message = said or _("There is nothing at this address. It may have been mistyped, or never have been here.")
    return _error_page(request, 404, _("Not found"), message, getattr(exception, "ways", ()))


def server_error(request: HttpRequest) -> HttpResponse:
    """500; or 503 where it was the database that did not answer, which a proxy and a crawler take for what it is: soon over.

    Drawn without the database, and without the style sheet if static files are missing.
    """
    outage = isinstance(sys.exc_info()[1], (OperationalError, InterfaceError))
    try:
        stylesheet = static("css/site.css")
    except ValueError:
        stylesheet = ""
    front = languages.in_language(get_script_prefix(), page_lang())
    context = {"stylesheet": stylesheet, "front": front, "outage": outage}
    response = HttpResponse(get_template("500.html", using="reader").render(context), status=503 if outage else 500)
    if outage:
        response["Retry-After"] = str(OUTAGE_RETRY_AFTER)
    return response


def _error_page(
    request: HttpRequest, status: int, title: str, message: str, ways: Sequence[tuple[str, str]] = ()
) -> HttpResponse:
    fronts = languages.fronts(request)
    context = {"page_title": title, "message": message, "ways": ways, "versions_of_page": fronts}
    return page(request, "error.html", context, status=status)
