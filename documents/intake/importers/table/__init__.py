"""Records by the table: CSV and JSON Lines in, tried before they are imported, and CSV out that reads back."""

from documents.intake.importers.json_values import Fault
from documents.intake.importers.table.cells import ASK, PARTINGS
from documents.intake.importers.table.columns import FIELDS, is_foreign_number
from documents.intake.importers.table.exporting import export
from documents.intake.importers.table.reading import MAX_BYTES, TableError
from documents.intake.importers.table.report import asks
from documents.intake.importers.table.steps import begin, choose, go_on, start

__all__ = [
    "ASK",
    "FIELDS",
    "MAX_BYTES",
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
