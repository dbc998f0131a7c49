"""The contents of a long text."""

from __future__ import annotations

from markupsafe import Markup

from documents.views.presenters.contents import LONG, with_contents

LONG_TEXT = f"<p>{'gulls ' * (LONG // 6)}</p>"


def test_a_long_text_with_headings_has_contents() -> None:
    body = Markup(f"<h2>One &amp; <em>all</em></h2>{LONG_TEXT}<h3>Two</h3><h2>Three</h2>")
    marked, contents = with_contents(body)
    assert contents == [("s1", "One & all"), ("s2", "Two"), ("s3", "Three")]
    assert marked == f'<h2 id="s1">One &amp; <em>all</em></h2>{LONG_TEXT}<h3 id="s2">Two</h3><h2 id="s3">Three</h2>'


def test_a_short_text_and_one_with_few_headings_have_none() -> None:
    for body in (Markup("<h2>1</h2><h2>2</h2><h2>3</h2>"), Markup(f"<h2>1</h2>{LONG_TEXT}<h2>2</h2>")):
        assert with_contents(body) == (body, [])
