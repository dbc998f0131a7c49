"""When states and unions that still last began: what "for 40 plus years" most likely counts from, where the text names one."""

import re

from documents.extraction.dates.mentions import Back

_NEAR = 700  # characters before the words, in their paragraph
_BEHIND = re.compile(r"[^.!?\n]{0,80}")  # in their sentence
_MORE = re.compile(
    r"more\s+than|\bover\s+\d|\bplus\b|\+|более|больше|свыше|с\s+лишним|artıq|çox|aşkın|fazla",
    re.IGNORECASE,
)
# Years of proclamation or of the founding treaty: CIA, The World Factbook, “Independence”; un.org, coe.int, nato.int.
_BEGINNINGS = (
    (1923, r"Republic of Turkey|Türkiye Cumhuriyeti|Турецк\w+ Республик\w+"),
    (1945, r"United Nations|Организаци\w+ Объедин[её]нных Наций|Birləşmiş Millətlər Təşkilat\w+|Birleşmiş Milletler"),
    (1948, r"Democratic People[’']s Republic of Korea|КНДР|Корейск\w+ Народно-Демократическ\w+ Республик\w+"),
    (1948, r"State of Israel|Государств\w+ Израиль|İsrail Dövləti|İsrail Devleti"),
    (1949, r"People[’']s Republic of China|Китайск\w+ Народн\w+ Республик\w+|Çin Xalq Respublikas\w+|Çin Halk Cumhuriyeti"),
    (1949, r"Federal Republic of Germany|Федеративн\w+ Республик\w+ Герман\w+"),
    (1949, r"Council of Europe|Сов[еэ]т\w* Европы|Avropa Şuras\w+|Avrupa Konseyi"),
    (1950, r"Republic of India|Республик\w+ Индия"),
    (1958, r"(?:French )?Fifth Republic|Пят\w+ республик\w+"),
    (1976, r"Socialist Republic of Vietnam|Социалистическ\w+ Республик\w+ Вьетнам"),
    (1979, r"Islamic Republic of Iran|Исламск\w+ Республик\w+ Иран|İran İslam (?:Respublikas\w+|Cumhuriyeti)"),
    (1991, r"independent (?:Armenia|Azerbaijan|Belarus|Georgia|Kazakhstan|Kyrgyzstan|Moldova|Tajikistan|Ukraine|Uzbekistan)"),
    (
        1991,
        r"независим\w+ (?:Армени|Азербайджан|Беларус|Белорусси|Грузи|Казахстан|Кыргызстан|"
        r"Киргизи|Молдов|Таджикистан|Украин|Узбекистан)\w*",
    ),
    (1991, r"müstəqil Azərbaycan\w*"),
)
_PATTERNS = [(year, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for year, words in _BEGINNINGS]


def beginning(text: str, start: int, end: int, back: Back, year: int) -> tuple[int, str] | None:
    """The year in which the one state began that the paragraph names before a round number of years "and more"; and its name."""
    if back.unit != "year" or not back.lasting or back.least % 10 or not _MORE.search(text[start:end]):
        return None
    behind = _BEHIND.match(text, end)
    paragraph = text[max(text.rfind("\n", 0, start) + 1, start - _NEAR) : behind.end() if behind else end]
    named = {began: found[0] for began, pattern in _PATTERNS if (found := pattern.search(paragraph))}
    fits = [(began, name) for began, name in named.items() if back.least <= year - began < back.least + 10]
    return fits[0] if len(fits) == 1 else None
