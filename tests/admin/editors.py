"""What editors do with a form that others have open too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.admin.forms import Sent, main_form
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client


def opened(client: Client, address: str) -> Sent:
    answer = client.get(address)
    assert answer.status_code == 200
    return main_form(answer)


def save(client: Client, address: str, sent: Sent, **changed: object) -> Any:
    values = {name: value if isinstance(value, list) else [str(value)] for name, value in changed.items()}
    return client.post(address, sent | values)


def admin_page(record: Any) -> str:
    return f"/admin/documents/{record._meta.model_name}/{record.pk}/change/"


RECORDS: dict[str, tuple[Callable[[], Any], str, str]] = {
    "document": (make_document, "summary", "note"),
    "person": (make_person, "description", "note"),
    "organisation": (make_organisation, "description", "note"),
    "source": (make_source, "description", "country"),
    "topic": (make_topic, "scope_note", "name"),
}
