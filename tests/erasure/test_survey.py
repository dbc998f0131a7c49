"""What there is of a document outside its own row, and what of it has to stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from documents.erasure.survey import survey
from documents.intake import workflow
from documents.intake.workflow import fingerprints
from documents.models import Intake, Original, Source, SourceRule, Topic
from tests.erasure.marked import MARK, PASSAGE
from tests.records import make_document, make_person, make_source, make_topic

if TYPE_CHECKING:
    from tests.erasure.marked import Marked

pytestmark = pytest.mark.django_db(transaction=True)


def test_all_that_has_words_of_the_document_is_found_and_nothing_else(marked: Marked) -> None:
    found = survey(marked.document)
    assert found.document == marked.document
    counted = [
        len(getattr(found, name)) for name in ("originals", "intakes", "tables", "rules", "names", "sessions", "log_entries")
    ]
    assert counted == [1, 2, 2, 1, 1, 1, 1]
    assert len(found.paths) == 4
    assert [str(record) for record in found.records] == [
        f"Person {MARK}",
        f"Guild {MARK}",
        f"Topic {MARK}",
        f"Gazette {MARK}",
    ]
    assert (found.same_bytes, found.same_passages) == ([], [])
    assert marked.other_intake.pk not in found.intakes
    assert marked.table.pk not in found.tables


def test_of_another_document_nothing_of_this_one_is_found(marked: Marked) -> None:
    found = survey(marked.kept)
    assert (found.originals, found.intakes, found.tables, found.rules, found.sessions, found.paths) == ([], [], [], [], [], [])
    assert found.records == []  # the person is in the other document too


def test_documents_of_the_same_bytes_or_passages_are_named_and_stay(marked: Marked) -> None:
    Original.store(marked.kept, PASSAGE.encode() * 3, captured_at=timezone.now())
    twin = make_document("A twin", text=PASSAGE * 40)
    fingerprints.keep([twin])
    found = survey(marked.document)
    assert (found.same_bytes, found.same_passages) == ([marked.kept.pk], [twin.pk])


@pytest.mark.parametrize("tie", ["draft", "broader", "source"])
def test_a_record_that_anything_else_has_is_not_of_this_document_alone(tie: str) -> None:
    person, topic, source = make_person("Ilqar Uydurma"), make_topic("Gulls"), make_source("The Gazette")
    document = make_document("One", people=[person], topics=[topic], source=source)
    assert survey(document).records == [person, topic, source]
    if tie == "draft":
        make_document("Draft", people=[person], topics=[topic], source=source, status="draft")
        assert survey(document).records == []
    elif tie == "broader":
        Topic.objects.create(name="Herring gulls", broader=topic)
        assert survey(document).records == [person, source]
    else:
        make_document("Two", source=source)
        assert survey(document).records == [person, topic]


def test_a_rule_of_a_source_stays_where_another_text_has_its_words() -> None:
    document = make_document("One", text=PASSAGE * 3, source=make_source())
    of_document = workflow.open_intake(None, text=PASSAGE * 3)
    Intake.objects.filter(pk=of_document.pk).update(document=document, text=PASSAGE * 3)
    rule = SourceRule.objects.create(source=Source.objects.get(), text="nine lanterns home", reason="A test.")
    SourceRule.objects.create(source=Source.objects.get(), text="of another text", reason="A test.")
    assert survey(document).rules == [rule.pk]
    other = workflow.open_intake(None, text="x")
    Intake.objects.filter(pk=other.pk).update(text="Others carried nine lanterns home as well, and many other things besides.")
    assert survey(document).rules == []
