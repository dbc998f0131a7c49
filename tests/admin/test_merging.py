"""Merging, splitting and undoing at the desk: what is shown before, who may, and that hostile names stay text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from documents.authorities import merge
from documents.models import Name, Person, Regrouping
from tests.admin.forms import messages, said
from tests.admin.regrouping import LOG, PEOPLE, drawn
from tests.models.tables import dump
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from django.test import Client

    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed
HOSTILE = "<script>alert(1)</script> Uydurma\"'"


def page(*records: Any, keep: Any = None) -> str:
    asked = "&".join(f"record={record.pk}" for record in records)
    return f"{PEOPLE}merge/?{asked}" + (f"&keep={keep.pk}" if keep else "")


# --- Merging ----------------------------------------------------------------------------------------------------------------


def test_a_merge_shows_what_moves_and_then_moves_it(signed: Signed, client: Client) -> None:
    kept, other = make_person("Ali Uydurmayev"), make_person("Əli Uydurmayev")
    both = make_document("With both", people=[kept, other])
    document = make_document("With the other", people=[other])
    make_document("With the one that is kept", people=[kept])
    before = dump()
    editor = signed("editor")
    chosen = editor.post(PEOPLE, {"action": "merge_records", "_selected_action": [kept.pk, other.pk]})
    assert chosen.headers["Location"] == page(kept, other)
    asked = editor.get(page(kept, other))
    assert asked.context["kept"] == kept
    (merger,) = asked.context["mergers"]
    assert merger["record"] == other
    assert drawn(merger["parts"]) == {
        "Names": (["Əli Uydurmayev (preferred)"], []),
        "Appearances": (["With the other: mentioned"], ["With both: mentioned"]),
    }
    assert editor.get(page(kept, other, keep=other)).context["kept"] == other
    assert dump() == before

    assert "Choose one of the records to keep" in editor.post(f"{PEOPLE}merge/", {"record": [kept.pk, other.pk]}).content.decode()
    chosen = editor.post(f"{PEOPLE}merge/", {"record": [kept.pk, other.pk], "keep": other.pk, "shown": kept.pk})
    assert chosen.headers["Location"] == page(kept, other, keep=other)
    assert dump() == before
    said = messages(editor, f"{PEOPLE}merge/", {"record": [kept.pk, other.pk], "keep": kept.pk, "shown": kept.pk})
    log = Regrouping.objects.get()
    assert said == [
        f'Əli Uydurmayev merged into <a href="{PEOPLE}{kept.pk}/change/">Ali Uydurmayev</a>. '
        f'<a href="{LOG}{log.pk}/change/">Undo</a>'
    ]
    assert str(log.by) == "editor"
    assert [one.person for one in (*document.appearances.all(), *both.appearances.all())] == [kept, kept]
    assert sorted(Name.objects.values_list("text", "kind")) == [("Ali Uydurmayev", "preferred"), ("Əli Uydurmayev", "variant")]
    assert client.get(f"/people/{other.slug}/").headers["Location"] == f"/people/{kept.slug}/"

    assert messages(editor, f"{LOG}{log.pk}/change/", {"seen": editor.get(f"{LOG}{log.pk}/change/").context["undoing"].seen}) == [
        "“Əli Uydurmayev” merged into “Ali Uydurmayev”: undone."
    ]
    assert dump() == before
    assert client.get(f"/people/{other.slug}/").status_code == 200
    undone = editor.get(f"{LOG}{log.pk}/change/")
    assert undone.context["again"] == f"{PEOPLE}merge/?record={kept.pk}&record={other.pk}&keep={kept.pk}"


def test_several_are_merged_as_the_preview_says(signed: Signed) -> None:
    kept, one, two = make_person("Ali"), make_person("Vali"), make_person("Pirvali")
    make_document("Shared", people=[one, two])
    asked = signed("editor").get(page(kept, one, two, keep=kept))
    assert [drawn(merger["parts"])["Appearances"] for merger in asked.context["mergers"]] == [
        (["Shared: mentioned"], []),
        ([], ["Shared: mentioned"]),
    ]
    messages(signed("editor"), f"{PEOPLE}merge/", {"record": [kept.pk, one.pk, two.pk], "keep": kept.pk, "shown": kept.pk})
    assert Person.objects.get() == kept
    assert [(len(log.moved), len(log.dropped)) for log in Regrouping.objects.order_by("pk")] == [(2, 1), (1, 2)]


def test_a_merge_says_that_the_kept_record_becomes_private(signed: Signed, client: Client) -> None:
    public, private = make_person("Ali Uydurmayev"), make_person("Əli Uydurmayev", private=True)
    make_document(people=[public])
    assert "merging makes nobody public" in signed("editor").get(page(public, private)).content.decode()
    messages(signed("editor"), f"{PEOPLE}merge/", {"record": [public.pk, private.pk], "keep": public.pk, "shown": public.pk})
    assert Person.objects.get().private
    assert client.get(f"/people/{public.slug}/").status_code == 404


def test_what_is_no_longer_there_is_not_merged(signed: Signed) -> None:
    one, two = make_person("One"), make_person("Two")
    editor = signed("editor")
    gone = page(one, two)
    two.delete()
    assert said(editor.get(gone, follow=True)) == ["Some of the records to be merged no longer exist."]
    assert messages(editor, PEOPLE, {"action": "merge_records", "_selected_action": [one.pk]}) == [
        "Select the records that are one: at least two, at most 20."
    ]
    assert editor.get(f"{PEOPLE}merge/?record=x").status_code == 400
    assert editor.get(f"{PEOPLE}merge/").status_code == 302


# --- Undoing ----------------------------------------------------------------------------------------------------------------


# --- Splitting --------------------------------------------------------------------------------------------------------------


# --- Who may, and hostile names ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["contributor", "reader"])
def test_only_editors_and_above_merge_split_undo_and_tell_apart(signed: Signed, role: str) -> None:
    one, two = make_person("Ali Uydurmayev"), make_person("Əli Uydurmayev")
    make_document(people=[one])
    log = merge(make_person("Third"), into=two)
    before = dump()
    client = signed(role)
    # Somebody who is no editor is asked to sign in, by a page that keeps what was sent.
    refused, refused_form = (403, 403) if role == "contributor" else (302, 401)
    sent: dict[str, Any] = {
        f"{PEOPLE}merge/": {"record": [one.pk, two.pk], "keep": one.pk, "shown": one.pk},
        f"{PEOPLE}{one.pk}/split/": {"appearances": [one.appearances.get().pk], "new_name": "New", "confirmed": "1"},
        f"{PEOPLE}duplicates/": {"a": one.pk, "b": two.pk},
        f"{LOG}{log.pk}/change/": {"seen": ""},
    }
    for address, values in sent.items():
        assert client.post(address, values).status_code == refused_form
        assert client.get(address).status_code == refused
    assert client.get(LOG).status_code == refused
    client.post(PEOPLE, {"action": "merge_records", "_selected_action": [one.pk, two.pk]})
    assert dump() == before


def test_hostile_names_are_text_on_every_screen(signed: Signed) -> None:
    one, two = make_person(HOSTILE), make_person(HOSTILE)
    Name.objects.create(person=one, text=f"{HOSTILE} other")
    make_document(HOSTILE, people=[one])
    editor = signed("editor")
    log = merge(make_person(HOSTILE), into=one)
    chosen = {"appearances": [one.appearances.get().pk], "new_name": HOSTILE}
    answers = [editor.get(address) for address in (page(one, two), f"{PEOPLE}duplicates/", f"{LOG}{log.pk}/change/", LOG)]
    answers.append(editor.post(f"{PEOPLE}{one.pk}/split/", chosen))
    answers.append(editor.post(f"{PEOPLE}merge/", {"record": [one.pk, two.pk], "keep": one.pk, "shown": one.pk}, follow=True))
    shown = editor.post(f"{PEOPLE}{one.pk}/split/", chosen).context["digest"]
    answers.append(editor.post(f"{PEOPLE}{one.pk}/split/", chosen | {"confirmed": shown}, follow=True))
    for answer in answers:
        html = answer.content.decode()
        assert answer.status_code == 200
        assert "&lt;script&gt;alert(1)" in html
        assert "<script>alert" not in html
        assert " style=" not in html
