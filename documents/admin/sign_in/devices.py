"""A browser that has signed in to an account keeps a mark of it, so that others' guesses at the account do not lock it out.

As OWASP's "device cookies" describe: https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies.
The mark signs nobody in. It only has its failures counted by themselves.
"""

import secrets
from typing import Any

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest
from django.http.response import HttpResponseBase

MAX_AGE = 180 * 24 * 3600  # seconds
_SIGNER = "documents.signing_in.device"


def known_device(request: HttpRequest, account: str) -> str:
    """The number of this browser if it has signed in to the account before, else ""."""
    try:
        signed = TimestampSigner(salt=_SIGNER).unsign(request.COOKIES.get(settings.DEVICE_COOKIE_NAME, ""), max_age=MAX_AGE)
    except BadSignature:
        return ""
    number, _, owner = signed.partition("-")
    return number if owner == account else ""


def has_signed_in(request: HttpRequest) -> bool:
    """Whether this browser has signed in to some account before."""
    try:
        TimestampSigner(salt=_SIGNER).unsign(request.COOKIES.get(settings.DEVICE_COOKIE_NAME, ""), max_age=MAX_AGE)
    except BadSignature:
        return False
    return True


def know_device(request: HttpRequest, account: str) -> None:
    """Have the answer to this request mark the browser as one that signed in to `account`."""
    signed = f"{known_device(request, account) or secrets.token_hex(16)}-{account}"
    request.device_mark = TimestampSigner(salt=_SIGNER).sign(signed)  # type: ignore[attr-defined]


def welcome(request: HttpRequest, response: HttpResponseBase) -> None:
    mark: Any = getattr(request, "device_mark", None)
    if mark is not None:
        response.set_cookie(
            settings.DEVICE_COOKIE_NAME,
            mark,
            max_age=MAX_AGE,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
