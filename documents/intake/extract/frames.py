"""Messages through a pipe: eight bytes of length, then so many bytes."""

from typing import IO

_LENGTH = 8


class Ended(Exception):
    """The other side has closed the pipe, between two messages or inside one."""


def write_frame(stream: IO[bytes], content: bytes) -> None:
    stream.write(len(content).to_bytes(_LENGTH, "big"))
    stream.write(content)
    stream.flush()


def read_frame(stream: IO[bytes], limit: int) -> bytes:
    """One message. Raises Ended, and ValueError for one that is longer than `limit` bytes."""
    size = int.from_bytes(_read_exactly(stream, _LENGTH), "big")
    if size > limit:
        raise ValueError(f"a message of {size:,} bytes")
    return _read_exactly(stream, size)


def _read_exactly(stream: IO[bytes], size: int) -> bytes:
    content = stream.read(size)
    if len(content) < size:
        raise Ended
    return content
