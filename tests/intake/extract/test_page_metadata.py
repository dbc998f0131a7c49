"""Titles, bylines and dates as pages give them, with what stands beside them. All made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.intake.extract.page_date import read_date
from documents.intake.extract.reading import read

if TYPE_CHECKING:
    from documents.extraction.findings import Metadata

_TEXT = (
    "<p>The council of Overbridge met on Tuesday and heard from the people of Mill Street about the bridge, which has been "
    "closed since the flood.</p><p>The ferrymen told it that they would carry the post for as long as the water stood high.</p>"
)


_HEADLINE = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Mayor: &quot;No&quot; &amp; no"}</script>'


def _metadata(body: str, head: str = "", address: str = "https://www.lorngazette.example/news/bridge") -> Metadata:
    page = f"<html lang='en'><head>{head}</head><body>{body}</body></html>"
    return read(page.encode(), name="page.html", address=address).metadata


@pytest.mark.parametrize(
    ("body", "head", "title"),
    [
        (
            "<h1>Lorn Gazette</h1><h2>Bridge opens again</h2>",
            "<title>Bridge opens again - Lorn Gazette</title>",
            "Bridge opens again",
        ),
        ("<h1><a href='/'>News of Lorn</a></h1><h2>Bridge opens</h2>", "<title>Bridge opens | x</title>", "Bridge opens"),
        ("<h1>Bridge opens</h1>", "<title>Lorngazette | Bridge opens</title>", "Bridge opens"),
        ("", "<title>Bridge opens again » lorngazette.example</title>", "Bridge opens again"),
        ("<h1>Bridge opens again, the mayor says</h1>", "<title>Bridge news</title>", "Bridge opens again, the mayor says"),
        ("<div class='entry-title'>Bridge opens</div>", "<title>Bridge opens – all of it</title>", "Bridge opens"),
        ("", _HEADLINE, 'Mayor: "No" & no'),
    ],
)
def test_the_title_is_the_article_s_and_not_the_site_s(body: str, head: str, title: str) -> None:
    assert _metadata(f"<header>{body}</header><main>{_TEXT}</main>", head).title == title


@pytest.mark.parametrize(
    ("marked", "byline"),
    [
        ("<a rel='author' href='/a'>View all posts by Ada Wren</a>", "Ada Wren"),
        ("<p class='author'>By Ada Wren on 6 May 2021 at 11:30</p>", "Ada Wren"),
        ("<div class='byline'>By Ada Wren | 6 May 2021 | Email</div>", "Ada Wren"),
        ("<div class='byline'>By Ada Wren and Ivo Marsh, Staff Writers</div>", "Ada Wren; Ivo Marsh"),
        ("<div class='article-byline'><span>Von Ada Wren</span></div>", "Ada Wren"),
        ("<span class='vcard'><span class='fn'>Ada Wren</span></span>", "Ada Wren"),
        ("<span class='post-author-name'>Müəllif: Ada Wren</span>", "Ada Wren"),
        ("<span class='author'>Автор: Адам Рид</span>", "Адам Рид"),
        ("<span itemprop='author'><span itemprop='name'>Ada Wren</span> (writes on bridges)</span>", "Ada Wren"),
        ("<p><em>By Ada Wren</em></p>", "Ada Wren"),
        ("<p class='author'>Loïc Le Clerc</p>", "Loïc Le Clerc"),
        ("<p class='author'>Dieter Wren</p>", "Dieter Wren"),
        ("<p class='author'>Veröffentlicht vonAda Wren</p>", "Ada Wren"),
        ("<p class='author'>Ada Wren Feb 3, 2021</p>", "Ada Wren"),
        ("<p class='author'>Interview: Ada Wren</p>", "Ada Wren"),
        ("<p class='author'>The Lorn Gazette</p>", ""),
        ("<p class='author'>Фото из архива</p>", ""),
        ("<p class='author'>wordpressadmin</p>", ""),
        ("<p class='author'>ada@lorngazette.example</p>", ""),
        ("<p class='author'>Lorn Gazette</p>", ""),
        ("<p class='author'>Newsroom team</p>", ""),
        ("<div class='comments'><p class='author'>Ada Wren</p></div>", ""),
    ],
)
def test_a_byline_is_names_and_nothing_else(marked: str, byline: str) -> None:
    assert _metadata(f"<h1>Bridge opens again</h1>{marked}<main>{_TEXT}</main>").byline == byline


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Ada Wren", "Ada Wren"),
        ("www.a.example; Copyright 2020", ""),
        ("Ministry of Bridges", ""),
        ("awren", ""),
        ("Lorn Gazette", ""),
    ],
)
def test_a_meta_author_that_readers_do_not_see_must_be_written_as_people_are(author: str, byline: str) -> None:
    assert _metadata(f"<h1>Bridge opens again</h1>{_TEXT}", f"<meta name='author' content='{author}'>").byline == byline


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2021-03-12T23:00:00+04:00", "2021-03-12"),
        ("2021/03/12", "2021-03-12"),
        ("20210312", "2021-03-12"),
        ("12.03.2021 09:00", "2021-03-12"),
        ("Fri, 12 Mar 2021 09:00:00 GMT", "2021-03-12"),
        ("March 12, 2021 at 9:00 AM", "2021-03-12"),
        ("2021-03", "2021-03"),
        ("1887-03-12", "1887-03-12"),
        ("03/04/2021", ""),
        ("1970-01-01T00:00:00Z", ""),
        ("0001-01-01", ""),
        ("2021-02-30", ""),
        ("9999-12-31", ""),
        ("yesterday", ""),
    ],
)
def test_a_stamp_is_read_if_it_can_mean_one_day_only(value: str, edtf: str) -> None:
    found = read_date(value)
    assert (found.edtf if found else "") == edtf


_STAMP = '<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{}"}}</script>'


@pytest.mark.parametrize(
    ("body", "head", "address", "date"),
    [
        ("", _STAMP.format("2021-05-07T03:30:00Z"), "/2021/05/06/bridge-opens/", "2021-05-06"),
        ("<div>May 6, 2021 at 8:30 pm</div>", _STAMP.format("2021-05-07T03:30:00Z"), "/bridge", "2021-05-06"),
        ("<div>May 7, 2021</div>", _STAMP.format("2021-05-07T03:30:00Z"), "/bridge", "2021-05-07"),
        ("<div>May 6, 2021</div>", _STAMP.format("2021-05-07T03:30:00+02:00"), "/bridge", "2021-05-07"),
        ("<abbr class='published' title='2021-05-06T10:00Z'>May</abbr>", "", "/bridge", "2021-05-06"),
        ("<span property='dc:date dc:created' content='2021-05-06T10:00:00+02:00'></span>", "", "/bridge", "2021-05-06"),
        ("<ul><li><time datetime='2021-05-06 16:11'>6 May</time></li></ul>", "", "/bridge", "2021-05-06"),
        ("<span class='meta__date'>06.05.2021</span>", "", "/bridge", "2021-05-06"),
        ("<div>Ada Wren / 06.05.2021 / 09:30</div>", "", "/bridge", "2021-05-06"),
        ("<p>Updated <time datetime='2023-05-01'>1 May 2023</time></p>", "", "/bridge", ""),
        ("<div class='comments'><p>Tom <time datetime='2023-05-01'>1 May 2023</time></p></div>", "", "/bridge", ""),
        ("<p>The bridge fell down on <time datetime='1998-05-01'>1 May 1998</time>.</p>", "", "/bridge", ""),
        ("<div>03/04/2021</div>", "", "/bridge", ""),
    ],
)
def test_the_day_of_publication_is_the_place_s_and_no_comment_s_event_s_or_update_s(
    body: str, head: str, address: str, date: str
) -> None:
    page = f"<article><h1>Bridge opens again</h1>{body}{_TEXT}</article>"
    assert _metadata(page, head, f"https://www.lorngazette.example{address}").date == date
