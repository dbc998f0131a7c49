"""Dates as the archive writes them (`parse`) and says them (`words`)."""

from documents.edtf.parsing import OPEN, UNKNOWN, Edtf, EdtfError, Moment, Precision, parse, plain
from documents.edtf.wording import ENGLISH, WORDINGS, Wording, ordinal_suffix, words

__all__ = [
    "ENGLISH",
    "OPEN",
    "UNKNOWN",
    "WORDINGS",
    "Edtf",
    "EdtfError",
    "Moment",
    "Precision",
    "Wording",
    "ordinal_suffix",
    "parse",
    "plain",
    "words",
]
