"""Whose the identifiers in feeds are: said once, and kept wherever the archive moves to."""

import ipaddress
import secrets
from typing import Self
from urllib.parse import urlsplit

from django.db import models


class FeedOrigin(models.Model):
    """The address that the archive had when its first feed was read; part of the identifier of every feed and entry.

    A feed reader takes an entry with another identifier for a new one, so this outlives a change of host, scheme or
    SITE_ADDRESS, and goes with the database into dumps and replicas.
    """

    origin = models.CharField(max_length=300, help_text="Scheme and host: https://archive.example. Never change it.")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_feed_origin")]

    def __str__(self) -> str:
        return self.origin

    @property
    def authority(self) -> str:
        """The host, as a tag URI names who made it (RFC 4151)."""
        return urlsplit(self.origin).hostname or self.origin

    @classmethod
    def kept(cls, origin: str) -> Self:
        """The one there is; made from `origin` (scheme and host) where there is none yet."""
        return cls.objects.get_or_create(pk=1, defaults={"origin": lasting(origin)})[0]


def lasting(origin: str) -> str:
    """`origin`, or a name made up at random for an address that is not the archive's alone: 127.0.0.1 and the like."""
    host = urlsplit(origin).hostname or ""
    if host and host != "localhost" and not host.endswith(".localhost") and not _is_number(host):
        return origin
    return f"https://{secrets.token_hex(8)}.invalid"  # a domain that is nobody's (RFC 2606)


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
