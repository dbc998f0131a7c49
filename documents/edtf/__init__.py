"""Dates as the archive writes them (`parse`), as others write them (`read`), and as the archive says them (`words`)."""

from documents.edtf.parsing import OPEN, UNKNOWN, Edtf, EdtfError, Moment, Precision, parse, plain
from documents.edtf.typed import UNKNOWN_HABITS, Habits, is_day_number, read, readings
from documents.edtf.wording import ENGLISH, WORDINGS, Wording, ordinal_suffix, words

__all__ = [
    "ENGLISH",
    "OPEN",
    "UNKNOWN",
    "UNKNOWN_HABITS",
    "WORDINGS",
    "Edtf",
    "EdtfError",
    "Habits",
    "Moment",
    "Precision",
    "Wording",
    "is_day_number",
    "ordinal_suffix",
    "parse",
    "plain",
    "read",
    "readings",
    "words",
]
