"""The document's list and form at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from documents.models import Appearance, Document, Original, Status
from tests.admin.conftest import ADD, LIST, change, document_form, rows, user
from tests.admin.lists import titles
from tests.html import read
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


def test_one_form_takes_people_organisations_dates_and_topics(signed: Signed) -> None:
    person, body, topic, source = make_person("Aysel Uydurma"), make_organisation(), make_topic(), make_source()
    sent = document_form(source=source.pk, date="2021-03", date_basis="Stated in the text.", topics=[topic.pk])
    sent |= rows("people", {"person": person.pk, "role": "author"}, {"person": person.pk, "role": "subject"})
    sent |= rows("organisations", {"organisation": body.pk, "role": "mentioned", "described_as": "a society"})
    sent |= rows("event_dates", {"date": "2020-05-13/2020-05-17", "words": "that week", "what": "They met."})
    answer = signed("editor").post(ADD, sent)
    assert answer.status_code == 302
    document = Document.objects.get()
    ties = [(str(tie.owner), tie.role, tie.described_as, tie.position) for tie in document.appearances.all()]
    assert ties == [
        ("Aysel Uydurma", "author", "", 1),
        ("Society of Invented Names", "mentioned", "a society", 1),
        ("Aysel Uydurma", "subject", "", 2),
    ]
    assert [(day.date, str(day.date_latest), day.what) for day in document.event_dates.all()] == [
        ("2020-05-13/2020-05-17", "2020-05-17", "They met.")
    ]
    assert [str(one) for one in document.topics.all()] == ["Invented matters"]
    assert (document.status, document.source, document.date_precision) == (Status.DRAFT, source, "month")
    assert (document.added_by, document.changed_by) == (user("editor"), user("editor"))


def test_a_changed_form_changes_only_what_was_changed(signed: Signed) -> None:
    person, kept, dropped = make_person(), make_topic("Kept"), make_topic("Dropped")
    document = make_document(people=[person], topics=[kept, dropped], status=Status.DRAFT, added_by=user("contributor"))
    tie = Appearance.objects.get()
    sent = document_form(title="Another title", topics=[kept.pk])
    sent |= rows("people", {"id": tie.pk, "document": document.pk, "person": person.pk, "role": "quoted"}, initial=1)
    assert signed("editor").post(change(document), sent).status_code == 302
    document.refresh_from_db()
    assert (document.title, document.slug, [str(topic) for topic in document.topics.all()]) == (
        "Another title",
        "another-title",
        ["Kept"],
    )
    assert [(tie.pk, tie.role) for tie in document.appearances.all()] == [(tie.pk, "quoted")]
    assert (document.added_by, document.changed_by) == (user("contributor"), user("editor"))


def test_an_original_is_downloaded_and_never_drawn(signed: Signed) -> None:
    document = make_document(status=Status.DRAFT)
    original = Original.store(document, b"<script>alert(1)</script>", captured_at="2021-01-01T00:00Z", media_type="text/html")
    answer = signed("editor").get(f"{LIST}{document.pk}/originals/{original.pk}/")
    assert answer.content == b"<script>alert(1)</script>"
    assert answer["Content-Disposition"] == f'attachment; filename="{original.sha256}.original"'
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/octet-stream", "nosniff")
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    other = make_document("Another")
    assert signed("editor").get(f"{LIST}{other.pk}/originals/{original.pk}/").status_code == 404
    assert signed("contributor").get(f"{LIST}{document.pk}/originals/{original.pk}/").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/admin/documents/document/99999999999999999999999/change/",
        "/admin/documents/document/99999999999999999999999/preview/",
        "/admin/documents/document/99999999999999999999999/history/",
        "/admin/documents/document/x/history/",
        "/admin/documents/document/1/history/99999999999999999999999/",
        "/admin/documents/document/1/history/x/",
        "/admin/documents/document/1/originals/99999999999999999999999/",
        "/admin/documents/document/?q=%00%F0%90&stage=x&needs=x&care=x&p=-1",
        "/admin/documents/document/?q=" + "a+" * 2000,
        "/admin/documents/person/?q=%00&needs=x&private__exact=x",
        "/admin/autocomplete/?app_label=documents&model_name=appearance&field_name=person&term=%00&page=x",
        "/admin/autocomplete/?app_label=documents&model_name=document&field_name=title&term=a",
    ],
)
def test_bad_addresses_are_no_fault_of_the_server(signed: Signed, address: str) -> None:
    make_document(pk=1)
    assert signed("administrator").get(address).status_code in (200, 302, 400, 403, 404)


@pytest.mark.parametrize("action", ["withdraw", "embargo", "publish", "send_to_review", "merge_records", "none"])
def test_bad_selections_are_no_fault_of_the_server(signed: Signed, action: str) -> None:
    make_document(pk=1)
    for selected in ("x", "99999999999999999999999", "\x00"):
        for kind in ("document", "person"):
            sent = {"action": action, "_selected_action": selected}
            answer = signed("administrator").post(f"/admin/documents/{kind}/", sent)
            assert answer.status_code in (200, 302, 400)


def test_the_page_of_a_document_leads_to_what_can_be_done_with_it_in_the_order_of_the_work(signed: Signed) -> None:
    page = read(signed("publisher").get(change(make_document())))
    assert [found.text for found in page.all(".object-tools li")] == ["Preview", "History", "View on site", "Withdraw …"]
    headings = [found.text for found in page.all("#document_form h2")]  # between these, the people, organisations and dates
    assert (headings[:3], headings[-2:]) == (["What it is", "Text", "Topics"], ["Where it came from", "Status"])


def test_documents_are_found_by_title_names_and_source(signed: Signed) -> None:
    person, body = make_person("Əli Uydurmayev"), make_organisation("Şəhər Cəmiyyəti")
    make_document("Məktub", people=[person], source=make_source("Yeni Müsavat"))
    make_document("Report", organisations=[body], identifier="report-1")
    editor = signed("editor")
    for term, found in {
        "maktub": ["Məktub"],
        "MƏKTUB ali": ["Məktub"],
        "uydur musavat": ["Məktub"],
        "sahar": ["Report"],
        "report-1": ["Report"],
        "uydur sahar": [],
        "%": ["Məktub", "Report"],
        "": ["Məktub", "Report"],
    }.items():
        assert (term, titles(editor, q=term)) == (term, found)


@pytest.mark.parametrize("kind", ["document", "person", "organisation", "source", "topic"])
def test_a_list_costs_the_same_for_one_and_three_rows(
    signed: Signed, kind: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = signed("editor")

    def add(number: int) -> None:
        person, body = make_person(f"Person {number}"), make_organisation(f"Body {number}")
        topic = make_topic(f"Topic {number}", broader=make_topic(f"Broader {number}"))
        source = make_source(f"Source {number}")
        ties: dict[str, Any] = {"people": [person], "organisations": [body], "topics": [topic]}
        make_document(f"Document {number}", source=source, changed_by=user("editor"), **ties)

    def cost() -> int:
        with django_assert_max_num_queries(20) as queries:
            client.get(f"/admin/documents/{kind}/")
        return len(queries)

    add(1)
    cost()  # content types are remembered from now on
    one = cost()
    add(2)
    add(3)
    assert cost() == one
