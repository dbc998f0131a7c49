"""The title of a page."""

from __future__ import annotations

import pytest

from documents.intake.extract.page_title import site_names, without_site
from tests.intake.extract.gazette import TEXT, metadata

_HEADLINE = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Mayor: &quot;No&quot; &amp; no"}</script>'


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
    assert metadata(f"<header>{body}</header><main>{TEXT}</main>", head).title == title


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Bridge opens | The Gazette", "Bridge opens"),
        ("The Gazette: Bridge opens", "The Gazette: Bridge opens"),
        ("The Gazette - Bridge opens", "Bridge opens"),
        ("Bridge opens — The Gazette — Lorn", "Bridge opens"),
        ("Bridge opens | News | The Gazette", "Bridge opens | News"),
        ("Bridge-opens", "Bridge-opens"),
        ("The Gazette", "The Gazette"),
        ("", ""),
    ],
)
def test_the_name_of_the_site_is_taken_off_either_end(title: str, bare: str) -> None:
    assert without_site(title, {"thegazette"}) == bare


def test_a_site_is_called_as_it_says_and_by_its_host() -> None:
    named = {"og:site_name": ["The Gazette"], "dc.publisher": ["Lorn Press"]}
    assert list(site_names(named, "A Publisher", "https://www.lorngazette.example/a")) == [
        *("The Gazette", "Lorn Press", "A Publisher", "lorngazette.example", "lorngazette"),
    ]
    assert list(site_names({}, "", "https://m.news.co.uk/a")) == ["", "news.co.uk", "news"]
    assert list(site_names({}, "", "")) == ["", ""]
