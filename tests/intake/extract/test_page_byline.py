"""Who a page says wrote it."""

from __future__ import annotations

import pytest

from documents.intake.extract.reading import read
from tests.intake.extract.gazette import TEXT, metadata


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
    assert metadata(f"<h1>Bridge opens again</h1>{marked}<main>{TEXT}</main>").byline == byline


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
    assert metadata(f"<h1>Bridge opens again</h1>{TEXT}", f"<meta name='author' content='{author}'>").byline == byline


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
