"""What a reader sees of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.test import Client

    from documents.models import Document


def seen(client: Client, document: Document) -> tuple[int, bool]:
    """A reader's next requests: the status of the document's page, and whether the list has it."""
    document.refresh_from_db()
    page = client.get(f"/documents/{document.pk}-{document.slug}/").status_code
    return page, document.title in client.get("/documents/").content.decode()
