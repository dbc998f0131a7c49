"""What a site's robots.txt leaves to us. It is read by Protego; here is only what keeps that short."""

import re

from protego import Protego

AGENT = "archive-intake"
MAX_BYTES = 500 * 1024  # as much as RFC 9309 asks to be read
_MAX_LINES = 20_000
# A rule is kept once for each program that it is for: of ten thousand others, one will do.
_OTHER_AGENT = re.compile(rf"\s*user[- ]?agent[\s:]++(?!\*|{AGENT[:4]})", re.IGNORECASE)


def allows(robots: str, address: str) -> bool:
    """Whether a robots.txt leaves a page of its site to us."""
    lines = robots.removeprefix("\ufeff").splitlines()[:_MAX_LINES]
    rules = Protego.parse("\n".join("User-agent: other" if _OTHER_AGENT.match(line) else line for line in lines))
    return rules.can_fetch(address, AGENT)
