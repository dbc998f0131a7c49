"""How much of one text stands in another: overlapping runs of folded words (shingles), counted, or estimated from few of them.

Folded, a text is the same in any script it is written in, whatever its case, accents and punctuation.

Broder, On the resemblance and containment of documents (1997), with his sample "0 mod m", here as a bound on the hash:
a passage taken from a long text has in its own sample what the long one has in its. Both of any size, and containment too.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.names import tokens

SHINGLE = 4  # words; fewer are common phrases, more lose a text at each word that was changed
_HASHES = 1 << 63
_SAMPLED = _HASHES >> 4  # every 16th shingle
_AT_LEAST = 16  # of a short text's shingles
_AT_MOST = 1_024  # of a long one's
_NO_WORDS = hashlib.sha256(b"").hexdigest()


@dataclass(frozen=True, slots=True)
class Overlap:
    """Shares from 0 to 1, of different shingles."""

    alike: float  # common to both, of all that either has
    left_in_right: float  # of the left one's, those that the right one has too
    right_in_left: float


def identity(text: str) -> str:
    """SHA-256 of the folded words: equal for texts that differ at most in script, case, accents, punctuation and layout.

    Empty for a text without words, which is the same as no other.
    """
    digest = hashlib.sha256(" ".join(tokens(text)).encode()).hexdigest()
    return "" if digest == _NO_WORDS else digest


def sketch(text: str) -> tuple[int, ...]:
    """Up to 1,024 integers below 2**63, about one for 16 words, in order. Texts with common passages have common ones.

    A record that shares two of them is worth a look; `estimate` says how much the two texts share.
    """
    hashes = sorted(_hash_shingles(text))
    sampled = sum(1 for one in hashes if one < _SAMPLED)
    return tuple(hashes[: min(max(sampled, _AT_LEAST), _AT_MOST)])


def estimate(left: Sequence[int], right: Sequence[int]) -> Overlap:
    """The overlap of two texts by their sketches, within some hundredths for long texts and tenths for short ones."""
    bound = min(_complete_to(left), _complete_to(right))
    return _of_sets({one for one in left if one <= bound}, {one for one in right if one <= bound})


def _complete_to(hashes: Sequence[int]) -> int:
    """The hash up to which a sketch holds all shingles of its text; only there can two be compared."""
    if len(hashes) < _AT_LEAST:
        return _HASHES
    return hashes[-1] if len(hashes) == _AT_MOST else max(hashes[-1], _SAMPLED)


def overlap(left: str, right: str) -> Overlap:
    """The overlap of two texts, exactly: a second for two million characters each."""
    return _of_sets(set(_hash_shingles(left)), set(_hash_shingles(right)))


def _of_sets(left: set[int], right: set[int]) -> Overlap:
    common = len(left & right)
    return Overlap(
        alike=common / max(1, len(left) + len(right) - common),
        left_in_right=common / max(1, len(left)),
        right_in_left=common / max(1, len(right)),
    )


def _hash_shingles(text: str) -> set[int]:
    words = tokens(text)
    return set(_iter_hashes(words)) if words else set()


def _iter_hashes(words: list[str]) -> Iterator[int]:
    whole = " ".join(words).encode()
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    for first in range(max(1, len(words) - SHINGLE + 1)):
        last = min(first + SHINGLE, len(words))
        digest = hashlib.blake2b(whole[starts[first] : starts[last] - 1], digest_size=8).digest()
        yield int.from_bytes(digest, "big") >> 1
