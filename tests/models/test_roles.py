"""The declaration of roles: what each surface makes of it, and that a new role is on all of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import catalogue
from documents.admin.intake.forms import NameRow
from documents.catalogue import Query
from documents.catalogue.index.index_format import FILLING
from documents.catalogue.index.speaker_keys import SpeakerKeys, speaker_keys
from documents.catalogue.query.query_parser import Field, Parsed, parse
from documents.citations import csl_json
from documents.extraction.findings import Evidence, Found, FoundName, FoundRole
from documents.intake.importers.json_values import Fault
from documents.intake.importers.table import cells
from documents.intake.workflow import suggestions
from documents.models import APPEARING, TIE_ROLES, Document, Role, TieRole, values_by_word
from documents.rendering.environment import role_name
from documents.views import citations, structured_data
from tests.records import make_document, make_organisation, make_person

if TYPE_CHECKING:
    from django.test import RequestFactory

NARRATOR = TieRole("narrator", "made-up narrator", speaks=True, cited_as="author")


def test_who_speaks_is_cited_or_is_settled_by_a_rule() -> None:
    roles = TIE_ROLES.values()
    assert [role.value for role in roles if role.speaks] == [
        *("author", "interviewee", "speaker", "signatory", "quoted", "cited"),
    ]
    assert {role.value: role.cited_as for role in roles if role.cited_as} == {
        "author": "author",
        "interviewee": "interviewee",
        "interviewer": "interviewer",
    }
    assert [role.value for role in roles if not role.settled_by_rule] == ["organiser", "accused", "victim", "relative"]


@given(
    st.lists(st.text("abcdefgh", min_size=1), min_size=1, max_size=40, unique=True).map(tuple),
    st.lists(st.integers(1, 2**40), min_size=1, max_size=5, unique=True),
)
def test_no_number_is_two_speakers(roles: tuple[str, ...], pks: list[int]) -> None:
    """However many roles speak, each number is read as the one person or organisation and role that it was made of."""
    keys = SpeakerKeys(roles)
    near = sorted({pk + step for pk in pks for step in (0, 1, 2)})
    said = [(kind, pk, role) for kind in APPEARING for pk in near for role in roles]
    numbers = [next(keys.made_of([one])) for one in said]
    assert [keys.read(number) for number in numbers] == said
    assert list(keys.made_of([("person", pk, "nobody declared") for pk in pks])) == []


@pytest.mark.django_db
def test_whoever_speaks_by_a_ninth_role_is_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """The roles that speak give the index's numbers their meaning: with others, it is made again."""
    people = [make_person(f"Made-up Number{number}") for number in range(9)]
    guild = make_organisation("Guild")
    make_document("One", people=dict(zip(people, Role.values, strict=False)), organisations={guild: Role.CITED})

    def voices() -> list[tuple[str, str, int]]:
        return [(one.role, one.slug, one.count) for one in catalogue.engine().current().voices(Query())]

    assert voices() == [
        *(("author", "made-up-number0", 1), ("interviewee", "made-up-number1", 1)),
        *(("speaker", "made-up-number3", 1), ("signatory", "made-up-number6", 1), ("cited", "guild", 1)),
    ]
    assert {"models/roles.py", "catalogue/index/speaker_keys.py"} <= set(FILLING)
    for role in ("interviewer", "moderator", "organiser", "subject", "accused"):  # eleven that speak
        monkeypatch.setitem(TIE_ROLES, role, replace(TIE_ROLES[role], speaks=True))
    catalogue.engine().rebuild()
    catalogue.engine().forget()
    assert voices() == [
        *((role, f"made-up-number{number}", 1) for number, role in enumerate(Role.values[:9])),
        ("cited", "guild", 1),
    ]


@pytest.mark.django_db
def test_a_new_role_is_on_every_surface(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Fault):
        cells.values({"people": "Ada Uydurma [narrator]"}, {"people": "people"})
    assert [problem.what for problem in parse("narrator:eve").problems] == ["field"]
    monkeypatch.setitem(TIE_ROLES, "narrator", NARRATOR)
    assert list(NameRow().fields["role"].choices)[-1] == ("narrator", "made-up narrator")  # type: ignore[attr-defined]
    assert role_name("narrator") == "made-up narrator"
    assert parse("narrator:ada") == Parsed(((Field("narrator", "ada"),),))
    for word in ("narrator", "made-up narrator"):
        assert cells.values({"people": f"Ada Uydurma [{word}]"}, {"people": "people"}) == {
            "people": [cells.Tie("Ada Uydurma", "narrator")]
        }
        assert values_by_word(TIE_ROLES)[word] == "narrator"
    assert speaker_keys().read(next(speaker_keys().made_of([("organisation", 7, "narrator")]))) == ("organisation", 7, "narrator")


@pytest.mark.django_db
def test_whoever_has_a_role_cited_as_author_is_one(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    make_document("One", people={make_person("Ada Uydurma"): Role.MODERATOR})

    def authors() -> tuple[list[str], bool]:
        (record,) = catalogue.load(Document.objects.all())
        cited = citations.reference(rf.get("/"), record.page)
        described = structured_data.jsonld(rf.get("/"), record.page, cited)
        return [one["literal"] for one in csl_json(cited).get("author", ())], '"mentions":[{' in described

    assert authors() == ([], True)
    monkeypatch.setitem(TIE_ROLES, "moderator", replace(TIE_ROLES["moderator"], cited_as="author"))
    assert authors() == (["Ada Uydurma"], False)


@pytest.mark.parametrize("by_rule", [True, False])
def test_a_new_role_stands_in_a_draft_only_where_a_rule_may_settle_it(
    monkeypatch: pytest.MonkeyPatch,
    by_rule: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setitem(TIE_ROLES, "narrator", replace(NARRATOR, settled_by_rule=by_rule))
    sign = FoundRole("narrator", "told by", Evidence(0, 7))
    ada = FoundName("person", "Ada Uydurma", "narrator", 0.9, "a made-up rule", (), signs=(sign,))
    found = Found(people=(ada,))
    (row,) = suggestions.of_found(found, (), lambda start, end: (start, end))["people"]
    guess = {"role": "narrator", "words": "told by", "place": [0, 7]}
    assert (row["role"], row["guess"]) == (("narrator", None) if by_rule else ("mentioned", guess))
