"""From what comes in to a document of the archive, with a review in between: no HTTP here, so that commands use it too.

open_intake → prepare → (keep, as often as an editor likes) → finish; or discard, and take_back; after a while, purge.
"""

from documents.intake.workflow.discard import discard, forget, purge, take_back
from documents.intake.workflow.draft import ROWS, BadDraft, Draft
from documents.intake.workflow.fingerprints import catch_up
from documents.intake.workflow.offsets import Segment, segments
from documents.intake.workflow.publish import NEW, TIES, described, finish, published_text
from documents.intake.workflow.receive import MAX_BYTES, open_intake, prepare
from documents.intake.workflow.review import CannotCut, Cut, Stale, keep
from documents.intake.workflow.same_text import SAME, SameText, as_edit, documents_of_text, same_documents, same_intakes
from documents.intake.workflow.suggestions import TAKEN_FROM, with_guess, with_quotation
from documents.intake.workflow.withholding import withheld_words

__all__ = [
    "MAX_BYTES",
    "NEW",
    "ROWS",
    "SAME",
    "TAKEN_FROM",
    "TIES",
    "BadDraft",
    "CannotCut",
    "Cut",
    "Draft",
    "SameText",
    "Segment",
    "Stale",
    "as_edit",
    "catch_up",
    "described",
    "discard",
    "documents_of_text",
    "finish",
    "forget",
    "keep",
    "open_intake",
    "prepare",
    "published_text",
    "purge",
    "same_documents",
    "same_intakes",
    "segments",
    "take_back",
    "with_guess",
    "with_quotation",
    "withheld_words",
]
