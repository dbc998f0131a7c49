"""The declaration of kinds of documents: what each surface makes of it, and that a new kind is on all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from documents import catalogue
from documents.admin.intake.forms import DescriptionForm
from documents.catalogue import Problem, Query
from documents.citations import bibtex, csl_json, ris
from documents.extraction.suggestions import find
from documents.intake.importers.json_values import Fault
from documents.intake.importers.table import cells
from documents.models import DOCUMENT_KINDS, Cue, Document, DocumentKind, Kind, kind_signs, values_by_word
from documents.views import citations, document_detail
from tests.records import make_document, make_source

if TYPE_CHECKING:
    from django.test import RequestFactory

    from documents.extraction.findings import FoundValue

LEAFLET = DocumentKind(
    "leaflet",
    "made-up leaflet",
    schema_type="Poster",
    csl_type="pamphlet",
    ris_type="PAMP",
    press=True,
    layout=lambda html: f"<div>{html}</div>",
    cues=(Cue("title", "leaflet of the", 0.99),),
    other_names=("flyer",),
)


def reading_page(rf: RequestFactory, kind: str) -> tuple[dict[str, Any], tuple[str, str, str]]:
    """What the page of a document of that kind is drawn from, and its types in RIS, CSL-JSON and BibTeX."""
    document = make_document("Fog over Nowhere", source=make_source(f"Gazette of {kind}"))
    (record,) = catalogue.load(Document.objects.filter(pk=document.pk))
    shown, request = record.page | {"kind": kind}, rf.get("/")
    request.catalogue = catalogue.engine().current()  # type: ignore[attr-defined]
    cited = citations.reference(request, shown)
    types = (ris(cited)[6:].partition("\r")[0], csl_json(cited)["type"], bibtex(cited).partition("{")[0])
    return document_detail.context(request, shown, "<p>Fog.</p>"), types


def suggested(text: str) -> FoundValue | None:
    return find(text, kinds=kind_signs()).kind


def written(cell: str) -> str:
    return str(cells.values({"Type": cell}, {"Type": "kind"})["kind"])


TYPES = [
    ("news-report", "NewsArticle", ("NEWS", "article-newspaper", "@article")),
    ("report", "Report", ("RPRT", "report", "@misc")),
    ("event-report", "NewsArticle", ("NEWS", "article-newspaper", "@article")),
    ("interview", "Article", ("NEWS", "interview", "@article")),
    ("commentary", "OpinionNewsArticle", ("NEWS", "article-newspaper", "@article")),
    ("open-letter", "Article", ("NEWS", "article-newspaper", "@article")),
    ("statement", "CreativeWork", ("GEN", "document", "@misc")),
    ("press-release", "CreativeWork", ("GEN", "document", "@misc")),
    ("speech", "CreativeWork", ("GEN", "speech", "@misc")),
    ("resolution", "CreativeWork", ("GOVDOC", "document", "@misc")),
    ("law", "Legislation", ("STAT", "legislation", "@misc")),
    ("court-document", "CreativeWork", ("CASE", "document", "@misc")),
    ("letter", "CreativeWork", ("PCOMM", "personal_communication", "@misc")),
    ("paper", "CreativeWork", ("RPRT", "report", "@misc")),
    ("other", "CreativeWork", ("GEN", "document", "@misc")),
]


def test_each_kind_is_in_the_table() -> None:
    assert sorted(kind for kind, _schema_type, _types in TYPES) == sorted(DOCUMENT_KINDS)


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "schema_type", "types"), TYPES)
def test_each_kind_has_its_types(rf: RequestFactory, kind: str, schema_type: str, types: tuple[str, str, str]) -> None:
    context, found = reading_page(rf, kind)
    assert found == types
    assert f'"@type":"{schema_type}","name":"Fog over Nowhere"' in context["jsonld"]
    assert kind in Kind.values


def test_of_two_kinds_whose_cues_are_as_sure_the_rarer_is_suggested() -> None:
    body = "\nLadies and gentlemen, the fog.\nCase no. 7\nExecutive summary\nKeywords: fog"
    for title, kind in (
        ("Press release\nWe, the signed", "press-release"),
        ("We, the signed: a statement by the made-up council", "open-letter"),
        ("A statement by the made-up council", "court-document"),
    ):
        found = suggested(title + body)
        assert found is not None
        assert (found.value, kind) == (kind, kind)
    speech = suggested("A statement by the made-up council\nLadies and gentlemen, the fog.")
    assert speech is not None
    assert speech.value == "speech"
    paper = suggested("Fog\nExecutive summary\nKeywords: fog")
    assert paper is not None
    assert paper.value == "paper"


@pytest.mark.django_db
def test_a_new_kind_is_on_every_surface(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    make_document("One")
    asked = Query(words="kind:leaflet")
    assert catalogue.engine().current().find(asked).problems == (Problem("kind", "leaflet"),)
    with pytest.raises(Fault):
        cells.values({"kind": "flyer"}, {"kind": "kind"})
    context, types = reading_page(rf, "leaflet")  # as if it were no longer declared
    assert types == ("GEN", "document", "@misc")
    assert '"@type":"CreativeWork","name":"Fog over Nowhere"' in context["jsonld"]

    monkeypatch.setitem(DOCUMENT_KINDS, "leaflet", LEAFLET)
    assert DescriptionForm().fields["kind"].choices[-1] == ("leaflet", "made-up leaflet")  # type: ignore[attr-defined]
    assert catalogue.engine().current().find(asked).problems == ()
    assert catalogue.engine().current().find(Query(words='kind:"made-up leaflet"')).problems == ()
    assert [written(cell) for cell in ("leaflet", "flyer", "made-up leaflet")] == ["leaflet"] * 3
    assert [values_by_word(DOCUMENT_KINDS)[word] for word in ("leaflet", "made-up leaflet")] == ["leaflet"] * 2
    found = suggested("Leaflet of the fog\nCase no. 7")
    assert found is not None
    assert (found.value, found.confidence) == ("leaflet", 0.99)


@pytest.mark.django_db
def test_a_new_kind_is_shown_and_cited(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(DOCUMENT_KINDS, "leaflet", LEAFLET)
    context, types = reading_page(rf, "leaflet")
    assert types == ("PAMP", "pamphlet", "@article")
    assert '"@type":"Poster","name":"Fog over Nowhere"' in context["jsonld"]
    assert '"genre":"made-up leaflet"' in context["jsonld"]
    assert (context["document"]["kind"], context["document"]["body"]) == ("made-up leaflet", "<div><p>Fog.</p></div>")
