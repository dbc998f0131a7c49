from __future__ import annotations

import time

import pytest

from documents.intake.fetch.robots import allows

ROBOTS = """
# a comment
User-agent: BadBot
User-agent: Other/2.0
Disallow: /

User-Agent: *
Disallow: /private/   # not this
Allow: /private/open
Disallow: /*?print=
Disallow: /*.pdf$
Disallow: /мир
Disallow:

Sitemap: https://kestrel.example/sitemap.xml
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/news/a", True),
        ("/private/a", False),
        ("/private/open/a", True),
        ("/news/a?print=1", False),
        ("/news/a?page=1", True),
        ("/files/a.pdf", False),
        ("/files/a.pdf?x=1", True),
        ("/%D0%BC%D0%B8%D1%80/1", False),
    ],
)
def test_the_longest_rule_that_fits_decides(path: str, allowed: bool) -> None:  # noqa: FBT001 - a table
    assert allows(ROBOTS, path) is allowed


def test_a_group_for_us_stands_before_that_for_all() -> None:
    robots = "User-agent: *\nDisallow: /\n\nUser-agent: Archive-Intake\nDisallow: /shop\n"
    assert allows(robots, "/news")
    assert not allows(robots, "/shop/1")


def test_of_two_rules_of_one_length_the_one_that_allows_counts() -> None:
    assert allows("User-agent: *\nDisallow: /a\nAllow: /a\n", "/a")


@pytest.mark.parametrize("robots", ["", "<html>no robots here</html>", "Disallow: /", "User-agent: *\n", "\x00\ufffd" * 100])
def test_what_is_no_robots_txt_allows_everything(robots: str) -> None:
    assert allows(robots, "/a")


def test_no_pattern_takes_long() -> None:
    start = time.process_time()
    allows("User-agent: *\nDisallow: /" + "*a" * 200_000 + "b", "/" + "a" * 2_000)
    assert time.process_time() - start < 1
