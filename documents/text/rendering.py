"""Markdown to safe HTML. CommonMark 0.31 and the tables of GitHub Flavored Markdown; no raw HTML.

Two walls: markdown-it-py escapes tags and this module drops pictures and odd links from its tokens;
then nh3 keeps only the tags and attributes named here. Bounds come before both, because a parser
under attack is slow before it is wrong: 400,000 opening brackets in one paragraph took 18 s.
"""

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from documents.text.characters import CONTROLS, HALF_PAIRS, LATE_CONTROLS, UNSTORABLE

MAX_CHARS = 2_000_000  # a long novel
MAX_LINES = 50_000
MAX_LINE_CHARS = 200_000
MAX_BRACKETS = 2_000  # opening square brackets between two blank lines
MAX_DEPTH = 40  # elements in elements; a list in a list is four

_BLOCK_TAGS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr"}
_TABLE_TAGS = {"table", "thead", "tbody", "tr", "th", "td"}
_INLINE_TAGS = {"strong", "em", "a", "br", "sup", "sub", "code"}
_SCHEMES = {"http", "https", "mailto"}
# A web address with a host and no user name before it, or a mail address.
_LEADS_OUT = re.compile(r"https?://(?:[^\s/?#@%\[\]:]+|\[[0-9a-f:.]+\])(?::[0-9]+)?(?:[/?#]|$)|mailto:[^\s@]+@[^\s@]+$", re.I)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
# What can be other than a letter of a plain paragraph: inline marks, entities, control characters, odd spaces; and what can
# begin a line and is no word, or the number of a list.
_INLINE_MARK = re.compile(
    f"[`*_\\[\\]<>&\\\\{UNSTORABLE}{CONTROLS}\t\x0b-\r{LATE_CONTROLS}\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)
_LINE_MARK = re.compile(r"""\n(?:[^\w"'“‘«(—–\n]|[0-9])""")
_LONE_SURROGATE = re.compile(f"[{HALF_PAIRS}]")


class TextTooLarge(ValueError):
    """The text passes a bound; the message says which, and where."""


def _build_parser() -> MarkdownIt:
    # Nesting beyond the parser's own bound loses text silently, so that bound stands above ours.
    parser = MarkdownIt("commonmark", {"html": False, "linkify": False, "maxNesting": 2 * MAX_DEPTH})
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # judged in _unlink, which keeps the words
    return parser.enable("table")


_PARSER = _build_parser()


def render(markdown: str) -> str:
    """Safe HTML of a text. Its headings begin at h2; pictures give way to their descriptions.

    Raises TextTooLarge.
    """
    if is_plain(markdown):
        _check_size(markdown)
        return "".join(f"<p>{paragraph}</p>\n" for paragraph in markdown.rstrip("\n").split("\n\n")) if markdown else ""
    tokens = parse(markdown)
    _lower_headings(tokens)
    html = _PARSER.renderer.render(tokens, _PARSER.options, {})
    return nh3.clean(
        html,
        tags=_BLOCK_TAGS | _TABLE_TAGS | _INLINE_TAGS,
        attributes={"a": {"href"}, "ol": {"start"}},
        url_schemes=_SCHEMES,
        link_rel="noopener nofollow external",
    )


def kept(markdown: str) -> str:
    """`render`, or nothing for plain paragraphs, which are drawn from their text faster than they could be fetched.

    Raises TextTooLarge.
    """
    if is_plain(markdown):
        _check_size(markdown)
        return ""
    return render(markdown)


@lru_cache(maxsize=2)  # one text is asked about when it is pasted, kept and drawn, one after the other
def is_plain(text: str) -> bool:
    """Whether a text is paragraphs of words alone, which need no parser.

    Most of a press archive is so, and a bulk import is ten times faster for it.
    """
    if " \n" in text or "\n\n\n" in text or text[:1] == "\n" or text[-1:] == " " or _INLINE_MARK.search(text):
        return False
    return not _LINE_MARK.search("\n" + text)


def parse(markdown: str) -> list[Token]:
    """The tokens of a text within bounds, without pictures and without links that lead nowhere good.

    Raises TextTooLarge.
    """
    text = _LONE_SURROGATE.sub("\ufffd", markdown)
    _check_size(text)
    tokens = _PARSER.parse(text)
    for token in tokens:
        if token.children:
            token.children = _remove_bad_links(_describe_pictures(token.children))
    _check_depth(tokens)
    return tokens


def _check_size(text: str) -> None:
    if len(text) > MAX_CHARS:
        raise TextTooLarge(f"The text has {len(text):,} characters; at most {MAX_CHARS:,} can be shown. Split it.")
    if len(text) <= MAX_LINE_CHARS and text.count("\n") < MAX_LINES and text.count("[") <= MAX_BRACKETS:
        return
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        raise TextTooLarge(f"The text has {len(lines):,} lines; at most {MAX_LINES:,} can be shown. Split it.")
    for number, line in enumerate(lines, start=1):
        if len(line) > MAX_LINE_CHARS:
            raise TextTooLarge(
                f"Line {number:,} has {len(line):,} characters; at most {MAX_LINE_CHARS:,} can be. Break it into paragraphs."
            )
    for number, block in enumerate(_BLANK_LINE.split(text), start=1):
        if (brackets := block.count("[")) > MAX_BRACKETS:
            raise TextTooLarge(
                f"Paragraph {number:,} has {brackets:,} opening brackets; at most {MAX_BRACKETS:,} can be. "
                "Break it with a blank line."
            )


def _check_depth(tokens: list[Token]) -> None:
    for token in tokens:
        depth = deepest = token.level
        for child in token.children or ():
            depth += child.nesting
            deepest = max(deepest, depth)
        if deepest > MAX_DEPTH:
            line = f" near line {token.map[0] + 1:,}" if token.map else ""
            raise TextTooLarge(f"Quotes, lists or emphasis are nested more than {MAX_DEPTH} deep{line}. Flatten them.")


def _describe_pictures(children: list[Token]) -> list[Token]:
    """No reader's browser may ask another host for a picture; its description is text and stays."""
    described = []
    for child in children:
        described += _describe_pictures(child.children or []) if child.type == "image" else [child]
    return described


def _remove_bad_links(children: list[Token]) -> list[Token]:
    """Links never nest (CommonMark 6.3), so one memory is enough to drop a link's two ends."""
    kept = []
    dropping = False
    for child in children:
        if child.type == "link_open":
            dropping = not _LEADS_OUT.match(str(child.attrGet("href")))
        if not (dropping and child.type in {"link_open", "link_close"}):
            kept.append(child)
    return kept


def _lower_headings(tokens: list[Token]) -> None:
    """The page has the only h1: the text's highest heading becomes h2, the others keep their distance."""
    headings = [token for token in tokens if token.type in {"heading_open", "heading_close"}]
    step = 2 - min((int(token.tag[1]) for token in headings), default=2)
    for token in headings:
        token.tag = f"h{min(6, int(token.tag[1]) + step)}"
