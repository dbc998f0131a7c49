"""Files for the tests of the intake, made by code: Word documents, PDFs, and what is made to do harm."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.sax.saxutils import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_STYLES = (
    f"<w:styles {_W}>"
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
        for name, shown in (
            ("Title", "Title"),
            ("Heading1", "heading 1"),
            ("Heading2", "heading 2"),
            ("Quote", "Quote"),
            ("Caption", "caption"),
        )
    )
    + "</w:styles>"
)
_NUMBERING = (
    f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def paragraph(text: str, style: str = "", *, bold: str = "", item: bool = False) -> str:
    """One paragraph of a Word document; `bold` words stand before the others."""
    looks = f'<w:pStyle w:val="{style}"/>' * bool(style)
    looks += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' * item
    strong = f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{escape(bold)}</w:t></w:r>' * bool(bold)
    return f'<w:p><w:pPr>{looks}</w:pPr>{strong}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def table(rows: list[list[str]]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def docx(
    body: str, *, head: str = '<?xml version="1.0" encoding="UTF-8"?>', core: str = "", styles: str = "", numbering: str = ""
) -> bytes:
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELS,
        "word/document.xml": f"{head}<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": _STYLES.replace("</w:styles>", f"{styles}</w:styles>"),
        "word/numbering.xml": f"<w:numbering {_W}>{numbering}</w:numbering>" if numbering else _NUMBERING,
    }
    if core:
        parts["docProps/core.xml"] = core
    return zipped({name: part.encode() for name, part in parts.items()})


def zipped(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return packed.getvalue()


# --- PDF -----------------------------------------------------------------------------------------------------------------------


def pdf(pages: list[str], *, extra: str = "", trailer: str = "", info: str = "", compress: bool = False) -> bytes:
    """A PDF of content streams, one a page, with Helvetica as F1 and Helvetica-Bold as F2."""
    objects: dict[int, bytes] = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Kids[{' '.join(f'{10 + 2 * n} 0 R' for n in range(len(pages)))}]/Count {len(pages)}>>".encode(),
        3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        4: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    }
    for number, page in enumerate(pages):
        objects[10 + 2 * number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {11 + 2 * number} 0 R"
            "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>"
        ).encode()
        stream = page.encode("cp1252")
        objects[11 + 2 * number] = stream_object(stream, compress=compress)
    if info:
        objects[5] = f"<<{info}>>".encode()
        trailer += "/Info 5 0 R"
    written = io.BytesIO(b"%PDF-1.4\n")
    written.seek(0, io.SEEK_END)
    places = {}
    for number, body in objects.items():
        places[number] = written.tell()
        written.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    written.write(extra.encode())
    start, size = written.tell(), max(objects) + 1
    written.write(b"xref\n0 %d\n" % size)
    for number in range(size):
        written.write(
            b"%010d %05d %c\n" % (places.get(number, 0), 0 if number in places else 65535, b"nf"[number not in places]) + b""
        )
    written.write(f"trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode())
    return written.getvalue()


def stream_object(stream: bytes, *, compress: bool = False) -> bytes:
    if compress:
        stream = zlib.compress(stream, 9)
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(stream), b"/Filter/FlateDecode" * compress, stream)


def lines(*placed: tuple[float, float, str], size: float = 11, font: str = "F1") -> str:
    """A content stream with lines of text at places, in points from the lower left corner."""
    shown = []
    for x, y, text in placed:
        quoted = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        shown.append(f"BT /{font} {size} Tf {x} {y} Td ({quoted}) Tj ET")
    return "\n".join(shown) + "\n"
