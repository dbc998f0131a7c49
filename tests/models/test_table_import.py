"""A table on its way into the archive."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from documents.models import TableImport, store_bytes


def _table(**values: object) -> TableImport:
    sha256, path = store_bytes(b"title\nRain\n")
    return TableImport(name="rain.csv", content=path, sha256=sha256, **values)


@pytest.mark.parametrize(("rows", "done", "percent"), [(0, 0, 100), (3, 0, 0), (3, 1, 33), (3, 2, 66), (3, 3, 100)])
def test_how_far_it_is_is_never_rounded_up(rows: int, done: int, percent: int) -> None:
    assert _table(rows=rows, done=done).percent == percent


def test_rows_are_counted_by_result_and_only_so_many_refusals_are_kept() -> None:
    table = _table()
    for number, (result, why) in enumerate([("new", ""), ("refused", "No title."), ("refused", "No date."), ("new", "")]):
        table.count(result, number, why, most=1)
    assert (table.tally, table.refused) == ({"new": 2, "refused": 2}, [[1, "No title."]])


@pytest.mark.django_db
def test_its_bytes_are_read_back_and_it_says_how_far_it_is() -> None:
    table = _table()
    table.save()
    table.refresh_from_db()
    assert (table.read(), str(table)) == (b"title\nRain\n", "rain.csv (columns to be chosen)")
    assert table.get_absolute_url().endswith(f"/{table.pk}/")


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"stage": "lost"}, {"rows": 1, "done": 2}])
def test_the_database_refuses_a_stage_that_is_none_and_more_done_than_there_is(wrong: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        _table(**wrong).save()
