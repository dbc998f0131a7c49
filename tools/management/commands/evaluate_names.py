"""Measures names and dates against public gold sets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from documents.intake.workflow import TAKEN_FROM
from tools import gold_sets
from tools.name_evaluation import Counts, Found, score_dates, score_pairs, score_texts

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = (
        "Measures how well names are found and compared, and which dates are accepted, on the public sets in a folder: CoNLL, "
        "WikiNEuRal, the Azerbaijani and Turkish sets, name_bench, edtf-validate. Each set is split in two by a checksum; rules "
        "may be learnt from one half, and figures are of the other. Nothing is stored."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="the folder with the sets")
        parser.add_argument("--learn", action="store_true", help="measure the half that is for learning instead")
        parser.add_argument("--most", type=int, default=0, metavar="N", help="measure N texts of each language at most")
        parser.add_argument("--misses", action="store_true", help="list what was missed and what was wrong")

    def handle(self, *, folder: Path, learn: bool, most: int, misses: bool, **options: Any) -> None:
        if not folder.is_dir():
            raise CommandError(f"{folder} is no folder; name the one that holds the sets.")
        gold, pairs, dates = gold_sets.texts(folder), gold_sets.pairs(folder), gold_sets.dates(folder)
        if not (gold or pairs or dates):
            raise CommandError(f"{folder} has none of the sets; README.md says which are read.")
        gold = _at_most([one for one in gold if one.is_reported is not learn], most)
        pairs = [pair for pair in pairs if gold_sets.in_reported_half(f"{pair.one}|{pair.other}") is not learn]
        lines = [f"half that is {'for learning' if learn else 'reported'}"]
        lines += _of_texts("all suggestions", score_texts(gold), misses=misses)
        lines += _of_texts("ticked", score_texts(gold, ticked_from=TAKEN_FROM), misses=False)
        lines += _of_pairs(score_pairs(pairs), len(pairs), misses=misses)
        for name, (accepted, number, refused) in score_dates(dates).items():
            lines.append(f"EDTF {name}: {accepted} of {number} accepted")
            lines += [f"    {date}: {said}" for date, said in refused if misses]
        self.stdout.write("\n".join(lines))


def _at_most(gold: list[gold_sets.GoldText], most: int) -> list[gold_sets.GoldText]:
    if not most:
        return gold
    kept: list[gold_sets.GoldText] = []
    for language in dict.fromkeys(one.language for one in gold):
        kept += [one for one in gold if one.language == language][:most]
    return kept


def _of_texts(what: str, found: Found, *, misses: bool) -> list[str]:
    lines = [f"{what:<26} precision  recall      F1   right  suggested  listed"] if found.counts else []
    for (language, kind), counts in found.counts.items():
        lines.append(f"  {language} {kind:<21} {_format_figures(counts)}")
        lines += _list_misses(counts) if misses else []
    spent = ", ".join(f"{language} {milliseconds:.0f}" for language, milliseconds in found.milliseconds.items())
    return [*lines, f"  ms of computing for 1,000 words: {spent}"] if spent else lines


def _format_figures(counts: Counts) -> str:
    shares = f"{counts.precision:>9.3f} {counts.recall:>7.3f} {counts.f1:>7.3f}"
    return f"{shares} {counts.right:>7} {counts.suggested:>10} {counts.listed:>7}"


def _of_pairs(counts: Counts, number: int, *, misses: bool) -> list[str]:
    if not number:
        return []
    false = counts.suggested - counts.right
    line = f"person pairs: {counts.right} of {counts.listed} proposed ({counts.recall:.2f})"
    line += f", {false} of {number - counts.listed} wrong"
    return [line, *(_list_misses(counts) if misses else [])]


def _list_misses(counts: Counts) -> list[str]:
    return [
        *(f"    missed: {what}" for what in counts.missed or ()),
        *(f"    wrong:  {what}" for what in counts.wrong or ()),
    ]
