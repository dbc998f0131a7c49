"""Files of the index as one process reads them: a checked copy that has no name.

The engine maps files into memory. A file that is cut short in place would kill whoever has it mapped (SIGBUS), and one that is
overwritten would give wrong answers. So each process copies the files of a commit, checks each against the checksum that the
engine wrote at its end, opens the copy and removes its names: nobody can reach it any more, and the disk is freed when the
process closes it. Later commits share most files with those before, and the engine finds these where they are mapped already.
"""

import json
import os
import secrets
import shutil
import struct
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

PREFIX = "open-"  # of a folder that exists while its files are opened
LEFT = 3_600  # seconds after which such a folder is one that a killed process left
BLOCK = 1 << 20
_END = struct.Struct("<II")  # length of the footer before it, and a constant
_MAGIC = 1337


class Damaged(ValueError):
    """A file of the index is not as the engine wrote it."""


class Stamp(NamedTuple):
    """What changes when a file is written to."""

    inode: int
    size: int
    modified: int
    changed: int

    @classmethod
    def of(cls, status: os.stat_result) -> "Stamp":
        return cls(status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


Stamps = Mapping[str, Stamp]


def read_meta(generation: Path) -> dict[str, Any]:
    """The engine's description of its last commit."""
    try:
        meta = json.loads((generation / "meta.json").read_bytes())
        if not isinstance(meta["segments"], list) or not isinstance(meta["opstamp"], int):
            raise Damaged(f"{generation.name}/meta.json")
    except (ValueError, LookupError, TypeError) as error:
        raise Damaged(f"{generation.name}/meta.json: {error}") from error
    return meta  # type: ignore[no-any-return]


def file_names(generation: Path, meta: Mapping[str, Any]) -> set[str]:
    """The files of a commit's segments."""
    present, names = [path.name for path in generation.iterdir()], set[str]()
    for segment in meta["segments"]:
        identifier, deletes = segment["segment_id"].replace("-", ""), segment["deletes"]
        names |= {name for name in present if name.startswith(f"{identifier}.") and not name.endswith(".del")}
        if deletes:
            names.add(f"{identifier}.{deletes['opstamp']}.del")
    return names


def check(path: Path, copy: BinaryIO | None = None) -> Stamp:
    """Read a file to its end, checking it, and write what was read to `copy`. Raises Damaged."""
    with path.open("rb", buffering=0) as file:
        stamp = Stamp.of(os.fstat(file.fileno()))
        footer, expected = _read_footer(file, stamp.size, path.name)
        left, crc = stamp.size - footer, 0
        while block := file.read(BLOCK):
            crc = zlib.crc32(block[: max(0, left)], crc)
            left -= len(block)
            if copy:
                copy.write(block)
    if crc != expected or left != -footer:
        raise Damaged(f"{path.name} does not have its checksum")
    return stamp


def _read_footer(file: Any, size: int, name: str) -> tuple[int, int]:
    """The length of the footer, and the checksum that it holds."""
    try:
        length, magic = _END.unpack(os.pread(file.fileno(), _END.size, max(0, size - _END.size)))
        if magic != _MAGIC or length > size - _END.size:
            raise Damaged(f"{name} has no footer")
        crc = json.loads(os.pread(file.fileno(), length, size - _END.size - length))["crc"]
    except (struct.error, ValueError, LookupError, TypeError) as error:
        raise Damaged(f"{name} has no footer") from error
    return length + _END.size, crc


def changed(generation: Path, stamps: Stamps) -> list[str]:
    """Those of the files that were written to since; a file that is gone was merged into another."""
    return [name for name, stamp in stamps.items() if (now := _read_stamp(generation / name)) is not None and now != stamp]


def _read_stamp(path: Path) -> Stamp | None:
    try:
        return Stamp.of(path.stat())
    except FileNotFoundError:
        return None


def checked(generation: Path, known: Stamps) -> dict[str, Stamp]:
    """The files of the last commit, each read unless it is as it was when it was read last. Raises Damaged."""
    stamps = {}
    try:
        for name in file_names(generation, read_meta(generation)):
            path, stamp = generation / name, known.get(name)
            stamps[name] = stamp if stamp and stamp == _read_stamp(path) else check(path)
        return stamps
    except OSError as error:
        raise Damaged(str(error)) from error


@contextmanager
def copied(generation: Path, folder: Path, meta: Mapping[str, Any], held: Stamps) -> Iterator[dict[str, Stamp]]:
    """The files of a commit in `folder`, but those `held` open from there already, and their stamps. No name of it stays."""
    stamps = {}
    folder.mkdir()
    try:
        for name in file_names(generation, meta):
            if name in held:
                stamps[name] = held[name]
            else:
                with (folder / name).open("xb") as copy:
                    stamps[name] = check(generation / name, copy)
        (folder / "meta.json").write_text(json.dumps(meta))
        yield stamps
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def new_folder(directory: Path) -> Path:
    return directory / f"{PREFIX}{os.getpid()}-{secrets.token_hex(4)}"


def is_left_over(folder: Path) -> bool:
    try:
        return time.time() - folder.stat().st_mtime > LEFT
    except FileNotFoundError:
        return False
