"""The proposals that two spellings are one name.

The pairs are in name_pairs.py.
"""

import re

import pytest
from django.conf import settings as archive
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.catalogue.contents.name_keys import sounds
from documents.names import APOSTROPHES, WORTH_PROPOSING, fold, same_name_likelihood, skeleton, tokens
from tests.name_pairs import ONE_NAME, PAIRS, TWO_NAMES, page

ANY_TEXT = st.text(max_size=60)
# Names in the scripts that the skeleton has rules for.
NAME = st.text(alphabet="aceghijkqsxyzAİIıəğşçöü абгджийкхчшщюяәғҹҝөүһј '-,.", max_size=30)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_spellings_of_one_name_share_a_skeleton_and_are_worth_proposing(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)
    assert same_name_likelihood(one, other) >= WORTH_PROPOSING


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_two_names_are_not_worth_proposing(one: str, other: str) -> None:
    assert same_name_likelihood(one, other) < WORTH_PROPOSING


@pytest.mark.parametrize(
    ("bare", "bare_skeleton", "full"),
    [("Cemil Hasanli", "ksnl sml", "Jamil Hasanli"), ("Recep Tayyip Erdogan", "ardkn rsb tb", "Rəcəb Tayyib Ərdoğan")],
)
def test_likelihood_reads_a_bare_c_both_ways_where_the_skeleton_reads_it_as_english(
    bare: str, bare_skeleton: str, full: str
) -> None:
    assert skeleton(bare) == bare_skeleton != skeleton(full)
    assert same_name_likelihood(bare, full) >= WORTH_PROPOSING


def test_order_initials_and_names_left_out_cost_something() -> None:
    assert same_name_likelihood("Hasanli, Jamil", "Jamil Hasanli") == 1.0
    assert same_name_likelihood("Hasanli Jamil", "Jamil Hasanli") == 0.97
    assert same_name_likelihood("J. Hasanli", "Jamil Hasanli") == 0.7863
    assert same_name_likelihood("Jamil P. Hasanli", "Jamil Hasanli") == 0.91
    assert same_name_likelihood("Hasanli", "Jamil Hasanli") == 0.5


@pytest.mark.parametrize(
    ("one", "other", "likelihood"),
    [
        ("Karim Walid Hasan Omar al-Uydurma", "Karim Walid Hasan Omar al-Basqa", 0.0),
        ("Orxan Murad Rza Kərim Vəli Uydurmalı", "Orxan Murad Rza Kərim Vəli Başqayev", 0.0),
        ("Abd al-Rahman Karim Walid al-Uydurma", "Abd al-Rahman Karim Walid al-Basqa", 0.0),
        ("Centre for the Study of Press, Law and Rivers", "Centre for the Study of Press, Law and Bridges", 0.0),
        ("Orxan Murad Rza Kərim Vəli Uydurmalı", "Uydurmalı Orxan Murad Rza Kərim Vəli", 0.97),
        ("w" * 41 + "a", "w" * 41 + "b", 0.0),
        ("Karim al-Uydurma", "Karim Uydurma", 0.97),
        ("al-Uydurma", "Karim al-Uydurma", 0.5),
        ("Abdul Aziz Uydurma", "Abd al-Aziz Uydurma", 0.97),
        ("Karim bin Walid Uydurma", "Karim Walid Uydurma", 0.9315),
    ],
)
def test_every_word_of_a_long_name_is_compared_and_particles_tell_nobody_apart(one: str, other: str, likelihood: float) -> None:
    assert same_name_likelihood(one, other) == likelihood


@pytest.mark.parametrize(
    ("one", "other", "likelihood"),
    [
        ("Kərimov Ruslan Aslan oğlu", "Руслан Асланович Керимов", 0.9152),
        ("Kərimova Nərmin Aslan qızı", "Нармин Аслановна Керимова", 0.922),
        ("Керимов Руслан", "Ruslan Aslanovich Kerimov", 0.9409),
        ("Ruslan Aslan oğlu Kərimov", "Ruslan Akif oğlu Kərimov", 0.0),
        ("Руслан Асланович Керимов", "Руслан Акифович Керимов", 0.0),
        ("Şəms Aslan oğlu Kərimli", "Şəms Aslan qızı Kərimli", 0.0),
    ],
)
def test_a_fathers_name_is_compared_with_a_fathers_name_in_either_form(one: str, other: str, likelihood: float) -> None:
    assert same_name_likelihood(one, other) == likelihood


@pytest.mark.parametrize(
    ("one", "other", "likelihood"),
    [
        ("AP", "AP", 0.75),
        ("A. P.", "A.P.", 0.75),
        ("J. Uydurmali", "J. Uydurmali", 0.9),
        ("J. Uydurmali", "Javad Uydurmali", 0.7863),
    ],
)
def test_initials_are_never_certain(one: str, other: str, likelihood: float) -> None:
    assert same_name_likelihood(one, other) == likelihood


@pytest.mark.parametrize(
    ("one", "other", "likelihood"),
    [
        ("Sergei Uydurmali", "Serei Uydurmali", 0.7528),
        ("Donlad Uydurmali", "Donald Uydurmali", 0.7528),
        ("SergeiUydurmali", "Sergei Uydurmali", 1.0),
        ("Məmmədrza Uydurmalı", "Məmməd Rza Uydurmalı", 0.97),
        ("Bachar el-Uydurma", "Bashar al-Uydurma", 1.0),
    ],
)
def test_slips_of_the_pen_and_words_written_as_one_are_worth_a_question(one: str, other: str, likelihood: float) -> None:
    assert same_name_likelihood(one, other) == likelihood


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Salman bin Karim al-Uydurma", "Karim bin Salman al-Uydurma"),
        ("Ruslan Aslan oğlu Uydurmalı", "Aslan Ruslan oğlu Uydurmalı"),
        ("Руслан Асланович Выдумов", "Аслан Русланович Выдумов"),
        ("Salman Karim Uydurma", "Karim Salman Uydurma"),
        ("Samir Uydurmov", "Samira Uydurmova"),
        ("Самир Выдумин", "Самира Выдумина"),
        ("Ilham Uydurmov", "Ilhama Uydurmova"),
    ],
)
def test_a_parent_and_a_child_are_not_worth_proposing(one: str, other: str) -> None:
    assert same_name_likelihood(one, other) < WORTH_PROPOSING


WORDS = st.lists(st.text(alphabet="abdegiklmnorstuvz", min_size=3, max_size=8), min_size=2, max_size=20)


@given(WORDS, st.text(alphabet="abdegiklmnorstuvz", min_size=3, max_size=8), st.integers(0, 20))
@settings(max_examples=60)
def test_a_word_without_its_like_lowers_the_likelihood_wherever_it_stands(words: list[str], more: str, place: int) -> None:
    longer = [*words[:place], more, *words[place:]]
    assert same_name_likelihood(" ".join(words), " ".join(longer)) < 1.0


@given(WORDS, st.integers(0, 19))
@settings(max_examples=60)
def test_names_of_any_length_that_differ_in_one_word_are_not_worth_proposing(words: list[str], place: int) -> None:
    other = list(words)
    other[place % len(words)] = "qwhpqwhpqwhp"
    assert same_name_likelihood(" ".join(words), " ".join(other)) < WORTH_PROPOSING


@given(NAME | ANY_TEXT, NAME | ANY_TEXT)
@settings(max_examples=60)
def test_likelihood_is_symmetric_and_between_nothing_and_certainty(one: str, other: str) -> None:
    likelihood = same_name_likelihood(one, other)
    assert likelihood == same_name_likelihood(other, one)
    assert 0.0 <= likelihood <= 1.0


@given((NAME | ANY_TEXT).filter(lambda name: not set(name) & set(APOSTROPHES)))
def test_a_name_is_itself_unless_it_is_initials_and_its_skeleton_is_ascii(name: str) -> None:
    words = tokens(name)
    acronym = len(words) == 1 and len(words[0]) <= 6 and name.isupper()
    initials = [word for word in words if len(word) == 1 and word.isalpha()]
    expected = 0.75 if acronym or words == initials else 0.9 if initials else 1.0
    assert same_name_likelihood(name, name) == (expected if words else 0.0)
    assert re.fullmatch("(?:[a-z0-9]+(?: [a-z0-9]+)*)?", skeleton(name))


def test_the_page_of_pairs_says_what_is_measured() -> None:
    assert (archive.BASE_DIR / "docs" / "names.md").read_text(encoding="utf-8") == "\n".join(page()) + "\n"


@pytest.mark.parametrize(
    "name", [group[0][0] for group in ONE_NAME if any(ord(letter) in range(0x100, 0x300) for letter in group[0][0])]
)
def test_a_name_typed_without_its_diacritics_is_found_by_sound_or_fold(name: str) -> None:
    bare = name.translate(str.maketrans("əıİçşğöüĞŞÇƏ", "eiIcsgouGSCE"))
    assert fold(bare) == fold(name) or not sounds(bare).isdisjoint(sounds(name))


@pytest.mark.parametrize(
    ("a", "b", "likelihood"),
    [
        ("李明", "李鸣", 0.75),
        ("王伟", "王薇", 0.75),
        ("李明", "李明", 1.0),
        ("محمد بن علي الحربي", "محمد بن عالي الحربي", 0.97),
        ("علي كريمي", "علی کریمی", 1.0),
        ("أَحمَد حسن", "احمد حسن", 1.0),
        ("李明", "Li Ming", 1.0),
        ("Фёдор Орлов", "Федор Орлов", 1.0),
    ],
)
def test_names_that_differ_in_their_own_script_are_never_certain(a: str, b: str, likelihood: float) -> None:
    assert same_name_likelihood(a, b) == same_name_likelihood(b, a) == likelihood
