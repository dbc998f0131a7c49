"""The figures of readers' pages, as docs/reading-room.md has them."""

from __future__ import annotations

from tools.page_figures import CONNECTIONS, KINDS, VIEWS, Figures, report

FIGURES = Figures(
    weight={"document": 12_345, "stylesheet": 1_000, "script": 0, "font": 20_000},
    requests=7,
    text={"slow 3G": 4_321.0, "slow 4G": 1_250.0, "phone": 812.0},
    still=0.01249,
    found={"1280 light": 0, "1280 dark": 2},
)


def test_a_page_has_its_row_in_each_table() -> None:
    text = report({"front": FIGURES, "one topic": FIGURES}, {})
    assert text.count("| front | 12.3 kB | 1.0 kB | 0.0 kB | 20.0 kB | 7 | 4.3 s | 1.2 s | 0.8 s | 0.012 |\n") == 1
    assert "| page | 1280 light | 1280 dark |\n| --- | --- | --- |\n| front | 0 | 2 |\n| one topic | 0 | 2 |\n" in text


def test_pictures_are_linked_by_page_and_view() -> None:
    text = report({"front": FIGURES}, {"one topic": ("1280-dark", "print"), "front": ("360-light",)})
    assert (
        "- one topic: [1280-dark](screenshots/one-topic-1280-dark.webp), [print](screenshots/one-topic-print.png)\n"
        "- front: [360-light](screenshots/front-360-light.webp)\n"
    ) in text


def test_each_table_has_as_many_columns_in_its_head_as_in_its_rows() -> None:
    lines = report({"front": FIGURES}, {}).splitlines()
    tables = [(lines[at - 1], lines[at], lines[at + 1]) for at, line in enumerate(lines) if line.startswith("| ---")]
    assert len(tables) == 2
    assert [len({row.count("|") for row in table}) for table in tables] == [1, 1]


def test_what_is_measured_is_what_is_told() -> None:
    assert set(FIGURES.weight) == set(KINDS)
    assert set(FIGURES.text) == set(CONNECTIONS)
    assert all(rate > 0 and latency > 0 and slower >= 1 for rate, latency, slower in CONNECTIONS.values())
    assert (VIEWS["200 %"], VIEWS["400 %"]) == (VIEWS["1280"] // 2, VIEWS["1280"] // 4)
