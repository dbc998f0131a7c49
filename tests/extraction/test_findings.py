"""What every value that the steps of the intake hand on must be."""

import dataclasses
import inspect
from typing import get_type_hints

import pytest

from documents.extraction import findings
from documents.extraction.findings import Extracted, Found, Metadata, Unreadable

VALUES = [value for _, value in inspect.getmembers(findings, dataclasses.is_dataclass) if value.__module__ == findings.__name__]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_a_finding_cannot_change_and_can_be_a_key(value: type) -> None:
    required = [field for field in dataclasses.fields(value) if field.default is field.default_factory]  # both MISSING
    made = value(*(0 for _ in required))
    assert hash(made) == hash(value(*(0 for _ in required)))
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(made, dataclasses.fields(value)[0].name, 1)


def test_a_file_that_says_nothing_of_itself_has_empty_texts() -> None:
    assert set(dataclasses.asdict(Metadata()).values()) == {""}
    assert Extracted("a", is_markdown=False, media_type="text/plain").metadata == Metadata()


def test_nothing_is_found_by_default() -> None:
    assert dataclasses.asdict(Found()) == {
        **dict.fromkeys(("title", "byline", "language", "kind", "source", "published")),
        **dict.fromkeys(("people", "organisations", "dates", "topics"), ()),
    }
    assert get_type_hints(Found).keys() == dataclasses.asdict(Found()).keys()


def test_reasons_to_leave_something_out_differ_and_an_unreadable_file_is_a_wrong_value() -> None:
    assert len({findings.OUTSIDE, findings.STRUCK, findings.RUNNING}) == 3
    assert issubclass(Unreadable, ValueError)
