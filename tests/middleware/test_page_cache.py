from documents.middleware import PageCache


def _page(length: int) -> tuple[int, bytes, list[tuple[str, str]]]:
    return 200, b"x" * length, [("ETag", '"1"')]


def test_the_cache_gives_back_what_it_was_given() -> None:
    cache = PageCache()
    assert cache.get("a") is None
    cache.put("a", _page(10))
    cache.put("a", _page(20))
    assert cache.get("a") == _page(10)
    cache.clear()
    assert cache.get("a") is None


def test_the_cache_drops_the_pages_not_used_for_longest() -> None:
    cache = PageCache(limit=100_000)
    for key in "abcdefg":
        cache.put(key, _page(7_000))
    cache.get("a")
    for key in "hijkl":
        cache.put(key, _page(7_000))
    assert cache.get("a") is not None
    assert cache.get("b") is None
    assert cache._pages.currsize <= 100_000


def test_a_page_of_more_than_a_tenth_of_the_cache_is_not_kept() -> None:
    cache = PageCache(limit=100_000)
    cache.put("a", _page(10_000))
    assert cache.get("a") is None


def test_long_addresses_with_short_answers_do_not_fill_the_memory() -> None:
    cache = PageCache(limit=1_000_000)
    for number in range(2_000):
        cache.put(f"{number:08d}" * 1000, _page(20))
    assert sum(map(len, cache._pages)) <= 1_000_000
    for number in range(2_000):
        cache.put(f"{number}", _page(0))
    assert len(cache._pages) < 1_000


def test_a_new_state_forgets_the_pages_of_the_old() -> None:
    cache = PageCache()
    cache.keep_only("one")
    cache.put("page", (200, b"of the first state", []))
    cache.keep_only("one")
    assert cache.get("page") == (200, b"of the first state", [])
    cache.keep_only("two")
    assert (cache.get("page"), cache._pages.currsize) == (None, 0)
