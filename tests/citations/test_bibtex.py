"""BibTeX, read back by the libraries that others read it with."""

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import example, given
from hypothesis import strategies as st
from pylatexenc import latex2text

from documents.citations import Citation, bibtex
from documents.citations.entry import web_address
from tests.citations.made_up import HOSTILE, PAGE, made_up, texts

ADDRESS_IN_TEX = "http://gazette.example/a\\_b?c=\\%7Bd\\%7D\\&e=\\%20\\#f"


def test_bibtex_as_written() -> None:
    assert bibtex(made_up()) == (
        "@article{made-up-7,\n"
        "  author = {{Aysel Invented} and {R \\& D, Bureau of \\textbraceleft{}Names\\textbraceright{}}},\n"
        "  title = {{Rain over Nowhere}},\n"
        "  journal = {The Gazette},\n"
        "  entrysubtype = {newspaper},\n"
        "  year = {2021},\n"
        "  month = mar,\n"
        "  day = {28},\n"
        "  date = {2021-03-28},\n"
        "  langid = {azerbaijani},\n"
        f"  url = {{{PAGE}}},\n"
        f"  note = {{Made-up Archive. Originally at {ADDRESS_IN_TEX}}},\n"
        "}\n"
    )


def _as_one_line(text: str) -> str:
    return Citation(key="", title=text, address="", archive="").title


_LATEX = latex2text.get_default_latex_context_db()


_LATEX.add_context_category(
    "archive",
    prepend=True,
    macros=[
        latex2text.MacroTextSpec("textbraceleft", "{"),
        latex2text.MacroTextSpec("textbraceright", "}"),
        latex2text.MacroTextSpec("textbackslash", "\\"),
        latex2text.MacroTextSpec("textasciitilde", "~"),
        latex2text.MacroTextSpec("textasciicircum", "^"),
    ],
)


_LATEX.set_unknown_macro_spec(latex2text.MacroTextSpec("", "[unknown macro]"))


def _read_latex(value: str) -> str:
    # TeX's own ligatures (-- and the like) are the typesetter's, not the reader's.
    library = latex2text.LatexNodes2Text(latex_context=_LATEX, strict_latex_spaces=True)
    decoded: str = library.latex_to_text(value)
    return decoded


@given(texts, texts)
@example(HOSTILE[0], HOSTILE[4])
def test_any_title_and_name_survive_bibtex(title: str, name: str) -> None:
    library = parse_string(bibtex(made_up(title, authors=(name, "B"))))
    assert (len(library.entries), library.failed_blocks, library.strings, library.comments) == (1, [], [], [])
    fields = {field.key: field.value for field in library.entries[0].fields}
    expected = {"author", "title", "journal", "entrysubtype", "year", "month", "day", "date", "langid", "url", "note"}
    assert set(fields) == expected
    assert fields["title"].startswith("{")
    written = bibtex(made_up(title, authors=(name, "B")))
    depth = 0
    for sign in written:  # as BibTeX counts: every brace, escaped or not
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize("title", HOSTILE[:4] + HOSTILE[6:])
def test_latex_reads_the_title_that_was_written(title: str) -> None:
    (entry,) = parse_string(bibtex(made_up(title))).entries
    assert _read_latex(entry["title"][1:-1]) == _as_one_line(title)


@given(st.text("%#&_{}~^\\$@<>|ab-:/?=. ", max_size=30))
@example("https://gazette.example/m%C9%99qal%C9%99--2?a={b}&c=~d_e#top")
def test_latex_reads_the_address_of_the_original_and_goes_on(address: str) -> None:
    """In a note `%` would end the line, and with it the field and the reader's whole bibliography."""
    cited = made_up(original=address)
    (entry,) = parse_string(bibtex(cited)).entries
    expected = f"Made-up Archive. Originally at {web_address(cited.original)}" if cited.original else "Made-up Archive"
    assert _read_latex(entry["note"]) == expected


def test_the_decoder_of_bibtexparser_knows_our_escapes_too() -> None:
    decode = LatexDecodingMiddleware(decoder=latex2text.LatexNodes2Text(latex_context=_LATEX))
    (entry,) = parse_string(bibtex(made_up("50 % & {more}")), append_middleware=[decode]).entries
    assert entry["title"] == "50 % & {more}"


@given(st.text())
def test_a_key_is_a_key(key: str) -> None:
    (entry,) = parse_string(bibtex(made_up(key=key))).entries
    assert entry.key.isascii()
    assert entry.key
