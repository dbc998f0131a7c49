from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.intake.description import Named, Stated, Told
from documents.intake.importers.corpus import catalogue_file
from documents.intake.importers.corpus.catalogue_file import CatalogueFile, content, read
from documents.intake.importers.json_values import Fault
from tests.corpus import interview, report, shared, write_corpus

if TYPE_CHECKING:
    from pathlib import Path


BIRDS = (("birds", "All that flies."), ("harbours", ""))


def _fault(folder: Path, row: dict[str, Any]) -> str:
    """What is wrong with the one document of a catalogue."""
    file = read(write_corpus(folder, row))
    assert file.listed == ()
    ((_, fault),) = file.faults
    return fault


def test_a_document_is_read_whole(tmp_path: Path) -> None:
    first, second = read(write_corpus(tmp_path, report(), interview())).listed
    gulls = first.description
    assert (gulls.identifier, gulls.kind, gulls.source, gulls.byline, gulls.rights) == (
        *("a1-gulls", "news-report", "The Strand", "I. Plover; O. Knot"),
        "",
    )
    assert (gulls.date, gulls.date_basis, gulls.topics) == (
        "2021-05",
        "Inferred from the moult",
        BIRDS,
    )
    assert gulls.people == (
        Named(
            name="Alva Tern",
            role="quoted",
            described_as="mayor",
            variants=("Alva Tern", "Tern"),
            native="Əlvə Tərn",
            native_language="az",
            native_basis="Seen in another public source",
        ),
    )
    assert gulls.organisations == (
        Named(name="Guild of Ropemakers", role="cited", variants=("Guild of Ropemakers",), kind="guild"),
    )
    assert gulls.told == (Told("2021-05-03", "on 3 May", "The harbour closed", "Year inferred"),)
    assert gulls.stated == (
        Stated("Alva Tern", "member of", "Guild of Ropemakers"),
        Stated("Alva Tern", "mayor of", "Ostrava-by-the-Sea"),
    )
    feeding = second.description
    assert (feeding.source, feeding.address, feeding.rights, feeding.note) == (
        "The Strand",
        "https://strand.example/2",
        catalogue_file.SOURCE_BY_ADDRESS,
        "The title at that address: Who fed them",
    )
    assert [(one.name, one.private, one.private_reason) for one in feeding.people] == [
        ("Pelin Qaz", False, ""),
        ("Alva Tern", False, ""),
        ("Wren Tern", True, "A relative."),
    ]


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"title": None}, "title is missing"),
        ({"title": 3}, "title is not a text; put it between quotation marks"),
        ({"title": "a\0b"}, "title has a character that cannot be stored, U+0000 or half of a pair; take it out"),
        ({"title": "\ud800"}, "title has a character that cannot be stored, U+0000 or half of a pair; take it out"),
        (
            {"published": {"edtf": "2021-02-30"}},
            "published.edtf: “2021-02-30” has the day 30; that month has the days 01 to 28.",
        ),
        ({"dates": [{"what": "x"}]}, "dates[0] has no edtf; write the date, or leave the entry out"),
        ({"people": [{"name": "A"}]}, "people[0].role is missing"),
        ({"people": "A"}, "people is not a list of objects"),
        ({"topics": "birds"}, "topics is not a list"),
        ({"topics": [7]}, "topics is not a text; put it between quotation marks"),
        ({"title_is_supplied": "yes"}, "title_is_supplied is neither true nor false"),
        ({"sha256": "AB"}, "sha256 is “AB”; 64 digits from 0 to f are needed, in small letters"),
        (
            {"people": [{"name": "A", "role": "quoted"}, {"name": "A", "role": "quoted"}]},
            "people[1] has “A” as quoted once more; leave one of the two out",
        ),
        (
            {"boilerplate": [{"text": "x", "position": "middle", "what": "y"}]},
            "boilerplate[0].position is “middle”; it can be leading, trailing, inline",
        ),
    ],
)
def test_a_faulty_document_is_told_with_place_and_mend(tmp_path: Path, fields: dict[str, Any], fault: str) -> None:
    assert _fault(tmp_path, report(**fields)) == fault


def test_unknown_roles_and_kinds_are_told_with_those_that_can_be(tmp_path: Path) -> None:
    assert _fault(tmp_path, report(people=[{"name": "A", "role": "boss"}])).startswith(
        "people[0].role is “boss”; it can be author, "
    )
    assert _fault(tmp_path, report(kind="rumour")).startswith("kind is “rumour”; it can be news report, ")


def test_a_fault_leaves_the_other_documents_alone(tmp_path: Path) -> None:
    file = read(write_corpus(tmp_path, report(kind="rumour"), interview()))
    assert [one.description.identifier for one in file.listed] == ["a2-feeding"]
    assert [name for name, _ in file.faults] == ["a1-gulls.txt"]


def test_the_second_of_two_with_one_file_is_a_fault(tmp_path: Path) -> None:
    file = read(write_corpus(tmp_path, report(), report()))
    assert (len(file.listed), file.faults) == (1, (("a1-gulls.txt", "the catalogue lists it twice; leave one of the two out"),))


@pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "b/a.txt", "..", "."])
def test_a_file_outside_the_folder_is_not_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "catalogue.json").write_text(json.dumps({"articles": [report(file=name, sha256="0" * 64)]}))
    ((_, fault),) = read(tmp_path).faults
    assert fault == f"file is “{name}”; it must be the name of a file beside the catalogue, without a folder"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"{", "catalogue.json is not JSON: "),
        (b"\xff", "catalogue.json is not JSON: "),
        (b"[" * 100_000, "catalogue.json is not JSON: "),
        (b"[]", "catalogue.json is not an object; it needs “articles”, a list"),
        (b"{}", "catalogue.json.articles is not a list of objects"),
        (b'{"articles": [3]}', "catalogue.json.articles is not a list of objects"),
        (b'{"articles": [], "authorities": []}', None),
        (b'{"articles": [], "relations": [{}]}', "relations.subject is missing"),
    ],
)
def test_a_catalogue_that_is_none_is_told(tmp_path: Path, data: bytes, fault: str | None) -> None:
    (tmp_path / "catalogue.json").write_bytes(data)
    if fault is None:
        assert read(tmp_path) == CatalogueFile((), ())
        return
    with pytest.raises(Fault) as raised:
        read(tmp_path)
    assert str(raised.value).startswith(fault)


def test_a_folder_without_a_catalogue_is_told(tmp_path: Path) -> None:
    with pytest.raises(Fault, match=r"catalogue\.json cannot be read: No such file or directory"):
        read(tmp_path)


def test_what_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (listed,) = read(write_corpus(tmp_path, report())).listed
    monkeypatch.setattr(catalogue_file, "MAX_TEXT", 100)
    with pytest.raises(Fault, match=r"a1-gulls\.txt is larger than 100 bytes"):
        content(listed)
    monkeypatch.setattr(catalogue_file, "MAX_CATALOGUE", 100)
    with pytest.raises(Fault, match=r"catalogue\.json is larger than 100 bytes"):
        read(tmp_path)


def test_a_text_must_be_there_and_be_the_one_described_and_be_utf8(tmp_path: Path) -> None:
    (listed,) = read(write_corpus(tmp_path, report())).listed
    listed.path.write_text("Another text")
    with pytest.raises(Fault, match=r"its SHA-256 is 838920b1.*: the file is not the one that was described"):
        content(listed)
    listed.path.unlink()
    with pytest.raises(Fault, match=r"a1-gulls\.txt cannot be read: No such file or directory"):
        content(listed)
    listed.path.write_bytes(b"ab\xffc")
    with pytest.raises(Fault, match="byte 2 is not UTF-8; save the file as UTF-8"):
        content(replace(listed, sha256=hashlib.sha256(b"ab\xffc").hexdigest()))


SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
JSON = SCALARS | st.lists(SCALARS, max_size=3) | st.dictionaries(st.text(max_size=5), SCALARS, max_size=3)


@settings(max_examples=200)
@given(data=st.data())
def test_whatever_stands_in_a_place_it_is_read_or_told(tmp_path: Path, data: st.DataObject) -> None:
    whole: dict[str, Any] = shared() | {"articles": [report(sha256="0" * 64)]}
    place: Any = whole
    while True:
        key = data.draw(st.sampled_from(sorted(place)) if isinstance(place, dict) else st.integers(0, len(place) - 1))
        deeper = place[key]
        if not isinstance(deeper, dict | list) or not deeper or data.draw(st.booleans()):
            place[key] = data.draw(JSON)
            break
        place = deeper
    (tmp_path / "catalogue.json").write_text(json.dumps(whole))
    # Anything but a Fault fails the test.
    with contextlib.suppress(Fault):
        file = read(tmp_path)
        assert len(file.listed) + len(file.faults) == len(whole["articles"])
