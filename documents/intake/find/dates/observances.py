"""Days that come back each year under a name: what a text calls them stands for the day and month.

International days are those that the United Nations keep (un.org/en/observances), which are the same everywhere.
"""

import re
from collections.abc import Iterator

from documents.intake.find.dates.mentions import Mention, Point

_DAYS = (
    (1, 27, r"International Holocaust (?:Remembrance|Memorial)(?: Day)?|Beynəlxalq Holokost (?:Anım )?Gün\w*"),
    (1, 27, r"(?:Международн\w+ д(?:ень|ня|ню|нём) памяти жертв Холокоста)|Uluslararası Holokost(?:'u)? Anma Günü"),
    (2, 21, r"International Mother Language Day|Международн\w+ д\w+ родного языка|Beynəlxalq Ana Dili Gün\w*"),
    (3, 8, r"International Women[’']s Day|Международн\w+ женск\w+ д\w+|Beynəlxalq Qadınlar Gün\w*|Dünya Kadınlar Günü"),
    (5, 3, r"World Press Freedom Day|Всемирн\w+ д\w+ свободы (?:печати|прессы)|Dünya Basın Özgürlüğü Günü"),
    (5, 3, r"(?:Ümumdünya|Dünya|Beynəlxalq) Mətbuat Azadlığı Gün\w*"),
    (6, 20, r"World Refugee Day|Всемирн\w+ д\w+ беженцев|Dünya Mülteciler Günü|Ümumdünya Qaçqınlar Gün\w*"),
    (6, 26, r"International Day in Support of Victims of Torture|Международн\w+ д\w+ в поддержку жертв пыток"),
    (8, 30, r"International Day of the (?:Victims of Enforced Disappearances|Disappeared)"),
    (11, 25, r"International Day for the Elimination of Violence against Women"),
    (12, 1, r"World AIDS Day"),
    (12, 10, r"(?:International )?Human Rights Day|Д\w+ прав человека|İnsan Hüquqları Gün\w*|İnsan Hakları Günü"),
    (12, 24, r"Christmas Eve"),
    (12, 25, r"Christmas Day"),
    (12, 31, r"New Year[’']s Eve"),
)
_PATTERNS = [(month, day, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for month, day, words in _DAYS]


def observed(text: str) -> Iterator[Mention]:
    for month, day, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield Mention(*match.span(), Point(None, month, day), observance=match[0])
