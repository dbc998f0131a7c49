"""What a search reads its words as: cases of names, words for topics, abbreviations, figures and addresses in other spellings."""

from __future__ import annotations

import pytest

from documents import catalogue
from documents.catalogue import Query
from documents.models import Name, NameKind
from tests.records import make_document, make_person, make_topic

pytestmark = pytest.mark.django_db


def _find(words: str) -> catalogue.Found:
    return catalogue.engine().current().find(Query.parse([("q", words)]))


def _found(words: str) -> list[str]:
    return sorted(row.title for row in _find(words).rows)


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("Алиевым", "Алиев"),
        ("Əliyevin", "Əliyev"),
        ("əliyevdən", "əliyev"),
        ("Вагифа Алиева", "Вагиф Алиев"),
        ("Vaqif Əliyevin", "Vaqif Əliyev"),
        ("Aliyevdən", "Aliyev"),
    ],
)
def test_a_case_of_a_name_finds_it_and_says_so(typed: str, read_as: str) -> None:
    person = make_person("Vagif Aliyev")
    Name.objects.create(person=person, text="Vaqif Əliyev", language="az", kind=NameKind.NATIVE)
    make_document("Wanted", people=[person], text="Vagif Aliyev spoke.")
    make_document("Other", text="Nobody spoke.")
    found = _find(typed)
    assert ([row.title for row in found.rows], found.read_as, [one.label for one in found.also]) == (
        ["Wanted"],
        (read_as,),
        ["Vagif Aliyev"],
    )


def test_a_name_in_the_nominative_is_read_as_it_stands() -> None:
    make_document("Wanted", people=[make_person("Vagif Aliyev")], text="-")
    assert [_find(typed).read_as for typed in ("Aliyev", "Алиев", "Vagif Aliyev", "spoke")] == [()] * 4


def test_a_womans_name_is_no_case_of_a_mans() -> None:
    make_document("Wanted", people=[make_person("Vagif Aliyev")], text="-")
    assert [(_found(typed), _find(typed).read_as) for typed in ("Aliyeva", "Алиева")] == [([], ())] * 2


def test_a_private_person_is_read_in_no_case() -> None:
    make_document("Wanted", people=[make_person("Vagif Aliyev", private=True)], text="-")
    assert (_found("Алиевым"), _find("Алиевым").read_as) == ([], ())


@pytest.mark.parametrize("typed", ["işgəncə", "İŞGƏNCƏ", "пытки", "torture", "Torture and ill-treatment", "işgəncənin"])
def test_a_topic_is_found_by_any_word_for_it_in_any_language(typed: str) -> None:
    topic = make_topic("Torture and ill-treatment", labels={"en": ["torture"], "az": ["İşgəncə"], "ru": ["Жестокость", "пытки"]})
    make_document("Wanted", topics=[topic], text="-")
    make_document("Other", topics=[make_topic("Gulls")], text="-")
    found = _find(typed)
    assert ([row.title for row in found.rows], [(one.kind, one.slug) for one in found.also]) == (
        ["Wanted"],
        [("topic", "torture-and-ill-treatment")],
    )
    assert catalogue.engine().current().suggest("işg")[0].slug == "torture-and-ill-treatment"


def test_what_is_found_without_a_word_to_mark_says_who_is_meant() -> None:
    person = make_person("Vagif Aliyev")
    Name.objects.create(person=person, text="Vaqif Əliyev", language="az", kind=NameKind.NATIVE)
    silent = make_document("Silent", people=[person], text="He spoke.")
    make_document("Loud", people=[person], text="Aliyev spoke.")
    found = _find("Алиев")
    assert {pk: [one.label for one in meant] for pk, meant in found.reasons.items()} == {silent.pk: ["Vagif Aliyev"]}


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("B.L.X.K. television", "BLXK"),
        ("The DRVX television", "D.R.V.X."),
        ("J.K. Wobbleton", "JK Wobbleton"),
        ("They were mist[r]eated", "mistreated"),
        ("(re)brundled citizen(s)", "rebrundled"),
        ("(re)brundled citizen(s)", '"rebrundled citizens"'),
        ("It cost 7,654,321 manat", "7654321"),
        ("It cost 7 654 321 manat", "7654321"),
        ("It cost 7654321 manat", "7,654,321"),
    ],
)
def test_a_word_is_found_however_it_is_written_in_parts(text: str, typed: str) -> None:
    make_document("Wanted", text=text)
    make_document("Other", text="B. wrote of L., the X and K; 7 gulls, 654 terns, 321 days; citizen re")
    assert _found(typed) == ["Wanted"]


def test_letters_of_a_word_in_capitals_are_marked_only_where_it_stands_so() -> None:
    make_document("Wanted", text="ALFA is a word, a b c.")
    assert "<mark>a</mark>" not in str(_find("ALFA").rows[0].snippet)


@pytest.mark.parametrize(
    "typed",
    [
        "https://www.post.example/news/2021/library-to-close?utm_source=tw",
        "https://m.post.example/news/2021/library-to-close",
        "http://post.example/news/2021/library-to-close/#top",
        "www.post.example/news/2021/library-to-close",
    ],
)
def test_an_address_finds_its_document_in_any_spelling(typed: str) -> None:
    make_document("Wanted", address="https://www.post.example/news/2021/library-to-close")
    make_document("Other", address="https://www.post.example/news/2021/another")
    assert _found(typed) == ["Wanted"]


def test_every_spelling_of_a_family_name_finds_the_same() -> None:
    first, second, family = make_person("Vagif Aliyev"), make_person("Heydar Aliyev"), make_person("Aliyev family")
    Name.objects.create(person=first, text="Вагиф Алиев", language="ru", kind=NameKind.ESTABLISHED)
    for person in (first, second, family):
        make_document(person.name, people=[person], text="-")
    everybody = ["Aliyev family", "Heydar Aliyev", "Vagif Aliyev"]
    assert [_found(typed) for typed in ("Aliyev", "Aliev", "Алиев", "Əliyev", "Алиевым")] == [everybody] * 5


def test_a_word_of_a_topics_name_is_not_marked_for_that() -> None:
    topic = make_topic("Blackmail with images", labels={"en": ["blackmail"]})
    make_document("Wanted", topics=[topic], text="Gulls with terns.")
    found = _find("blackmail")
    assert ("<mark>" in str(found.rows[0].snippet), list(found.reasons)) == (False, [found.rows[0].pk])
