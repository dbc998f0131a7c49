"""The headers that every answer has: what a page may load, and by which mark it is known to be unchanged."""

import hashlib
from functools import cache
from http import HTTPStatus
from pathlib import Path

from django.conf import settings
from django.http import HttpResponse

FRESH = "public, max-age=0, must-revalidate"
# Django's middleware sets most of these too, but answers before it do not pass it.
_FOR_ALL = {
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


@cache
def _for_all() -> dict[str, str]:
    return _FOR_ALL | {"Content-Security-Policy": settings.CONTENT_SECURITY_POLICY}


def guarded(response: HttpResponse) -> HttpResponse:
    """The answer with the security headers that no view has set otherwise."""
    if response.status_code == HTTPStatus.MOVED_PERMANENTLY:
        # A browser would keep it for ever, and an address can lead elsewhere again: a merge undone, a title put back.
        response.setdefault("Cache-Control", FRESH)
    headers = response.headers
    for name, value in _for_all().items():
        if name not in headers:
            headers[name] = value
    return response


def stamped(response: HttpResponse, etag: str) -> HttpResponse:
    response["ETag"] = etag
    response["Cache-Control"] = FRESH
    return response


@cache
def build() -> str:
    """What tells this version of the pages from another: templates, styles and code go into an ETag too."""
    digest = hashlib.sha256("\n".join((settings.SITE_NAME, settings.SITE_ADDRESS, settings.CONTACT_EMAIL)).encode())
    for folder in ("templates", "static", "documents", "archive"):
        for path in sorted(Path(settings.BASE_DIR, folder).rglob("*")):
            if path.suffix in (".html", ".css", ".js", ".py", ".xml", ".mo"):
                digest.update(path.read_bytes())
    return digest.hexdigest()[:10]
