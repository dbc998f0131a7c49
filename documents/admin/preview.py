"""The reading page of a document that readers may not see yet, for who may see it at the desk."""

from django.http import HttpRequest, HttpResponse
from markupsafe import Markup

from documents import catalogue
from documents.admin.links import edit_address
from documents.models import Document, Status
from documents.views import document_detail
from documents.views.responses import page

_NOTICES = {
    Status.DRAFT: "You see a draft. Readers see nothing of it.",
    Status.REVIEW: "You see a document in review. Readers see nothing of it.",
    Status.PUBLISHED: "You see a document as readers see it.",
    Status.WITHDRAWN: "You see a withdrawn document. Readers see the reason of its withdrawal.",
}
_EMBARGOED = "You see a document under embargo. Readers see nothing of it yet."


def preview(request: HttpRequest, document: Document, *, saved: bool = True) -> HttpResponse:
    """The page as the database has it now. Kept by nobody: no cache, no browser."""
    record = catalogue.load(Document.objects.filter(pk=document.pk))[0]
    context = document_detail.context(request, record.page, document.body, notice=_notice(document, saved=saved))
    response = page(request, "documents/detail.html", context | {"noindex": True, "canonical": ""})
    response.public_page = False  # type: ignore[attr-defined]
    response["Cache-Control"] = "no-store, private"
    return response


def _notice(document: Document, *, saved: bool) -> str:
    status = Status(document.status)
    words = _EMBARGOED if document.is_embargoed else _NOTICES[status]
    if not saved:
        return "You see what is in the form. Nothing of it has been saved."
    return Markup('{} <a href="{}">Back to the form</a>').format(words, edit_address(document))
