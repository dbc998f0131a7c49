"""The environment of readers' templates."""

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

import jinja2
from django.conf import settings
from django.template import engines
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language_info as language_info
from django.utils.translation import gettext, gettext_lazy, gettext_noop, ngettext, npgettext, pgettext
from markupsafe import Markup

from documents import edtf
from documents.models import DOCUMENT_KINDS, TIE_ROLES, Holding, label_in
from documents.rendering.compiler import Environment
from documents.rendering.page_language import page_lang
from documents.text import has_right_to_left, is_right_to_left

NARROW_SPACE = "\u202f"  # it does not break


# What these give for the same arguments depends on the language alone, so that templates hold it (see rendering/compiler.py).
CONSTANT = frozenset(("_", "static", "url", "site_name", "page_lang", "lang_attr", "own_lang"))
# What needs nothing of the template that calls it.
FUNCTIONS = frozenset(
    ("_", "url", "number", "lang_attr", "dir_attr", "auto_dir", "edtf_words", "kind_name", "role_name", "holding_name")
)


def environment(**options: object) -> Environment:
    # A name that a view forgot is a fault to be seen, not an empty place. Django itself asks for autoescape.
    options |= {"extensions": ["jinja2.ext.i18n"], "undefined": jinja2.StrictUndefined}
    env = Environment(**options)
    env.install_gettext_callables(  # type: ignore[attr-defined]
        lambda message: _cached_translation(message, page_lang()), ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    env.globals |= {
        "_": translated,
        "static": lru_cache(maxsize=None)(static),
        "url": url,
        "site_name": gettext_lazy(settings.SITE_NAME),  # translated as long as it is the default
        "number": number,
        "has_contact": has_contact,
        "page_lang": page_lang,
        "lang_attr": lang_attr,
        "own_lang": own_lang,
        "dir_attr": dir_attr,
        "auto_dir": auto_dir,
        "edtf_words": edtf_words,
        "kind_name": kind_name,
        "role_name": role_name,
        "holding_name": holding_name,
        "language_name": language_name,
    }
    env.constant = CONSTANT
    env.functions = FUNCTIONS
    env.filters |= {name: env.globals[name] for name in FUNCTIONS}
    return env


def template(name: str) -> jinja2.Template:
    """A readers' template, compiled for the language of the page."""
    env: Environment = engines["reader"].env  # type: ignore[attr-defined]
    return env.in_language(page_lang()).get_template(name)


gettext_noop("The archive")  # the default of SITE_NAME


def translated(message: str, **values: object) -> Markup:
    """Jinja's own `_`, with what was looked up kept: a page says forty things, which took a tenth of its time."""
    known = _cached_translation(message, page_lang())
    return known % values if values else known


@lru_cache(maxsize=4096)
def _cached_translation(message: str, _language: str | None) -> Markup:
    return Markup(gettext(message))  # noqa: S704 - ours or a translator's, never a reader's


def url(name: str, /, **kwargs: Any) -> str:
    return _cached_url(name, page_lang(), **kwargs)


@lru_cache(maxsize=4096)
def _cached_url(name: str, _language: str | None, /, **kwargs: Any) -> str:
    return reverse(name, kwargs=kwargs)


def number(value: int) -> str:
    """Digits in groups of three."""
    return f"{value:,}".replace(",", NARROW_SPACE)


def has_contact() -> bool:
    """Whether readers can write to the archive."""
    return bool(settings.CONTACT_EMAIL)


def lang_attr(code: str | None) -> Markup | str:
    """The attribute of an element in the language `code`; nothing where that is the page's, or not known."""
    return _lang_attr(code, page_lang()) if code else ""


@lru_cache(maxsize=1024)
def _lang_attr(code: str, page: str) -> Markup | str:
    return "" if code == page else Markup(' lang="{}"').format(code) + dir_attr(code)


def dir_attr(code: str | None) -> Markup | str:
    """The attribute of an element whose language is written from right to left."""
    return Markup(' dir="rtl"') if code and is_right_to_left(code) else ""


def auto_dir(text: str) -> Markup | str:
    """The attribute of an element whose words set the way it is read, where they may be from right to left.

    What has it is isolated from what stands around it, so that dots, dashes and numbers there keep their places.
    """
    return Markup(' dir="auto"') if has_right_to_left(text) else ""


def isolated(label: str) -> str:
    """A label, escaped already, that leaves what stands beside it in its element (a count, a dot) in its place."""
    return f"<bdi>{label}</bdi>" if has_right_to_left(label) else label


def own_lang() -> Markup | str:
    """The attribute of an element in the archive's own words: its records are written in the first language."""
    return lang_attr(settings.LANGUAGE_CODE)


def edtf_words(value: str) -> str:
    return edtf_words_in(page_lang(), value) if value else ""


@lru_cache(maxsize=65_536)
def edtf_words_in(language: str, value: str) -> str:
    return edtf.words(edtf.parse(value), edtf.WORDINGS[language])


def month_name(number: int) -> str:
    """The name of a month alone, from 1."""
    return edtf.WORDINGS[page_lang()].months[number - 1]


def capital(text: str) -> str:
    """`text` with a capital first letter, which for i in Azerbaijani is İ."""
    first = "İ" if text[:1] == "i" and page_lang() == "az" else text[:1].upper()
    return first + text[1:]


def _make_label_translator(label: Callable[[str], str]) -> Callable[[str], str]:
    """Names of choices by their labels in the reader's language, each looked up once: a list page asks for dozens."""

    @lru_cache(maxsize=256)
    def translated_label(words: str, _language: str | None) -> str:
        return gettext(words)

    return lambda value: translated_label(label(value), page_lang())


_HOLDINGS = dict(Holding.choices)

kind_name = _make_label_translator(partial(label_in, DOCUMENT_KINDS))
role_name = _make_label_translator(partial(label_in, TIE_ROLES))
holding_name = _make_label_translator(lambda value: _HOLDINGS.get(value, value))

# The commonest here, by BCP 47 tag; of others, what Django calls them.
_LANGUAGES = {
    "en": gettext_noop("English"),
    "az": gettext_noop("Azerbaijani"),
    "az-Cyrl": gettext_noop("Azerbaijani, in Cyrillic script"),
    "az-Arab": gettext_noop("Azerbaijani, in Arabic script"),
    "ru": gettext_noop("Russian"),
    "tr": gettext_noop("Turkish"),
    "hy": gettext_noop("Armenian"),
    "ka": gettext_noop("Georgian"),
    "fa": gettext_noop("Persian"),
    "uk": gettext_noop("Ukrainian"),
    "be": gettext_noop("Belarusian"),
    "ar": gettext_noop("Arabic"),
    "he": gettext_noop("Hebrew"),
    "ku": gettext_noop("Kurdish"),
    "de": gettext_noop("German"),
    "fr": gettext_noop("French"),
    "es": gettext_noop("Spanish"),
    "it": gettext_noop("Italian"),
    "pl": gettext_noop("Polish"),
    "kk": gettext_noop("Kazakh"),
    "uz": gettext_noop("Uzbek"),
    "tk": gettext_noop("Turkmen"),
    "zh": gettext_noop("Chinese"),
}


def language_name(code: str) -> str:
    """The name of a language tag's language in the reader's, or the tag itself."""
    return _language_name(code, page_lang())


@lru_cache(maxsize=512)
def _language_name(code: str, _language: str | None) -> str:
    if code in _LANGUAGES:
        return gettext(_LANGUAGES[code])
    try:
        return str(language_info(code)["name_translated"])
    except KeyError:
        return code
