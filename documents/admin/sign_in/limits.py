"""How many sign-ins may fail: by address, by account and by known device, with a pause that doubles.

A try is counted before the password is hashed, so that eight at the same moment are eight. One that is refused counts nothing:
nobody can prolong another's pause without waiting it out. A pause of an account holds for browsers that never signed in to it.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from documents.models import SignInCount

FORGOTTEN_AFTER = timedelta(days=1)  # without a failure
MAX_ROWS = 20_000
log = logging.getLogger("documents.signing_in")


@dataclass(frozen=True, slots=True)
class Limit:
    """`free` failures cost nothing; the next one pauses for `first` seconds, and each after it twice as long, up to `longest`."""

    free: int
    first: int
    longest: int

    def pause(self, failures: int) -> timedelta:
        over = failures - self.free
        return timedelta(seconds=min(self.first * 2 ** min(over, 20), self.longest) if over >= 0 else 0)


# A house behind one address has several editors. A device that is known belongs to one.
ADDRESS = Limit(free=10, first=30, longest=3600)
ACCOUNT = Limit(free=5, first=30, longest=900)
DEVICE = Limit(free=5, first=30, longest=3600)


class Refusal(ValidationError):
    """Not tried, for so many seconds. The form says so, and keeps what else was typed in it."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        pause = f"{ceil(seconds / 60)} minutes" if seconds > 90 else f"{seconds} seconds"
        super().__init__(f"Too many sign-ins have failed. Try again in {pause}.", code="limited")


def digest(kind: str, value: str) -> str:
    return salted_hmac(f"documents.signing_in.{kind}", value, algorithm="sha256").hexdigest()


def claim(limits: dict[str, Limit]) -> None:
    """Count one try by each key as failed, until `forgive` says otherwise. Raises Refusal where one of them pauses."""
    now = timezone.now()
    _refuse_paused(list(SignInCount.objects.filter(key__in=limits)), now)  # without the writer's lock, which guesses would hold
    with transaction.atomic():
        for key in sorted(limits):
            SignInCount.objects.get_or_create(key=key, defaults={"last": now, "until": now})
        counts = list(SignInCount.objects.select_for_update().filter(key__in=limits).order_by("key"))
        now = timezone.now()  # others were counted while this one waited for the rows
        _refuse_paused(counts, now)
        for count in counts:
            count.failures = count.failures + 1 if now - count.last < FORGOTTEN_AFTER else 1
            count.last, count.until = now, now + limits[count.key].pause(count.failures)
            count.save()
    _prune_counts(now)


def forgive(last_of: list[str], all_of: str = "") -> None:
    """The try that was counted did not fail: take it back from each of `last_of`, and forget every failure of `all_of`."""
    with transaction.atomic():
        SignInCount.objects.filter(key=all_of).delete()
        for count in SignInCount.objects.select_for_update().filter(key__in=last_of).order_by("key"):
            count.failures, count.until = max(0, count.failures - 1), count.last
            count.save()


def _refuse_paused(counts: list[SignInCount], now: datetime) -> None:
    seconds = max((ceil((count.until - now).total_seconds()) for count in counts), default=0)
    if seconds > 0:
        raise Refusal(seconds)


def _prune_counts(now: datetime) -> None:
    """Rows that say nothing any more go; of too many, those that failed longest ago."""
    SignInCount.objects.filter(last__lt=now - FORGOTTEN_AFTER).delete()
    if SignInCount.objects.count() > MAX_ROWS:
        oldest = SignInCount.objects.order_by("last").values_list("key", flat=True)[: MAX_ROWS // 10]
        SignInCount.objects.filter(key__in=list(oldest)).delete()
