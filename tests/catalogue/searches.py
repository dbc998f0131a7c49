"""Searches across spellings and scripts, and what each finds: `ARCHIVE_CORPUS=… python -m tests.catalogue.searches` prints
docs/searches.md. Of the texts nothing but the words that are marked stands there.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
import tempfile
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from documents.catalogue import CatalogueState

SEARCHES = (
    # One family name, in five alphabets and habits; with cases, which are proposed; and with a woman's, which is another.
    "Aliyev", "Əliyev", "Aliev", "Алиев", "Aliyevs", "Əliyevin", "Алиевым", "president Aliev", "Aliyeva",
    # Whole names.
    "Ilham Aliyev", "İlham Əliyev", "Ильхам Алиев", "Ильхама Алиева", '"Ilham Aliyev"', "Heydər Əliyev", "Гейдар Алиев",
    "Jamil Hasanli", "Cəmil Həsənli", "Ҹәмил Һәсәнли", "Джамиль Гасанлы", "Cemil Hesenli", "Hasanli, Jamil", "Гасанлы",
    "Nəsimi Məmmədli", "Nasimi Mammadli", "Насими Мамедли", "Хадиджа Исмаилова", "Khadija Ismailova", "Хадиджа",
    "İsa Qəmbər", "Иса Гамбар", "Иса Гамбара", "Rafiq Manaflı", "Рафик Манафлы", "Афган Садыгов",
    # Other scripts, and organisations.
    "Ахмадинежад", "מרדכי קידר", "حماس", "Хамас", "حزب الله", "Хезболла", "Hizbullah", "Мусават", "DTX", "Milli Məclis",
    # The query language.
    "journalist", "tortur*", "homophobia OR blackmail", "Aliyev -Biden", "sanctions AND torture", "sanctions NOT torture",
    "anti-Semitism", 'person:"Ильхам Алиев" from:2024', "person:Джамиль", "org:Хамас", "topic:torture has:notes",
    "kind:интервью", "lang:azerbaijani", "recordngs",
)  # fmt: skip

HEAD = """\
# Searches

What {count} searches find in the five documents that the archive was first made for: in their records (with digests in the
archive's own words, as `make run` shows them), and in their full texts. Documents are given by number, in no order.
The table is printed by
`ARCHIVE_CORPUS=… python -m tests.catalogue.searches`, and a test compares it with what is found.

{titles}

“Also” lists the people and organisations that the words mean; their documents are found as well. The next column has the
suggestion when nothing is found, or the note on how the search was read. The last column has the highlighted words.

| search | records | full texts | also | suggestion or note | highlighted |
| --- | --- | --- | --- | --- | --- |"""


class Outcome(NamedTuple):
    found: str
    also: str
    said: str
    marked: str


def outcome(snapshot: CatalogueState, typed: str) -> Outcome:
    from documents import catalogue  # noqa: PLC0415 (only where the apps are ready)
    from documents.views import presenters  # noqa: PLC0415

    query = catalogue.Query.parse([("q", typed)])
    found = snapshot.find(query)
    better = None if found.total else snapshot.correct(query)
    said = [f"did you mean {better.words}?"] if better else []
    said += presenters.messages(found)
    rows = sorted(found.rows, key=lambda row: row.pk)
    marked = re.findall("<mark>(.*?)</mark>", "".join(f"{row.marked} {row.snippet}" for row in rows))
    return Outcome(
        ", ".join(str(row.pk) for row in rows) or "–",
        ", ".join(one.label for one in found.also),
        " ".join(said),
        ", ".join(list(dict.fromkeys(map(unescape, marked)))[:3]),
    )


def outcomes(snapshot: CatalogueState) -> list[Outcome]:
    return [outcome(snapshot, typed) for typed in SEARCHES]


def page(titles: Iterable[tuple[int, str]], records: Sequence[Outcome], texts: Sequence[str]) -> str:
    """`texts`: what each search finds in the full texts."""
    listed = "\n".join(f"{number}. {title}" for number, title in titles)
    rows = [
        " | ".join(("| `" + typed.replace("|", "\\|") + "`", one.found, full, one.also, one.said, one.marked + " |"))
        for typed, one, full in zip(SEARCHES, records, texts, strict=True)
    ]
    return "\n".join([HEAD.format(count=len(SEARCHES), titles=listed), *rows]) + "\n"


def texts_of(held: str) -> list[str]:
    """What a page says of the full texts."""
    return [line.split(" | ")[2] for line in held.splitlines() if line.startswith("| `")]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"VAR_DIR": folder, "DJANGO_SETTINGS_MODULE": "archive.settings"}
        os.environ.pop("DATABASE_URL", None)
        import django  # noqa: PLC0415

        django.setup()
        from django.core.management import call_command  # noqa: PLC0415

        from documents import catalogue  # noqa: PLC0415
        from documents.models import Document  # noqa: PLC0415

        call_command("migrate", verbosity=0)
        call_command("loaddata", "fixtures/demo.json", verbosity=0)
        titles = list(Document.objects.order_by("pk").values_list("pk", "title"))
        records = outcomes(catalogue.engine().rebuild())
        with contextlib.redirect_stdout(sys.stderr):
            call_command("import_corpus", os.environ["ARCHIVE_CORPUS"], "--holding", "full", verbosity=0)
        texts = [one.found for one in outcomes(catalogue.engine().sync())]
        sys.stdout.write(page(titles, records, texts))


if __name__ == "__main__":
    main()
