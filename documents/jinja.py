"""The environment of readers' templates."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import jinja2
from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, get_language_info, gettext, ngettext
from markupsafe import Markup

from documents import edtf
from documents.models import Holding, Kind, Role

NARROW_SPACE = "\u202f"  # it does not break


def environment(**options: Any) -> jinja2.Environment:
    # A name that a view forgot is a fault to be seen, not an empty place. Django itself asks for autoescape.
    options |= {"extensions": ["jinja2.ext.i18n"], "undefined": jinja2.StrictUndefined}
    env = jinja2.Environment(**options)  # noqa: S701
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals |= {
        "_": translated,
        "static": lru_cache(maxsize=None)(static),
        "url": url,
        "site_name": settings.SITE_NAME,
        "number": number,
        "edtf_words": edtf_words,
        "kind_name": kind_name,
        "role_name": role_name,
        "holding_name": holding_name,
        "language_name": language_name,
    }
    return env


def translated(message: str, **values: Any) -> Markup:
    """Jinja's own `_`, with what was looked up kept: a page says forty things, which took a tenth of its time."""
    known = _translated(message, get_language())
    return known % values


@lru_cache(maxsize=4096)
def _translated(message: str, _language: str | None) -> Markup:
    return Markup(gettext(message))  # noqa: S704 - ours or a translator's, never a reader's


@lru_cache(maxsize=4096)
def url(name: str, **kwargs: Any) -> str:
    return reverse(name, kwargs=kwargs)


def number(value: int) -> str:
    """Digits in groups of three."""
    return f"{value:,}".replace(",", NARROW_SPACE)


@lru_cache(maxsize=65_536)
def edtf_words(value: str) -> str:
    return edtf.words(edtf.parse(value)) if value else ""


def _label(choices: dict[str, str]) -> Callable[[str], str]:
    """Names of choices in the reader's language, each looked up once: a list page asks for dozens."""

    @lru_cache(maxsize=256)
    def named(value: str, _language: str | None) -> str:
        return gettext(choices.get(value, value))

    return lambda value: named(value, get_language())


kind_name = _label(dict(Kind.choices))
role_name = _label(dict(Role.choices))
holding_name = _label(dict(Holding.choices))


@lru_cache(maxsize=512)
def language_name(code: str) -> str:
    """The English name of a language tag's language, or the tag itself."""
    try:
        return str(get_language_info(code)["name"])
    except KeyError:
        return code
