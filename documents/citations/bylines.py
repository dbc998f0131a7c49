"""The authors in a byline, without what newspapers print around them."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from documents.edtf import WORDINGS

_BREAKS = re.compile(r"[;|•·\r\n]+")
_BETWEEN_NAMES = re.compile(r"(?:[\s,;&/·]|\b(?:by|and|и|və|ve)\b)*", re.I)

_CREDIT = re.compile(
    r"""\s*(?:
        (?:(?:written|posted|published|reported|compiled|story|text|words|report|interview)\s+)?by(?:\s*:|\s)
      | (?:authors?|autor(?:en|es)?|auteurs?|yazar|yazan|müəllif(?:lər)?|mətn|hazırladı|текст|беседовал[аи]?|подготовил[аи]?)\s*:
      | автор(?:ы)?(?:\s*:|\s)
      | (?:беседовал|подготовил)[аи]?\s
    )\s*""",
    re.I | re.X,
)
# Whoever is named after one of these did not write the text.
_OTHER_CREDIT = re.compile(
    r"\s*(?:photo|image|picture|illustration|graphic|video|translat|edited\s+by|фото|перев[оё]д|foto|şəkil)", re.I
)
_LINK = re.compile(r"\s*(?:e-?mail|share|print|follow|contact|bio|comments?|\d+\s*min(?:ute)?s?(?:\s+read)?)\s*", re.I)
_EMAIL = re.compile(r"[(<\[]?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b[)>\]]?")
_POSITION = re.compile(
    r"""[\s,]*,\s*(?:
        (?:(?:senior|chief|special|staff|political|foreign|guest|contributing)\s+)*
        (?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|journalists?)
      | special\s+to\s+.*
      | (?:(?:специальный|собственный)\s+)?корреспондент(?:ы)?
      | müxbir(?:lər)?
    )\s*$""",
    re.I | re.X,
)
_MONTHS = "|".join(sorted({month for wording in WORDINGS.values() for month in (*wording.months, *wording.months_in_day)}))
_MONTH = rf"(?:{_MONTHS}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)"
# A day without its year may be part of a name, as in a society that has its name from one.
_STAMP = re.compile(
    rf"""[\s,–—-]*
        (?:(?:(?:last\s+)?updated|published|posted|опубликовано|обновлено|dərc\s+olunub|yenilənib)(?:\s*:|\s+on\b|\b))?\s*
        (?:\bon\s+)?(?:\b[^\W\d]+day,?\s+)?
        (?: \b\d{{1,2}}\.?\s+{_MONTH},?\s+\d{{4}}\b
          | \b{_MONTH}\s+(?:\d{{1,2}},?\s+)?\d{{4}}\b
          | \b\d{{4}}-\d\d-\d\d
          | \b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b
        )""",
    re.I | re.X,
)
_DAY = re.compile(rf"\s*(?:\d{{1,2}}\.?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})\s*", re.I)


def authors(byline: str, recorded: Sequence[str]) -> tuple[str, ...]:
    """The authors one by one.

    `byline` is what is printed, `recorded` the names of those catalogued as authors. “;” and “|” separate authors, as the
    intake writes them. “and” and commas do so only where recorded names are all that they stand between: they may be part
    of a name. Where the byline names nobody, the recorded authors are the answer.
    """
    return _parse_authors(byline, tuple(recorded))


@lru_cache(maxsize=4096)
def _parse_authors(byline: str, recorded: tuple[str, ...]) -> tuple[str, ...]:
    pieces = (name for piece in _BREAKS.split(byline) for name in _split_recorded_names(_clean_name(piece), recorded))
    found = {name.casefold(): name for name in reversed([*pieces])}
    return tuple(reversed(found.values())) or recorded


def credit_line(byline: str) -> str:
    """The byline as printed, without “By”, which a page may set before it."""
    return _without_credit(byline) or byline.strip()


def _clean_name(piece: str) -> str:
    """A name, or nothing where `piece` is a date, a link or somebody else's credit."""
    if _OTHER_CREDIT.match(piece):
        return ""
    name = _without_credit(_EMAIL.sub(" ", piece))
    if stamp := _STAMP.search(name):
        name = name[: stamp.start()] or _without_credit(name[stamp.end() :].lstrip(" ,:–—-"))
    name = _POSITION.sub("", name).strip(" \t,:–—-")
    if _LINK.fullmatch(name) or _DAY.fullmatch(name) or not any(map(str.isalpha, name)):
        return ""
    return " ".join(name.split())


def _without_credit(text: str) -> str:
    while match := _CREDIT.match(text):
        text = text[match.end() :]
    return text.strip()


def _split_recorded_names(name: str, recorded: Iterable[str]) -> Sequence[str]:
    """The recorded names in `name`, in order, where nothing else is in it; else `name` whole."""
    rest, found = name, {}
    for one in sorted(recorded, key=len, reverse=True):  # a name within another is looked for after it
        at = rest.find(one) if one else -1
        if at >= 0:
            found[at] = one
            rest = rest[:at] + " " * len(one) + rest[at + len(one) :]
    if found and _BETWEEN_NAMES.fullmatch(rest):
        return [found[at] for at in sorted(found)]
    return [name] if name else []


__all__ = ["authors", "credit_line"]
