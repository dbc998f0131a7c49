import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand
from tqdm import tqdm

from tools import made_up_corpus


class Command(BaseCommand):
    help = "Write a made-up archive of any size as JSON Lines, which import_records reads. The same numbers give the same file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("number", type=int, metavar="N", help="documents")
        parser.add_argument("file", type=Path)
        parser.add_argument("--words", type=int, default=400, help="of a text, about (default: 400)")
        parser.add_argument("--seed", type=int, default=1, help="another seed, another archive")

    def handle(self, *, number: int, file: Path, words: int, seed: int, **_: object) -> None:
        with file.open("w", encoding="utf-8") as lines:
            for record in tqdm(made_up_corpus.documents(number, words=words, seed=seed), total=number, unit="", disable=None):
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")
        self.stdout.write(f"{number} documents, {file.stat().st_size / 1e6:.1f} MB")
