"""The intake at the desk: one form in, one review screen, done."""

from typing import Any

from django.contrib import admin
from django.urls import path

from documents.admin.intake.review import review_view
from documents.admin.intake.scan import page_view
from documents.admin.intake.upload import coming_view, discard_view, go_on_view, intakes_for

__all__ = ["intakes_for", "pages"]


def pages() -> list[Any]:
    """The addresses, below those of the documents."""
    views: dict[str, Any] = {
        "": coming_view,
        "<int:pk>/": review_view,
        "<int:pk>/go-on/": go_on_view,
        "<int:pk>/discard/": discard_view,
        "<int:pk>/pages/<int:number>.png": page_view,
    }
    names = ("intake", "intake_review", "intake_go_on", "intake_discard", "intake_page")
    return [
        path(f"intake/{address}", admin.site.admin_view(view), name=f"documents_document_{name}")
        for (address, view), name in zip(views.items(), names, strict=True)
    ]
