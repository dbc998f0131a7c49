"""A document's descriptive fields, each declared once.

The intake's draft and review form, the copy from there to the document, tables in and out, the catalogue, the reading page,
the JSON of a document and the desk's form derive their lists from `FIELDS`. What a field holds is read off its column.
"""

from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import Any, NamedTuple

from django.db import models
from django.utils.translation import gettext_noop

from documents.models.authority import Organisation, Person
from documents.models.document import Document
from documents.models.source import Source
from documents.models.topic import Topic


class Group(Enum):
    """A part of a form. The review screen has the first three."""

    DESCRIPTION = auto()
    TEXT = auto()  # what readers see of it
    ORIGIN = auto()
    STATUS = auto()


class Place(NamedTuple):
    """Fields of one row stand side by side where a form can draw them so; without rows, the order is that of `FIELDS`."""

    group: Group
    row: int = 1


# What the fields name that are records of their own: a document has one source, and several of the others.
NAMED: dict[str, type[models.Model]] = {"source": Source, "topics": Topic, "people": Person, "organisations": Organisation}


class Holds(Enum):
    LINE = auto()
    TEXT = auto()  # of several lines
    CHOICE = auto()
    FLAG = auto()
    NAMES = auto()  # several, each with a record of its own


@dataclass(frozen=True, kw_only=True)  # no slots: what follows from the column is kept
class DocumentField:
    name: str  # of the column, of the field in forms and drafts, and of the column in tables
    label: str = ""  # in words, where the name alone does not say it
    synonyms: tuple[str, ...] = ()  # how other archives' tables name it: Dublin Core, Omeka, Zotero, and plain words
    late: int = 0  # fields with a higher number stand further back in a table
    review: Place | None = None  # on the review screen of the intake, from which it is copied to the document
    prompt: str = ""  # its label there
    lines: int = 0  # of its box there; 0: one for a line, two for a text
    desk: Place | None = None  # in the document's own form
    listed: bool = False  # in rows of lists too
    page: str = ""  # its key in what the catalogue keeps for the reading page; empty for what readers never see
    json: str = ""  # its key in the document's JSON
    heading: str = ""  # above it in “About this record” on the reading page; empty where the page draws it otherwise
    itemised: bool = False  # each line is a value of its own, and readers get a list
    own_words: str = ""  # how a message names words of the archive, which must not name a private person

    @cached_property
    def column(self) -> "models.Field[Any, Any]":
        column: models.Field[Any, Any] = Document._meta.get_field(self.name)  # type: ignore[assignment]
        return column

    @property
    def is_tie(self) -> bool:
        """Whether it is other records' names rather than a value of the document's row."""
        return self.name in NAMED and self.name != "source"

    @property
    def is_address(self) -> bool:
        return not self.is_tie and isinstance(self.column, models.URLField)

    @cached_property
    def holds(self) -> Holds:
        if self.is_tie:
            return Holds.NAMES
        if isinstance(self.column, models.BooleanField):
            return Holds.FLAG
        if self.column.choices:
            return Holds.CHOICE
        return Holds.TEXT if isinstance(self.column, models.TextField) else Holds.LINE

    @cached_property
    def longest(self) -> int | None:
        """The most characters that a line, or one name, can have; None for no bound."""
        if self.holds not in (Holds.LINE, Holds.NAMES):
            return None
        column: Any = NAMED[self.name]._meta.get_field("name") if self.name in NAMED else self.column
        return int(column.max_length)

    @property
    def empty(self) -> str | bool:
        """What it is where nothing was written."""
        default = self.column.get_default()
        return default if isinstance(default, bool) else str(default or "")

    @property
    def words(self) -> str:
        return self.label or self.name.replace("_", " ")

    def shown(self, value: Any) -> Any:
        """The column's value as readers get it."""
        return lines_of(value) if self.itemised else value

    def described(self, value: Any) -> Any:
        """What a form holds, as an `intake.Description` has it."""
        return tuple(lines_of(value)) if self.itemised else value

    def stored(self, value: Any) -> Any:
        """What an `intake.Description` has, as the column holds it."""
        return "\n".join(value) if self.itemised else value


def lines_of(text: str) -> list[str]:
    return [line for line in map(str.strip, text.splitlines()) if line]


# In the order of a table's columns, but for the late ones. A new field of a single value needs its column in `Document`, a
# migration, an entry here, and, where the intake copies it, a line in `intake/description.py`: see CONTRIBUTING.md.
FIELDS = (
    DocumentField(
        name="identifier",
        synonyms=("key", "dc identifier"),
        desk=Place(Group.ORIGIN, 4),
    ),
    DocumentField(
        name="title",
        synonyms=("headline", "dc title", "name", "заголовок", "название", "başlıq", "başlık", "titel"),
        review=Place(Group.DESCRIPTION),
        lines=2,
        desk=Place(Group.DESCRIPTION, 1),
        listed=True,
        page="title",
        json="title",
    ),
    DocumentField(
        name="title_supplied",
        late=2,
        review=Place(Group.DESCRIPTION),
        prompt="The archive gave it this title",
        desk=Place(Group.DESCRIPTION, 2),
        page="title_supplied",
        json="title_supplied",
    ),
    DocumentField(
        name="kind",
        synonyms=("type", "item type", "dc type", "genre", "тип", "növ", "tür"),
        review=Place(Group.DESCRIPTION),
        desk=Place(Group.DESCRIPTION, 2),
        listed=True,
        page="kind",
        json="kind",
    ),
    DocumentField(
        name="language",
        synonyms=("lang", "dc language", "dc language iso", "язык", "dil", "sprache"),
        review=Place(Group.DESCRIPTION),
        desk=Place(Group.DESCRIPTION, 2),
        listed=True,
        page="lang",
        json="language",
    ),
    DocumentField(
        name="source",
        synonyms=(
            *("publication", "publication title", "outlet", "publisher", "dc publisher", "dc source", "newspaper"),
            *("journal", "magazine", "site", "website"),
            *("источник", "издание", "mənbə", "kaynak"),
        ),
        review=Place(Group.DESCRIPTION),
        desk=Place(Group.DESCRIPTION, 3),
        page="source",
        json="source",
    ),
    DocumentField(
        name="byline",
        synonyms=("author", "authors", "creator", "dc creator", "dc contributor author", "автор", "müəllif", "yazar", "autor"),
        review=Place(Group.DESCRIPTION),
        desk=Place(Group.DESCRIPTION, 5),
        listed=True,
        page="byline",
        json="byline",
    ),
    DocumentField(
        name="date",
        synonyms=(
            *("published", "publication date", "dc date", "dc issued", "dc date issued", "event dates", "year"),
            *(
                "date issued",
                "issued",
                "date published",
                "published at",
                "published on",
                "published date",
                "publish date",
                "pub date",
            ),
            *("дата", "tarix", "tarih", "datum"),
        ),
        review=Place(Group.DESCRIPTION),
        desk=Place(Group.DESCRIPTION, 4),
        listed=True,
        page="date",
        json="date",
    ),
    DocumentField(
        name="date_basis",
        review=Place(Group.DESCRIPTION),
        lines=1,
        desk=Place(Group.DESCRIPTION, 4),
        page="basis",
        own_words="the basis of its date",
    ),
    DocumentField(
        name="topics",
        synonyms=(
            "topic",
            "tags",
            "manual tags",
            "subject",
            "subjects",
            "keywords",
            "categories",
            "dc subject",
            "темы",
            "mövzular",
            "schlagwörter",
        ),
        page="topics",
        json="topics",
    ),
    DocumentField(
        name="people",
        synonyms=("person", "persons", "names", "люди", "şəxslər", "personen"),
        page="people",
        json="people",
    ),
    DocumentField(
        name="organisations",
        synonyms=("organisation", "organizations", "organization", "orgs"),
        page="organisations",
        json="organisations",
    ),
    DocumentField(
        name="summary",
        synonyms=(
            "abstract",
            "abstract note",
            "description",
            "dc description",
            "dc description abstract",
            "excerpt",
            "zusammenfassung",
        ),
        review=Place(Group.DESCRIPTION),
        lines=3,
        desk=Place(Group.DESCRIPTION, 6),
        page="summary",
        json="summary",
        own_words="the summary",
    ),
    DocumentField(
        name="digest",
        review=Place(Group.TEXT, 2),
        lines=3,
        desk=Place(Group.TEXT, 3),
        own_words="the digest",
    ),
    DocumentField(
        name="text",
        label="full text",
        synonyms=("body", "content", "full text", "item type metadata text", "текст", "mətn", "metin"),
        desk=Place(Group.TEXT, 2),
        json="text",
    ),
    DocumentField(
        name="holding",
        late=1,
        review=Place(Group.TEXT, 1),
        prompt="Readers see",
        desk=Place(Group.TEXT, 1),
        listed=True,
        page="holding",
        json="holding",
    ),
    DocumentField(
        name="content_notes",
        review=Place(Group.TEXT, 3),
        desk=Place(Group.TEXT, 4),
        page="notes",
        json="content_notes",
        itemised=True,
        own_words="a content note",
    ),
    DocumentField(
        name="content_gate",
        late=2,
        review=Place(Group.TEXT, 3),
        prompt="Hidden until the reader chooses to see it",
        desk=Place(Group.TEXT, 4),
        page="gate",
    ),
    DocumentField(
        name="rights",
        synonyms=("licence", "license", "dc rights"),
        review=Place(Group.TEXT, 4),
        desk=Place(Group.ORIGIN, 3),
        page="rights",
        json="rights",
        heading=gettext_noop("Rights"),
        own_words="the statement of rights",
    ),
    DocumentField(
        name="address",
        synonyms=("url", "link", "web address", "dc identifier uri", "uri", "permalink", "ссылка", "ünvan"),
        review=Place(Group.ORIGIN),
        desk=Place(Group.ORIGIN, 1),
        page="address",
        json="original_address",
        heading=gettext_noop("Address"),
    ),
    DocumentField(
        name="archived_address",
        synonyms=("archive", "archived", "loc in archive"),
        review=Place(Group.ORIGIN),
        desk=Place(Group.ORIGIN, 2),
        page="archived",
        json="archived_address",
        heading=gettext_noop("Archived copy"),
    ),
    DocumentField(
        name="note",
        label="note for editors",
        synonyms=("notes", "comment"),
        review=Place(Group.ORIGIN),
        desk=Place(Group.STATUS),
    ),
)

BY_NAME = {one.name: one for one in FIELDS}
TABLE_FIELDS = tuple(sorted(FIELDS, key=lambda one: one.late))
TIES = tuple(one.name for one in FIELDS if one.is_tie)  # of them, those that name several
# Values of the document's own row that are the same wherever they stand. A source is a record, and an identifier may be null.
OWN_VALUES = tuple(one.name for one in FIELDS if not one.is_tie and one.name not in ("source", "identifier"))

# Those of them that the catalogue keeps for readers.
SHOWN_VALUES = tuple(one for one in FIELDS if one.page and one.name in OWN_VALUES)
# What the reading page says in “About this record”, and the JSON of a document at its end: addresses first.
PROVENANCE = tuple(sorted((one for one in FIELDS if one.heading), key=lambda one: not one.is_address))
# What the JSON of a document says before its text.
EXPORTED = tuple(one for one in FIELDS if one.json and not (one.heading or one.is_tie or one.name in ("text", "holding")))


def on_review(group: Group) -> tuple[DocumentField, ...]:
    """The fields of a part of the review screen, in its order."""
    placed = [(one.review.row, one) for one in FIELDS if one.review and one.review.group == group]
    return tuple(one for _row, one in sorted(placed, key=lambda pair: pair[0]))


REVIEWED = tuple(one for group in Group for one in on_review(group))
# What goes from a draft by the description to the document. A source is found or made; the holding is decided beside it.
COPIED = tuple(one for one in REVIEWED if one.name not in ("source", "holding"))


def desk_rows(group: Group) -> list[str | tuple[str, ...]]:
    """The rows of a part of the document's form, as an admin's fieldset has them: a switch stands behind what it belongs to."""
    rows: dict[int, list[DocumentField]] = {}
    for one in FIELDS:
        if one.desk and one.desk.group == group:
            rows.setdefault(one.desk.row, []).append(one)
    held = [sorted(rows[row], key=lambda one: one.holds == Holds.FLAG) for row in sorted(rows)]
    return [row[0].name if len(row) == 1 else tuple(one.name for one in row) for row in held]
