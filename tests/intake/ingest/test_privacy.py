"""A private person is named in the document's own text only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.intake.description import Named, Stated, Told
from documents.intake.ingest import Refused, accession
from documents.models import Document
from tests.intake.ingest.gulls import CAPTURE, GULLS

pytestmark = pytest.mark.django_db

WREN = Named("Wren Tern", "mentioned", "who fed the gulls", private=True)


@pytest.mark.parametrize(
    ("where", "fields"),
    [
        ("the summary", {"summary": "Fed by Wren Tern."}),
        ("the digest", {"digest": "Fed by WREN TERN’s hand."}),
        ("a content note", {"content_notes": ("Wren Tern",)}),
        ("the statement of rights", {"rights": "Lent by Wren Tern."}),
        ("the basis of its date", {"date_basis": "Told by Wren Tern."}),
        ("the date 2019", {"told": (Told("2019", "in 2019", "Wren Tern fed them"),)}),
        ("the description of “Alva Tern”", {"people": (WREN, Named("Alva Tern", "quoted", "sister of Wren Tern"))}),
        ("what is stated of “Alva Tern”", {"stated": (Stated("Alva Tern", "sister of", "Wren Tern"),)}),
    ],
)
def test_the_archive_does_not_name_a_private_person_in_its_own_words(where: str, fields: dict[str, object]) -> None:
    people = (*GULLS.people, WREN)
    with pytest.raises(Refused, match=f"{where} names “Wren Tern”, a private person; say it without the name"):
        accession(replace(GULLS, **({"people": people} | fields)), CAPTURE)  # type: ignore[arg-type]
    assert Document.objects.count() == 0
