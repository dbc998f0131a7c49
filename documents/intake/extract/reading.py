"""One file to its text, in the limited process: what it is, and the module that reads such files.

The modules load heavy libraries, so only the one that is needed is imported.
"""

from dataclasses import replace
from importlib import import_module

from documents import text
from documents.extraction.findings import Extracted, NeedsRecognition, Unreadable
from documents.intake.extract.charsets import charset_of
from documents.intake.extract.sniffing import media_type_of

_MODULES = {
    "text/plain": "plain",
    "text/markdown": "plain",
    "text/html": "pages",
    "message/rfc822": "mail",
    "application/pdf": "pdf",
    "text/rtf": "rtf",
    "image/png": "ocr.pictures",
    "image/jpeg": "ocr.pictures",
    "image/tiff": "ocr.pictures",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}


def read(content: bytes, *, name: str = "", media_type: str = "", address: str = "", recognise: str = "") -> Extracted:
    """The text of a file. Raises Unreadable; and whatever the libraries raise at bytes that they were not made for.

    Without `recognise` it raises NeedsRecognition where the text is a picture.
    """
    found = media_type_of(content, name)
    if found.startswith("image/") and not recognise:
        raise NeedsRecognition("The file is a picture.")
    scan = found == "application/pdf" and bool(recognise)
    module = import_module(f"documents.intake.extract.{'ocr.scans' if scan else _MODULES[found]}")
    extracted: Extracted = module.read(content, media_type=found, declared=charset_of(media_type), address=address)
    return _within_bounds(replace(extracted, media_type=found))


def _within_bounds(extracted: Extracted) -> Extracted:
    """The text, which the archive can show as it is."""
    if not extracted.text.strip():
        raise Unreadable("There is no text in it. If it shows some, that is drawn by a script or a picture: paste it instead.")
    try:
        text.render(extracted.text if extracted.is_markdown else text.from_plain(extracted.text))
    except text.TextTooLarge as error:
        raise Unreadable(str(error)) from error
    return extracted


def picture(content: bytes, number: int) -> bytes:
    """A page of a scan or picture as a PNG. Raises Unreadable where there is no such page."""
    found = media_type_of(content)
    if found.startswith("image/"):
        return bytes(import_module("documents.intake.extract.ocr.pictures").shown(content, found, number))
    if found != "application/pdf":
        raise Unreadable("The file has no pages that could be shown as pictures.")
    return bytes(import_module("documents.intake.extract.ocr.scans").shown(content, number))
