"""Whether Tesseract is installed here."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Unreadable
from documents.intake.extract.ocr.libraries import tesseract


def is_installed() -> bool:
    try:
        return bool(tesseract())
    except Unreadable:
        return False


needs_tesseract = pytest.mark.skipif(not is_installed(), reason="Tesseract is not installed: apt install tesseract-ocr")
