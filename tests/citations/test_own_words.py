"""A digest or record is the archive's work about an article: nobody else is named as its author."""

import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from documents.citations import STYLES, Citation, bibtex, csl_json, formatted, ris
from documents.edtf import parse

READ, GOST_READ = " (Accessed: [day month year])", " (дата обращения: [ДД.ММ.ГГГГ])"
PAGE = "https://archive.example/documents/7-rain/"
ORIGINAL = "https://gazette.example/rain"


def _citation(holding: str, **parts: object) -> Citation:
    given: dict[str, object] = {
        "key": "made-up-7",
        "title": "Heç yerdə “yağış”",
        "address": PAGE,
        "archive": "Made-up Archive",
        "authors": ("Aysel Invented", "Orxan Made-Up"),
        "source": "The Gazette",
        "date": parse("2021-03-28"),
        "inferred": True,
        "csl_type": "article-newspaper",
        "press": True,
        "language": "az",
        "original": ORIGINAL,
        "holding": holding,
        "added": parse("2026-11-22"),
    }
    return Citation(**(given | parts))  # type: ignore[arg-type]


def test_a_digest_in_each_style() -> None:
    by = "by Aysel Invented and Orxan Made-Up, The Gazette"
    assert {style: formatted(_citation("digest"), style) for style in STYLES} == {
        "chicago": f"Made-up Archive, digest of “Heç yerdə ‘yağış,’” {by}, [March 28, 2021], posted November 22, 2026, {PAGE}. "
        f"Originally at {ORIGINAL}.",
        "apa": f"Made-up Archive. (2026, November 22). [Digest of “Heç yerdə ‘yağış,’” {by}, [March 28, 2021]]. {PAGE}. "
        f"Originally at {ORIGINAL}.",
        "mla": f"Made-up Archive. Digest of “Heç yerdə ‘yağış,’” {by}, [28 Mar. 2021]. 22 Nov. 2026, {PAGE}. "
        f"Originally at {ORIGINAL}.",
        "harvard": f"Made-up Archive (2026) Digest of ‘Heç yerdə “yağış”’, {by}, [28 March 2021]. Available at: {PAGE}{READ}. "
        f"Originally at {ORIGINAL}.",
        "gost": "Изложение словами архива «Made-up Archive»: Heç yerdə “yağış” / Aysel Invented, Orxan Made-Up // The Gazette. "
        f"[28.03.2021]. Размещено 22.11.2026. URL: {PAGE}{GOST_READ}. Оригинал: {ORIGINAL}.",
    }


def test_a_bare_record_in_each_style() -> None:
    bare = _citation("record", title="Letter", title_supplied=True, authors=(), source="", date=None, original="", added=None)
    assert {style: formatted(bare, style) for style in STYLES} == {
        "chicago": f"Made-up Archive, record of [Letter], n.d., {PAGE}.",
        "apa": f"Made-up Archive. (n.d.). [Record of [Letter], n.d.]. {PAGE}",
        "mla": f"Made-up Archive. Record of [Letter], n.d. {PAGE}.",
        "harvard": f"Made-up Archive (n.d.) Record of [Letter], n.d. Available at: {PAGE}{READ}.",
        "gost": f"Запись без текста в архиве «Made-up Archive»: [Letter]. [б. г.]. URL: {PAGE}{GOST_READ}.",
    }


def test_a_digest_of_an_interview_says_with_whom() -> None:
    cited = formatted(
        _citation("digest", csl_type="interview", interviewees=("Nobody Questioned",), authors=("A",), title="Rain")
    )
    assert cited.startswith("Made-up Archive, digest of “Rain,” interview with Nobody Questioned by A, The Gazette, ")


def test_an_excerpt_is_the_articles_and_says_that_it_is_one() -> None:
    cited = _citation("excerpt", title="Rain", authors=("A",), inferred=False, original="")
    assert {style: formatted(cited, style) for style in STYLES} == {
        "chicago": f"A, “Rain,” The Gazette, March 28, 2021, excerpt in Made-up Archive, {PAGE}.",
        "apa": f"A. (2021, March 28). Rain [Excerpt]. The Gazette. Made-up Archive. {PAGE}",
        "mla": f"A. “Rain.” The Gazette, 28 Mar. 2021. Excerpt in Made-up Archive, {PAGE}.",
        "harvard": f"A (2021) ‘Rain’, The Gazette, 28 March. Excerpt in Made-up Archive. Available at: {PAGE}{READ}.",
        "gost": f"Rain / A // The Gazette. 28.03.2021. Отрывок. Доступ из архива «Made-up Archive». URL: {PAGE}{GOST_READ}.",
    }


TITLE = "Digest of “Heç yerdə ‘yağış,’” by Aysel Invented and Orxan Made-Up, The Gazette, [28 March 2021]"
NOTES = [
    "Digest in the archive’s own words",
    f"Originally at {ORIGINAL}",
    "Date of the original inferred by the archive: [28 March 2021]",
]


def test_a_digest_in_bibtex_ris_and_csl() -> None:
    cited = _citation("digest")
    (entry,) = parse_string(bibtex(cited)).entries
    assert (entry.entry_type, {field.key: field.value for field in entry.fields}) == (
        "misc",
        {
            "author": "{Made-up Archive}",
            "title": f"{{{TITLE}}}",
            "year": "2026",
            "month": "nov",
            "day": "22",
            "date": "2026-11-22",
            "langid": "english",
            "url": PAGE,
            "note": ". ".join(NOTES),
        },
    )
    (record,) = rispy.loads(ris(cited))
    assert record == {
        "type_of_reference": "ELEC",
        "id": "made-up-7",
        "title": TITLE,
        "authors": ["Made-up Archive"],
        "year": "2026",
        "date": "2026/11/22/",
        "language": "en",
        "name_of_database": "Made-up Archive",
        "urls": [PAGE],
        "notes": NOTES,
    }
    assert csl_json(cited) == {
        "id": "made-up-7",
        "type": "webpage",
        "title": f'<span class="nocase">{TITLE}</span>',
        "author": [{"literal": "Made-up Archive"}],
        "issued": {"date-parts": [[2026, 11, 22]]},
        "language": "en",
        "URL": PAGE,
        "note": ". ".join(NOTES),
        "original-title": "Heç yerdə “yağış”",
        "original-author": [{"literal": "Aysel Invented"}, {"literal": "Orxan Made-Up"}],
        "original-publisher": "The Gazette",
        "original-date": {"date-parts": [[2021, 3, 28]], "circa": True},
    }


@pytest.mark.parametrize("holding", ["digest", "record"])
def test_no_export_has_the_newspaper_or_its_reporters_as_author_or_container(holding: str) -> None:
    cited = _citation(holding)
    (entry,) = parse_string(bibtex(cited)).entries
    assert (entry["author"], "journal" in entry, "howpublished" in entry) == ("{Made-up Archive}", False, False)
    (record,) = rispy.loads(ris(cited))
    assert (record["authors"], "secondary_title" in record) == (["Made-up Archive"], False)
    item = csl_json(cited)
    assert (item["author"], "container-title" in item, "archive" in item) == ([{"literal": "Made-up Archive"}], False, False)


def test_an_excerpt_and_an_interview_in_exports() -> None:
    asked = {"csl_type": "interview", "interviewees": ("Nobody Questioned",), "authors": ("A",)}
    cited = _citation("excerpt", title="Rain", inferred=False, **asked)
    (entry,) = parse_string(bibtex(cited)).entries
    assert (entry["author"], entry["title"], entry["note"]) == (
        "{Nobody Questioned}",
        "{Rain [excerpt]}",
        f"Made-up Archive. Interview by A. Excerpt. Originally at {ORIGINAL}",
    )
    (record,) = rispy.loads(ris(cited))
    assert (record["authors"], record["title"], record["notes"]) == (
        ["Nobody Questioned"],
        "Rain [excerpt]",
        ["Interview by A", "Excerpt", f"Originally at {ORIGINAL}"],
    )
    item = csl_json(cited)
    assert (item["type"], item["author"], item["interviewer"]) == (
        "interview",
        [{"literal": "Nobody Questioned"}],
        [{"literal": "A"}],
    )
