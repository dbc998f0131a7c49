"""A tree of HTML elements to Markdown that says the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from documents.intake.extract.markdown import blocks, write
from documents.text import plain

ADDRESS = "https://kestrel.example/news/harbour"


def written(inside: str) -> str:
    return write(html.fragment_fromstring(inside, create_parent="div"), address=ADDRESS)


@pytest.mark.parametrize(
    ("inside", "markdown"),
    [
        ("<h1>One</h1><p>two</p>three<p>four</p>", "# One\n\ntwo\n\nthree\n\nfour"),
        ("<h3>A<br>b</h3><h4></h4>", "### A b"),
        ("<p>One <b>two</b> <i>three</i> <em><strong>four</strong></em></p>", "One **two** *three* ***four***"),
        ("<p>One<br>two<br><br>three</p>", "One  \ntwo\n\nthree"),
        ("<p>Why?<br>Answer: Because.</p>", "Why?\n\nAnswer: Because."),
        ("<ul><li>One</li><li>two<ol><li>three</li></ol></li></ul>", "- One\n- two\n  1. three"),
        ('<ol start="3"><li>One</li><li value="7">two</li><li>three</li></ol>', "3. One\n7. two\n8. three"),
        ("<ul><li><p>One</p><p>two</p></li><li>three</li></ul>", "- One\n\n  two\n\n- three"),
        ("<ol start='99999999999'><li>One</li></ol>", "1. One"),
        ("<blockquote><p>One</p><p>two</p></blockquote>", "> One\n>\n> two"),
        ("<pre>a  b\n  c</pre>", "```\na  b\n  c\n```"),
        ("<pre>```</pre>", "````\n```\n````"),
        ("<figcaption>One <b>two</b></figcaption>", "*One two*"),
        ("<dl><dt>One</dt><dd>two</dd></dl>", "**One**\n\ntwo"),
        ("<p>He said <q>no</q>.</p>", "He said “no”."),
        ("<p>a*b_c [d](e) &lt;f&gt;</p>", "a\\*b_c [d\\](e) \\<f>"),
        ("<script>x</script><p>One<img src='a'></p><form>two</form>", "One"),
        ("<span><p>One</p></span>", "One"),
        ("", ""),
        ("<p> </p><ul></ul><blockquote></blockquote><table></table>", ""),
    ],
)
def test_elements_are_written_as_markdown(inside: str, markdown: str) -> None:
    assert written(inside) == markdown


@pytest.mark.parametrize(
    ("href", "markdown"),
    [
        ("/guild", "[One](https://kestrel.example/guild)"),
        ("https://other.example/a b(c)", "[One](https://other.example/a%20b%28c%29)"),
        ("mailto:desk@kestrel.example", "[One](mailto:desk@kestrel.example)"),
        ("https://web.archive.org/web/2020/https://other.example/a", "[One](https://other.example/a)"),
        ("/web/20210401000000/https://other.example/a", "[One](https://other.example/a)"),
        ("#below", "One"),
        ("javascript:alert(1)", "One"),
        ("http://[", "One"),
        ("", "One"),
        ("/" + "a" * 2_000, "One"),
    ],
)
def test_links_lead_to_other_pages_or_are_words(href: str, markdown: str) -> None:
    assert written(f"<p><a href='{href}'>One</a></p>") == markdown


@pytest.mark.parametrize(
    ("inside", "markdown"),
    [
        ("<tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
        ("<tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4|5</td></tr>", "|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4\\|5 |"),
        (
            "<tr><th>a</th><th>b</th></tr><tr><td rowspan='2'>1</td><td>2</td></tr><tr><td>3</td></tr>",
            "| a | b |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |",
        ),
        ("<tr><th colspan='2'>a</th></tr><tr><td>1</td><td>2</td></tr>", "| a |  |\n| --- | --- |\n| 1 | 2 |"),
        (
            "<caption>Years</caption><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr>",
            "*Years*\n\n| a | b |\n| --- | --- |\n| 1 |  |",
        ),
        ("<tr><td>One</td></tr><tr><td>two</td></tr>", "One\n\ntwo"),
        (
            f"<tr><td>{'word ' * 100}</td><td>two</td></tr><tr><td>a</td><td>b</td></tr>",
            f"{('word ' * 100).strip()}\n\ntwo\n\na\n\nb",
        ),
        (
            "<tr><td rowspan='x' colspan='-1'>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>",
            "|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |",
        ),
    ],
)
def test_a_table_of_words_is_one_and_a_layout_is_its_words(inside: str, markdown: str) -> None:
    assert written(f"<table>{inside}</table>") == markdown


def test_each_block_knows_the_element_that_it_comes_from() -> None:
    root = html.fragment_fromstring("<h2>One</h2>two<ul><li>three</li></ul>", create_parent="div")
    assert [(block.markdown, block.place.tag) for block in blocks(root)] == [("## One", "h2"), ("two", "div"), ("- three", "ul")]


def test_what_claims_to_be_very_wide_is_bounded() -> None:
    wide = "<tr><td colspan='99999999'>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>"
    assert len(written(f"<table>{wide}</table>")) < 1_000


@given(
    st.lists(
        st.sampled_from(["a*", "<b>b</b>", "<i>_c</i>", "<br>", "<p>d</p>", "<h2># e</h2>", "<li>f</li>", "1. g", "&lt;h&gt;"]),
        max_size=8,
    )
)
def test_every_word_is_kept(parts: list[str]) -> None:
    root = html.fragment_fromstring(" ".join(parts), create_parent="div")
    words = "".join(root.itertext()).split()
    assert "".join(plain(write(root)).split()) == "".join(words)
