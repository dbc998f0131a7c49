"""What of a page is its article, what is cut from it in the editor's sight, and what stays that extractors lose. All made up."""

from __future__ import annotations

import pytest

from documents.extraction.findings import OUTSIDE, STRUCK
from documents.intake.clean import cuts_left_out
from documents.intake.extract.reading import read
from documents.text import apply_edits
from tests.intake.extract.overbridge import FIRST_WORDS, LAST, LAST_WORDS, LONG


def _text(inside: str, *, around: str = "") -> str:
    page = f"<html><body><article><h1>Bridge stays closed</h1>{LONG}{inside}{LAST}</article>{around}</body></html>"
    return read(page.encode(), name="page.html").text


def _between(inside: str) -> str:
    text = _text(inside)
    return text.partition(FIRST_WORDS)[2].partition(LAST_WORDS)[0].strip()


@pytest.mark.parametrize(
    ("inside", "written"),
    [
        (
            "<p>He was held on <time>Sunday, 28 March</time> at the gate of the town.</p>",
            "He was held on Sunday, 28 March at the gate of the town.",
        ),
        (
            "<ul><li><time>3 May</time> the gate was shut</li><li><time>4 May</time> it was opened</li></ul>",
            "- 3 May the gate was shut\n- 4 May it was opened",
        ),
        ("<p>O dedi: <q>gəlmirəm</q> və getdi, sonra qayıtdı.</p>", "O dedi: “gəlmirəm” və getdi, sonra qayıtdı."),
        (
            "<p>He was <del>acquitted</del> <ins>convicted</ins> by the court of the town.</p>",
            "He was acquitted convicted by the court of the town.",
        ),
        (
            "<p>The sum was <s>5,000</s> 7,000 crowns, the clerk of the town said.</p>",
            "The sum was 5,000 7,000 crowns, the clerk of the town said.",
        ),
        ("<p>In 2019<sup>3</sup> he was held for a week in the tower.</p>", "In 2019[3] he was held for a week in the tower."),
        (
            "<p>In 2019<sup><a href='#fn1'>3</a></sup> he was held for a week in the tower.</p>",
            "In 2019[3] he was held for a week in the tower.",
        ),
        (
            "<p>The lake holds 10<sup>6</sup> buckets and is 40 m<sup>2</sup> wide at least.</p>",
            "The lake holds 10⁶ buckets and is 40 m² wide at least.",
        ),
        (
            "<p>It was the 21<sup>st</sup> day of the water, and the 1<sup>er</sup> of the month.</p>",
            "It was the 21st day of the water, and the 1er of the month.",
        ),
        (
            "<ul><li><a href='/a'>Ivo Marsh</a> – 5 years</li><li><a href='/b'>Ada Wren</a> – 6 years</li></ul>",
            "- Ivo Marsh – 5 years\n- Ada Wren – 6 years",
        ),
        (
            "<figure class='pullquote'><blockquote><p>We will not row.</p><cite>Ada Wren</cite></blockquote></figure>",
            "> We will not row.\n>\n> *Ada Wren*",
        ),
        (
            "<ol start='5'><li>five of the rules of the bridge</li><li>six of the rules of it</li></ol>",
            "5. five of the rules of the bridge\n6. six of the rules of it",
        ),
        (
            "<ol><li value='10'>ten of the rules of the bridge</li><li>eleven of the rules of it</li></ol>",
            "10. ten of the rules of the bridge\n11. eleven of the rules of it",
        ),
        (
            "<table><caption>The piers</caption><tr><th>Pier</th><th>State</th></tr><tr><td>First</td><td>gone</td></tr></table>",
            "*The piers*\n\n| Pier | State |\n| --- | --- |\n| First | gone |",
        ),
        (
            "<table><tr><th>Court</th><th>Name</th></tr><tr><td rowspan='2'>Town</td><td>Ada</td></tr>"
            "<tr><td>Ivo</td></tr></table>",
            "| Court | Name |\n| --- | --- |\n| Town | Ada |\n|  | Ivo |",
        ),
        (
            "<table><tr><th colspan='2'>Name</th><th>Age</th></tr><tr><td>Ada</td><td>Wren</td><td>40</td></tr></table>",
            "| Name |  | Age |\n| --- | --- | --- |\n| Ada | Wren | 40 |",
        ),
        (
            "<figure><figcaption><span>The bridge at dawn</span><span>Photo: Ada Wren</span></figcaption></figure>",
            "*The bridge at dawn Photo: Ada Wren*",
        ),
        (
            "<p><a href='https://a.example/p.jpg'><img src='p.jpg'></a>Ada Wren said so. And she went on to say it again.</p>",
            "Ada Wren said so. And she went on to say it again.",
        ),
    ],
)
def test_what_stands_in_an_article_is_written_as_the_page_has_it(inside: str, written: str) -> None:
    assert _between(inside) == written


@pytest.mark.parametrize(
    ("words", "struck"),
    [
        ("He was <del>acquitted</del> <ins>convicted</ins> by the court of the town.", ["acquitted"]),
        ("The sum was <s>5,000</s> 7,000 crowns, or <strike>*<b>two</b></strike> three of each.", ["5,000", "\\***two**"]),
    ],
)
def test_what_the_source_strikes_out_is_a_cut_that_can_be_undone(words: str, struck: list[str]) -> None:
    page = f"<html><body><article><h1>Bridge stays closed</h1>{LONG}<p>{words}</p>{LAST}</article></body></html>"
    found = read(page.encode(), name="page.html")
    assert [(cut.before, cut.rule) for cut in cuts_left_out(found.text, found.left_out)] == [(one, STRUCK) for one in struck]


def test_times_and_headings_of_a_live_page_stay_in_their_order() -> None:
    entries = "".join(
        f"<div class='entry'><time>{clock}</time><h3>{head}</h3><p>{words} and nobody in the square was asked about it.</p></div>"
        for clock, head, words in (
            ("14:10", "Gate opened", "The gate was opened by the watch"),
            ("11:40", "Gate shut", "It was shut"),
        )
    )
    assert _between(entries) == (
        "14:10\n\n### Gate opened\n\nThe gate was opened by the watch and nobody in the square was asked about it.\n\n"
        "11:40\n\n### Gate shut\n\nIt was shut and nobody in the square was asked about it."
    )


def test_what_stands_between_paragraphs_and_is_none_of_the_article_is_a_cut_that_can_be_undone() -> None:
    link = "<a href='/x'>Nine things that the mayor never said about the ferry</a>"
    beside = f"<div class='related'><h3>Read also</h3><p>{link}</p></div>"
    page = f"<html><body><article><h1>Bridge stays closed</h1>{LONG}{beside}{LAST}</article></body></html>"
    found = read(page.encode(), name="page.html")
    cuts = cuts_left_out(found.text, found.left_out)
    assert [(cut.rule, cut.before) for cut in cuts] == [
        (OUTSIDE, "### Read also\n\nNine things that the mayor never said about the ferry"),
    ]
    assert apply_edits(found.text, cuts).split() == f"# Bridge stays closed {FIRST_WORDS} {LAST_WORDS}".split()


def test_an_article_in_two_boxes_of_one_kind_is_read_whole() -> None:
    halves = (LONG * 1, LAST + LONG.replace("Tuesday", "Friday").replace("seven", "nine"))
    boxes = "".join(f"<div class='grid'><div class='chunk'>{half}</div><div class='ad'>x</div></div>" for half in halves)
    text = read(f"<html><body><main><h1>Bridge</h1>{boxes}</main></body></html>".encode(), name="page.html").text
    assert [word in text for word in (FIRST_WORDS, LAST_WORDS, "Friday")] == [True, True, True]
