"""What a reader's browser has to fetch stays small."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from django.conf import settings

from tests import specimens

if TYPE_CHECKING:
    from django.test import Client

MOST = {"css": 14_000, "js": 10_000, "html": 30_000}  # bytes, as gzip has them


def _size(*contents: bytes) -> int:
    return sum(len(gzip.compress(content, 9)) for content in contents)


def test_the_style_sheet_and_the_scripts_are_small() -> None:
    static = settings.BASE_DIR / "static"
    assert _size((static / "css/site.css").read_bytes()) <= MOST["css"]
    assert _size(*((static / f"js/{name}.js").read_bytes() for name in ("site", "theme"))) <= MOST["js"]


@pytest.mark.django_db
def test_every_page_is_small(client: Client) -> None:
    sizes = {}
    for name, (address, status) in specimens.load().items():
        response = client.get(address)
        assert response.status_code == status
        sizes[name] = _size(response.content)
    assert {name: size for name, size in sizes.items() if size > MOST["html"]} == {}
