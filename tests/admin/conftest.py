from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from documents.admin.form_state import FIELD
from tests.records import make_person

if TYPE_CHECKING:
    from documents.models import Document, Person

PASSWORD = "a-made-up-password"


class Signed(Protocol):
    def __call__(self, role: str) -> Client: ...


class Browser(Client):
    """Sends with a changed form what the page has that a test does not name: the state in which it was drawn."""

    def post(self, path: Any, data: Any = None, *args: Any, **kwargs: Any) -> Any:
        if _of_a_record(path) and isinstance(data, dict) and FIELD not in data:
            page = self.get(path)
            data = data | {FIELD: (page.context or {}).get(FIELD, "")}
        return super().post(path, data, *args, **kwargs)


def _of_a_record(path: Any) -> bool:
    """Whether a form of a record that there is stands there: to change it, or to put an earlier state back."""
    return re.search(r"/(change|history/\d+)/$", path) is not None


@pytest.fixture
def signed(db: None) -> Signed:
    """A client signed in as the one made-up user of a role."""

    def sign_in(role: str) -> Client:
        client = Browser()
        client.force_login(user(role))
        return client

    return sign_in


def user(role: str) -> User:
    """The made-up user who has the role, and is named for it; `reader` may not enter the desk."""
    found, made = User.objects.get_or_create(username=role, defaults={"is_staff": role != "reader"})
    if made:
        found.set_password(PASSWORD)
        found.save()
        found.groups.set(Group.objects.filter(name=role))
    return found


def rows(prefix: str, *rows: dict[str, object], initial: int = 0) -> dict[str, object]:
    """What a browser sends for the rows of a form's table."""
    sent: dict[str, object] = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": initial}
    for number, row in enumerate(rows):
        sent |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    return sent


def document_form(**fields: object) -> dict[str, object]:
    """What a browser sends for a document without ties, with `fields` over it (None leaves one out)."""
    sent: dict[str, object] = {
        "title": "A made-up report",
        "kind": "news-report",
        "language": "en",
        "holding": "full",
        "text": "Words of a made-up report.",
        "status": "draft",
    }
    for prefix in ("people", "organisations", "event_dates", "versions_of", "versions", "corrections", "originals"):
        sent |= rows(prefix)
    sent |= fields
    return {name: value for name, value in sent.items() if value is not None}


def change(document: Document) -> str:
    return f"/admin/documents/document/{document.pk}/change/"


LIST, ADD = "/admin/documents/document/", "/admin/documents/document/add/"


@pytest.fixture
def private_person(db: None) -> Person:
    return make_person("Gizli Uydurma", private=True)
