"""Measures the extraction of pages against a public set that the operator has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from documents.intake.extract import Extractor
from tools.page_evaluation import (
    HALVES,
    GoldPage,
    NoSet,
    PageResult,
    byline_verdict,
    date_verdict,
    evaluated,
    gold_pages,
    passage_counts,
    scores,
    shingle_counts,
    title_is_right,
)

if TYPE_CHECKING:
    from argparse import ArgumentParser

_MOST_SHOWN = 300  # characters of a fault


class Command(BaseCommand):
    help = (
        "Measures what the intake makes of web pages against a public set of pages: article-extraction-benchmark, trafilatura’s "
        "evaluation set or htmldate’s, whichever is in the folder. Nothing is stored, and nothing is downloaded."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="the set, as its repository has it")
        parser.add_argument(
            "--half",
            choices=(*HALVES, "all"),
            default="report",
            help="rules are learnt on one half of a set and reported on the other (which is which follows from the address)",
        )
        parser.add_argument("--most", type=int, help="measure so many pages at most")
        parser.add_argument("--faults", action="store_true", help="list what is wrong, page by page")

    def handle(self, *, folder: Path, half: str, most: int | None, faults: bool, **options: Any) -> None:
        try:
            pages = gold_pages(folder)
        except NoSet as error:
            raise CommandError(str(error)) from error
        results = _evaluate_pages([page for page in pages if half in (page.half, "all")][:most])
        if faults:
            for result in results:
                self.stdout.write("".join(f"{result.page.key}  {fault}\n" for fault in _list_faults(result)), ending="")
        self.stdout.write("\n".join(f"{name:<40} {_format_value(value)}" for name, value in scores(results).items()))


def _evaluate_pages(pages: list[GoldPage]) -> list[PageResult]:
    with Extractor() as extractor:
        return [evaluated(page, extractor.extract) for page in tqdm(pages, unit=" pages", disable=None, leave=False)]


def _format_value(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:.3f}"


def _list_faults(result: PageResult) -> list[str]:
    page = result.page
    if result.refusal:
        return [f"refused: {result.refusal[:_MOST_SHOWN]}"]
    found = []
    if page.body is not None and any(counts := shingle_counts(page.body, result.text)[1:]):
        found.append(f"shingles wrong {counts[0]}, missed {counts[1]}")
    if page.passages is not None and any(counts := passage_counts(result)[1:]):
        found.append(f"passages wrong {counts[0]}, missed {counts[1]}")
    if page.title and not title_is_right(result):
        found.append(f"title: {_quote_words(result.title)} for {_quote_words(page.title)}; {result.notes.get('title', '')}")
    if (verdict := byline_verdict(result)) not in ("", "none", "right"):
        authors = "; ".join(page.authors or ())
        found.append(
            f"byline {verdict}: {_quote_words(result.byline)} for {_quote_words(authors)}; {result.notes.get('byline', '')}"
        )
    if (verdict := date_verdict(result)) not in ("", "right"):
        found.append(f"date {verdict}: {result.date or 'none'} for {page.date}; {result.notes.get('date', '')}")
    return found


def _quote_words(words: str) -> str:
    return json.dumps(words[:_MOST_SHOWN], ensure_ascii=False)
