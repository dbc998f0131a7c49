"""What is on its way into the archive."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from documents.models import Dismissal, Intake, IntakeStatus, SourceRule, store_bytes
from tests.records import make_organisation, make_person, make_source


@pytest.mark.parametrize(
    ("values", "title"),
    [
        ({"draft": {"title": "Rain"}, "text": "Fog", "name": "a.txt"}, "Rain"),
        ({"draft": {"title": ""}, "text": "\n  Fog over the bay\nand more", "name": "a.txt"}, "Fog over the bay"),
        ({"name": "a.txt", "address": "https://x.example/"}, "a.txt"),
        ({"address": "https://x.example/"}, "https://x.example/"),
        ({"pk": 7}, "Intake no. 7"),
    ],
)
def test_an_editor_knows_it_again_by_the_best_there_is(values: dict[str, Any], title: str) -> None:
    assert (Intake(**values).title, str(Intake(**values))) == (title, title)


def test_a_long_first_line_is_cut_at_a_word() -> None:
    title = Intake(text="gulls " * 400).title
    assert title.startswith("gulls gulls")
    assert len(title) <= 101


@pytest.mark.django_db
def test_unfinished_ones_are_listed_without_their_long_columns() -> None:
    _sha256, path = store_bytes(b"Gulls.")
    opened = Intake.objects.create(name="One", content=path, text="Gulls.")
    for status in (IntakeStatus.DISCARDED, IntakeStatus.DONE):
        Intake.objects.create(name=status, status=status)
    (found,) = Intake.objects.all().unfinished().listed()
    assert (found, found.read()) == (opened, b"Gulls.")
    assert {"text", "found", "edits", "twins"} <= found.get_deferred_fields()
    assert [one.name for one in Intake.objects.all()] == ["done", "discarded", "One"]  # the newest first


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"status": "lost"}, {"step": "lost"}])
def test_the_database_refuses_a_state_that_is_none(wrong: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Intake.objects.create(**wrong)


@pytest.mark.django_db
def test_a_form_sent_twice_makes_one() -> None:
    first = Intake.objects.create()
    with pytest.raises(IntegrityError), transaction.atomic():
        Intake.objects.create(token=first.token)


@pytest.mark.django_db
def test_what_was_dismissed_is_said_of_a_record_or_of_no_name_at_all() -> None:
    intake, person, body = Intake.objects.create(), make_person("Ali"), make_organisation("Guild")
    said = [
        str(Dismissal.objects.create(intake=intake, kind="person", text="Bay", fold="bay", **record))
        for record in ({"person": person}, {"organisation": body}, {})
    ]
    assert said == ["“Bay” is not Ali", "“Bay” is not Guild", "“Bay” is not a name"]


@pytest.mark.django_db
def test_a_rule_of_a_source_stands_once_and_has_words() -> None:
    source = make_source("The Gazette")
    rule = SourceRule.objects.create(source=source, text="Share this", reason="A test.")
    assert str(rule) == "The Gazette: Share this"
    SourceRule.objects.create(source=source, text="Share this", reason="A test.", shape="begins")
    for wrong in ({"text": "Share this"}, {"text": ""}, {"text": "x", "shape": "lost"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            SourceRule.objects.create(source=source, reason="A test.", **wrong)
