"""The figures as a section of docs/performance.md, with what the machine is and nothing that says whose it is."""

import os
import platform
import re
import sqlite3
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import connection

from tools.benchmark.changes import Changes
from tools.benchmark.pages import Measured

HEAD = "# Performance\n\nEach section is written by `manage.py benchmark --write docs/performance.md`.\n"
_ENGINES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def sizes() -> dict[str, int]:
    """Bytes of the database and of the index."""
    index = sum(path.stat().st_size for path in (Path(settings.VAR_DIR) / "catalogue").rglob("*") if path.is_file())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
            if connection.vendor == "sqlite"
            else "SELECT pg_database_size(current_database())"
        )
        return {"database": int(cursor.fetchone()[0]), "index": index}


def report(documents: int, pages: Iterable[Measured], changes: Changes | None, built: Sequence[tuple[str, str]]) -> str:
    held = sizes()
    facts = [
        ("database", f"{_engine_version()}, {held['database'] / 1e6:,.0f} MB"),
        ("index", f"tantivy {version('tantivy')}, {held['index'] / 1e6:,.0f} MB"),
        *built,
        ("memory of the process that answered", _memory_use()),
    ]
    if changes:
        facts += [
            ("from a commit to the next page, which shows it", f"{changes.visible:.0f} ms, at most {changes.slowest:.0f} ms"),
            ("changes a second, a page drawn after each", f"{changes.each_second:.0f}"),
        ]
    rows = [
        f"| {one.name} | {one.median:.2f} | {one.p95:.2f} | {one.cpu:.2f} | {_or_none(one.catalogue)} | {one.hellos:.0f} "
        f"| {one.bytes / 1000:.1f} | {one.queries} |"
        for one in pages
    ]
    return "\n".join(
        [
            f"## {documents:,} documents on {_ENGINES[connection.vendor]}",
            "",
            f"{_describe_machine()}. No page cache, one request at a time, inside the process. “Bare views” is a page's "
            "CPU time in that of a Django view which says hello, measured in the same minute.",
            "",
            "| page | median ms | 95 % below | CPU ms | catalogue ms | bare views | kB | queries |",
            "| --- | --- | --- | --- | --- | --- | --- | --- |",
            *rows,
            "",
            "| | |",
            "| --- | --- |",
            *(f"| {name} | {value} |" for name, value in facts),
            "",
        ]
    )


def written(text: str, section: str) -> str:
    """`text` with `section` in place of the one of the same heading, or at its end."""
    heading = section.partition("\n")[0]
    text = text or HEAD
    old = re.compile(rf"^{re.escape(heading)}\n.*?(?=^## |\Z)", re.DOTALL | re.MULTILINE)
    return old.sub(lambda _: f"{section}\n", text) if old.search(text) else f"{text.rstrip()}\n\n{section}"


def _or_none(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _describe_machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{cores} cores ({platform.machine()}), {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"


def _engine_version() -> str:
    if connection.vendor == "sqlite":
        return f"SQLite {sqlite3.sqlite_version}"
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return f"PostgreSQL {cursor.fetchone()[0].split(' ')[0]}"


def _memory_use() -> str:
    """Resident, and its proportional share (PSS) of what it shares with others; Linux only."""
    try:
        rollup = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return "not known here"
    held = dict(re.findall(r"^(Rss|Pss): +(\d+) kB", rollup, re.MULTILINE))
    return f"{int(held['Rss']) / 1000:.0f} MB, PSS {int(held['Pss']) / 1000:.0f} MB"
