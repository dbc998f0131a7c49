"""Many files or addresses taken in one after the other: each an intake of its own, ready for an editor's review.

What is taken in is known by its bytes or its address: run again, this goes on where it stopped and takes nothing twice.
"""

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from documents.extraction.findings import Unreadable
from documents.intake import workflow
from documents.intake.extract import Extractor
from documents.intake.ingest import Refused
from documents.models import Intake, IntakeStatus, Step, User

MAX_LIST = 10_000_000  # bytes of a list of addresses
_SCHEMES = ("http://", "https://")
_BELONGS = uuid.UUID("6f1d0c52-6c0b-5d1e-9a4e-3f2f0f6f8a10")  # the namespace of these tokens, drawn once


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file or an address."""

    path: Path | None = None
    address: str = ""

    def __str__(self) -> str:
        return str(self.path or self.address)


@dataclass
class Tally:
    taken: int = 0  # read, and waiting for review or documents now
    known: int = 0  # taken in by an earlier run, or by an editor who pasted the same
    failed: list[tuple[str, str]] = field(default_factory=list)  # what, and why


def wanted(paths: Iterable[Path]) -> Iterator[Wanted]:
    """The files of folders, in the order of their names; files; and the addresses of a file that is a list of nothing else.

    Raises Unreadable for a path at which there is nothing.
    """
    for path in paths:
        if path.is_dir():
            yield from (Wanted(path=one) for one in sorted(path.rglob("*")) if one.is_file() and not one.name.startswith("."))
        elif not path.is_file():
            raise Unreadable(f"There is no file or folder {path}.")
        elif addresses := _read_addresses(path):
            yield from (Wanted(address=one) for one in dict.fromkeys(addresses))
        else:
            yield Wanted(path=path)


def _read_addresses(path: Path) -> list[str]:
    """The lines of a list of addresses; a line that begins with # is a remark. Nothing where there is any other line."""
    if path.stat().st_size > MAX_LIST:
        return []
    with path.open("rb") as file:
        lines = [line.strip() for line in file.read().decode("utf-8", errors="replace").splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    return lines if lines and all(line.startswith(_SCHEMES) and " " not in line for line in lines) else []


def take_in(
    all_wanted: Iterable[Wanted],
    *,
    by: User | None = None,
    as_drafts: bool = False,
    ignore_robots: bool = False,
    progress: Callable[[Wanted], None] | None = None,
) -> Tally:
    """Take in each. `as_drafts`: what was found surely is taken as it is, and a draft document made of it.

    What cannot be read or fetched is told and leaves nothing behind; the others go on.
    """
    tally = Tally()
    with Extractor() as extractor:
        for one in all_wanted:
            try:
                fresh = _take_in_one(one, by, extractor, as_drafts=as_drafts, ignore_robots=ignore_robots)
            except (ValueError, OSError) as error:  # Unreadable, Unfetchable, Refused; the file was taken away
                tally.failed.append((str(one), str(error)))
            else:
                tally.taken += fresh
                tally.known += not fresh
            if progress:
                progress(one)
    return tally


def _take_in_one(one: Wanted, by: User | None, extractor: Extractor, *, as_drafts: bool, ignore_robots: bool) -> bool:
    """Whether anything was done: not for what an earlier run has done."""
    content = _read_content(one.path) if one.path else None
    token = uuid.uuid5(_BELONGS, one.address) if content is None else uuid.uuid5(_BELONGS, sha256(content).hexdigest())
    intake = Intake.objects.filter(token=token).first()
    fresh = intake is None or (intake.step == Step.CAME_IN and intake.status == IntakeStatus.OPEN)
    if intake is None:
        name = one.path.name if one.path else ""
        intake = workflow.open_intake(by, content=content, address=one.address, name=name, token=token)
    if fresh:
        try:
            workflow.prepare(intake, ignore_robots=ignore_robots, read=extractor.extract)
        except ValueError:
            workflow.forget(intake)
            raise
    if as_drafts and intake.status == IntakeStatus.OPEN:
        return _finish_intake(intake, by)
    return fresh


def _finish_intake(intake: Intake, by: User | None) -> bool:
    """Whether a document was made: not of a text that the archive has."""
    try:
        document = workflow.finish(intake, by=by)
        return bool(workflow.Draft.loaded(intake.draft).twins.get(str(document.pk)) != workflow.SAME)
    except Refused as error:
        raise Refused(f"it waits for review as “{intake}”: {error}") from error


def _read_content(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(workflow.MAX_BYTES + 1)
