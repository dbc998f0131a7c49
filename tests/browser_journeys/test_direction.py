"""Arabic, Hebrew and Persian documents as a browser sets them: from right to left, each apart from what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import seeing
from tests.admin.conftest import change
from tests.admin.test_in_browser import sign_in
from tests.records import make_document, make_person, make_source, make_topic

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

# By language: title (which ends in a mark), name, text (with Latin letters, numbers and a list), words of the archive about it.
WORDS = {
    "ar": (
        "\u0647\u0644 \u0647\u0630\u0627 \u0635\u062d\u064a\u062d\u061f (BBC) \u0646\u0639\u0645!",
        "\u0645\u062d\u0645\u062f \u0627\u0644\u0639\u0644\u064a",
        "\u0642\u0627\u0644 \u00abJohn Smith\u00bb \u0641\u064a 12.05.2021!\n\n- \u0623\u0648\u0644 (1)\n- \u062b\u0627\u0646",
        "\u0645\u0644\u062e\u0635: 12!",
    ),
    "he": (
        "\u05d4\u05d0\u05dd \u05d6\u05d4 \u05e0\u05db\u05d5\u05df? (BBC) \u05db\u05df!",
        "\u05d3\u05d5\u05d3 \u05db\u05d4\u05df",
        "\u05d0\u05de\u05e8 \u201eJohn Smith\u201d \u05d1-12.05.2021!\n\n- \u05d0\u05d7\u05d3 (1)\n- \u05e9\u05e0\u05d9",
        "\u05ea\u05e7\u05e6\u05d9\u05e8: 12!",
    ),
    "fa": (
        "\u0622\u06cc\u0627 \u0627\u06cc\u0646 \u062f\u0631\u0633\u062a \u0627\u0633\u062a\u061f (BBC) \u0628\u0644\u0647!",
        "\u0639\u0644\u06cc \u0631\u0636\u0627\u06cc\u06cc",
        "\u06af\u0641\u062a \u00abJohn Smith\u00bb \u062f\u0631 12.05.2021!\n\n- \u06cc\u06a9\u0645 (1)\n- \u062f\u0648\u0645",
        "\u062e\u0644\u0627\u0635\u0647: 12!",
    ),
}
# The way an element is read, its alignment, and on which side its last character stands of its first.
_SET = """(one) => {
  const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), nodes = [];
  while (walk.nextNode()) if (walk.currentNode.textContent.trim()) nodes.push(walk.currentNode);
  const place = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().left;
  };
  const first = nodes[0], last = nodes[0];
  const side = place(last, last.textContent.trimEnd().length - 1) < place(first, 0) ? "left" : "right";
  return [getComputedStyle(one).direction, side];
}"""
RIGHT_TO_LEFT = ["rtl", "left"]


@pytest.mark.parametrize("language", list(WORDS))
def test_a_document_is_set_from_right_to_left_everywhere(browser_page: Page, language: str) -> None:
    title, name, text, words = WORDS[language]
    source = make_source(name)
    document = make_document(
        title,
        language=language,
        text=text,
        summary=words,
        content_notes=words,
        byline=name,
        people={make_person(name): "author"},
        topics=[make_topic(words)],
        source=source,
        date="2021-05-12",
        events=[("2021-05-01", words)],
    )
    document.corrections.create(words=words)
    make_document("Left to right, 12!", people={make_person("Left Right-Test"): "author"}, topics=[make_topic("Left")])
    page = browser_page
    page.set_viewport_size({"width": 1280, "height": 900})

    def set_as(selector: str) -> list[str]:
        return list(page.locator(selector).first.evaluate(_SET))

    page.goto(document.get_absolute_url())
    for selector in ("h1", ".text p", ".text li", ".abstract p", ".caution p", "#h-corr + dl dd", ".facts dd span"):
        assert (selector, set_as(selector)) == (selector, RIGHT_TO_LEFT)
    bullets = page.locator(".text li").first
    assert bullets.evaluate("(one) => getComputedStyle(one.parentElement).paddingRight") == "24px"  # dashes on the right
    # The line above the title is English and stays so: the source stands between the kind and the day.
    line = page.locator("article header .k")
    order = [
        line.locator(one).evaluate("(one) => one.getBoundingClientRect().left") for one in ("a >> nth=0", "a >> nth=1", "time")
    ]
    assert order == sorted(order)
    # In a citation, which is English, author, title and source are apart: each stands on the right of the one before.
    assert page.locator("#cite-chicago").evaluate("(one) => getComputedStyle(one).direction") == "ltr"
    assert page.locator("#cite-chicago bdi").all_text_contents() == [name, title, name]
    assert list(seeing.faults(page, 1280)) == []

    page.goto(f"/documents/?source={source.slug}")
    for selector in ("ol.rows h3", "ol.rows .sum"):
        assert (selector, set_as(selector)) == (selector, RIGHT_TO_LEFT)
    # People and topics of a row go on from left to right, with their dots between them.
    ties = page.locator("ol.rows .t a").evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().left)")
    assert ties == sorted(ties)
    page.goto(f"/documents/?q={title.split()[1]}")
    assert set_as("ol.rows h3") == RIGHT_TO_LEFT
    count = page.locator(".facet li", has_text=name).first
    sides = [count.locator(one).first.evaluate("(one) => one.getBoundingClientRect().left") for one in ("bdi", "span")]
    assert sides == sorted(sides)
    page.goto("/people/")
    assert page.locator("#index a", has_text=name.split()[-1]).first.evaluate("(one) => getComputedStyle(one).direction") == "rtl"
    page.goto("/dates/2021/05/")
    for selector in (".events td span", ".events td a"):
        assert (selector, set_as(selector)) == (selector, RIGHT_TO_LEFT)


def test_the_desk_sets_what_is_typed_as_it_is_read(browser_page: Page) -> None:
    title, _name, text, _words = WORDS["he"]
    document = make_document(title, language="he", text=text)
    page = browser_page
    sign_in(page, "publisher")
    page.goto(change(document))
    for field in ("id_title", "id_text"):
        assert page.locator(f"#{field}").evaluate("(one) => getComputedStyle(one).unicodeBidi") == "plaintext"
    page.goto("/admin/documents/document/")
    listed = page.locator("#result_list th", has_text=title).evaluate("(one) => getComputedStyle(one).unicodeBidi")
    assert listed == "plaintext"
