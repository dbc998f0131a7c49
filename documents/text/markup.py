"""The words of HTML that we rendered ourselves, fast: the search index and snippets read thousands of bodies."""

import html
import re

_BLOCK = re.compile(r"</(?:p|h[1-6]|li|blockquote|tr|pre|dt|dd)>|<(?:br|hr) ?/?>")
_TAG = re.compile(r"<[^>]*>")


def from_html(rendered: str) -> str:
    """The plain text of `render`'s output, a block a line. Not for HTML from elsewhere: a `>` in an attribute is lost."""
    if "<" in rendered:
        rendered = _TAG.sub("", _BLOCK.sub("\n", rendered))
    lines = map(str.strip, html.unescape(rendered).split("\n"))
    return "\n".join(filter(None, lines))
