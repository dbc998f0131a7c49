"""People and organisations: those that the archive knows, where their names stand letter for letter."""

import re
from collections.abc import Sequence

from documents.intake.found import Evidence, FoundName, KnownName


def find_names(text: str, *, language: str, known: Sequence[KnownName]) -> tuple[FoundName, ...]:
    """One finding for each known record, with all places of all its forms; a longer form hides the shorter ones inside it."""
    taken: list[Evidence] = []
    places: dict[int, list[tuple[Evidence, KnownName]]] = {}
    for one in sorted(known, key=lambda one: -len(one.text)):
        for match in re.finditer(rf"(?<!\w){re.escape(one.text)}(?!\w)", text) if one.text else ():
            place = Evidence(*match.span())
            if not any(place.start < other.end and other.start < place.end for other in taken):
                taken.append(place)
                places.setdefault(one.record, []).append((place, one))
    return tuple(_found(text, found) for found in places.values())


def _found(text: str, found: list[tuple[Evidence, KnownName]]) -> FoundName:
    places = tuple(sorted((place for place, _ in found), key=lambda place: place.start))
    one = found[0][1]
    variants = tuple(dict.fromkeys(text[place.start : place.end] for place in places))
    return FoundName(one.kind, one.name, "mentioned", 0.9, "known name", places, variants, record=one.record)
