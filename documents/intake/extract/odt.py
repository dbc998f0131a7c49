"""An OpenDocument text to Markdown. Its elements are those of OpenDocument 1.3, part 3; they are written by way of HTML."""

import io
import zipfile
from zlib import error as zlib_error

from lxml import etree, html
from lxml.html import HtmlElement

from documents.extraction.findings import Extracted, Unreadable
from documents.intake.extract.inline import without_struck_marks
from documents.intake.extract.markdown import write
from documents.intake.extract.properties import file_metadata

_MAX_PART = 12_000_000  # bytes, unpacked
_MAX_DEPTH = 200
_SAVE = "Open it in the program it was made with and save it as DOCX or PDF, or paste its text."
_TAGS = {
    "p": "p", "list": "ul", "list-item": "li", "list-header": "li", "table": "table", "table-row": "tr", "table-cell": "td",
    "covered-table-cell": "td", "a": "a", "line-break": "br", "span": "span", "text-box": "div", "section": "div",
}  # fmt: skip
_DROPPED = {"tracked-changes", "annotation", "annotation-end", "note-citation", "forms", "sequence-decls", "object", "image"}
_SPACES = {"s", "tab"}
_MOST_REPEATED = 60


def read(content: bytes, *, media_type: str, declared: str, address: str) -> Extracted:
    """Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            text, meta = _read_part(file, "content.xml"), _read_part(file, "meta.xml") if "meta.xml" in file.namelist() else b""
    except (zipfile.BadZipFile, zlib_error, EOFError, NotImplementedError, OSError, RuntimeError) as error:
        raise Unreadable(f"The document is damaged or protected ({str(error)[:100]}). {_SAVE}") from error
    body = _parse_xml(text).find(".//{*}body/{*}text")
    if body is None:
        raise Unreadable(f"The file is an OpenDocument file, but no text document. {_SAVE}")
    page = html.Element("body")
    notes: list[etree._Element] = []
    _copy_content(body, page, notes, 0)
    for number, note in enumerate(notes, start=1):
        paragraph = etree.SubElement(page, "p")
        paragraph.text = f"[{number}] {' '.join(''.join(note.itertext()).split())}"
    written, struck = without_struck_marks(write(page, address=address))
    said = {etree.QName(one).localname: " ".join((one.text or "").split())[:1_000] for one in _property_elements(meta)}
    metadata, remarks = file_metadata(
        written, title=said.get("title", ""), author=said.get("creator", ""), language=said.get("language", "")
    )
    return Extracted(written, is_markdown=True, media_type=media_type, metadata=metadata, remarks=remarks, left_out=struck)


def _read_part(file: zipfile.ZipFile, name: str) -> bytes:
    with file.open(name) as part:
        content = part.read(_MAX_PART + 1)
    if len(content) > _MAX_PART:
        raise Unreadable(f"A part of the document, {name}, unpacks to more than {_MAX_PART:,} bytes. {_SAVE}")
    if b"<!DOCTYPE" in content[:2_000] or b"<!ENTITY" in content:
        raise Unreadable(f"A part of the document, {name}, declares a document type, which no program does. {_SAVE}")
    return content


def _parse_xml(content: bytes) -> etree._Element:
    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True))
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"The document is damaged: it is not XML ({str(error)[:100]}). {_SAVE}") from error


def _property_elements(meta: bytes) -> list[etree._Element]:
    found = _parse_xml(meta).find("{*}meta") if meta else None
    return [one for one in found if isinstance(one.tag, str)] if found is not None else []


def _copy_content(element: etree._Element, into: HtmlElement, notes: list[etree._Element], depth: int) -> None:
    """The content of an element as HTML."""
    if depth > _MAX_DEPTH:
        raise Unreadable(f"The document's parts are nested more than {_MAX_DEPTH} deep. {_SAVE}")
    _append_text(into, element.text)
    for child in element:
        if isinstance(child.tag, str):
            _copy_child(child, into, notes, depth)
        _append_text(into, child.tail)


def _copy_child(child: etree._Element, into: HtmlElement, notes: list[etree._Element], depth: int) -> None:
    name = etree.QName(child).localname
    if name in _DROPPED:
        return
    if name == "note":
        notes.append(child.find("{*}note-body") if child.find("{*}note-body") is not None else child)
        _append_text(into, f"[{len(notes)}]")
    elif name in _SPACES:
        _append_text(into, " ")
    elif name == "h":
        level = _attribute_value(child, "outline-level")
        _copy_content(child, etree.SubElement(into, f"h{level if level in set('123456') else 6}"), notes, depth + 1)
    elif name in _TAGS:
        repeated = _attribute_value(child, "number-columns-repeated")
        times = int(repeated) if repeated.isascii() and repeated.isdigit() and len(repeated) < 3 and into.tag == "tr" else 1
        for _ in range(min(times, _MOST_REPEATED)):
            made = etree.SubElement(into, _TAGS[name])
            if name == "a":
                made.set("href", _attribute_value(child, "href"))
            _copy_content(child, made, notes, depth + 1)
    else:
        _copy_content(child, into, notes, depth + 1)


def _append_text(into: HtmlElement, text: str | None) -> None:
    if not text:
        return
    if len(into):
        into[-1].tail = (into[-1].tail or "") + text
    else:
        into.text = (into.text or "") + text


def _attribute_value(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), "")
