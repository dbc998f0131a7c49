from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from documents.text import one_line, unstorable, without_controls
from documents.text.characters import LATE_CONTROLS, NOT_XML, RESERVED, without_unstorable, xml_bytes


@pytest.mark.parametrize(
    "text",
    [
        "Tomas\u00a0Hill",
        " Tomas  Hill\u2009",
        "Tomas\u200bHill",
        "To\u200bmas\u00ad \ufeffHill",
        "\u202aTomas\u202c\u2003Hill\u200f",
        "Tomas\nHill",
        "Tomas \u2060Hill\x01\ufffe",
        "\u2800Tomas\u3000Hill\u200d",
    ],
)
def test_texts_that_look_the_same_become_the_same(text: str) -> None:
    assert one_line(text) == "Tomas Hill"


@pytest.mark.parametrize("text", ["میخ\u200cواهم", "क\u094d\u200dष", "👩\u200d👧", "Əli Ə.", "C++ | C#", "e\u0301"[:1] + "é"])
def test_what_changes_what_is_read_stays(text: str) -> None:
    assert one_line(text) == text


def test_decomposed_letters_are_composed() -> None:
    assert one_line("Rafae\u0308l") == "Rafaël"


@given(st.text())
def test_a_line_is_one_and_stays_as_it_is(text: str) -> None:
    line = one_line(text)
    assert one_line(line) == line
    assert line.splitlines() == ([line] if line else [])


def test_a_text_of_lines_keeps_them() -> None:
    assert without_controls("One\x0b two\n\n\tthree\x01\ufffe") == "One two\n\n\tthree"


def test_a_character_that_cannot_be_stored_is_named() -> None:
    assert unstorable("cut \ud83d") == "a character that cannot be stored (half of a pair, U+D83D, at place 5)"
    assert unstorable("a\0") == "a character that cannot be stored (U+0000, at place 2)"
    assert unstorable("whole 😀") == ""


def test_what_no_xml_may_hold_is_what_its_specification_leaves_out() -> None:
    every = "".join(map(chr, range(0x110000)))
    allowed = [0x9, 0xA, 0xD, *range(0x20, 0xD800), *range(0xE000, 0xFFFE), *range(0x10000, 0x110000)]  # XML 1.0, 2.2
    assert xml_bytes(every) == "".join(map(chr, allowed)).encode()
    assert re.sub(f"[{NOT_XML}]", "", every) == "".join(map(chr, allowed))


def test_what_cannot_be_stored_is_replaced() -> None:
    assert without_unstorable("a\0b\ud83dc\x01", "?") == "a?b?c\x01"
    assert without_unstorable("whole 😀") == "whole 😀"


# Where else a character that is stored, printed or put into XML by nobody may be written, and why.
ELSEWHERE = {
    "intake/extract/html_source.py": "what a parser of HTML drops",
    "intake/extract/inline.py": "stands for a run of text for a moment",
    "intake/extract/plain.py": "is counted, to tell a text from other files",
    "intake/fetch/addresses.py": "what no address holds unescaped",
    "names/folding.py": "ends of ranges of letters, and a filler",
    "text/rendering.py": "spaces and ends of lines that are no plain paragraph",
    "text/pasting.py": "ends of lines, and the one control that pasting brings",
}
_UNSEEN = re.compile(f"[{NOT_XML}{LATE_CONTROLS}{RESERVED}]")


def _unseen(source: str) -> list[int]:
    texts = [(node.lineno, node.value) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    escaped = re.compile(r"\\x[01][0-9a-f]|\\x7f|\\u[dD][89a-fA-F]|\\ufff[ef]")  # in a raw string that is an expression
    written = [(line, text) for line, text in texts if isinstance(text, str)]
    return sorted({line for line, text in written if _UNSEEN.search(text) or escaped.search(text)})


def test_one_module_says_which_characters_cannot_be_stored_printed_or_put_into_xml() -> None:
    documents = Path(settings.BASE_DIR) / "documents"
    files = {str(path.relative_to(documents)): path.read_text() for path in documents.rglob("*.py")}
    found = {(name, line) for name, source in files.items() for line in _unseen(source) if name != "text/characters.py"}
    assert sorted(f"documents/{name}:{line}" for name, line in found if name not in ELSEWHERE) == []
    assert ELSEWHERE.keys() - {name for name, _ in found} == set()


@pytest.mark.parametrize(
    "line", [r"re.compile('[\x00-\x08]')", r"re.compile(r'[\x00-\x08]')", r"'\ud800' <= sign", r"text.replace('\0', '')"]
)
def test_a_character_class_of_ones_own_is_found(line: str) -> None:
    assert _unseen(f"\n{line}\n") == [2]
