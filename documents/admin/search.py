"""Searching at the desk without regard to accents, case or script."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from documents import names
from documents.models import Appearance, Name, Source

MOST_WORDS = 8  # of a search; the rest of what was typed is left out


def named(records: QuerySet[Any], term: str, field: str = "name") -> QuerySet[Any]:
    """Those of `records` whose `field` has every word of `term` as the beginning of one of its own.

    Reads the names of all of them: for vocabularies, which are small.
    """
    wanted = names.tokens(term)[:MOST_WORDS]
    if not wanted:
        return records
    found = [pk for pk, text in records.values_list("pk", field) if _has_all_prefixes(names.tokens(text), wanted)]
    return records.filter(pk__in=found)


def describing(documents: QuerySet[Any], term: str) -> QuerySet[Any]:
    """Documents of which every word of `term` begins a word of the title, of somebody's name who appears, or of the source's.

    Or those that were imported under the name `term`.
    """
    found = documents
    for word in names.tokens(term)[:MOST_WORDS]:
        in_name = Name.objects.filter(Q(fold__startswith=word) | Q(fold__contains=f" {word}"))
        people, bodies = in_name.filter(person__isnull=False), in_name.filter(organisation__isnull=False)
        appears = Q(person__in=people.values("person")) | Q(organisation__in=bodies.values("organisation"))
        in_slug = Q(slug__startswith=word) | Q(slug__contains=f"-{word}")  # the title, folded
        found = found.filter(
            in_slug
            | Exists(Appearance.objects.filter(appears, document=OuterRef("pk")))
            | Q(source__in=Source.objects.filter(in_slug))
            | Q(identifier=term.strip())
        )
    return found


def _has_all_prefixes(words: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in wanted)
