"""Learns the weights of the tagger of names anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from documents.extraction.tagger import WEIGHTS
from tools import gold_sets
from tools.name_training import learn

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = (
        "Learns the weights by which names are found, from the halves of the public sets in a folder that evaluate_names does "
        "not report, and writes them into the program. It needs python-crfsuite, which nothing else does."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="the folder with the sets")
        parser.add_argument("languages", nargs="*", default=["en", "ru", "az", "tr"])

    def handle(self, *, folder: Path, languages: list[str], **options: Any) -> None:
        gold = gold_sets.texts(folder) if folder.is_dir() else []
        for language in languages:
            if not any(one.language == language for one in gold):
                raise CommandError(f"{folder} has no texts in “{language}” to learn from.")
            try:
                weights = learn(gold, language)
            except ImportError as error:
                raise CommandError("python-crfsuite is not installed: python -m pip install python-crfsuite") from error
            (WEIGHTS / f"{language}.txt").write_text(weights, encoding="utf-8")
            self.stdout.write(f"{language}: {weights.count(chr(10)):,} lines")
