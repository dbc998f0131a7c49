"""What a file is, by its bytes: a name may lie."""

import io
import re
import zipfile
from pathlib import PurePosixPath

from documents.extraction.findings import Unreadable
from documents.intake.extract.charsets import head

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
_OCR = "Recognise its text first, for example with ocrmypdf, or type the text."
_UNPACK = "Unpack it and add the files in it one by one."
_SAVE = "Open it in the program it was made with and save it as DOCX or PDF, or paste its text."

_READ = (
    (b"{\\rtf", "text/rtf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)

# First bytes, what such a file is, and what to do. Sources: the libmagic database, and the formats' own documents.
_OTHERS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (DOC, XLS or PPT), or an encrypted new one", _SAVE),
    (b"%!PS", "a PostScript document", "Convert it to PDF."),
    (b"GIF8", "a GIF picture", _OCR),
    (b"BM", "a BMP picture", _OCR),
    (b"AT&TFORM", "a DjVu document", "Convert it to PDF; if it has no text, recognise it first, for example with ocrmypdf."),
    (b"\x1f\x8b", "a compressed file (gzip)", _UNPACK),
    (b"BZh", "a compressed file (bzip2)", _UNPACK),
    (b"\xfd7zXZ\x00", "a compressed file (xz)", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a compressed file (zstd)", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"MZ", "a program for Windows", "Add the document itself."),
    (b"\x7fELF", "a program", "Add the document itself."),
    (b"SQLite format 3\x00", "a database", "Export the text of the document."),
    (b"ID3", "a sound recording", "Add its transcript."),
    (b"OggS", "a sound recording", "Add its transcript."),
    (b"bplist00", "a Safari web archive", "Save the page as HTML instead."),
)
_ZIPPED = (
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
)
_AT_START = re.compile(
    r"(?:\s|\ufeff|<!--.{0,20000}?-->|<\?xml[^>]{0,200}\?>)*+<(?:!doctype\s+html|(?:html|head|body|title|meta|link|base|script|style"
    r"|div|article|section|main|header|p|h[1-6]|table|ul|ol|dl|span|a|b|i|em|strong|br|hr|img|font|center|blockquote|figure)[\s/>])",
    re.I | re.S,
)
_XML = re.compile(r"[\s\ufeff]*<(?:\?xml|!DOCTYPE|rss|feed|svg)\b", re.I)
_MAIL = re.compile(r"(?:[A-Za-z-]{2,40}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n){0,50}){0,60}?MIME-Version:", re.I)
_MARKDOWN_NAMES = {".md", ".markdown", ".mdown"}
# Marks that plain text does not have: two headings, or a link, or words in bold.
_MARKDOWN = re.compile(
    r"^#{1,6} \S.*(?:\n.*)*?\n#{1,6} \S|\[[^\]\n]{1,200}\]\(https?://[^\s()]{1,500}\)|\*\*\w[^*\n]{0,200}\*\*", re.M
)


def media_type_of(content: bytes, name: str = "") -> str:
    """One of text/plain, text/markdown, text/html, message/rfc822, application/pdf, text/rtf, pictures and those of DOCX and ODT.

    The name tells nothing but whether text is meant as Markdown. Raises Unreadable for whatever has no text to give.
    """
    if not content.strip(b"\x00 \t\r\n"):
        raise Unreadable("The file is empty. Perhaps it was not fully copied or downloaded: open it, and add it again.")
    if b"%PDF-" in content[:1024]:
        return "application/pdf"
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_media_type(content)
    if media_type := next((media_type for first_bytes, media_type in _READ if content.startswith(first_bytes)), ""):
        return media_type
    _refuse_others(content)
    return _of_text(head(content), name)


def _refuse_others(content: bytes) -> None:
    for first_bytes, what, mend in _OTHERS:
        if content.startswith(first_bytes) and _is_binary(content, first_bytes):
            raise Unreadable(f"The file is {what}, which has no text that could be read here. {mend}")
    if content[4:8] == b"ftyp" or content[:4] in {b"RIFF", b"\x1aE\xdf\xa3"}:
        raise Unreadable("The file is a picture, film or sound recording. Add its transcript or its recognised text.")


def _is_binary(content: bytes, first_bytes: bytes) -> bool:
    """A text may begin with “BM” or “MZ” too."""
    return len(first_bytes) > 3 or b"\x00" in content[:512]


def _zip_media_type(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            names = set(file.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise Unreadable(
            "The file begins as a DOCX or ZIP does but is damaged, perhaps cut off. Download or save it again."
        ) from error
    if "word/document.xml" in names:
        return DOCX
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        return ODT
    for part, what in _ZIPPED:
        if part in names:
            raise Unreadable(f"The file is {what}. {_SAVE}")
    raise Unreadable(f"The file is a ZIP archive. {_UNPACK}")


def _of_text(start: str, name: str) -> str:
    if _AT_START.match(start):
        return "text/html"
    if _MAIL.match(start):
        return "message/rfc822"
    if _XML.match(start):
        raise Unreadable(
            "The file is XML and no web page: a feed, a drawing or data. Add the document itself, or paste its text."
        )
    named = PurePosixPath(name).suffix.lower() in _MARKDOWN_NAMES
    return "text/markdown" if named or _MARKDOWN.search(start) else "text/plain"
