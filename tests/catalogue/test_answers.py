"""What the catalogue answers, as values."""

from __future__ import annotations

import pytest

from documents.catalogue import PER_PAGE, CatalogueUnavailable, Facet, Found, Query, UnknownValue, Value


@pytest.mark.parametrize(("total", "pages"), [(0, 1), (1, 1), (PER_PAGE, 1), (PER_PAGE + 1, 2), (10 * PER_PAGE, 10)])
def test_a_list_has_as_many_pages_as_its_rows_fill_and_one_at_least(total: int, pages: int) -> None:
    assert Found(Query(), total, rows=(), facets={}, labels={}).pages == pages


def test_a_value_is_neither_chosen_nor_excluded_unless_that_is_said() -> None:
    assert Value("fog", "Fog", 2) == ("fog", "Fog", 2, False, False)
    assert Facet("topic", [Value("fog", "Fog", 2)], more=False).counts == {}


def test_answers_that_are_alike_are_equal_and_cannot_be_changed() -> None:
    one, other = (Found(Query(words="rain"), 3, (), {}, {}) for _ in range(2))
    assert one == other
    with pytest.raises(AttributeError):
        one.total = 4  # type: ignore[misc]


def test_what_is_unknown_and_what_is_not_ready_are_told_apart() -> None:
    """A view answers 404 to the one, and the middleware 503 to the other."""
    assert issubclass(UnknownValue, LookupError)
    assert issubclass(CatalogueUnavailable, RuntimeError)
    assert not issubclass(CatalogueUnavailable, LookupError)
