"""The file of the reading face that a page loads: one for all of its letters, so that no word is ever set in two faces.

Whatever comes first or late on a slow connection, a page has the whole of its face or none of it.
"""

import re
from functools import cache

from django.templatetags.static import static

_CYRILLIC = re.compile("[\u0400-\u045f\u0490\u0491\u04b0\u04b1]")

_CITATIONS = re.compile('<section class="after cites".*?</section>', re.DOTALL)


def choose_face(html: str) -> str:
    """A drawn page with the wide file in place of the Latin one, if there are Cyrillic letters in its main part.

    Every page has some besides that are not set in the reading face: the header in the names of the languages, and how to
    cite a document in what the Russian style says.
    """
    main = _CITATIONS.sub("", html[html.find("<main") : html.rfind("</main>")])
    if not _CYRILLIC.search(main):
        return html
    latin, wide = _addresses()
    return html.replace("<body>", '<body data-letters="cyrillic">', 1).replace(latin, wide, 1)


@cache
def _addresses() -> tuple[str, str]:
    return static("fonts/literata-latin.woff2"), static("fonts/literata-cyrillic.woff2")
