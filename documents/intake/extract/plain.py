"""Plain text and Markdown as they stand."""

import re

from documents.extraction.findings import Extracted, Metadata, Unreadable
from documents.intake.extract.charsets import decoded
from documents.text import MAX_CHARS
from documents.text.characters import CONTROLS

_MAX_BYTES = 4 * MAX_CHARS + 4
_CONTROL = re.compile(f"[{CONTROLS}\x7f]")
_LINE_END = re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_FRONT = re.compile(r"---[ \t]*\n(?P<lines>(?:[^\n]*\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_FIELD = re.compile(
    r"""^(title|author|lang|language|description|summary)[ \t]*:[ \t]*["']?(.{1,500}?)["']?[ \t]*$""", re.M | re.I
)


def read(content: bytes, *, media_type: str, declared: str, address: str) -> Extracted:
    """Raises Unreadable."""
    if len(content) > _MAX_BYTES:
        raise Unreadable(
            f"The file has {len(content):,} bytes of text; at most {MAX_CHARS:,} characters can be shown. Split it into parts."
        )
    source = decoded(content, declared=declared)
    text, remarks = _without_control(source.text)
    remarks, charset = (*source.remarks, *remarks), source.charset
    text = _LINE_END.sub("\n", text).removeprefix("\ufeff")
    if media_type == "text/markdown":
        metadata, text = _front_matter(text)
        return Extracted(
            text.strip(), is_markdown=True, media_type=media_type, charset=charset, metadata=metadata, remarks=remarks
        )
    return Extracted(text.strip("\n"), is_markdown=False, media_type=media_type, charset=charset, remarks=remarks)


def _without_control(text: str) -> tuple[str, tuple[str, ...]]:
    nulls, controls = text.count("\x00"), len(_CONTROL.findall(text)) - text.count("\x1b")
    if controls * 50 > len(text):
        raise Unreadable("The file is no text: too many of its characters are control characters. Save it as DOCX or PDF.")
    remarks = (f"{nulls:,} null characters were left out",) if nulls else ()
    return text.replace("\x00", ""), remarks


def _front_matter(text: str) -> tuple[Metadata, str]:
    """What a Markdown file says of itself between two lines of hyphens, as site generators have it."""
    front = _FRONT.match(text)
    if not front:
        return Metadata(), text
    said = {match[1].lower(): match[2].strip() for match in _FIELD.finditer(front["lines"])}
    metadata = Metadata(
        title=said.get("title", ""),
        byline=said.get("author", ""),
        language=said.get("lang", said.get("language", "")),
        summary=said.get("description", said.get("summary", "")),
    )
    return metadata, text[front.end() :]
