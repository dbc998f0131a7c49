"""What a reader may mean, from the first letters: people, organisations and topics, then titles."""

from operator import attrgetter

import tantivy
from tantivy import Occur

from documents.catalogue.answers import Suggestion
from documents.catalogue.index import staleness
from documents.catalogue.index.snapshot import SCHEMA, Snapshot, count, label_of, term, tied
from documents.names import STRETCH, is_cyrillic, latin_pattern, tokens

MIN_LETTERS = 2
# Offset and number of the records that are looked at together, since many may be of drafts alone; more only when too few
# of the first were not.
PORTIONS = ((0, 60), (60, 900))


def suggest(snapshot: Snapshot, typed: str, limit: int = 8) -> list[Suggestion]:
    """Records one of whose names has each word typed (the last one as a beginning), in any script."""
    words = tokens(typed[:100])[:6]
    if not words or len("".join(words)) < MIN_LETTERS:
        return []
    named, found = _name_query(typed[:100], words), list[Suggestion]()
    for first, candidates in PORTIONS:
        found += [one for one in _suggest_authorities(snapshot, named, first, candidates) if one.count]
        if len(found) >= limit:
            break
    found.sort(key=lambda one: (-one.count, one.label))
    return found[:limit] + _suggest_titles(snapshot, words, min(3, max(0, limit - len(found))))


def _prefix_query(field: str, words: list[str]) -> tantivy.Query:
    whole = [(Occur.Must, term(field, word)) for word in words[:-1]]
    return tantivy.Query.boolean_query([*whole, (Occur.Must, tantivy.Query.regex_query(SCHEMA, field, f"{words[-1]}.*"))])


def _name_query(typed: str, words: list[str]) -> tantivy.Query:
    """Names with the words; of a Cyrillic one, in any way in which such are written in Latin letters."""
    written = [part for word in typed.split() for part in STRETCH.findall(word) if tokens(part)][: len(words)]
    if not is_cyrillic(typed) or len(written) != len(words):
        return _prefix_query("authority", words)
    patterns = [latin_pattern(word) for word in written]
    patterns[-1] += ".*"
    return tantivy.Query.boolean_query([(Occur.Must, tantivy.Query.regex_query(SCHEMA, "authority", one)) for one in patterns])


def _suggest_authorities(snapshot: Snapshot, named: tantivy.Query, first: int, candidates: int) -> list[Suggestion]:
    hits = snapshot.searcher.search(named, candidates, offset=first, count=False).hits
    found = []
    for _, address in hits:
        row = snapshot.stored(address)
        tally = count(snapshot.searcher, tied(row["kind"], row["pk"]))
        found.append(Suggestion(row["kind"], row["slug"], label_of(row), tally, row["pk"]))
    return staleness.met(snapshot, found) if snapshot.behind else found


def _suggest_titles(snapshot: Snapshot, words: list[str], limit: int) -> list[Suggestion]:
    if not limit:
        return []
    hits = snapshot.searcher.search(_prefix_query("title", words), limit, order_by_field="newest", count=False).hits
    found = [snapshot.item(address) for _, address in hits]
    if snapshot.behind:
        found = staleness.unchanged(snapshot, found, attrgetter("pk"))
    return [Suggestion("document", item.slug, item.title, 1, item.pk) for item in found]
