"""The readers' pages drawn last, kept in the memory of one process."""

from operator import itemgetter
from threading import Lock

from cachetools import LRUCache

CACHE_BYTES = 24_000_000  # pages kept by one process
ENTRY_BYTES = 2_000  # of which headers and objects take so much in each
Kept = tuple[int, bytes, list[tuple[str, str]]]  # status, body, headers


class PageCache:
    """The pages drawn last in one state of the catalogue, up to a number of bytes."""

    def __init__(self, limit: int = CACHE_BYTES) -> None:
        self._pages: LRUCache[str, tuple[int, Kept]] = LRUCache(limit, getsizeof=itemgetter(0))
        self._largest, self._mutex, self._state = limit // 10, Lock(), ""

    def keep_only(self, state: str) -> None:
        """Forget the pages of any other state: nobody asks for them again, and what was erased may stand in them."""
        if state != self._state:
            self.clear()
            self._state = state

    def get(self, key: str) -> Kept | None:
        with self._mutex:
            weighed = self._pages.get(key)
        return weighed[1] if weighed else None

    def put(self, key: str, page: Kept) -> None:
        weight = ENTRY_BYTES + len(key) + len(page[1])  # about; an address can be much longer than its answer
        if weight <= self._largest:
            with self._mutex:
                self._pages.setdefault(key, (weight, page))

    def clear(self) -> None:
        with self._mutex:
            self._pages.clear()


pages = PageCache()
