"""What each part of the query language finds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from documents import catalogue
from documents.catalogue import Problem, Query
from documents.catalogue.has import HAS_WORDS
from documents.models import Name, Original, Status, Version
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

pytestmark = pytest.mark.django_db


def _find(words: str, **parts: str) -> catalogue.Found:
    return catalogue.engine().current().find(Query.parse([("q", words), *parts.items()]))


def _found(words: str) -> set[str]:
    found = _find(words)
    assert found.problems == ()
    return {row.title for row in found.rows}


def test_or_binds_the_terms_beside_it() -> None:
    for title in ("red apple", "green apple", "red pear", "blue"):
        make_document(title, text="-")
    assert _found("red OR green apple") == _found("red|green apple") == {"red apple", "green apple"}
    assert _found('"red pear" OR blue') == {"red pear", "blue"}
    assert _found("blue OR -red") == {"blue", "green apple"}
    assert _found("apple -red") == {"green apple"}
    assert _found('apple -"red apple"') == {"green apple"}


def test_a_star_finds_every_word_that_begins_so() -> None:
    make_document("Журналисты", text="-", language="ru")
    make_document("The zhurnal", text="-")
    make_document("Journey", text="-")
    assert _found("журнал*") == _found("zhurnal*") == {"Журналисты", "The zhurnal"}
    assert _found("-jou*") == {"Журналисты", "The zhurnal"}
    assert str(_find("jo*").rows[0].marked) == "<mark>Journey</mark>"


def test_a_record_is_named_by_slug_by_any_form_by_sound_or_by_words_of_a_name() -> None:
    person = make_person("Nəsimi Uydurmalı", slug="nasimi")
    Name.objects.create(person=person, text="Насими Уйдурмалы", language="ru")
    make_document("One", people=[person], organisations=[make_organisation("The Invented Party")])
    make_document("Two", topics=[make_topic("Made-up matters and more")], source=make_source("Daily Nothing"))
    for words in ("nasimi", "Uydurmalı", '"Насими Уйдурмалы"', '"Nasimi Uidurmaly"', "Уйдурмали"):
        assert _found(f"person:{words}") == {"One"}, words
    assert _found("org:invented") == _found('org:"the invented party"') == {"One"}
    assert _found("topic:matters") == _found("topic:made-up-matters-and-more") == {"Two"}
    assert _found('source:"daily nothing"') == _found("-person:nasimi") == {"Two"}


def test_kinds_and_languages_are_named_by_code_or_in_words() -> None:
    make_document("One", kind="open-letter", language="az-Cyrl")
    make_document("Two", kind="law", language="az")
    make_document("Three", kind="law", language="ru")
    assert _found("kind:open-letter") == _found('kind:"Open letter"') == {"One"}
    assert _found("lang:az") == _found("lang:azerbaijani") == {"One", "Two"}
    assert _found("lang:русский kind:law") == {"Three"}


def test_days_are_read_as_in_an_address() -> None:
    for date in ("2019-05", "2020-03-28", "2021", ""):
        make_document(date or "undated", date=date)
    assert _found("from:2020") == {"2020-03-28", "2021"}
    assert _found("to:2020-03") == {"2019-05", "2020-03-28"}
    assert _found("from:2020-03-28 to:2020") == {"2020-03-28"}
    assert _found("-from:2020") == {"2019-05", "undated"}


def test_what_a_document_has_can_be_asked() -> None:
    full = make_document(
        "Full",
        source=make_source(),
        date="2020",
        summary="Short.",
        people=[make_person()],
        organisations=[make_organisation()],
        topics=[make_topic()],
        content_notes="Violence",
        address="https://gazette.example/1",
        archived_address="https://copies.example/1",
    )
    full.event_dates.create(date="2019", what="It was founded.")
    full.corrections.create(made_on="2021-01-01", words="A date was wrong.")
    Original.objects.create(
        document=full, sha256="0" * 64, size=1, media_type="text/plain", captured_at=datetime(2021, 1, 1, tzinfo=UTC)
    )
    make_document("Bare", holding="record", text="", people=[make_person("Somebody Hidden", private=True)])
    for value in set(HAS_WORDS) - {"versions", "translation"}:
        assert _found(f"has:{value}") == {"Full"}, value
        assert _found(f"-has:{value}") == {"Bare"}, value


def test_what_has_a_translation_or_another_version_here_that_readers_may_see() -> None:
    told, hidden = make_document("Told"), make_document("Told in secret")
    Version.objects.create(document=make_document("Deyilən"), other=told, kind="translation")
    Version.objects.create(document=make_document("Draft", status=Status.DRAFT), other=hidden, kind="translation")
    assert _found("has:translation") == {"Told"}
    assert _found("has:versions") == {"Told", "Deyilən"}
    assert _found("-has:versions") == {"Told in secret"}


def test_fields_alone_are_in_the_order_of_their_dates() -> None:
    for date in ("2019", "2021", "2020"):
        make_document(date, date=date, kind="law")
    assert [row.title for row in _find("kind:law").rows] == ["2021", "2020", "2019"]


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("person:nobody", Problem("person", "nobody")),
        ("person:Drafted", Problem("person", "Drafted")),
        ("person:drafted-person", Problem("person", "drafted-person")),
        ("person:Hidden", Problem("person", "Hidden")),
        ('person:"Hidden Person"', Problem("person", "Hidden Person")),
        ("person:hidden-person", Problem("person", "hidden-person")),
        ("org:secret", Problem("org", "secret")),
        ("topic:drafts", Problem("topic", "drafts")),
        ("source:unpublished", Problem("source", "unpublished")),
        ("kind:thing", Problem("kind", "thing")),
        ("lang:klingon", Problem("lang", "klingon")),
    ],
)
def test_who_is_unknown_drafted_or_private_is_unknown_alike(words: str, problem: Problem) -> None:
    hidden = make_person("Hidden Person", private=True)
    make_document("Public", people=[hidden])
    make_document(
        "Draft",
        status=Status.DRAFT,
        people=[hidden, make_person("Drafted Person")],
        organisations=[make_organisation("Secret Society")],
        topics=[make_topic("Drafts")],
        source=make_source("Unpublished News"),
    )
    found = _find(words)
    assert (found.problems, found.total, found.also) == ((problem,), 0, ())


def test_an_unknown_value_is_searched_as_words() -> None:
    make_document("Nobody was there")
    assert [row.title for row in _find("person:nobody").rows] == ["Nobody was there"]


def test_other_forms_of_an_english_word_are_found_and_weigh_less() -> None:
    make_document("Journalists were heard", text="Words.")
    make_document("A journalist was heard", text="Words.")
    make_document("The journal", text="Words.")
    assert [row.title for row in _find("journalists").rows] == ["Journalists were heard", "A journalist was heard"]
    assert [row.title for row in _find("journalist").rows] == ["A journalist was heard", "Journalists were heard"]
    assert str(_find("journalists").rows[1].marked) == "A <mark>journalist</mark> was heard"
    assert _found('"journalists were"') == {"Journalists were heard"}
    assert _found("heard -journalists") == {"A journalist was heard"}


def test_other_forms_of_a_russian_word_are_found_in_russian() -> None:
    make_document("Заключённые ждут", text="Текст.", language="ru")
    make_document("Нет заключенных", text="Текст.", language="ru")
    make_document("The party met", text="Words.")
    make_document("Партия собралась", text="Текст.", language="ru")
    assert _found("заключённых") == _found("ЗАКЛЮЧЕННЫЕ") == {"Заключённые ждут", "Нет заключенных"}
    assert _found("партии") == {"Партия собралась"}


def test_a_name_in_another_script_is_found_by_its_sound_alone() -> None:
    person = make_person("Khadija Uydurma")
    make_document("One", people=[person], organisations=[make_organisation("Hamasix")])
    make_document("Two", people=[make_person("Gizli Khadidja", private=True)])
    assert _found("person:Хадиджа") == _found("org:Хамасикс") == {"One"}
    assert _find("person:Гизли").problems == (Problem("person", "Гизли"),)


@pytest.mark.django_db(transaction=True)  # of two states of the catalogue
def test_an_organisation_is_meant_by_the_sound_of_one_word_only_if_no_text_has_it() -> None:
    make_document("One", organisations=[make_organisation("Hezbollix")], text="Nothing.")
    assert _found("Хезболликс") == {"One"}
    assert [one.label for one in _find("Hizbollix").also] == ["Hezbollix"]
    make_document("Two", text="An ordinary hizbollix.")
    assert _found("hizbollix") == {"Two"}


def test_a_word_with_a_hyphen_is_found_without_it() -> None:
    make_document("One", text="Cooperation and antisemitism.")
    make_document("Two", text="Co-operation, anti-Semitism.")
    make_document("Three", text="Co signed operation; us, not US.")
    assert _found("co-operation") == _found("anti-Semitism") == {"One", "Two"}
    assert _found("-co-operation") == {"Three"}
    assert _found("U.S.") == _found("US") == {"Three"}
    assert str(_find("anti-semitism -co-signed").rows[0].snippet).count("<mark>") >= 1


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
        assert _found(typed) == {"One"}, typed
    assert _found("https://gazette.example/a") == {"Two"}
    assert _found("https://draft.example/a") == _found("https://[draft") == set()


def test_kinds_are_named_in_part_and_in_any_language_of_the_interface() -> None:
    make_document("One", kind="court-document")
    make_document("Two", kind="interview")
    assert _found("kind:court") == {"One"}
    assert _found("kind:интервью") == _found("kind:müsahibə") == {"Two"}
    assert _found("lang:английский") == {"One", "Two"}


def test_a_year_is_a_word_or_the_documents_own() -> None:
    make_document("Interview one", date="2021-03-28")
    make_document("Interview two", date="2020", text="In 2021 it was said.")
    make_document("Interview three", date="2020")
    make_document("A law", date="2021")
    assert _found("interview 2021") == {"Interview one", "Interview two"}
    assert _found('"2021"') == {"Interview two"}
    assert _found("-2021") == {"Interview one", "Interview three", "A law"}
    assert _found("2021") == {"Interview one", "Interview two", "A law"}
