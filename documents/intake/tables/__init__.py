"""Records by the table: CSV and JSON Lines in, tried before they are imported, and CSV out that reads back."""

from documents.intake.rows import Fault
from documents.intake.tables.columns import ASK, FIELDS, PARTED, PARTINGS, is_foreign_number
from documents.intake.tables.exporting import export
from documents.intake.tables.reading import MAX_BYTES, TableError
from documents.intake.tables.report import asks
from documents.intake.tables.steps import begin, choose, go_on, start

__all__ = [
    "ASK",
    "FIELDS",
    "MAX_BYTES",
    "PARTED",
    "PARTINGS",
    "Fault",
    "TableError",
    "asks",
    "begin",
    "choose",
    "export",
    "go_on",
    "is_foreign_number",
    "start",
]
