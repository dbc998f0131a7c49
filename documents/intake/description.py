"""What is known of a document before it is in the archive, and what was captured of it: values, without a database."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from documents.text import Edit


@dataclass(frozen=True, slots=True)
class Named:
    """A person or organisation as one document has it."""

    name: str  # the preferred form
    role: str  # a value of models.Role
    described_as: str = ""
    variants: tuple[str, ...] = ()  # as the document writes the name
    native: str = ""  # the name in its own language
    native_language: str = ""  # BCP 47; empty where not known
    native_basis: str = ""  # how that spelling is known
    kind: str = ""  # of an organisation
    private: bool = False
    private_reason: str = ""  # for editors
    record: int | None = None  # key of the record that an editor chose; without one it is known by its name
    fresh: bool = False  # a new record, whoever has the same name already

    @property
    def who(self) -> str:
        """What tells those of one document apart: namesakes are two."""
        return f"no. {self.record}" if self.record else self.name


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the document tells of."""

    date: str  # EDTF
    words: str  # that give it in the text
    what: str
    basis: str = ""
    relative: bool = False  # the words need the document's date to be understood
    account: str = "source"  # a value of models.Account
    according_to: str = ""  # who says so, where that is not the document's source


@dataclass(frozen=True, slots=True)
class Stated:
    """What the document states of a person: `role` and the body or thing that it leads to."""

    person: str  # a name among the people
    role: str  # up to the body's name: "chairman of"
    body: str  # a name among the organisations, or of no record


@dataclass(frozen=True, slots=True)
class Description:
    identifier: str  # the document's name where it comes from, which the archive has once; empty where it has none
    title: str
    title_supplied: bool = False
    kind: str = "other"  # a value of models.Kind
    language: str = "en"  # BCP 47
    source: str = ""  # its name
    byline: str = ""
    date: str = ""  # EDTF
    date_basis: str = ""
    summary: str = ""
    digest: str = ""  # Markdown
    content_notes: tuple[str, ...] = ()
    rights: str = ""
    address: str = ""
    archived_address: str = ""
    content_gate: bool = False
    note: str = ""  # for editors
    topics: tuple[tuple[str, str], ...] = ()  # name and scope note; the note is used where the topic is new
    people: tuple[Named, ...] = ()
    organisations: tuple[Named, ...] = ()
    told: tuple[Told, ...] = ()
    stated: tuple[Stated, ...] = ()


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes as they came, and the steps from them to the text."""

    content: bytes
    text: str  # Markdown, after the edits
    edits: tuple[Edit, ...] = ()
    media_type: str = "text/plain"
    charset: str = "utf-8"
    address: str = ""
    final_address: str = ""  # where redirects led
    captured_at: datetime | None = None  # now
    sha256: str = field(init=False)  # of `content`, in hexadecimal

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", hashlib.sha256(self.content).hexdigest())
