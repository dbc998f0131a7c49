import os
import resource
import subprocess
import sys
import tempfile
import time
from argparse import SUPPRESS, ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from tqdm import tqdm

from documents import catalogue
from tools import benchmark

REQUESTS = 200  # of each kind of page


class Command(BaseCommand):
    help = (
        "Measure each kind of page, without a network and without the page cache, in the archive that is here or a made-up one."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--documents", type=int, metavar="N", help="of a made-up archive, which is made and deleted for this")
        parser.add_argument("--words", type=int, default=400, help="of a made-up text, about (default: 400)")
        parser.add_argument("--requests", type=int, default=REQUESTS, help=f"of each kind of page (default: {REQUESTS})")
        parser.add_argument("--write", type=Path, metavar="FILE", help="put the figures there, as a section of their own")
        parser.add_argument("--fill", type=int, help=SUPPRESS)  # the archive that is here is that made-up one, and empty yet

    def handle(
        self, *, documents: int | None, words: int, requests: int, write: Path | None, fill: int | None, **_: object
    ) -> None:
        if documents:
            _run_in_subprocess(["--fill", str(documents), "--words", str(words), "--requests", str(requests)], write)
            return
        built = _fill_archive(fill, words) if fill else []
        section = self._make_section(requests, built, changed=bool(fill))
        if write:
            before = write.read_text(encoding="utf-8") if write.exists() else ""
            write.write_text(benchmark.written(before, section), encoding="utf-8")
        self.stdout.write(section)

    def _make_section(self, requests: int, built: list[tuple[str, str]], *, changed: bool) -> str:
        snapshot = catalogue.engine().sync()
        try:
            chosen = benchmark.choose(snapshot)
        except IndexError as error:
            raise CommandError("There is too little in this archive to measure; --documents N makes one up.") from error
        pages = [benchmark.measured(snapshot, one, requests) for one in tqdm(chosen, unit="", disable=None)]
        changes = benchmark.changes() if changed else None
        documents = snapshot.find(catalogue.Query(), per_page=1, facets=()).total
        return benchmark.report(documents, pages, changes, built)


def _run_in_subprocess(arguments: list[str], write: Path | None) -> None:
    """This command again, in a process whose VAR_DIR is a temporary folder. On PostgreSQL the database must be empty."""
    if connection.vendor == "postgresql" and "documents_document" in connection.introspection.table_names():
        raise CommandError("A made-up archive needs a database of its own: set DATABASE_URL to an empty one.")
    with tempfile.TemporaryDirectory(prefix="archive-benchmark-") as folder:
        environment = os.environ | {"VAR_DIR": folder}
        if connection.vendor == "sqlite":
            environment.pop("DATABASE_URL", None)
        arguments += ["--write", str(write.resolve())] if write else []
        subprocess.run(_command_line("benchmark", *arguments), check=True, env=environment)  # noqa: S603


def _fill_archive(number: int, words: int) -> list[tuple[str, str]]:
    """Make the archive up, and tell what that took."""
    corpus = Path(settings.VAR_DIR) / "made-up.jsonl"
    _run_command("set_up", "--no-demo")
    _run_command("make_corpus", str(number), str(corpus), "--words", str(words))
    imported = _run_command("import_records", str(corpus))
    corpus.unlink()
    rebuilt = _run_command("rebuild_catalogue")
    return [("import with catalogue", f"{imported}; {number / imported.seconds:,.0f} documents/s"), ("rebuild", str(rebuilt))]


class _Took:
    def __init__(self, seconds: float, cpu: float, peak: int) -> None:
        self.seconds, self.cpu, self.peak = seconds, cpu, peak

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s, {self.cpu:.1f} s of CPU, at most {self.peak / 1000:.0f} MB a process so far"


def _run_command(*arguments: str) -> _Took:
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(_command_line(*arguments), check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return _Took(time.perf_counter() - began, cpu, after.ru_maxrss)  # kilobytes on Linux


def _command_line(*arguments: str) -> list[str]:
    return [sys.executable, str(settings.BASE_DIR / "manage.py"), *arguments]
