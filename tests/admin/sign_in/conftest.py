from __future__ import annotations

import pytest
from django.contrib.auth.models import User


@pytest.fixture(autouse=True)
def edi(db: None) -> User:
    return User.objects.create_superuser("edi", password="right horse")
