"""The kinds of authority record, each declared once. Addresses, triggers, the catalogue, searches and the desk read this table.

To add a kind: one entry here, its model in a module beside this one, and a migration (former addresses have a column for it).
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

from django.apps import apps
from django.utils.translation import gettext_noop


class Tied(NamedTuple):
    """Where the database says which documents have a record: a table, and its columns for the two."""

    table: str
    record: str
    document: str


@dataclass(frozen=True, slots=True)
class RecordKind:
    """One kind of record, and all that depends on it."""

    value: str  # the model, the record's own page, a list's parameter; stored with former addresses
    plural: str  # the address and the page of all such records
    key: str  # one letter: of the marks of changes, and of keys in the catalogue
    label: str  # one, as readers call it
    heading: str  # several
    tied: Tied
    # Of the search box: what is said where no such record is called so, and an example with what it finds.
    field: str
    unknown: str
    example: str
    help: str
    schema_type: str = ""  # https://schema.org/Thing and below; empty where it is no agent
    appears: bool = False  # in documents, in a role, under any of several names
    suggested: bool = True  # while a reader types
    in_archive_words: bool = False  # its name is in the archive's own language, whatever that of the page

    @property
    def several(self) -> bool:
        """Whether a document can have several."""
        return self.tied.table != "document"

    @property
    def model(self) -> Any:
        return apps.get_model("documents", self.value)


_KINDS = (
    RecordKind(
        "person",
        "people",
        "p",
        gettext_noop("person"),
        gettext_noop("People"),
        tied=Tied("appearance", "person_id", "document_id"),
        field="person",
        unknown=gettext_noop("No person here is called %s: searched as words."),
        example="person:ilham-aliyev",
        help=gettext_noop("in which the person appears; or any form of the name, quoted if it has spaces"),
        schema_type="Person",
        appears=True,
    ),
    RecordKind(
        "organisation",
        "organisations",
        "o",
        gettext_noop("organisation"),
        gettext_noop("Organisations"),
        tied=Tied("appearance", "organisation_id", "document_id"),
        field="org",
        unknown=gettext_noop("No organisation here is called %s: searched as words."),
        example="org:musavat",
        help=gettext_noop("in which the organisation appears"),
        schema_type="Organization",
        appears=True,
    ),
    RecordKind(
        "source",
        "sources",
        "s",
        gettext_noop("source"),
        gettext_noop("Sources"),
        tied=Tied("document", "source_id", "id"),
        field="source",
        unknown=gettext_noop("No source here is called %s: searched as words."),
        example="source:turan",
        help=gettext_noop("from the source"),
        schema_type="Organization",
        suggested=False,
    ),
    RecordKind(
        "topic",
        "topics",
        "t",
        gettext_noop("topic"),
        gettext_noop("Topics"),
        tied=Tied("topicassignment", "tag_id", "content_object_id"),
        field="topic",
        unknown=gettext_noop("No topic here is called %s: searched as words."),
        example="topic:torture",
        help=gettext_noop("about the topic"),
        in_archive_words=True,
    ),
)
RECORD_KINDS = {kind.value: kind for kind in _KINDS}
APPEARING = tuple(kind.value for kind in _KINDS if kind.appears)


def record_kind_of(key: str) -> RecordKind:
    """The kind that a letter stands for."""
    return next(kind for kind in RECORD_KINDS.values() if kind.key == key)


def change_key(model_name: str) -> str:
    """The letter under which changes of a model's records are marked; empty where none are."""
    if model_name == "document":
        return "d"
    return RECORD_KINDS[model_name].key if model_name in RECORD_KINDS else ""
