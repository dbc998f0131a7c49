"""Citations in words. Expected values were written by hand after each style's own rules."""

import pytest

from documents.citations import STYLES, Citation, formatted
from documents.edtf import parse

READ, GOST_READ = " (Accessed: [day month year])", " (дата обращения: [ДД.ММ.ГГГГ])"
PAGE = "https://archive.example/documents/7-rain/"


def _citation(date: str = "2021-03-28", **parts: object) -> Citation:
    given: dict[str, object] = {
        "key": "made-up-7",
        "title": "Rain over “Nowhere”",
        "address": PAGE,
        "archive": "Made-up Archive",
        "authors": ("Aysel Invented",),
        "source": "The Gazette",
        "date": parse(date) if date else None,
    }
    return Citation(**(given | parts))  # type: ignore[arg-type]


def test_each_style_in_full() -> None:
    assert {style: formatted(_citation(), style) for style in STYLES} == {
        "chicago": f"Aysel Invented, “Rain over ‘Nowhere,’” The Gazette, March 28, 2021, Made-up Archive, {PAGE}.",
        "apa": f"Aysel Invented. (2021, March 28). Rain over “Nowhere.” The Gazette. Made-up Archive. {PAGE}",
        "mla": f"Aysel Invented. “Rain over ‘Nowhere.’” The Gazette, 28 Mar. 2021. Made-up Archive, {PAGE}.",
        "harvard": "Aysel Invented (2021) ‘Rain over “Nowhere”’, The Gazette, 28 March. Made-up Archive. "
        f"Available at: {PAGE}{READ}.",
        "gost": "Rain over “Nowhere” / Aysel Invented // The Gazette. 28.03.2021. Доступ из архива «Made-up Archive». "
        f"URL: {PAGE}{GOST_READ}.",
    }


def test_each_style_of_what_has_neither_author_nor_source_nor_date_nor_title_of_its_own() -> None:
    bare = _citation("", authors=(), source="", title="Letter about rain", title_supplied=True)
    assert {style: formatted(bare, style) for style in STYLES} == {
        "chicago": f"[Letter about rain], n.d., Made-up Archive, {PAGE}.",
        "apa": f"[Letter about rain]. (n.d.). Made-up Archive. {PAGE}",
        "mla": f"[Letter about rain]. n.d. Made-up Archive, {PAGE}.",
        "harvard": f"[Letter about rain] (n.d.). Made-up Archive. Available at: {PAGE}{READ}.",
        "gost": f"[Letter about rain]. [б. г.]. Доступ из архива «Made-up Archive». URL: {PAGE}{GOST_READ}.",
    }


def test_harvard_begins_with_the_source_where_no_author_is_named() -> None:
    cited = formatted(_citation(authors=()), "harvard")
    assert cited == f"The Gazette (2021) ‘Rain over “Nowhere”’, 28 March. Made-up Archive. Available at: {PAGE}{READ}."


@pytest.mark.parametrize(
    ("date", "inferred", "chicago", "apa", "harvard"),
    [
        ("2021-03", False, "March 2021", "2021, March", ("2021", "March")),
        ("2021", True, "[2021]", "[2021]", ("[2021]", "")),
        ("2021~", False, "[ca. 2021]", "[ca. 2021]", ("[c. 2021]", "")),
        ("2021-04-15~", False, "[ca. April 15, 2021]", "[ca. 2021, April 15]", ("[c. 2021]", "15 April")),
        ("2021?", False, "[2021?]", "[2021?]", ("[2021?]", "")),
        ("2021%", False, "[ca. 2021?]", "[ca. 2021?]", ("[c. 2021?]", "")),
        ("192X", False, "1920s", "1920s", ("1920s", "")),
        ("19XX", False, "1900–1999", "1900–1999", ("1900–1999", "")),
        ("2020-05-13/2020-05-17", False, "May 13–17, 2020", "2020, May 13–17", ("2020", "13–17 May")),
        ("2020-05-17/2020-05-26", True, "[May 17–26, 2020]", "[2020, May 17–26]", ("[2020]", "17–26 May")),
        ("2020-05-30/2020-06-02", False, "May 30–June 2, 2020", "2020, May 30–June 2", ("2020", "30 May–2 June")),
        ("2020-05/2020-06", False, "May–June 2020", "2020, May–June", ("2020", "May–June")),
        (
            "2020-12-30/2021-01-02",
            False,
            "December 30, 2020–January 2, 2021",
            "2020, December 30–2021, January 2",
            ("2020–2021", ""),
        ),
        ("2020/2021", False, "2020–2021", "2020–2021", ("2020–2021", "")),
        ("2017/..", False, "2017–", "2017–", ("2017–", "")),
        ("../2019-03", False, "until March 2019", "until 2019, March", ("until 2019", "")),
        ("2020/2020-05", False, "2020–May 2020", "2020–2020, May", ("2020", "")),
        ("2001/2003~", False, "2001–[ca. 2003]", "2001–[ca. 2003]", ("2001–[c. 2003]", "")),
        ("2001~/2003", False, "[ca. 2001]–2003", "[ca. 2001]–2003", ("[c. 2001]–2003", "")),
        ("1984?/2004~", False, "[1984?]–[ca. 2004]", "[1984?]–[ca. 2004]", ("[1984?]–[c. 2004]", "")),
        ("2001/2003~", True, "[2001–ca. 2003]", "[2001–ca. 2003]", ("[2001–c. 2003]", "")),
        ("2004~/2005~", False, "[ca. 2004–2005]", "[ca. 2004–2005]", ("[c. 2004–2005]", "")),
        (
            "2021-03-28/2021-04?",
            False,
            "March 28, 2021–[April 2021?]",
            "2021, March 28–[2021, April?]",
            ("2021", "28 March–[April?]"),
        ),
        ("2021-03/2021~", False, "March 2021–[ca. 2021]", "2021, March–[ca. 2021]", ("2021–[c. 2021]", "")),
        ("2017?/..", False, "[2017?–]", "[2017?–]", ("[2017?–]", "")),
        ("../2017-05~", False, "[until ca. May 2017]", "[until ca. 2017, May]", ("[until c. 2017]", "")),
    ],
)
def test_a_date_says_what_is_known_and_no_more(
    date: str, *, inferred: bool, chicago: str, apa: str, harvard: tuple[str, str]
) -> None:
    cited = _citation(date, inferred=inferred)
    year, days = harvard
    assert f"The Gazette, {chicago}, Made-up Archive" in formatted(cited)
    assert f". ({apa}). " in formatted(cited, "apa")
    end = f", {days}." if days else "."
    assert formatted(cited, "harvard").startswith(f"Aysel Invented ({year}) ‘Rain over “Nowhere”’, The Gazette{end} Made-up")


_HELD = f"Доступ из архива «Made-up Archive». URL: {PAGE}{GOST_READ}."


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            {"title": "Rain over Nowhere", "language": "en"},
            f"Rain over Nowhere / Aysel Invented // The Gazette. 28.03.2021. {_HELD}",
        ),
        ({"title": "Will it rain?", "authors": (), "date": ""}, f"Will it rain? // The Gazette. [б. г.]. {_HELD}"),
        ({"title": "Will it rain?", "authors": (), "source": "", "date": ""}, f"Will it rain? [б. г.]. {_HELD}"),
        (
            {
                "title": "Heç yerdə yağış",
                "language": "az",
                "authors": ("Aysel Uydurma", "Əli Uydurma"),
                "source": "Uydurma qəzet",
            },
            f"Heç yerdə yağış / Aysel Uydurma, Əli Uydurma // Uydurma qəzet. 28.03.2021. {_HELD}",
        ),
        (
            {"title": "Yağış “Heç yerdə”", "language": "az", "authors": (), "source": "", "date": "2021-03"},
            f"Yağış “Heç yerdə”. 03.2021. {_HELD}",
        ),
        (
            {"title": "Дождь над «Нигде»", "language": "ru", "authors": ("Айсель Вымышленная",), "source": "Вымышленная газета"},
            f"Дождь над «Нигде» / Айсель Вымышленная // Вымышленная газета. 28.03.2021. {_HELD}",
        ),
        (
            {"title": "Дождь", "language": "ru", "authors": tuple("АБВГ"), "source": "Газета", "date": "2021~"},
            f"Дождь / А, Б, В, Г // Газета. [ок. 2021]. {_HELD}",
        ),
        (
            {"title": "Дождь", "language": "ru", "authors": tuple("АБВГД"), "source": "Газета", "date": ""},
            f"Дождь / А, Б, В [и др.] // Газета. [б. г.]. {_HELD}",
        ),
    ],
)
def test_gost_keeps_names_as_printed_and_adds_words_in_russian(given: dict[str, object], expected: str) -> None:
    assert formatted(_citation(**given), "gost") == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("date", "inferred", "expected"),
    [
        ("2021-03-08", True, "[08.03.2021]"),
        ("2021?", False, "[2021?]"),
        ("2021%", False, "[ок. 2021?]"),
        ("192X", False, "1920-е"),
        ("19XX", False, "1900–1999"),
        ("2020-05-03/2020-05-17", False, "03–17.05.2020"),
        ("2020-05-30/2020-06-02", False, "30.05–02.06.2020"),
        ("2020-05/2020-06", False, "05–06.2020"),
        ("2020-12-30/2021-01-02", False, "30.12.2020–02.01.2021"),
        ("2017/..", False, "2017–"),
        ("../2019-03", False, "до 03.2019"),
        ("1984?/2004~", False, "[1984?]–[ок. 2004]"),
        ("2021-03-28/2021-04?", False, "28.03.2021–[04.2021?]"),
    ],
)
def test_gost_writes_dates_in_figures(date: str, *, inferred: bool, expected: str) -> None:
    assert f"// The Gazette. {expected}. Доступ из архива" in formatted(_citation(date, inferred=inferred), "gost")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("A", "B"), {"chicago": "A and B, ", "apa": "A & B. ", "mla": "A and B. ", "harvard": "A and B ("}),
        (("A", "B", "C"), {"chicago": "A, B, and C, ", "apa": "A, B, & C. ", "mla": "A, et al. ", "harvard": "A, B and C ("}),
        (tuple("ABCD"), {"chicago": "A et al., ", "apa": "A, B, C, & D. ", "mla": "A, et al. ", "harvard": "A et al. ("}),
    ],
)
def test_several_authors(names: tuple[str, ...], expected: dict[str, str]) -> None:
    for style, start in expected.items():
        assert formatted(_citation(authors=names), style).startswith(start)


@pytest.mark.parametrize(
    ("title", "mla"),
    [
        ("Rain?", "“Rain?” The"),
        ("Whose “rain?”", "“Whose ‘rain?’” The"),
        ("The workers’", "“The workers’.” The"),
    ],
)
def test_a_title_that_ends_in_a_mark_of_its_own(title: str, mla: str) -> None:
    assert formatted(_citation(title=title), "mla").startswith(f"Aysel Invented. {mla} Gazette")


def test_the_original_is_named_where_it_has_more_than_the_page() -> None:
    cited = _citation(original="https://gazette.example/rain", holding="excerpt")
    assert {style: formatted(cited, style).partition(PAGE)[2] for style in STYLES} == {
        "chicago": ". Originally at https://gazette.example/rain.",
        "apa": ". Originally at https://gazette.example/rain.",
        "mla": ". Originally at https://gazette.example/rain.",
        "harvard": f"{READ}. Originally at https://gazette.example/rain.",
        "gost": f"{GOST_READ}. Оригинал: https://gazette.example/rain.",
    }
    whole = _citation(original="https://gazette.example/rain")
    assert {style: formatted(whole, style) for style in STYLES} == {style: formatted(_citation(), style) for style in STYLES}


def test_an_interview_is_filed_under_who_was_interviewed_where_the_style_wants_it() -> None:
    cited = _citation(csl_type="interview", interviewees=("Orxan Asked",), title="Rain")
    assert {style: formatted(cited, style) for style in STYLES} == {
        "chicago": f"Orxan Asked, “Rain,” interview by Aysel Invented, The Gazette, March 28, 2021, Made-up Archive, {PAGE}.",
        "apa": f"Aysel Invented. (2021, March 28). Rain. The Gazette. Made-up Archive. {PAGE}",
        "mla": f"Orxan Asked. “Rain.” Interview by Aysel Invented. The Gazette, 28 Mar. 2021. Made-up Archive, {PAGE}.",
        "harvard": "Orxan Asked (2021) ‘Rain’. Interview by Aysel Invented, The Gazette, 28 March. Made-up Archive. "
        f"Available at: {PAGE}{READ}.",
        "gost": "Rain / Orxan Asked ; интервьюер: Aysel Invented // The Gazette. 28.03.2021. "
        f"Доступ из архива «Made-up Archive». URL: {PAGE}{GOST_READ}.",
    }
    alone = _citation(csl_type="interview", interviewees=("Orxan Asked",), title="Rain", authors=())
    assert formatted(alone, "mla").startswith("Orxan Asked. “Rain.” The Gazette, ")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2021-22", ("Summer 2021", "2021, Summer", "Summer 2021", ("2021", "Summer"), "лето 2021")),
        (
            "2021-24~",
            ("[ca. Winter 2021]", "[ca. 2021, Winter]", "[circa Winter 2021]", ("[c. 2021]", "Winter"), "[ок. зима 2021]"),
        ),
        (
            "2021-22/2022-03-05",
            (
                "Summer 2021–March 5, 2022",
                "2021, Summer–2022, March 5",
                "Summer 2021–5 Mar. 2022",
                ("2021–2022", ""),
                "лето 2021–05.03.2022",
            ),
        ),
        (
            "2021-21/2021-23",
            (
                "Spring 2021–Autumn 2021",
                "2021, Spring–2021, Autumn",
                "Spring 2021–Autumn 2021",
                ("2021", "Spring–Autumn"),
                "весна 2021–осень 2021",
            ),
        ),
        (
            "2020-05/2021-03-05",
            (
                "May 2020–March 5, 2021",
                "2020, May–2021, March 5",
                "May 2020–5 Mar. 2021",
                ("2020–2021", ""),
                "05.2020–05.03.2021",
            ),
        ),
    ],
)
def test_seasons_and_ends_of_unequal_precision(date: str, expected: tuple[str, str, str, tuple[str, str], str]) -> None:
    chicago, apa, mla, (year, days), gost = expected
    said = {style: formatted(_citation(date), style) for style in STYLES}
    assert f"The Gazette, {chicago}, Made-up Archive" in said["chicago"]
    assert f"Aysel Invented. ({apa})." in said["apa"]
    assert f"The Gazette, {mla}. Made-up Archive" in said["mla"]
    assert f"Aysel Invented ({year}) " in said["harvard"]
    assert ", The Gazette" + (f", {days}." if days else ".") in said["harvard"]
    assert f"The Gazette. {gost}. Доступ" in said["gost"]
