from __future__ import annotations

import pytest

from tests.erasure.marked import Marked


@pytest.fixture
def marked() -> Marked:
    return Marked()
