"""How a name sounds, roughly, whatever alphabet and press habit it was written in.

A *sound* is a word in a private alphabet of single letters: small Latin letters, and S for sh/ş/ш,
C for ch/ç/ч, H for kh/x/х, G for Russian г (which stands for g, ğ, q and h in Azerbaijani names).
A *skeleton* is what is left of it when vowels go and look-alike consonants fall together, in the
manner of Soundex and its heirs (Odell's patent of 1918; Daitch and Mokotoff, 1985).

Sources of the letters: Azerbaijan's alphabet laws of 1958 (Cyrillic) and 1991/1992 (Latin), the
Turkish alphabet law of 1928, BGN/PCGN romanisation of Russian (1947), and the English, French and
German press habits noted beside their rows.
"""

import re

from documents.names.folding import APOSTROPHES, STRETCH, composed, fold, tokens

_CYRILLIC = str.maketrans(
    dict(zip("абвгдежзийклмнопрстуфхчшыэё", "abvGdejziyklmnoprstufHCSiee", strict=True))
    | {"ц": "ts", "щ": "SC", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
    | dict(zip("әғҹҝөүһј", "agjgouhy", strict=True))  # Azerbaijani
    | dict(zip("ґєіїў", "geiiu", strict=True))  # Ukrainian and Belarusian
    | dict(zip("қңұђћџљњѓќѕ", "qnujCjlngkz", strict=True))  # Kazakh; Serbian and Macedonian
)
# Short vowels are not written, long ones are: و and ي inside a word.
_ARABIC = str.maketrans(
    dict(zip("ابپتثجچحخدذرزژسشصضطظعغفقكکگلمنهةىيیوآأإؤئءۀ", "abptsjChHdzrzjsSsztzagfqkkglmnhaaiiuaaaui'a", strict=True))
)
_TURKIC = str.maketrans("əcçğışxwöüâîû", "ajCgiSHvouaiu")
# Letters that only Turkic Latin alphabets have, or have in such a place: French never writes çi.
_TURKIC_MARK = re.compile(r"[əığş]|ç(?![aouâ])")

# Rows are tried in order, the longest spelling of a sound first.
_LATIN_SPELLINGS = (
    ("schtsch", "SC"),  # German
    ("chtch", "SC"),  # French
    ("shch", "SC"),
    ("tsch", "C"),  # German
    ("dsch", "j"),  # German
    ("sch", "S"),  # German
    ("tch", "C"),  # French
    ("dzh", "j"),  # from Russian дж
    ("dj", "j"),  # French, and from Russian
    ("zh", "j"),
    ("sh", "S"),
    ("ch", "C"),
    ("kh", "H"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("ae", "a"),  # German ä, ö, ü where there were no such letters
    ("oe", "o"),
    ("ue", "u"),
    ("ou", "u"),  # French
    ("oo", "u"),  # English
    ("w", "v"),
)
_SLAVIC = str.maketrans({"č": "ch", "ć": "ch", "š": "sh", "ž": "zh", "đ": "dj", "ř": "r"})  # Gaj's alphabet of 1830, and Czech
_LATIN_SOUND = dict(_LATIN_SPELLINGS)
_LATIN_SPELLING = re.compile("|".join(_LATIN_SOUND))

_VELARS = str.maketrans("hHgGq", "kkkkk")
_FIRST_VOWEL = str.maketrans("aeiou", "aaiuu")
_SMALL = str.maketrans("SC", "xc")
_LAST_CONSONANT = str.maketrans("tpC", "dbj")  # Əhməd, Ahmet; Yaqub, Yakup; Sevinc, Sevinç
_RUN_TOGETHER = re.compile(r"(?<=[a-zа-яё]{3})(?=[A-ZА-ЯЁ][a-zа-яё]{2})")  # SergeiLavrov, but McDonald
_UNHEARD = re.compile(f"[{re.escape(APOSTROPHES)}\u02bb\u02bc\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")


def name_words(name: str) -> list[str]:
    """The words of a name, composed and in lower case, the family name last."""
    family, comma, given = name.partition(",")
    in_order = composed(_RUN_TOGETHER.sub(" ", f"{given} {family}" if comma else name))
    lowered = _UNHEARD.sub("", in_order.replace("İ", "i").lower())
    return [stretch for stretch in STRETCH.findall(lowered) if tokens(stretch)]


def is_turkic(words: list[str]) -> bool:
    """Whether a letter of the name shows that its c and x are read as in Azerbaijani and Turkish."""
    return any(_TURKIC_MARK.search(word) for word in words)


def sound(word: str, *, turkic: bool) -> str:
    """The sound of one lower-case word of a name."""
    if any("\u0400" <= letter <= "\u04ff" for letter in word):
        heard = _fold_rest(word.replace("дж", "ҹ").translate(_CYRILLIC))
    elif any("\u0600" <= letter <= "\u06ff" for letter in word):
        heard = _fold_rest(re.sub("^و", "v", re.sub("^[يی]", "y", word)).translate(_ARABIC))
    elif turkic:
        heard = _fold_rest(word.translate(_TURKIC))
    else:
        heard = _latin_sound(word)
    heard = re.sub(r"^i(?=[aou])", "y", heard)  # Iuliia, in passports
    heard = re.sub(r"ff$", "v", heard)  # émigré spelling: Smirnoff
    heard = re.sub(r"(?<=[aeiou])h$", "", heard)  # Shahmarzadeh, Abdullah
    heard = re.sub(r"(?<=[^aeiouy])y(?=[aeiou])", "", heard)  # Gyultekin
    if len(heard) > 1:
        heard = heard[:-1] + heard[-1].translate(_LAST_CONSONANT)
    return re.sub(r"(.)\1+", r"\1", heard)


def _fold_rest(heard: str) -> str:
    """Fold what no table has heard, keeping the private capitals."""
    return "".join(letter if letter.isascii() and letter.isalnum() else fold(letter).replace(" ", "") for letter in heard)


def _latin_sound(word: str) -> str:
    folded = fold(word.replace("ç", "ch").replace("ş", "sh").translate(_SLAVIC)).replace(" ", "")
    if "sch" in folded:  # German writes Russian х as ch
        folded = re.sub(r"(?<![st])ch", "kh", re.sub(r"sch|tsch", lambda sign: sign[0].upper(), folded)).lower()
    folded = re.sub(r"vic$", "vich", folded)  # Milosevic
    heard = _LATIN_SPELLING.sub(lambda match: _LATIN_SOUND[match[0]], folded)
    heard = re.sub(r"c(?=[eiy])", "s", heard).replace("c", "k")
    return re.sub(r"^x", "H", heard).replace("x", "ks")


def bones(heard: str) -> str:
    """The consonants of a sound, look-alikes together; a first vowel keeps its class."""
    merged = re.sub(r"(.)\1+", r"\1", heard.translate(_VELARS))
    merged = re.sub(r"^y(?=[aeiou])", "", merged)
    if not merged:
        return ""
    first = "i" if merged[0] == "y" else merged[0].translate(_FIRST_VOWEL)
    rest = re.sub(r"[aeiouy]", "", merged[1:])
    return (first + rest).translate(_SMALL)


def skeleton(text: str, *, turkic: bool | None = None) -> str:
    """Skeletons of the words of a name, sorted, so that neither order nor spelling parts them.

    Equal skeletons propose that two names are one and never prove it: rank with
    `same_name_likelihood`. Each word has its own skeleton, so that given names keep people apart. `turkic`: how c and x are
    read (as in Azerbaijani or as in English); by default a letter of the name tells.
    """
    words = name_words(text)
    way = is_turkic(words) if turkic is None else turkic
    return " ".join(sorted(filter(None, (bones(sound(word, turkic=way)) for word in words))))
