"""A document as plain text and as Markdown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from documents.models import Holding
from tests.records import make_document
from tests.views.document_formats import make_digest, read_format

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("suffix", ["json", "txt", "md"])
@pytest.mark.parametrize(
    ("holding", "seen"),
    [
        (Holding.FULL, "The whole text."),
        (Holding.EXCERPT, "In other words."),
        (Holding.DIGEST, "In other words."),
        (Holding.RECORD, None),
    ],
)
def test_the_holding_says_which_text_is_given(client: Client, suffix: str, holding: str, seen: str | None) -> None:
    document = make_document("Rain", holding=holding, text="The whole text.", digest="In other words.")
    drawn = read_format(client, document, suffix)
    assert [words for words in ("The whole text.", "In other words.") if words in drawn] == ([seen] if seen else [])


CITED = (
    "The archive, digest of “Rain,” by A. Invented and B. Made-Up, The Gazette, [March 28, 2021], posted January 1, 2022, "
    "http://testserver{}. Originally at https://gazette.example/rain_(1)?a=*b*."
)


def test_the_text_as_written(client: Client) -> None:
    document = make_digest()
    assert read_format(client, document, "txt") == (
        "Digest by The archive of:\nRain\nA. Invented, B. Made-Up\n"
        "news report · The Gazette · [28 March 2021] (inferred because it was raining)\n"
        "Originally at https://gazette.example/rain_(1)?a=*b*\n"
        f"http://testserver{document.get_absolute_url()}\n"
        "This is a digest in the archive’s own words; the archive does not show the full text.\n\n"
        "Content note: Much rain.\n\nWet\n\nOne word.\n\ntwo\n\nthree\n"
    )


@pytest.mark.parametrize(
    ("holding", "head"),
    [
        ("full", "A made-up report\nnews report · undated\n"),
        ("excerpt", "Excerpt, shown by The archive, of:\nA made-up report\n"),
        ("record", "Record by The archive, without the text, of:\nA made-up report\n"),
    ],
)
def test_the_text_begins_with_whose_words_it_is(client: Client, holding: str, head: str) -> None:
    assert read_format(client, make_document(holding=holding, digest="Words."), "txt").startswith(head)


def test_the_markdown_of_a_digest_says_so_in_its_body_too(client: Client) -> None:
    document = make_digest()
    front, body = read_format(client, document, "md").removeprefix("---\n").split("\n---\n\n")
    assert {name: json.loads(value) for name, value in (line.split(": ", 1) for line in front.split("\n"))} == {
        "title": "Digest of “Rain”",
        "authors": ["The archive"],
        "date": "2022-01-01",
        "language": "en",
        "lang": "en",
        "author": ["The archive"],
        "original": {
            "title": "Rain",
            "authors": ["A. Invented", "B. Made-Up"],
            "source": "The Gazette",
            "date_edtf": "2021-03-28",
            "date_words": "[28 March 2021]",
            "date_basis": "inferred because it was raining",
            "kind": "news-report",
            "language": "az",
        },
        "address": f"http://testserver{document.get_absolute_url()}",
        "original_address": "https://gazette.example/rain_(1)?a=*b*",
        "holding": "digest",
        "content_notes": ["Much rain."],
    }
    cited = CITED.format(document.get_absolute_url()).replace("[M", "\\[M").replace("21]", "21\\]")
    cited = cited.replace("rain_(", "rain\\_(").replace("*b*", "\\*b\\*")
    assert body == (
        f"> {cited}\n>\n> This is a digest in the archive’s own words; the archive does not show the full text.\n>\n"
        "> Content note: Much rain.\n\n# Wet\n\nOne *word*.\n\n- two\n- three\n"
    )


def test_the_markdown_as_written(client: Client) -> None:
    document = make_document('Rain: "a\\b"\n---\x85 <b>', text="# Wet\n\nOne *word*.", date="2021~", byline="By A. Invented")
    page = f"http://testserver{document.get_absolute_url()}"
    assert read_format(client, document, "md") == (
        '---\ntitle: "Rain: \\"a\\\\b\\" --- <b>"\nauthors: ["A. Invented"]\ndate_edtf: "2021~"\ndate_words: "[about 2021]"\n'
        f'kind: "news-report"\nlanguage: "en"\nlang: "en"\nauthor: ["A. Invented"]\naddress: "{page}"\nholding: "full"\n---\n\n'
        f"> A. Invented, “Rain: 'a\\\\b' --- \\<b\\>,” \\[ca. 2021\\], The archive, {page}.\n\n# Wet\n\nOne *word*.\n"
    )


def test_the_markdown_has_no_tags(client: Client) -> None:
    text = "A <script>x</script> <!-- y --> \\<b>, 1 < 2, <https://a.example/> and <a@b.example>."
    assert read_format(client, make_document(text=text), "md").endswith(
        "\n\nA \\<script>x\\</script> \\<!-- y --> \\<b>, 1 < 2, <https://a.example/> and <a@b.example>.\n"
    )


def test_the_markdown_has_a_date_only_where_it_is_a_plain_one_that_is_stated(client: Client) -> None:
    dates = {
        document.date: [line for line in read_format(client, document, "md").split("\n") if line.startswith("date")]
        for document in (make_document(date="2021-03-28"), make_document(date="2023/.."), make_document(date="192X"))
    }
    assert dates == {
        "2021-03-28": ['date: "2021-03-28"'],
        "2023/..": ['date_edtf: "2023/.."', 'date_words: "2023–"'],
        "192X": ['date_edtf: "192X"', 'date_words: "1920s"'],
    }
