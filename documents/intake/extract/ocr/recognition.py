"""Pictures of pages to text, with how sure Tesseract is of it."""

import ctypes
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from documents.extraction.findings import Unreadable
from documents.intake.extract.inline import Run, markdown
from documents.intake.extract.ocr.libraries import MISSING, tesseract

SECONDS = 50  # for one file; the pages that are left are named
_READ = ("eng", "rus", "aze", "tur")  # tried on the first page, where they are installed
# What tells them apart: a letter that gives one away, and its least share of all. The library that knows languages by their
# words writes files when it is loaded, which the limited process may not do.
_TOLD_BY = (("aze", "əƏ", 0.02), ("tur", "ğĞışŞİ", 0.02), ("rus", "оОаАиИеЕ", 0.1))
_MOST_LANGUAGES = 500
_AUTO, _AUTO_TURNED = 3, 1  # page segmentation; the second turns pages that lie on their side, with the data called “osd”
_DOUBTFUL = 60  # of 100, under which a word is named
_MOST_NAMED = 20
_LAST_LEVEL = 5  # of Tesseract's table: words


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in grey, one byte a point; or one that Leptonica holds."""

    width: int
    height: int
    stride: int
    points: object  # a buffer, or a pointer to a Pix
    resolution: int  # points an inch
    is_pix: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    line: tuple[int, int, int]  # block, paragraph, line
    confidence: float


@dataclass(frozen=True, slots=True)
class Recognised:
    """The text of each page that there was time for, and what an editor should know of it."""

    pages: dict[int, str]  # Markdown, by the page's number from 0
    remarks: tuple[str, ...]


def recognise(pictures: Iterable[tuple[int, Picture]], wanted: Sequence[int]) -> Recognised:
    """The text of the pages `wanted`, whose pictures come as they are asked for. Raises Unreadable where Tesseract is missing."""
    until = time.monotonic() + SECONDS
    reader = _Reader()
    words: dict[int, list[_Word]] = {}
    try:
        for number, picture in pictures:
            if time.monotonic() > until:
                break
            read = reader.words(picture, until)
            if not words and reader.narrowed(read):
                read = reader.words(picture, until)
            if read is None:
                break
            words[number] = read
    finally:
        reader.close()
    pages = {number: _written(page) for number, page in words.items()}
    return Recognised(pages, (*_remark(words, reader.languages), *_unread_remark(sorted(set(wanted) - set(words)))))


class _Reader:
    """Tesseract with the languages that are installed, later with the one of the text."""

    def __init__(self) -> None:
        self._library = tesseract()
        self._handle = self._library.TessBaseAPICreate()
        self._installed = self._list_installed()
        self.languages = "+".join(name for name in _READ if name in self._installed) or "eng"
        self._start()

    def _list_installed(self) -> set[str]:
        self._library.TessBaseAPIInit3(self._handle, None, b"eng")  # a failure is told when the languages are none
        listed = self._library.TessBaseAPIGetAvailableLanguagesAsVector(self._handle)
        names: set[str] = set()
        for at in range(_MOST_LANGUAGES):
            if not (name := listed[at]):
                break
            names.add(name.decode())
        self._library.TessDeleteTextArray(listed)
        return names

    def _start(self) -> None:
        if self._library.TessBaseAPIInit3(self._handle, None, self.languages.encode()):
            raise Unreadable(MISSING)
        self._library.TessBaseAPISetPageSegMode(self._handle, _AUTO_TURNED if "osd" in self._installed else _AUTO)

    def narrowed(self, words: list[_Word] | None) -> bool:
        """Whether it goes on with the language of what it has read, which reads faster and better than several at once."""
        language = _language_of("".join(word.text for word in words or ()))
        if language not in self._installed or language == self.languages:
            return False
        self.languages = language if language == "eng" else f"{language}+eng"
        self._start()
        return True

    def words(self, picture: Picture, until: float) -> list[_Word] | None:
        """None where the time is over."""
        if picture.is_pix:
            self._library.TessBaseAPISetImage2(self._handle, picture.points)
        else:
            points = (ctypes.c_char * (picture.stride * picture.height)).from_buffer(picture.points)  # type: ignore[arg-type]
            self._library.TessBaseAPISetImage(
                self._handle, ctypes.addressof(points), picture.width, picture.height, 1, picture.stride
            )
        if picture.resolution:
            self._library.TessBaseAPISetSourceResolution(self._handle, picture.resolution)
        monitor = self._library.TessMonitorCreate()
        try:
            self._library.TessMonitorSetDeadlineMSecs(monitor, max(1, int(1000 * (until - time.monotonic()))))
            if self._library.TessBaseAPIRecognize(self._handle, monitor) or time.monotonic() > until:
                return None
            return list(_words_of(self._tsv()))
        finally:
            self._library.TessMonitorDelete(monitor)
            self._library.TessBaseAPIClear(self._handle)

    def _tsv(self) -> str:
        pointer = self._library.TessBaseAPIGetTsvText(self._handle, 0)
        try:
            return ctypes.string_at(pointer).decode("utf-8", "replace") if pointer else ""
        finally:
            self._library.TessDeleteText(pointer)

    def close(self) -> None:
        self._library.TessBaseAPIEnd(self._handle)
        self._library.TessBaseAPIDelete(self._handle)


def _language_of(text: str) -> str:
    letters = sum(map(str.isalpha, text))
    shares = ((name, sum(map(text.count, signs)) / max(1, letters), least) for name, signs, least in _TOLD_BY)
    return next((name for name, share, least in shares if share > least), "eng")


def _words_of(table: str) -> Iterator[_Word]:
    """Of Tesseract's table: level, page, block, paragraph, line, word, four of the place, confidence, text."""
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) >= 12 and cells[0] == str(_LAST_LEVEL) and (text := cells[11].strip()):
            yield _Word(text, (int(cells[2]), int(cells[3]), int(cells[4])), float(cells[10]))


def _written(words: list[_Word]) -> str:
    """Paragraphs as Tesseract parts them, their lines joined."""
    paragraphs = []
    for _, paragraph in groupby(words, key=lambda word: word.line[:2]):
        text = ""
        for _, line in groupby(paragraph, key=lambda word: word.line):
            text = _append(text, " ".join(word.text for word in line))
        paragraphs.append(markdown([Run(text)]))
    return "\n\n".join(filter(None, paragraphs))


def _append(text: str, line: str) -> str:
    if text.endswith("-") and text[-2:-1].isalpha() and line[:1].islower():
        return text[:-1] + line
    return f"{text} {line}" if text else line


def _remark(words: dict[int, list[_Word]], languages: str) -> Iterator[str]:
    every = [word for page in words.values() for word in page]
    if not every:
        return
    sure = round(sum(word.confidence for word in every) / len(every))
    doubtful = [word.text for word in every if word.confidence < _DOUBTFUL]
    named = ", ".join(f"“{word[:40]}”" for word in dict.fromkeys(doubtful[:_MOST_NAMED])) + ", …" * (len(doubtful) > _MOST_NAMED)
    yield (
        f"The text was recognised from pictures by Tesseract ({languages}), with a confidence of {sure} of 100 on average: "
        "compare it with them" + (f". It doubts {len(doubtful):,} of {len(every):,} words: {named}" if doubtful else "")
    )


def _unread_remark(numbers: list[int]) -> Iterator[str]:
    if numbers:
        shown = ", ".join(str(number + 1) for number in numbers[:_MOST_NAMED]) + ", …" * (len(numbers) > _MOST_NAMED)
        yield f"There was no time to recognise pages {shown}: make a file of them, and add it by itself"
