"""Exports for reference managers, read back by the libraries that others read them with."""

import json

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import example, given
from hypothesis import strategies as st
from pylatexenc import latex2text

from documents.citations import Citation, bibtex, csl_json, ris
from documents.citations.entry import web_address
from documents.edtf import parse

PAGE = "https://archive.example/documents/7-rain/"
HOSTILE = [
    "}, author = {Somebody Else}, x = {",
    "@article{other, title = {x}}",
    "{{{ unbalanced } \\",
    "100 % of #1 & $5 _ ^ ~ \\input{/etc/passwd}",
    "Rain\r\nAU  - Somebody Else\nER  - \nTY  - BOOK",
    "Rain\x0b\x0c\x1c\x85\u2028\u2029TI  - Other",
    "Əliyevin “məktubu” — Письмо 信 😀",
    '"quoted", comma, = and # "more"',
    "lone \ud800 surrogate \x00",
]


def _citation(title: str = "Rain over Nowhere", date: str = "2021-03-28", **parts: object) -> Citation:
    given: dict[str, object] = {
        "key": "made-up-7",
        "title": title,
        "address": PAGE,
        "archive": "Made-up Archive",
        "authors": ("Aysel Invented", "R & D, Bureau of {Names}"),
        "source": "The Gazette",
        "date": parse(date) if date else None,
        "csl_type": "article-newspaper",
        "press": True,
        "language": "az",
        "original": "http://gazette.example/a_b?c={d}&e=%20#f",
    }
    return Citation(**(given | parts))  # type: ignore[arg-type]


ADDRESS_IN_TEX = "http://gazette.example/a\\_b?c=\\%7Bd\\%7D\\&e=\\%20\\#f"


def test_bibtex_as_written() -> None:
    assert bibtex(_citation()) == (
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


def test_ris_as_written() -> None:
    assert ris(_citation()) == (
        "TY  - NEWS\r\nID  - made-up-7\r\nTI  - Rain over Nowhere\r\nAU  - Aysel Invented\r\n"
        "AU  - R & D, Bureau of {Names}\r\nT2  - The Gazette\r\nPY  - 2021\r\nDA  - 2021/03/28/\r\nLA  - az\r\n"
        f"DB  - Made-up Archive\r\nUR  - {PAGE}\r\n"
        "N1  - Originally at http://gazette.example/a_b?c=%7Bd%7D&e=%20#f\r\nER  - \r\n"
    )


def test_csl_json_as_written() -> None:
    assert csl_json(_citation()) == {
        "id": "made-up-7",
        "type": "article-newspaper",
        "title": "Rain over Nowhere",
        "author": [{"literal": "Aysel Invented"}, {"literal": "R & D, Bureau of {Names}"}],
        "container-title": "The Gazette",
        "issued": {"date-parts": [[2021, 3, 28]]},
        "language": "az",
        "archive": "Made-up Archive",
        "URL": PAGE,
        "note": "Originally at http://gazette.example/a_b?c=%7Bd%7D&e=%20#f",
    }


def test_what_is_not_known_is_left_out() -> None:
    bare = Citation(key="made-up-7", title="Rain", address=PAGE, archive="Made-up Archive", title_supplied=True)
    assert bibtex(bare).splitlines() == [
        "@misc{made-up-7,",
        "  title = {{[Rain]}},",
        "  year = {n.d.},",
        f"  url = {{{PAGE}}},",
        "  note = {Made-up Archive},",
        "}",
    ]
    assert ris(bare).split("\r\n") == [
        *("TY  - GEN", "ID  - made-up-7", "TI  - [Rain]", "DB  - Made-up Archive", f"UR  - {PAGE}", "ER  - ", "")
    ]
    assert csl_json(bare) == {
        "id": "made-up-7",
        "type": "document",
        "title": "[Rain]",
        "archive": "Made-up Archive",
        "URL": PAGE,
    }


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


texts = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=40), st.text('{}\\@,="#%~^$&_ab \n', max_size=30))


@given(texts, texts)
@example(HOSTILE[0], HOSTILE[4])
def test_any_title_and_name_survive_bibtex(title: str, name: str) -> None:
    library = parse_string(bibtex(_citation(title, authors=(name, "B"))))
    assert (len(library.entries), library.failed_blocks, library.strings, library.comments) == (1, [], [], [])
    fields = {field.key: field.value for field in library.entries[0].fields}
    expected = {"author", "title", "journal", "entrysubtype", "year", "month", "day", "date", "langid", "url", "note"}
    assert set(fields) == expected
    assert fields["title"].startswith("{")
    written = bibtex(_citation(title, authors=(name, "B")))
    depth = 0
    for sign in written:  # as BibTeX counts: every brace, escaped or not
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize("title", HOSTILE[:4] + HOSTILE[6:])
def test_latex_reads_the_title_that_was_written(title: str) -> None:
    (entry,) = parse_string(bibtex(_citation(title))).entries
    assert _read_latex(entry["title"][1:-1]) == _as_one_line(title)


@given(st.text("%#&_{}~^\\$@<>|ab-:/?=. ", max_size=30))
@example("https://gazette.example/m%C9%99qal%C9%99--2?a={b}&c=~d_e#top")
def test_latex_reads_the_address_of_the_original_and_goes_on(address: str) -> None:
    """In a note `%` would end the line, and with it the field and the reader's whole bibliography."""
    cited = _citation(original=address)
    (entry,) = parse_string(bibtex(cited)).entries
    expected = f"Made-up Archive. Originally at {web_address(cited.original)}" if cited.original else "Made-up Archive"
    assert _read_latex(entry["note"]) == expected


def test_the_decoder_of_bibtexparser_knows_our_escapes_too() -> None:
    decode = LatexDecodingMiddleware(decoder=latex2text.LatexNodes2Text(latex_context=_LATEX))
    (entry,) = parse_string(bibtex(_citation("50 % & {more}")), append_middleware=[decode]).entries
    assert entry["title"] == "50 % & {more}"


@given(texts, texts, texts)
@example(HOSTILE[4], HOSTILE[5], HOSTILE[4])
def test_any_title_name_and_source_survive_ris(title: str, name: str, source: str) -> None:
    cited = _citation(title, authors=(name,), source=source)
    (entry,) = rispy.loads(ris(cited))
    expected = {
        "type_of_reference": "NEWS" if cited.source else "GEN",
        "id": "made-up-7",
        "title": cited.title,
        "authors": list(cited.authors),
        "secondary_title": cited.source,
        "year": "2021",
        "date": "2021/03/28/",
        "language": "az",
        "name_of_database": "Made-up Archive",
        "urls": [PAGE],
        "notes": ["Originally at http://gazette.example/a_b?c=%7Bd%7D&e=%20#f"],
    }
    assert entry == {name: value for name, value in expected.items() if value}


@given(texts, texts)
def test_any_title_and_name_survive_csl_json(title: str, name: str) -> None:
    cited = _citation(title, authors=(name,))
    item = json.loads(json.dumps(csl_json(cited)))
    assert item.get("title", "").replace("<\u2060", "<") == _as_one_line(title)
    assert item.get("author", []) == [{"literal": one} for one in cited.authors]


def test_no_text_is_markup_or_a_field_to_citeproc() -> None:
    """citeproc-js reads some elements in any text, and “{:name: value}” in a note."""
    item = csl_json(_citation("a <i>b</i> <SPAN x> <bold>", source="<b>C", original="http://x.example/{:author: Evil}"))
    assert (item["title"], item["container-title"], item["note"]) == (
        "a <\u2060i>b<\u2060/i> <\u2060SPAN x> <bold>",
        "<\u2060b>C",
        "Originally at http://x.example/%7B:author:%20Evil%7D",
    )


@given(st.text())
def test_a_key_is_a_key(key: str) -> None:
    (entry,) = parse_string(bibtex(_citation(key=key))).entries
    assert entry.key.isascii()
    assert entry.key
