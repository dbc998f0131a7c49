"""Readers' pages are compressed once and kept so. Never a page with a secret in it: its length would tell of it (BREACH).

Only what a view has marked as the same for all is compressed: it has no cookie and no token.
"""

import gzip

import brotli
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

_GZIP_LEVEL, _BROTLI_QUALITY = 6, 4  # of a list page of 40 kB: about a millisecond each


def accepted_encoding(request: HttpRequest) -> str:
    """`br` or `gzip`, whichever the client takes, in this order; "" where it takes neither."""
    accepted = set()
    for part in request.META.get("HTTP_ACCEPT_ENCODING", "").lower().split(","):
        name, _, weight = part.partition(";")
        if weight.replace(" ", "").rstrip("0") not in ("q=", "q=0."):
            accepted.add(name.strip())
    return next((encoding for encoding in ("br", "gzip") if encoding in accepted), "")


def compress(response: HttpResponse, encoding: str) -> None:
    """Encode the body of a public page, whose address then has other bytes for other clients."""
    if "Vary" in response.headers:
        patch_vary_headers(response, ["Accept-Encoding"])
    else:
        response.headers["Vary"] = "Accept-Encoding"
    if not encoding or not response.content or response.has_header("Content-Encoding"):
        return
    if encoding == "br":
        response.content = brotli.compress(response.content, quality=_BROTLI_QUALITY)
    else:
        response.content = gzip.compress(response.content, _GZIP_LEVEL, mtime=0)
    response["Content-Encoding"] = encoding
    response["Content-Length"] = str(len(response.content))
