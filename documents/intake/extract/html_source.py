"""The source of a page, made fit for a parser: within bounds, without what is no text, and whole."""

import re
from collections.abc import Callable

from lxml import etree, html
from lxml.html import HtmlElement

from documents.extraction.findings import Unreadable

MAX_CHARS = 5_000_000  # of a page without its scripts, styles and embedded pictures
MAX_ELEMENTS = 25_000
_MAX_TAG = 8_000  # characters; a longer tag loses its attributes
_NO_TEXT = ("style", "svg", "noscript", "template", "iframe", "object", "math", "textarea", "select", "canvas")
_MAY_HIDE = ("noscript", "template")  # words that no reader of the page sees, unless a script or the want of one shows them
_DATA = re.compile(r"""\bdata:[\w/+.;=-]{0,100},[^"'\s<>]{100,}""")
_TAG = re.compile(r"<[^<>]*>")
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,1000}\?>")
_STYLE = re.compile(r"<style([^>]*)>(.*?)(?:</style|$)", re.I | re.S)
_OTHER_MEDIA = re.compile(r"""\bmedia\s*=\s*["']?\s*(?!all\b|screen\b|["'])\w""", re.I)
_LD_JSON = re.compile(r"""<script\b[^<>]{0,500}?application/ld\+json""", re.I)


def tree_of(source: str) -> tuple[HtmlElement, tuple[str, ...], str]:
    """The tree of a page, what was left out, and its style sheets one after the other. Raises Unreadable."""
    source = _DECLARATION.sub("", source.replace("\x00", ""), count=1)
    source = _remove_between(source, "<!--", "-->", keep=lambda _: False)
    source = _remove_between(source, "<script", "</script>", keep=lambda found: bool(_LD_JSON.match(found)))
    unseen: list[str] = []
    sheets: list[str] = []
    for tag in _NO_TEXT:
        left = unseen if tag in _MAY_HIDE else sheets if tag == "style" else []
        source = _remove_between(source, f"<{tag}", f"</{tag}>", keep=lambda _: False, left=left)
    source = _DATA.sub("data:", source)
    if len(source) > MAX_CHARS:
        raise Unreadable(
            f"The page has {len(source):,} characters without its scripts; at most {MAX_CHARS:,} are read. "
            "Save the article alone (the browser's reading view), or paste its text."
        )
    source, shortened = _with_short_tags(source)
    if source.count("<") > 2 * MAX_ELEMENTS:
        raise Unreadable(f"The page has more than {MAX_ELEMENTS:,} elements. Save the article alone, or paste its text.")
    remarks = (
        (f"{shortened} tags of the page were longer than {_MAX_TAG:,} characters and lost their attributes",) if shortened else ()
    )
    return _parse_page(source), (*remarks, *_unseen_remark(unseen)), _join_screen_css(sheets)


def _join_screen_css(stretches: list[str]) -> str:
    """The style sheets of a page for screens."""
    opened = [_STYLE.match(one) for one in stretches]
    return "\n".join(match[2] for match in opened if match and not _OTHER_MEDIA.search(match[1]))


def _unseen_remark(stretches: list[str]) -> tuple[str, ...]:
    passages = [words for one in stretches if (words := " ".join(_TAG.sub(" ", one).split()))]
    if not passages:
        return ()
    of = "passage" if len(passages) == 1 else "passages"
    return (
        f"{len(passages):,} {of} for browsers without scripts, or for scripts alone ({sum(map(len, passages)):,} characters), "
        "are left out of the text",
    )


def _remove_between(source: str, start: str, end: str, *, keep: Callable[[str], bool], left: list[str] | None = None) -> str:
    """The source without the stretches between two marks, in one pass; one that never ends goes alone.

    `left`: a list to which what is left out is added.
    """
    if start not in source and start.upper() not in source:
        return source
    lowered = source.lower()
    if len(lowered) != len(source):  # İ becomes two characters
        lowered = source.translate(_LOWER)
    pieces: list[str] = []
    done = 0
    at = lowered.find(start)
    while at >= 0:
        if start[-1].isalpha() and lowered[at + len(start) : at + len(start) + 1].isalnum():
            at = lowered.find(start, at + 1)
            continue
        stop = lowered.find(end, at)
        if stop < 0:  # browsers take the rest for a comment, and read on in everything else
            pieces, done = ([*pieces, source[done:at]], len(source)) if start == "<!--" else (pieces, done)
            break
        if not keep(source[at : at + 1_000]):
            pieces.append(source[done:at])
            done = stop + len(end)
            if left is not None:
                left.append(source[at:done])
        at = lowered.find(start, stop + len(end))
    return "".join([*pieces, source[done:]])


_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def _with_short_tags(source: str) -> tuple[str, int]:
    """Parsers compare each attribute of a tag with all the others: 200,000 of them would take minutes."""
    pieces, done, shortened = [], 0, 0
    at = source.find("<")
    while at >= 0:
        end = _tag_end(source, at)
        if end - at > _MAX_TAG and source[at + 1 : at + 2].isalpha():
            name = re.match(r"<\w{1,40}", source[at : at + 50])
            pieces += [source[done:at], f"{name[0]}>" if name else ""]
            done, shortened = end, shortened + 1
        at = source.find("<", max(end, at + 1))
    return "".join([*pieces, source[done:]]), shortened


def _tag_end(source: str, at: int) -> int:
    """Where a tag ends, with a `>` in its quoted values passed over."""
    end = source.find(">", at)
    if end < 0:
        return len(source)
    quote = _open_quote(source[at:end])
    for _ in range(20):
        if not quote:
            break
        closed = source.find(quote, end)
        if closed < 0 or closed - at > 20 * MAX_CHARS:
            break
        end = source.find(">", closed)
        if end < 0:
            return len(source)
        quote = _open_quote(source[closed + 1 : end])
    return end + 1


def _open_quote(part: str) -> str:
    """The quote that a value in a part of a tag is still in."""
    if "=" not in part:
        return ""
    rest = re.sub(r"""=\s*(?:"[^"]*"|'[^']*')""", "", part)
    opened = re.search(r"""=\s*(["'])""", rest)
    return opened[1] if opened else ""


def _parse_page(source: str) -> HtmlElement:
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("The page cannot be parsed: it has no elements. Paste its text instead.") from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise Unreadable(
            "The page's elements are nested more than 256 deep in each other, and what is inside would be lost. "
            "Save the article alone (the browser's reading view), or paste its text."
        )
    return tree
