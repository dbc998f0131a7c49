"""The archive's records. Visibility is decided here and nowhere else: `published()` and `visible()`."""

from documents.models.authority import Authority, Name, NameKind, Organisation, Person
from documents.models.capture import Edit, Original, store_bytes
from documents.models.catalogue_change import CatalogueVersion, Change
from documents.models.declared import choices_of, label_in, values_by_word
from documents.models.document import (
    STORED_BODY,
    Correction,
    Document,
    DocumentQuerySet,
    Holding,
    published_bodies,
    published_body,
    shown,
)
from documents.models.erasure import Erasure, ErasureReason, ErasureStage
from documents.models.event_date import Account, EventDate
from documents.models.feed_origin import FeedOrigin
from documents.models.fingerprint import Sketch, SketchKey
from documents.models.intake import Dismissal, Intake, IntakeStatus, SourceRule, Step
from documents.models.kinds import DOCUMENT_KINDS, Cue, DocumentKind, Kind, document_kind, kind_signs
from documents.models.merge_log import CannotRegroup, Deed, DistinctPair, Regrouping
from documents.models.own_page import OwnPage, OwnPageName
from documents.models.records import APPEARING, RECORD_KINDS, RecordKind, change_key, record_kind_of
from documents.models.roles import TIE_ROLES, Role, TieRole, roles_cited_as, speaking_roles
from documents.models.sent_form import SentForm
from documents.models.sign_in import SignInCount
from documents.models.slugs import FormerSlug
from documents.models.source import Source
from documents.models.storage import delete_bytes, orphans, remove_orphan
from documents.models.table_import import TableImport
from documents.models.tie import Affiliation, Appearance
from documents.models.topic import Topic, TopicAssignment
from documents.models.users import Anybody, User
from documents.models.version import Version, VersionKind
from documents.models.visibility import (
    UNPUBLISHED,
    Status,
    embargo_ended,
    embargoed,
    is_private,
    privacy_of,
    private_person,
    public,
    public_person,
    seen_by,
    sees_all,
)
from documents.models.withheld import RUN, HeldText, Withheld, could_repeat

__all__ = [
    "APPEARING",
    "DOCUMENT_KINDS",
    "RECORD_KINDS",
    "RUN",
    "STORED_BODY",
    "TIE_ROLES",
    "UNPUBLISHED",
    "Account",
    "Affiliation",
    "Anybody",
    "Appearance",
    "Authority",
    "CannotRegroup",
    "CatalogueVersion",
    "Change",
    "Correction",
    "Cue",
    "Deed",
    "Dismissal",
    "DistinctPair",
    "Document",
    "DocumentKind",
    "DocumentQuerySet",
    "Edit",
    "Erasure",
    "ErasureReason",
    "ErasureStage",
    "EventDate",
    "FeedOrigin",
    "FormerSlug",
    "HeldText",
    "Holding",
    "Intake",
    "IntakeStatus",
    "Kind",
    "Name",
    "NameKind",
    "Organisation",
    "Original",
    "OwnPage",
    "OwnPageName",
    "Person",
    "RecordKind",
    "Regrouping",
    "Role",
    "SentForm",
    "SignInCount",
    "Sketch",
    "SketchKey",
    "Source",
    "SourceRule",
    "Status",
    "Step",
    "TableImport",
    "TieRole",
    "Topic",
    "TopicAssignment",
    "User",
    "Version",
    "VersionKind",
    "Withheld",
    "change_key",
    "choices_of",
    "could_repeat",
    "delete_bytes",
    "document_kind",
    "embargo_ended",
    "embargoed",
    "is_private",
    "kind_signs",
    "label_in",
    "orphans",
    "privacy_of",
    "private_person",
    "public",
    "public_person",
    "published_bodies",
    "published_body",
    "record_kind_of",
    "remove_orphan",
    "roles_cited_as",
    "seen_by",
    "sees_all",
    "shown",
    "speaking_roles",
    "store_bytes",
    "values_by_word",
]
