"""What records are called on a page, and in which language: the reader's where such a form is recorded, else the archive's."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from babel import Locale
from django.utils.translation import gettext, gettext_noop

from documents.catalogue import Label
from documents.names import filed_as, fold, language_of_letters
from documents.rendering.environment import capital
from documents.rendering.page_language import page_lang
from documents.views.languages import FIRST

Forms = Mapping[str, Mapping[str, str]]  # by kind and slug (person/ilham-aliyev), then by language


class Shown(NamedTuple):
    """`lang` is None where it is the page's, or not known."""

    text: str
    lang: str | None


def _is_own_name(kind: str) -> bool:
    """Whether what the archive calls such a record is what this page calls it: in its own language, but for sources."""
    return kind != "source" and page_lang() == FIRST


def shown_label(kind: str, label: str) -> Shown:
    """A record's label, of which the catalogue may know forms in other languages."""
    if _is_own_name(kind):
        return Shown(str(label), None)
    forms, lang = (label.forms, label.lang) if isinstance(label, Label) else ({}, "")
    return shown_form(kind, label, forms, lang)


def filed_label(kind: str, label: str) -> str:
    """By what it stands in an alphabet: a person by the family name."""
    text = shown_label(kind, label).text
    if kind != "person":
        return text
    said = label.filed if isinstance(label, Label) else ""
    return said if said and text == label else filed_as(text, page_lang() if text != label else "", said)


def shown_name(kind: str, tie: Sequence[str], forms: Forms) -> Shown:
    """What a tie (slug, name, …) of a stored page or row names."""
    if _is_own_name(kind):
        return Shown(tie[1], None)
    return shown_form(kind, tie[1], forms.get(f"{kind}/{tie[0]}", {}))


def source_lang(name: str, lang: str = "") -> str | None:
    """The language of a source's name: what an editor says, or else what its letters do."""
    lang = lang or language_of_letters(name) or FIRST
    return lang if lang != page_lang() else None


def own_text(text: str, translations: Mapping[str, str]) -> Shown:
    """A text in the archive's own words, in the reader's language where it is translated."""
    here = page_lang()
    if here != FIRST and (translated := translations.get(here)):
        return Shown(translated, None)
    return Shown(text, FIRST if here != FIRST else None)


# What sources and organisations commonly are. Editors write it freely; of what is not here, their words are shown.
BODY_KINDS = (
    *(gettext_noop("newspaper"), gettext_noop("news agency"), gettext_noop("news outlet"), gettext_noop("website")),
    *(gettext_noop("magazine"), gettext_noop("broadcaster"), gettext_noop("television"), gettext_noop("radio")),
    *(gettext_noop("blog"), gettext_noop("publisher"), gettext_noop("court"), gettext_noop("NGO"), gettext_noop("ministry")),
    *(gettext_noop("government body"), gettext_noop("parliament"), gettext_noop("legislature"), gettext_noop("party")),
    *(gettext_noop("movement"), gettext_noop("militant group"), gettext_noop("international body"), gettext_noop("company")),
    *(gettext_noop("diplomatic mission"), gettext_noop("armed forces"), gettext_noop("dynasty"), gettext_noop("university")),
    *(gettext_noop("political coalition"), gettext_noop("political organisation"), gettext_noop("parliamentary body")),
    gettext_noop("body of a political coalition"),
)
_BODY_KINDS = {kind.casefold(): kind for kind in BODY_KINDS}


def body_kind(words: str) -> Shown:
    """What a source or an organisation is, in the reader's language as far as that is known."""
    known = _BODY_KINDS.get(words.strip().casefold())
    if known is None:
        return own_text(words, {})
    said = gettext(known)
    return Shown(capital(said) if words[:1].isupper() else said, None)


def country_name(words: str) -> Shown:
    """A country in the reader's language, by its English name in Unicode's CLDR; else as it was written."""
    code = _country_codes().get(fold(words))
    return Shown(str(Locale(page_lang()).territories[code]), None) if code else own_text(words, {})


@cache
def _country_codes() -> dict[str, str]:
    return {fold(str(name)): code for code, name in Locale(FIRST).territories.items() if len(code) == 2}


def shown_form(kind: str, name: str, forms: Mapping[str, str], lang: str = "") -> Shown:
    """A name of which these forms are known; `lang` is what an editor says of its own language."""
    here = page_lang()
    if here != FIRST and here in forms:
        return Shown(forms[here], None)
    if kind == "source":
        return Shown(str(name), source_lang(name, lang))
    # Topics are words of the archive; a name is nobody's language, or that of whoever bears it.
    return Shown(str(name), FIRST if kind == "topic" and here != FIRST else None)
