"""What the properties of a file say tells of the file: who typed it, in which program. It is never taken for the text's own.

Whoever typed a letter may be a secretary, or the activist who gathers signatures: the name goes no further than a remark for the
editor, and what programs fill in by themselves goes nowhere.
"""

import re

from documents.extraction.findings import Metadata
from documents.names import fold

_HEAD = 2_000  # characters of the text in which its own title stands
_PROGRAM = re.compile(
    r"microsoft|ms office|office|word|windows|libreoffice|openoffice|writer|adobe|acrobat|indesign|quark|distiller|python docx|"
    r"docx4j|apache(?: poi)?|reportlab|itext|tcpdf|fpdf|pdf|latex|pdftex|wkhtmltopdf|chrome|chromium|mozilla|skia|quartz|"
    r"google|wordpress|joomla|drupal|hp|dell|lenovo|asus|acer|samsung|apple|mac|pc|home|user|owner|admin|administrator|root|"
    r"guest|webmaster|editor|default|unknown|anonymous|nobody|test|none|n a|author|istifadaci|polzovatel|kullanici|yazar|"
    r"muallif|avtor"
)
_PROGRAM_WORDS = re.compile(rf"(?:(?:{_PROGRAM.pattern})[ \d]*)+(?:(?:user|admin|pro|cc|dc|document|team|inc|press)[ \d]*)*")
_LEFT_BEHIND = re.compile(
    r"(?:microsoft (?:word|office|powerpoint|excel)|untitled|document|powerpoint|presentation|pdf|layout|blank|new|title)"
    r"(?: (?:document|page|microsoft word document))?[ \d]*|microsoft (?:word|office|powerpoint|excel) .*|"
    r"bez imeni[ \d]*|dokument[ \d]*|novyy dokument.*|adsiz[ \d]*|belge[ \d]*|sanad[ \d]*|titulnaya.*"
)
_LONGEST = 220  # characters of a heading
_SENTENCE_END = re.compile(r"[.;,:!?…][”\"»’)]*\s*$")
_FILE_NAME = re.compile(r"\S\.(?:docx?|odt|rtf|pdf|indd|qxd|txt|html?|pages|pptx?|xlsx?)$", re.I)


def is_account(name: str) -> bool:
    """Whether it is what programs write for somebody's name: their own, an account's, nobody's."""
    folded = fold(name)
    login = name.isascii() and name.islower() and " " not in name.strip()
    return not folded or login or "@" in name or bool(_PROGRAM_WORDS.fullmatch(folded))


def is_left_behind(title: str) -> bool:
    """Whether it is a title that a program gave: Document1, Microsoft Word - letter.doc."""
    return bool(_LEFT_BEHIND.fullmatch(fold(title)) or _FILE_NAME.search(title.strip()))


def file_metadata(text: str, *, title: str, author: str, language: str = "") -> tuple[Metadata, tuple[str, ...]]:
    """What of a file's properties may be said of its text, and remarks for the editor on the rest."""
    head, said = fold(text[:_HEAD]), []
    is_title = bool(fold(title)) and not is_left_behind(title)
    stands = is_title and (fold(title) in head or not _has_heading(text))
    if is_title and not stands:
        said.append(
            f"The file’s properties call it “{title[:200]}”, which is not at the head of the text: it is not taken as title"
        )
    if not is_account(author) and fold(author) not in fold(text):
        said.append(
            f"The file’s properties name “{author[:200]}”: that may be whoever typed it, and is not taken as author. "
            "This remark is for editors only"
        )
    return Metadata(title=title if stands else "", language=language), tuple(said)


def _has_heading(text: str) -> bool:
    """Whether the text begins with a heading of its own: marked as one, or a line that ends no sentence above others."""
    first, _, rest = text.strip().partition("\n")
    return bool(rest.strip()) and (first.startswith("#") or (len(first) <= _LONGEST and not _SENTENCE_END.search(first)))


def program_of(generator: str) -> bool:
    """Whether a page was saved by an office program, whose `author` is the file's."""
    programs = r"\b(?:microsoft (?:word|office|excel)|word document|libreoffice|openoffice|abiword|apple pages)"
    return bool(re.search(programs, fold(generator)))
