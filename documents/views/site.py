"""Pages about the archive itself."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents import catalogue
from documents.catalogue import Query
from documents.views.pages import page, snapshot


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    total = catalogue.find(snapshot(request), Query(), per_page=1, facets=()).total
    return page(request, "about.html", {"page_title": _("About this archive"), "total": total})


@require_safe
def policy(request: HttpRequest) -> HttpResponse:
    return page(request, "policy.html", {"page_title": _("Policy")})
