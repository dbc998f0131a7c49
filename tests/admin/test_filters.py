"""Filters of the documents' list."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from documents.models import Status
from tests.admin.conftest import user
from tests.admin.lists import titles
from tests.records import make_document, make_person, make_source, make_topic

if TYPE_CHECKING:
    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


def test_the_filters_name_what_needs_work(signed: Signed) -> None:
    whole: dict[str, Any] = {
        "source": make_source(),
        "date": "2021",
        "summary": "Told shortly.",
        "events": [("2020", "It began.")],
    }
    ties: dict[str, Any] = {"people": [make_person("Public")], "topics": [make_topic()]}
    make_document("Whole", **whole, **ties)
    make_document("No topic", **whole, people=ties["people"])
    make_document("No source", **(whole | {"source": None}), **ties)
    make_document("Undated", **(whole | {"date": ""}), **ties)
    make_document("No people", **whole, topics=ties["topics"])
    make_document("Private", **whole, topics=ties["topics"], people=[make_person("Private", private=True)])
    make_document("Draft", **whole, **ties, status=Status.DRAFT, added_by=user("editor"))
    make_document("In review", **whole, **ties, status=Status.REVIEW)
    make_document("Embargoed", **whole, **ties, embargo_until=timezone.now() + timedelta(days=1))
    make_document("Withdrawn", **whole, **ties, status=Status.WITHDRAWN, withdrawal_reason="It was wrong.")
    editor = signed("editor")
    for (name, value), found in {
        ("needs", "topic"): ["No topic"],
        ("needs", "source"): ["No source"],
        ("needs", "date"): ["Undated"],
        ("needs", "people"): ["No people"],
        ("care", "private"): ["Private"],
        ("stage", "draft"): ["Draft"],
        ("stage", "review"): ["In review"],
        ("stage", "embargoed"): ["Embargoed"],
        ("stage", "withdrawn"): ["Withdrawn"],
        ("stage", "public"): ["No people", "No source", "No topic", "Private", "Undated", "Whole"],
        ("by", "me"): ["Draft"],
    }.items():
        assert (value, titles(editor, **{name: value})) == (value, found)
