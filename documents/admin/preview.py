"""The reading page of a document that readers may not see yet, for who may see it at the desk."""

from django.http import HttpRequest, HttpResponse
from markupsafe import Markup

from documents import catalogue
from documents.admin.links import edit_address
from documents.models import Document, Status
from documents.views import document_detail
from documents.views.responses import page

_NOTICES = {
    Status.DRAFT: "This is a draft. Readers cannot see it.",
    Status.REVIEW: "This document is in review. Readers cannot see it.",
    Status.PUBLISHED: "This is how readers see the document.",
    Status.WITHDRAWN: "This document is withdrawn. Readers see the reason for its withdrawal.",
}
_EMBARGOED = "This document is under embargo. Readers cannot see it yet."


def preview(request: HttpRequest, document: Document, *, saved: bool = True) -> HttpResponse:
    """The page as the database has it now. Kept by nobody: no cache, no browser."""
    record = catalogue.load(Document.objects.filter(pk=document.pk))[0]
    context = document_detail.context(request, record.page, document.body, notice=_status_notice(document, saved=saved))
    response = page(request, "documents/detail.html", context | {"noindex": True, "canonical": ""})
    response.public_page = False  # type: ignore[attr-defined]
    response["Cache-Control"] = "no-store, private"
    return response


def _status_notice(document: Document, *, saved: bool) -> str:
    status = Status(document.status)
    words = _EMBARGOED if document.is_embargoed else _NOTICES[status]
    if not saved:
        return "This is a preview of the form. Nothing has been saved."
    return Markup('{} <a href="{}">Back to the form</a>').format(words, edit_address(document))
