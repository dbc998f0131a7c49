"""Gold sets are read and split as their papers write them."""

from pathlib import Path

import pytest

from tools import gold_sets
from tools.gold_sets import Mention

COLUMNS = "-DOCSTART- -X- O O\n\nThe DT I-NP O\njudge NN I-NP O\nAda NNP I-NP I-PER\nWren NNP I-NP I-PER\n' POS B-NP O\n. . O O\n"


def test_a_column_set_becomes_running_text_with_its_names(tmp_path: Path) -> None:
    (tmp_path / "eng.testa").write_text(COLUMNS)
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "test.conllu").write_text("0\tВ\tO\n1\tМинске\tB-LOC\n2\t(\tO\n3\tАнна\tB-PER\n4\t)\tO\n\n")
    english, russian = gold_sets.texts(tmp_path)
    assert (english.language, english.text) == ("en", "The judge Ada Wren ' .\n".replace(" ' .", " '."))
    assert english.mentions == (Mention("person", 10, 18),)
    assert (russian.language, russian.text) == ("ru", "В Минске (Анна)\n")
    assert russian.mentions == (Mention("place", 2, 8), Mention("person", 10, 14))


def test_sets_in_two_files_and_in_brackets(tmp_path: Path) -> None:
    (tmp_path / "az").mkdir()
    (tmp_path / "az" / "sents.txt").write_text("Ada Ren gəldi .\nBank bağlıdır .\n")
    (tmp_path / "az" / "tags.txt").write_text("B-PER I-PER O O\nB-ORG O O\n")
    (tmp_path / "reyyan.test.txt").write_text("Dün  [PER Ada Ren ] 'in evi \nSon \n")
    azerbaijani, turkish = gold_sets.texts(tmp_path)
    assert azerbaijani.text == "Ada Ren gəldi.\nBank bağlıdır.\n"
    assert azerbaijani.mentions == (Mention("person", 0, 7), Mention("organisation", 15, 19))
    assert (turkish.language, turkish.text) == ("tr", "Dün Ada Ren'in evi\nSon\n")
    assert turkish.mentions == (Mention("person", 4, 11),)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["He", "said", "``", "yes", "''", "."], 'He said "yes".'),
        (["It", "'s", "5", "%"], "It's 5%"),
        (["(", "a", ")", ",", "b", "!"], "(a), b!"),
        (["“", "Rain", "”", "—", "fog"], "“Rain” — fog"),
        (["Ada", "'nın", "evi"], "Ada'nın evi"),
        (["$", "5"], "$5"),
    ],
)
def test_words_are_joined_as_they_were_before_they_were_cut(tmp_path: Path, words: list[str], text: str) -> None:
    (tmp_path / "eng.x").write_text("".join(f"{word} O\n" for word in words))
    (found,) = gold_sets.texts(tmp_path)
    assert found.text == f"{text}\n"


def test_two_names_that_follow_each_other_are_two(tmp_path: Path) -> None:
    (tmp_path / "eng.x").write_text("Ada B-PER\nIvo B-PER\nMarsh I-PER\nBank I-ORG\nfell O\n")
    (found,) = gold_sets.texts(tmp_path)
    assert [(one.kind, found.text[one.start : one.end]) for one in found.mentions] == [
        ("person", "Ada"),
        ("person", "Ivo Marsh"),
        ("organisation", "Bank"),
    ]


def test_sentences_without_documents_are_read_in_blocks(tmp_path: Path) -> None:
    (tmp_path / "eng.x").write_text("Rain O\n\n" * (gold_sets.SENTENCES + 1))
    assert [len(one.text.splitlines()) for one in gold_sets.texts(tmp_path)] == [gold_sets.SENTENCES, 1]


def test_two_files_that_do_not_fit_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "sents.txt").write_text("Ada\nIvo\n")
    (tmp_path / "tags.txt").write_text("O\n")
    with pytest.raises(ValueError, match="zip"):
        gold_sets.texts(tmp_path)


def test_a_folder_without_sets_has_nothing(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Ada B-PER\n")
    assert (gold_sets.texts(tmp_path), gold_sets.pairs(tmp_path), gold_sets.dates(tmp_path)) == ([], [], {})


def test_only_pairs_of_people_are_read(tmp_path: Path) -> None:
    (tmp_path / "cases.csv").write_text("schema,name1,name2,is_match\nPerson,A,B,true\nVessel,A,A,true\nPerson,A,C,false\n")
    assert gold_sets.pairs(tmp_path) == [gold_sets.Pair("A", "B", same=True), gold_sets.Pair("A", "C", same=False)]
