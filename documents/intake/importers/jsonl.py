"""Records by the thousand from JSON Lines, one transaction a chunk.

The format is that of the desk's tables (docs/tables.md): an object a line, with the same names of fields, read by the same
reader. Here `id` (or `identifier`) and `title` are needed: a line whose identifier is in the archive already is passed over,
so that an import which was interrupted is simply run again. People and bodies are known by their preferred name in whatever
capitals, private people too (who stay so), and made when there is none.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain, islice
from typing import Any

from django.db import connection, models
from django.db.models import CharField, JSONField, TextField
from django.utils import timezone

from documents import names
from documents.edtf import EdtfError
from documents.intake.importers.json_values import Fault
from documents.intake.importers.table.cells import values
from documents.intake.importers.table.columns import guess
from documents.intake.importers.table.doubles import is_another
from documents.intake.importers.table.language import FALLBACK, language_of
from documents.intake.importers.table.names import doubt, family_first
from documents.intake.importers.table.reading import object_row
from documents.intake.ingest import Refused, refuse_private_names_of
from documents.intake.ingest.validation import MAX_TIES
from documents.intake.write_pauses import WriteTurns
from documents.models import (
    Appearance,
    Document,
    Holding,
    Kind,
    Name,
    NameKind,
    Organisation,
    Person,
    Source,
    Status,
    Topic,
    TopicAssignment,
    private_person,
)
from documents.models.edtf_field import date_errors
from documents.models.fields import FIELDS, OWN_VALUES, TIES
from documents.text import TextTooLarge

CHUNK = 500  # lines of a transaction, which on SQLite keeps others from writing for some 0.2 s
VALUES = 3_000  # in one statement; SQLite takes 32,766
APPEARANCE = ("document", "person", "organisation", "role", "described_as", "position")
ASSIGNMENT = ("content_object", "tag")
_TIED = ("people", "organisations")
_COPIED = ("identifier", *OWN_VALUES)
_LONGEST = {one.name: one.longest for one in FIELDS if one.longest}


class LineError(ValueError):
    """A line that cannot be read as a record; the message says why."""


@dataclass
class Tally:
    added: int = 0
    known: int = 0
    failed: list[str] = field(default_factory=list)


def import_lines(lines: Iterable[str], progress: Callable[[int], None] | None = None, status: str = Status.PUBLISHED) -> Tally:
    """Add each line's record. `progress` is told how many lines a chunk had, once that is committed."""
    tally, authorities = Tally(), _Authorities()
    numbered, turns = enumerate(lines, start=1), WriteTurns()
    while chunk := list(islice(numbered, CHUNK)):
        rows = list(_readable_rows(chunk, tally))  # half of the work, while others can write
        turns.give_way_to_writers()
        with turns.turn():
            _add_rows(rows, tally, authorities, status)
        if progress:
            progress(len(chunk))
    return tally


def _readable_rows(chunk: list[tuple[int, str]], tally: Tally) -> Iterator[dict[str, Any]]:
    for number, line in chunk:
        if not line.strip():
            continue
        try:
            yield _read_line(number, line)
        except (LineError, Fault) as error:
            tally.failed.append(f"line {number}: {error}")


_spellings = lru_cache(maxsize=4096)(names.spellings)  # of a new name they are asked for four times; its length was checked


@lru_cache(maxsize=256)
def _guess_mapping(keys: tuple[str, ...]) -> dict[str, str]:
    return guess(keys)


def _read_line(number: int, line: str) -> dict[str, Any]:
    row = object_row(number, line)
    if row.fault:
        raise LineError(row.fault)
    found = values(row.cells, _guess_mapping(tuple(row.cells)))
    if not found.get("identifier") or not found.get("title"):
        raise LineError("not an object with `id` and `title`.")
    for key in TIES:
        found.setdefault(key, [])
        if len(found[key]) > MAX_TIES:
            raise LineError(f"`{key}` has {len(found[key]):,} names; a document can have at most {MAX_TIES}.")
    if numbered := next((tie for key in _TIED for tie in found[key] if tie.record is not None), None):
        raise LineError(f"“{numbered.name} #{numbered.record}”: numbers of records are read at the desk only.")
    found["document"], found["number"] = _build_document(found), number
    return found


def _build_document(found: dict[str, Any]) -> Document:
    text = found.get("text", "")
    fields = {name: found[name] for name in _COPIED if found.get(name) not in ("", None)}
    document = Document(
        **{"kind": Kind.OTHER, "holding": Holding.FULL if text else Holding.RECORD, "changed_at": timezone.now()} | fields,
    )
    document.language = found.get("language") or language_of(found, FALLBACK)
    _check_lengths(found)
    try:
        document.derive()
    except (EdtfError, TextTooLarge) as error:
        raise LineError(str(error)) from error
    if document.address and document.address_key is None:
        raise LineError(f"`address` is “{document.address[:80]}”, which is no web address.")
    if ahead := date_errors(document.date):
        raise LineError(ahead["date"].message)
    return document


def _check_lengths(found: dict[str, Any]) -> None:
    """SQLite holds no text to its length, and nothing is cut without a word."""
    named = [(key, tie.name) for key in _TIED for tie in found[key]] + [("topics", name) for name in found["topics"]]
    for key, text in [(key, found.get(key, "")) for key in _LONGEST if key not in TIES] + named:
        if len(text) > _LONGEST[key]:
            raise LineError(f"`{key}` has {len(text):,} characters; at most {_LONGEST[key]}: “{text[:40]}…”.")


def _add_rows(rows: list[dict[str, Any]], tally: Tally, authorities: "_Authorities", status: str) -> None:
    rows = list(authorities.settle(rows, tally))
    identifiers = [row["document"].identifier for row in rows]
    there = Document.objects.filter(identifier__in=identifiers).only("identifier", "title", "address_key")
    known = {one.identifier: one for one in there}
    fresh = []
    for row in rows:
        one = known.setdefault(row["document"].identifier, row["document"])
        if one is row["document"]:
            fresh.append(row)
        elif is_another(one, row):
            tally.failed.append(
                f"line {row['number']}: `id` is {one.identifier}, which is that of another document, “{one.title[:60]}”: "
                "put something before the number that no other file has."
            )
        else:
            tally.known += 1
    authorities.provide(fresh)
    now = timezone.now()
    for row in fresh:
        document = row["document"]
        document.status = status
        document.first_published_at = now if status == Status.PUBLISHED else None
        document.source_id = authorities.sources.find(row["source"]) if row.get("source") else None
    _add_documents([row["document"] for row in fresh])
    _insert_rows(Appearance, APPEARANCE, authorities.appearances(fresh))
    _insert_rows(TopicAssignment, ASSIGNMENT, authorities.assignments(fresh))
    tally.added += len(fresh)


def _add_documents(documents: Sequence[Document]) -> None:
    """`bulk_create` at half its cost. The key of each is read back by its identifier."""
    fields = [field for field in Document._meta.concrete_fields if not field.primary_key]
    columns = [_prepare_column(field, [getattr(one, field.attname) for one in documents]) for field in fields]
    _insert_rows(Document, [field.name for field in fields], zip(*columns, strict=True))
    made = Document.objects.filter(identifier__in=[one.identifier for one in documents])
    keys = dict(made.values_list("identifier", "pk"))
    for one in documents:
        one.pk = keys[one.identifier]


def _prepare_column(field: Any, values: list[Any]) -> Iterable[Any]:
    """A column's values as the database takes them: texts as they are, of others each that is different once."""
    if isinstance(field, CharField | TextField):
        return values
    if isinstance(field, JSONField):  # none of which a line can give
        empty = field.get_db_prep_save({}, connection)
        return [field.get_db_prep_save(value, connection) if value else empty for value in values]
    known = {value: field.get_db_prep_save(value, connection) for value in set(values)}
    return map(known.__getitem__, values)


class _Known:
    """Keys of records by their names, in whatever capitals."""

    def __init__(self, named: Iterable[tuple[str, int]] = ()) -> None:
        self._keys: dict[str, int] = {}
        self._found: dict[str, int] = {}  # by the name as it was written: most names come again
        for name, key in named:
            self.add(name, key)

    def add(self, name: str, key: int) -> None:
        for spelling in _spellings(name):
            self._keys.setdefault(spelling, key)

    def find(self, name: str) -> int | None:
        if (key := self._found.get(name)) is None:
            key = next((self._keys[spelling] for spelling in _spellings(name) if spelling in self._keys), None)
            if key is not None:
                self._found[name] = key
        return key

    def missing(self, wanted: Iterable[str]) -> list[str]:
        """Those that have no record, each once."""
        once: dict[frozenset[str], str] = {}
        for name in dict.fromkeys(wanted):
            if self.find(name) is None:
                once.setdefault(_spellings(name), name)
        return list(once.values())


class _Authorities:
    """Keys of people, organisations, topics and sources by name; those of 100,000 names take about 20 MB."""

    def __init__(self) -> None:
        models: dict[str, Any] = {"people": Person, "organisations": Organisation, "topics": Topic, "sources": Source}
        for part, model in models.items():
            setattr(self, part, _Known(model.objects.order_by("pk").values_list("name", "pk").iterator()))
        self._private: set[int | None] = set(Person.objects.filter(private_person()).values_list("pk", flat=True))
        self._slugs = {model: set(model.objects.values_list("slug", flat=True)) for model in models.values()}

    people: _Known
    organisations: _Known
    topics: _Known
    sources: _Known

    def provide(self, rows: Iterable[dict[str, Any]]) -> None:
        """Make a record for each name that has none."""
        rows = list(rows)
        self._add_named_records("person", Person, self.people, [tie.name for row in rows for tie in row["people"]])
        self._add_named_records(
            "organisation", Organisation, self.organisations, [tie.name for row in rows for tie in row["organisations"]]
        )
        self._add_plain_records(Topic, self.topics, [name for row in rows for name in row["topics"]])
        self._add_plain_records(Source, self.sources, [row["source"] for row in rows if row.get("source")])

    def settle(self, rows: Iterable[dict[str, Any]], tally: Tally) -> Iterator[dict[str, Any]]:
        """The rows whose people are each one person; the others are refused."""
        for row in rows:
            try:
                row["people"] = [replace(tie, name=self._one_person(tie.name)) for tie in row["people"]]
                if private := self._private & {self.people.find(tie.name) for tie in row["people"]}:
                    refuse_private_names_of(row["document"], filter(None, private))
            except (LineError, Refused) as error:
                tally.failed.append(f"line {row['number']}: {error}")
            else:
                yield row

    def _one_person(self, name: str) -> str:
        """The name, or that of the known person whom it means, family name first. Raises LineError for what may be several."""
        if not (why := doubt("people", name)) or self.people.find(name) is not None:
            return name
        turned = family_first(name)
        if turned and self.people.find(turned) is not None:
            return turned
        meant = f"write “{turned}” if it is one person" if turned else "give each person a text of their own"
        raise LineError(f"`people`: “{name[:80]}” has {why} in it; {meant}.")

    def _add_plain_records(self, model: Any, known: _Known, wanted: Iterable[str]) -> None:
        missing = known.missing(wanted)
        for record in model.objects.bulk_create(model(name=name, slug=self._unique_slug(model, name)) for name in missing):
            known.add(record.name, record.pk)

    def _add_named_records(self, key: str, model: Any, known: _Known, wanted: list[str]) -> None:
        missing = known.missing(wanted)
        made = model.objects.bulk_create(model(name=name, slug=self._unique_slug(model, name)) for name in missing)
        for record in made:
            known.add(record.name, record.pk)
        forms = [Name(text=record.name, kind=NameKind.PREFERRED, **{key: record}) for record in made]
        for form in forms:
            form.derive_keys()
        Name.objects.bulk_create(forms)

    def _unique_slug(self, model: type[models.Model], name: str) -> str:
        wanted = slug = names.slug(name)
        number = 1
        while slug in self._slugs[model]:
            number += 1
            slug = f"{wanted}-{number}"
        self._slugs[model].add(slug)
        return slug

    def appearances(self, rows: Iterable[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
        """(document, person, organisation, role, described_as, position), as in `APPEARANCE`."""
        for row in rows:
            document = row["document"].pk
            people = dict.fromkeys((self.people.find(tie.name), tie.role) for tie in row["people"])
            for position, (key, role) in enumerate(people):
                yield document, key, None, role, "", position
            bodies = dict.fromkeys((self.organisations.find(tie.name), tie.role) for tie in row["organisations"])
            for position, (key, role) in enumerate(bodies):
                yield document, None, key, role, "", position

    def assignments(self, rows: Iterable[dict[str, Any]]) -> Iterator[tuple[int, int | None]]:
        """(document, topic), as in `ASSIGNMENT`."""
        for row in rows:
            for key in dict.fromkeys(map(self.topics.find, row["topics"])):
                yield row["document"].pk, key


def _insert_rows(model: Any, fields: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """Rows of values for `fields`. Of ties a document has eight, and a model instance for each costs as much as the document."""
    columns = ", ".join(connection.ops.quote_name(model._meta.get_field(name).column) for name in fields)
    into = f"INSERT INTO {connection.ops.quote_name(model._meta.db_table)} ({columns}) VALUES "  # noqa: S608 - names of ours
    one = f"({', '.join(['%s'] * len(fields))})"
    remaining = iter(rows)
    with connection.cursor() as cursor:
        while batch := list(islice(remaining, VALUES // len(fields))):
            cursor.execute(into + ", ".join([one] * len(batch)), list(chain.from_iterable(batch)))
