"""What each part of the query language finds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from documents.models import Original, Status
from tests.catalogue.search.asking import find_words, found_titles
from tests.records import make_document, make_organisation

pytestmark = pytest.mark.django_db


def test_or_binds_the_terms_beside_it() -> None:
    for title in ("red apple", "green apple", "red pear", "blue"):
        make_document(title, text="-")
    assert found_titles("red OR green apple") == found_titles("red|green apple") == {"red apple", "green apple"}
    assert found_titles('"red pear" OR blue') == {"red pear", "blue"}
    assert found_titles("blue OR -red") == {"blue", "green apple"}
    assert found_titles("apple -red") == {"green apple"}
    assert found_titles('apple -"red apple"') == {"green apple"}


def test_a_star_finds_every_word_that_begins_so() -> None:
    make_document("Журналисты", text="-", language="ru")
    make_document("The zhurnal", text="-")
    make_document("Journey", text="-")
    assert found_titles("журнал*") == found_titles("zhurnal*") == {"Журналисты", "The zhurnal"}
    assert found_titles("-jou*") == {"Журналисты", "The zhurnal"}
    assert str(find_words("jo*").rows[0].marked) == "<mark>Journey</mark>"


@pytest.mark.django_db(transaction=True)  # of two states of the catalogue
def test_an_organisation_is_meant_by_the_sound_of_one_word_only_if_no_text_has_it() -> None:
    make_document("One", organisations=[make_organisation("Hezbollix")], text="Nothing.")
    assert found_titles("Хезболликс") == {"One"}
    assert [one.label for one in find_words("Hizbollix").also] == ["Hezbollix"]
    make_document("Two", text="An ordinary hizbollix.")
    assert found_titles("hizbollix") == {"Two"}


def test_a_word_with_a_hyphen_is_found_without_it() -> None:
    make_document("One", text="Cooperation and antisemitism.")
    make_document("Two", text="Co-operation, anti-Semitism.")
    make_document("Three", text="Co signed operation; us, not US.")
    assert found_titles("co-operation") == found_titles("anti-Semitism") == {"One", "Two"}
    assert found_titles("-co-operation") == {"Three"}
    assert found_titles("U.S.") == found_titles("US") == {"Three"}
    assert str(find_words("anti-semitism -co-signed").rows[0].snippet).count("<mark>") >= 1


def test_a_document_is_found_by_its_address() -> None:
    held = make_document("One", address="https://www.gazette.example/a/b/?id=7", archived_address="https://copies.example/1")
    Original.objects.create(
        document=held,
        sha256="0" * 64,
        size=1,
        media_type="text/html",
        address="http://old.example/x#top",
        captured_at=datetime(2021, 1, 1, tzinfo=UTC),
    )
    make_document("Two", address="https://www.gazette.example/a/")
    make_document("Draft", address="https://draft.example/a", status=Status.DRAFT)
    for typed in (
        "https://www.gazette.example/a/b/?id=7",
        "http://gazette.example/a/b?id=7#part",
        "www.gazette.example/a/b?id=7",
        "https://copies.example/1/",
        "http://old.example/x",
    ):
        assert found_titles(typed) == {"One"}, typed
    assert found_titles("https://gazette.example/a") == {"Two"}
    assert found_titles("https://draft.example/a") == found_titles("https://[draft") == set()


def test_a_year_is_a_word_or_the_documents_own() -> None:
    make_document("Interview one", date="2021-03-28")
    make_document("Interview two", date="2020", text="In 2021 it was said.")
    make_document("Interview three", date="2020")
    make_document("A law", date="2021")
    assert found_titles("interview 2021") == {"Interview one", "Interview two"}
    assert found_titles('"2021"') == {"Interview two"}
    assert found_titles("-2021") == {"Interview one", "Interview three", "A law"}
    assert found_titles("2021") == {"Interview one", "Interview two", "A law"}
