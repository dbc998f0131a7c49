"""What editors decided of records: who was merged or split, and who is not the same."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from documents.models import Deed, DistinctPair, Organisation, Person, Regrouping
from tests.records import make_organisation, make_person

ROWS: dict[str, Any] = {
    "moved": [{"table": "name", "pk": 3, "before": {"person_id": 2}, "after": {"person_id": 1}}],
    "dropped": [
        {"table": "appearance", "values": {"id": 7}, "double_of": 8},
        {"table": "person", "values": {"id": 2, "private": True}, "double_of": None},
    ],
    "made": [{"table": "distinctpair", "pk": 4}],
}


def _log(deed: Deed = Deed.MERGE, **values: Any) -> Regrouping:
    given = {"kind": "person", "record": 1, "record_name": "Ali", "other": 2, "other_name": "Vali"} | ROWS
    return Regrouping(deed=deed, **(given | values))


def test_a_log_says_in_words_what_was_done() -> None:
    assert str(_log()) == "“Vali” merged into “Ali”"
    assert str(_log(Deed.SPLIT)) == "“Vali” split from “Ali”"


def test_rows_went_to_the_kept_record_or_to_the_new_one() -> None:
    assert (_log().place, _log(Deed.SPLIT).place) == (1, 2)
    assert (_log().model, _log(kind="organisation").model) == (Person, Organisation)


def test_an_undo_takes_what_moved_and_what_was_made_and_rests_on_more() -> None:
    log = _log()
    assert log.changed_rows() == {("name", 3), ("distinctpair", 4)}
    assert log.rests_on() == {("name", 3), ("appearance", 7), ("appearance", 8), ("person", 2), ("person", 1)}
    assert _log(moved=[], dropped=[], made=[]).rests_on() == set()


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"other": 1}, {"kind": "topic"}, {"deed": "lost"}])
def test_the_database_refuses_a_log_that_makes_no_sense(wrong: dict[str, Any]) -> None:
    log = _log()
    for name, value in wrong.items():
        setattr(log, name, value)
    with pytest.raises(IntegrityError), transaction.atomic():
        log.save()


@pytest.mark.django_db
def test_a_pair_is_kept_once_whichever_way_round() -> None:
    one, two, three = make_person("Ali"), make_person("Vali"), make_person("Pirvali")
    body = make_organisation()
    pair, is_new = DistinctPair.keep("person", two.pk, one.pk)
    assert (pair.a, pair.b, is_new, str(pair)) == (one.pk, two.pk, True, f"person {one.pk} is not {two.pk}")
    assert DistinctPair.keep("person", one.pk, two.pk) == (pair, False)
    DistinctPair.keep("person", three.pk, one.pk)
    DistinctPair.keep("organisation", body.pk, body.pk + 1)
    assert DistinctPair.others(one) == {two.pk, three.pk}
    assert DistinctPair.others(two) == {one.pk}
    assert DistinctPair.objects.of("person", [two.pk]).count() == 1
    assert DistinctPair.objects.of("person", []).count() == 0


@pytest.mark.django_db
def test_nobody_is_told_apart_from_themselves() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        DistinctPair.keep("person", 1, 1)
