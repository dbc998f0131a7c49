"""Pages as the usual systems make them. What they tell is made up."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Unreadable
from documents.intake.extract.reading import read
from documents.text import render
from tests.intake.extract.kestrel import ADDRESS, PAGE, page

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


def test_a_page_gives_its_article_with_structure_and_captions_and_nothing_around_it() -> None:
    found = read(PAGE.encode(), name="page.pdf", media_type="application/pdf", address=ADDRESS)
    assert found.text == TEXT
    assert (found.is_markdown, found.media_type, found.charset, found.remarks) == (True, "text/html", "utf-8", ())


def test_a_page_in_another_charset_than_it_declares_is_read() -> None:
    page = "<html><head><meta charset='utf-8'></head><body><h1>Гавань закрыта</h1>"
    page += "<p>Чайки заняли кран. Никто не пострадал.</p></body></html>"
    found = read(page.encode("cp1251"))
    assert (found.text, found.charset) == ("# Гавань закрыта\n\nЧайки заняли кран. Никто не пострадал.", "cp1251")
    assert read(page.encode("koi8-r"), media_type="text/html; charset=KOI8-R").text == found.text
    assert read(page.encode("utf-16")).text == found.text


def test_words_that_look_like_markdown_stay_words_and_hostile_links_go() -> None:
    body = """<h1>T</h1><p># no heading</p><p>1. no list</p><p>- no item</p><p>a*b* _c_ `d` &lt;script&gt;alert(1)&lt;/script&gt;
    &amp;amp; [x](y)</p><p>The words of the council, <a href="javascript:alert(1)">js</a>
    <a href="data:text/html,x">data</a></p>
    <p>And the words of the <a href="https://a.example/b_(c)">ok</a></p>"""
    found = read(page("", body))
    assert render(found.text) == (
        "<h2>T</h2>\n<p># no heading</p>\n<p>1. no list</p>\n<p>- no item</p>\n"
        "<p>a*b* _c_ `d` &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; [x](y)</p>\n"
        "<p>The words of the council, js data</p>\n"
        '<p>And the words of the <a href="https://a.example/b_%28c%29" rel="noopener nofollow external">ok</a></p>\n'
    )


def test_emphasis_that_markdown_could_not_say_is_left_out_and_its_words_stay() -> None:
    body = "<h1>T</h1><p>a<b>«b»</b>c <b> d </b>e<i>f</i>g <b></b><b>h</b><b>i</b> <b>Answer:</b>our</p>"
    assert read(page("", body)).text == "# T\n\na«b»c **d** e*f*g **hi Answer:** our"


def test_a_page_that_a_script_draws_is_refused_and_what_to_do_is_said() -> None:
    with pytest.raises(Unreadable, match=r"There is no text in it.*paste it instead"):
        read(b"<html><body><div id='root'></div><script>draw()</script></body></html>")
