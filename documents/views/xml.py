"""Answers in XML, drawn by the readers' template engine, which escapes as XML asks."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse

from documents.rendering import environment
from documents.views.responses import public

_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\r")
_NONCHARACTERS = ("\ufffe".encode(), "\uffff".encode())


def answer(template: str, context: Mapping[str, Any], media_type: str) -> HttpResponse:
    return public(
        HttpResponse(_legal(environment.template(template).render(context)), content_type=f"{media_type}; charset=utf-8")
    )


def _legal(drawn: str) -> bytes:
    """`drawn` without what no XML 1.0 document may hold, not even escaped: all that its 2.2 Characters leaves out."""
    content = drawn.encode("utf-8", "ignore").translate(None, _CONTROLS)  # what is ignored are lone surrogates
    for noncharacter in _NONCHARACTERS:
        content = content.replace(noncharacter, b"")
    return content
