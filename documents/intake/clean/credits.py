"""Pictures' credits, and their captions that stand once more."""

import re
from collections.abc import Iterator, Sequence

from documents.intake.clean.lines import Cut, Line, whole_line
from documents.intake.clean.phrases import CREDIT, REASONS

_WORD_FOR_PICTURE = (
    "photo(?: ?credit| courtesy| by)?|picture(?: credit)?|image(?: credit)?|foto(?:qraf)?|şəkil|фото(?:графия)?|fotoğraf|görsel"
)
_WORD_FOR_WORK = (
    "video|illustration|graphic|cartoon|иллюстрация|графика|видео|illüstrasiya|illustrasiya|illüstrasyon|karikatür|çizim"
)
_IN_BRACKETS = re.compile(rf"[(\[]\s*(?:{_WORD_FOR_PICTURE})\b(?:\s*+[:/–—-]?\s*+[^()\[\]]{{1,120}}|\s+)[)\]]\s*$", re.IGNORECASE)
_CREDIT_LINE = re.compile(
    rf"^(?:{_WORD_FOR_PICTURE})\s*(?:[:©|]|/)\s*\S.{{0,90}}$|^[^.]{{0,60}}/\s*Getty Images$|^Photo by\s\S.{{0,60}}$"
    rf"|^(?:{_WORD_FOR_WORK})\s*[:©]\s*[^.:!?]{{2,40}}$",
    re.IGNORECASE,
)
# An agency and a name, in either order: REUTERS/Ada Wren, Ada Wren / AFP.
_AGENCY = r"(?:[A-ZА-ЯƏÇĞİÖŞÜ]{2,12}(?: (?:Photo|Images))?|Reuters|Getty Images|РИА Новости|Anadolu(?: Ajansı)?|Azertac)"
_WHO = r"[A-ZА-ЯЁƏÇĞİÖŞÜ][\w.’'-]*(?: [A-ZА-ЯЁƏÇĞİÖŞÜ][\w.’'-]*){0,3}"
_BY_AGENCY = re.compile(rf"(?:{_AGENCY}\s?/\s?{_WHO}|{_WHO}\s?/\s?{_AGENCY})(?:\s?/\s?{_WHO})?")


def picture_credits(text: str, lines: Sequence[Line]) -> Iterator[Cut]:
    captions: set[str] = set()
    for number, line in enumerate(lines):
        if not line.short:
            continue
        credit = _IN_BRACKETS.search(line.words)
        if not (credit or _CREDIT_LINE.match(line.words) or _BY_AGENCY.fullmatch(line.words)):
            continue
        yield whole_line(text, line, CREDIT, REASONS[CREDIT])
        if credit and credit.start():
            captions.add(line.words[: credit.start()].strip())
        elif number and lines[number - 1].words in captions:
            yield whole_line(text, lines[number - 1], CREDIT, REASONS[CREDIT])
