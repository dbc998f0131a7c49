"""The archive's records. Visibility is decided here and nowhere else: `published()` and `visible()`."""

from documents.models.appearance import Affiliation, Appearance, Role
from documents.models.authority import Authority, FormerSlug, Name, NameKind, Organisation, Person
from documents.models.change import CatalogueVersion, Change
from documents.models.document import STORED_BODY, Correction, Document, Holding, Kind, published_body, shown, stored_body
from documents.models.event_date import EventDate
from documents.models.merge import merge
from documents.models.original import Edit, Original
from documents.models.source import Source
from documents.models.topic import Topic, TopicAssignment
from documents.models.visibility import Status, public

__all__ = [
    "STORED_BODY",
    "Affiliation",
    "Appearance",
    "Authority",
    "CatalogueVersion",
    "Change",
    "Correction",
    "Document",
    "Edit",
    "EventDate",
    "FormerSlug",
    "Holding",
    "Kind",
    "Name",
    "NameKind",
    "Organisation",
    "Original",
    "Person",
    "Role",
    "Source",
    "Status",
    "Topic",
    "TopicAssignment",
    "merge",
    "public",
    "published_body",
    "shown",
    "stored_body",
]
