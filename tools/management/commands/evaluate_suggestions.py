"""Measures the intake's suggestions against a catalogue of facts about texts."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import reduce
from operator import add
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from documents.intake.importers.corpus.boilerplate import NotThere
from documents.intake.importers.corpus.catalogue_file import CATALOGUE, content, read
from documents.intake.importers.json_values import Fault
from tools.suggestion_evaluation import Evaluated, Measure, evaluate, known_names

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = (
        "Measures precision and recall of what the intake suggests, against a catalogue of texts that were described by "
        "people: with no known name, and with all names of the catalogue known. Nothing is stored."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("catalogue", type=Path, help=f"a {CATALOGUE} beside its texts, or the folder that holds it")
        parser.add_argument("--misses", action="store_true", help="list what was missed and what was wrong")
        parser.add_argument("--json", action="store_true", dest="as_json", help="print the figures as JSON")

    def handle(self, *, catalogue: Path, misses: bool, as_json: bool, **options: object) -> None:
        evaluated, faults = _evaluate_catalogue(catalogue if catalogue.is_dir() else catalogue.parent, catalogue)
        if evaluated:
            self.stdout.write(_format_json(evaluated) if as_json else _format_tables(evaluated, misses=misses))
        if faults:
            raise CommandError("\n".join(f"{name}: {fault}" for name, fault in faults))


def _evaluate_catalogue(folder: Path, given: Path) -> tuple[list[Evaluated], list[tuple[str, str]]]:
    """What could be measured, and what is wrong with the rest."""
    if given != folder and given.name != CATALOGUE:
        raise CommandError(f"{given} is no {CATALOGUE}; name that file, or the folder that holds it.")
    try:
        file = read(folder, any_words=True)
    except Fault as fault:
        raise CommandError(f"{folder}: {fault}") from fault
    known = known_names(file.listed)
    evaluated, faults = [], list(file.faults)
    for listed in tqdm(file.listed, unit=" documents", disable=None, leave=False):
        try:
            evaluated.append(evaluate(listed, content(listed)[1], known))
        except (Fault, NotThere) as fault:
            faults.append((listed.path.name, str(fault)))
    if not evaluated and not faults:
        faults.append((CATALOGUE, "lists no document"))
    return evaluated, faults


def _sum_measures(evaluated: list[Evaluated]) -> dict[str, Measure]:
    return {name: reduce(add, (one.measures[name] for one in evaluated)) for name in evaluated[0].measures}


def _format_tables(evaluated: list[Evaluated], *, misses: bool) -> str:
    whole = Evaluated(f"all {len(evaluated)}", _sum_measures(evaluated))
    return "\n".join(line for one in (*evaluated, whole) for line in _table_lines(one, misses=misses and one is not whole))


def _table_lines(one: Evaluated, *, misses: bool) -> list[str]:
    lines = ["", f"{one.identifier:<38} precision  recall   right  suggested  listed"]
    for name, measure in one.measures.items():
        nearly = f"  right words, other date: {measure.nearly}" if measure.nearly else ""
        shares = f"{_format_share(measure.precision):>9} {_format_share(measure.recall):>7}"
        lines.append(f"  {name:<36} {shares} {measure.right:>7} {measure.suggested:>10} {measure.listed:>7}{nearly}")
        lines += [f"      missed: {what}" for what in measure.missed if misses]
        lines += [f"      wrong:  {what}" for what in measure.wrong if misses]
    return lines


def _format_share(share: float | None) -> str:
    return "—" if share is None else f"{share:.3f}"


def _format_json(evaluated: list[Evaluated]) -> str:
    shown = {one.identifier: one.measures for one in evaluated}
    figures = {
        "all": {name: _collect_figures(measure) for name, measure in _sum_measures(evaluated).items()},
        "documents": {who: {name: _collect_figures(one) for name, one in measures.items()} for who, measures in shown.items()},
    }
    return json.dumps(figures, ensure_ascii=False, indent=2)


def _collect_figures(measure: Measure) -> dict[str, Any]:
    return {"precision": measure.precision, "recall": measure.recall} | asdict(measure)
