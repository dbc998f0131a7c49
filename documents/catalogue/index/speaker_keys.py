"""Who speaks in a document, and as what, as numbers that the index holds: the record's key, its kind and the role in one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from documents.models import APPEARING, speaking_roles


@dataclass(frozen=True, slots=True)
class SpeakerKeys:
    """The numbers for a set of roles. A record has as many as there are roles of both kinds, so that none is another record's.

    Numbers made for one set of roles mean nothing for another: the roles are part of the index's format (see index_format.py).
    """

    roles: tuple[str, ...]

    def made_of(self, ties: Iterable[tuple[str, int, str]]) -> Iterator[int]:
        """What the index holds of (kind, key, role) of those people and organisations of a document who speak in it."""
        for kind, pk, role in ties:
            if role in self.roles:
                yield pk * self._numbers_per_key + len(self.roles) * APPEARING.index(kind) + self.roles.index(role)

    def read(self, number: int) -> tuple[str, int, str]:
        """Kind, key and role: the reverse of `made_of`."""
        pk, rest = divmod(number, self._numbers_per_key)
        kind, role = divmod(rest, len(self.roles))
        return APPEARING[kind], pk, self.roles[role]

    @property
    def _numbers_per_key(self) -> int:
        """How many numbers one key has."""
        return len(APPEARING) * len(self.roles)


def speaker_keys() -> SpeakerKeys:
    """The numbers for the roles that are declared."""
    return _keys(speaking_roles())


_keys = lru_cache(maxsize=4)(SpeakerKeys)
