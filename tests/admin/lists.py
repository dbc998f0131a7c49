"""The documents of the desk's list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.admin.conftest import LIST

if TYPE_CHECKING:
    from django.test import Client


def titles(client: Client, **asked: str) -> list[str]:
    return sorted(document.title for document in client.get(LIST, asked).context["cl"].result_list)
