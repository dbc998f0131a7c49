"""The limited process: takes files from standard input, gives texts to standard output, and can do nothing else.

It is started by `sandbox` and puts its limits on itself before it reads the first byte that it did not come with.
"""

import ctypes
import json
import os
import resource
import sys
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from documents.intake.extract.frames import Ended, read_frame, write_frame
from documents.intake.extract.reading import read
from documents.intake.found import Unreadable

MEMORY = 400 * 1024 * 1024  # bytes of heap; with programs and libraries it stays below 512 MB
SECONDS = 15  # of computing, for one file
_MAX_JOB = 64 * 1024 * 1024
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET of linux/sched.h
_READABLE = tuple(str(Path(place).resolve()) for place in (sys.prefix, sys.base_prefix, str(Path(__file__).parents[3])))
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "os.putenv", "shutil.", "ftplib.")
_NO_MEMORY = (
    f"Reading this file needs more than {MEMORY // 1024 // 1024} MB of memory, as happens with huge or damaged files and those "
    "made to do harm. Split it, save it anew with smaller pictures, or paste its text."
)


def main() -> None:
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    confine()
    write_frame(answers, b"ready")
    serve(sys.stdin.buffer, answers)


def confine() -> None:
    """Little memory, no files but those of the program, no network, no other programs. For good."""
    for limit, most in (
        (resource.RLIMIT_DATA, MEMORY),
        (resource.RLIMIT_AS, 3 * MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        resource.setrlimit(limit, (most, most))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_NEW_NETWORK):  # needs privileges, or a name space of users; where neither is to be had, the guard stands
        libc.unshare(_NEW_USER | _NEW_NETWORK)
    sys.addaudithook(_guard)


def _guard(event: str, arguments: tuple[Any, ...]) -> None:
    """Python itself asks here before it does such things; a hook can never be taken off again."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"{event} in the process that reads files")
    if event == "open":
        path, _, flags = arguments
        outside = isinstance(path, str) and not os.path.realpath(path).startswith(_READABLE)
        if flags & _WRITING or outside:
            raise PermissionError(f"{path} in the process that reads files")


def serve(jobs: IO[bytes], answers: IO[bytes]) -> None:
    while True:
        try:
            job = json.loads(read_frame(jobs, _MAX_JOB))
            content = read_frame(jobs, _MAX_JOB)
        except Ended:
            return
        _allow_time()
        answer = _answer(job, content)
        write_frame(answers, json.dumps(answer).encode())
        if answer.get("ends"):
            return


def _allow_time() -> None:
    """The limit counts the whole life of a process, so it is put off for each file."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def _answer(job: dict[str, str], content: bytes) -> dict[str, Any]:
    try:
        return asdict(read(content, **job))
    except Unreadable as error:
        return {"unreadable": str(error)}
    except MemoryError:
        return {"unreadable": _NO_MEMORY, "ends": True}
    except RecursionError:
        return {"unreadable": "Its parts are nested in each other too deep to be read. Paste its text instead."}
    except Exception as error:  # noqa: BLE001 - four libraries, any bytes: whatever they raise is the file's fault to the editor
        fault = f"{type(error).__name__}: {error}"[:200]
        return {
            "unreadable": f"The file is damaged, or of an odd kind ({fault}). Save it anew as DOCX or PDF, or paste its text."
        }
