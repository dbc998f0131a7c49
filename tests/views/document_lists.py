"""What stands on a page of the list of documents."""

from __future__ import annotations

from tests.html import Element

LIST = "/documents/"


def titles(page: Element) -> list[str]:
    return page.texts("ol.rows h3")


def facet(page: Element, heading: str) -> dict[str, str]:
    """Labels of a facet's values, each with its count, or “excluded”."""
    values = {}
    for box in page.all(".facet"):
        if box.one("h3").text == heading:
            for item in box.all("li"):
                link = next(one for one in item.inside if isinstance(one, Element))
                count = link.one("span").text
                values[link.text.removesuffix("×").removesuffix(count).strip()] = count
    return values


def links(page: Element, heading: str) -> dict[str, str]:
    """Of a facet: the label of each link, without its count, and where it leads."""
    (box,) = [box for box in page.all(".facet") if box.one("h3").text == heading]
    first = [next(one for one in item.inside if isinstance(one, Element)) for item in box.all("li")]
    found = {one.text.split(" ")[0]: page.leads(one) for one in first}
    return found | {one["aria-label"]: page.leads(one) for one in box.all("button.not")}
