"""A letter's salutation and its close, set apart from what it says."""

import re

SHORT = 200  # characters of HTML: a paragraph of a close is a name or a place, no sentence of the letter
MOST = 40  # paragraphs of a close: an open letter may have many signatories

_BLOCK = re.compile(r"<p>(.*?)</p>\n?", re.DOTALL)
_OPENS = re.compile(
    r"(?:Dear|To|Your|Ladies|Gentlemen|Messrs|Hörmətli|Əziz|Cənab"
    r"|(?:Глубоко)?[Уу]важаем\w+|Дорог\w+|Господ\w+)\b"
)
_CLOSES = re.compile(
    r"(?:(?:With )?(?:best|kind|kindest|warm|warmest) (?:regards|wishes)"
    r"|(?:Yours )?(?:sincerely|faithfully|truly|respectfully)(?: yours)?|Yours"
    r"|Signed|Signatories|(?:The )?undersigned|Hörmətlə|İmzalar?"
    r"|С (?:глубоким )?(?:уважением|почтением)|Подписи|Подписали)\s*[,.:!]?",
    re.I,
)
_WORDS = re.compile(r"<[^>]+>")


def lettered(rendered: str) -> str:
    """`rendered` (HTML of ours) with its salutation and its close marked. The words and their order stay as they are."""
    first = _BLOCK.match(rendered)
    if first and _is_salutation(_WORDS.sub("", first[1])):
        rendered = f'<p class="salutation">{first[1]}</p>\n{rendered[first.end() :]}'
    start = _find_close(rendered)
    return rendered if start is None else f'{rendered[:start]}<div class="close">\n{rendered[start:].rstrip()}\n</div>\n'


def _is_salutation(words: str) -> bool:
    return len(words) <= SHORT and words.rstrip().endswith((",", ":", "!")) and bool(_OPENS.match(words))


def _find_close(rendered: str) -> int | None:
    """Where the close begins: at its greeting, behind which there are only short paragraphs."""
    start = None
    for block in _last_blocks(rendered):
        if len(block[1]) > SHORT:
            break
        if _CLOSES.fullmatch(_WORDS.sub("", block[1]).split("\n")[0].strip()):
            start = block.start()
    return start


def _last_blocks(rendered: str) -> list[re.Match[str]]:
    """The paragraphs that end the letter, the last one first, as long as nothing else stands between them."""
    found: list[re.Match[str]] = []
    end = len(rendered)
    while len(found) < MOST and (start := rendered.rfind("<p>", 0, end)) >= 0:
        block = _BLOCK.fullmatch(rendered, start, end)
        if block is None:
            break
        found.append(block)
        end = start
    return found
