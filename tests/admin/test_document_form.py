"""Describing a document at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import Document, EventDate, Name, Original, Person, SourceRule, Status
from tests.admin.conftest import ADD, LIST, change, document_form, rows, user
from tests.admin.forms import main_form
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client

    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


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


def test_a_new_person_is_made_without_leaving_the_form(signed: Signed) -> None:
    client = signed("contributor")
    assert "Typed Name" in client.get("/admin/documents/person/add/?_popup=1&name=Typed+Name").content.decode()
    sent = {"name": "Typed Name", "_popup": "1"} | rows("names") | rows("affiliations")
    answer = client.post("/admin/documents/person/add/", sent)
    assert answer.status_code == 200
    assert "popup_response.js" in answer.content.decode()
    assert "Typed Name" in answer.content.decode()


def test_a_rule_of_a_source_that_would_cut_too_much_is_refused(signed: Signed) -> None:
    source = make_source()
    address = f"/admin/documents/source/{source.pk}/change/"
    for text, answer in (("a", 200), ("Follow the gazette", 302)):
        row = {"source": source.pk, "shape": "begins", "text": text, "reason": "a footer"}
        assert (
            signed("editor").post(address, {"name": source.name, "slug": source.slug} | rows("rules", row)).status_code == answer
        )
    assert [str(rule) for rule in SourceRule.objects.filter(source=source)] == ["The Made-up Gazette: Follow the gazette"]


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
