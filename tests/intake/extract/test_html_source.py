"""The source of a page, made fit for a parser."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Unreadable
from documents.intake.extract.html_source import MAX_CHARS, MAX_ELEMENTS, tree_of
from documents.intake.extract.reading import read


@pytest.mark.parametrize("tag", ["noscript", "template", "NOSCRIPT"])
def test_what_only_scripts_or_their_want_would_show_is_left_out_with_a_remark(tag: str) -> None:
    body = "<p>The witness spoke for an hour in the hall of the court, and nobody knew the name.</p>" * 3
    hidden = f"<{tag}><p>The real name is <b>Tomas Hill</b></p></{tag}><{tag}><img src=a.png></{tag}>"
    found = read(f"<html><body><article><h1>A trial</h1>{body}{hidden}</article></body></html>".encode(), name="a.html")
    assert "Tomas Hill" not in found.text
    assert found.remarks == (
        "1 passage for browsers without scripts, or for scripts alone (27 characters), are left out of the text",
    )


def _words(source: str) -> str:
    tree, _, _ = tree_of(source)
    return " ".join(tree.text_content().split())


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>One<!-- two --> three</p>", "One three"),
        ("<p>One</p><!-- two <p>three</p>", "One"),
        ("<p>One<script>two</script> three</p>", "One three"),
        ("<p>One<SVG><text>two</text></SVG> three</p>", "One three"),
        ("<p>One <styled>two</styled></p>", "One two"),
        ("<p>İstanbul <style>p {}</style>İzmir</p>", "İstanbul İzmir"),
        ("<?xml version='1.0' encoding='utf-8'?><p>One</p>", "One"),
        ("<p>On\x00e</p>", "One"),
        ("<p title='a > b'>One</p>", "One"),
        ("<p>One</p><p title='two", "One"),
        ("<p>One</p><b", "One"),
        ("One", "One"),
    ],
)
def test_what_is_no_text_is_left_out(source: str, words: str) -> None:
    assert _words(source) == words


def test_json_ld_is_kept_for_what_the_page_says_of_itself() -> None:
    tree, _, _ = tree_of('<script type="application/ld+json">{"a": 1}</script><script>x</script><p>One</p>')
    assert [script.text for script in tree.iter("script")] == ['{"a": 1}']


def test_style_sheets_for_screens_are_given_one_after_the_other() -> None:
    sheets = "<style>p {}</style><style media='print'>b {}</style><style media=screen>i {}</style><style media='all'>u {}</style>"
    assert tree_of(f"{sheets}<p>One</p>")[2] == "p {}\ni {}\nu {}"


def test_embedded_pictures_do_not_count() -> None:
    tree, remarks, _ = tree_of(f"<p>One <img src='data:image/png;base64,{'A' * MAX_CHARS}'></p>")
    assert (tree.text_content().strip(), remarks, tree.find(".//img").get("src")) == ("One", (), "data:")


def test_a_tag_with_endless_attributes_loses_them_with_a_remark() -> None:
    tree, remarks, _ = tree_of(f"<p {'a=b ' * 5_000}>One</p><p title='{'x' * 9_000}'>two</p><p class='c'>three</p>")
    assert ([dict(one.attrib) for one in tree.iter("p")], " ".join(tree.itertext())) == (
        [{}, {}, {"class": "c"}],
        "One two three",
    )
    assert remarks == ("2 tags of the page were longer than 8,000 characters and lost their attributes",)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("a" * (MAX_CHARS + 1), r"^The page has 5,000,001 characters without its scripts; at most 5,000,000 are read"),
        ("<b>" * (2 * MAX_ELEMENTS + 1), r"^The page has more than 25,000 elements"),
        ("<div>" * 300 + "One", r"^The page's elements are nested more than 256 deep"),
        ("", r"^The page cannot be parsed: it has no elements"),
    ],
)
def test_a_page_beyond_bounds_is_refused(source: str, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        tree_of(source)
