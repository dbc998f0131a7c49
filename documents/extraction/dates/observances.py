"""Days that come back each year under a name: what a text calls them stands for the day and month.

International days are those that the United Nations keep (un.org/en/observances), which are the same everywhere. A country's
own day is taken only where the text leaves no doubt which country it is about.
"""

import re
from collections.abc import Iterable, Iterator

from documents.extraction.dates.holidays import OF_ONE_COUNTRY, PATTERNS
from documents.extraction.dates.main_country import country_of, name_of
from documents.extraction.dates.mentions import Mention, Point

_DAYS = (
    (1, 27, r"International Holocaust (?:Remembrance|Memorial)(?: Day)?|Beynəlxalq Holokost (?:Anım )?Gün\w*"),
    (1, 27, r"(?:Международн\w+ д(?:ень|ня|ню|нём) памяти жертв Холокоста)|Uluslararası Holokost(?:'u)? Anma Günü"),
    (2, 14, r"(?:St\.? )?Valentine[’']s Day"),
    (2, 21, r"International Mother Language Day|Международн\w+ д\w+ родного языка|Beynəlxalq Ana Dili Gün\w*"),
    (3, 8, r"International Women[’']s Day|Международн\w+ женск\w+ д\w+|Beynəlxalq Qadınlar Gün\w*|Dünya Kadınlar Günü"),
    (4, 7, r"World Health Day|Всемирн\w+ д\w+ здоровья|Dünya Sağlık Günü"),
    (4, 24, r"Armenian Genocide Remembrance Day"),
    (5, 1, r"May Day|International Workers[’'] Day"),
    (5, 3, r"World Press Freedom Day|Всемирн\w+ д\w+ свободы (?:печати|прессы)|Dünya Basın Özgürlüğü Günü"),
    (5, 3, r"(?:Ümumdünya|Dünya|Beynəlxalq) Mətbuat Azadlığı Gün\w*"),
    (6, 5, r"World Environment Day|Всемирн\w+ д\w+ (?:окружающей среды|охраны окружающей среды)|Dünya Çevre Günü"),
    (6, 20, r"World Refugee Day|Всемирн\w+ д\w+ беженцев|Dünya Mülteciler Günü|Ümumdünya Qaçqınlar Gün\w*"),
    (6, 26, r"International Day in Support of Victims of Torture|Международн\w+ д\w+ в поддержку жертв пыток"),
    (8, 30, r"International Day of the (?:Victims of Enforced Disappearances|Disappeared)"),
    (9, 21, r"International Day of Peace|Международн\w+ д\w+ мира"),
    (10, 5, r"World Teachers[’'] Day|Всемирн\w+ д\w+ учителя"),
    (10, 10, r"World Day Against the Death Penalty|Всемирн\w+ д\w+ против смертной казни"),
    (11, 2, r"International Day to End Impunity for Crimes [Aa]gainst Journalists"),
    (11, 20, r"World Children[’']s Day|Всемирн\w+ д\w+ реб[её]нка"),
    (11, 25, r"International Day for the Elimination of Violence against Women"),
    (12, 1, r"World AIDS Day"),
    (12, 9, r"International Anti-Corruption Day|Международн\w+ д\w+ борьбы с коррупцией"),
    (12, 10, r"(?:International )?Human Rights Day|Д\w+ прав человека|İnsan Hüquqları Gün\w*|İnsan Hakları Günü"),
    (12, 24, r"Christmas Eve"),
    (12, 25, r"Christmas Day"),
    (12, 31, r"New Year[’']s Eve"),
)
_EVERYWHERE = [(month, day, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for month, day, words in (*_DAYS, *OF_ONE_COUNTRY)]


# What each name has; the rest of a text is passed over.
_TRIGGER = re.compile(
    r"Day|[Gg]ün|Bayram|bayram|[Дд](?:ень|ня|ню|нём|нем|не)(?!\w)|праздник|holiday|professional|Eve|Juneteenth|Kagitingan|Holo[ck]"
)
_AROUND = 110  # characters; the longest name is shorter


def observed(text: str, language: str) -> Iterator[Mention]:
    windows = list(_windows(text))
    if not windows:
        return
    yield from _national(text, windows, language)
    for month, day, pattern in _EVERYWHERE:
        for match in _matches(pattern, text, windows):
            yield Mention(*match.span(), Point(None, month, day), observance=match[0])


def _windows(text: str) -> Iterator[tuple[int, int]]:
    start = end = 0
    for trigger in _TRIGGER.finditer(text):
        if trigger.start() - _AROUND > end:
            if end:
                yield start, end
            start = trigger.start() - _AROUND
        end = trigger.end() + _AROUND
    if end:
        yield max(0, start), end


def _matches(pattern: re.Pattern[str], text: str, windows: Iterable[tuple[int, int]]) -> Iterator[re.Match[str]]:
    return (match for start, end in windows for match in pattern.finditer(text, max(0, start), end))


def _national(text: str, windows: Iterable[tuple[int, int]], language: str) -> Iterator[Mention]:
    country = ""
    for pattern, days in PATTERNS:
        for match in _matches(pattern, text, windows):
            country = country or country_of(text, language)
            if country not in days:
                break
            day = Point(None, *days[country])
            yield Mention(*match.span(), day, country=name_of(country), observance=match[0])
