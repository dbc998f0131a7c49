"""What a word says by its form alone: a given name, the ending of a family name, a patronymic."""

import re

from documents.extraction.inflection import shorter, stem
from documents.extraction.languages import nearest_language
from documents.extraction.languages.declaration import Family
from documents.extraction.lexicon import given_names, given_stems, places
from documents.extraction.name_page import Page

# Endings of family names, folded: Unbegaun, Russian Surnames (1972); for Azerbaijani, Turkish, Armenian, Georgian,
# Polish, Romanian,
# Scandinavian and Indian ones Hanks, Dictionary of American Family Names (2003), introductions.
SURNAME = re.compile(
    r"...(?:[oe]v|[oe]va|[iy]n|[iy]na|sk[iy]y?|skaya|ska|tsk[iy]y?|ck[iai]|enko|chuk|yuk|yak|ko|ich|vich|ian|yan|yants|shvili|dze|adze|iani|uri|ua|ava|"
    r"escu|eanu|lu|li|zad[ae]h?|zoda|oglu|kizi|bayli|b[ae]y|bekov|beyli|soy|oz|turk|man|sson|ssen|sen|berg|stein|ez|es|opoulos|idis|akis|wala|war|kar|singh|uly|kyzy|pour|nejad|ullah|uddin)$"
)
_CASE_OF_FAMILY = re.compile(r"(?<=[oe]v)(?:a|u|ym|e|oy|i|y|in|un|an|dan|da|la)$|(?<=in)(?:a|u|ym|e|oy)$")
PATRONYMIC = re.compile(r"...(?:ovich|evich|yich|ovna|evna|ichna)(?:a|u|em|e|y|oy)?$|^(?:oglu|qizi|gizi|kizi|uulu|kyzy)$")


_NO_NOUN = re.compile(r"(?:[oe]go|[oe]mu|[yi]kh|[yi]mi|nye|iye)$")  # Нового, чёрные


def is_given(key: str, language: str) -> bool:
    given = given_names()
    if key in given:
        return True
    if "-" in key:
        return any(part in given for part in key.split("-"))
    if _language_family(language) == "slavic":
        return not _NO_NOUN.search(key) and stem(key, language) in given_stems(language)
    return any(cut in given for cut in shorter(key, language))


def looks_like_family(key: str, language: str) -> bool:
    """Whether a folded word, in any case, ends as family names do."""
    return bool(SURNAME.search(base_of(key, language)))


def has_family_ending(key: str, language: str) -> bool:
    forms = [base_of(key, language), *(shorter(key, language)[:1] if _language_family(language) == "turkic" else ())]
    return any(SURNAME.search(form) for form in forms)


def base_of(key: str, language: str) -> str:
    return key if _language_family(language) == "analytic" else _CASE_OF_FAMILY.sub("", key)


def _language_family(language: str) -> Family:
    return nearest_language(language).family


def is_placed(page: Page, place: int) -> bool:
    """Whether a word is a town or country in a case: "Səmədbəyli Şuşada anadan olub"."""
    key = page.words[place].key
    return key not in places() and any(cut in places() for cut in shorter(key, page.lexicon.language)[:2])
