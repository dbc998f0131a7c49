"""What the page of a search says and links to."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.catalogue.has import HAS_WORDS
from documents.catalogue.query.query_parser import FIELDS
from documents.models import Role
from documents.views.presenters import search_notes
from documents.views.static_pages import search_help
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def _page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def _notes(page: str) -> list[str]:
    return [unescape(re.sub("<[^>]*>", "", note)) for note in re.findall(r'<p class="note"[^>]*>(.*?)</p>', page)]


def test_who_was_searched_for_besides(client: Client) -> None:
    make_document("One", people=[make_person("Samir Uydurli", slug="samir")], text="Nothing.")
    page = _page(client, "/documents/?q=%D0%A3%D0%B9%D0%B4%D1%83%D1%80%D0%BB%D1%8B")
    assert _notes(page) == ["Also searched: Samir Uydurli. Search only the words you typed"]
    assert '<a href="/people/samir/">Samir Uydurli</a>' in page
    off = "/documents/?q=%D0%A3%D0%B9%D0%B4%D1%83%D1%80%D0%BB%D1%8B&also=no"
    assert f'href="{off.replace("&", "&amp;")}"' in page
    without = _page(client, off)
    assert (_notes(without), "0 documents" in without) == ([], True)
    assert f'href="{off.replace("/documents/", "/documents/feed.atom").replace("&", "&amp;")}"' in without
    box = without.partition('role="search"')[2].partition("</form>")[0]
    assert 'name="also"' not in box  # the next search starts afresh


def test_the_feed_searches_as_the_page_does(client: Client) -> None:
    make_document("One", people=[make_person("Samir Uydurli")], text="Nothing.")
    assert ">One</title>" in _page(client, "/documents/feed.atom?q=Uydurly")
    assert ">One</title>" not in _page(client, "/documents/feed.atom?q=Uydurly&also=no")


def test_what_was_not_understood_is_said_and_escaped(client: Client) -> None:
    make_document("Court")
    assert _notes(_page(client, "/documents/?q=has%3A%3Cb%3E")) == [
        "“has:<b>” is not known (write has:source, has:date, has:text …): searched as words."
    ]
    assert "has:<b>" not in _page(client, "/documents/?q=has%3A%3Cb%3E")
    assert _notes(_page(client, "/documents/?q=%22court")) == ['The quotation mark in “"court” is not closed: searched as words.']
    assert _notes(_page(client, "/documents/?q=court")) == []


def test_a_search_without_an_answer_says_what_may_have_been_meant(client: Client) -> None:
    make_document("The journalist was heard", kind="law")
    page = _page(client, "/documents/?q=journlist&kind=law")
    assert '<p id="meant">Did you mean <a href="/documents/?q=journalist&amp;kind=law">journalist</a>?</p>' in page
    assert 'id="meant"' not in _page(client, "/documents/?q=journalist")


def test_every_part_of_the_language_is_explained_beside_the_search_box(client: Client) -> None:
    page = _page(client, "/documents/")
    assert 'href="/about/#search"' in page
    about = unescape(_page(client, "/about/"))
    assert 'id="search"' in about
    described = dict(search_help())
    for typed, found in described.items():
        assert f"<code>{typed}</code></td><td>{found}</td>" in about.replace("&#34;", '"')
    explained = " ".join(described)
    assert [field for field in FIELDS if f"{field}:" not in explained] == []
    assert re.findall(r"[a-z]+", described["quoted:isa-gambar"])[-14:] == [role for role in Role.values if role != "quoted"]
    has = described["has:notes"]
    assert [value for value in HAS_WORDS if value not in has] == []


def test_every_problem_has_its_words() -> None:
    assert set(search_notes._PROBLEMS) == {
        *("quote", "field", "empty", "date", "has", "or", "and", "not", "bracket", "minus", "star", "many"),
        *("person", "org", "topic", "source", "kind", "lang"),
    }


HOSTILE = st.lists(
    st.sampled_from(
        (
            *(
                "court",
                "Əliyev",
                "Ильхама",
                " ",
                " ",
                "OR",
                "AND ",
                "NOT ",
                "|",
                "-",
                '"',
                "«",
                "*",
                "(",
                ")",
                ":",
                "/",
                "a,b",
                "日本",
            ),
            *(
                "person:",
                "org:",
                "kind:",
                "lang:",
                "from:",
                "has:",
                "http://[",
                "www.x",
                "<blink>",
                "&amp;",
                "\x00",
                "\u0301" * 20,
            ),
            *("İ", "{", "\\", ".*", "^", "~2", "🙂", "\u200b", "\u202e", "½"),
        )
    ),
    max_size=14,
).map("".join)


@given(typed=HOSTILE)
@settings(max_examples=30)
def test_whatever_is_typed_the_list_the_feed_and_the_suggestions_answer(client: Client, typed: str) -> None:
    for path in ("/documents/", "/ru/documents/", "/documents/feed.atom", "/suggest/"):
        answer = client.get(path, {"q": typed}, follow=True)
        assert answer.status_code == 200, path
        assert "<blink>" not in answer.content.decode()
