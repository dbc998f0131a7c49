"""Records by the table: CSV and JSON Lines in, tried before they are imported, and CSV out that reads back."""

from documents.intake.rows import Fault
from documents.intake.tables.columns import FIELDS
from documents.intake.tables.exporting import export
from documents.intake.tables.reading import MAX_BYTES, TableError
from documents.intake.tables.steps import begin, choose, go_on, start

__all__ = ["FIELDS", "MAX_BYTES", "Fault", "TableError", "begin", "choose", "export", "go_on", "start"]
