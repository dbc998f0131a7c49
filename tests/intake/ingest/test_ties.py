"""What hangs on a new document: appearances, dates told of, topics, affiliations."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from documents.intake.description import Named, Stated, Told
from documents.intake.ingest import Refused, accession
from documents.intake.ingest.ties import own_topic, tie
from documents.models import Affiliation, Document, EventDate, Topic
from tests.intake.ingest.gulls import CAPTURE, GULLS
from tests.records import make_document, make_organisation, make_person, make_topic

pytestmark = pytest.mark.django_db


def test_people_come_first_and_each_keeps_its_place() -> None:
    alva, wren, guild = make_person("Alva Tern"), make_person("Wren Plover"), make_organisation("Guild of Ropemakers")
    document = make_document()
    people = (Named("Wren Plover", "quoted", "sailor"), Named("Alva Tern", "subject"))
    described = replace(GULLS, people=people, told=(), topics=())
    tie(document, described, {"Alva Tern": alva, "Wren Plover": wren}, {"Guild of Ropemakers": guild})
    ties = document.appearances.order_by("position").values_list("person__name", "organisation__name", "role", "described_as")
    assert list(ties) == [
        ("Wren Plover", None, "quoted", "sailor"),
        ("Alva Tern", None, "subject", ""),
        (None, "Guild of Ropemakers", "cited", ""),
    ]


def test_a_record_in_two_spellings_is_tied_once_in_each_role() -> None:
    alva, document = make_person("Alva Tern"), make_document()
    people = (Named("Alva Tern", "quoted", "mayor"), Named("A. Tern", "quoted"), Named("Tern", "author"))
    described = replace(GULLS, people=people, organisations=(), told=(), topics=())
    tie(document, described, dict.fromkeys(("Alva Tern", "A. Tern", "Tern"), alva), {})
    ties = document.appearances.order_by("position").values_list("role", "described_as", "position")
    assert list(ties) == [("quoted", "mayor", 0), ("author", "", 1)]


def test_dates_are_kept_in_their_order_with_their_bounds() -> None:
    told = (Told("2021-05-03", "on 3 May", "It closed"), Told("192X", "in the twenties", "It opened", relative=True))
    accession(replace(GULLS, told=told), CAPTURE)
    events = EventDate.objects.order_by("position").values_list("date", "words", "relative", "date_earliest__year")
    assert list(events) == [("2021-05-03", "on 3 May", False, 2021), ("192X", "in the twenties", True, 1920)]


def test_a_topic_is_that_of_its_name_in_whatever_case_or_a_new_one() -> None:
    birds = make_topic("BIRDS", scope_note="All that flies.")
    assert own_topic("birds", "Another note.") == birds
    made = own_topic("Harbours", "All that floats.")
    assert (made.name, made.scope_note, Topic.objects.count()) == ("Harbours", "All that floats.", 2)
    accession(replace(GULLS, topics=(("Birds", ""), ("birds", ""))), CAPTURE)
    assert [topic.name for topic in Document.objects.get().topics.all()] == ["BIRDS"]
    with pytest.raises(Refused, match="at most 100"):
        own_topic("x" * 101, "")


def test_what_is_stated_leads_to_a_record_or_to_words() -> None:
    strand = make_organisation("The Strand")
    stated = (
        Stated("Alva Tern", "member of", "Guild of Ropemakers"),
        Stated("Alva Tern", "editor of", "The Strand"),
        Stated("Alva Tern", "mayor of", "Ostrava"),
        Stated("Alva Tern", "mayor of", "Ostrava"),
    )
    accession(replace(GULLS, stated=stated), CAPTURE)
    found = list(Affiliation.objects.order_by("pk").values_list("role", "organisation__name", "body"))
    assert found == [("member of", "Guild of Ropemakers", ""), ("editor of", "The Strand", ""), ("mayor of", None, "Ostrava")]
    assert Affiliation.objects.filter(organisation=strand).count() == 1


def test_a_date_that_is_none_stores_nothing() -> None:
    with pytest.raises((Refused, ValidationError)):
        accession(replace(GULLS, told=(Told("yesterday", "yesterday", "It closed"),)), CAPTURE)
    assert (Document.objects.count(), EventDate.objects.count()) == (0, 0)
