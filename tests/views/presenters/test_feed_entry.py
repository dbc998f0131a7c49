"""Documents in an Atom feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.records import make_document, make_source
from tests.views.atom import ATOM, feed_titles, get_feed

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db


def test_characters_that_xml_forbids_are_left_out(client: Client) -> None:
    make_document("Bell\x07 and\x1b escape \ufffe", summary="]]> & \x01<x>")
    feed = get_feed(client)
    assert feed_titles(feed) == ["Bell and escape"]
    assert (feed.findtext(f"{ATOM}entry/{ATOM}summary") or "").endswith("undated — ]]> & <x>")


@pytest.mark.parametrize(
    ("fields", "name"),
    [({"byline": "A. Invented"}, "A. Invented"), ({"source": True}, "The Made-up Gazette"), ({}, "author not stated")],
)
def test_the_archive_is_never_named_as_the_author_of_a_document(client: Client, fields: dict[str, object], name: str) -> None:
    if fields.get("source"):
        fields = {"source": make_source()}
    make_document(**fields)  # type: ignore[arg-type]
    assert get_feed(client).findtext(f"{ATOM}entry/{ATOM}author/{ATOM}name") == name


@pytest.mark.parametrize(
    ("date", "created"),
    [("2021-03-28", "2021-03-28"), ("2021", "2021"), ("2021-03-28/2021-04?", None), ("2021-04-15~", None), ("", None)],
)
def test_a_date_that_is_not_plain_is_in_words_alone(client: Client, date: str, created: str | None) -> None:
    make_document("One", date=date)
    feed = get_feed(client)
    assert feed.findtext(f"{ATOM}entry/{{http://purl.org/dc/terms/}}created") == created
    assert feed.find(f"{ATOM}entry/{{http://purl.org/dc/elements/1.1/}}date") is None
