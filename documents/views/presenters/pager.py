from collections.abc import Callable
from typing import NamedTuple

MANY = 8  # pages, of more than which the middle is reached too


class Pager(NamedTuple):
    page: int
    pages: int
    prev_url: str | None
    next_url: str | None
    links: list[tuple[int | None, str | None, str]]


def pager(page: int, pages: int, address: Callable[[int], str], begins: Callable[[int], str] = lambda _number: "") -> Pager:
    """Links to the first, last and neighbouring pages, and of many pages to those at each quarter.

    `address(number)` gives the address of one, and `begins(number)` says of one further away with what it begins.
    """
    near = {1, pages, *range(max(1, page - 1), min(pages, page + 1) + 1)}
    quarters = {pages * part // 4 for part in (1, 2, 3)} - near if pages > MANY else set()
    listed = sorted(near | quarters)
    drawn: list[tuple[int | None, str | None, str]] = []
    for before, shown in zip([0, *listed], listed, strict=False):
        if shown - before > 1:
            drawn.append((None, None, ""))
        said = begins(shown) if shown in quarters or (pages > MANY and shown == pages != page) else ""
        drawn.append((shown, None if shown == page else address(shown), said))
    before_url = address(page - 1) if page > 1 else None
    return Pager(page, pages, before_url, address(page + 1) if page < pages else None, drawn)
