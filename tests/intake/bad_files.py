"""Files that are broken or made to do harm, each made by code when it is asked for."""

from __future__ import annotations

import zlib
from collections.abc import Callable  # noqa: TC003 - read at run time by the table
from dataclasses import dataclass

from tests.intake.files import docx, lines, paragraph, pdf, stream_object, zipped

WORDS = "The harbour of Ostrava-by-the-Sea closed on 3 May."
MB = 1024 * 1024


@dataclass(frozen=True)
class BadFile:
    name: str
    make: Callable[[], bytes]
    gets: str  # a regular expression for the text that it gives, or for the message of its refusal
    read: bool = False  # whether it gives text


def _page(body: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body><article>{body}</article></body></html>".encode()


def _attributes() -> str:
    return " ".join(f"a{number}=1" for number in range(200_000))


_UNRECOGNISED = "No text was recognised in the PDF|The picture is damaged|Tesseract, which .* is not installed"


def _picture() -> str:
    return f'<img src="data:image/png;base64,{"A" * 5 * MB}">'


def _wrongly_declared() -> bytes:
    page = _page(f"<p>{WORDS} Гавань закрыта, чайки заняли кран.</p>", "<meta charset=utf-16>")
    return page.decode().encode("cp1251")


def _nested_docx() -> bytes:
    depth = 5_000
    return docx("<w:tbl><w:tr><w:tc>" * depth + paragraph(WORDS) + "</w:tc></w:tr></w:tbl>" * depth)


def _bomb_docx(size: int) -> bytes:
    return docx(paragraph(WORDS) + paragraph("a" * size))


def _lying_docx() -> bytes:
    """A ZIP whose directory says that its document has 100 bytes."""
    content = bytearray(_bomb_docx(30 * MB))
    directory = content.rindex(b"PK\x01\x02")
    while not content[directory + 46 :].startswith(b"word/document.xml"):
        directory = content.rindex(b"PK\x01\x02", 0, directory)
    content[directory + 24 : directory + 28] = (100).to_bytes(4, "little")
    return bytes(content)


def _xxe_docx() -> bytes:
    head = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return docx("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", head=head)


def _laughing_docx() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return docx("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", head=f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a0 "ha">{entities}]>')


def _bomb_pdf(megabytes: int) -> bytes:
    """A page whose content is spaces, packed to a thousandth: one packed megabyte, so many times."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    one = packer.compress(b" " * MB) + packer.flush(zlib.Z_FULL_FLUSH)
    return _with_stream(b"\x78\x9c" + one * megabytes + b"\x03\x00")


def _text_bomb_pdf() -> bytes:
    """A page that shows a long word a hundred thousand times."""
    return _with_stream(
        zlib.compress(b"BT /F1 9 Tf 9 9 Td " + b"(" + b"a" * 200 + b") Tj " * 1 + b"(aaaaaaaaaaaaaaaaaaaa) Tj " * 100_000, 9)
    )


def _with_stream(packed: bytes) -> bytes:
    stream = b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed)
    return pdf(["PLACE"]).replace(stream_object(b"PLACE"), stream)


def _looping_pdf() -> bytes:
    """A tree of pages that has itself as a branch."""
    return pdf([lines((72, 700, WORDS))]).replace(b"/Kids[10 0 R]/Count 1", b"/Kids[2 0 R 2 0 R]/Count 900000")


def _encrypted_pdf() -> bytes:
    key = "<" + "00" * 32 + ">"
    return pdf([lines((72, 700, WORDS))], trailer=f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O{key}/U{key}>>/ID[<00><00>]")


TABLE = (
    BadFile("empty file", lambda: b"", "The file is empty"),
    BadFile("nothing but null bytes", lambda: b"\x00" * 100_000, "The file is empty"),
    BadFile("null bytes in a text", lambda: WORDS.replace(" ", " \x00").encode(), WORDS, read=True),
    BadFile("UTF-16 without a mark", lambda: WORDS.encode("utf-16-le"), WORDS, read=True),
    BadFile("page that declares a wrong charset", _wrongly_declared, "Гавань закрыта, чайки заняли кран", read=True),
    BadFile("single line of 50 MB", lambda: b"a " * 25 * MB, "52,428,800 bytes of text; at most 2,000,000 characters"),
    BadFile("file of 51 MB", lambda: b"a" * 51 * MB, "53,477,376 bytes; at most 52,428,800"),
    BadFile("single line of 2 MB", lambda: b"a " * MB, "2,097,15[0-9] characters; at most 2,000,000"),
    BadFile("page with 100,000 elements in each other", lambda: _page("<div>" * 100_000 + WORDS), "more than 25,000 elements"),
    BadFile("page with 2,000 elements in each other", lambda: _page("<div>" * 2_000 + WORDS), "nested more than 256 deep"),
    BadFile("page with 100,000 tags that end nowhere", lambda: _page(f"<p>{WORDS}</p>" + "<b " * 100_000), WORDS, read=True),
    BadFile("tag with 200,000 attributes", lambda: _page(f"<p {_attributes()}>{WORDS}</p>"), WORDS, read=True),
    BadFile("tag with 200,000 attributes behind a quoted >", lambda: _page(f'<p x=">" {_attributes()}>{WORDS}</p>'), WORDS,
            read=True),
    BadFile("page of 50 MB", lambda: _page(f"<p>{WORDS}</p>" * 900_000), "51,300,058 bytes; at most 30,000,000"),
    BadFile("page of 7 MB", lambda: _page(f"<p>{WORDS}</p>" * 120_000),
            "characters without its scripts; at most 5,000,000"),
    BadFile("page of 50,000 paragraphs", lambda: _page(f"<p>{WORDS}</p>" * 50_000), "more than 25,000 elements"),
    BadFile("page with 200,000 opened tags", lambda: _page("<a>" * 200_000 + WORDS), "more than 25,000 elements"),
    BadFile("page with 20,000 opening brackets", lambda: _page(f"<p>{WORDS}{'[' * 20_000}</p>"), "20,000 opening brackets"),
    BadFile("page with a picture of 5 MB in it", lambda: _page(f"{_picture()}<p>{WORDS}</p>"), WORDS, read=True),
    BadFile("page with 50,000 unclosed comments", lambda: _page(f"<p>{WORDS}</p>" + "<!--" * 50_000), WORDS, read=True),
    BadFile("PDF that is cut off", lambda: pdf([lines((72, 700, WORDS))])[:120], "The PDF is damaged"),
    BadFile("PDF of noise", lambda: b"%PDF-1.7\n" + bytes(range(256)) * 400, "The PDF is damaged"),
    BadFile("PDF with a password", _encrypted_pdf, "encrypted with a password.*Save a copy without one"),
    BadFile("scanned PDF", lambda: pdf(["q 500 0 0 700 0 0 cm Q"] * 3), _UNRECOGNISED),
    BadFile("PDF that unpacks to 1,000 MB", lambda: _bomb_pdf(1000), "broke the program|too long|memory|no text"),
    BadFile("PDF with 100,000 words on one place", _text_bomb_pdf, "broke the program|too long"),
    BadFile("PDF whose pages contain themselves", _looping_pdf, "damaged|no text|pages"),
    BadFile("PDF of 3,001 pages", lambda: pdf([lines((72, 700, "a"))] * 3_001), "3,001 pages; at most 3,000"),
    BadFile("DOCX that unpacks to 40 MB", lambda: _bomb_docx(40 * MB), "unpacks to more than 12,000,000 bytes"),
    BadFile("DOCX whose directory lies about its size", _lying_docx, "damaged|unpacks to more than"),
    BadFile("DOCX with an external entity", _xxe_docx, "declares a document type"),
    BadFile("DOCX with a billion laughs", _laughing_docx, "declares a document type"),
    BadFile("DOCX with tables nested 5,000 deep", _nested_docx, "nested more than 200 deep"),
    BadFile("DOCX with 5,000 paragraphs and a password",
            lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(9_000), "encrypted new one"),
    BadFile("ZIP bomb named letter.docx", lambda: zipped({"a.bin": b"\x00" * 20 * MB}), "The file is a ZIP archive"),
    BadFile("picture named letter.pdf", lambda: b"\x89PNG\r\n\x1a\n" + b"\x00" * 900, _UNRECOGNISED),
    BadFile("PDF named page.html", lambda: pdf([lines((72, 700, WORDS))]), WORDS, read=True),
    BadFile("page named letter.docx", lambda: _page(f"<p>{WORDS}</p>"), WORDS, read=True),
)  # fmt: skip
