from __future__ import annotations

import time

import pytest

from documents.intake.fetch.robots import AGENT, allows

SITE = "https://kestrel.example"
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
    assert allows(ROBOTS, SITE + path) is allowed


def test_a_group_for_us_stands_before_that_for_all() -> None:
    robots = "User-agent: *\nDisallow: /\n\nUser-agent: Archive-Intake\nDisallow: /shop\n"
    assert allows(robots, SITE + "/news")
    assert not allows(robots, SITE + "/shop/1")


def test_of_two_rules_of_one_length_the_one_that_allows_counts() -> None:
    assert allows("User-agent: *\nDisallow: /a\nAllow: /a\n", SITE + "/a")


@pytest.mark.parametrize("robots", ["", "<html>no robots here</html>", "Disallow: /", "User-agent: *\n", "\x00\ufffd" * 100])
def test_what_is_no_robots_txt_allows_everything(robots: str) -> None:
    assert allows(robots, SITE + "/a")


def test_no_pattern_takes_long() -> None:
    start = time.process_time()
    allows("User-agent: *\nDisallow: /" + "*a" * 200_000 + "b", SITE + "/" + "a" * 2_000)
    assert time.process_time() - start < 1


def test_rules_for_many_programs_are_kept_once() -> None:
    agents = "".join(f"User-agent: robot-{number}\n" for number in range(10_000))
    robots = agents + "Disallow: /\n" * 9_000 + "\nUser-agent: *\nDisallow: /kept-out"
    assert allows(robots, SITE + "/news")
    assert not allows(robots, SITE + "/kept-out")


@pytest.mark.parametrize("line_end", ["\r", "\r\n", "\n"])
def test_any_line_end_and_a_mark_of_the_encoding_are_read(line_end: str) -> None:
    robots = line_end.join(("\ufeffUser-agent: other", "Disallow: /", "", "user-agent: *", "Disallow: /private"))
    assert allows(robots, SITE + "/news")
    assert not allows(robots, SITE + "/private")


def test_a_site_may_allow_us_what_it_denies_others() -> None:
    assert allows(f"User-agent: *\nDisallow: /\n\nUser-agent: {AGENT}\nDisallow:\n", SITE + "/news")
