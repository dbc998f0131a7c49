"""What a person or body is in a text, as simple signs suggest: a speech verb, "moderated by", a list of signatures."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from documents.extraction.findings import Evidence, FoundRole
from documents.extraction.languages import LANGUAGES, alternatives
from documents.extraction.languages.declaration import TextSigns
from documents.extraction.name_page import Page, Span

# Between a sign and the name a few words may stand: "moderated by the journalist X".
_LOOSE = frozenset(("interviewee", "moderator", "organiser", "speaker"))
_CLOSE = r"[\s:/©]*(?:an? |the )?$"
_BETWEEN = r"(?:\s+(?:[^\W\d_]+\.?)){0,3}[\s:,]*$"
_LINE_START = r"(?:^|\n)[\s*_]*"  # where an author is named


def _by_role(of: Callable[[TextSigns], Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """The roles with what the languages declare for each."""
    for role in dict.fromkeys(role for language in LANGUAGES for role in of(language.signs)):
        yield role, f"(?:{alternatives(lambda language: of(language.signs).get(role, ''))})"  # noqa: B023 - called at once


_BEFORE = tuple(
    (
        role,
        re.compile(
            rf"(?<!\w){_LINE_START if role == 'author' else ''}{signs}{_BETWEEN if role in _LOOSE else _CLOSE}", re.IGNORECASE
        ),
    )
    for role, signs in _by_role(lambda signs: signs.roles_before)
)
_AFTER = tuple(
    (role, re.compile(rf"^[»”\"]?,?\s+{signs}", re.IGNORECASE)) for role, signs in _by_role(lambda signs: signs.roles_after)
)
_SIGNATURES = re.compile(
    rf"^[^\w\n]*(?:{alternatives(lambda language: language.signs.signatures)})[^\w\n]*$", re.IGNORECASE | re.MULTILINE
)
_EVENT = re.compile(rf"\b(?:{alternatives(lambda language: language.signs.events)})\b", re.IGNORECASE)
_TURN = re.compile(r"^\s*:")
_NEAR = 90  # characters looked at on each side
_FAR = 14  # words between a name and a verb of speech
_OFTEN = 4  # places from which on a name is a subject of the text
_FIRST_LINES = 3
_LONGEST_TITLE = 150  # characters
_NEXT_SPEAKER = re.compile(rf"^,[^.!?\n]{{0,120}}?\b(?:{alternatives(lambda language: language.signs.next_speaker)})")

# Of several signs the first counts. Roles that do not stand here come after these.
_ORDER = (
    *("signatory", "author", "interviewer", "interviewee", "moderator", "organiser", "speaker", "accused", "victim", "credited"),
    *("quoted", "cited", "relative", "subject"),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What of a text is the same for all its names."""

    signatures: int  # where a list of signatures begins; the text's length where there is none
    is_event: bool
    title_end: int  # of the first line
    byline_end: int  # of the lines where an author's name may stand alone


def scene(page: Page) -> Scene:
    found = [match.end() for match in _SIGNATURES.finditer(page.text)]
    ends = [match.end() for match in islice(re.finditer(r"\S[^\n]*", page.text), _FIRST_LINES)] or [0]
    return Scene(
        signatures=found[-1] if found else len(page.text),
        is_event=bool(_EVENT.search(page.text[:1500])),
        title_end=ends[0] if ends[0] <= _LONGEST_TITLE and not page.text[: ends[0]].rstrip().endswith(".") else 0,
        byline_end=ends[-1],
    )


def roles_of_person(page: Page, spans: list[Span], where: Scene) -> tuple[FoundRole, ...]:
    """What a person may be in the text, the likeliest first."""
    signs: dict[str, FoundRole] = {}
    for span in spans[:40]:
        for role, sign in _find_signs(page, span, where).items():
            if role not in signs or (sign.sure and not signs[role].sure):
                signs[role] = sign
    if "quoted" in signs and where.is_event and not signs.keys() & {"accused", "victim"}:
        signs.setdefault("speaker", FoundRole("speaker"))
    for role in ("cited", "credited") if len(spans) > 1 else ("cited",):
        signs.pop(role, None)
    if len(spans) >= _OFTEN or any(page.words[span.first].start < where.title_end for span in spans):
        signs["subject"] = FoundRole("subject")
    return _in_order(signs)


def roles_of_body(page: Page, spans: list[Span]) -> tuple[FoundRole, ...]:
    signs: dict[str, FoundRole] = {}
    for span in spans[:40]:
        signs = {
            role: sign for role, sign in _find_adjacent_signs(page, span).items() if role in ("organiser", "cited", "credited")
        } | signs
    if len(spans) >= _OFTEN:
        signs["subject"] = FoundRole("subject")
    return _in_order(signs)


def _in_order(signs: dict[str, FoundRole]) -> tuple[FoundRole, ...]:
    return tuple(sorted(signs.values(), key=lambda sign: _ORDER.index(sign.role) if sign.role in _ORDER else len(_ORDER)))


def _find_adjacent_signs(page: Page, span: Span) -> dict[str, FoundRole]:
    """The signs that end just before the name or begin just behind it, each with its words."""
    start, end = page.words[span.first].start, page.words[span.last].end
    from_ = max(0, start - _NEAR)
    before, after = page.text[from_:start], page.text[end : end + _NEAR]
    found = {role: (end, end + match.end()) for role, pattern in _AFTER if (match := pattern.search(after))}
    found |= {role: (from_ + match.start(), end) for role, pattern in _BEFORE if (match := pattern.search(before))}
    return {role: _build_role(page, role, min(start, first), max(end, last)) for role, (first, last) in found.items()}


def _build_role(page: Page, role: str, start: int, end: int) -> FoundRole:
    """`signed by X` in a sentence may be said of another paper than this one."""
    words = " ".join(page.text[start:end].split())
    return FoundRole(role, words, Evidence(start, end), sure=role != "signatory")


def _find_signs(page: Page, span: Span, where: Scene) -> dict[str, FoundRole]:
    words, lexicon = page.words, page.lexicon
    signs = _find_adjacent_signs(page, span)
    first, after = words[span.first], page.text[words[span.last].end : words[span.last].end + 2]
    begins_line = first.gap.endswith("\n") or span.first == 0
    told = [
        ("signatory", begins_line and first.start >= where.signatures),
        ("interviewee", begins_line and bool(_TURN.search(after))),
        ("author", begins_line and where.title_end < first.start < where.byline_end and _is_alone_on_line(page, span)),
        ("speaker", bool(_NEXT_SPEAKER.search(page.text[words[span.last].end : words[span.last].end + 160]))),
    ]
    near = [
        words[place].key
        for place in (span.first - 1, span.last + 1)
        if 0 <= place < len(words) and _is_adjacent(page, place, span)
    ]
    told.append(("quoted", any(key in lexicon.speech for key in near) or _speaks_behind(page, span)))
    signs |= {role: FoundRole(role) for role, is_told in told if is_told}
    if span.first and _is_adjacent(page, span.first - 1, span) and words[span.first - 1].key in lexicon.kin:
        signs["relative"] = _build_role(page, "relative", words[span.first - 1].start, words[span.last].end)
    return signs


def _speaks_behind(page: Page, span: Span) -> bool:
    """ "X, an adviser to the parliament, told": the verb behind what is said of the name between commas."""
    words = page.words
    if span.last + 1 >= len(words) or words[span.last + 1].gap.strip() != ",":
        return False
    for place in range(span.last + 2, min(span.last + _FAR, len(words))):
        if words[place].gap.strip() == ",":
            return any(word.key in page.lexicon.speech for word in words[place : place + 2])
        if not words[place].joined:
            return False
    return False


def _is_adjacent(page: Page, place: int, span: Span) -> bool:
    word = page.words[max(place, span.first) if place < span.first else place]
    return word.gap.strip(' ,-—–”"»') == ""


def _is_alone_on_line(page: Page, span: Span) -> bool:
    """Whether the name is all that its line has."""
    end = page.words[span.last].end
    return page.text[end : end + 3].lstrip(" .\r").startswith("\n")
