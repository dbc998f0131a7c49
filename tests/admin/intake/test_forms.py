"""What is typed at the review is kept as it was typed, and found right or wrong when it is finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import Document, Intake, IntakeStatus
from tests.admin.intake.desk import IN, form_of, review, row

if TYPE_CHECKING:
    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


def test_everything_typed_is_saved_whether_it_is_right_or_not_and_can_be_gone_on_with(signed: Signed) -> None:
    client = signed("contributor")
    address, sent, _ = review(client)
    typed = {
        "title": "",
        "date": "in May",
        "language": "any one",
        "summary": "A summary.\nIn two lines.",
        "source": "A new one",
    }
    typed["address"], typed["people-TOTAL_FORMS"] = "javascript:alert(1)", str(int(sent["people-TOTAL_FORMS"]) + 1)
    typed[f"people-{sent['people-TOTAL_FORMS']}-name"] = "Somebody Added"
    assert client.post(address, sent | typed | {"_later": "1"})["Location"] == IN
    page = client.get(address)
    again = form_of(page)
    assert {name: again.get(name, "") for name in ("title", "date", "language", "summary", "source", "address")} == {
        name: typed[name] for name in ("title", "date", "language", "summary", "source", "address")
    }
    assert row(again, "people", "Somebody Added")
    assert 'href="javascript' not in page.content.decode()
    answer = client.post(address, again | {"_draft": "1"})
    assert answer.status_code == 422
    assert sorted(answer.context["review"].description.errors) == ["address", "date", "language", "title"]
    assert form_of(answer)["summary"] == typed["summary"]
    assert Document.objects.count() == 0


@pytest.mark.parametrize("wrong", ["x", "-1", "99999999999999999999999", "\x00"])
def test_bad_values_are_no_fault_of_the_server(signed: Signed, wrong: str) -> None:
    client = signed("publisher")
    address, sent, _ = review(client)
    names = ("version", "switches", "cut_start", "people-TOTAL_FORMS", "people-0-record", f"twin-{wrong}", "people-0-key", "kind")
    for name, button in zip(names, ("_save", "_draft", "_all", "_live", "_save", "_draft", "_save", "_draft"), strict=True):
        answer = client.post(address, sent | {name: wrong, "cut_words": "Alva Tern", button: "people"})
        assert answer.status_code in (200, 302, 403, 409, 422), (name, button)
        Intake.objects.update(status=IntakeStatus.OPEN, document=None)
        sent["version"] = Intake.objects.get().version
    for path in (f"{IN}99999999999999999999999/", f"{IN}0/", f"{IN}1/discard/"):
        assert client.get(path).status_code in (302, 404)
