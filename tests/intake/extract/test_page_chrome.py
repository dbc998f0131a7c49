"""What of a page is not the article by the page's own marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

from documents.intake.extract.article import FURNITURE
from documents.intake.extract.page_chrome import MAX_CAPTION, clear, mark_captions
from documents.intake.extract.reading import read
from tests.intake.extract.overbridge import FIRST_WORDS, LAST, LAST_WORDS, LONG

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@pytest.mark.parametrize("box", ["class='widget Blog'", "class='print-only'", "class='modal'"])
def test_a_box_that_holds_the_article_is_not_dropped_for_its_name(box: str) -> None:
    archive = "".join(f"<li><a href='/{n}'>Posts of the month of the flood number {n}</a></li>" for n in range(40))
    page = f"<html><body><div {box}><h1>Bridge</h1>{LONG}{LAST}</div><div class='widget'><ul>{archive}</ul></div></body></html>"
    assert read(page.encode(), name="page.html").text == f"# Bridge\n\n{FIRST_WORDS}\n\n{LAST_WORDS}"


@pytest.mark.parametrize("box", ["class='cmp-modal'", "id='gdpr-consent-tool-wrapper'", "class='cookie-bar'"])
def test_consent_text_is_no_text_of_a_short_notice(box: str) -> None:
    consent = f"<div {box}><p>We and our partners store and read what your device is called, in order to sell it on.</p></div>"
    page = f"<html><body>{consent}<h1>Notice</h1><p>The court freed Nora Flint on 12 March 2021.</p></body></html>"
    assert read(page.encode(), name="page.html").text == "# Notice\n\nThe court freed Nora Flint on 12 March 2021."


def _tree(body: str) -> HtmlElement:
    return html.document_fromstring(f"<html><body>{body}{LONG * 3}</body></html>")


@pytest.mark.parametrize(
    ("element", "marked"),
    [
        ("<nav>a</nav>", True),
        ("<form>a</form>", True),
        ("<footer>a</footer>", True),
        ("<blockquote><footer>a</footer></blockquote>", False),
        ("<div class='sharedaddy x'>a</div>", True),
        ("<div id='comments'>a</div>", True),
        ("<div class='commentsary'>a</div>", False),
        ("<div role='navigation'>a</div>", True),
        ("<header role='banner'>a</header>", False),
        ("<div role='banner'>a</div>", True),
        ("<div class='cookie-bar'>a</div>", True),
        ("<div class='cookies-recipe'>a</div>", True),
        ("<div class='cookiejar'>a</div>", False),
        ("<div class='widget'><h1>a</h1></div>", False),
        ("<main class='related'>a</main>", False),
        ("<p>a</p>", False),
    ],
)
def test_furniture_is_marked_by_its_own_names(element: str, *, marked: bool) -> None:
    tree = _tree(element)
    assert clear(tree) == ()
    assert any(one.get(FURNITURE) is not None for one in tree.iter()) is marked


def test_what_has_most_of_the_words_is_no_furniture() -> None:
    tree = html.document_fromstring(f"<html><body><div class='related'>{LONG}</div><p>One.</p></body></html>")
    clear(tree)
    assert [one.tag for one in tree.iter() if one.get(FURNITURE) is not None] == []


def test_what_the_page_hides_goes_and_is_counted_where_it_is_text() -> None:
    tree = _tree("<p hidden>Tomas Hill</p><div hidden>menu</div><p style='display:none'>Two words</p>")
    assert clear(tree) == ("2 passages that the page hides (19 characters) are left out of the text",)
    assert "Tomas" not in tree.text_content()
    assert "menu" not in tree.text_content()


@pytest.mark.parametrize(
    ("body", "captions"),
    [
        ("<figure><img><figcaption>Gulls</figcaption></figure>", ["Gulls"]),
        ("<figure><img><figcaption><b>Gulls</b><span>Photo: A</span></figcaption></figure>", ["Gulls Photo: A"]),
        ("<figure><img></figure>", []),
        ("<div class='wp-caption'><p class='wp-caption-text'>Gulls</p></div>", ["Gulls"]),
        ("<div class='caption'><p>Gulls</p></div>", []),
        (f"<p class='caption'>{'a' * (MAX_CAPTION + 1)}</p>", []),
        ("<figure><table><tr><td>1</td></tr></table><figcaption>Gulls</figcaption></figure>", ["Gulls"]),
    ],
)
def test_captions_are_written_in_one_way(body: str, captions: list[str]) -> None:
    tree = _tree(body)
    mark_captions(tree)
    assert [one.text for one in tree.iter("figcaption") if one.text] == captions
