"""Dates as the archive writes them (`parse`) and says them (`words`)."""

from documents.edtf.parsing import OPEN, UNKNOWN, Edtf, EdtfError, Moment, Precision, parse
from documents.edtf.wording import ENGLISH, Wording, words

__all__ = ["ENGLISH", "OPEN", "UNKNOWN", "Edtf", "EdtfError", "Moment", "Precision", "Wording", "parse", "words"]
