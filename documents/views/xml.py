"""Answers in XML, drawn by the readers' template engine, which escapes as XML asks."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse

from documents.rendering import environment
from documents.text.characters import xml_bytes
from documents.views.responses import public


def answer(template: str, context: Mapping[str, Any], media_type: str) -> HttpResponse:
    return public(
        HttpResponse(xml_bytes(environment.template(template).render(context)), content_type=f"{media_type}; charset=utf-8")
    )
