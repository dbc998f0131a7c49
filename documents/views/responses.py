"""Answering a reader: the page, its absolute address, and the mark that it is the same for all."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.encoding import iri_to_uri
from django.utils.translation import gettext as _

from documents.catalogue import CatalogueState
from documents.rendering import environment
from documents.rendering.face import choose_face
from documents.views import languages

_DEFAULTS: dict[str, Any] = {
    "page_title": "",
    "nav": "",
    "q": "",
    "keep": (),
    "canonical": "",
    "feed_url": "",
    "feed_title": "",
    "noindex": False,
    "nofollow": False,
    "footer_links": (),
    "problems": (),
    "alternates": (),
}


def page(request: HttpRequest, template: str, context: Mapping[str, Any], status: int = 200) -> HttpResponse:
    """A reader's page. One that answers 200 may be kept: nothing on it depends on who asks."""
    filled = {**_DEFAULTS, **context}
    filled["robots"] = ", ".join(word for word in ("noindex", "nofollow") if filled[word])
    if "versions_of_page" not in filled:
        filled["versions_of_page"] = languages.switch(request)
    if status == 200 and not filled["noindex"]:
        here = filled["canonical"] or absolute(request, request.path)
        filled["alternates"] = _language_alternates(here)
    drawn = choose_face(environment.template(template).render(filled).encode())
    response = HttpResponse(drawn, status=status, charset="utf-8")
    if filled["robots"]:
        response["X-Robots-Tag"] = filled["robots"]
    if status == 200:
        public(response)
    return response


def _language_alternates(here: str) -> list[tuple[str, str]]:
    """(hreflang, whole address) of a page in all languages; who speaks none of them is sent to the first."""
    scheme, _, rest = here.partition("://")
    host, slash, path = rest.partition("/")
    within = [(version.code, f"{scheme}://{host}{version.address}") for version in languages.versions(f"{slash}{path}")]
    return [*within, ("x-default", within[0][1])]


def public(response: HttpResponse) -> HttpResponse:
    """Mark an answer as the same for every reader, so that it is kept and revalidated by the catalogue's state."""
    response.public_page = True  # type: ignore[attr-defined]
    return response


def page_number(request: HttpRequest) -> int:
    """Which page of a list `?page=` asks for. Raises Http404 for what is none."""
    asked = request.GET.get("page", "1")
    if not asked.isascii() or not asked.isdigit() or len(asked) >= 8 or not int(asked):
        raise Http404(_("That is not a page number."))
    return int(asked)


def snapshot(request: HttpRequest) -> CatalogueState:
    """The catalogue's state for this request, taken once by the middleware."""
    return request.catalogue  # type: ignore[attr-defined, no-any-return]


def absolute(request: HttpRequest, address: str) -> str:
    """`address` (a path of ours) with the site's own host: the one set, else the one asked for."""
    origin = settings.SITE_ADDRESS.rstrip("/") or _request_origin(request)
    return f"{origin}{address if address.isascii() else iri_to_uri(address)}"


def _request_origin(request: HttpRequest) -> str:
    """Scheme and host as asked for, worked out once: a reading page has a dozen whole addresses."""
    held: str | None = getattr(request, "origin", None)
    if held is None:
        held = request.origin = f"{request.scheme}://{request.get_host()}"  # type: ignore[attr-defined]
    return held
