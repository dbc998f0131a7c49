"""A described and captured text becomes a document of the archive, whole or not at all."""

from documents.intake.ingest.create_document import Outcome, Taken, accession, add, own_source
from documents.intake.ingest.privacy import private_names_said, refuse_private_names_of
from documents.intake.ingest.ties import own_topic
from documents.intake.ingest.validation import Refused, words

__all__ = [
    "Outcome",
    "Refused",
    "Taken",
    "accession",
    "add",
    "own_source",
    "own_topic",
    "private_names_said",
    "refuse_private_names_of",
    "words",
]
