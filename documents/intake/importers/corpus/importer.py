"""A folder of texts with a catalogue, taken in document by document."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from documents import catalogue
from documents.intake.description import Capture
from documents.intake.importers.corpus import boilerplate
from documents.intake.importers.corpus.catalogue_file import Listed, content, read
from documents.intake.importers.json_values import Fault
from documents.intake.ingest import Outcome, Refused, Taken, accession
from documents.models import Status, document_kind

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Report:
    imported: int
    completed: int
    unchanged: int
    failed: tuple[tuple[str, str], ...]  # file, and what is wrong
    remarks: tuple[tuple[str, str], ...]  # file, and what the operator should know

    def __str__(self) -> str:
        return f"{self.imported} imported, {self.completed} completed, {self.unchanged} unchanged, {len(self.failed)} failed"


def import_corpus(folder: Path, *, holding: str = "", status: str = Status.PUBLISHED, progress: Progress | None = None) -> Report:
    """Take in what the folder's catalogue lists. Interrupted, it keeps the documents that are done; run again, it goes on.

    `progress` is told how many documents are done, of how many. Raises Fault where there is no catalogue to read.
    """
    file = read(folder)
    done: Counter[Outcome] = Counter()
    failed, remarks = list(file.faults), []
    for number, listed in enumerate(file.listed, start=1):
        try:
            taken = _import_listed(listed, holding, status)
        except (Fault, Refused) as error:
            failed.append((listed.path.name, str(error)))
        else:
            done[taken.outcome] += 1
            if taken.remark:
                remarks.append((listed.path.name, taken.remark))
        if progress:
            progress(number, len(file.listed))
    catalogue.engine().sync()
    return Report(
        imported=done[Outcome.IMPORTED],
        completed=done[Outcome.COMPLETED],
        unchanged=done[Outcome.UNCHANGED],
        failed=tuple(failed),
        remarks=tuple(remarks),
    )


def _import_listed(listed: Listed, holding: str, status: str) -> Taken:
    data, text = content(listed)
    described = listed.description
    try:
        edits = boilerplate.cuts(text, listed.boilerplate, "" if described.title_supplied else described.title)
    except boilerplate.NotThere as error:
        raise Fault(str(error)) from error
    markdown = boilerplate.published(text, edits, interview=document_kind(described.kind).interviewed)
    return accession(described, Capture(data, markdown, edits), holding=holding, status=status)
