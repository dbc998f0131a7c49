"""A Word document to Markdown: mammoth reads it, after its parts were unpacked under a count and looked at for entities."""

import io
import re
import zipfile
from zlib import error as zlib_error

import mammoth
from lxml import etree, html

from documents.extraction.findings import Extracted, Metadata, Unreadable
from documents.intake.extract.hidden import without_hidden
from documents.intake.extract.inline import without_struck_marks
from documents.intake.extract.markdown import write
from documents.intake.extract.properties import file_metadata
from documents.intake.extract.word_markup import readable, with_numbers

_MAX_PART = 12_000_000  # bytes of one part, unpacked; two million characters of Word's XML, mostly
_MAX_ALL = 20_000_000
_MAX_FILES = 20_000
_MAX_DEPTH = 200
_PIECE = 65_536
_CORE = "docProps/core.xml"
# The parts with words and their looks; pictures, fonts, macros and embedded files are never unpacked.
_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|word/_rels/[\w.-]+\.rels|word/(?:document|styles|numbering|footnotes|endnotes)[\w.-]*\.xml"
)
_UNREAD = re.compile(r"unrecognised element was ignored: (\S{1,80})")
_MOST_REMARKS = 5
_DTD = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.I)
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Caption'] => figcaption:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
"""
_MENDED = "Open it in the program it was made with and save it anew as DOCX, or paste its text."
_TOO_DEEP = f"The document's tables or boxes are nested more than {_MAX_DEPTH} deep. {_MENDED}"


def read(content: bytes, *, media_type: str, declared: str, address: str) -> Extracted:
    """Raises Unreadable."""
    parts, hidden = without_hidden(_read_parts(content))
    result = mammoth.convert_to_html(
        io.BytesIO(_pack_parts(readable(parts))), style_map=_STYLES, convert_image=lambda _: [], external_file_access=False
    )
    made = with_numbers(result.value) or "<p></p>"
    tree = html.document_fromstring(f"<body>{made}</body>", parser=html.HTMLParser(huge_tree=True))
    for link in tree.xpath("//a[starts-with(@href, '#footnote-ref') or starts-with(@href, '#endnote-ref')]"):
        link.drop_tree()  # mammoth's arrow back to the text
    text, struck = without_struck_marks(write(tree.body, address=address))
    metadata, remarks = _read_metadata(parts.get(_CORE), text)
    unread = sorted({found[1] for one in result.messages if (found := _UNREAD.search(one.message))})
    remarks = (*((hidden.remark,) if hidden.passages else ()), *map(_unread_remark, unread[:_MOST_REMARKS]), *remarks)
    return Extracted(text, is_markdown=True, media_type=media_type, metadata=metadata, remarks=remarks, left_out=struck)


def _unread_remark(element: str) -> str:
    return f"The document has elements that are not read ({element}): compare the text with it"


def _read_parts(content: bytes) -> dict[str, bytes]:
    """The parts that are read, counted while they are unpacked: what a ZIP says of their size may be a lie. Raises Unreadable."""
    parts: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            entries = file.infolist()
            if len(entries) > _MAX_FILES:
                raise Unreadable(f"The document has {len(entries):,} parts, which no text needs. {_MENDED}")
            for entry in entries:
                if entry.filename == _CORE or _PARTS.fullmatch(entry.filename):
                    parts[entry.filename] = _unpack_entry(file, entry, _MAX_ALL - sum(map(len, parts.values())))
    except (zipfile.BadZipFile, zlib_error, EOFError, NotImplementedError, OSError) as error:
        raise Unreadable(f"The document is damaged ({str(error)[:100]}). {_MENDED}") from error
    except RuntimeError as error:  # what zipfile raises for a part that is encrypted
        raise Unreadable(f"The document is protected by a password. Save it without one. ({str(error)[:100]})") from error
    for name, part in parts.items():
        _check_xml(name, part)
    return parts


def _unpack_entry(file: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    most = min(_MAX_PART, left)
    pieces, size = [], 0
    with file.open(entry) as part:
        while piece := part.read(_PIECE):
            size += len(piece)
            if size > most:
                raise Unreadable(
                    f"A part of the document, {entry.filename[:80]}, unpacks to more than {most:,} bytes: "
                    f"a very long document, or a trap. Split it. {_MENDED}"
                )
            pieces.append(piece)
    return b"".join(pieces)


def _check_xml(name: str, part: bytes) -> None:
    """Word writes no document type; who does wants entities that grow or that fetch a file. Raises Unreadable."""
    if _DTD.search(part.replace(b"\x00", b"")):  # in UTF-16 too
        raise Unreadable(f"A part of the document, {name[:80]}, declares a document type, which Word never does. {_MENDED}")
    depth = 0
    parser = etree.XMLPullParser(("start", "end"), resolve_entities=False, no_network=True, huge_tree=True)
    try:
        for start in range(0, len(part), _PIECE):
            parser.feed(part[start : start + _PIECE])
            for event, element in parser.read_events():
                depth += 1 if event == "start" else -1
                if depth > _MAX_DEPTH:
                    raise Unreadable(_TOO_DEEP)
                if event == "end":
                    element.clear()
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise Unreadable(_TOO_DEEP) from error
        raise Unreadable(f"The document is damaged: {name[:80]} is not XML ({str(error)[:100]}). {_MENDED}") from error


def _pack_parts(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, part in parts.items():
            if name != _CORE:
                file.writestr(name, part)
    return packed.getvalue()


def _read_metadata(core: bytes | None, text: str) -> tuple[Metadata, tuple[str, ...]]:
    if not core:
        return Metadata(), ()
    said = {
        etree.QName(one).localname: " ".join((one.text or "").split())[:1_000]
        for one in etree.fromstring(core, _make_xml_parser())
    }
    return file_metadata(text, title=said.get("title", ""), author=said.get("creator", ""), language=said.get("language", ""))


def _make_xml_parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
