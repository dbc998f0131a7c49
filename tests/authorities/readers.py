"""What a reader meets of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.test import Client


def ways(client: Client, slug: str) -> str:
    """Where a reader who comes to a person's address ends, or the status of the answer."""
    answer = client.get(f"/people/{slug}/")
    return answer.headers["Location"] if answer.status_code == 301 else str(answer.status_code)


def suggested(client: Client, typed: str) -> list[str]:
    return [one["label"] for one in client.get("/suggest/", {"q": typed}).json()["suggestions"]]
