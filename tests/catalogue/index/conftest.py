from __future__ import annotations

import pytest

from tests.catalogue.index.reader import Reader


@pytest.fixture
def reader() -> Reader:
    reader = Reader()
    reader.shown()  # there is an index, and a page kept of it, before anything changes
    return reader
