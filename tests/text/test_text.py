"""Markdown to safe HTML, plain words, excerpts, pasted text and reversible edits."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.text import (
    MAX_CHARS,
    Edit,
    EditError,
    TextTooLarge,
    apply_edits,
    excerpt,
    from_plain,
    plain,
    reading_minutes,
    render,
    reverse,
    word_count,
)

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


def test_plain_text_has_blocks_without_marks() -> None:
    markdown = "# A *b*\n\nc\nd  \ne\n\n- f\n- [g](https://example.org/)\n\nh|i\n-|-\n1|\n\n```\nj\n```\n![k](l.png)"
    assert plain(markdown) == "A b\n\nc d\ne\n\nf\n\ng\n\nh i\n\n1\n\nj\n\nk"


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("One  two\nthree", 240, "One two three"),
        ("One two three", 13, "One two three"),
        ("One two three", 12, "One two…"),
        ("One two three", 8, "One two…"),
        ("One two three", 7, "One…"),
        ("One, two — three", 11, "One, two…"),
        ("Incomprehensible", 7, "Incomp…"),
        ("abe\u0301" + "f" * 9, 4, "ab…"),
        ("a👩‍👩‍👧" + "b" * 9, 4, "a…"),
        ("a🇦🇿🇬🇪" + "b" * 9, 5, "a🇦🇿…"),
        ("a👍🏽" + "b" * 9, 3, "a…"),
        ("", 5, ""),
    ],
)
def test_excerpt_cuts_between_words_and_never_inside_what_is_seen_as_one_character(text: str, limit: int, expected: str) -> None:
    assert excerpt(text, limit) == expected


@given(st.text(max_size=80), st.integers(1, 60))
def test_excerpt_is_a_beginning_within_the_limit(text: str, limit: int) -> None:
    line = " ".join(text.split())
    cut = excerpt(text, limit)
    assert len(cut) <= limit
    assert cut == line or (cut.endswith("…") and line.startswith(cut[:-1]))


def test_words_and_minutes() -> None:
    assert word_count("Don't count — well-known 3 dashes; 中国 is two.") == 9
    assert [reading_minutes("word " * words) for words in (0, 238, 239)] == [1, 1, 2]


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("One line\nanother\u00a0\n\n\nthird  \r\nfourth", "One line\n\nanother\n\nthird\n\nfourth"),
        ("Listed:\n  • one\n  • two\u00a0\n\n  • three\nafter", "Listed:\n\n- one\n- two\n- three\n\nafter"),
        ("• # one\n•\n• 2. two", "- \\# one\n- 2\\. two"),
        ("# a\n- b\n1. c\n2) d\n> e\n---\n+ f\n===", "\\# a\n\n\\- b\n\n1\\. c\n\n2\\) d\n\n\\> e\n\n\\---\n\n\\+ f\n\n\\==="),
        ("a*b*_c_ [d](e) <f> `g` \\h &amp; i & j", "a\\*b\\*\\_c\\_ \\[d\\](e) \\<f> \\`g\\` \\\\h \\&amp; i & j"),
        ("- 5 degrees, 1.5 m, #1, 10:30", "\\- 5 degrees, 1.5 m, #1, 10:30"),
        ("", ""),
        (" \n\u00a0\n", ""),
    ],
)
def test_plain_text_becomes_markdown_that_says_the_same(text: str, markdown: str) -> None:
    assert from_plain(text) == markdown


def test_lines_broken_at_one_width_are_joined() -> None:
    long = "Lines of a letter were broken by a machine at this width,"
    assert from_plain(f"Dear desk,\n\n{long}\n{long}\nand end.\n\n• {long}\nyes") == (
        f"Dear desk,\n\n{long} {long} and end.\n\n- {long} yes"
    )


@given(MARKDOWNISH | st.text(max_size=60))
@settings(max_examples=200)
def test_reading_the_markdown_of_a_plain_text_gives_the_text_back(text: str) -> None:
    shown = re.sub("[\x00-\x08\x0e-\x1b\x1f\x7f\ufeff]", "", text)
    without_bullets = re.sub(r"[•‣◦▪●○∙]", "", shown)
    assert re.sub(r"[•‣◦▪●○∙]", "", plain(from_plain(text))).split() == without_bullets.split()
    assert "<em>" not in render(from_plain(text))


def _edit(start: int, before: str, after: str) -> Edit:
    return Edit(start, before, after, reason="a test", rule="editor")


def test_edits_cut_repair_and_insert_at_places_of_the_original() -> None:
    edits = [_edit(4, "two ", ""), _edit(0, "One", "1"), _edit(13, "", "!"), _edit(13, "", "?")]
    assert apply_edits("One two three", edits) == "1 three!?"
    assert apply_edits("One two three", edits[1:]) == "1 two three!?"
    assert apply_edits("1 three!?", reverse(edits)) == "One two three"


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ([_edit(0, "One", "1"), _edit(2, "e", "")], "The edit at 2 overlaps the one that ends at 3; join them or drop one."),
        ([_edit(4, "too", "2")], "The edit at 4 expects “too” but finds “two”; the original or the edit is another version."),
        ([_edit(9, "", "x")], "The edit at 9 expects “” but finds “”; the original or the edit is another version."),
        ([_edit(4, "two", "two")], "The edit at 4 changes nothing; leave it out."),
        ([_edit(-3, "two", "")], "The edit at -3 starts before the text."),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(edits: list[Edit], message: str) -> None:
    with pytest.raises(EditError) as error:
        apply_edits("One two", edits)
    assert str(error.value) == message


@st.composite
def _edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text in pieces, some of which are replaced, cut or inserted."""
    pieces = draw(st.lists(st.tuples(st.text("abc", max_size=4), st.none() | st.text("xyz", max_size=4)), max_size=8))
    edits, start = [], 0
    for before, after in pieces:
        if after is not None and after != before:
            edits.append(_edit(start, before, after))
        start += len(before)
    return "".join(before for before, _ in pieces), edits


@given(_edited())
def test_reversed_edits_bring_the_original_back(edited: tuple[str, list[Edit]]) -> None:
    original, edits = edited
    assert apply_edits(apply_edits(original, edits), reverse(edits)) == original
    assert reverse(reverse(edits)) == tuple(edits)
