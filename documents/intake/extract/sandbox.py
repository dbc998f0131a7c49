"""The site's side of the limited process: starts it, hands it files, stops it in time, and says what became of it."""

import base64
import json
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event, Timer
from types import TracebackType
from typing import IO, Any, Self

import documents
from documents.extraction.findings import Extracted, LeftOut, Metadata, Unreadable
from documents.intake.extract.frames import Ended, read_frame, write_frame

MAX_BYTES = 50 * 1024 * 1024
SECONDS = 18.0  # for one file, from handing it over to the answer
_RECOGNITION_SECONDS = 75.0  # more, where the text is a picture
_START_SECONDS = 30.0  # it takes one, on a busy machine many
_MAX_ANSWER = 32 * 1024 * 1024
_FILES_A_WORKER = 500  # then a new one: what leaks in a library does not add up
_ROOT = Path(documents.__file__).resolve().parents[1]
_START = f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from documents.intake.extract.worker import main; main()"

_TOO_SLOW = (
    "Reading this file took too long and was stopped, as happens with damaged files and those made to do harm. "
    "Open it in the program it was made with, save it anew as DOCX or PDF, or paste its text."
)
_BROKE = (
    "Reading this file broke the program that reads such files: it is damaged, or made to do harm. "
    "Open it in the program it was made with, save it anew as DOCX or PDF, or paste its text."
)


class _Failed(Exception):
    """The worker ended without an answer; the message is for the editor."""


class _TooSlow(_Failed):
    """Another worker would not be faster."""


class Extractor:
    """Reads many files with one worker, which is replaced when a file has broken it. One thread at a time."""

    def __init__(self) -> None:
        self._worker: subprocess.Popen[bytes] | None = None
        self._files = 0  # that the worker has read

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._files = 0
        if self._worker:
            _shut_down_worker(self._worker)
            self._worker = None

    def extract(self, content: bytes, *, name: str = "", media_type: str = "", address: str = "") -> Extracted:
        """As `extract`. Raises Unreadable."""
        if len(content) > MAX_BYTES:
            raise Unreadable(
                f"The file has {len(content):,} bytes; at most {MAX_BYTES:,} are read. "
                "Make its pictures smaller, split it, or paste its text."
            )
        job = {"name": name[:1_000], "media_type": media_type[:1_000], "address": address[:2_000]}
        answer = self._ask_twice(job, content)
        recognising = {**job, "recognise": "1"}
        if answer.get("recognise"):
            return _parse_answer(self._ask_twice(recognising, content))
        if answer.get("has_pictures"):
            with suppress(Unreadable):  # then there is the text that the other pages have
                return _parse_answer(self._ask_twice(recognising, content))
        return _parse_answer(answer)

    def picture(self, content: bytes, number: int) -> bytes:
        """A page of a scan as a PNG, counted from 0. Raises Unreadable."""
        answer = self._ask_twice({"picture": str(number)}, content)
        if "picture" not in answer:
            raise Unreadable(str(answer.get("unreadable", "")))
        return base64.b64decode(answer["picture"])

    def _ask_twice(self, job: dict[str, str], content: bytes) -> dict[str, Any]:
        """What a worker answers; another is asked where the first may have been worn out. Raises Unreadable."""
        if self._files >= _FILES_A_WORKER:
            self.close()
        fresh = self._worker is None
        try:
            return self._ask(job, content)
        except _Failed as failure:
            if fresh or isinstance(failure, _TooSlow):
                raise Unreadable(str(failure)) from failure
            return self._ask_anew(job, content)  # the worker may have been worn out by the files before

    def _ask_anew(self, job: dict[str, str], content: bytes) -> dict[str, Any]:
        try:
            return self._ask(job, content)
        except _Failed as failure:
            raise Unreadable(str(failure)) from failure

    def _ask(self, job: dict[str, str], content: bytes) -> dict[str, Any]:
        worker = self._worker = self._worker or _start_worker()
        self._files += 1
        stopped = Event()
        watch = Timer(SECONDS + _RECOGNITION_SECONDS * ("recognise" in job), _kill_on_timeout, (worker, stopped))
        watch.start()
        try:
            answer = _request_answer(worker, job, content)
        except (OSError, ValueError, Ended) as error:
            self._give_up()
            slow = stopped.is_set() or worker.returncode == -signal.SIGXCPU
            raise (_TooSlow(_TOO_SLOW) if slow else _Failed(_BROKE)) from error
        finally:
            watch.cancel()
        if answer.get("ends"):  # it ran out of memory, say, and is not to be trusted with another
            self._give_up()
            raise _Failed(str(answer["unreadable"]))
        return answer

    def _give_up(self) -> None:
        if self._worker:
            self._worker.kill()
        self.close()


def _start_worker(seconds: float = _START_SECONDS) -> subprocess.Popen[bytes]:
    """A worker that has put on its limits. Raises RuntimeError where the machine does not let it."""
    worker = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-I", "-B", "-c", _START],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PYTHONIOENCODING": "utf-8", "OMP_THREAD_LIMIT": "1"},  # none of the site's secrets
        cwd="/",
    )
    watch = Timer(seconds, worker.kill)
    watch.start()
    try:
        read_frame(_require_pipe(worker.stdout), 100)
    except (OSError, ValueError, Ended) as error:
        worker.kill()
        _shut_down_worker(worker)
        raise RuntimeError(f"The process that reads files does not start: {sys.executable} -c {_START!r} </dev/null") from error
    finally:
        watch.cancel()
    return worker


def _kill_on_timeout(worker: subprocess.Popen[bytes], stopped: Event) -> None:
    stopped.set()
    worker.kill()


def _shut_down_worker(worker: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        _require_pipe(worker.stdin).close()
    try:
        worker.wait(timeout=1)
    except subprocess.TimeoutExpired:
        worker.kill()
        worker.wait()
    _require_pipe(worker.stdout).close()


def _request_answer(worker: subprocess.Popen[bytes], job: dict[str, str], content: bytes) -> dict[str, Any]:
    write_frame(_require_pipe(worker.stdin), json.dumps(job).encode())
    write_frame(_require_pipe(worker.stdin), content)
    answer = json.loads(read_frame(_require_pipe(worker.stdout), _MAX_ANSWER))
    if not isinstance(answer, dict):
        raise ValueError("the answer is no object")
    return answer


def _require_pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise ValueError("no pipe")
    return stream


def _parse_answer(answer: dict[str, Any]) -> Extracted:
    if "unreadable" in answer:
        raise Unreadable(str(answer["unreadable"]))
    left_out = tuple(LeftOut(**one) for one in answer["left_out"])
    fields = {key: answer[key] for key in ("text", "is_markdown", "media_type", "charset")}
    return Extracted(**fields, metadata=Metadata(**answer["metadata"]), remarks=tuple(answer["remarks"]), left_out=left_out)
