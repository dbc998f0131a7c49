"""From an address to a file, over redirects, each judged like the first."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from ipaddress import IPv4Address, IPv6Address
from time import monotonic
from urllib.parse import urljoin

from documents.intake.fetch import robots
from documents.intake.fetch.addresses import BadAddress, Target, number_of, target_of
from documents.intake.fetch.exchange import Answer, ask, too_slow
from documents.intake.fetch.rules import Rules, Unfetchable

_REDIRECTS = {301, 302, 303, 307, 308}
_MAX_MACHINES = 3  # of a name with many, that are tried
_SAVE = "save the page in a browser and add the file"
_MEANINGS = {
    401: f"it asks for a password. If you may publish it, {_SAVE}.",
    402: f"it asks for a subscription. If you may publish it, {_SAVE}.",
    403: f"it does not let programs read it. If a browser shows it, {_SAVE}.",
    404: "there is no such page. Check the address, or look for a copy in a web archive.",
    410: "the page was taken away for good. Look for a copy in a web archive.",
    429: f"it was asked too often. Try again in some minutes, or {_SAVE}.",
    451: "it is blocked for legal reasons. Look for a copy in a web archive.",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    content: bytes  # decompressed
    address: str  # as it was asked for
    final_address: str  # where redirects led
    captured_at: datetime  # UTC
    media_type: str  # as the server says, without parameters; what it really is, extract tells by the bytes
    charset: str  # as the server says; may be empty

    @property
    def content_type(self) -> str:
        """Media type and charset together, as `extract` takes them."""
        return f"{self.media_type}; charset={self.charset}" if self.charset else self.media_type


def fetch(address: str, *, ignore_robots: bool = False, rules: Rules | None = None) -> Fetched:
    """What stands at an address, when it is public and may be read. Raises Unfetchable.

    `ignore_robots` is the editor's decision, for a page that they may keep though its site asks robots to stay away.
    """
    return _Fetch(rules or Rules(), ignore_robots=ignore_robots).run(address.strip())


class _Fetch:
    def __init__(self, rules: Rules, *, ignore_robots: bool) -> None:
        self._rules = rules
        self._ignore_robots = ignore_robots
        self._deadline = monotonic() + rules.seconds
        self._asked: dict[str, str | None] = {}  # robots.txt by origin; None where there is none

    def run(self, address: str) -> Fetched:
        target = self._checked_target(address, "The address")
        for _ in range(self._rules.max_redirects + 1):
            if not self._ignore_robots:
                self._heed_robots(target)
            answer = self._get_answer(target, self._rules.max_bytes)
            if answer.status not in _REDIRECTS:
                return _accept_answer(address, target, answer)
            target = self._redirect_target(target, answer)
        raise Unfetchable(
            f"The address redirects more than {self._rules.max_redirects} times, perhaps in a circle, as sites do that want a "
            f"cookie. Open it in a browser and copy the address that it ends at, or {_SAVE}."
        )

    def _checked_target(self, address: str, what: str) -> Target:
        """Raises Unfetchable for an address whose form or port is refused."""
        try:
            target = target_of(address)
        except BadAddress as error:
            raise Unfetchable(f"{what} is not fetched: {error}.") from error
        if target.port not in self._rules.ports:
            raise Unfetchable(
                f"{what} is not fetched: its port {target.port} is none that web pages are served from. "
                f"Leave “:{target.port}” out."
            )
        return target

    def _resolve_machines(self, target: Target) -> tuple[IPv4Address | IPv6Address, ...]:
        """Where to connect to. One machine that is not public is enough to refuse. Raises Unfetchable."""
        number = number_of(target.host)
        try:
            machines = (number,) if number else self._rules.resolve(target.host, target.port, self._left())
        except TimeoutError as error:
            raise Unfetchable(too_slow(target, self._rules)) from error
        except OSError as error:
            raise Unfetchable(f"There is no site named {target.host}. Check the address for a slip of the pen.") from error
        for machine in machines:
            if not self._rules.may_reach(machine):
                raise Unfetchable(
                    f"{target.host} is not fetched: it stands for {machine}, which is no public address of the internet. "
                    f"If it is a page that you can see, {_SAVE}."
                )
        return machines[:_MAX_MACHINES]

    def _get_answer(self, target: Target, max_bytes: int) -> Answer:
        reason = "no machine"
        for machine in self._resolve_machines(target):
            try:
                return ask(target, machine, self._rules, self._deadline, max_bytes)
            except OSError as error:
                reason = str(error)
        raise Unfetchable(f"{target.host} gives no answer that can be read ({reason}). Try again later, or {_SAVE}.")

    def _heed_robots(self, target: Target) -> None:
        if target.origin not in self._asked:
            self._asked[target.origin] = self._fetch_robots(target)
        rules = self._asked[target.origin]
        if rules is not None and not robots.allows(rules, target.address):
            raise Unfetchable(
                f"The robots.txt of {target.host} asks programs not to read this page. "
                f"If you may keep it, say that robots.txt be ignored, or {_SAVE}."
            )

    def _fetch_robots(self, target: Target) -> str | None:
        place = Target(target.scheme, target.host, target.port, "/robots.txt")
        for _ in range(5):  # redirects, as many as the RFC asks to be followed
            answer = self._get_answer(place, robots.MAX_BYTES)
            if answer.status == 200:
                return answer.content.decode("utf-8", "replace")
            if answer.status not in _REDIRECTS:
                break
            place = self._redirect_target(place, answer)
        if answer.status >= 500:
            raise Unfetchable(
                f"{target.host} does not say whether programs may read its pages: its robots.txt answers {answer.status}. "
                "Try again later, or say that robots.txt be ignored."
            )
        return None

    def _redirect_target(self, target: Target, answer: Answer) -> Target:
        location = answer.headers.get("Location", "")
        if not location:
            raise Unfetchable(f"{target.host} redirects to nowhere. If a browser shows the page, {_SAVE}.")
        try:
            address = urljoin(target.address, location.encode("latin-1", "replace").decode("utf-8", "replace"))
        except ValueError as error:
            raise Unfetchable(f"{target.host} redirects to what is no address. If a browser shows the page, {_SAVE}.") from error
        return self._checked_target(address, f"What {target.host} redirects to")

    def _left(self) -> float:
        return self._deadline - monotonic()


def _accept_answer(address: str, target: Target, answer: Answer) -> Fetched:
    if answer.status != 200:
        meaning = _MEANINGS.get(answer.status) or (
            "the site has a fault. Try again later."
            if answer.status >= 500
            else f"it gives no page. Check the address, or {_SAVE}."
        )
        raise Unfetchable(f"{target.host} answers {answer.status}: {meaning}")
    if not answer.content:
        raise Unfetchable(f"{target.host} sends an empty page. Open it in a browser: if it shows more there, {_SAVE}.")
    media_type, charset = _declared_type(answer.headers.get("Content-Type", ""))
    return Fetched(answer.content, address, target.address, datetime.now(UTC), media_type[:100], charset[:40])


def _declared_type(header: str) -> tuple[str, str]:
    """Media type and charset that a header declares; what cannot be read declares nothing."""
    if not header:
        return "", ""
    declared = Message()
    declared["Content-Type"] = header.replace("\r", " ").replace("\n", " ")
    try:
        return declared.get_content_type(), str(declared.get_content_charset(""))
    except ValueError:  # `charset*` with a number of thousands of digits
        return "", ""
