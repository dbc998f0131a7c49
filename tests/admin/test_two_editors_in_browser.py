"""A form that somebody else has overtaken, and one whose sign-in ran out, as an editor meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from playwright.sync_api import expect

from documents.models import Document
from tests import seeing
from tests.admin.conftest import PASSWORD, change
from tests.admin.test_in_browser import sign_in
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_another_saved_is_seen_chosen_and_kept(browser_page: Page) -> None:
    page, record = browser_page, make_document(people=[make_person()], summary="Old.", note="Old note.")
    sign_in(page, "editor")
    page.goto(change(record))
    record.refresh_from_db()
    record.summary, record.note = "The other's summary.", "The other's note."
    record.save()
    page.get_by_label("Summary:").fill("My summary.")
    page.get_by_role("button", name="Save and continue editing").click()
    differences = page.get_by_role("region", name="Changed by others since you opened this")
    expect(differences).to_contain_text("The other's summary.")
    expect(page.get_by_label("Note:")).to_have_value("The other's note.")
    expect(page.get_by_label("Summary:")).to_have_value("My summary.")
    assert seeing.wrong_at_the_desk(page) == []
    assert Document.objects.get().summary == "The other's summary."
    differences.get_by_label("The other’s", exact=True).check()
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert Document.objects.values_list("summary", "note").get() == ("The other's summary.", "The other's note.")


def test_an_untouched_form_is_no_change_to_the_server(browser_page: Page) -> None:
    """What a browser makes of a value, such as its ends of lines, is not taken for the editor's."""
    page = browser_page
    record = make_document(text="\nA line.\n\n  Another, of “two”.\n", summary="One.\nTwo.", content_notes="a\nb")
    sign_in(page, "editor")
    page.goto(change(record))
    record.refresh_from_db()
    record.text, record.summary = "Altogether other words.", "Three."
    record.save()
    page.get_by_label("Note:").fill("Mine.")
    page.get_by_role("button", name="Save and continue editing").click()
    differences = page.get_by_role("region", name="Changed by others since you opened this")
    expect(differences).to_contain_text("The form has the new value now.")
    expect(differences).not_to_contain_text("choose")


def test_a_sign_in_that_ran_out_loses_nothing(browser_page: Page) -> None:
    page, record = browser_page, make_document()
    sign_in(page, "editor")
    page.goto(change(record))
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.get_by_label("Summary:").fill("An hour of work.\nAnd more.")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("Your session has expired.")).to_be_visible()
    assert seeing.wrong_at_the_desk(page) == []
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in and continue").click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert Document.objects.get().summary == "An hour of work.\nAnd more."
