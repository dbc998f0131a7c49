"""Whether two spellings are one name in other capitals: the same on every database, and in every alphabet."""

from documents.names.folding import APOSTROPHES, composed

_SIGNS = str.maketrans(
    dict.fromkeys(APOSTROPHES + "ʼ", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("«»“”„‟", '"')
)


def spellings(name: str) -> frozenset[str]:
    """The name without its capitals. With a capital I there are two: it is ı in Azerbaijani and Turkish, i elsewhere.

    Two names are the same spelling where they share one: `Azadlıq` and `AZADLIQ`, but not `Qızıl` and `Qizil`.
    """
    name = " ".join(composed(name).translate(_SIGNS).split()).replace("İ", "i")
    small = {name.replace("I", "ı").casefold(), name.replace("I", "i").casefold()}
    return frozenset(small)


def same_spelling(one: str, other: str) -> bool:
    return not spellings(one).isdisjoint(spellings(other))
