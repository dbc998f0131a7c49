"""Days that a country keeps each year under a name, by the law that set them (given where it is not the labour code).

Days that a law has moved from one date to another in the last decades stand here only if nothing but the newest is meant.
Their names are in each language's file, under the same keys.
"""

from collections.abc import Mapping

Day = tuple[int, int]

# By ISO 3166. Names that one country alone has for its day stand with it.
HOLIDAYS: Mapping[str, Mapping[str, Day]] = {
    # AZ: orders of the President, 1997, 1995, 1998; 1875. RU: decree 1280 of 1995. UA: decree 193 of 2001. KZ: since 1992.
    "security": {"AZ": (3, 28), "RU": (12, 20), "BY": (12, 20), "UA": (3, 25), "KZ": (7, 13)},
    "police": {"AZ": (7, 2), "RU": (11, 10), "BY": (3, 4), "KZ": (6, 23), "KG": (11, 1), "AM": (4, 16), "TR": (4, 10)},
    "prosecution": {"AZ": (10, 1), "RU": (1, 12), "UA": (12, 1), "KZ": (12, 6), "BY": (6, 26), "AM": (7, 1)},
    "press": {"AZ": (7, 22), "RU": (1, 13), "UA": (6, 6), "BY": (5, 5)},
    "independence": {
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
    "republic": {"AZ": (5, 28), "TR": (10, 29), "IN": (1, 26), "IT": (6, 2), "AM": (5, 28)},
    "constitution": {
        "AZ": (11, 12),
        "RU": (12, 12),
        "UA": (6, 28),
        "KZ": (8, 30),
        "BY": (3, 15),
        "AM": (7, 5),
        "PL": (5, 3),
        "UZ": (12, 8),
    },
    # Azerbaijan has kept its own, 8 November, since 2020
    "victory": {"AZ": (11, 8), "RU": (5, 9), "BY": (5, 9), "KZ": (5, 9), "KG": (5, 9), "AM": (5, 9), "MD": (5, 9)},
    "freedom": {"ZA": (4, 27), "BY": (3, 25)},
    "emancipation": {"JM": (8, 1), "TT": (8, 1), "BB": (8, 1), "GD": (8, 1)},
    "human rights": {"ZA": (3, 21)},
}
