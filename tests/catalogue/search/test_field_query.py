"""What each field of a search finds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from documents.catalogue import Problem
from documents.catalogue.has import HAS_WORDS
from documents.models import Name, Original, Status, Version
from tests.catalogue.search.asking import find_words, found_titles
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

pytestmark = pytest.mark.django_db


def test_a_record_is_named_by_slug_by_any_form_by_sound_or_by_words_of_a_name() -> None:
    person = make_person("Nəsimi Uydurmalı", slug="nasimi")
    Name.objects.create(person=person, text="Насими Уйдурмалы", language="ru")
    make_document("One", people=[person], organisations=[make_organisation("The Invented Party")])
    make_document("Two", topics=[make_topic("Made-up matters and more")], source=make_source("Daily Nothing"))
    for words in ("nasimi", "Uydurmalı", '"Насими Уйдурмалы"', '"Nasimi Uidurmaly"', "Уйдурмали"):
        assert found_titles(f"person:{words}") == {"One"}, words
    assert found_titles("org:invented") == found_titles('org:"the invented party"') == {"One"}
    assert found_titles("topic:matters") == found_titles("topic:made-up-matters-and-more") == {"Two"}
    assert found_titles('source:"daily nothing"') == found_titles("-person:nasimi") == {"Two"}


def test_kinds_and_languages_are_named_by_code_or_in_words() -> None:
    make_document("One", kind="open-letter", language="az-Cyrl")
    make_document("Two", kind="law", language="az")
    make_document("Three", kind="law", language="ru")
    assert found_titles("kind:open-letter") == found_titles('kind:"Open letter"') == {"One"}
    assert found_titles("lang:az") == found_titles("lang:azerbaijani") == {"One", "Two"}
    assert found_titles("lang:русский kind:law") == {"Three"}


def test_days_are_read_as_in_an_address() -> None:
    for date in ("2019-05", "2020-03-28", "2021", ""):
        make_document(date or "undated", date=date)
    assert found_titles("from:2020") == {"2020-03-28", "2021"}
    assert found_titles("to:2020-03") == {"2019-05", "2020-03-28"}
    assert found_titles("from:2020-03-28 to:2020") == {"2020-03-28"}
    assert found_titles("-from:2020") == {"2019-05", "undated"}


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
        assert found_titles(f"has:{value}") == {"Full"}, value
        assert found_titles(f"-has:{value}") == {"Bare"}, value


def test_what_has_a_translation_or_another_version_here_that_readers_may_see() -> None:
    told, hidden = make_document("Told"), make_document("Told in secret")
    Version.objects.create(document=make_document("Deyilən"), other=told, kind="translation")
    Version.objects.create(document=make_document("Draft", status=Status.DRAFT), other=hidden, kind="translation")
    assert found_titles("has:translation") == {"Told"}
    assert found_titles("has:versions") == {"Told", "Deyilən"}
    assert found_titles("-has:versions") == {"Told in secret"}


def test_fields_alone_are_in_the_order_of_their_dates() -> None:
    for date in ("2019", "2021", "2020"):
        make_document(date, date=date, kind="law")
    assert [row.title for row in find_words("kind:law").rows] == ["2021", "2020", "2019"]


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
    found = find_words(words)
    assert (found.problems, found.total, found.also) == ((problem,), 0, ())


def test_an_unknown_value_is_searched_as_words() -> None:
    make_document("Nobody was there")
    assert [row.title for row in find_words("person:nobody").rows] == ["Nobody was there"]


def test_a_name_in_another_script_is_found_by_its_sound_alone() -> None:
    person = make_person("Khadija Uydurma")
    make_document("One", people=[person], organisations=[make_organisation("Hamasix")])
    make_document("Two", people=[make_person("Gizli Khadidja", private=True)])
    assert found_titles("person:Хадиджа") == found_titles("org:Хамасикс") == {"One"}
    assert find_words("person:Гизли").problems == (Problem("person", "Гизли"),)


def test_kinds_are_named_in_part_and_in_any_language_of_the_interface() -> None:
    make_document("One", kind="court-document")
    make_document("Two", kind="interview")
    assert found_titles("kind:court") == {"One"}
    assert found_titles("kind:интервью") == found_titles("kind:müsahibə") == {"Two"}
    assert found_titles("lang:английский") == {"One", "Two"}
