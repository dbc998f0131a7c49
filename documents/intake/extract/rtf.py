"""An RTF document to Markdown: its words, with bold, italic and strikethrough. Source: Rich Text Format Specification 1.9.1."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from documents.extraction.findings import Extracted, Unreadable
from documents.intake.extract.inline import Run, markdown, without_struck_marks
from documents.intake.extract.properties import file_metadata
from documents.text import MAX_CHARS

_MOST_BYTES = 30_000_000
_MOST_TOKENS = 3_000_000
_MAX_DEPTH = 200
_SAVE = "Open it in the program it was made with and save it as DOCX or PDF, or paste its text."
_TOKEN = re.compile(
    rb"\\(?:'(?P<byte>[0-9a-fA-F]{2})|(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|(?P<sign>[^a-zA-Z']))"
    rb"|(?P<open>\{)|(?P<close>\})|[\r\n]+|(?P<text>[^\\{}\r\n]{1,4000})"
)
# Groups that hold no words of the text. A group that begins with \* and is not known holds none either.
_SKIPPED_WORDS = """
fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator pict object objdata themedata datastore
colorschememapping latentstyles header headerl headerr headerf footer footerl footerr footerf fldinst xmlnstbl filetbl
bkmkstart bkmkend annotation atnid atnauthor atntime atndate atnref atnparent comment pntext pntxta pntxtb pnseclvl
background shppict nonshppict sp shprslt wgrffmtfilter listtext private template operator company keywords subject category
doccomm manager hlinkbase creatim revtim printim buptim userprops falt panose fontemb xe tc
"""
_SKIPPED = frozenset(_SKIPPED_WORDS.split())
_KEPT_STARRED = frozenset(("shptxt", "shpinst"))
_NOTE = "note"
_ENDS_PARAGRAPH = frozenset(("par", "sect", "page", "row"))
_SIGNS = {
    "tab": " ", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ", "cell": " | ", "nestcell": " | ",
}  # fmt: skip
_CHARSETS = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _State:
    """What a group begins with and is restored at its end."""

    skipped: bool = False
    into: str = ""  # a property of the file or a note, where the words go instead of the text
    bold: bool = False
    italic: bool = False
    struck: bool = False
    hidden: bool = False
    font: int = -1
    follows: int = 1  # bytes that stand for a \u where it is not known


@dataclass(slots=True)
class _Reader:
    charset: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    default_font: int = -1
    states: list[_State] = field(default_factory=lambda: [_State()])
    paragraphs: list[list[Run]] = field(default_factory=lambda: [[]])
    notes: list[list[Run]] = field(default_factory=list)
    properties: dict[str, str] = field(default_factory=dict)
    raw: bytearray = field(default_factory=bytearray)  # bytes of one charset that are not decoded yet
    skip_bytes: int = 0  # that stand for the \u before them
    hidden: int = 0  # characters
    starred: bool = False
    in_fonts: int = 0  # the depth of the table of fonts
    length: int = 0

    def read(self, content: bytes) -> None:
        count = at = 0
        while token := _TOKEN.search(content, at):
            if count > _MOST_TOKENS or self.length > MAX_CHARS:
                raise Unreadable(f"The document is too long to be read. Split it. {_SAVE}")
            self._take(token)
            count, at = count + 1, _end_of(token)
        self._flush()

    def _take(self, token: re.Match[bytes]) -> None:
        if token["byte"]:
            self._add_byte(int(token["byte"], 16))
        elif token["text"]:
            skipped = min(self.skip_bytes, len(token["text"]))
            self.skip_bytes -= skipped
            self.raw += b"" if self.states[-1].skipped else token["text"][skipped:]
        elif not token[0].isspace():  # a line's end may stand between the two bytes of a character
            self._flush()
            self._take_control(token)

    def _take_control(self, token: re.Match[bytes]) -> None:
        if token["open"]:
            if len(self.states) > _MAX_DEPTH:
                raise Unreadable(f"The document's parts are nested more than {_MAX_DEPTH} deep. {_SAVE}")
            self.states.append(self.states[-1])
        elif token["close"]:
            if len(self.states) > 1:
                self.states.pop()
            self.in_fonts = self.in_fonts if len(self.states) >= self.in_fonts else 0
            self.skip_bytes = 0
        elif token["word"]:
            self._control(token["word"].decode(), int(token["number"]) if token["number"] else None)
        elif token["sign"]:
            self._sign(token["sign"])

    def _add_byte(self, byte: int) -> None:
        if self.skip_bytes:
            self.skip_bytes -= 1
        elif not self.states[-1].skipped:
            self.raw.append(byte)

    def _flush(self) -> None:
        if self.raw:
            font = self.states[-1].font if self.states[-1].font >= 0 else self.default_font
            text = bytes(self.raw).decode(self.fonts.get(font, self.charset), "replace")
            self.raw.clear()
            self._add(text)

    def _add(self, text: str) -> None:
        state = self.states[-1]
        if state.skipped:
            return
        if state.into not in ("", _NOTE):
            self.properties[state.into] = (self.properties.get(state.into, "") + text)[:1_000]
        elif state.hidden:
            self.hidden += len(text)
        else:
            self.length += len(text)
            words = self.notes[-1] if state.into == _NOTE else self.paragraphs[-1]
            words.append(Run(text, state.bold, state.italic, struck=state.struck))

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self.starred = True
        elif sign in b"\\{}":
            self._add(sign.decode())
        elif sign == b"~":
            self._add("\u00a0")
        elif sign == b"_":
            self._add("-")
        elif sign in b"\r\n":
            self._end_paragraph()

    def _control(self, word: str, number: int | None) -> None:
        starred, self.starred = self.starred, False
        state = self.states[-1]
        if word in _SKIPPED or (starred and word not in _KEPT_STARRED):
            self.in_fonts = len(self.states) if word == "fonttbl" else self.in_fonts
            self._change(replace(state, skipped=True))
        elif word in {"title", "author"}:
            self._change(replace(state, into=word))
        elif word == "info":
            self._change(replace(state, into="other"))
        elif word == "footnote" and not state.skipped:
            self.notes.append([])
            self._add(f"[{len(self.notes)}]")
            self._change(replace(state, into=_NOTE))
        elif word in _ENDS_PARAGRAPH:
            self._end_paragraph()
        elif word == "line":
            self._line()
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        else:
            self._look(word, number)

    def _look(self, word: str, number: int | None) -> None:
        state, is_on = self.states[-1], number != 0
        if word == "plain":
            self._change(replace(state, bold=False, italic=False, struck=False, hidden=False))
        elif word in {"b", "i", "v"}:
            self._change(_with_look(state, word, is_on=is_on))
        elif word in {"strike", "striked", "deleted"}:
            self._change(replace(state, struck=is_on))
        elif word == "u" and number is not None:
            self._add_character(number)
        elif number is not None:
            self._setting(word, number)

    def _setting(self, word: str, number: int) -> None:
        if word == "uc":
            self._change(replace(self.states[-1], follows=max(0, min(number, 8))))
        elif word == "ansicpg" and _is_known(f"cp{number}"):
            self.charset = f"cp{number}"
        elif word == "deff":
            self.default_font = number
        elif word == "f":
            self._change(replace(self.states[-1], font=number))
        elif word == "fcharset" and self.in_fonts and number in _CHARSETS and self.states[-1].font >= 0:
            self.fonts[self.states[-1].font] = _CHARSETS[number]

    def _add_character(self, number: int) -> None:
        code = number % 65_536
        self.skip_bytes = self.states[-1].follows
        if not self.states[-1].skipped:
            self._add(chr(code))

    def _change(self, state: _State) -> None:
        self.states[-1] = state

    def _line(self) -> None:
        if self.states[-1].into:
            self._add(" ")
        elif not self.states[-1].skipped:
            self.paragraphs[-1].append(Run("\n", line_end=True))

    def _end_paragraph(self) -> None:
        if self.states[-1].into:
            self._add(" ")
        elif not self.states[-1].skipped:
            self.paragraphs.append([])


def read(content: bytes, *, media_type: str, declared: str, address: str) -> Extracted:
    """Raises Unreadable."""
    if len(content) > _MOST_BYTES:
        raise Unreadable(f"The document has {len(content):,} bytes; at most {_MOST_BYTES:,} are read. Take its pictures out.")
    reader = _Reader()
    reader.read(content)
    paragraphs = [_joined_pairs(runs) for runs in reader.paragraphs]
    notes = (f"[{number}] {note}" for number, runs in enumerate(reader.notes, start=1) if (note := markdown(_joined_pairs(runs))))
    text, struck = without_struck_marks("\n\n".join(filter(None, (*map(_written, paragraphs), *notes))))
    title, author = (" ".join(_join_halves(reader.properties.get(name, "")).split()) for name in ("title", "author"))
    metadata, remarks = file_metadata(text, title=title, author=author)
    return Extracted(
        text,
        is_markdown=True,
        media_type=media_type,
        metadata=metadata,
        remarks=(*_hidden_remark(reader.hidden), *remarks),
        left_out=struck,
    )


def _with_look(state: _State, word: str, *, is_on: bool) -> _State:
    if word == "b":
        return replace(state, bold=is_on)
    return replace(state, italic=is_on) if word == "i" else replace(state, hidden=is_on)


def _joined_pairs(runs: list[Run]) -> list[Run]:
    """Runs of one look as one, for the halves of a character may stand in two."""
    looks = groupby(runs, key=lambda run: replace(run, text=""))
    return [replace(look, text=_join_halves("".join(run.text for run in group))) for look, group in looks]


def _join_halves(text: str) -> str:
    """Characters outside the first plane are written as two halves."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _written(runs: list[Run]) -> str:
    """A paragraph; the cells of a table's row stand apart in it."""
    text = markdown(runs)
    return text.strip("| ").replace("  ", " ") if any("|" in run.text for run in runs) else text


def _hidden_remark(count: int) -> Iterator[str]:
    if count:
        yield f"{count:,} characters that the document hides are left out of the text; the original has them"


def _end_of(token: re.Match[bytes]) -> int:
    """Where the next one may begin: the bytes of a picture or an object may look like groups and words."""
    binary = int(token["number"]) if token["word"] == b"bin" and token["number"] else 0
    return token.end() + (binary if 0 < binary <= len(token.string) - token.end() else 0)


def _is_known(charset: str) -> bool:
    try:
        return bool(codecs.lookup(charset))
    except LookupError:
        return False
