"""Database triggers that raise the catalogue version and mark what changed, whatever road a change comes by.

They are put in place after every `migrate` (the post_migrate signal, see apps.py) and not by a migration, because
SQLite loses a table's triggers whenever a later migration alters the table by copying it. It also refuses to copy a
table that another one's trigger reads, so there `remove` comes before a migration (pre_migrate). What happens while they
are away is not seen; so putting them back marks everything as changed.
"""

# ruff: noqa: S608 - no text here comes from outside
import hashlib
import uuid
from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from documents.models.records import APPEARING, RECORD_KINDS, RecordKind

VERSION, CHANGE = "documents_catalogueversion", "documents_change"


def _changed_record(kind: RecordKind, key: str = "id") -> str:
    return f"SELECT '{kind.key}' AS kind, {{row}}.{key} AS record"


def _documents_with(kind: RecordKind, key: str = "id") -> str:
    """The documents with a record, whose number is in a column of the changed row."""
    table, record, document = kind.tied
    return f"SELECT 'd' AS kind, {document} AS record FROM documents_{table} WHERE {record} = {{row}}.{key}"


_NAMED = [(RECORD_KINDS[name], f"{name}_id") for name in APPEARING]

# What a changed row of each table marks: queries of (kind, record) with {row} for the row.
MARKS: dict[str, list[str]] = {
    "documents_document": [
        "SELECT 'd' AS kind, {row}.id AS record",
        # The page of a translation names its original, and must not once that is withdrawn.
        "SELECT 'd' AS kind, other_id AS record FROM documents_version WHERE document_id = {row}.id",
        "SELECT 'd' AS kind, document_id AS record FROM documents_version WHERE other_id = {row}.id",
    ],
    "documents_version": ["SELECT 'd' AS kind, {row}.document_id AS record", "SELECT 'd' AS kind, {row}.other_id AS record"],
    "documents_edit": ["SELECT 'd' AS kind, document_id AS record FROM documents_original WHERE id = {row}.original_id"],
    "documents_name": [how(kind, key) for how in (_changed_record, _documents_with) for kind, key in _NAMED],
    "documents_formerslug": [],
    "documents_ownpage": [],
    **{f"documents_{name}": [_changed_record(kind), _documents_with(kind)] for name, kind in RECORD_KINDS.items()},
    **{
        f"documents_{table}": [f"SELECT 'd' AS kind, {{row}}.{document} AS record"]
        for table, _record, document in (kind.tied for kind in RECORD_KINDS.values())
        if table != "document"
    },
    **{
        f"documents_{table}": ["SELECT 'd' AS kind, {row}.document_id AS record"]
        for table in ("affiliation", "correction", "eventdate", "original")
    },
}
EVENTS = {"INSERT": ["NEW"], "UPDATE": ["OLD", "NEW"], "DELETE": ["OLD"]}


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place where they are missing or outdated, and the counter's one row."""
    statements = list(_SQL[connection.vendor]())
    digest = hashlib.sha256("".join(statements).encode()).hexdigest()[:12]
    with connection.cursor() as cursor:
        present = _list_triggers(connection.vendor, cursor)
        wanted = sum(statement.startswith("CREATE TRIGGER") for statement in statements)
        missing = len(present) != wanted or any(digest not in name for name, _ in present)
        if missing:
            _drop_triggers(connection.vendor, cursor, present)
            for statement in statements:
                cursor.execute(statement.replace("@digest@", digest))
        cursor.execute(f"SELECT count(*) FROM {VERSION}")
        if cursor.fetchone()[0] == 0:
            cursor.execute(f"DELETE FROM {CHANGE}")
            cursor.execute(
                f"INSERT INTO {VERSION} (id, version, lineage) VALUES (1, 0, %s)",
                [uuid.uuid4().hex],
            )
        elif missing:
            _mark_everything(cursor)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away, for a migration on SQLite. `install` puts them back."""
    with connection.cursor() as cursor:
        _drop_triggers(connection.vendor, cursor, _list_triggers(connection.vendor, cursor))


def _drop_triggers(vendor: str, cursor: CursorWrapper, present: list[tuple[str, str]]) -> None:
    for name, table in present:
        cursor.execute(f"DROP TRIGGER {name}" if vendor == "sqlite" else f"DROP TRIGGER {name} ON {table}")


def _mark_everything(cursor: CursorWrapper) -> None:
    cursor.execute(f"UPDATE {VERSION} SET version = version + 1")
    cursor.execute(
        f"INSERT INTO {CHANGE} (kind, record, version) SELECT '*', 0, version FROM {VERSION} WHERE true "
        "ON CONFLICT (kind, record) DO UPDATE SET version = excluded.version"
    )


def _list_triggers(vendor: str, cursor: CursorWrapper) -> list[tuple[str, str]]:
    cursor.execute(
        "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'follow!_%' ESCAPE '!'"
        if vendor == "sqlite"
        else "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'follow!_%' ESCAPE '!'"
    )
    return list(cursor.fetchall())


def _sqlite_statements() -> Iterator[str]:
    """Row triggers: one writer at a time makes the counter's order the commit order."""
    for table, marks in MARKS.items():
        for event, rows in EVENTS.items():
            inserts = "".join(
                f"INSERT INTO {CHANGE} (kind, record, version) "
                f"SELECT kind, record, coalesce((SELECT version FROM {VERSION}), 0) FROM ({mark.format(row=row)}) "
                "WHERE record IS NOT NULL "
                "ON CONFLICT (kind, record) DO UPDATE SET version = excluded.version; "
                for mark in marks
                for row in rows
            )
            yield (
                f"CREATE TRIGGER follow_@digest@_{table}_{event.lower()} AFTER {event} ON {table} BEGIN "
                f"UPDATE {VERSION} SET version = version + 1; {inserts}END"
            )


def _postgresql_statements() -> Iterator[str]:
    """Statement triggers over transition tables, so that a bulk change raises the counter once.

    Raising it once a transaction is enough: its changes are seen together, and the counter's row stays locked till
    the end, so that no other transaction can take a version between. A trigger before each statement takes that lock
    first of all: with rows of its own locked already, one transaction could wait for another that waits for those rows.
    """
    yield (
        "CREATE OR REPLACE FUNCTION follow_wait() RETURNS trigger LANGUAGE plpgsql AS $follow$ "
        f"BEGIN PERFORM 1 FROM {VERSION} FOR UPDATE; RETURN NULL; END $follow$"
    )
    for table, marks in MARKS.items():
        yield (
            f"CREATE TRIGGER follow_@digest@_{table}_wait BEFORE INSERT OR UPDATE OR DELETE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION follow_wait()"
        )
        for event, rows in EVENTS.items():
            touched = {"NEW": "new_rows", "OLD": "old_rows"}
            selects = " UNION ".join(_query_for_rows(mark, touched[row]) for mark in marks for row in rows)
            reference = " ".join(f"{row} TABLE AS {touched[row]}" for row in rows)
            yield _trigger_function(f"{table}_{event.lower()}", selects, guard=touched[rows[-1]])
            yield (
                f"CREATE TRIGGER follow_@digest@_{table}_{event.lower()} AFTER {event} ON {table} "
                f"REFERENCING {reference} FOR EACH STATEMENT EXECUTE FUNCTION follow_{table}_{event.lower()}()"
            )
        yield _trigger_function(f"{table}_truncate", "SELECT '*' AS kind, 0 AS record")
        yield (
            f"CREATE TRIGGER follow_@digest@_{table}_truncate AFTER TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION follow_{table}_truncate()"
        )


def _query_for_rows(mark: str, rows: str) -> str:
    """The query for one row, for all `rows` of a transition table."""
    return f"SELECT marked.kind, marked.record FROM {rows}, LATERAL ({mark.format(row=rows)}) AS marked"


def _trigger_function(name: str, selects: str, guard: str = "") -> str:
    unless = f"IF NOT EXISTS (SELECT 1 FROM {guard}) THEN RETURN NULL; END IF; " if guard else ""
    insert = (
        f"INSERT INTO {CHANGE} (kind, record, version) "
        f"SELECT DISTINCT kind, record, current FROM ({selects}) AS marks WHERE record IS NOT NULL ORDER BY kind, record "
        f"ON CONFLICT (kind, record) DO UPDATE SET version = excluded.version; "
        if selects
        else ""
    )
    return (
        f"CREATE OR REPLACE FUNCTION follow_{name}() RETURNS trigger LANGUAGE plpgsql AS $follow$ "
        f"DECLARE current bigint; BEGIN {unless}"
        f"UPDATE {VERSION} SET version = version + 1, transaction = txid_current() "
        "WHERE transaction IS DISTINCT FROM txid_current(); "
        f"SELECT coalesce(max(version), 0) INTO current FROM {VERSION}; "
        f"{insert}RETURN NULL; END $follow$"
    )


_SQL = {"sqlite": _sqlite_statements, "postgresql": _postgresql_statements}
