"""The machines that a name means, asked for with an end to waiting."""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address
from queue import Empty, SimpleQueue
from threading import Thread

Resolve = Callable[[str, int, float], tuple[IPv4Address | IPv6Address, ...]]


def resolve(host: str, port: int, seconds: float) -> tuple[IPv4Address | IPv6Address, ...]:
    """Every address of a host. Raises OSError, and TimeoutError when there is no answer in time."""
    answers: SimpleQueue[tuple[IPv4Address | IPv6Address, ...] | OSError] = SimpleQueue()
    Thread(target=_look_up_host, args=(host, port, answers), daemon=True).start()  # the system's call cannot be told to stop
    try:
        answer = answers.get(timeout=max(0.0, seconds))
    except Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return answer


def _look_up_host(host: str, port: int, answers: SimpleQueue[tuple[IPv4Address | IPv6Address, ...] | OSError]) -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        answers.put(tuple(dict.fromkeys(ip_address(str(entry[4][0]).partition("%")[0]) for entry in found)))
    except OSError as error:
        answers.put(error)
    except ValueError as error:  # a name that cannot be encoded
        answers.put(OSError(str(error)))
