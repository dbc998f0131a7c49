"""What is known of a document before it is in the archive."""

from dataclasses import FrozenInstanceError, fields
from hashlib import sha256

import pytest

from documents.intake.description import Capture, Description, Named
from documents.models import Document
from documents.models.fields import COPIED


def test_namesakes_are_told_apart_by_their_records() -> None:
    named = (Named("Ada Wren", "quoted"), Named("Ada Wren", "author", record=7), Named("Ada Wren", "quoted", fresh=True))
    assert [one.who for one in named] == ["Ada Wren", "no. 7", "Ada Wren"]


def test_a_capture_knows_the_digest_of_its_bytes() -> None:
    capture = Capture(b"One\r\n", "One")
    assert capture.sha256 == sha256(b"One\r\n").hexdigest()
    assert Capture(b"", "").sha256 == sha256().hexdigest()
    with pytest.raises(FrozenInstanceError):
        capture.text = "Two"  # type: ignore[misc]


def test_every_field_that_is_copied_to_a_document_can_be_described_and_is_empty_by_default() -> None:
    described = Description(identifier="a1", title="A title")
    assert {one.name for one in COPIED} <= {field.name for field in fields(Description)}
    document = Document(**{one.name: one.stored(getattr(described, one.name)) for one in COPIED})
    empty = Document(title="A title", language="en", kind="other")
    assert [one.name for one in COPIED if getattr(document, one.name) != getattr(empty, one.name)] == []
