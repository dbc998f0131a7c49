"""How fast the archive answers, on this machine and with these documents: for `manage.py benchmark`."""

from tools.benchmark.changes import Changes, changes
from tools.benchmark.pages import Chosen, Measured, choose, measured
from tools.benchmark.report import report, sizes, written

__all__ = ["Changes", "Chosen", "Measured", "changes", "choose", "measured", "report", "sizes", "written"]
