"""What the archive says of itself: in its operator's words where these are written, else in those that hold for every archive."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from documents.models import OwnPage, OwnPageName
from documents.rendering.environment import translated
from documents.rendering.page_language import page_lang
from documents.text import render
from documents.views.contact import mail_address
from documents.views.responses import absolute, page

SECURITY_DAYS = 180  # that security.txt holds; RFC 9116 asks for less than a year
_SAID_ALREADY = (OwnPageName.ACCESSIBILITY, OwnPageName.PRIVACY)  # which the template has words for


@require_safe
def own_page(request: HttpRequest, name: str) -> HttpResponse:
    written = OwnPage.objects.filter(name=name).in_language(page_lang())
    if name not in OwnPageName.values or (written is None and not _has_default(name)):
        raise Http404
    context = {
        "name": name,
        "page_title": translated(OwnPageName(name).label),
        "text": Markup(render(written.text)) if written else None,  # noqa: S704 - rendered and sanitised there
        "lang": written.language if written else None,
        "mail": settings.CONTACT_EMAIL,
        "mail_address": mail_address(),
    }
    return page(request, "own_page.html", context)


def titles() -> list[tuple[str, str]]:
    """(name, title) of the pages that there are."""
    written = set(OwnPage.objects.order_by().values_list("name", flat=True))
    return [(one.value, translated(one.label)) for one in OwnPageName if one in written or _has_default(one)]


def _has_default(name: str) -> bool:
    return name in _SAID_ALREADY or (name == OwnPageName.CONTACT and bool(settings.CONTACT_EMAIL))


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Where weaknesses are reported (RFC 9116). Not one of the pages that are kept: it says until when it holds."""
    if not settings.CONTACT_EMAIL:
        raise Http404
    expires = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=SECURITY_DAYS)
    lines = (
        f"Contact: {mail_address()}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
        f"Canonical: {absolute(request, request.path)}",
    )
    return HttpResponse("".join(f"{line}\n" for line in lines), content_type="text/plain; charset=utf-8")
