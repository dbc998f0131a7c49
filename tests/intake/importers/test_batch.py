"""Many files or addresses taken in one after the other."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from documents.extraction.findings import Unreadable
from documents.intake.fetch import fetch
from documents.intake.importers import batch
from documents.intake.importers.batch import Tally, Wanted, take_in, wanted
from documents.models import Document, Intake
from tests.intake.fetch.local import rules_of
from tests.intake.fetch.raw import raw_serving
from tests.intake.fetch.server import Answer, serving
from tests.intake.workflow.stories import THEFT


@pytest.mark.django_db
def test_a_list_of_addresses_goes_on_past_a_server_that_speaks_no_http(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = b"<h1>Harbour closed</h1><p>The harbour of Kestrel was closed on Monday by order of its master.</p>" * 3
    with raw_serving(b"SSH-2.0-OpenSSH_9.2\r\n") as odd, serving() as sound:
        sound.answers["/b"] = Answer(page, Content_Type="text/html")
        rules = replace(rules_of(odd.port), ports=frozenset({odd.port, sound.port}))
        monkeypatch.setattr("documents.intake.workflow.receive.fetch", partial(fetch, rules=rules))  # loopback may be reached
        addresses = [f"http://127.0.0.1:{odd.port}/a", f"http://127.0.0.1:{sound.port}/b"]
        (tmp_path / "list.txt").write_text("\n".join(addresses))
        tally = batch.take_in(batch.wanted([tmp_path / "list.txt"]), ignore_robots=True)
    assert (tally.taken, [what for what, _ in tally.failed]) == (1, [addresses[0]])
    assert [intake.address for intake in Intake.objects.all()] == [addresses[1]]


@pytest.mark.django_db
def test_a_bulk_intake_takes_no_date_of_a_text_that_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "theft.txt").write_text(THEFT, "utf-8")
    assert batch.take_in(batch.wanted([tmp_path]), as_drafts=True).taken == 1
    document = Document.objects.get()
    assert (document.holding, document.event_dates.count()) == ("record", 0)


def test_folders_files_and_lists_of_addresses_are_wanted(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "b").mkdir(parents=True)
    for name in ("c.txt", "b/a.txt", ".hidden"):
        (folder / name).write_text("Words.")
    addresses = tmp_path / "list.txt"
    addresses.write_text("# a remark\nhttps://a.example/1\n\n http://a.example/2 \nhttps://a.example/1\n")
    words = tmp_path / "words.txt"
    words.write_text("https://a.example/1\nis an address.\n")
    assert list(wanted([folder, addresses, words])) == [
        Wanted(path=folder / "b" / "a.txt"),
        Wanted(path=folder / "c.txt"),
        Wanted(address="https://a.example/1"),
        Wanted(address="http://a.example/2"),
        Wanted(path=words),
    ]
    assert [str(one) for one in (Wanted(address="https://a.example/1"), Wanted(path=words))] == [
        "https://a.example/1",
        str(words),
    ]
    with pytest.raises(Unreadable, match="There is no file or folder"):
        list(wanted([tmp_path / "nothing"]))


@pytest.mark.django_db
def test_nothing_is_taken_in_twice_and_what_fails_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name, content in (
        ("a.txt", "The harbour of Lorn was closed on Monday."),
        ("b.txt", ""),
        ("c.txt", "It was opened again."),
    ):
        (folder / name).write_text(content)
    seen: list[str] = []
    first = take_in(wanted([folder]), progress=lambda one: seen.append(str(one)))
    assert (first.taken, first.known, [Path(what).name for what, _ in first.failed]) == (2, 0, ["b.txt"])
    assert [Path(one).name for one in seen] == ["a.txt", "b.txt", "c.txt"]
    second = take_in(wanted([folder]))
    assert (second.taken, second.known, Intake.objects.count()) == (0, 2, 2)
    assert take_in([]) == Tally()
