"""People and organisations as authority records: merging, splitting, undoing, and pairs that may be one."""

from documents.authorities.merge import Merger, merge, plan_merges
from documents.authorities.split import new_record, plan_split, shows, split
from documents.authorities.undo import Undoing, plan_undo, undo

__all__ = ["Merger", "Undoing", "merge", "new_record", "plan_merges", "plan_split", "plan_undo", "shows", "split", "undo"]
