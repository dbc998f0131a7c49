"""Records by the thousand from JSON Lines, one transaction a chunk.

A line is an object with `id` and `title`, and any of `body` (plain text), `date` (EDTF), `kind`, `source`, `language`,
`byline`, `summary`, `address`, `people`, `organisations`, `topics` (lists of names). People and bodies are known by their
exact preferred name, private people too (who stay so), and made when there is none. A line whose `id` is in the archive
already is passed over, so that an import which was interrupted is simply run again.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from django.db import connection
from django.db.models import CharField, TextField
from django.utils import timezone

from documents import names
from documents.edtf import EdtfError
from documents.intake.write_turns import WriteTurns
from documents.models import (
    Appearance,
    Document,
    Holding,
    Kind,
    Name,
    NameKind,
    Organisation,
    Person,
    Role,
    Source,
    Status,
    Topic,
    TopicAssignment,
)
from documents.text import TextTooLarge, from_plain

CHUNK = 500  # lines of a transaction, which on SQLite keeps others from writing for some 0.2 s
MAX_LINE = 8_000_000  # characters
MAX_TIES = 500  # people, organisations or topics of one document
VALUES = 3_000  # in one statement; SQLite takes 32,766
APPEARANCE = ("document", "person", "organisation", "role", "described_as", "position")
ASSIGNMENT = ("content_object", "tag")
_MENTIONED = Role.MENTIONED.value
_KINDS = frozenset(Kind.values)


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
        rows = list(_readable(chunk, tally))  # half of the work, while others can write
        turns.give_way_to_writers()
        with turns.turn():
            _add(rows, tally, authorities, status)
        if progress:
            progress(len(chunk))
    return tally


def _readable(chunk: list[tuple[int, str]], tally: Tally) -> Iterator[dict[str, Any]]:
    for number, line in chunk:
        if not line.strip():
            continue
        try:
            yield _read(line)
        except LineError as error:
            tally.failed.append(f"line {number}: {error}")


def _read(line: str) -> dict[str, Any]:
    if len(line) > MAX_LINE:
        raise LineError(f"{len(line):,} characters; at most {MAX_LINE:,} are read.")
    try:
        row = json.loads(line)
    except ValueError as error:
        raise LineError(f"not JSON: {error}.") from error
    if not isinstance(row, dict) or not row.get("id") or not row.get("title"):
        raise LineError("not an object with `id` and `title`.")
    for key in ("people", "organisations", "topics"):
        held = row.setdefault(key, [])
        if not isinstance(held, list) or len(held) > MAX_TIES or not all(isinstance(one, str) and one for one in held):
            raise LineError(f"`{key}` is not a list of at most {MAX_TIES} names.")
    row["document"] = _document(row)
    return row


def _document(row: dict[str, Any]) -> Document:
    document = Document(
        identifier=str(row["id"])[:100],
        title=str(row["title"])[:500],
        kind=_kind(str(row.get("kind", Kind.OTHER))),
        language=str(row.get("language", "en")),
        byline=str(row.get("byline", ""))[:300],
        summary=str(row.get("summary", "")),
        address=str(row.get("address", "")),
        date=str(row.get("date", "")),
        text=from_plain(str(row.get("body", ""))),
        holding=Holding.FULL if row.get("body") else Holding.RECORD,
        changed_at=timezone.now(),
    )
    try:
        document.derive()
    except (EdtfError, TextTooLarge) as error:
        raise LineError(str(error)) from error
    return document


def _kind(word: str) -> str:
    slug = names.slug(word)
    for kind in (slug, f"{slug}-report"):
        if kind in _KINDS:
            return kind
    raise LineError(f"`kind` is “{word}”; it can be {', '.join(Kind.values)}.")


def _add(rows: list[dict[str, Any]], tally: Tally, authorities: "_Authorities", status: str) -> None:
    identifiers = [row["document"].identifier for row in rows]
    known = set(Document.objects.filter(identifier__in=identifiers).values_list("identifier", flat=True))
    fresh: dict[str | None, dict[str, Any]] = {}
    for row in rows:
        if row["document"].identifier not in known:
            fresh.setdefault(row["document"].identifier, row)
    tally.known += len(rows) - len(fresh)
    authorities.provide(fresh.values())
    now = timezone.now()
    for row in fresh.values():
        document = row["document"]
        document.status = status
        document.first_published_at = now if status == Status.PUBLISHED else None
        document.source_id = authorities.sources.get(row.get("source", ""))
    _add_documents([row["document"] for row in fresh.values()])
    _insert(Appearance, APPEARANCE, authorities.appearances(fresh.values()))
    _insert(TopicAssignment, ASSIGNMENT, authorities.assignments(fresh.values()))
    tally.added += len(fresh)


def _add_documents(documents: Sequence[Document]) -> None:
    """`bulk_create` at half its cost. The key of each is read back by its identifier."""
    fields = [field for field in Document._meta.concrete_fields if not field.primary_key]
    columns = [_prepared(field, [getattr(one, field.attname) for one in documents]) for field in fields]
    _insert(Document, [field.name for field in fields], zip(*columns, strict=True))
    made = Document.objects.filter(identifier__in=[one.identifier for one in documents])
    keys = dict(made.values_list("identifier", "pk"))
    for one in documents:
        one.pk = keys[one.identifier]


def _prepared(field: Any, values: list[Any]) -> Iterable[Any]:
    """A column's values as the database takes them: texts as they are, of others each that is different once."""
    if isinstance(field, CharField | TextField):
        return values
    known = {value: field.get_db_prep_save(value, connection) for value in set(values)}
    return map(known.__getitem__, values)


class _Authorities:
    """Keys of people, organisations, topics and sources by name; those of 100,000 names take about 20 MB."""

    def __init__(self) -> None:
        self.people = dict(Person.objects.values_list("name", "pk"))
        self.organisations = dict(Organisation.objects.values_list("name", "pk"))
        self.topics = {name.casefold(): pk for name, pk in Topic.objects.values_list("name", "pk")}
        self.sources = dict(Source.objects.values_list("name", "pk"))
        models: list[Any] = [Person, Organisation, Topic, Source]
        self._slugs = {model: set(model.objects.values_list("slug", flat=True)) for model in models}

    def provide(self, rows: Iterable[dict[str, Any]]) -> None:
        """Make a record for each name that has none."""
        rows = list(rows)
        self._people("person", Person, self.people, [name for row in rows for name in row["people"]])
        self._people("organisation", Organisation, self.organisations, [name for row in rows for name in row["organisations"]])
        wanted = {name.casefold(): name for row in rows for name in row["topics"] if name.casefold() not in self.topics}
        made = Topic.objects.bulk_create(Topic(name=name[:100], slug=self._slug(Topic, name)) for name in wanted.values())
        self.topics |= {topic.name.casefold(): topic.pk for topic in made}
        sources = dict.fromkeys(row["source"] for row in rows if row.get("source") and row["source"] not in self.sources)
        found = Source.objects.bulk_create(Source(name=name[:300], slug=self._slug(Source, name)) for name in sources)
        self.sources |= {source.name: source.pk for source in found}

    def _people(self, key: str, model: Any, known: dict[str, int], wanted: list[str]) -> None:
        missing = dict.fromkeys(name for name in wanted if name not in known)
        made = model.objects.bulk_create(model(name=name[:300], slug=self._slug(model, name)) for name in missing)
        known |= {record.name: record.pk for record in made}
        forms = [Name(text=record.name, kind=NameKind.PREFERRED, **{key: record}) for record in made]
        for form in forms:
            form.derive_keys()
        Name.objects.bulk_create(forms)

    def _slug(self, model: Any, name: str) -> str:
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
            for position, name in enumerate(dict.fromkeys(row["people"])):
                yield document, self.people[name], None, _MENTIONED, "", position
            for position, name in enumerate(dict.fromkeys(row["organisations"])):
                yield document, None, self.organisations[name], _MENTIONED, "", position

    def assignments(self, rows: Iterable[dict[str, Any]]) -> Iterator[tuple[int, int]]:
        """(document, topic), as in `ASSIGNMENT`."""
        for row in rows:
            for key in dict.fromkeys(self.topics[name.casefold()] for name in row["topics"]):
                yield row["document"].pk, key


def _insert(model: Any, fields: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """Rows of values for `fields`. Of ties a document has eight, and a model instance for each costs as much as the document."""
    columns = ", ".join(connection.ops.quote_name(model._meta.get_field(name).column) for name in fields)
    into = f"INSERT INTO {connection.ops.quote_name(model._meta.db_table)} ({columns}) VALUES "  # noqa: S608 - names of ours
    one = f"({', '.join(['%s'] * len(fields))})"
    remaining = iter(rows)
    with connection.cursor() as cursor:
        while batch := list(islice(remaining, VALUES // len(fields))):
            cursor.execute(into + ", ".join([one] * len(batch)), list(chain.from_iterable(batch)))
