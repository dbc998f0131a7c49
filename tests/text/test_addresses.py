from __future__ import annotations

import pytest

from documents.text.addresses import canonical

SAME = [
    "https://news.example/a/b?id=7",
    "http://www.news.example/a/b/?id=7",
    "HTTPS://News.Example:443/a//b?id=7&utm_source=letter&fbclid=x#comments",
    "news.example/a/b?id=7",
    "http://m.news.example:80/a/b/amp?id=7",
    "  https://news.example/%61/b/index.html?id=7 ",
]


@pytest.mark.parametrize("address", SAME)
def test_addresses_of_one_page_have_one_form(address: str) -> None:
    assert canonical(address) == "news.example/a/b?id=7"


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("https://news.example/a?b=2&a=1", "news.example/a?a=1&b=2"),
        ("https://news.example/a?page=2", "news.example/a?page=2"),
        ("https://news.example:8443/", "news.example:8443"),
        ("https://news.example/#!/story/4", "news.example#!/story/4"),
        ("https://news.example/A", "news.example/A"),
        ("https://газета.example/мир", "xn--80aahjj1e.example/%D0%BC%D0%B8%D1%80"),
        ("https://xn--80aahjj1e.example/%d0%bc%D0%B8%d1%80", "xn--80aahjj1e.example/%D0%BC%D0%B8%D1%80"),
        ("https://mobile.example/", "mobile.example"),
        ("https://news.example/?source=4", "news.example?source=4"),
        ("https://news.example/read?cid=3&eid=9", "news.example/read?cid=3&eid=9"),
        ("https://news.example/tag?keyword=press", "news.example/tag?keyword=press"),
        ("https://web-archive.example/2020/https://news.example/a", "web-archive.example/2020/https:/news.example/a"),
    ],
)
def test_what_chooses_the_page_stays(address: str, form: str) -> None:
    assert canonical(address) == form


@pytest.mark.parametrize(
    "address",
    [
        "",
        "   ",
        "not an address",
        "javascript:alert(1)",
        "ftp://news.example/a",
        "http://",
        "http://[::1",
        "http://a:b@:9/",
        "x" * 3000,
    ],
)
def test_what_is_no_web_address_has_none(address: str) -> None:
    assert canonical(address) == ""
