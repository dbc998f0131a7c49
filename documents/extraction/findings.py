"""What the steps of the intake hand to each other: values, without a database.

fetch → extract → clean → find → (an editor's review) → accession
"""

from dataclasses import dataclass, field


class Unreadable(ValueError):
    """A file or page gives no text; the message says what is wrong with it and how to mend that."""


class NeedsRecognition(Unreadable):
    """Its text is a picture: it can be read where there is time for that, and a program that recognises text."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of itself, outside its text: JSON-LD, OpenGraph, PDF and DOCX properties. Empty where it says nothing."""

    title: str = ""
    byline: str = ""
    date: str = ""  # EDTF, of publication
    date_basis: str = ""  # "JSON-LD datePublished": where the date stands
    language: str = ""  # BCP 47
    site: str = ""  # the publication's name
    summary: str = ""
    address: str = ""  # canonical
    scanned: str = ""  # how many pages it has, if its text was recognised from their pictures


OUTSIDE, STRUCK, RUNNING = "outside-article", "struck-out", "running-line"  # why something is left out


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the text that an editor may want back."""

    start: int
    end: int
    why: str  # OUTSIDE, STRUCK or RUNNING


@dataclass(frozen=True, slots=True)
class Extracted:
    text: str  # edits and evidence count characters of this
    is_markdown: bool  # else plain text as it was pasted or decoded, for text.from_plain
    media_type: str  # by the content, whatever the name says
    charset: str = ""  # of the bytes; empty for PDF and DOCX
    metadata: Metadata = field(default_factory=Metadata)
    remarks: tuple[str, ...] = ()  # what the editor should know: "page 3 has no text"
    left_out: tuple[LeftOut, ...] = ()  # what stands in `text` and should be cut from it, in its order
    has_pictures: bool = False  # some of its pages are pictures, whose text could be recognised


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in the text that a finding rests on."""

    start: int  # characters from 0, into the text that was searched
    end: int


@dataclass(frozen=True, slots=True)
class FoundValue:
    """A title, byline, language, kind, source or date of publication."""

    value: str  # as the record has it: a tag, a kind's value, EDTF
    confidence: float  # 0 to 1
    basis: str  # for the editor: "first line", "og:title", "inferred from …"
    evidence: tuple[Evidence, ...] = ()
    record: int | None = None  # key of the known record, of a source


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A publication or body that the archive has a record for."""

    name: str
    record: int  # its key
    addresses: tuple[str, ...] = ()  # of its pages, or bare host names


@dataclass(frozen=True, slots=True)
class KnownName:
    """One form of a name that the archive has a record for."""

    text: str
    kind: str  # "person" or "organisation"
    record: int  # its key
    name: str  # the record's preferred form


@dataclass(frozen=True, slots=True)
class FoundRole:
    """What a name may be in the document, as the words beside it suggest."""

    role: str  # a value of models.Role
    words: str = ""  # of the text that suggest it, with the name; empty where it is no words (a place in a list, a count)
    evidence: Evidence | None = None  # where these stand
    sure: bool = True  # else a guess that only an editor should take


@dataclass(frozen=True, slots=True)
class FoundName:
    """A person or an organisation."""

    kind: str  # "person" or "organisation"
    name: str  # the fullest form in the text; the record's preferred form where it is known
    role: str  # a value of models.Role: the likeliest; which of them a new draft may have is the desk's to say
    confidence: float
    basis: str  # what told it: "known name", "role noun “chairman”", "honorific “Dr.”" …
    evidence: tuple[Evidence, ...]  # every occurrence, in order
    variants: tuple[str, ...] = ()  # the forms in the text, without titles and possessive endings
    described_as: str = ""  # in the document's words, short
    record: int | None = None  # key of the known record
    signs: tuple[FoundRole, ...] = ()  # of roles, the likeliest first


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date that the text tells of."""

    edtf: str
    words: str  # that give it in the text
    what: str  # the clause around it, in the words of the text
    confidence: float
    evidence: tuple[Evidence, ...]
    basis: str = ""  # how a missing year was inferred
    relative: bool = False


@dataclass(frozen=True, slots=True)
class FoundTopic:
    name: str
    confidence: float
    basis: str  # "4 of 5 documents with Jamil Hasanli carry it"


@dataclass(frozen=True, slots=True)
class Found:
    title: FoundValue | None = None
    byline: FoundValue | None = None
    language: FoundValue | None = None
    kind: FoundValue | None = None
    source: FoundValue | None = None
    published: FoundValue | None = None
    people: tuple[FoundName, ...] = ()
    organisations: tuple[FoundName, ...] = ()
    dates: tuple[FoundDate, ...] = ()
    topics: tuple[FoundTopic, ...] = ()
