"""Pages about the archive itself, and the help of the search box."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.utils.translation import override

from documents.catalogue import FACET_FIELDS, HAS_WORDS
from documents.catalogue.query.query_parser import parse
from documents.models import TIE_ROLES, Status
from documents.views.static_pages import search_help
from tests.html import read
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client


def test_what_the_help_offers_is_understood_by_the_search() -> None:
    with override("en"):
        offered = search_help()
    typed = [example for example, _found in offered]
    assert len(typed) == len(set(typed))
    assert [example for example in typed if parse(example).problems] == []
    assert {facet.example for facet in FACET_FIELDS.values()} <= set(typed)


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_every_role_and_every_word_of_has_is_named_once(language: str) -> None:
    with override(language):
        told = dict(search_help())
    roles, words = told["quoted:isa-gambar"], told["has:notes"]
    assert [role for role in TIE_ROLES if role != "quoted" and role not in roles] == []
    assert [one.word for one in HAS_WORDS.values() if one.word != "notes" and one.word not in words] == []


@pytest.mark.django_db
def test_the_policy_is_a_page_and_the_picture_an_address(client: Client) -> None:
    assert read(client.get("/policy/")).one("h1").text == "Policy"
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer["Location"]) == (302, "/static/favicon.ico")
    assert client.post("/about/").status_code == 405


@pytest.mark.django_db(transaction=True)  # the second document comes by a commit of its own
def test_about_counts_and_policy_says_no_cookie(client: Client) -> None:
    make_document("One")
    make_document("Unseen", status=Status.DRAFT)
    about, policy = read(client.get("/about/")), read(client.get("/policy/"))
    assert about.texts("div.text p")[0].startswith(
        "This is a curated archive of press articles and documents. It holds one document at present."
    )
    assert "Reading this archive sets no cookie and loads nothing from any other site." in policy.texts("div.text p")
    make_document("Two")
    assert "It holds 2 documents at present." in read(client.get("/about/")).texts("div.text p")[0]
