"""How fast the archive answers, on this machine and with these documents: for `manage.py benchmark`."""

from documents.management.measuring.changes import Changes, changes
from documents.management.measuring.pages import Chosen, Measured, choose, measured
from documents.management.measuring.report import report, sizes, written

__all__ = ["Changes", "Chosen", "Measured", "changes", "choose", "measured", "report", "sizes", "written"]
