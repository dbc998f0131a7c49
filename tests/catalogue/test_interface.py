"""The engine that is set gives all that the rest of the archive may ask of one."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from documents.catalogue import CatalogueEngine, CatalogueState
from documents.catalogue.search.engine import Tantivy, TantivyState

PAIRS = [(CatalogueEngine, Tantivy), (CatalogueState, TantivyState)]


def _members(protocol: type) -> dict[str, Any]:
    return {name: value for name, value in vars(protocol).items() if not name.startswith("_")}


@pytest.mark.parametrize(("protocol", "made"), PAIRS)
def test_an_engine_has_every_member_and_takes_what_callers_give(protocol: type, made: type) -> None:
    for name, asked in _members(protocol).items():
        given = inspect.getattr_static(made, name)
        assert isinstance(given, property) is isinstance(asked, property), name
        if not isinstance(asked, property):
            wanted, has = (inspect.signature(one).parameters for one in (asked, given))
            assert [(one.name, one.kind, one.default) for one in wanted.values()] == [
                (one.name, one.kind, one.default) for one in has.values()
            ], name


@pytest.mark.parametrize(("protocol", "made"), PAIRS)
def test_nobody_can_come_to_need_what_only_this_engine_has(protocol: type, made: type) -> None:
    own = set(_members(made)) - set(_members(protocol))
    assert own <= {"snapshot", "workers"}


@pytest.mark.parametrize("protocol", [protocol for protocol, _ in PAIRS])
def test_every_member_says_what_it_gives(protocol: type) -> None:
    silent = [name for name, value in _members(protocol).items() if not inspect.getdoc(value)]
    assert silent == []
