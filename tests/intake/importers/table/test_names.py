"""Cells that name several people or topics, or a person by the family name first."""

import pytest

from documents.intake.importers.json_values import Fault
from documents.intake.importers.table.cells import ASK, COMMA, FAMILY_FIRST, WHOLE, Tie
from documents.intake.importers.table.names import doubt, family_first, settled, settled_topics
from tests.records import make_person, make_topic


@pytest.mark.parametrize(
    ("name", "turned"),
    [
        ("Flint, Nora", "Nora Flint"),
        ("Flint ,Nora Ada", "Nora Ada Flint"),
        ("Nora Flint", ""),
        ("Flint, Nora, Reed", ""),
        ("Martin King, Jr.", ""),
        ("Nora Flint, Ph.D", ""),
        (", Nora", ""),
        ("Flint,", ""),
        ("", ""),
    ],
)
def test_a_name_with_one_comma_is_turned(name: str, turned: str) -> None:
    assert family_first(name) == turned


@pytest.mark.parametrize(
    ("field", "name", "why"),
    [
        ("people", "Nora Flint, Adam Reed", "a comma"),
        ("people", "Martin King, Jr.", ""),
        ("people", "Nora Flint/Adam Reed", "a slash"),
        ("people", "Nora and Adam Reed", "“and”"),
        ("people", "Nora və Adam Reed", "“və”"),
        ("people", "Anders Sandve", ""),
        ("organisations", "Law and Rivers", ""),
        ("organisations", "RFE/RL", ""),
        ("organisations", "One / Two", "a slash"),
        ("organisations", "Harbour Works, Ltd", ""),
        ("topics", "law, order", "a comma"),
        ("topics", "law", ""),
    ],
)
def test_what_may_part_several_names_is_told(field: str, name: str, why: str) -> None:
    assert doubt(field, name) == why


@pytest.mark.django_db
def test_a_name_in_doubt_is_asked_about_unless_the_archive_has_it() -> None:
    with pytest.raises(Fault) as fault:
        settled("people", [Tie("Flint, Nora")], ASK)
    assert str(fault.value) == (
        "“Flint, Nora” has a comma in it: is it one name or “Nora Flint”, family name first or several? Choose under “Change the "
        "columns” what separates them, or write semicolons between several"
    )
    make_person("Nora Flint")
    make_person("Lund, the Elder")
    assert settled("people", [Tie("Flint, Nora", "author"), Tie("Lund, the Elder")], ASK) == [
        Tie("Nora Flint", "author"),
        Tie("Lund, the Elder"),
    ]


@pytest.mark.django_db
def test_what_was_chosen_or_has_a_number_is_asked_nothing() -> None:
    ties = [Tie("Flint, Nora"), Tie("Reed, Adam", record=7)]
    assert settled("people", ties, WHOLE) == ties
    assert settled("people", ties, COMMA) == ties
    assert settled("people", ties, FAMILY_FIRST) == [Tie("Nora Flint"), ties[1]]
    assert settled("organisations", [Tie("Lund, Reed")], FAMILY_FIRST) == [Tie("Lund, Reed")]
    assert settled("people", [], ASK) == []


@pytest.mark.django_db
def test_a_topic_with_a_comma_is_asked_about_unless_the_archive_has_it() -> None:
    assert settled_topics(["law, order"], COMMA) == ["law, order"]
    with pytest.raises(Fault, match=r"^“law, order” has a comma in it: is it one name or several\?"):
        settled_topics(["law", "law, order"], ASK)
    make_topic("Law, order")
    assert settled_topics(["law, order"], ASK) == ["law, order"]
