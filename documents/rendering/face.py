"""The file of the reading face that a page loads: one for all of its letters, so that no word is ever set in two faces.

Whatever comes first or late on a slow connection, a page has the whole of its face or none of it.
"""

import re
from functools import cache

from django.templatetags.static import static

# The letters of the wide file beside those of the Latin one (U+0400–045F, 0490, 0491, 04B0, 04B1), and the first bytes of them.
_CYRILLIC = re.compile(rb"\xd0|\xd1[\x80-\x9f]|\xd2[\x90\x91\xb0\xb1]")
_SURE, _POSSIBLE = b"\xd0", (b"\xd1", b"\xd2")
_CITATIONS = b'<section class="after cites"'


def choose_face(html: bytes) -> bytes:
    """A drawn page in UTF-8 with the wide file in place of the Latin one, if there are Cyrillic letters in its main part.

    Every page has some besides that are not set in the reading face: the header in the names of the languages, and how to
    cite a document in what the Russian style says.
    """
    start, end = html.find(b"<main"), html.rfind(b"</main>")
    citations = html.find(_CITATIONS, start, end)
    if citations < 0:
        cyrillic = _has_cyrillic(html, start, end)
    else:
        after = html.find(b"</section>", citations, end)
        cyrillic = _has_cyrillic(html, start, citations) or _has_cyrillic(html, after, end)
    if not cyrillic:
        return html
    latin, wide = _addresses()
    return html.replace(b"<body>", b'<body data-letters="cyrillic">', 1).replace(latin, wide, 1)


def _has_cyrillic(html: bytes, start: int, end: int) -> bool:
    """A byte is found twenty times sooner than a pattern, and most pages have the first or none."""
    if html.find(_SURE, start, end) >= 0:
        return True
    return any(html.find(byte, start, end) >= 0 for byte in _POSSIBLE) and _CYRILLIC.search(html, start, end) is not None


@cache
def _addresses() -> tuple[bytes, bytes]:
    return static("fonts/literata-latin.woff2").encode(), static("fonts/literata-cyrillic.woff2").encode()
