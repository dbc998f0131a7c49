"""Documents as a CSV file that an import reads back by their numbers."""

import csv
import io

import pytest

from documents.intake.importers.table.exporting import COLUMNS, export
from documents.models import Document
from documents.models.fields import TABLE_FIELDS
from tests.admin.conftest import user
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

pytestmark = pytest.mark.django_db


def rows(role: str = "editor") -> list[dict[str, str]]:
    content = "".join(export(Document.objects.all(), user(role)))
    assert content.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(content[1:])))


def test_every_field_of_a_table_is_a_column() -> None:
    assert list(COLUMNS) == ["id", *(one.name for one in TABLE_FIELDS), "status"]
    assert ["".join(export(Document.objects.all(), None))] == [
        "\ufeff" + ",".join(["archive document number", *COLUMNS[1:]]) + "\r\n"
    ]


def test_a_document_is_a_row_with_its_ties_as_cells_read_them() -> None:
    twins = [make_person("Ada Wren"), make_person("Ada Wren")]
    one = make_document(
        "=One",
        people={twins[1]: "author"},
        organisations=[make_organisation("A; B")],
        topics=[make_topic("law; order")],
        source=make_source("The Lorn Gazette"),
        content_gate=True,
        status="draft",
    )
    (row,) = rows()
    told = {column: row[column] for column in ("archive document number", "title", "people", "organisations", "topics", "source")}
    assert told == {
        "archive document number": str(one.pk),
        "title": "'=One",
        "people": f"Ada Wren #{twins[1].pk} [author]",
        "organisations": "A\\; B",
        "topics": "law\\; order",
        "source": "The Lorn Gazette",
    }
    assert (row["content_gate"], row["title_supplied"], row["status"], row["digest"]) == ("yes", "no", "draft", "")


def test_whom_a_user_may_not_see_is_left_out() -> None:
    hidden = make_person("Wren Tern", private=True)
    make_document("One", people=[hidden, make_person("Alva Tern")])
    assert [rows(role)[0]["people"] for role in ("editor", "contributor")] == ["Wren Tern; Alva Tern", "Alva Tern"]


def test_many_documents_are_written_in_parts_and_in_the_order_of_their_numbers() -> None:
    Document.objects.bulk_create(Document(title=f"No. {number}", slug=f"no-{number}") for number in range(401))
    parts = list(export(Document.objects.order_by("-pk"), None))
    assert [part.count("\r\n") for part in parts] == [1, 200, 200, 1]
    numbers = [int(line.split(",")[0]) for part in parts[1:] for line in part.splitlines()]
    assert numbers == sorted(numbers)
