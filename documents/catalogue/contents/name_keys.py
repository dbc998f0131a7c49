"""The terms by which a record is found by name: whole forms, family names, and what each sounds like.

Pure: the same keys are made of what editors wrote and of what a reader types.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from documents.models import RECORD_KINDS
from documents.names import CHILD_OF, fold, skeleton, tokens, words_at
from documents.text.addresses import canonical

MAX_WORDS = 5  # of a name that a search is looked through for

# What may stand after a family name.
_AFTER = frozenset(("family", "brothers", "jr", "sr", "ii", "iii"))
_BARE = str.maketrans("əıİçşğöüƏÇŞĞÖÜ", "eiIcsgouECSGOU")
_INITIAL = re.compile(r"[a-z]?")


def family_name(form: str) -> str:
    """The family name in a person's name of several words, as written; empty where it cannot be told."""
    family, comma, _given = form.partition(",")
    words = [(form[start:end], " ".join(folded)) for start, end, folded in words_at(family if comma else form)]
    words = [(written, folded) for written, folded in words if not _INITIAL.fullmatch(folded) and folded not in _AFTER]
    if not words or words[-1][1] in CHILD_OF or len(tokens(form)) == 1:
        return ""
    return words[-1][0]


@lru_cache(maxsize=20_000)
def sounds(form: str) -> frozenset[str]:
    """What a form may sound like: read as one name, and word by word (a letter in one word tells how to read another).

    Also as many write it on a keyboard without its letters: Cemil, Sehla for Cəmil, Şəhla; there c and x are read both ways.
    """
    by_word = " ".join(sorted(filter(None, (skeleton(form[start:end]) for start, end, _ in words_at(form)))))
    bare = form.translate(_BARE)
    plain = (skeleton(bare), skeleton(bare, turkic=True)) if bare.isascii() else ()
    return frozenset(filter(None, (by_word, skeleton(form), *plain)))


def address(typed: str) -> str:
    """The term of an address on the web, in the form by which the intake compares addresses. Empty for what is no address."""
    form = canonical(typed)
    return f"address={form}" if form else ""


def keys(kind: str, names: Iterable[tuple[str, bool]]) -> dict[str, list[str]]:
    """The `form` and `sounds` terms of a record; `names` are (form, whether it ends in the person's family name)."""
    listed = list(names)
    families = [family_name(text) for text, ends in listed if ends] if kind == "person" else []
    return {
        "form": sorted(set(_iter_form_terms(kind, listed, families))),
        "sounds": sorted(set(_iter_sound_terms(kind, listed, families))) if RECORD_KINDS[kind].appears else [],
    }


def _iter_form_terms(kind: str, names: Iterable[tuple[str, bool]], families: Iterable[str]) -> Iterator[str]:
    for text, _ in names:
        if folded := fold(text):
            yield f"{kind}={folded}"
            yield from (f"{kind}:{word}" for word in folded.split())
    yield from (f"family={fold(name)}" for name in families if name)


def _iter_sound_terms(kind: str, names: Iterable[tuple[str, bool]], families: Iterable[str]) -> Iterator[str]:
    for text, _ in names:
        yield from (f"{kind}={heard}" for heard in sounds(text))
    for name in families:
        yield from (f"family={heard}" for heard in sounds(name))
