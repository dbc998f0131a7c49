"""A query as the engine takes it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from documents import catalogue
from documents.catalogue import Query, UnknownValue
from documents.catalogue.index import sync
from documents.catalogue.search.compiled_query import Asked
from tests.catalogue.search.asking import found_titles
from tests.records import make_document, make_topic

if TYPE_CHECKING:
    import tantivy

pytestmark = pytest.mark.django_db


def test_a_minus_asks_for_documents_without_the_word() -> None:
    make_document("Court and hearing")
    make_document("Court alone")
    assert found_titles("court -hearing") == {"Court alone"}
    assert found_titles("-hearing") == {"Court alone"}
    assert found_titles('-"court alone"') == {"Court and hearing"}


def test_an_underscore_in_a_slug_is_a_value_like_another() -> None:
    make_document(topics=[make_topic("Odd", slug="odd_one")])
    assert catalogue.engine().current().find(Query.parse([("topic", "odd_one")])).total == 1


def _asked(**parts: Any) -> Asked:
    return Asked.of(sync.sync(), Query(**parts))


def _titles(asked: Asked, wanted: tantivy.Query | None = None) -> list[str]:
    hits = asked.snapshot.searcher.search(asked.engine if wanted is None else wanted, 20).hits
    return sorted(asked.snapshot.item(address).title for _, address in hits)


def test_several_values_narrow_where_a_document_can_have_several_and_widen_where_it_has_one() -> None:
    fog, rain = make_topic("Fog"), make_topic("Rain")
    make_document("Both", topics=[fog, rain], kind="law")
    make_document("Fog alone", topics=[fog], kind="letter")
    make_document("Speech", kind="speech")
    assert _titles(_asked(chosen={"topic": ("fog", "rain")})) == ["Both"]
    assert _titles(_asked(chosen={"kind": ("law", "letter")})) == ["Both", "Fog alone"]
    assert _titles(_asked(excluded={"topic": ("rain",)})) == ["Fog alone", "Speech"]
    chosen = _asked(chosen={"kind": ("law",), "topic": ("fog",)})
    assert (_titles(chosen), _titles(chosen, chosen.without("kind"))) == (["Both"], ["Both", "Fog alone"])


def test_a_document_is_of_a_time_that_its_date_may_lie_in() -> None:
    for day in ("2019", "2020-03", "2020-03-28", ""):
        make_document(day or "undated", date=day)
    assert _titles(_asked(since=date(2020, 3, 28))) == ["2020-03", "2020-03-28"]
    assert _titles(_asked(until=date(2019, 1, 1))) == ["2019"]
    assert _titles(_asked(since=date(2019, 12, 31), until=date(2020, 3, 1))) == ["2019", "2020-03"]
    assert _titles(_asked()) == ["2019", "2020-03", "2020-03-28", "undated"]


def test_a_value_that_no_published_document_has_is_named_by_its_facet() -> None:
    make_document(topics=[make_topic("Fog")])
    make_topic("Nowhere")
    for facet, value in (("topic", "nowhere"), ("kind", "law"), ("person", "nobody")):
        for part in ("chosen", "excluded"):
            with pytest.raises(UnknownValue, match=f"No document here has the {facet} “{value}”."):
                _asked(**{part: {facet: (value,)}})


def test_values_bring_their_labels_and_what_the_index_holds_for_them() -> None:
    fog = make_topic("Fog")
    make_document(topics=[fog], kind="law")
    asked = _asked(chosen={"topic": ("fog",), "kind": ("law",)})
    assert asked.labels == {("topic", "fog"): "Fog", ("kind", "law"): ""}
    assert (asked.key("topic", "fog"), asked.key("kind", "law")) == (fog.pk, "law")


def test_relevance_orders_only_where_something_makes_one_fit_better() -> None:
    make_document("Court", kind="law")
    assert _asked(words="court").order == "relevance"
    assert _asked(words="kind:law").order == "newest"
    assert _asked(words="court", sort="oldest").order == "oldest"
    assert _asked().order == "newest"
