"""A described and captured text becomes a document of the archive, whole or not at all."""

from documents.intake.ingest.create_document import Outcome, Taken, accession, add, own_source
from documents.intake.ingest.ties import own_topic
from documents.intake.ingest.validation import Refused, words

__all__ = ["Outcome", "Refused", "Taken", "accession", "add", "own_source", "own_topic", "words"]
