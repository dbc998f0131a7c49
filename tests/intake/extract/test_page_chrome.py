"""What of a page is not the article by the page's own marks."""

from __future__ import annotations

import pytest

from documents.intake.extract.reading import read
from tests.intake.extract.overbridge import FIRST_WORDS, LAST, LAST_WORDS, LONG


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
