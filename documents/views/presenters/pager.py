from collections.abc import Callable
from typing import NamedTuple


class Pager(NamedTuple):
    page: int
    pages: int
    prev_url: str | None
    next_url: str | None
    links: list[tuple[int | None, str | None]]


def pager(page: int, pages: int, address: Callable[[int], str]) -> Pager:
    """Links to the first, last and neighbouring pages; `address(number)` gives the address of one."""
    near = sorted({1, pages, *range(max(1, page - 1), min(pages, page + 1) + 1)})
    drawn: list[tuple[int | None, str | None]] = []
    for before, shown in zip([0, *near], near, strict=False):
        if shown - before > 1:
            drawn.append((None, None))
        drawn.append((shown, None if shown == page else address(shown)))
    before_url = address(page - 1) if page > 1 else None
    return Pager(page, pages, before_url, address(page + 1) if page < pages else None, drawn)
