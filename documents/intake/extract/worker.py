"""The limited process: takes files from standard input, gives texts to standard output, and can do nothing else.

It is started by `sandbox` and puts its limits on itself before it reads the first byte that it did not come with.
"""

import base64
import json
import os
import resource
import sys
from dataclasses import asdict
from typing import IO, Any

from documents.extraction.findings import NeedsRecognition, Unreadable
from documents.intake.extract.confinement import MEMORY, confine
from documents.intake.extract.frames import Ended, read_frame, write_frame
from documents.intake.extract.reading import picture, read

SECONDS = 15  # of computing, for one file
RECOGNITION_SECONDS = 60  # more, for one whose text is a picture
_MAX_JOB = 64 * 1024 * 1024
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


def serve(jobs: IO[bytes], answers: IO[bytes]) -> None:
    while True:
        try:
            job = json.loads(read_frame(jobs, _MAX_JOB))
            content = read_frame(jobs, _MAX_JOB)
        except Ended:
            return
        _allow_time(SECONDS + RECOGNITION_SECONDS if job.get("recognise") else SECONDS)
        answer = _answer_job(job, content)
        write_frame(answers, json.dumps(answer).encode())
        if answer.get("ends"):
            return


def _allow_time(seconds: int) -> None:
    """The limit counts the whole life of a process, so it is put off for each file."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def _answer_job(job: dict[str, str], content: bytes) -> dict[str, Any]:
    try:
        if "picture" in job:
            return {"picture": base64.b64encode(picture(content, int(job["picture"]))).decode()}
        return asdict(read(content, **job))
    except NeedsRecognition as error:
        return {"unreadable": str(error), "recognise": True}
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
