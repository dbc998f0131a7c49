"""The interface's language. The address alone decides it: /az/… and /ru/…, and the first language without a prefix.

No cookie and no Accept-Language, so that a page is the same for whoever follows a link to it, and can be kept by anyone.
"""

from functools import lru_cache
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_script_prefix
from django.utils.encoding import escape_uri_path

from documents.rendering.page_language import page_lang

FIRST = settings.LANGUAGE_CODE  # read once: a page asks for it thirty times, and Django looks it up each time
PREFIXED = {code for code, _name in settings.LANGUAGES} - {FIRST}
UNTRANSLATED = "/admin/"


class Version(NamedTuple):
    """A page in one of the languages."""

    code: str
    name: str  # in the language itself
    short: str  # how the name begins: what a narrow header has room for
    address: str
    current: bool


def of_path(path: str) -> str:
    """The language of an address; `path` is that within the site."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in PREFIXED else FIRST


def in_language(address: str, language: str) -> str:
    """A page's address (path and query) in another language."""
    root = get_script_prefix()
    within = "/" + address.removeprefix(root)
    if of_path(within) in PREFIXED:
        within = within[len(of_path(within)) + 1 :]
    return root + (f"{language}/" if language in PREFIXED else "") + within.lstrip("/")  # two slashes would name a host


def versions(address: str) -> list[Version]:
    """A page in all languages, in the order of the settings."""
    return _cached_versions(address, page_lang(), get_script_prefix())


@lru_cache(maxsize=256)  # a page asks twice for its own
def _cached_versions(address: str, now: str, _root: str) -> list[Version]:
    return [
        Version(code, name, _SHORT.get(code, name), in_language(address, code), code == now) for code, name in settings.LANGUAGES
    ]


def switch(request: HttpRequest) -> list[Version]:
    """This page with its whole query in all languages; nothing at the desk, which has only one."""
    query = request.GET.urlencode()
    address = escape_uri_path(request.path) + (f"?{query}" if query else "")
    return [] if request.path_info.startswith(UNTRANSLATED) else versions(address)


def fronts(request: HttpRequest) -> list[Version]:
    """The front page in all languages, for a page that is not there: it repeats nothing of the address that was tried."""
    return [] if request.path_info.startswith(UNTRANSLATED) else versions(get_script_prefix())


_SHORT = {"en": "En", "az": "Az", "ru": "Рус"}
