"""Dates in what reference managers read: the year is kept, doubt is said, and no program is given what it fails at."""

import re

import edtf as oracle
import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from documents.citations import Citation, bibtex, csl_json, ris
from documents.edtf import parse

# The forms of EDTF levels 0 and 1 that the archive takes, with years of four digits.
FORMS = [
    *("2021", "2021-03", "2021-03-28", "0987", "2021~", "2021-04?", "2021-04-15%", "2021-XX", "2021-03-XX", "2021-XX-XX"),
    *("2021-03-XX~", "192X", "192X~", "19XX", "2020/2021", "2020-05/2021-06", "2020-05-13/2020-05-17", "2020/2020-05"),
    *("2021-03-28/2021-04", "2021-03-28/2021-04?", "2001/2003~", "2001~/2003", "1984?/2004~", "2004~/2005~", "192X/193X"),
    *("2021-22", "2021-22~", "2021-22/2022-03", "2021-21/2021-23", "2021-24/2022-21", "../2021-24", "2020/2021-03-05"),
    *("2020-05/2021", "2020-05-13/2021", "192X/1931-05"),
    *("192X/1935", "2021-03-XX/2021-04", "2023-11-16/..", "2023/..", "2017/", "2017?/", "../2019-03", "../2017-05~", "/2017"),
]
HOLDINGS = ["full", "excerpt", "digest", "record"]
ADDED = "2026-11-22"


def _citation(date: str, **parts: object) -> Citation:
    given: dict[str, object] = {
        "key": "made-up-7",
        "title": "Rain over Nowhere",
        "address": "https://archive.example/documents/7-rain/",
        "archive": "Made-up Archive",
        "source": "The Gazette",
        "csl_type": "article-newspaper",
        "press": True,
        "date": parse(date),
        "added": parse(ADDED),
    }
    return Citation(**(given | parts))  # type: ignore[arg-type]


def _bibtex(cited: Citation) -> dict[str, str]:
    (entry,) = parse_string(bibtex(cited)).entries
    return {field.key: field.value for field in entry.fields}


@pytest.mark.parametrize(
    ("date", "inferred", "bib", "ris_date", "issued"),
    [
        ("2021", False, ("2021", "2021"), ["2021", "2021///"], {"date-parts": [[2021]]}),
        ("2021-03", False, ("2021", "2021-03"), ["2021", "2021/03//"], {"date-parts": [[2021, 3]]}),
        ("2021", True, ("2021", "2021~"), ["2021", "2021///[2021]"], {"date-parts": [[2021]], "circa": True}),
        (
            "2021-03-28",
            True,
            ("2021", "2021-03-28~"),
            ["2021", "2021/03/28/[28 March 2021]"],
            {"date-parts": [[2021, 3, 28]], "circa": True},
        ),
        (
            "2021-04-15~",
            False,
            ("2021", "2021-04-15~"),
            ["2021", "2021/04/15/[c. 15 April 2021]"],
            {"date-parts": [[2021, 4, 15]], "circa": True},
        ),
        ("2021?", False, ("2021", "2021?"), ["2021", "2021///[2021?]"], {"date-parts": [[2021]], "circa": True}),
        ("2021?", True, ("2021", "2021%"), ["2021", "2021///[2021?]"], {"date-parts": [[2021]], "circa": True}),
        ("192X", False, ("1920s", ""), ["///1920s"], {"literal": "1920s"}),
        ("192X~", False, ("[c. 1920s]", ""), ["///[c. 1920s]"], {"literal": "[c. 1920s]"}),
        ("2017/..", False, ("2017", ""), ["2017", "///2017–"], {"literal": "2017–"}),
        ("2017?/", False, ("2017", ""), ["2017", "///[2017?–]"], {"literal": "[2017?–]"}),
        ("../2019-03", False, ("2019", ""), ["2019", "///until March 2019"], {"literal": "until March 2019"}),
        ("2021-03-XX", False, ("2021", "2021-03"), ["2021", "2021/03//"], {"date-parts": [[2021, 3]]}),
        ("2021-22", False, ("2021", ""), ["2021", "///Summer 2021"], {"literal": "Summer 2021"}),
        ("2021-22/2022-03", False, ("2021", ""), ["2021", "///Summer 2021–March 2022"], {"literal": "Summer 2021–March 2022"}),
        ("-0043", False, ("-43", "-0043"), ["///-43"], {"date-parts": [[-43]]}),
        ("Y17000", False, ("17000", ""), ["///17000"], {"date-parts": [[17000]]}),
        (
            "2020-05-13/2020-05-17",
            False,
            ("2020", "2020-05-13/2020-05-17"),
            ["2020", "///13–17 May 2020"],
            {"date-parts": [[2020, 5, 13], [2020, 5, 17]]},
        ),
        (
            "2020-05-17/2020-05-26",
            True,
            ("2020", "2020-05-17~/2020-05-26~"),
            ["2020", "///[17–26 May 2020]"],
            {"date-parts": [[2020, 5, 17], [2020, 5, 26]], "circa": True},
        ),
        ("2020/2021", False, ("2020", "2020/2021"), ["2020", "///2020–2021"], {"date-parts": [[2020], [2021]]}),
        (
            "2021-03-28/2021-04?",
            False,
            ("2021", "2021-03/2021-04?"),
            ["2021", "///28 March 2021–[April 2021?]"],
            {"date-parts": [[2021, 3], [2021, 4]], "circa": True},
        ),
        (
            "1984?/2004~",
            False,
            ("1984", "1984?/2004~"),
            ["1984", "///[1984?]–[c. 2004]"],
            {"date-parts": [[1984], [2004]], "circa": True},
        ),
        (
            "2020~/2020-05?",
            False,
            ("2020", "2020%"),
            ["2020", "///[c. 2020]–[May 2020?]"],
            {"date-parts": [[2020]], "circa": True},
        ),
    ],
)
def test_a_date_says_what_is_known_and_no_more(
    date: str, *, inferred: bool, bib: tuple[str, str], ris_date: list[str], issued: dict[str, object]
) -> None:
    cited = _citation(date, inferred=inferred)
    fields = _bibtex(cited)
    assert (fields["year"], fields.get("date", "")) == bib
    assert [line[6:] for line in ris(cited).split("\r\n") if line[:2] in ("PY", "DA")] == ris_date
    assert csl_json(cited)["issued"] == issued


@pytest.mark.parametrize(
    ("date", "inferred", "note"),
    [
        ("2021-03-28", False, []),
        ("2021-03-XX", False, []),
        ("2021-03-28", True, ["Date inferred by the archive: [28 March 2021]"]),
        ("2021~", False, ["Date as far as known: [c. 2021]"]),
        ("192X", False, ["Date as far as known: 1920s"]),
        ("2021-22", False, ["Date as far as known: Summer 2021"]),
        ("2023-11-16/..", False, ["Date as far as known: 16 November 2023–"]),
        ("2001/2003~", True, ["Date inferred by the archive: [2001–c. 2003]"]),
    ],
)
def test_what_figures_cannot_say_is_in_a_note(date: str, *, inferred: bool, note: list[str]) -> None:
    """Most styles leave `circa` and the signs of EDTF out, and bibutils the words of RIS."""
    cited = _citation(date, inferred=inferred)
    assert csl_json(cited).get("note", "") == "".join(note)
    assert _bibtex(cited)["note"] == ". ".join(["Made-up Archive", *note])
    (record,) = rispy.loads(ris(cited))
    assert record.get("notes", []) == note


@pytest.mark.parametrize("inferred", [False, True])
@pytest.mark.parametrize("holding", HOLDINGS)
@pytest.mark.parametrize("date", FORMS)
def test_no_form_of_date_breaks_a_program_or_loses_its_year(date: str, holding: str, *, inferred: bool) -> None:
    cited = _citation(date, inferred=inferred, holding=holding)
    item = csl_json(cited)
    issued, own = item["issued"], cited.own_words
    for found in (issued, item.get("original-date", issued)):
        ends = found.get("date-parts", [[]])
        assert len({len(end) for end in ends}) == 1  # citeproc-js throws where one end is longer
        assert [*ends].count(ends[0]) == 1
        assert ("literal" in found) is (ends == [[]])
    fields = _bibtex(cited)
    assert re.fullmatch(r"\d{3,4}" if own or "X" not in date[:4] else r"\[?(c\. )?(19[23]0s.*|1900–1999)\]?", fields["year"])
    if "date" in fields:
        oracle.parse_edtf(fields["date"])  # biblatex takes it
        assert ".." not in fields["date"]
        assert "X" not in fields["date"]
    (record,) = rispy.loads(ris(cited))
    assert record.get("year", "").isdigit() is (own or "X" not in date[:4])
    doubted = inferred or any(sign in date for sign in "~?%")
    for text in (str(item), bibtex(cited), ris(cited)):
        assert not doubted or "[" in text  # the mark of doubt in words
