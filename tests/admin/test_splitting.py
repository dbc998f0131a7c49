"""Splitting a record at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from documents.models import Appearance, Name, Organisation, Person, Regrouping
from tests.admin.forms import messages
from tests.admin.regrouping import LOG, PEOPLE, drawn
from tests.models.tables import dump
from tests.records import make_document, make_organisation, make_person

if TYPE_CHECKING:
    from django.test import Client

    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed


def test_a_split_shows_what_moves_and_then_moves_it(signed: Signed, client: Client) -> None:
    record = make_person("Ali Uydurmayev")
    form = Name.objects.create(person=record, text="Vəli Başqayev", language="az")
    wrong, right = (make_document(title, people=[record]) for title in ("About the other", "About this one"))
    before = dump()
    editor, address = signed("editor"), f"{PEOPLE}{record.pk}/split/"
    offered = editor.get(address).context["form"].fields
    assert [words for _, words in offered["names"].choices] == ["Vəli Başqayev (variant, az)"]
    assert [words for _, words in offered["appearances"].choices] == ["About this one: mentioned", "About the other: mentioned"]
    narrowed = editor.get(f"{address}?find=other").context["form"].fields["appearances"].choices
    assert [words for _, words in narrowed] == ["About the other: mentioned"]

    sent: dict[str, Any] = {"names": [form.pk], "appearances": [wrong.appearances.get().pk]}
    refused = editor.post(address, sent).context["form"].errors
    assert refused == {"__all__": ["Give the name of a new record or choose an existing one, not both."]}
    sent["new_name"] = "Vəli Başqayev"
    asked = editor.post(address, sent)
    assert drawn(asked.context["parts"]) == {
        "Names": ([], ["Vəli Başqayev (variant, az)"]),
        "Appearances": (["About the other: mentioned"], []),
    }
    assert dump() == before

    changed = editor.post(address, sent | {"confirmed": asked.context["digest"], "names": []})
    assert changed.context["parts"] is not None
    assert dump() == before
    said = messages(editor, address, sent | {"confirmed": asked.context["digest"]})
    other, log = Person.objects.get(name="Vəli Başqayev"), Regrouping.objects.get()
    assert said == [
        f'<a href="{PEOPLE}{other.pk}/change/">Vəli Başqayev</a> split from Ali Uydurmayev. '
        f'<a href="{LOG}{log.pk}/change/">Undo</a>'
    ]
    assert (wrong.appearances.get().person, right.appearances.get().person) == (other, record)
    assert client.get(f"/people/{other.slug}/").status_code == 200
    messages(editor, f"{LOG}{log.pk}/change/", {"seen": editor.get(f"{LOG}{log.pk}/change/").context["undoing"].seen})
    assert dump() == before
    assert client.get(f"/people/{other.slug}/").status_code == 404


def test_a_private_persons_ties_go_to_a_public_one_only_when_that_is_said(signed: Signed) -> None:
    record, public = make_person("Gizli Uydurma", private=True), make_person("Məşhur Uydurma")
    document = make_document(people=[record])
    address = f"{PEOPLE}{record.pk}/split/"
    sent: dict[str, Any] = {"appearances": [document.appearances.get().pk], "to": public.pk}
    editor = signed("editor")
    asked = editor.post(address, sent)
    assert "readers will see what moves" in asked.content.decode()
    sent["confirmed"] = asked.context["digest"]
    refused = editor.post(address, sent).context["form"].errors["__all__"]
    assert refused == [
        "“Gizli Uydurma” is private and “Məşhur Uydurma” is not: say that readers may see what moves, or choose another record."
    ]
    assert Appearance.objects.get().person == record
    editor.post(address, sent | {"shown": "on"})
    assert Appearance.objects.get().person == public


def test_a_split_of_what_is_anothers_is_refused(signed: Signed) -> None:
    record, other = make_organisation("One"), make_organisation("Two")
    document = make_document(organisations=[other])
    address = f"/admin/documents/organisation/{record.pk}/split/"
    sent = {"appearances": [document.appearances.get().pk], "new_name": "New", "confirmed": "1"}
    assert "appearances" in signed("editor").post(address, sent).context["form"].errors
    assert signed("editor").post(address, {"new_name": "New", "confirmed": "1"}).context["form"].errors == {
        "__all__": ["Choose what belongs to the other record."]
    }
    assert Organisation.objects.count() == 2
    assert signed("editor").get("/admin/documents/organisation/999/split/").status_code == 404
