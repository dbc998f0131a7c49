from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from documents.catalogue import Suggestion
from documents.models import RECORD_KINDS
from documents.views import presenters
from documents.views.responses import public, snapshot

DOCUMENT = gettext_noop("document")


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """People, organisations, topics and titles that begin like what was typed."""
    found = snapshot(request).suggest(request.GET.get("q", ""))
    response = JsonResponse({"suggestions": [drawn(one) for one in found]})
    public(response)
    return response


def drawn(one: Suggestion) -> dict[str, object]:
    is_document = one.kind == "document"
    address = (
        presenters.document_url({"id": one.pk, "slug": one.slug}) if is_document else presenters.record_url(one.kind, one.slug)
    )
    label, lang = presenters.shown_label(one.kind, one.label)
    return {
        "label": label,
        "kind": _(DOCUMENT if is_document else RECORD_KINDS[one.kind].label),
        "url": address,
        "count": one.count,
        "lang": lang,
    }
