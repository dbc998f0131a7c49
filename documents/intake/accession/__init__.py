"""A described and captured text becomes a document of the archive, whole or not at all."""

from documents.intake.accession.checking import Refused, words
from documents.intake.accession.taking import Outcome, Taken, accession, add, own_source
from documents.intake.accession.ties import own_topic

__all__ = ["Outcome", "Refused", "Taken", "accession", "add", "own_source", "own_topic", "words"]
