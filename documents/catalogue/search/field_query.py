"""What each field of a search (person:, from:, has: …) asks of the engine."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

import tantivy
from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.translation import gettext, override
from tantivy import Occur

from documents.catalogue.facets import FACET_FIELDS, DeclaredFacet
from documents.catalogue.index import staleness
from documents.catalogue.index.snapshot import Named, Snapshot, between, count, term, tied
from documents.catalogue.query.query import date_parts, day
from documents.catalogue.query.query_parser import DECADE, Field
from documents.catalogue.search.former_addresses import slug_now
from documents.catalogue.search.name_matching import Meant, records_with, sounding_like
from documents.catalogue.search.phonetic import alike
from documents.models import APPEARING, DOCUMENT_KINDS
from documents.names import fold

_SLUG = re.compile(r"[a-z0-9_-]{1,100}")
MAX_NAMED = 20  # records that a field's name may stand for


def query(snapshot: Snapshot, one: Field) -> tantivy.Query | None:
    """The documents that a field asks for (whether or not it is negated); None where its value is not known."""
    if one.name in _READERS:
        return _READERS[one.name](snapshot, one)
    facet = FACET_FIELDS.get(one.name)
    if facet is None:
        return _in_role(snapshot, one)
    return _record_query(snapshot, facet.record.value, one.value) if facet.record else _value_query(snapshot, facet, one.value)


def _any_of(asked: Iterable[tantivy.Query]) -> tantivy.Query | None:
    parts = [(Occur.Should, one) for one in asked]
    return tantivy.Query.boolean_query(parts) if parts else None


def _record_query(snapshot: Snapshot, kind: str, value: str) -> tantivy.Query | None:
    """Documents with the record of that slug, else with any of those so called."""
    by_slug = _by_slug(snapshot, kind, value)
    if by_slug and count(snapshot.searcher, tied(kind, by_slug.pk)) and _visible_slugs(snapshot, kind, [by_slug.slug]):
        return tied(kind, by_slug.pk)
    records = _find_by_name(snapshot, kind, value)[:MAX_NAMED]
    visible = _visible_slugs(snapshot, kind, [record.slug for record in records])
    return _any_of(record.documents for record in records if record.slug in visible)


def _in_role(snapshot: Snapshot, one: Field) -> tantivy.Query | None:
    """Documents in which the person or organisation of that slug, else any of those so called, has the role."""
    asked = []
    for kind in APPEARING:
        by_slug = _by_slug(snapshot, kind, one.value)
        slugs = [by_slug.slug] if by_slug else [record.slug for record in _find_by_name(snapshot, kind, one.value)[:MAX_NAMED]]
        asked += [term("role", f"{kind}/{slug}/{one.name}") for slug in _visible_slugs(snapshot, kind, slugs)]
    return _any_of(part for part in asked if count(snapshot.searcher, part))


def _by_slug(snapshot: Snapshot, kind: str, value: str) -> Named | None:
    """The record that has this slug, or else the one that had it once."""
    found = snapshot.named(kind, value)
    if found is None and _SLUG.fullmatch(value):
        now = slug_now(snapshot, kind, value)
        found = snapshot.named(kind, now) if now else None
    return found


def _find_by_name(snapshot: Snapshot, kind: str, name: str) -> list[Meant]:
    """Records of a kind by name: a whole form (or family name), else what sounds like one, else words of one."""
    folded = fold(name)
    whole = [f"{kind}={folded}"] + ([f"family={folded}"] if kind == "person" and " " not in folded else [])
    found = records_with(snapshot, "form", whole)
    if not found and kind in APPEARING:
        found = sounding_like(snapshot, name, (kind,))
    found = found or records_with(snapshot, "form", [f"{kind}:{word}" for word in folded.split()], every=True)
    if not found and kind in APPEARING:
        heard = [alike(snapshot, kind, word)[:1] for word in name.split()]
        found = (
            records_with(snapshot, "form", [f"{kind}:{word}" for near in heard for word in near], every=True)
            if all(heard)
            else []
        )
    return found


def _visible_slugs(snapshot: Snapshot, kind: str, slugs: list[str]) -> set[str]:
    return staleness.visible(kind, slugs) if snapshot.behind else set(slugs)


def _value_query(snapshot: Snapshot, facet: DeclaredFacet, asked: str) -> tantivy.Query | None:
    """By a value as the index has it, or by what it is called in one of the interface's languages."""
    held = [value for value, _ in snapshot.searcher.terms_with_prefix(facet.name, "")]
    return _any_of(term(facet.name, value) for value in held if fold(asked) in _value_names(facet, value))


def _value_names(facet: DeclaredFacet, value: str) -> set[str]:
    named = {value}
    for code, _ in settings.LANGUAGES:
        with override(code):
            named.add(facet.value_name(value))
    return {fold(name) for name in named}


def _kind_query(_snapshot: Snapshot, one: Field) -> tantivy.Query | None:
    """By code or name, in any of the interface's languages; else all that have the words in theirs: news, court."""
    asked, kinds = fold(one.value), _kinds_by_name(tuple(DOCUMENT_KINDS))
    exact = kinds.get(asked, frozenset())
    some = exact or {kind for name, named in kinds.items() if set(asked.split()) <= set(name.split()) for kind in named}
    return _any_of(term("kind", kind) for kind in sorted(some))


def _language_query(snapshot: Snapshot, one: Field) -> tantivy.Query | None:
    """By tag, of which parts may follow (az is also az-Cyrl), or by the language's name, in English or its own."""
    code = _languages_by_name().get(fold(one.value), one.value).lower()
    held = [
        tag for tag, _ in snapshot.searcher.terms_with_prefix("language", code[:2]) if f"{tag.lower()}-".startswith(f"{code}-")
    ]
    return _any_of(term("language", tag) for tag in held)


@lru_cache(maxsize=1)
def _kinds_by_name(declared: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """The kinds of a code or name, folded; two may be called alike in one language or another."""
    named = [(fold(name), kind) for kind in declared for name in (kind, *_in_each_language(DOCUMENT_KINDS[kind].label))]
    return {name: frozenset(kind for other, kind in named if other == name) for name, _ in named}


@lru_cache(maxsize=1)
def _languages_by_name() -> dict[str, str]:
    """Codes by name: in English, in the language itself, in the interface's."""
    named = [(name, code) for code, info in LANG_INFO.items() if "name" in info for name in _in_each_language(info["name"])]
    named += [(info[key], code) for code, info in LANG_INFO.items() for key in ("name_local", "name") if key in info]
    return {fold(name): code for name, code in named}


def _in_each_language(message: str) -> Iterable[str]:
    for code, _ in settings.LANGUAGES:
        with override(code):
            yield gettext(message)


def _since_query(_snapshot: Snapshot, one: Field) -> tantivy.Query:
    return between("latest", day("from", one.value).toordinal(), None)


def _until_query(_snapshot: Snapshot, one: Field) -> tantivy.Query:
    asked = (between("latest", 1, None), between("earliest", 1, day("to", one.value).toordinal()))
    return tantivy.Query.boolean_query([(Occur.Must, part) for part in asked])


def _mentions_query(snapshot: Snapshot, one: Field) -> tantivy.Query | None:
    """Documents that mention a date which begins on a day, or in a month, year or decade."""
    if decade := DECADE.fullmatch(one.value):
        return _any_of(term("told_year", f"{decade[1]}{number}") for number in range(10))
    year, month, day = date_parts(one.value) or ("", None, None)
    parts = [year, *(part.zfill(2) for part in (month, day) if part)]
    return term(("told_year", "told_month", "told_day")[len(parts) - 1], "-".join(parts))


def _has_word_query(_snapshot: Snapshot, one: Field) -> tantivy.Query:
    return term("has", one.value)


_READERS: dict[str, Callable[[Snapshot, Field], tantivy.Query | None]] = {
    "kind": _kind_query,
    "lang": _language_query,
    "from": _since_query,
    "to": _until_query,
    "mentions": _mentions_query,
    "has": _has_word_query,
}
