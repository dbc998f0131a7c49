"""The HTML of an answer as a tree, so that a test can say what stands where."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from documents.catalogue import Query

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http.response import HttpResponseBase

VOID = {"br", "hr", "img", "input", "link", "meta", "path", "rect"}
# A part of a selector: a tag's name, .classes, #ids and [attributes], all of which must fit.
_PART = re.compile(r"(?P<kind>[.#]?)(?P<name>[\w-]+)|\[(?P<attribute>[\w-]+)(?:=(?P<value>[^\]]*))?\]")


@dataclass
class Element:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, with the white space of a line between them."""
        return " ".join(self._words().split())

    def _words(self) -> str:
        return "".join(one if isinstance(one, str) else one._words() for one in self.inside)

    def __getitem__(self, attribute: str) -> str:
        return self.attributes[attribute]

    def __contains__(self, attribute: str) -> bool:
        return attribute in self.attributes

    def all(self, selector: str) -> list[Element]:
        """What a selector of descendants finds in here, in the order of the page: `nav.sort a[aria-current]`."""
        first, _, rest = selector.partition(" ")
        found: list[Element] = []
        for element in self._below():
            if element._fits(first):
                found += element.all(rest) if rest else [element]
        return [one for number, one in enumerate(found) if all(one is not before for before in found[:number])]

    def one(self, selector: str) -> Element:
        (element,) = self.all(selector)
        return element

    def texts(self, selector: str) -> list[str]:
        return [element.text for element in self.all(selector)]

    def links(self, selector: str) -> list[tuple[str, str]]:
        """(words, address) of each link found."""
        return [(element.text, element["href"]) for element in self.all(selector)]

    def ways(self, selector: str) -> list[tuple[str, str]]:
        """(words, address) of each link and button found in a page; of a button the list that its form comes to."""
        return [(element.text, self.leads(element)) for element in self.all(selector)]

    def leads(self, element: Element) -> str:
        """Where a link or a button of the page leads to, in the end."""
        if element.tag == "a":
            return element["href"]
        (form,) = [one for one in self.all("form") if one.attributes.get("id") == element["form"]]
        sent = [(field["name"], field["value"]) for field in form.all("input")]
        sent += [(element["name"], element["value"])] if "name" in element else []
        return element.attributes.get("formaction", form["action"]) + Query.parse(sent).address()

    def _below(self) -> Iterator[Element]:
        for one in self.inside:
            if isinstance(one, Element):
                yield one
                yield from one._below()

    def _fits(self, part: str) -> bool:
        return all(self._has(match) for match in _PART.finditer(part))

    def _has(self, match: re.Match[str]) -> bool:
        if match["attribute"]:
            held = self.attributes.get(match["attribute"])
            return held is not None and match["value"] in (None, held)
        held = {".": self.attributes.get("class", ""), "#": self.attributes.get("id", ""), "": self.tag}[match["kind"]]
        return match["name"] in held.split()


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def parse(html: str) -> Element:
    """The document. Fails when an element is left open or closed twice."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    (document,) = parser.open
    return document


def read(response: HttpResponseBase, status: int = 200) -> Element:
    """The page that was answered, which must be HTML with this status."""
    assert (response.status_code, response["Content-Type"]) == (status, "text/html; charset=utf-8")
    return parse(response.content.decode())  # type: ignore[attr-defined]
