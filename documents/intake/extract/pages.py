"""A web page to Markdown: trafilatura finds the article, and what it gets wrong is put right here."""

import re
from copy import deepcopy
from dataclasses import replace
from typing import NamedTuple

import trafilatura
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.metadata import Document

from documents.extraction.findings import OUTSIDE, Extracted, LeftOut, Metadata, Unreadable
from documents.intake.extract.article import FURNITURE, Part, article_parts, is_furniture
from documents.intake.extract.charsets import decoded
from documents.intake.extract.html_source import tree_of
from documents.intake.extract.inline import Run, markdown, without_struck_marks
from documents.intake.extract.markdown import Block, blocks
from documents.intake.extract.metadata import metadata_of
from documents.intake.extract.page_chrome import clear, mark_captions
from documents.names import fold

_MAX_BYTES = 30_000_000
_LITTLE = 250  # characters of text; below, the page's own <article> or <main> is looked at
_TAGS = {"head": "h2", "quote": "blockquote", "item": "li", "row": "tr", "cell": "td", "ref": "a", "lb": "br", "graphic": "img"}
_LOOKS = {"#b": "b", "#i": "i", "#u": "u", "#sub": "sub", "#sup": "sup", "#t": "tt"}
_HEADING = re.compile(r"^#{1,6} (.+)$")


class _Text(NamedTuple):
    text: str
    left_out: tuple[LeftOut, ...]


def read(content: bytes, *, media_type: str, declared: str, address: str) -> Extracted:
    """Raises Unreadable."""
    if len(content) > _MAX_BYTES:
        raise Unreadable(f"The page has {len(content):,} bytes; at most {_MAX_BYTES:,} are read. Save the article alone.")
    source = decoded(content, declared=declared)
    tree, remarks, css = tree_of(source.text)
    metadata, doubts = metadata_of(tree, address)
    hidden = clear(tree, css)
    mark_captions(tree)
    written = _write_article(tree, metadata, metadata.address or address)
    return Extracted(
        text=written.text,
        left_out=written.left_out,
        is_markdown=True,
        media_type=media_type,
        charset=source.charset,
        metadata=metadata,
        remarks=(*source.remarks, *remarks, *hidden, *doubts),
    )


def _write_article(tree: HtmlElement, metadata: Metadata, address: str) -> _Text:
    heading = _find_heading(tree, metadata.title)
    body = tree.find("body")
    found = _find_article(tree)
    parts = article_parts(blocks(tree if body is None else body, address=address), found.text or "") if found else []
    if not parts and found:
        parts = [Part(block.markdown, is_article=True) for block in blocks(_as_html(found.body), address=address)]
    if sum(len(part.markdown) for part in parts) < _LITTLE:
        parts = max((parts, _of_page(tree, address)), key=lambda some: sum(len(part.markdown) for part in some))
    return _put_together(_with_one_heading(parts, heading))


def _find_article(tree: HtmlElement) -> Document | None:
    """What trafilatura takes for the article."""
    copy = deepcopy(tree)
    for element in list(copy.iter(etree.Element)):
        if element.get(FURNITURE) is not None and element.getparent() is not None:
            element.drop_tree()
    found = trafilatura.bare_extraction(
        copy, include_comments=False, include_tables=True, favor_precision=True, with_metadata=False
    )
    return None if found is None or isinstance(found, dict) or found.body is None else found


def _as_html(body: etree._Element) -> etree._Element:
    """trafilatura's own elements, which are TEI's, under their HTML names."""
    for element in body.iter(etree.Element):
        rend = element.get("rend", "")
        element.tag = _html_name(element, rend)
        if element.tag == "a":
            element.set("href", element.get("target", ""))
    return body


def _html_name(element: etree._Element, rend: str) -> str:
    tag = str(element.tag)
    if tag == "head" and re.fullmatch("h[1-6]", rend):
        return rend
    if tag == "list":
        return {"ol": "ol", "dl": "dl"}.get(rend, "ul")
    if tag == "item" and rend.startswith(("dt", "dd")):
        return rend[:2]
    if tag == "cell" and element.get("role") == "head":
        return "th"
    if tag == "hi":
        return _LOOKS.get(rend, "span")
    return _TAGS.get(tag, tag)


def _of_page(tree: HtmlElement, address: str) -> list[Part]:
    """The page's own article element, or all of it: for short notices, which trafilatura takes for furniture."""
    places = tree.xpath("//article | //main | //*[@itemprop='articleBody'] | //*[@role='main']") or tree.xpath("//body")
    written = [[Part(block.markdown, is_article=True) for block in _own_blocks(place, address)] for place in places[:5]]
    return max(written, key=lambda parts: sum(len(part.markdown) for part in parts), default=[])


def _own_blocks(place: HtmlElement, address: str) -> list[Block]:
    return [block for block in blocks(place, address=address) if not is_furniture(block.place)]


def _find_heading(tree: HtmlElement, title: str) -> str:
    """The page's h1, when it is the one heading of the article."""
    found = [" ".join(one.text_content().split()) for one in tree.iter("h1")]
    found = [one for one in found if one]
    return next((one for one in found if fold(one) == fold(title)), found[0] if len(found) == 1 else "")


def _with_one_heading(parts: list[Part], heading: str) -> list[Part]:
    """The article under its heading, which stands once: as the first line."""
    folded = fold(heading)
    if not folded or not parts:
        return parts
    kept = [part for part in parts if not ((found := _HEADING.match(part.markdown)) and fold(found[1]) == folded)]
    return [Part(f"# {markdown([Run(heading)])}", is_article=True), *kept]


def _put_together(parts: list[Part]) -> _Text:
    """The text, and the places in it of what is none of the article's or struck out."""
    text, at, left_out = [], 0, []
    for part in parts:
        written, struck = without_struck_marks(part.markdown)
        if part.is_article:
            left_out += [replace(one, start=one.start + at, end=one.end + at) for one in struck]
        else:
            left_out.append(LeftOut(at, at + len(written), OUTSIDE))
        text.append(written)
        at += len(written) + 2
    return _Text("\n\n".join(text), tuple(left_out))
