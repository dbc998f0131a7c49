"""A folder of texts with a catalogue of facts about them, `catalogue.json`, read into values.

Nothing in it is trusted: a fault of the whole file raises, a fault of one document is told beside the others.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from documents.intake.description import Description, Named, Stated, Told
from documents.intake.importers.corpus.boilerplate import Boilerplate
from documents.intake.importers.json_values import Fault, Row, among, flag, found_edtf, object_of, rows_of, text_of, texts_of
from documents.models import DOCUMENT_KINDS, TIE_ROLES, Account, Kind, Role, values_by_word

CATALOGUE = "catalogue.json"
MAX_CATALOGUE = 50_000_000  # bytes
MAX_TEXT = 5_000_000  # bytes
POSITIONS = ("leading", "trailing", "inline")
SOURCE_BY_ADDRESS = (
    "The text belongs to its authors and publisher. The text itself does not name its source: it is given here by the "
    "address at which a copy beginning with the same words was found."
)
_NATIVE_BASES = {
    "text": "As printed in the document",
    "looked up": "Seen in another public source",
    "well known": "Established name",
    "regular spelling": "The ordinary spelling of the name in its language, not seen for this very person",
}

# Letters that give a language away. Arabic letters do not: a catalogue says `native_language` itself.
_LETTERS = {"az": frozenset("əƏ"), "he": frozenset(map(chr, range(0x5D0, 0x5EB)))}


@dataclass(frozen=True, slots=True)
class Listed:
    """One document of the catalogue."""

    path: Path
    sha256: str
    boilerplate: tuple[Boilerplate, ...]
    description: Description


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    listed: tuple[Listed, ...]
    faults: tuple[tuple[str, str], ...]  # file, and what is wrong with what the catalogue says of it


def read(folder: Path, *, any_words: bool = False) -> CatalogueFile:
    """The documents that the folder's catalogue lists. Raises Fault where there is none that can be read.

    With `any_words`, a kind or role that the archive has no word for is no fault: it is another kind, or a mention.
    """
    whole = _parse_catalogue(_read_bounded(folder / CATALOGUE, MAX_CATALOGUE))
    shared = _Shared(whole, any_words=any_words)
    listed: list[Listed] = []
    faults = []
    seen: set[str] = set()
    for number, row in enumerate(rows_of(whole, "articles", CATALOGUE)):
        name = f"articles[{number}]"
        try:
            name = _file_name(row, name)
            one = _read_entry(folder, name, row, shared)
            if one.description.identifier in seen:
                raise Fault("the catalogue lists it twice; leave one of the two out")
            seen.add(one.description.identifier)
            listed.append(one)
        except Fault as fault:
            faults.append((name, str(fault)))
    return CatalogueFile(tuple(listed), tuple(faults))


def content(listed: Listed) -> tuple[bytes, str]:
    """A listed text, as bytes and as characters. Raises Fault when it is absent, too large, altered or not UTF-8."""
    data = _read_bounded(listed.path, MAX_TEXT)
    found = hashlib.sha256(data).hexdigest()
    if found != listed.sha256:
        raise Fault(
            f"its SHA-256 is {found}, and the catalogue says {listed.sha256}: the file is not the one that was described; "
            "bring that one back, or describe this one"
        )
    try:
        return data, data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Fault(
            f"byte {error.start} is not UTF-8; save the file as UTF-8 and put its new SHA-256 into the catalogue"
        ) from error


def _read_bounded(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise Fault(f"{path.name} cannot be read: {error.strerror}") from error
    if len(data) > limit:
        raise Fault(f"{path.name} is larger than {limit:,} bytes, more than is read; split it")
    return data


def _parse_catalogue(data: bytes) -> Row:
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Fault(f"{CATALOGUE} is not JSON: {error}") from error
    if not isinstance(whole, dict):
        raise Fault(f"{CATALOGUE} is not an object; it needs “articles”, a list")
    return whole


class _Shared:
    """What the catalogue says once for all its documents; all of it may be absent."""

    def __init__(self, whole: Row, *, any_words: bool) -> None:
        self._any_words = any_words
        authorities = object_of(whole, "authorities", CATALOGUE)
        self.people = {text_of(row, "name", "authorities.people"): row for row in rows_of(authorities, "people", "authorities")}
        self.organisations = {
            text_of(row, "name", "authorities.organisations"): row for row in rows_of(authorities, "organisations", "authorities")
        }
        self.scopes = {
            text_of(row, "topic", "topics"): text_of(row, "scope", "topics", "") for row in rows_of(whole, "topics", CATALOGUE)
        }
        self._relations = [
            (
                texts_of(row, "articles", "relations"),
                Stated(*(text_of(row, key, "relations") for key in ("subject", "relation", "object"))),
            )
            for row in rows_of(whole, "relations", CATALOGUE)
        ]

    def among(self, word: str, known: dict[str, str], where: str, other: str) -> str:
        return among(other if self._any_words and word not in known else word, known, where)

    def stated(self, identifier: str, people: tuple[Named, ...]) -> Iterator[Stated]:
        """What a document states of its people; the catalogue calls it by its name or by what stands before the first hyphen."""
        known = {one.name for one in people}
        for articles, stated in self._relations:
            if stated.person in known and {identifier, identifier.partition("-")[0]} & set(articles):
                yield stated


def _read_entry(folder: Path, name: str, row: Row, shared: _Shared) -> Listed:
    sha256 = text_of(row, "sha256", name)
    if len(sha256) != 64 or set(sha256) - set("0123456789abcdef"):
        raise Fault(f"sha256 is “{sha256[:70]}”; 64 digits from 0 to f are needed, in small letters")
    boilerplate = []
    for number, one in enumerate(rows_of(row, "boilerplate", name)):
        where = f"boilerplate[{number}]"
        position = among(text_of(one, "position", where), {word: word for word in POSITIONS}, f"{where}.position")
        boilerplate.append(Boilerplate(text_of(one, "text", where, strip=False), position, text_of(one, "what", where)))
    return Listed(folder / name, sha256, tuple(boilerplate), _build_description(Path(name).stem, row, shared))


def _file_name(row: Row, where: str) -> str:
    name = text_of(row, "file", where)
    if Path(name).name != name or name == "..":
        raise Fault(f"file is “{name[:70]}”; it must be the name of a file beside the catalogue, without a folder")
    return name


def _build_description(identifier: str, row: Row, shared: _Shared) -> Description:
    where = ""
    found = object_of(row, "found_elsewhere", where)
    source, by_address = text_of(row, "source", where, ""), text_of(found, "publisher_by_address", "found_elsewhere", "")
    published = object_of(row, "published", where)
    people = _read_named_entities(row, "people", shared)
    title_there = text_of(found, "title_there", "found_elsewhere", "")
    return Description(
        identifier=identifier,
        title=text_of(row, "title", where),
        title_supplied=flag(row, "title_is_supplied", where),
        kind=shared.among(text_of(row, "kind", where), values_by_word(DOCUMENT_KINDS), "kind", Kind.OTHER),
        language=text_of(row, "language", where),
        source=source or by_address,
        byline="; ".join(texts_of(row, "authors", where)),
        date=found_edtf(published, "published"),
        date_basis=text_of(published, "basis", "published", ""),
        summary=text_of(row, "summary", where, ""),
        digest=text_of(row, "digest", where, ""),
        content_notes=tuple(texts_of(row, "content_notes", where)),
        rights=SOURCE_BY_ADDRESS if by_address and not source else "",
        address=text_of(found, "address", "found_elsewhere", ""),
        note=f"The title at that address: {title_there}" if title_there else "",
        topics=tuple((topic, shared.scopes.get(topic, "")) for topic in dict.fromkeys(texts_of(row, "topics", where))),
        people=people,
        organisations=_read_named_entities(row, "organisations", shared),
        told=tuple(_read_event_date(one, f"dates[{number}]") for number, one in enumerate(rows_of(row, "dates", where))),
        stated=tuple(shared.stated(identifier, people)),
    )


def _read_named_entities(row: Row, key: str, shared_rows: _Shared) -> tuple[Named, ...]:
    authorities = shared_rows.people if key == "people" else shared_rows.organisations
    found: dict[tuple[str, str], Named] = {}
    for number, one in enumerate(rows_of(row, key, "")):
        where = f"{key}[{number}]"
        name = text_of(one, "name", where)
        role = shared_rows.among(text_of(one, "role", where), values_by_word(TIE_ROLES), f"{where}.role", Role.MENTIONED)
        if (name, role) in found:
            raise Fault(f"{where} has “{name}” as {role} once more; leave one of the two out")
        shared = authorities.get(name, {})
        native = text_of(one, "native_name", where, "") or text_of(shared, "native_name", key, "")
        basis = text_of(shared, "native_name_basis", key, "")
        found[name, role] = Named(
            name=name,
            role=role,
            described_as=text_of(one, "description", where, ""),
            variants=tuple(dict.fromkeys(texts_of(one, "variants", where))),
            native=native,
            native_language=(text_of(one, "native_language", where, "") or _guess_language(native)) if native else "",
            native_basis=_NATIVE_BASES.get(basis, basis) if native else "",
            kind=text_of(one, "type", where, "") or text_of(shared, "type", key, ""),
            private=flag(one, "private", where) or flag(shared, "private", key),
            private_reason=text_of(shared, "private_reason", key, ""),
        )
    return tuple(found.values())


def _guess_language(name: str) -> str:
    return next((language for language, letters in _LETTERS.items() if not letters.isdisjoint(name)), "")


def _read_event_date(row: Row, where: str) -> Told:
    date = found_edtf(row, where)
    if not date:
        raise Fault(f"{where} has no edtf; write the date, or leave the entry out")
    return Told(
        date=date,
        words=text_of(row, "text", where, ""),
        what=text_of(row, "what", where),
        basis=text_of(row, "basis", where, ""),
        relative=flag(row, "relative", where),
        **_read_account(row, where),
    )


def _read_account(row: Row, where: str) -> dict[str, str]:
    account = text_of(row, "account", where, Account.SOURCE.value)
    if account not in Account.values:
        raise Fault(f"{where}.account is “{account}”; it can be {', '.join(Account.values)}")
    return {"account": account, "according_to": text_of(row, "according_to", where, "")}
