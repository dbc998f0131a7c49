from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import catalogue
from documents.catalogue import Query
from documents.catalogue.search.spelling import distance
from documents.models import Document, Status
from tests.records import make_document, make_person

pytestmark = pytest.mark.django_db


def _correct(words: str, **parts: str) -> str | None:
    better = catalogue.engine().current().correct(Query.parse([("q", words), *parts.items()]))
    return better.words if better else None


def test_a_word_that_no_document_has_is_corrected_to_the_nearest() -> None:
    make_document("The journalist was heard in court")
    for typed in ("journlist", "jounralist", "ojurnalist", "journalsit", "JOURNALLIST"):
        assert _correct(typed) == "journalist", typed
    assert _correct("journlist courrt -nothing") == "journalist court -nothing"
    assert _correct('"the journalist" courtt') == '"the journalist" court'
    assert _correct("журнилист") is None  # zhurnilist is too far from journalist
    for typed in ("journalist", "xyzzyx", "cort" * 20, "-journlist", '"journlist"', "cou", "journalist xyzzy"):
        assert _correct(typed) is None, typed


def test_a_correction_finds_something_with_all_that_is_asked() -> None:
    make_document("Hearings in Baku", kind="law", date="2020")
    make_document("Fearings in Ganja", kind="letter", date="2021")
    assert _correct("hearingz", kind="law") == "hearings"
    assert _correct("hearingz ganja") is None or _correct("hearingz ganja") == "fearings ganja"


@pytest.mark.django_db(transaction=True)
def test_words_of_drafts_withdrawn_documents_and_private_people_are_not_proposed() -> None:
    private = make_person("Zubeydaxyz Gizlina", private=True)
    make_document("Public", text="Zubeydaxyz Gizlina was named.", people=[private])
    make_document("Zukhrafdraft", status=Status.DRAFT)
    gone = make_document("Withdrawable")
    assert _correct("withdrawabel") == "withdrawable"
    Document.objects.filter(pk=gone.pk).update(status=Status.WITHDRAWN, withdrawal_reason="Wrong.")
    for typed in ("zubeydaxiz", "gizlinna", "zukhrafdrafd", "withdrawabel"):
        assert _correct(typed) is None, typed


@pytest.mark.django_db(transaction=True)
def test_the_name_of_somebody_who_was_made_private_is_no_longer_proposed() -> None:
    person = make_person("Zubeydaxyz Gizlina")
    make_document("Public", text="Zubeydaxyz Gizlina was named.", people=[person])
    for number in range(5):  # in one piece of the index with it, which keeps the name until it is put together anew
        make_document(f"Another {number}", text="Nothing.")
    catalogue.engine().rebuild()
    assert _correct("zubeydaxiz") == _correct("Зубейдахыз") == "zubeydaxyz"
    person.private, person.private_reason = True, "Asked for."
    person.save()
    for typed in ("zubeydaxiz", "Зубейдахыз", "gizlinna"):
        assert _correct(typed) is None, typed


def test_a_name_that_readers_may_look_for_is_proposed_though_a_private_person_shares_it() -> None:
    make_document("One", people=[make_person("Zubeyda Gizlina", private=True), make_person("Zubeyda Known")], text="Nothing.")
    assert _correct("zubeida") == "zubeyda"


def test_a_given_name_in_another_script_is_proposed_as_it_is_written_here() -> None:
    make_document("One", people=[make_person("Khadija Uydurma"), make_person("Gülnarə Gizlina", private=True)], text="Gülnarə.")
    make_document("Draft", people=[make_person("Lachin Drafted")], status=Status.DRAFT)
    assert _correct("Хадиджа") == _correct("Хадиджу") == "khadija"
    for typed in ("Гюльнара", "Гюльнару", "Гизлина", "Лачин", "Лачина"):
        assert _correct(typed) is None, typed


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_a_distance_as_far_as_it_is_asked(one: str, other: str) -> None:
    assert (distance(one, other, 2) == 0) == (one == other)
    assert distance(one, other, 2) == distance(other, one, 2) or min(distance(one, other, 2), distance(other, one, 2)) > 2
    assert distance(one, other, 9) >= abs(len(one) - len(other))
