"""Erasing a document for good: records, history, bytes, index and what the database keeps of deleted rows.

survey      what there is of a document, and what stays
removal     its rows, in one transaction
compaction  the database without what was deleted
steps       the order of all that, and going on after a stop
"""

from documents.erasure.compaction import COMMAND_WAIT, NotCompacted
from documents.erasure.steps import CannotErase, erase, finish, purge
from documents.erasure.survey import Survey, survey

__all__ = ["COMMAND_WAIT", "CannotErase", "NotCompacted", "Survey", "erase", "finish", "purge", "survey"]
