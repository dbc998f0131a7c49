"""What the rules can read of a language, said to the editor where it is not all."""

from babel import Locale, UnknownLocaleError

from documents.extraction.languages import language_of, nearest_language

_HEAD = 5_000  # characters that are looked at
_FEW = 0.2  # of the letters: a text in a script without capitals may have some names in another


def has_capitals(text: str) -> bool:
    """Whether its script tells small letters from capitals, without which the rules for names cannot work."""
    letters = [letter for letter in text[:_HEAD] if letter.isalpha()]
    return sum(letter.lower() != letter.upper() for letter in letters) >= _FEW * len(letters)


def unread_remark(text: str, tag: str) -> str:
    """What an editor should know of the suggestions for a text in this language; '' where its rules are all there."""
    if not tag or language_of(tag):
        return ""
    name = _language_name(tag)
    if not has_capitals(text):
        return (
            f"There are no rules for {name}, whose script has no capitals: of its text only dates in figures or with the name of "
            "the month, and names that the archive has in this script are suggested. Add the others by hand"
        )
    nearest = _language_name(nearest_language(tag).code)
    return f"There are no rules for {name}: names are suggested by those for {nearest}, and few dates. Check them"


def _language_name(tag: str) -> str:
    try:
        return Locale.parse(tag.partition("-")[0]).english_name or tag
    except (UnknownLocaleError, ValueError):
        return f"the language “{tag}”"
