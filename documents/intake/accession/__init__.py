"""A described and captured text becomes a document of the archive, whole or not at all."""

from documents.intake.accession.checking import Refused, words
from documents.intake.accession.taking import Outcome, Taken, accession, add

__all__ = ["Outcome", "Refused", "Taken", "accession", "add", "words"]
