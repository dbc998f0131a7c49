"""What a column can hold, and under which names it is known."""

from __future__ import annotations

import pytest

from documents.intake.importers.table import export
from documents.intake.importers.table.cells import values
from documents.intake.importers.table.columns import guess
from documents.models import Document


def test_columns_of_other_archives_are_known() -> None:
    assert guess(["Title", "dc:creator", "Publication Title", "Manual Tags", "Url", "Shelf", "Headline"]) == {
        "Title": "title",
        "dc:creator": "byline",
        "Publication Title": "source",
        "Manual Tags": "topics",
        "Url": "address",
    }
    assert guess(["Dublin Core:Title", "dcterms", "Заголовок", "Dublin Core:Creator"]) == {
        "Dublin Core:Title": "title",
        "Dublin Core:Creator": "byline",
    }


@pytest.mark.parametrize("column", ["id", "ID", "No", "No.", "#", "№", "Nr.", "Document", "Номер", "Sıra №", "Nömrə", "Doc ID"])
def test_a_number_of_others_is_an_identifier_and_never_ours(column: str) -> None:
    assert guess([column, "title"]) == {column: "identifier", "title": "title"}
    assert guess([column, "identifier", "title"]) == {"identifier": "identifier", "title": "title"}


@pytest.mark.django_db
def test_only_our_own_export_has_our_numbers() -> None:
    header = next(iter(export(Document.objects.none(), None))).strip("\ufeff\r\n").split(",")
    assert guess(header)["archive document number"] == "id"
    former = ["id" if name == "archive document number" else name for name in header]
    assert guess(former)["id"] == "id"
    assert "id" not in guess(["id", "identifier", "title", "status"]).values()


def test_heads_of_dspace_atom_and_german_tables_are_known() -> None:
    dspace = ["id", "dc.title[en]", "dc.contributor.author[]", "dc.date.issued[]", "dc.language.iso[en]", "dc.identifier.uri"]
    assert list(guess(dspace).values()) == ["identifier", "title", "byline", "date", "language", "address"]
    german = ["Nr.", "Titel", "Datum", "Personen", "Sprache", "Zusammenfassung"]
    assert list(guess(german).values()) == ["identifier", "title", "date", "people", "language", "summary"]


@pytest.mark.parametrize(
    "heads",
    [
        {
            "o:id": "",
            "dcterms:title": "title",
            "dcterms:creator": "byline",
            "dcterms:date": "date",
            "dcterms:identifier": "identifier",
        },
        {"ID": "identifier", "post_title": "title", "post_content": "text", "post_excerpt": "summary", "permalink": "address"},
        {
            "Document ID": "identifier",
            "Document Title": "title",
            "Document Date": "date",
            "Document Type": "kind",
            "Custodian": "",
        },
        {
            "id": "",
            "title": "title",
            "field_edtf_date_issued": "date",
            "field_subject": "topics",
            "field_identifier": "identifier",
        },
        {"Item Id": "identifier", "Item URI": "address", "Dublin Core:Title": "title", "Item Type Metadata:Text": "text"},
        {"article_id": "identifier", "headline": "title", "published_at": "date", "article title": "", "url": "address"},
        {"№": "identifier", "Titel": "title", "Schlagwörter": "topics", "Preis": ""},
    ],
)
def test_vocabularies_and_programs_put_a_word_before_the_name_of_a_field(heads: dict[str, str]) -> None:
    assert guess(heads) == {column: field for column, field in heads.items() if field}


def test_an_element_in_two_languages_is_one_field() -> None:
    mapping = guess(["dc.title", "dc.contributor.author", "dc.contributor.author[en]", "dc.creator"])
    assert mapping == {"dc.title": "title", "dc.contributor.author": "byline", "dc.contributor.author[en]": "byline"}
    row = {"dc.title": "One", "dc.contributor.author": "", "dc.contributor.author[en]": "Finch, Orla"}
    assert values(row, mapping) == {"title": "One", "byline": "Finch, Orla"}
