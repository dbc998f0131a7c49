"""No request sends more than its door takes: 413 before the body is read, whether its length is declared or not.

Only the desk takes bodies at all. Who has not signed in may send no more than a form needs, which never reaches the disk: Django
keeps what is smaller than FILE_UPLOAD_MAX_MEMORY_SIZE in memory. A browser that has signed in before may send the fields of a
long form, since its sign-in may have run out meanwhile: they are kept in memory and given back, and of files the names alone.
"""

import io
import sys
from collections.abc import Callable

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

from documents.admin.sign_in import has_signed_in
from documents.intake import workflow
from documents.intake.importers import table
from documents.middleware.desk import DESK, SIGN_IN
from documents.views import errors

ANONYMOUS_BYTES = 1_000_000  # also of a body without a declared length, whoever sends it
_PIECE = 64 * 1024
# Files that a page takes, beside its fields.
_UPLOADS = {
    "documents_document_intake": workflow.MAX_BYTES,
    "documents_document_tables": table.MAX_BYTES,
}
GetResponse = Callable[[HttpRequest], HttpResponse]


def limit_bodies(get_response: GetResponse) -> GetResponse:
    """By the address alone, before anything is asked of a database."""

    def limited(request: HttpRequest) -> HttpResponse:
        most = max_bytes(request)
        if _is_of_unknown_length(request):
            body = _read_body(request, most := min(most, ANONYMOUS_BYTES))
            if body is None:
                return errors.too_large(request, most)
            request = _with_body(request, body)
        elif _declared_length(request) > most:
            return errors.too_large(request, most)
        return get_response(request)

    return limited


def limit_anonymous_bodies(get_response: GetResponse) -> GetResponse:
    """After sessions are known, and before the body is read for its CSRF token."""

    def limited(request: HttpRequest) -> HttpResponse:
        if _declared_length(request) > ANONYMOUS_BYTES and not request.user.is_authenticated:
            fields: int = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
            at_desk = request.path_info.startswith(DESK) and request.path_info != SIGN_IN
            if not (at_desk and _declared_length(request) <= fields and has_signed_in(request)):
                return errors.too_large(request, ANONYMOUS_BYTES, signed_out=True)
            request.upload_handlers = [_NamesAlone(request)]
        return get_response(request)

    return limited


class _NamesAlone(FileUploadHandler):
    """Of each file its name: nothing of it is written or kept."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        return None

    def file_complete(self, file_size: int) -> SimpleUploadedFile:
        return SimpleUploadedFile(self.file_name or "a file", b"", self.content_type or "")


def max_bytes(request: HttpRequest) -> int:
    """What the address takes from somebody who has signed in."""
    if not request.path_info.startswith(DESK):
        return ANONYMOUS_BYTES
    try:
        name = resolve(request.path_info).url_name or ""
    except Resolver404:
        return ANONYMOUS_BYTES
    fields: int = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    return _UPLOADS.get(name, 0) + fields


def _declared_length(request: HttpRequest) -> int:
    """Django reads no more than this. What is no number is no length to it, and it then reads nothing."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not (length.isascii() and length.isdecimal()):
        return 0
    return int(length) if len(length) < 20 else sys.maxsize


def _is_of_unknown_length(request: HttpRequest) -> bool:
    return not request.META.get("CONTENT_LENGTH") and "chunked" in request.META.get("HTTP_TRANSFER_ENCODING", "").lower()


def _read_body(request: HttpRequest, most: int) -> bytes | None:
    """The body, which the server ends; None as soon as it is longer than `most`."""
    body = bytearray()
    while piece := request.META["wsgi.input"].read(_PIECE):
        body += piece
        if len(body) > most:
            return None
    return bytes(body)


def _with_body(request: HttpRequest, body: bytes) -> HttpRequest:
    """The same request, with a length: without one Django takes a body for empty."""
    return WSGIRequest({**request.META, "wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body))})
