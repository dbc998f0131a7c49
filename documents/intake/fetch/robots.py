"""robots.txt, as RFC 9309 reads it: the group for us or for all, the longest rule that fits, `*` and `$`."""

from collections.abc import Iterator
from urllib.parse import quote, unquote

AGENT = "archive-intake"
MAX_BYTES = 500 * 1024  # as much as the RFC asks to be read
_MAX_RULES = 20_000


def allows(robots: str, path: str) -> bool:
    """Whether a robots.txt leaves a path, with its query, to us."""
    ours: list[tuple[bool, str]] = []
    for_all: list[tuple[bool, str]] = []
    named = False
    for agents, rules in _groups(robots):
        if AGENT in agents:
            named = True
            ours += rules
        if "*" in agents:
            for_all += rules
    path = _spelled(path)
    fitting = [(len(pattern), allow) for allow, pattern in (ours if named else for_all) if _fits(pattern, path)]
    return max(fitting)[1] if fitting else True  # of two that are equally long, the one that allows


def _groups(robots: str) -> Iterator[tuple[set[str], list[tuple[bool, str]]]]:
    agents: set[str] = set()
    rules: list[tuple[bool, str]] = []
    for line in robots.removeprefix("\ufeff").splitlines()[:_MAX_RULES]:
        key, _, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if key == "user-agent":
            if rules:
                yield agents, rules
                agents, rules = set(), []
            agents.add(value.lower().partition("/")[0].strip())
        elif key in {"allow", "disallow"} and agents:
            rules.append((key == "allow", _spelled(value)))
    yield agents, rules


def _spelled(path: str) -> str:
    return quote(unquote(path), safe="/*$?&=:@!'()+,;~-._%")


def _fits(pattern: str, path: str) -> bool:
    """Piece by piece, so that no pattern takes long."""
    if not pattern:
        return False
    to_end = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for piece in others:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return not to_end or at == len(path) or (bool(others) and path.endswith(others[-1]))
