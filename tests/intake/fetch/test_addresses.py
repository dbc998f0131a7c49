from __future__ import annotations

from ipaddress import ip_address

import pytest

from documents.intake.fetch import Unfetchable, fetch, is_public
from documents.intake.fetch.addresses import target_of

PRIVATE = [
    "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255",
    "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1",
    "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8",
    "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::808:808", "100::1", "2001::1", "2001:db8::1",
    "2002:7f00:1::", "2002:808:808::1",
    "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "2001:2::1", "2620:4f:8000::1",
]  # fmt: skip
PUBLIC = ["1.1.1.1", "8.8.8.8", "93.184.215.14", "172.32.0.1", "2606:4700::1111", "2a00:1450:4001::200e", "64:ff9b::808:808"]


@pytest.mark.parametrize("machine", PRIVATE)
def test_addresses_inside_networks_are_not_public(machine: str) -> None:
    assert not is_public(ip_address(machine))


@pytest.mark.parametrize("machine", PUBLIC)
def test_addresses_of_the_internet_are_public(machine: str) -> None:
    assert is_public(ip_address(machine))


REFUSED = [
    ("", "does not begin with http:// or https://"),
    ("news.example/a", "does not begin with http:// or https://"),
    ("ftp://news.example/a", "begins with “ftp:”"),
    ("file:///etc/passwd", "begins with “file:”"),
    ("javascript:alert(1)", "begins with “javascript:”"),
    ("gopher://127.0.0.1:25/x", "begins with “gopher:”"),
    ("http://", "names no host"),
    ("http:///a", "names no host"),
    ("http://user:secret@news.example/", "user name or password"),
    ("http://news.example@127.0.0.1/", "user name or password"),
    ("http://127.0.0.1/", "which is no public address"),
    ("http://127.0.0.1.:80/", "which is no public address"),
    ("http://[::1]/", "which is no public address"),
    ("http://[::ffff:127.0.0.1]/", "which is no public address"),
    ("http://[64:ff9b::7f00:1]/", "which is no public address"),
    ("http://[2002:7f00:1::]/", "which is no public address"),
    ("http://169.254.169.254/latest/meta-data/", "which is no public address"),
    ("http://localhost/", "stands for (127.0.0.1|::1), which is no public address"),
    ("http://2130706433/", "neither a name nor an IP address in its usual form"),
    ("http://0x7f000001/", "neither a name nor an IP address in its usual form"),
    ("http://0x7f.0.0.1/", "neither a name nor an IP address in its usual form"),
    ("http://0177.0.0.1/", "neither a name nor an IP address in its usual form"),
    ("http://127.1/", "neither a name nor an IP address in its usual form"),
    ("http://127.0.0.1.0x7f/", "neither a name nor an IP address in its usual form"),
    ("http://①②⑦.⓪.⓪.①/", "which is no public address"),
    ("http://127。0。0。1/", "which is no public address"),
    ("http://[fe80::1%25eth0]/", "neither a name nor an IP address in its usual form"),
    ("http://[::1", "cannot be understood"),
    ("http://news.example:99999/", "cannot be understood"),
    ("http://news.example:22/", "its port 22 is none that web pages are served from"),
    ("http://news.example:6379/", "its port 6379"),
    ("http://news.example:0/", "its port 0"),
    ("http://a b.example/", "neither a name nor an IP address"),
    ("http://a%00.example/", "neither a name nor an IP address"),
    ("http://" + "a" * 70 + ".example/", "no possible name"),
    ("http://news.example/" + "a" * 2_000, "has 2,020 characters; at most 2,000"),
]


@pytest.mark.parametrize(("address", "message"), REFUSED)
def test_an_address_of_a_wrong_form_or_place_is_refused_with_the_reason(address: str, message: str) -> None:
    with pytest.raises(Unfetchable, match=message):
        fetch(address, ignore_robots=True)


def test_an_address_is_asked_for_in_one_form() -> None:
    assert target_of(" HTTPS://Газета.Example:443/мир и\nвойна?q=ə&a=%41#part ").address == (
        "https://xn--80aahjj1e.example/%D0%BC%D0%B8%D1%80%20%D0%B8%D0%B2%D0%BE%D0%B9%D0%BD%D0%B0?q=%C9%99&a=%41"
    )
    assert target_of("http://[2606:4700::1111]:8080").address == "http://[2606:4700::1111]:8080/"
