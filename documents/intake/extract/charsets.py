"""Bytes to characters: by the mark at the beginning, by being UTF-8, by what the file or its server declares, by the letters."""

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from email.message import Message

import charset_normalizer

from documents.extraction.findings import Unreadable
from documents.text.turkish import is_windows_1254

_HEAD = 65_536  # bytes
_SAMPLE = 50_000  # bytes that a guess is made from
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers read under a label (the WHATWG Encoding Standard): a page that says ISO-8859-1 means windows-1252.
_READ_AS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "tis-620": "cp874",
}
_KNOWN = re.compile(
    r"utf-8|cp125[0-8]|cp(?:437|850|852|855|857|866|874|949|932)|koi8-[rtu]|kz1048|iso8859-\d+|mac-(?:cyrillic|roman|latin2|turkish)"
    r"|gb18030|big5(?:hkscs)?|euc_(?:jp|kr)|shift_jis|iso2022_jp"
)
_SOUND = 50  # letters outside ASCII that are UTF-8, for one byte that is not: no other charset writes such sequences by chance
_META = re.compile(rb"""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.I)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})""", re.I)


def charset_of(media_type: str) -> str:
    """The charset that a Content-Type names: “text/html; charset=windows-1251”."""
    message = Message()
    message["Content-Type"] = media_type.replace("\r", " ").replace("\n", " ")
    return str(message.get_content_charset(""))


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    charset: str
    strays: int = 0  # bytes that are not of the charset, each � in the text

    @property
    def remarks(self) -> tuple[str, ...]:
        if not self.strays:
            return ()
        of = "place has bytes that are" if self.strays == 1 else "places have bytes that are"
        return (f"{self.strays:,} {of} not of the file’s charset ({self.charset}), and shown as \ufffd",)


def decoded(content: bytes, *, declared: str = "") -> Decoded:
    """`declared` is what the server or the caller says of the charset. Raises Unreadable for what is no text."""
    if marked := _decode_by_byte_order(content):
        return marked
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(content) - 3 and error.reason == "unexpected end of data":
            return Decoded(content[: error.start].decode("utf-8"), "utf-8")  # cut off inside its last letter
    labels = [declared, *(found[1].decode("ascii") for found in (_META.search(content[:4096]), _XML.match(content)) if found)]
    charsets = [charset for label in labels if (charset := _codec_name(label))]
    if found := _nearly_utf8(content, is_declared="utf-8" in charsets):
        return found
    for charset in charsets:
        if (text := _decode_strictly(content, charset)) is not None:
            return Decoded(text, charset)
    return Decoded(*_decode_by_guess(content))


def _decode_by_byte_order(content: bytes) -> Decoded | None:
    for mark, charset in _MARKS:
        if content.startswith(mark):
            return Decoded(content[len(mark) :].decode(charset, "replace"), charset)
    charset = _detect_utf16(content)
    return Decoded(content.decode(charset, "replace"), charset) if charset else None


def _nearly_utf8(content: bytes, *, is_declared: bool) -> Decoded | None:
    """UTF-8 but for a few stray bytes, as pages have that were put together from several files; browsers show those as \ufffd."""
    text = content.decode("utf-8", "replace")
    strays = text.count("\ufffd") - content.count("\ufffd".encode())
    sound = len(text) - len(text.encode("ascii", "ignore")) - strays
    return Decoded(text, "utf-8", strays) if sound > strays * (1 if is_declared else _SOUND) else None


def head(content: bytes) -> str:
    """The beginning of a text, decoded as far as telling what it is needs."""
    for mark, charset in _MARKS:
        if content.startswith(mark):
            return content[len(mark) : _HEAD].decode(charset, "replace")
    return content[:_HEAD].decode(_detect_utf16(content) or "utf-8", "replace")


def _detect_utf16(content: bytes) -> str:
    """UTF-16 without a mark: the high bytes of a text in any alphabet are few, its own and that of the spaces, which is 0."""
    sample = content[:4096]
    sample = sample[: len(sample) // 2 * 2]
    for high, charset in ((sample[1::2], "utf-16-le"), (sample[::2], "utf-16-be")):
        common = Counter(high).most_common(2)
        if high.count(0) * 25 > len(high) and sum(count for _, count in common) * 10 > len(high) * 9:
            return charset
    return ""


def _codec_name(label: str) -> str:
    """Python's name of a charset that pages may be in; '' for others, like those that are no charsets."""
    try:
        name = codecs.lookup(label).name if label else ""
    except (LookupError, ValueError):
        return ""
    name = _READ_AS.get(name, name)
    return name if _KNOWN.fullmatch(name) else ""


def _decode_strictly(content: bytes, charset: str) -> str | None:
    try:
        return content.decode(charset)
    except UnicodeDecodeError as error:
        # Windows charsets leave a few bytes without a letter, and browsers forgive them.
        if charset.startswith("cp12"):
            text = content.decode(charset, "replace")
            return text if text.count("\ufffd") * 2_000 < len(text) + 2_000 else None
        return content[: error.start].decode(charset) if error.start >= len(content) - 3 else None


def _decode_by_guess(content: bytes) -> tuple[str, str]:
    without_tags = re.sub(rb"<[^<>]*>", b" ", content[: 4 * _SAMPLE])[:_SAMPLE]
    if is_windows_1254(without_tags) and (turkish := _decode_strictly(content, "cp1254")) is not None:
        return turkish, "cp1254"
    best = charset_normalizer.from_bytes(without_tags, steps=5, chunk_size=2_048, threshold=0.3).best()
    charset = _codec_name(best.encoding) if best else ""
    text = _decode_strictly(content, charset) if charset else None
    if text is None:
        raise Unreadable(
            "The file is no text in any charset known here. If it is one, save it as UTF-8; else save it as DOCX or PDF."
        )
    return text, charset
