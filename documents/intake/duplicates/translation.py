"""Whether one text may be a translation of another: what a translator leaves as it is stands in both, in the same order.

That is numbers and names. Names are compared by the first consonants of their skeleton, which case endings and scripts leave
alone: Əliyevin, Aliyev and Алиева are one anchor. The order tells a translation from another report of the same events.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from documents.names import skeleton

_MAX_IN_ORDER = 3_000  # anchors that are compared in order
_MAX_STORED = 256
_MAX_CHARS = 2_000_000
_CONSONANTS = 3
# A number with at least two digits, its thousands parted or not; or a capitalised word that begins no sentence.
_ANCHOR = re.compile(
    r"(?P<number>[0-9]{1,3}(?:[., \u00a0\u202f][0-9]{3})+(?![0-9])|[0-9]{2,})"
    r"|(?<=[^\W\d_][,;:] |[^\W\d_)»”\"] [(«“\"])(?P<quoted>[^\W\d_]{3,})|(?<=[^\W\d_)»”\"] )(?P<word>[^\W\d_]{3,})"
)
_NOT_DIGIT = re.compile("[^0-9]")
_FEW = 6  # anchors in order that may be common by chance
_SLACK = 2.2  # times as many letters in one language as in another, at most; Chinese and Korean aside


@dataclass(frozen=True, slots=True)
class Translation:
    likelihood: float  # 0 to 1
    common: int  # anchors that both have, in the same order
    of: int  # anchors of the text that has fewer


def anchors(text: str) -> tuple[int, ...]:
    """Up to 256 integers below 2**63 for the numbers and names of a text, in order: common to its translations.

    A record that shares five of them, and a third of those of the shorter text, is worth a look.
    """
    hashes = {int.from_bytes(hashlib.blake2b(one.encode(), digest_size=8).digest(), "big") >> 1 for one in _in_order(text)}
    return tuple(sorted(hashes)[:_MAX_STORED])


def translation(left: str, right: str) -> Translation:
    """How likely one text translates the other. Ask it of texts in different languages: a near-duplicate scores high too."""
    ours, theirs = _in_order(left)[:_MAX_IN_ORDER], _in_order(right)[:_MAX_IN_ORDER]
    fewer = min(len(ours), len(theirs))
    if not fewer or not _is_similar_length(len(left), len(right)):
        return Translation(0.0, 0, fewer)
    common = int(LCSseq.similarity(_hash_anchors(ours), _hash_anchors(theirs)))
    share = common / fewer
    support = common / (common + _FEW)  # few anchors prove little, however well they fit
    balance = fewer / max(len(ours), len(theirs))
    return Translation(round(share * support * balance**0.5, 3), common, fewer)


def _is_similar_length(left: int, right: int) -> bool:
    return max(left, right) <= _SLACK * min(left, right)


def _hash_anchors(names: Sequence[str]) -> list[int]:
    return [hash(name) for name in names]  # in one process only


def _in_order(text: str) -> list[str]:
    found = []
    for match in _ANCHOR.finditer(text[:_MAX_CHARS]):
        if match["number"]:
            found.append(_NOT_DIGIT.sub("", match["number"]))
            continue
        word = match["quoted"] or match["word"]
        if word[0].isupper() and len(bones := skeleton(word)) >= _CONSONANTS - 1:
            found.append(bones[:_CONSONANTS])
    return found
