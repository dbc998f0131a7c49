"""The contents of a long text: its headings, each with a place to go to."""

import re
from html import unescape

from markupsafe import Markup

FEWEST = 3  # headings, from which on a long text has contents
LONG = 6_000  # characters of HTML
_HEADING = re.compile(r"<h([2-4])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile("<[^>]*>")


def with_contents(body: Markup) -> tuple[Markup, list[tuple[str, str]]]:
    """The text, its headings marked with an `id`, and (id, words) of each; as it is where it is short, or has few."""
    headings = _HEADING.findall(body)
    if len(body) < LONG or len(headings) < FEWEST:
        return body, []
    found: list[tuple[str, str]] = []

    def marked(match: re.Match[str]) -> str:
        found.append((f"s{len(found) + 1}", " ".join(unescape(_TAG.sub("", match[2])).split())))
        return f'<h{match[1]} id="{found[-1][0]}">{match[2]}</h{match[1]}>'

    return Markup(_HEADING.sub(marked, body)), found  # noqa: S704 - what it was, with our own ids
