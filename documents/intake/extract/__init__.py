"""The text of a file or page: its paragraphs, headings, lists, quotes, tables, captions and turns, and what it says of itself.

Whatever is read here may be made to do harm. It is parsed in a process of its own, which has little memory and time, cannot
write, and has no network; the site's process only ever sees its answer.
"""

from documents.extraction.findings import Extracted, Unreadable
from documents.intake.extract.sandbox import MAX_BYTES, Extractor

__all__ = ["MAX_BYTES", "Extracted", "Extractor", "Unreadable", "extract"]


def extract(content: bytes, *, name: str = "", media_type: str = "", address: str = "") -> Extracted:
    """The text of one file. Its bytes tell what it is; `name` and `media_type` (as HTTP gives it, with its charset) only help.

    Raises Unreadable. For many files keep one `Extractor` open, which is several times faster.
    """
    with Extractor() as extractor:
        return extractor.extract(content, name=name, media_type=media_type, address=address)
