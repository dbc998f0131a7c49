"""Answers in XML, drawn by the readers' template engine, which escapes as XML asks."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from django.http import HttpResponse
from django.template.loader import get_template

from documents.views.pages import public

if TYPE_CHECKING:
    from django.template.backends.jinja2 import Template

_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\r")
_NONCHARACTERS = ("\ufffe".encode(), "\uffff".encode())


def answer(template: str, context: Mapping[str, Any], media_type: str) -> HttpResponse:
    drawn = cast("Template", get_template(template, using="reader")).template.render(context)
    return public(HttpResponse(_legal(drawn), content_type=f"{media_type}; charset=utf-8"))


def _legal(drawn: str) -> bytes:
    """`drawn` without what no XML 1.0 document may hold, not even escaped: all that its 2.2 Characters leaves out."""
    content = drawn.encode("utf-8", "ignore").translate(None, _CONTROLS)  # what is ignored are lone surrogates
    for noncharacter in _NONCHARACTERS:
        content = content.replace(noncharacter, b"")
    return content
