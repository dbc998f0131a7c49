"""Searching at the desk without regard to accents, case or script."""

from typing import Any

from django.db.models import QuerySet

from documents import names

MOST_WORDS = 8  # of a search; the rest of what was typed is left out


def named(records: QuerySet[Any], term: str, field: str = "name") -> QuerySet[Any]:
    """Those of `records` whose `field` has every word of `term` as the beginning of one of its own.

    Reads the names of all of them: for vocabularies, which are small.
    """
    wanted = names.tokens(term)[:MOST_WORDS]
    if not wanted:
        return records
    found = [pk for pk, text in records.values_list("pk", field) if _has(names.tokens(text), wanted)]
    return records.filter(pk__in=found)


def _has(words: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in wanted)
