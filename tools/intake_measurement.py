"""Measures the intake: `python -m tools.intake_measurement [docs/intake.md]` prints the tables, and puts them into the file.

What each bad file gets, in how many seconds and how much memory; and how many pages a second one process takes in.
"""

from __future__ import annotations

import resource
import sys
import threading
import time
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from documents.intake.extract import Extractor, Unreadable
from tests.intake.bad_files import TABLE, BadFile
from tools.made_up_corpus import documents

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = 1_000
MARK = "<!-- measured by tools/intake_measurement.py: what follows is written anew each time -->\n"
_PAGE = """<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title} - The Kestrel</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Kestrel">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{title}","datePublished":"2021-05-04"}}</script>
<style>{style}</style><script>{script}</script></head><body><nav><ul>{menu}</ul></nav><main><article><h1>{title}</h1>
<figure><img src="a.jpg"><figcaption>The harbour in May</figcaption></figure>{paragraphs}<ul><li>One.</li><li>Two.</li></ul>
<div class="related"><ul>{menu}</ul></div></article><div id="comments"><p>A comment.</p><h3>Leave a Reply</h3></div></main>
<footer><p>All rights reserved</p></footer></body></html>"""


def pages(number: int) -> Iterator[bytes]:
    """Made-up press pages of about 40 kB, a fifth of it text."""
    menu = "".join(f'<li><a href="/section/{at}">Section {at}</a></li>' for at in range(80))
    for one in documents(number):
        yield _PAGE.format(
            language=one["language"],
            title=escape(one["title"]),
            style="p { color: #222 }\n" * 500,
            script="window.a = [1, 2, 3];\n" * 500,
            menu=menu,
            paragraphs="".join(f"<p>{escape(block)}</p>" for block in one["body"].split("\n\n")),
        ).encode()


class _Watch:
    """The most memory that an extractor's worker held, in bytes."""

    def __init__(self, extractor: Extractor) -> None:
        self.peak = 0
        self._extractor = extractor
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch_memory, daemon=True)

    def __enter__(self) -> _Watch:
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch_memory(self) -> None:
        while not self._done.wait(0.005):
            if worker := self._extractor._worker:
                with suppress(OSError, IndexError):  # it has just ended
                    status = Path(f"/proc/{worker.pid}/status").read_text()
                    self.peak = max(self.peak, int(status.split("VmHWM:")[1].split()[0]) * 1024)


def bad_file(bad: BadFile) -> str:
    content = bad.make()
    with Extractor() as extractor, _Watch(extractor) as watch:
        start = time.perf_counter()
        try:
            text = extractor.extract(content, name="letter.docx").text
            got = f"read: {len(text):,} characters"
        except Unreadable as error:
            got = str(error)
        seconds = time.perf_counter() - start
        time.sleep(0.02)
    return f"| {bad.name} | {len(content):,} | {seconds:.2f} | {watch.peak // 1024 // 1024 or '–'} | {got} |"


def throughput() -> str:
    made = list(pages(PAGES))
    start, before = time.perf_counter(), _used_by_workers()
    with Extractor() as extractor, _Watch(extractor) as watch:
        characters = sum(len(extractor.extract(page).text) for page in made)
        seconds = time.perf_counter() - start
    used = _used_by_workers() - before
    return (
        f"{PAGES:,} made-up pages ({sum(map(len, made)) // PAGES:,} bytes and {characters // PAGES:,} characters of text each on "
        f"average) took one worker {used:.1f} s of computing, **{PAGES / used:.0f} pages a second** of a core. On the clock of a "
        f"machine that was busy with other things too it was {seconds:.1f} s; the worker held at most "
        f"{watch.peak // 1024 // 1024} MB."
    )


def _used_by_workers() -> float:
    """Seconds of computing, of the workers that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def report() -> str:
    rows = [bad_file(bad) for bad in TABLE]
    head = "| file | bytes | seconds, with the start of a worker | MB at most | what it got |\n| --- | --- | --- | --- | --- |\n"
    return f"{throughput()}\n\n{head}" + "\n".join(rows) + "\n"


if __name__ == "__main__":
    measured = report()
    sys.stdout.write(measured)
    for name in sys.argv[1:]:
        path = Path(name)
        path.write_text(path.read_text(encoding="utf-8").partition(MARK)[0] + MARK + "\n" + measured, encoding="utf-8")
