"""The page of likely duplicates: which pairs, in which order, and at what cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents.authorities import duplicate_candidates
from documents.models import DistinctPair, Person
from tests.admin.forms import said
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db
PAGE = "/admin/documents/person/duplicates/"


def test_not_the_same_is_remembered(signed: Signed) -> None:
    one, two = make_person("Ali Uydurmayev"), make_person("Əli Uydurmayev")
    editor = signed("editor")
    assert [(pair["a"], pair["b"]) for pair in editor.get(PAGE).context["pairs"]] == [(one.pk, two.pk)]
    answer = editor.post(PAGE, {"a": two.pk, "b": one.pk}, follow=True)
    assert said(answer) == ["“Ali Uydurmayev” and “Əli Uydurmayev” are not the same: they will not be proposed again."]
    pair = DistinctPair.objects.get()
    assert (pair.kind, pair.a, pair.b, str(pair.by)) == ("person", one.pk, two.pk, "editor")
    assert answer.context["pairs"] == []
    assert answer.context["page"].pairs == 0
    third = make_person("Ali Uydurmayev")
    assert {(pair["a"], pair["b"]) for pair in editor.get(PAGE).context["pairs"]} == {(one.pk, third.pk), (two.pk, third.pk)}
    assert editor.post(PAGE, {"a": one.pk, "b": "x"}).status_code == 400
    assert editor.post(PAGE, {"a": one.pk, "b": one.pk}, follow=True).context["messages"]


def test_pages_that_are_not_there(signed: Signed) -> None:
    editor = signed("editor")
    assert editor.get(f"{PAGE}?page=7").headers["Location"] == "?page=1"
    for wrong in ("0", "x", "-1", "²"):
        assert editor.get(f"{PAGE}?page={wrong}").status_code == 404


def test_a_large_group_is_cut_and_says_so(signed: Signed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicate_candidates, "LARGEST", 3)
    people = [make_person("Ali Uydurmayev") for _ in range(5)]
    found = duplicate_candidates.page(Person, Person.objects.all(), 1)
    assert len(found.found) == 3
    assert {side.pk for pair in found.found for side in (pair.a, pair.b)} == {person.pk for person in people[:3]}
    html = signed("editor").get(PAGE).content.decode()
    assert "5 records have a name like “ali uydurmayev”: only the first 3 of them were compared." in " ".join(html.split())


def test_more_records_cost_no_more_queries(signed: Signed) -> None:
    editor = signed("editor")
    counts = []
    for family in ("Birinci", "Ikinci", "Ucuncu"):
        for given in ("Ali", "Əli"):
            make_document(people=[make_person(f"{given} {family}")])
        with CaptureQueriesContext(connection) as asked:
            assert editor.get(PAGE).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] == counts[2]
