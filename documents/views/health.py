"""Whether this process can answer readers: for a balancer or a monitor."""

import tomllib
from functools import cache
from pathlib import Path

from django import db
from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from documents import catalogue
from documents.catalogue import CatalogueUnavailable, Query


@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """200 when database and catalogue answer, 503 and which of them does not when one fails."""
    fault = _find_fault()
    answer = {"status": "unavailable", "fault": fault} if fault else {"status": "ok"}
    response = JsonResponse(answer | {"version": version()}, status=503 if fault else 200)
    response["Cache-Control"] = "no-store"
    return response


def _find_fault() -> str:
    try:
        # Asks the database for its version, and the index for its own.
        catalogue.engine().current().find(Query(), per_page=1, facets=())
    except db.Error:
        return "database"
    except (CatalogueUnavailable, OSError, ValueError):  # ValueError is what the engine raises for an index it cannot read
        return "catalogue"
    return ""


@cache
def version() -> str:
    project = tomllib.loads(Path(settings.BASE_DIR, "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])
