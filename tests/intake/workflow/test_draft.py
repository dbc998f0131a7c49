"""A draft is what stands in the form, right or wrong, and it is a draft."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.intake.workflow import ROWS, BadDraft, Draft
from documents.intake.workflow.draft import AnyRow, DateRow, NameRow, TopicRow
from documents.models.fields import REVIEWED


def row_of(kind: type[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A row as JSON, of which any field may be missing."""
    empty = kind()
    values = {one.name: st.booleans() if isinstance(getattr(empty, one.name), bool) else st.text() for one in fields(kind)}
    return st.fixed_dictionaries({}, optional=values)


DRAFTS = st.fixed_dictionaries(
    {},
    optional={
        **{one.name: st.booleans() if isinstance(one.empty, bool) else st.text() for one in REVIEWED},
        "people": st.lists(row_of(NameRow)),
        "organisations": st.lists(row_of(NameRow)),
        "dates": st.lists(row_of(DateRow)),
        "topics": st.lists(row_of(TopicRow)),
        "twins": st.dictionaries(st.text(), st.text()),
        "second": st.booleans(),
    },
)


@given(DRAFTS)
def test_what_is_kept_comes_back_and_what_was_left_out_is_empty(held: dict[str, Any]) -> None:
    draft = Draft.loaded(held)
    kept = draft.as_json()
    assert Draft.loaded(kept) == draft
    assert {name: value for name, value in kept.items() if name in held and name not in ROWS} == {
        name: value for name, value in held.items() if name not in ROWS
    }
    assert [len(kept[part]) for part in ROWS] == [len(held.get(part, [])) for part in ROWS]


def test_an_empty_draft_is_an_empty_form() -> None:
    draft = Draft.loaded({})
    assert dict(draft.described) == {one.name: one.empty for one in REVIEWED}
    assert (draft.people, draft.dates, draft.twins, draft.second) == ((), (), {}, False)


def test_a_field_that_is_no_more_is_left_out() -> None:
    draft = Draft.loaded({"colour": "blue", "people": [{"name": "Wren", "hat": "red"}]})
    assert draft.people == (NameRow(name="Wren"),)
    assert "colour" not in draft.as_json()


@pytest.mark.parametrize(
    ("held", "words"),
    [
        ([], "the draft is list, and no object with names"),
        ({"title": 5}, "title is int, and not str"),
        ({"people": {}}, "people is no list"),
        ({"people": [{}, "Wren"]}, "people, row 2 is str, and no object with names"),
        ({"dates": [{"take": "yes"}]}, "dates, row 1, take is str, and not bool"),
        ({"topics": [{"name": None}]}, "topics, row 1, name is NoneType, and not str"),
        ({"twins": ["7"]}, "twins is list, and no object with names"),
        ({"twins": {"7": True}}, "twins, 7 is bool, and not str"),
        ({"second": 1}, "second is int, and not bool"),
    ],
)
def test_what_is_no_draft_is_refused_with_the_place(held: object, words: str) -> None:
    with pytest.raises(BadDraft) as error:
        Draft.loaded(held)
    assert str(error.value) == words


def test_all_rows_of_a_part_are_ticked_at_once() -> None:
    draft = Draft.loaded({"people": [{"name": "Wren", "take": True}, {"name": "Tern"}], "topics": [{"name": "Ropes"}]})
    assert draft.all_taken("people", take=True).people == tuple(replace(row, take=True) for row in draft.people)
    assert draft.all_taken("people", take=False).topics == draft.topics
    rows: list[AnyRow] = [*draft.people, *draft.topics, DateRow(date="2021")]
    assert [row.says for row in rows] == ["Wren", "Tern", "Ropes", "2021"]
