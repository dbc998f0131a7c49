"""Days that a country keeps each year under a name, by the law that set them (given where it is not the labour code).

Days that a law has moved from one date to another in the last decades stand here only if nothing but the newest is meant.
"""

import re
from collections.abc import Mapping

Day = tuple[int, int]

_SERVICE = r"(?i:(?:State |National )?Security (?:Services?|Committee|Bod(?:y|ies)|Organs|Agenc(?:y|ies)))"
_ORGANS = r"(?:органов|службы|комитета) (?:государственной |национальной )?безопасности|органов госбезопасности"


def _kept(english: str, russian: str, azerbaijani: str) -> str:
    """The day of those who work in something: "professional holiday of …", "день работников …", "… işçilərinin peşə bayramı"."""
    who = r"(?:workers?|employees|officers?|staff|personnel|bodies)"
    return (
        rf"(?:(?:the )?day of )?(?:the )?professional (?:holiday|day) of (?:the )?(?:{english})(?: {who})?"
        rf"|Day of (?:the )?(?:{english})(?: {who})?|(?:{english}) (?:(?i:{who})[’']? )?Day"
        rf"|(?:[Пп]рофессиональн\w+ праздник\w*|[Дд](?:ень|ня|ню|нём|нем|не)) (?:работник\w+ |сотрудник\w+ )?(?:{russian})"
        rf"|(?:{azerbaijani})\w*(?: (?:işçi|əməkdaş)\w+)? (?:peşə bayramı?\w*(?: gün\w*)?|gün\w*)"
    )


# By ISO 3166. Names that one country alone has for its day stand with it.
HOLIDAYS: tuple[tuple[str, Mapping[str, Day]], ...] = (
    # AZ: orders of the President, 1997, 1995, 1998; 1875. RU: decree 1280 of 1995. UA: decree 193 of 2001. KZ: since 1992.
    (
        _kept(_SERVICE, _ORGANS, r"(?:milli|dövlət) təhlükəsizlik (?:orqanları|xidməti)"),
        {"AZ": (3, 28), "RU": (12, 20), "BY": (12, 20), "UA": (3, 25), "KZ": (7, 13)},
    ),
    (
        _kept("[Pp]olice", "полиции|милиции|органов внутренних дел", "[Pp]olis"),
        {"AZ": (7, 2), "RU": (11, 10), "BY": (3, 4), "KZ": (6, 23), "KG": (11, 1), "AM": (4, 16), "TR": (4, 10)},
    ),
    (
        _kept("Prosecutor(?:[’']s)?(?: Office|s)?|[Pp]rosecution", "прокуратуры", "[Pp]rokurorluq"),
        {"AZ": (10, 1), "RU": (1, 12), "UA": (12, 1), "KZ": (12, 6), "BY": (6, 26), "AM": (7, 1)},
    ),
    (
        r"National Press Day|(?:Day of the )?National Press|Milli Mətbuat Gün\w*|Press Day"
        r"|[Дд](?:ень|ня|ню) (?:национальной |российской )?печати"
        r"|Journalists?[’']? Day|[Дд](?:ень|ня|ню) журналист\w+",
        {"AZ": (7, 22), "RU": (1, 13), "UA": (6, 6), "BY": (5, 5)},
    ),
    (
        r"Independence Day|[Дд](?:ень|ня|ню|нём) [Нн]езависимости|Bağımsızlık Günü",
        {
            "AM": (9, 21),
            "BY": (7, 3),
            "EE": (2, 24),
            "FI": (12, 6),
            "GE": (5, 26),
            "GH": (3, 6),
            "IN": (8, 15),
            "KG": (8, 31),
            "KZ": (12, 16),
            "MD": (8, 27),
            "NG": (10, 1),
            "PH": (6, 12),
            "PK": (8, 14),
            "PL": (11, 11),
            "TJ": (9, 9),
            "TM": (9, 27),
            "UA": (8, 24),
            "US": (7, 4),
            "UZ": (9, 1),
            "MX": (9, 16),
            "BR": (9, 7),
        },
    ),
    (
        r"Republic Day|Respublika Gün\w*|[Дд](?:ень|ня|ню) [Рр]еспублики|Cumhuriyet Bayramı\w*",
        {"AZ": (5, 28), "TR": (10, 29), "IN": (1, 26), "IT": (6, 2), "AM": (5, 28)},
    ),
    (
        r"Constitution Day|[Дд](?:ень|ня|ню) [Кк]онституции|Konstitusiya Gün\w*",
        {"AZ": (11, 12), "RU": (12, 12), "UA": (6, 28), "KZ": (8, 30), "BY": (3, 15), "AM": (7, 5), "PL": (5, 3), "UZ": (12, 8)},
    ),
    (  # Azerbaijan has kept its own, 8 November, since 2020
        r"Victory Day|[Дд](?:ень|ня|ню|нём) Победы|Zəfər Gün\w*",
        {"AZ": (11, 8), "RU": (5, 9), "BY": (5, 9), "KZ": (5, 9), "KG": (5, 9), "AM": (5, 9), "MD": (5, 9)},
    ),
    (r"Freedom Day|[Дд](?:ень|ня|ню) Воли", {"ZA": (4, 27), "BY": (3, 25)}),
    (r"Emancipation Day", {"JM": (8, 1), "TT": (8, 1), "BB": (8, 1), "GD": (8, 1)}),
    (r"Human Rights Day", {"ZA": (3, 21)}),
)
# Names that say by themselves which country's day it is.
OF_ONE_COUNTRY: tuple[tuple[int, int, str], ...] = (
    (1, 26, r"Australia Day"),
    (2, 6, r"Waitangi Day"),
    (4, 9, r"Araw ng Kagitingan"),
    (4, 23, r"Ulusal Egemenlik ve Çocuk Bayramı\w*"),
    (4, 25, r"ANZAC Day|Anzac Day"),
    (5, 19, r"Gençlik ve Spor Bayramı\w*"),
    (6, 1, r"Madaraka Day"),
    (6, 12, r"[Дд](?:ень|ня|ню) России"),
    (6, 15, r"Milli Qurtuluş Gün\w*"),
    (6, 19, r"Juneteenth"),
    (7, 1, r"Canada Day"),
    (7, 14, r"Bastille Day|[Дд](?:ень|ня|ню) взятия Бастилии"),
    (7, 15, r"Demokrasi ve Millî? Birlik Günü"),
    (8, 30, r"Zafer Bayramı\w*"),
    (10, 20, r"Mashujaa Day"),
    (11, 4, r"[Дд](?:ень|ня|ню) народного единства"),
    (11, 9, r"Dövlət Bayrağı Gün\w*"),
    (12, 12, r"Jamhuri Day"),
    (12, 31, r"Dünya Azərbaycanlılarının Həmrəylik Gün\w*"),
)
PATTERNS = tuple((re.compile(rf"(?<!\w)(?:{words})(?!\w)"), days) for words, days in HOLIDAYS)
