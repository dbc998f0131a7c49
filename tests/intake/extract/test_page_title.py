"""The title of a page."""

from __future__ import annotations

import pytest

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
