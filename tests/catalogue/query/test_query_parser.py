"""The query language, as a function of the text typed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from documents.catalogue.has import HAS_WORDS
from documents.catalogue.query.query_parser import (
    FIELDS,
    MAX_TERMS,
    Field,
    Parsed,
    Phrase,
    Prefix,
    Problem,
    Term,
    Word,
    parse,
)
from documents.models import Role
from documents.names import tokens


@pytest.mark.parametrize(
    ("typed", "clauses"),
    [
        ("", ()),
        ("court hearing", ((Word("court"),), (Word("hearing"),))),
        ("Əliyev’s co-operation", ((Word("Əliyev’s"),), (Word("co-operation"),))),
        ('"court hearing" x', ((Phrase("court hearing"),), (Word("x"),))),
        ("“court hearing”", ((Phrase("court hearing"),),)),
        ("a OR b c", ((Word("a"), Word("b")), (Word("c"),))),
        ("a|b | c", ((Word("a"), Word("b"), Word("c")),)),
        ('"a b" OR -c', ((Phrase("a b"), Word("c", negated=True)),)),
        ("or oR ORB", ((Word("or"),), (Word("oR"),), (Word("ORB"),))),
        ('-a -"b c"', ((Word("a", negated=True),), (Phrase("b c", negated=True),))),
        ("-de* -kind:law", ((Prefix("de", negated=True),), (Field("kind", "law", negated=True),))),
        ("journ* Жур*", ((Prefix("journ"),), (Prefix("Жур"),))),
        ("person:ilham-aliyev", ((Field("person", "ilham-aliyev"),),)),
        ('PERSON:"Ilham Aliyev"', ((Field("person", "Ilham Aliyev"),),)),
        ("organisation:x language:az", ((Field("org", "x"),), (Field("lang", "az"),))),
        ("from:2020 to:2021-03-28", ((Field("from", "2020"),), (Field("to", "2021-03-28"),))),
        ("has:Notes", ((Field("has", "notes"),),)),
        ("https://example.org/x 12:30 Baku:", ((Word("https://example.org/x"),), (Word("12:30"),), (Word("Baku:"),))),
        ('צה"ל', ((Word('צה"ל'),),)),
        ("law & order – …", ((Word("law"),), (Word("order"),))),
        ("«court hearing» „a b“", ((Phrase("court hearing"),), (Phrase("a b"),))),
        (
            "court,prison;trial -a/b",
            ((Word("court"),), (Word("prison"),), (Word("trial"),), (Word("a", negated=True),), (Word("b", negated=True),)),
        ),
        ("10,000 1/2 http://a.example/b,c", ((Word("10,000"),), (Word("1/2"),), (Word("http://a.example/b,c"),))),
        ("has:orgs has:dates", ((Field("has", "organisations"),), (Field("has", "events"),))),
        ("law and not (order)", ((Word("law"),), (Word("and"),), (Word("not"),), (Word("(order)"),))),
    ],
)
def test_what_is_understood(typed: str, clauses: tuple[tuple[Term, ...], ...]) -> None:
    assert parse(typed) == Parsed(clauses)


@pytest.mark.parametrize(
    ("typed", "words", "problem"),
    [
        ('"court hearing', ["court", "hearing"], Problem("quote", '"court')),
        ('court hearing"', ["court", "hearing"], Problem("quote", 'hearing"')),
        ('person:"Ilham Aliyev', ["ilham", "aliyev"], Problem("quote", 'person:"Ilham')),
        ('""', [], Problem("empty", '""')),
        ("title:court", ["title", "court"], Problem("field", "title:")),
        ('title:"court hearing"', ["title", "court", "hearing"], Problem("field", "title:")),
        ("person: x", ["person", "x"], Problem("empty", "person:")),
        ("person:!!", [], Problem("empty", "person:!!")),
        ("from:yesterday", ["yesterday"], Problem("date", "from:yesterday")),
        ("to:2021-02-29", ["2021", "02", "29"], Problem("date", "to:2021-02-29")),
        ("has:everything", ["everything"], Problem("has", "has:everything")),
        ("OR", ["or"], Problem("or", "OR")),
        ("court OR", ["court", "or"], Problem("or", "OR")),
        ("OR court", ["or", "court"], Problem("or", "OR")),
        ("court | ", ["court"], Problem("or", "|")),
        ("- court", ["court"], Problem("minus", "-")),
        ("*", [], Problem("star", "*")),
        ("a*", ["a"], Problem("star", "a*")),
        ("c*rt", ["c", "rt"], Problem("star", "c*rt")),
        ("*court", ["court"], Problem("star", "*court")),
    ],
)
def test_what_is_not_understood_is_searched_as_words_and_said(typed: str, words: list[str], problem: Problem) -> None:
    parsed = parse(typed)
    assert parsed.problems == (problem,)
    assert [
        token for clause in parsed.clauses for term in clause if isinstance(term, Word) for token in tokens(term.text)
    ] == words


@pytest.mark.parametrize(
    ("typed", "same", "problem"),
    [
        ("court AND prison", "court prison", Problem("and", "AND")),
        ("court AND", "court", Problem("and", "AND")),
        ("court NOT prison", "court -prison", Problem("not", "NOT")),
        ('court NOT "the prison" NOT kind:law', 'court -"the prison" -kind:law', Problem("not", "NOT")),
        ("(court OR prison) law", "court OR prison law", Problem("bracket", "( )")),
        ("court -(prison law)", "court -prison law", Problem("bracket", "( )")),
        ("((a|b) (c))", "a|b c", Problem("bracket", "( )")),
    ],
)
def test_what_other_searches_understand_is_read_as_far_as_it_can_be_and_said(typed: str, same: str, problem: Problem) -> None:
    assert parse(typed) == Parsed(parse(same).clauses, (problem,))


def test_a_second_or_is_a_word() -> None:
    assert parse("a OR OR b") == Parsed(((Word("a"),), (Word("or"), Word("b"))), (Problem("or", "OR"),))


def test_a_search_is_bounded() -> None:
    parsed = parse(" ".join(f"w{number}" for number in range(100)))
    assert parsed.clauses == tuple((Word(f"w{number}"),) for number in range(MAX_TERMS))
    assert parsed.problems == (Problem("many", "32"),)
    parsed = parse("|".join(f"w{number}" for number in range(100)))
    assert [len(clause) for clause in parsed.clauses] == [MAX_TERMS]


PIECES = st.sampled_from(
    [
        "court",
        "Əliyev",
        "алиев",
        "OR",
        "|",
        "-",
        '"',
        "“",
        "*",
        ":",
        "jour*",
        "-x",
        "AND",
        "NOT ",
        "(",
        ")",
        "«",
        "a,b",
        "1,000",
        "https://a.example/b",
        "a b",
        " ",
        " ",
        " ",
        "日本",
        "’",
        "\u202e",
        "2021",
    ]
    + [f"{name}:" for name in (*FIELDS, *Role.values, "title", "http", "ə")]
    + [f"has:{value}" for value in HAS_WORDS]
)
TYPED = st.text(st.characters(), max_size=60) | st.lists(PIECES, max_size=90).map("".join)


@given(TYPED)
@example('-"')
@example("person:|")
@example('from:"2021"')
def test_whatever_is_typed_is_read(typed: str) -> None:
    parsed = parse(typed)
    terms = [term for clause in parsed.clauses for term in clause]
    assert len(terms) <= MAX_TERMS
    assert all(clause for clause in parsed.clauses)
    assert all(tokens(term.value if isinstance(term, Field) else term.text) for term in terms)
    assert len(parsed.problems) == len(set(parsed.problems))
    if len(terms) < MAX_TERMS:  # nothing that could be searched is lost
        asked = {token for term in terms if not isinstance(term, Field) for token in tokens(term.text)}
        plain = tokens(typed) if all(char.isalnum() or char == " " for char in typed) else []
        assert set(plain) <= asked | {"and", "not"}


@given(TYPED)
def test_what_was_understood_prints_as_a_search_that_reads_the_same(typed: str) -> None:
    parsed = parse(typed)
    if not parsed.problems:
        assert parse(str(parsed)) == parsed
    again = parse(str(parsed))
    assert parse(str(again)).clauses == again.clauses or again.problems


@given(
    st.text(
        st.characters(exclude_characters='"“”„«»|*:-,;/', exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]),
        min_size=1,
        max_size=20,
    )
)
def test_a_word_is_itself(word: str) -> None:
    if tokens(word) and word not in ("OR", "AND") and word.split() == [word]:
        assert parse(word) == Parsed(((Word(word),),))
