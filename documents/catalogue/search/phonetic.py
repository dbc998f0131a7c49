"""Words of the names that readers may look for which sound like a word typed, in whatever script: Хадиджа, khadija."""

from collections.abc import Iterator

from documents.catalogue.contents.name_keys import sounds
from documents.catalogue.index.snapshot import Snapshot
from documents.names import fold, same_name_likelihood

LIKELY = 0.8  # asked of a single word, which has no other to bear it out
SHORTEST = 3  # letters of a word that is heard
CANDIDATES = 5_000  # words with one first letter that are held against it

# First letters, folded, that may stand for one sound in another script or press habit.
_CLASSES = ("ghkqx", "cdjz", "sc", "aeiouy", "vw", "fp")


def alike(snapshot: Snapshot, kind: str, typed: str) -> list[str]:
    """Folded words of names of a `kind` of record that sound like `typed`, the likeliest first."""
    folded = fold(typed)
    if len(folded) < SHORTEST or " " in folded:
        return []
    heard = sounds(typed)
    found = {
        other: same_name_likelihood(typed, other)
        for other in _candidate_words(snapshot, kind, folded)
        if not heard.isdisjoint(sounds(other))
    }
    return sorted((other for other, likely in found.items() if likely >= LIKELY), key=lambda other: (-found[other], other))


def _candidate_words(snapshot: Snapshot, kind: str, folded: str) -> Iterator[str]:
    starts = {folded[0], *(letter for letters in _CLASSES if folded[0] in letters for letter in letters)}
    for start in sorted(starts):
        for key, _ in snapshot.searcher.terms_with_prefix("form", f"{kind}:{start}", limit=CANDIDATES):
            yield key.removeprefix(f"{kind}:")
