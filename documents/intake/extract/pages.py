"""A web page to Markdown: trafilatura finds the article, and what it gets wrong is put right here."""

import re
from copy import deepcopy

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from documents.extraction.findings import Extracted, Metadata, Unreadable
from documents.intake.extract.charsets import decoded
from documents.intake.extract.html_source import tree_of
from documents.intake.extract.inline import Run, markdown
from documents.intake.extract.markdown import CAPTION, write
from documents.intake.extract.metadata import metadata_of
from documents.intake.extract.page_chrome import CAPTION_MARK, clear, mark_captions
from documents.names import fold

_MAX_BYTES = 30_000_000
_LITTLE = 250  # characters of text; below, the page's own <article> or <main> is looked at
_TAGS = {"head": "h2", "quote": "blockquote", "item": "li", "row": "tr", "cell": "td", "ref": "a", "lb": "br", "graphic": "img"}
_LOOKS = {"#b": "b", "#i": "i", "#u": "u", "#sub": "sub", "#sup": "sup", "#t": "tt"}
_HEADING = re.compile(r"^#{1,6} (.+)$")


def read(content: bytes, *, media_type: str, declared: str, address: str) -> Extracted:
    """Raises Unreadable."""
    if len(content) > _MAX_BYTES:
        raise Unreadable(f"The page has {len(content):,} bytes; at most {_MAX_BYTES:,} are read. Save the article alone.")
    source, charset = decoded(content, declared=declared)
    tree, remarks = tree_of(source)
    metadata, doubts = metadata_of(tree, address)
    hidden = clear(tree)
    mark_captions(tree)
    text = _written(tree, metadata, metadata.address or address)
    return Extracted(
        text=text,
        is_markdown=True,
        media_type=media_type,
        charset=charset,
        metadata=metadata,
        remarks=(*remarks, *hidden, *doubts),
    )


def _written(tree: HtmlElement, metadata: Metadata, address: str) -> str:
    heading = _heading(tree, metadata.title)
    body = _article(tree)
    text = write(body, address=address) if body is not None else ""
    if len(text) < _LITTLE and len(whole := _of_page(tree, address)) > len(text):
        text = whole
    return _with_one_heading(text, heading)


def _article(tree: HtmlElement) -> etree._Element | None:
    found = trafilatura.bare_extraction(
        deepcopy(tree),
        include_comments=False,
        include_tables=True,
        include_formatting=True,
        include_links=True,
        favor_recall=True,
        with_metadata=False,
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return None
    return _as_html(found.body)


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
    if tag == "p" and (element.text or "").startswith(CAPTION_MARK):
        element.text = (element.text or "").removeprefix(CAPTION_MARK)
        return CAPTION
    return _TAGS.get(tag, tag)


def _of_page(tree: HtmlElement, address: str) -> str:
    """The text of the page's own article element, or of all of it: for short notices, which trafilatura takes for furniture."""
    places = tree.xpath("//article | //main | //*[@itemprop='articleBody'] | //*[@role='main']") or tree.xpath("//body")
    texts = [write(_as_html(deepcopy(place)), address=address) for place in places[:5]]
    return max(texts, key=len, default="")


def _heading(tree: HtmlElement, title: str) -> str:
    """The page's h1, when it is the one heading of the article."""
    found = [" ".join(one.text_content().split()) for one in tree.iter("h1")]
    found = [one for one in found if one]
    return next((one for one in found if fold(one) == fold(title)), found[0] if len(found) == 1 else "")


def _with_one_heading(text: str, heading: str) -> str:
    """The article under its heading, which stands once: as the first line."""
    folded = fold(heading)
    if not folded or not text:
        return text
    blocks = text.split("\n\n")
    kept = [block for block in blocks if not ((found := _HEADING.match(block)) and fold(found[1]) == folded)]
    return "\n\n".join([f"# {markdown([Run(heading)])}", *kept])
