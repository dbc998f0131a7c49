"""Pages as the usual systems make them. What they tell is made up."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Metadata, Unreadable
from documents.intake.extract.reading import read
from documents.text import render

ADDRESS = "https://kestrel.example/news/harbour"
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour closed after gulls - The Kestrel</title>
<link rel="canonical" href="/news/harbour"><meta property="og:title" content="Harbour closed after gulls">
<meta property="og:site_name" content="The Kestrel"><meta name="description" content="Gulls took the crane.">
<meta property="article:published_time" content="2021-05-04T01:10:00+04:00">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Kestrel"},
{"@type":"NewsArticle","headline":"Harbour closed after gulls","datePublished":"2021-05-03T21:10:00Z",
"author":[{"@type":"Person","name":"Wren Tern"},{"@type":"Person","name":"Pavel Orlov"}]}]}</script>
<style>p { color: red }</style><script>document.write("<p>written by a script</p>")</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav></header>
<main><article class="post"><h1>Harbour closed after gulls</h1><div class="entry-content">
<figure class="wp-caption"><img src="a.jpg" alt="Gulls"><figcaption>Gulls on the crane. Photo: Alva Tern</figcaption></figure>
<p>The harbour of Ostrava-by-the-Sea closed on 3 May after gulls took the crane, the
<a href="/guild">Guild of Ropemakers</a> said on Monday. It has 5 * 3 = 15 cranes [sic].</p>
<p>Mayor <strong>Alva Tern</strong> blamed the guild, which <em>denied</em> everything and asked for a vote of the council.</p>
<h2>What the council said</h2><ul><li>The crane is theirs.</li><li>Nobody was hurt.<ol><li>Not even slightly.</li></ol></li></ul>
<blockquote><p>We will not go back.</p><p>Never.</p></blockquote>
<table><tr><th>Year</th><th>Gulls</th></tr><tr><td>2019</td><td>12 | 13</td></tr></table>
<p><b>Q:</b>Who fed them?</p><p><b>Answer:</b> My sister did.<br>She liked them.</p><p><b>Wren Tern:</b> Really?</p>
<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">The crane in 2019</p></div>
<p>The council will meet again on 9 June, and the ferrymen have said that they will wait until then.</p>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li></ul></div></div></article>
<section id="comments"><h2>Two thoughts</h2><p>I think this is a terrible thing for our harbour and everybody in it.</p>
<div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div></section>
</main><footer><p>Follow us on social networks</p></footer></body></html>"""
TEXT = """# Harbour closed after gulls

*Gulls on the crane. Photo: Alva Tern*

The harbour of Ostrava-by-the-Sea closed on 3 May after gulls took the crane, the \
[Guild of Ropemakers](https://kestrel.example/guild) said on Monday. It has 5 * 3 = 15 cranes [sic].

Mayor **Alva Tern** blamed the guild, which *denied* everything and asked for a vote of the council.

## What the council said

- The crane is theirs.
- Nobody was hurt.
  1. Not even slightly.

> We will not go back.
>
> Never.

| Year | Gulls |
| --- | --- |
| 2019 | 12 \\| 13 |

**Q:** Who fed them?

**Answer:** My sister did.\x20\x20
She liked them.

**Wren Tern:** Really?

*The crane in 2019*

The council will meet again on 9 June, and the ferrymen have said that they will wait until then."""


def _page(head: str, body: str = "<h1>Title</h1><p>The harbour is closed.</p>", html: str = "<html>") -> bytes:
    return f"{html}<head>{head}</head><body><article>{body}</article></body></html>".encode()


def test_a_page_gives_its_article_with_structure_and_captions_and_nothing_around_it() -> None:
    found = read(PAGE.encode(), name="page.pdf", media_type="application/pdf", address=ADDRESS)
    assert found.text == TEXT
    assert (found.is_markdown, found.media_type, found.charset, found.remarks) == (True, "text/html", "utf-8", ())


def test_a_page_says_what_it_is_of_itself() -> None:
    assert read(PAGE.encode(), address=ADDRESS).metadata == Metadata(
        title="Harbour closed after gulls",
        byline="Wren Tern; Pavel Orlov",
        date="2021-05-04",
        date_basis="meta article:published_time",
        language="en",
        site="The Kestrel",
        summary="Gulls took the crane.",
        address=ADDRESS,
    )


def test_a_page_in_another_charset_than_it_declares_is_read() -> None:
    page = "<html><head><meta charset='utf-8'></head><body><h1>Гавань закрыта</h1>"
    page += "<p>Чайки заняли кран. Никто не пострадал.</p></body></html>"
    found = read(page.encode("cp1251"))
    assert (found.text, found.charset) == ("# Гавань закрыта\n\nЧайки заняли кран. Никто не пострадал.", "cp1251")
    assert read(page.encode("koi8-r"), media_type="text/html; charset=KOI8-R").text == found.text
    assert read(page.encode("utf-16")).text == found.text


@pytest.mark.parametrize(
    ("head", "body", "date", "basis"),
    [
        ('<meta name="DC.date.issued" content="2020-02-29">', "", "2020-02-29", "meta dc.date.issued"),
        ('<meta name="pubdate" content="20200229">', "", "2020-02-29", "meta pubdate"),
        ("", '<time itemprop="datePublished" datetime="2020-02-29">x</time>', "2020-02-29", "datePublished in the page"),
        (
            "",
            '<header><h1>T</h1><time datetime="2020-02-29T10:00">today</time></header>',
            "2020-02-29",
            "the line under the title",
        ),
        (
            "",
            '<header><h1>T</h1><span class="date">04.05.2021</span></header>',
            "2021-05-04",
            "a line of the page, beside its text",
        ),
        ("", '<header><h1>T</h1><span class="date">04/05/2021</span></header>', "", ""),  # April or May
        ('<meta name="pubdate" content="2020-02-30">', "", "", ""),
        ('<meta name="pubdate" content="2999-01-01">', "", "", ""),
        ('<meta property="article:modified_time" content="2020-02-29">', "", "", ""),
        ("", '<aside><time datetime="2020-02-29">Other news</time></aside><p>On 3 May 2019 the harbour closed.</p>', "", ""),
    ],
)
def test_a_date_is_taken_only_from_where_a_page_says_when_it_was_published(head: str, body: str, date: str, basis: str) -> None:
    metadata = read(_page(head, f"{body}<p>The harbour is closed.</p>")).metadata
    assert (metadata.date, metadata.date_basis) == (date, basis)


def test_the_address_tells_the_date_where_the_page_does_not() -> None:
    found = read(_page(""), address="https://kestrel.example/2021/05/04/harbour").metadata
    assert (found.date, found.date_basis) == ("2021-05-04", "the address")


def test_of_two_dates_neither_is_taken_and_the_editor_is_told() -> None:
    found = read(_page('<meta name="pubdate" content="2020-02-29">'), address="https://kestrel.example/2019/01/01/harbour")
    assert found.metadata.date == ""
    assert found.remarks == (
        "The page gives two dates: 2020-02-29 (meta pubdate) and 2019-01-01 (the address); neither was taken",
    )


def test_of_several_articles_in_json_ld_the_one_with_the_title_counts_and_else_none() -> None:
    script = """<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Other","datePublished":"2020-01-01"},
    {"@type":["NewsArticle"],"headline":"Title","datePublished":"2021-02-03","author":"W. Tern"}]</script>"""
    assert read(_page(script)).metadata.date == "2021-02-03"
    assert read(_page(script.replace('"Title"', '"Third"'))).metadata == Metadata(title="Title")


@pytest.mark.parametrize(
    "script", ["{", "[[[]]]", '{"@type":{"a":1},"headline":[1],"author":{"name":{"name":7}}}', "null", "1e999", "[" * 9000]
)
def test_json_ld_of_any_shape_does_no_harm(script: str) -> None:
    assert read(_page(f'<script type="application/ld+json">{script}</script>')).metadata == Metadata(title="Title")


def test_a_canonical_address_of_another_site_is_not_believed() -> None:
    page = _page('<link rel="canonical" href="https://elsewhere.example/a">')
    assert read(page, address=ADDRESS).metadata.address == ""
    assert read(page).metadata.address == "https://elsewhere.example/a"


def test_words_that_look_like_markdown_stay_words_and_hostile_links_go() -> None:
    body = """<h1>T</h1><p># no heading</p><p>1. no list</p><p>- no item</p><p>a*b* _c_ `d` &lt;script&gt;alert(1)&lt;/script&gt;
    &amp;amp; [x](y)</p><p>The words of the council, <a href="javascript:alert(1)">js</a>
    <a href="data:text/html,x">data</a></p>
    <p>And the words of the <a href="https://a.example/b_(c)">ok</a></p>"""
    found = read(_page("", body))
    assert render(found.text) == (
        "<h2>T</h2>\n<p># no heading</p>\n<p>1. no list</p>\n<p>- no item</p>\n"
        "<p>a*b* _c_ `d` &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; [x](y)</p>\n"
        "<p>The words of the council, js data</p>\n"
        '<p>And the words of the <a href="https://a.example/b_%28c%29" rel="noopener nofollow external">ok</a></p>\n'
    )


def test_emphasis_that_markdown_could_not_say_is_left_out_and_its_words_stay() -> None:
    body = "<h1>T</h1><p>a<b>«b»</b>c <b> d </b>e<i>f</i>g <b></b><b>h</b><b>i</b> <b>Answer:</b>our</p>"
    assert read(_page("", body)).text == "# T\n\na«b»c **d** e*f*g **hi Answer:** our"


def test_a_page_that_a_script_draws_is_refused_and_what_to_do_is_said() -> None:
    with pytest.raises(Unreadable, match=r"There is no text in it.*paste it instead"):
        read(b"<html><body><div id='root'></div><script>draw()</script></body></html>")


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


@pytest.mark.parametrize("tag", ["noscript", "template", "NOSCRIPT"])
def test_what_only_scripts_or_their_want_would_show_is_left_out_with_a_remark(tag: str) -> None:
    body = "<p>The witness spoke for an hour in the hall of the court, and nobody knew the name.</p>" * 3
    hidden = f"<{tag}><p>The real name is <b>Tomas Hill</b></p></{tag}><{tag}><img src=a.png></{tag}>"
    found = read(f"<html><body><article><h1>A trial</h1>{body}{hidden}</article></body></html>".encode(), name="a.html")
    assert "Tomas Hill" not in found.text
    assert found.remarks == (
        "1 passage for browsers without scripts, or for scripts alone (27 characters), are left out of the text",
    )


@pytest.mark.parametrize(
    ("author", "generator", "byline"),
    [
        ("Wren Tern", "", "Wren Tern"),
        ("Wren Tern", "Microsoft Word 15 (filtered)", ""),
        ("Wren Tern", "LibreOffice 7.4 (Linux)", ""),
        ("Microsoft Office User", "", ""),
        ("wordpressadmin", "", ""),
        ("admin", "WordPress 6.1", ""),
    ],
)
def test_an_account_or_whoever_typed_the_file_is_no_byline(author: str, generator: str, byline: str) -> None:
    head = f'<meta name="author" content="{author}"><meta name="generator" content="{generator}">'
    page = f"<html><head>{head}</head><body><h1>A trial</h1><p>{'The court sat for a day. ' * 20}</p></body></html>"
    assert read(page.encode(), name="a.html").metadata.byline == byline
