"""What a merge, a split or an undo shows and tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.test import Client


PEOPLE, LOG = "/admin/documents/person/", "/admin/documents/regrouping/"


def messages(client: Client, address: str, sent: dict[str, Any]) -> list[str]:
    return [str(message) for message in client.post(address, sent, follow=True).context["messages"]]


def drawn(parts: list[dict[str, Any]]) -> dict[str, tuple[list[str], list[str]]]:
    return {part["title"]: (part["moved"]["words"], part["doubles"]["words"]) for part in parts}
