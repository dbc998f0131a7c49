"""A reader who checks the catalogue against the tables at each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.test import Client

from documents import catalogue
from documents.catalogue import Query
from tests.catalogue import oracle

if TYPE_CHECKING:
    from django.http import HttpResponse


class Reader:
    """A reader, who asks for pages, and checks the catalogue against the tables at each."""

    def __init__(self) -> None:
        self.client = Client()

    def get(self, address: str) -> HttpResponse:
        response: HttpResponse = self.client.get(address)  # type: ignore[assignment]
        oracle.compare(catalogue.engine().current(), Query())
        return response

    def shown(self, address: str = "/documents/") -> str:
        response = self.get(address)
        assert response.status_code == 200, address
        return response.content.decode()

    def status(self, address: str) -> int:
        return self.get(address).status_code

    def titles(self, query: str = "") -> list[str]:
        """Titles of the rows of a list page, as its HTML has them."""
        self.shown(f"/documents/{query}")
        pairs = [tuple(part.split("=", 1)) for part in query.removeprefix("?").split("&") if part]
        return [row.title for row in catalogue.engine().current().find(Query.parse(pairs)).rows]  # type: ignore[arg-type]
