"""What a browser sends of a page's form, without a button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import html

if TYPE_CHECKING:
    from django.test import Client

Sent = dict[str, list[str]]


def browser_form(answer: Any, which: str = "//div[@id='content']//form[@method='post'][1]") -> Sent:
    """Names and values of the form's fields that are sent."""
    found = html.fromstring(answer.content.decode()).xpath(which)
    sent: Sent = {}
    for name, value in found[0].form_values():
        sent.setdefault(name, []).append(value.removeprefix("\n"))
    return sent


def main_form(answer: Any) -> Sent:
    """Of a record's page."""
    return browser_form(answer, "//form[@id and contains(@id, '_form') and @method='post']")


def row_of(sent: Sent, prefix: str, field: str, value: object) -> str:
    """The beginning of the names of the row that has this value."""
    end = f"-{field}"
    return next(
        name.removesuffix(end)
        for name, values in sent.items()
        if name.startswith(f"{prefix}-") and name.endswith(end) and values == [str(value)]
    )


def messages(client: Client, address: str, sent: dict[str, Any]) -> list[str]:
    """Those after a form is sent."""
    return said(client.post(address, sent, follow=True))


def said(answer: Any) -> list[str]:
    """The messages on the page that was answered."""
    return [str(one) for one in answer.context["messages"]]
