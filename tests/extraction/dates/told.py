"""The dates that a text tells, as tests write them down."""

from documents.extraction.dates import Reference, dates_of, scan

DAY = Reference("2021-04-15", "the date of publication")  # a Thursday
Told = list[tuple[str, str]]


def dates_told(text: str, language: str, day: Reference = DAY) -> Told:
    return [(one.edtf, one.words) for one in dates_of(text, scan(text, language), day)]
