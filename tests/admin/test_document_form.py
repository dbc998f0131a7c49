"""Describing a document at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import Appearance, Document, EventDate, Name, Original, SourceRule, Status, Version
from tests.admin.conftest import ADD, LIST, change, document_form, rows, user
from tests.admin.forms import main_form
from tests.html import read
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client

    from documents.models import Person
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


def test_bad_input_is_named_and_nothing_typed_is_lost(signed: Signed) -> None:
    person = make_person()
    typed = {"title": "Typed title", "text": "Typed text", "date": "in spring", "language": "any one"}
    sent = document_form(**typed, address="javascript:alert(1)")
    sent |= rows("people", {"person": person.pk, "role": "author"}, {"person": person.pk, "role": "author"})
    sent |= rows("event_dates", {"date": "2021-13", "words": "that month", "what": "They met."}, {"words": "no date", "what": ""})
    answer = signed("editor").post(ADD, sent)
    assert answer.status_code == 200
    assert Document.objects.count() == 0
    form, sets = answer.context["adminform"].form, answer.context["inline_admin_formsets"]
    assert sorted(form.errors) == ["address", "date", "language"]
    assert form.errors["language"] == ["Write a BCP 47 tag: en, az, ru, az-Cyrl."]
    people, _, events = (one.formset for one in sets[:3])
    assert people.non_form_errors() == ["Please correct the duplicate data for person and role, which must be unique."]
    assert [sorted(errors) for errors in events.errors] == [["date"], ["date"]]
    page = answer.content.decode()
    assert all(words in page for words in (*typed.values(), "that month", "no date", "javascript:alert(1)"))
    assert 'href="javascript:' not in page


def test_a_row_of_a_person_without_the_person_is_an_error(signed: Signed) -> None:
    answer = signed("editor").post(ADD, document_form() | rows("people", {"person": "", "role": "author"}))
    assert answer.context["inline_admin_formsets"][0].formset.errors == [{"person": ["This field is required."]}]
    assert Document.objects.count() == 0


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


def test_hostile_text_is_shown_as_text_on_every_page(signed: Signed) -> None:
    person, body = make_person(HOSTILE, description=HOSTILE, note=HOSTILE), make_organisation(HOSTILE, kind=HOSTILE)
    document = make_document(
        HOSTILE,
        people={person: "author"},
        organisations=[body],
        topics=[make_topic(HOSTILE)],
        events=[("2021", HOSTILE)],
        source=make_source(HOSTILE, kind=HOSTILE),
        summary=HOSTILE,
        text=HOSTILE,
        byline=HOSTILE,
        address="javascript:alert(1)",
        status=Status.DRAFT,
    )
    Original.store(document, b"x", captured_at="2021-01-01T00:00Z", address="javascript:alert(1)", media_type=HOSTILE)
    client = signed("editor")
    addresses = [LIST, change(document), f"{LIST}{document.pk}/history/", f"{LIST}{document.pk}/preview/"]
    addresses += [f"/admin/documents/{kind}/" for kind in ("person", "organisation", "source", "topic")]
    addresses += [f"/admin/documents/person/{person.pk}/change/", f"/admin/documents/person/{person.pk}/history/"]
    for address in addresses:
        answer = client.get(address)
        page = answer.content.decode()
        assert (address, answer.status_code) == (address, 200)
        assert "<script>alert" not in page, address
        assert "<img src=x" not in page, address
        if not address.endswith("preview/"):
            assert 'href="javascript:' not in page, address


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


def test_an_original_is_not_changed_by_hand(signed: Signed) -> None:
    document = make_document(status=Status.DRAFT)
    original = Original.store(document, b"bytes", captured_at="2021-01-01T00:00Z")
    row = {"id": original.pk, "document": document.pk, "sha256": "0" * 64, "DELETE": "on"}
    sent = document_form() | rows("originals", row, {"sha256": "1" * 64}, initial=1)
    assert signed("administrator").post(change(document), sent).status_code == 302
    assert list(Original.objects.values_list("sha256", flat=True)) == [original.sha256]


def test_a_new_person_is_made_without_leaving_the_form(signed: Signed) -> None:
    client = signed("contributor")
    assert "Typed Name" in client.get("/admin/documents/person/add/?_popup=1&name=Typed+Name").content.decode()
    sent = {"name": "Typed Name", "_popup": "1"} | rows("names") | rows("affiliations")
    answer = client.post("/admin/documents/person/add/", sent)
    assert answer.status_code == 200
    assert "popup_response.js" in answer.content.decode()
    assert "Typed Name" in answer.content.decode()


def test_every_change_is_in_the_history_with_its_author(signed: Signed) -> None:
    person, topic = make_person("Aysel Uydurma"), make_topic()
    document = make_document("First title", status=Status.DRAFT, people=[person])
    tie = Appearance.objects.get()
    sent = document_form(title="Second title", topics=[topic.pk])
    sent |= rows("people", {"id": tie.pk, "document": document.pk, "person": person.pk, "role": "author"}, initial=1)
    sent |= rows("event_dates", {"date": "2020", "what": "It began."})
    client = signed("editor")
    client.post(change(document), sent)
    answer = client.get(f"{LIST}{document.pk}/history/")
    changed = [(one["field"], one["old"], one["new"]) for one in answer.context["page_obj"][0].history_delta_changes]
    assert ("Title", "First title", "Second title") in changed
    assert {(one.who, one.kind, one.deed, one.what, one.changes) for one in answer.context["tie_changes"]} == {
        ("editor", "topic", "added", "Invented matters", ()),
        ("editor", "date mentioned", "added", "2020: It began.", ()),
        ("editor", "person or organisation", "changed", "Aysel Uydurma, author", ("role: mentioned → author",)),
        ("", "person or organisation", "added", "Aysel Uydurma, mentioned", ()),
    }


def test_an_earlier_state_is_taken_back_but_not_what_readers_see(signed: Signed) -> None:
    document = make_document("First title", status=Status.DRAFT)
    document.title = "Second title"
    document.publish()
    first = document.history.earliest()
    address = f"{LIST}{document.pk}/history/{first.pk}/"
    sent = main_form(signed("editor").get(address))
    assert sent["title"] == ["First title"]
    assert signed("editor").post(address, sent).status_code == 302
    document.refresh_from_db()
    assert (document.title, document.status, document.was_public) == ("First title", Status.PUBLISHED, True)
    assert signed("contributor").get(address).status_code == 404
    assert signed("contributor").post(address, sent | {"title": ["Mine"]}).status_code == 404
    assert Document.objects.get().title == "First title"


def test_who_may_only_look_cannot_take_a_state_back(signed: Signed) -> None:
    document = make_document("Second title", added_by=user("contributor"))
    first = document.history.earliest()
    address = f"{LIST}{document.pk}/history/{first.pk}/"
    assert signed("contributor").get(address).status_code == 200
    assert signed("contributor").post(address, document_form(title="Mine")).status_code == 403
    assert Document.objects.get().title == "Second title"


def test_versions_are_tied_once_and_not_by_who_may_not_see_both(signed: Signed) -> None:
    one, other = (
        make_document("One", status=Status.DRAFT, added_by=user("contributor")),
        make_document("Other", status=Status.DRAFT),
    )
    tied = rows("versions_of", {"document": one.pk, "other": other.pk, "kind": "translation"})
    assert signed("editor").post(change(one), document_form(title="One") | tied).status_code == 302
    assert [str(tie) for tie in Version.objects.all()] == [f"{one.pk} is translation of {other.pk}"]
    again = rows("versions_of", {"document": other.pk, "other": one.pk, "kind": "version"})
    for sent in (again, rows("versions_of", {"document": other.pk, "other": other.pk, "kind": "version"})):
        assert signed("editor").post(change(other), document_form(title="Other") | sent).status_code == 200
    assert Version.objects.count() == 1
    assert "Other" in signed("editor").get(change(one)).content.decode()
    assert "Other" not in signed("contributor").get(change(one)).content.decode()


def test_a_rule_of_a_source_that_would_cut_too_much_is_refused(signed: Signed) -> None:
    source = make_source()
    address = f"/admin/documents/source/{source.pk}/change/"
    for text, answer in (("a", 200), ("Follow the gazette", 302)):
        row = {"source": source.pk, "shape": "begins", "text": text, "reason": "a footer"}
        assert (
            signed("editor").post(address, {"name": source.name, "slug": source.slug} | rows("rules", row)).status_code == answer
        )
    assert [str(rule) for rule in SourceRule.objects.filter(source=source)] == ["The Made-up Gazette: Follow the gazette"]


def test_event_dates_keep_their_order(signed: Signed) -> None:
    sent = document_form() | rows("event_dates", {"date": "2021", "what": "Later."}, {"date": "2019", "what": "Earlier."})
    signed("editor").post(ADD, sent)
    assert list(EventDate.objects.values_list("what", "position")) == [("Later.", 1), ("Earlier.", 2)]


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


def test_words_of_a_withheld_text_are_told_to_who_saves_them(signed: Signed) -> None:
    sentence = "The council of Ostrava closed the harbour for a year and told nobody"
    sent = document_form(holding="record", text=f"{sentence}.", summary=f"In short. {sentence}.")
    sent |= rows("event_dates", {"date": "2021", "what": sentence, "account": "named", "according_to": "Alva Tern"})
    answer = signed("editor").post(ADD, sent, follow=True)
    (told,) = [str(message) for message in answer.context["messages"] if "Readers do not see" in str(message)]
    assert f"Summary: “In short. {sentence}.”; Date 2021: “{sentence}”" in told
    assert Document.objects.get().event_dates.get().according_to == "Alva Tern"
    missing = sent | {"event_dates-0-according_to": ""}
    assert "Write who says so" in signed("editor").post(ADD, missing).content.decode()


@pytest.mark.django_db
def _told_of_private_names(client: Client, document: Document, **fields: str) -> list[str]:
    sent = main_form(client.get(change(document))) | {name: [value] for name, value in fields.items()}
    answer = client.post(change(document), sent, follow=True)
    assert answer.status_code == 200
    return [str(message) for message in answer.context["messages"] if "private person" in str(message)]


@pytest.mark.parametrize("field", ["summary", "content_notes", "rights"])
@pytest.mark.parametrize(
    "said", ["Gizli Uydurma spoke first.", "GİZLİ UYDURMA spoke.", "Words of Gizli\u00a0Uydurma", "(Гизли Уйдурма)"]
)
def test_who_names_a_private_person_in_words_that_readers_read_is_warned(
    signed: Signed, private_person: Person, field: str, said: str
) -> None:
    document = make_document(people=[private_person])
    Name.objects.create(person=private_person, text="Гизли Уйдурма", kind="variant")
    client = signed("editor")
    assert _told_of_private_names(client, document, note=said) == []  # editors alone read it
    (told,) = _told_of_private_names(client, document, **{field: said})
    assert told.startswith("Readers read the name of a private person: ")
    assert told.endswith(". Say it without.")
    document.refresh_from_db()
    assert getattr(document, field)  # it is saved: the editor decides
    assert _told_of_private_names(client, document, **{field: "Gizli spoke first."}) == []


def test_the_warning_of_a_private_name_tells_a_contributor_nothing(signed: Signed, private_person: Person) -> None:
    document = make_document(people=[private_person], status=Status.DRAFT)
    Document.objects.filter(pk=document.pk).update(added_by=user("contributor"))
    assert _told_of_private_names(signed("contributor"), document, summary="Gizli Uydurma spoke first.") == []


def test_line_ends_of_a_browser_change_no_text(signed: Signed) -> None:
    words = "First line.\nSecond line.\n\nThird."
    record = make_document(text=words, summary=words)
    EventDate.objects.create(document=record, date="2021", what=words)
    client = signed("editor")
    sent = main_form(client.get(change(record)))
    sent = {name: [value.replace("\n", "\r\n") for value in values] for name, values in sent.items()}
    assert client.post(change(record), sent | {"note": ["One.\r\nTwo.\rThree."]}).status_code == 302
    record.refresh_from_db()
    assert (record.text, record.summary, record.note) == (words, words, "One.\nTwo.\nThree.")
    assert [one.what for one in record.event_dates.all()] == [words]
    assert EventDate.history.filter(history_type="~").count() == 0


def test_the_page_of_a_document_leads_to_what_can_be_done_with_it_in_the_order_of_the_work(signed: Signed) -> None:
    page = read(signed("publisher").get(change(make_document())))
    assert [found.text for found in page.all(".object-tools li")] == ["Preview", "History", "View on site", "Withdraw …"]
    headings = [found.text for found in page.all("#document_form h2")]  # between these, the people, organisations and dates
    assert (headings[:3], headings[-2:]) == (["What it is", "Text", "Topics"], ["Where it came from", "Status"])
