from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.utils import timezone


@pytest.fixture(autouse=True)
def still_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pause is as long after a slow request as after a quick one. What a test lets pass, it takes from the moments stored."""
    moment = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.fixture(autouse=True)
def edi(db: None) -> User:
    return User.objects.create_superuser("edi", password="right horse")
