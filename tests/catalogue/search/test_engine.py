"""tantivy as the engine of the catalogue."""

from __future__ import annotations

import pytest

from documents import catalogue
from documents.catalogue import Query
from documents.catalogue.index.workers import NONE
from documents.catalogue.search.engine import Tantivy
from documents.models import CatalogueVersion, Document
from tests.records import make_document, make_person

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_state_says_what_it_agrees_with_and_another_has_another_mark() -> None:
    engine = Tantivy()
    first = engine.sync()
    now = CatalogueVersion.objects.get()
    assert (first.version, first.reached, first.behind) == (now.version, (now.version, now.lineage), False)
    make_document("Rain")
    second = engine.current()
    assert second.mark != first.mark
    assert second.version > first.version
    assert (first.find(Query()).total, second.find(Query()).total) == (0, 1)  # a state is answered from to the end


def test_however_many_engines_there_are_one_index_is_open() -> None:
    make_document("Rain")
    assert Tantivy().sync().mark == Tantivy().current().mark == catalogue.engine().current().mark


def test_what_is_kept_with_a_state_goes_with_it() -> None:
    state = Tantivy().sync()
    state.memo["gulls"] = 3
    assert Tantivy().current().memo["gulls"] == 3
    make_document("Rain")
    assert "gulls" not in Tantivy().current().memo


def test_documents_with_a_role_are_counted_and_the_newest_given() -> None:
    person = make_person("Vaqif Ternov")
    for year in (2019, 2021, 2020):
        make_document(f"Of {year}", people={person: "quoted"}, date=f"{year}")
    make_document("Otherwise", people={person: "mentioned"}, date="2022")
    total, items = Tantivy().sync().with_role("person", person.slug, "quoted", limit=2)
    assert (total, [item.title for item in items]) == (3, ["Of 2021", "Of 2020"])
    assert Tantivy().current().with_role("person", "nobody", "quoted", limit=2) == (0, [])


def test_a_document_is_current_and_has_its_page() -> None:
    document = make_document("Rain")
    state = Tantivy().sync()
    assert state.is_current(document.pk)
    page = state.page(document.pk)
    assert page is not None
    assert page["title"] == "Rain"
    Document.objects.all().delete()
    assert Tantivy().current().page(document.pk) is None


def test_other_processes_read_for_it_only_while_they_are_asked_to() -> None:
    make_document("Rain")
    told: list[tuple[int, int]] = []
    engine = Tantivy()
    with engine.working(processes=0) as working:
        assert working.rebuild(lambda done, total: told.append((done, total))).find(Query()).total == 1
    assert told == [(1, 1)]
    assert engine.workers is NONE


def test_an_error_that_is_not_the_engines_is_not_taken_for_a_damage() -> None:
    with pytest.raises(ValueError, match="of somebody else") as caught:
        raise ValueError("of somebody else")
    assert Tantivy().distrust(caught.value) is False
