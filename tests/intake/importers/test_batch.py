"""Many files or addresses taken in one after the other."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from documents.intake.fetch import fetch
from documents.intake.importers import batch
from documents.models import Document, Intake
from tests.intake.fetch.local import rules_of
from tests.intake.fetch.raw import raw_serving
from tests.intake.fetch.server import Answer, serving
from tests.intake.workflow.stories import THEFT

if TYPE_CHECKING:
    from pathlib import Path


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
