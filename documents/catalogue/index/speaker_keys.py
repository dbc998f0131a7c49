"""Who speaks in a document, and as what, as numbers that the index holds: the record's key, its kind and the role in one."""

from collections.abc import Iterable, Iterator

from documents.models import Role

SPEAKING_ROLES = (Role.AUTHOR, Role.INTERVIEWEE, Role.SPEAKER, Role.SIGNATORY, Role.QUOTED, Role.CITED)
KINDS = ("person", "organisation")
WAYS = len(KINDS) * len(SPEAKING_ROLES)  # numbers for one record, so that none is read as another's


def speaker_keys(kind: str, ties: Iterable[tuple[int, str]]) -> Iterator[int]:
    """What the index holds of (key, role) of the people or organisations of a document."""
    for pk, role in ties:
        if role in SPEAKING_ROLES:
            yield pk * WAYS + len(SPEAKING_ROLES) * KINDS.index(kind) + SPEAKING_ROLES.index(Role(role))


def read_speaker_key(number: int) -> tuple[str, int, Role]:
    """Kind, key and role: the reverse of `speaker_keys`."""
    pk, way = divmod(number, WAYS)
    kind, role = divmod(way, len(SPEAKING_ROLES))
    return KINDS[kind], pk, SPEAKING_ROLES[role]
