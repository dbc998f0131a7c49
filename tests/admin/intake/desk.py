"""What an editor sends to the intake's pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.test import Client

    from documents.models import Intake


IN = "/admin/documents/document/intake/"


STORY = """Ropemakers close the harbour of Ostrava-by-the-Sea

The Guild of Ropemakers closed the harbour on 3 May 2021, and Alva Tern called it a folly.

“We had no choice,” said Wren Plover of the guild. Alva Tern asked for talks, which nobody gave her.

Leave a Reply
"""


def form_of(page: Any) -> dict[str, Any]:
    """What a browser would send of the review screen, without a button."""
    review, intake = page.context["review"], page.context["intake"]
    sent: dict[str, Any] = {"version": intake.version, "switches": "1"}
    sent["kept"] = [number for number, edit in enumerate(intake.edits) if edit["kept"]]
    forms = [review.description]
    for part, formset in review.rows.items():
        sent[f"{part}-TOTAL_FORMS"], sent[f"{part}-INITIAL_FORMS"] = len(formset.forms), formset.initial_form_count()
        forms += formset.forms
    for form in forms:
        for bound in form:
            value = bound.value()
            if value not in (None, False, ""):
                sent[bound.html_name] = "on" if value is True else value
    return sent


def row(sent: dict[str, Any], part: str, name: str) -> str:
    """The prefix of the row that has this name."""
    return next(key.removesuffix("-name") for key, value in sent.items() if key.startswith(part) and value == name)


def review(client: Client, text: str = STORY, **more: Any) -> tuple[str, dict[str, Any], Intake]:
    """The address of a new intake's review screen, what its form would send, and the intake."""
    address = paste(client, text, **more)["Location"]
    page = client.get(address)
    return address, form_of(page), page.context["intake"]


def paste(client: Client, text: str = STORY, **more: Any) -> Any:
    page = client.get(IN)
    sent = {"token": page.context["form"]["token"].value(), "text": text, "address": ""} | more
    return client.post(IN, sent)
