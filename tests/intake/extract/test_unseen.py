"""What a page keeps from the eye."""

from __future__ import annotations

import pytest

from documents.intake.extract.reading import read


@pytest.mark.parametrize(
    "hidden",
    [
        *("hidden", 'style="display: none"', 'style="color:red;visibility:hidden"', 'style="opacity:0"', 'style="font-size:0px"'),
        *('aria-hidden="true"', 'class="note sr-only"', 'class="visually-hidden"', 'class="screen-reader-text"'),
        *('style="display:/**/none"', 'style="dis\\70lay:none"', 'style="mso-hide:all"', 'style="font-size:1px"'),
        *('style="position:absolute;left:-9999px"', 'style="text-indent: -999em"', 'style="clip: rect(0, 0, 0, 0)"'),
        *(
            'style="color:transparent"',
            'style="color: rgba(0, 0, 0, 0)"',
            'style="color:#fff0"',
            'style="height:0;overflow:hidden"',
        ),
    ],
)
def test_what_the_page_hides_is_left_out_with_a_remark(hidden: str) -> None:
    body = f"<p>The witness <span {hidden}>(real name Tomas Hill)</span> spoke for an hour in the hall of the court.</p>"
    found_too = "<p hidden=until-found>Seen on demand, in the hall.</p>"
    page = f"<html><body><article><h1>A trial</h1>{body * 3}{found_too}</article></body></html>"
    found = read(page.encode(), name="a.html")
    assert ("Tomas Hill" in found.text, "Seen on demand" in found.text) == (False, True)
    assert found.remarks == ("3 passages that the page hides (66 characters) are left out of the text",)


def court(css: str, marks: str, head: str = "") -> str:
    """A page in which the name of a witness stands in a paragraph of its own with these attributes."""
    body = "<p>The witness spoke for an hour in the hall of the court, and nobody wrote down a word of it.</p>"
    style = f"<style>{css}</style>" if css else ""
    secret = f"<p {marks}>Real name Tomas Hill.</p>"
    return f"<html><head>{style}{head}</head><body><article><h1>A trial</h1>{body}{secret}{body * 2}</article></body></html>"


@pytest.mark.parametrize(
    ("css", "hides"),
    [
        (".s{display:none}", True),
        ("article .s { visibility: hidden }", True),
        ("article > p.s, .other { color: red; display: none !important; }", True),
        ("#s{position:absolute;left:-9999px}", True),
        ("@media screen{.s{display:none}}", True),
        ("@import url(a.css); @font-face{font-family:x} .s{font-size:0}", True),
        (".s{width:1px;height:1px;overflow:hidden}", True),
        (".s{color:#fff;background-color:#ffffff}", True),
        (".s{display:none} @media (max-width:600px){.s{display:block}}", True),
        ("p.s{display:none} .s{display:block}", True),  # of two rules the one that says more
        (".s{display:none} p.s{display:block}", False),
        ("@media print{.s{display:none}}", False),
        (".no-js .s{display:none}", False),
        (".s:hover{display:none}", False),
        (".other .s{display:none}", False),
        ("div > .s{display:none}", False),
        ("p{opacity:0}", False),  # all of the text, which a script fades in
        ("/* .s{display:none} */ .s{color:#fff;background:#000}", False),
    ],
)
def test_what_style_sheets_of_the_page_hide_is_left_out_with_a_remark(css: str, hides: bool) -> None:  # noqa: FBT001
    found = read(court(css, 'class="s" id="s"').encode(), name="a.html")
    remark = "1 passage that the page hides (21 characters) are left out of the text"
    assert ("Tomas Hill" not in found.text, found.remarks) == (hides, (remark,) if hides else ())


@pytest.mark.parametrize(
    ("marks", "head", "hides"),
    [
        *((f'class="{name}"', "", True) for name in ("d-none", "lead hidden", "invisible", "uk-hidden", "is-sr-only", "hide")),
        *((f'class="{name}"', "", False) for name in ("d-none d-md-block", "hidden md:block", "hidden lg:flex", "d-md-none")),
        ('class="hidden" style="display:block"', "", False),
        ('style="color:white"', "", True),
        ('style="color:#FFF;background:white"', "", True),
        ('style="color:white;background:#123"', "", False),
        ('style="color:white"', '<link rel="stylesheet" href="a.css">', False),  # which may make the page dark
    ],
)
def test_what_frameworks_hide_is_left_out_where_no_width_shows_it(marks: str, head: str, hides: bool) -> None:  # noqa: FBT001
    found = read(court("", marks, head).encode(), name="a.html")
    assert ("Tomas Hill" not in found.text) is hides


@pytest.mark.parametrize(
    "shown",
    [
        *(
            'hidden="until-found"',
            'style="opacity:.5"',
            'style="color:rgb(0,0,0)"',
            'style="color:#000"',
            'style="font-size:10px"',
        ),
        *('style="color:rgba(0,0,0,0.6)"', 'style="left:-10px"', 'style="text-indent:-2em"', 'style="line-height:0.9"'),
        *('style="background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent"', 'class="hidden-gem"'),
        *('style="background-color:transparent"', 'style="min-height:0"', 'aria-hidden="false"', 'style="color:#ffffff00aa"'),
    ],
)
def test_what_the_page_shows_is_kept(shown: str) -> None:
    body = f"<p>The witness <span {shown}>(real name Tomas Hill)</span> spoke for an hour in the hall of the court.</p>"
    found = read(f"<html><body><article><h1>A trial</h1>{body * 3}</article></body></html>".encode(), name="a.html")
    assert (found.text.count("Tomas Hill"), found.remarks) == (3, ())
