from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any
from wsgiref.headers import Headers

import brotli
import pytest
from django.test import RequestFactory
from whitenoise.middleware import WhiteNoiseMiddleware

from archive.static_files import add_etag
from documents.middleware import pages
from documents.middleware.compression import accepted_encoding
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client
    from pytest_django import Settings

ENCODINGS = {"": lambda content: content, "gzip": gzip.decompress, "br": brotli.decompress}


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("", ""),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP;q=1.0, identity; q=0.5", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.0, gzip; q=0", ""),
        ("br;q=0.001", "br"),
        ("x-gzip, *", ""),
    ],
)
def test_only_what_the_client_takes_is_sent(header: str, encoding: str) -> None:
    assert accepted_encoding(RequestFactory().get("/", headers={"accept-encoding": header})) == encoding


@pytest.mark.django_db(transaction=True)
def test_each_encoding_of_a_page_has_its_own_etag_and_the_same_words(client: Client) -> None:
    document = make_document("One", people=[make_person()])
    whole = document.get_absolute_url()
    json = whole.rstrip("/") + ".json"
    for address in ("/", "/documents/", whole, json, "/documents/feed.atom", "/sitemap.xml", "/suggest/?q=one", "/az/documents/"):
        plain, etags = client.get(address).content, set()
        for encoding, decoded in ENCODINGS.items():
            for _ in range(2):  # drawn, and kept
                answer: Any = client.get(address, headers={"accept-encoding": encoding})
                assert (answer.status_code, answer.get("Content-Encoding", "")) == (200, encoding), address
                assert decoded(answer.content) == plain, address
                assert answer["Vary"] == "Accept-Encoding", address
                assert answer["Content-Length"] == str(len(answer.content)), address
                etags.add(answer["ETag"])
            for given in (answer["ETag"], f"W/{answer['ETag']}"):
                again = client.get(address, headers={"accept-encoding": encoding, "if-none-match": given})
                assert (again.status_code, again["ETag"], again["Vary"]) == (304, answer["ETag"], "Accept-Encoding")
            head = client.head(address, headers={"accept-encoding": encoding})
            assert (head["Content-Length"], head.content) == (answer["Content-Length"], b"")
        assert len(etags) == 3
        other = client.get(address, headers={"accept-encoding": "gzip", "if-none-match": client.get(address)["ETag"]})
        assert other.status_code == 200


@pytest.mark.django_db(transaction=True)
def test_pages_are_kept_compressed(client: Client) -> None:
    make_document("One")
    first = client.get("/documents/", headers={"accept-encoding": "gzip"})
    ((_weight, (_status, content, _headers)),) = pages._pages.values()
    assert content == first.content
    assert content[:2] == b"\x1f\x8b"


@pytest.mark.django_db(transaction=True)
def test_what_may_hold_a_secret_is_not_compressed(client: Client, admin_client: Client) -> None:
    takes = {"accept-encoding": "gzip, br"}
    withdrawn = make_document("Two")
    withdrawn.withdraw("It was wrong.")
    for who, address in (
        (client, "/admin/login/"),
        (admin_client, "/admin/"),
        (admin_client, "/admin/documents/document/add/"),
        (client, "/nothing/"),
        (client, withdrawn.get_absolute_url()),
        (client, "/health/"),
    ):
        assert "Content-Encoding" not in who.get(address, headers=takes).headers, address


def test_a_static_file_and_its_compressed_copy_share_a_weak_etag(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "a.css").write_text("a{color:red}" * 100)
    (tmp_path / "a.css.gz").write_bytes(gzip.compress(b"a{color:red}" * 100))
    settings.STATIC_ROOT, settings.STATIC_URL = str(tmp_path), "/static/"
    settings.WHITENOISE_ADD_HEADERS_FUNCTION = add_etag
    serve: Any = WhiteNoiseMiddleware(lambda request: None)
    answers = [serve(RequestFactory().get("/static/a.css", headers={"accept-encoding": coding})) for coding in ("", "gzip")]
    assert [answer.get("Content-Encoding", "") for answer in answers] == ["", "gzip"]
    for answer in answers:
        answer.close()
    headers = Headers()
    add_etag(headers, str(tmp_path / "a.css"), "/static/a.css")
    assert [answer["ETag"] for answer in answers] == [headers["ETag"]] * 2
    assert str(headers["ETag"]).startswith('W/"')
    for answer, coding in zip(answers, ("", "gzip"), strict=True):
        sent = {"accept-encoding": coding, "if-none-match": answer["ETag"]}
        assert serve(RequestFactory().get("/static/a.css", headers=sent)).status_code == 304
