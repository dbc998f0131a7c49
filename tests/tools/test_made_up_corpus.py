from documents.edtf import parse
from documents.models import Kind
from documents.text import from_plain, kept
from tools.made_up_corpus import documents


def test_the_same_archive_each_time_and_a_smaller_one_is_its_beginning() -> None:
    assert list(documents(5)) == list(documents(8))[:5]
    assert next(documents(1, seed=2)) != next(documents(1))


def test_records_are_such_as_the_archive_holds() -> None:
    records = list(documents(300, words=60))
    assert len({record["id"] for record in records}) == 300
    assert {record["language"] for record in records} == {"en", "az", "ru"}
    assert {record["kind"] for record in records} < set(Kind.values)
    assert {len(record["date"]) for record in records} == {0, 4, 7, 10}
    assert all(parse(record["date"]) for record in records if record["date"])
    assert any("ə" in record["body"] for record in records)
    assert all(name in record["body"] for record in records for name in record["people"] + record["organisations"])
    assert {kept(from_plain(record["body"])) for record in records} == {""}
    average = sum(len(record["body"].split()) for record in records) / 300
    assert 60 < average < 110  # the names come on top
