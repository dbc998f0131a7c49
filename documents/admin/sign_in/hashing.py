"""Hashing a password takes a core for a third of a second, in the threads that also answer readers: so one at a time."""

from threading import Lock

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.core.exceptions import ValidationError

RETRY_AFTER = 2  # seconds
_hashing = Lock()


class HashingBusy(ValidationError):
    """Another password is being hashed. A form shows this like any other mistake, so nothing typed in it is lost."""

    def __init__(self) -> None:
        super().__init__("Somebody else is signing in at the moment. Try again in a few seconds.", code="busy")


def is_busy() -> bool:
    """Whether a password is being hashed now: whoever asks first spares the database what would be for nothing."""
    return _hashing.locked()


class OneAtATime(PBKDF2PasswordHasher):
    """Django's own hasher, for whatever hashes: sign-in, a change of password, a new user. Raises HashingBusy at once."""

    def encode(self, password: str, salt: str, iterations: int | None = None) -> str:
        if not _hashing.acquire(blocking=False):
            raise HashingBusy
        try:
            return super().encode(password, salt, iterations)
        finally:
            _hashing.release()
