"""Tesseract and Leptonica as C libraries, or what to install where they are missing."""

from __future__ import annotations

import ctypes

import pytest

from documents.extraction.findings import Unreadable
from documents.intake.extract.ocr.libraries import load_library


def test_what_is_missing_is_named_with_how_to_install_it() -> None:
    with pytest.raises(Unreadable, match=r"Tesseract, .* is not installed on this server\..*apt install tesseract-ocr"):
        load_library(("libnothing.so.1",), {})


def test_the_first_library_that_is_there_with_every_call_is_taken() -> None:
    length = {"strlen": (ctypes.c_size_t, (ctypes.c_char_p,))}
    library = load_library(("libnothing.so.1", "libc.so.6"), length)
    assert library.strlen(b"gulls") == 5
    with pytest.raises(Unreadable, match="is not installed on this server"):
        load_library(("libc.so.6",), {"no_such_call": (None, ())})
