"""Requests made by calling the WSGI handler in this process: the server's own part of a page's time, and no network."""

import io
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.test.utils import override_settings
from django.urls import path

HOST = "localhost"
Ask = Callable[[str], bytes]


class NotAnswered(RuntimeError):
    """A page to be measured was not answered by 200."""


@contextmanager
def handler(**settings: Any) -> Iterator[Ask]:
    """A function from an address to the page, drawn anew each time."""
    plain = {"PAGE_CACHE": False, "ALLOWED_HOSTS": [HOST], "SECURE_SSL_REDIRECT": False}
    with override_settings(**plain, **settings):
        application = WSGIHandler()
        yield lambda address: _request_page(application, address)


@contextmanager
def bare() -> Iterator[Ask]:
    """The same for a Django view that says hello, without middleware: the least that a page can cost."""
    with handler(MIDDLEWARE=[], ROOT_URLCONF=_Bare()) as ask:
        yield ask


class _Bare:
    urlpatterns = [path("hello/", lambda request: _hello_view(request))]


def _hello_view(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("hello")


def _request_page(application: Any, address: str) -> bytes:
    route, _, query = address.partition("?")
    status = []

    def start(line: str, headers: Iterable[tuple[str, str]], exc_info: Any = None) -> None:
        status.append(line)

    response = application(
        {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": route,
            "SCRIPT_NAME": "",
            "QUERY_STRING": query,
            "SERVER_NAME": HOST,
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": HOST,
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
        },
        start,
    )
    body = b"".join(response)
    response.close()
    if not status[0].startswith(str(HTTPStatus.OK.value)):
        raise NotAnswered(f"{address}: {status[0]}")
    return body


def timed(ask: Ask, addresses: Iterable[str]) -> tuple[list[float], float]:
    """Milliseconds of each answer, and of CPU on the average: the second is steadier on a machine that others use too."""
    times, cpu = [], time.process_time()
    for address in addresses:
        began = time.perf_counter()
        ask(address)
        times.append((time.perf_counter() - began) * 1000)
    return times, (time.process_time() - cpu) * 1000 / len(times)
