"""The readers' pages drawn last, kept in the memory of one process."""

from collections import OrderedDict
from threading import Lock

CACHE_BYTES = 24_000_000  # pages kept by one process
ENTRY_BYTES = 2_000  # of which headers and objects take so much in each
Kept = tuple[int, bytes, list[tuple[str, str]]]  # status, body, headers


class PageCache:
    """The pages drawn last in one state of the catalogue, up to a number of bytes."""

    def __init__(self, limit: int = CACHE_BYTES) -> None:
        self._limit, self._size, self._mutex = limit, 0, Lock()
        self._pages: OrderedDict[str, Kept] = OrderedDict()
        self._state = ""

    def keep_only(self, state: str) -> None:
        """Forget the pages of any other state: nobody asks for them again, and what was erased may stand in them."""
        if state != self._state:
            self.clear()
            self._state = state

    def get(self, key: str) -> Kept | None:
        with self._mutex:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def put(self, key: str, page: Kept) -> None:
        if _weight(key, page) > self._limit // 10:
            return
        with self._mutex:
            if key in self._pages:
                return
            self._pages[key] = page
            self._size += _weight(key, page)
            while self._size > self._limit:
                self._size -= _weight(*self._pages.popitem(last=False))

    def clear(self) -> None:
        with self._mutex:
            self._pages.clear()
            self._size = 0


def _weight(key: str, page: Kept) -> int:
    """Bytes that a kept page takes, about: an address can be much longer than its answer."""
    return ENTRY_BYTES + len(key) + len(page[1])


pages = PageCache()
