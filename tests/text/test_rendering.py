"""Markdown to safe HTML, within bounds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.text import MAX_CHARS, TextTooLarge, plain, render

REL = 'rel="noopener nofollow external"'
ALLOWED = set(re.findall(r"\w+", "p h2 h3 h4 h5 h6 ul ol li blockquote hr pre table thead tbody tr th td strong em a br code"))
MARKDOWNISH = st.text(alphabet="ab 1.\n\t#*_`~[]()<>!|\\-+=&;:/'\"•", max_size=60)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("One *two* **three**\n\nfour", "<p>One <em>two</em> <strong>three</strong></p>\n<p>four</p>\n"),
        ("# A\n### B", "<h2>A</h2>\n<h4>B</h4>\n"),
        ("#### A\n###### B", "<h2>A</h2>\n<h4>B</h4>\n"),
        ("# A\n###### B", "<h2>A</h2>\n<h6>B</h6>\n"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n'),
        ("> q\n\n---", "<blockquote>\n<p>q</p>\n</blockquote>\n<hr>\n"),
        (
            "a|b\n-|-:\n1|2",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n"
            "<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>\n",
        ),
        ("[a](https://example.org/?b=1&c)", f'<p><a href="https://example.org/?b=1&amp;c" {REL}>a</a></p>\n'),
        ("<mailto:desk@example.org>", f'<p><a href="mailto:desk@example.org" {REL}>mailto:desk@example.org</a></p>\n'),
        ("https://example.org", "<p>https://example.org</p>\n"),
        ("![a *map*](https://example.org/a.png) b", "<p>a <em>map</em> b</p>\n"),
        ("[![map](x.png)](https://example.org/)", f'<p><a href="https://example.org/" {REL}>map</a></p>\n'),
        (
            "<script>alert(1)</script>\n\n<b onclick=x>",
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>&lt;b onclick=x&gt;</p>\n",
        ),
        ("\x00\ud800", "<p>\ufffd\ufffd</p>\n"),
    ],
)
def test_render(markdown: str, html: str) -> None:
    assert render(markdown) == html


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "/path",
        "//example.org",
        "#a",
        "ftp://example.org",
        "http:",
        "https://[",
        "mailto:",
        "https://bank.example@example.org/",
    ],
)
def test_a_link_that_leads_nowhere_good_leaves_its_words(address: str) -> None:
    assert render(f"[**a** b]({address}) [c](https://example.org/)") == (
        f'<p><strong>a</strong> b <a href="https://example.org/" {REL}>c</a></p>\n'
    )


@given(MARKDOWNISH | st.text(max_size=60))
def test_rendered_html_holds_only_what_is_allowed(markdown: str) -> None:
    html = render(markdown)
    assert set(re.findall(r"<\s*/?\s*([a-zA-Z0-9]+)", html)) <= ALLOWED
    assert not re.search(r"<[^>]*\s(?!href=|rel=|start=)[a-z]+=", html)
    plain(markdown)


@pytest.mark.parametrize(
    ("markdown", "message"),
    [
        ("a" * (MAX_CHARS + 1), "The text has 2,000,001 characters; at most 2,000,000 can be shown. Split it."),
        ("a\n" * 50_000, "The text has 50,001 lines; at most 50,000 can be shown. Split it."),
        ("a\n" + "b" * 200_001, "Line 2 has 200,001 characters; at most 200,000 can be. Break it into paragraphs."),
        ("a\n\n" + "[" * 2001, "Paragraph 2 has 2,001 opening brackets; at most 2,000 can be. Break it with a blank line."),
        ("a\n\n" + ">" * 200_000, "Quotes, lists or emphasis are nested more than 40 deep near line 3. Flatten them."),
        ("- " * 50 + "a", "Quotes, lists or emphasis are nested more than 40 deep near line 1. Flatten them."),
        ("> *a **b " * 50 + "c** d*" * 50, "Quotes, lists or emphasis are nested more than 40 deep near line 1. Flatten them."),
    ],
)
def test_a_text_beyond_bounds_is_refused_with_the_bound_and_the_place(markdown: str, message: str) -> None:
    for read in (render, plain):
        with pytest.raises(TextTooLarge) as error:
            read(markdown)
        assert str(error.value) == message


@pytest.mark.parametrize(
    ("markdown", "length"),
    [
        ("<a " + "b=c " * 40_000 + ">", 160_018),
        ("**a" * 20_000, 190_008),
        ("*a_ " * 20_000, 80_007),
        ("[a](" * 2_000, 8_008),
        ("[" * 1_000 + "]" * 1_000, 2_008),
        ("".join("`" * run + " " for run in range(1, 300)), 45_156),
        ("&" * 40_000, 200_008),
        ("\\[" * 2_000, 2_008),
        ("\n" * 49_999, 0),
        ("> a\n" + "b\n" * 10_000, 20_036),
    ],
)
def test_hostile_text_within_bounds_is_rendered(markdown: str, length: int) -> None:
    assert len(render(markdown)) == length
