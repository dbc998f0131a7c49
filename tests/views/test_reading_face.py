"""The file of the reading face that a page loads, by the letters that stand on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.templatetags.static import static

from tests.html import read
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_page_loads_one_file_for_all_of_its_letters(client: Client) -> None:
    english = make_document("Words", summary="Of Əli, Şəhla and İlqar.").get_absolute_url()
    russian = make_document("Слова", language="ru").get_absolute_url()
    found = {}
    for address in (english, russian, "/documents/", "/people/", "/ru/people/", "/az/policy/"):
        page = read(client.get(address))
        files = [one["href"] for one in page.all("link[rel=preload]")]
        found[address] = (files, page.one("body").attributes.get("data-letters"))
    latin = ([static("fonts/literata-latin.woff2")], None)
    wide = ([static("fonts/literata-cyrillic.woff2")], "cyrillic")
    assert list(found.values()) == [latin, wide, wide, latin, wide, latin]
