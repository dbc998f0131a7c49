"""The desk as an editor meets it, in a browser that obeys the Content-Security-Policy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import Group
from playwright.sync_api import expect

from documents.authorities import merge
from documents.models import Document, Status
from tests import seeing
from tests.admin.conftest import ADD, LIST, PASSWORD, change, user
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from documents.models import Person

pytestmark = pytest.mark.django_db(transaction=True)


def sign_in(page: Page, role: str) -> None:
    user(role)
    page.goto("/admin/login/")
    page.get_by_label("Username").fill(role)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="The desk")).to_be_visible()


def choose(page: Page, field: str, typed: str, offered: str) -> None:
    """Type into the suggestions of the field with this id, and take what is offered."""
    search(page, field, typed)
    page.get_by_role("option", name=offered, exact=True).click()


def search(page: Page, field: str, typed: str) -> None:
    """Type into the box that opens, once it is there: a key pressed before that is lost."""
    page.locator(f"#{field} + .select2 .select2-selection").click()
    page.locator(".select2-container--open .select2-search__field").last.press_sequentially(typed)


def test_from_a_pasted_text_to_the_readers_page(browser_page: Page) -> None:
    make_person("Əli Uydurmayev")
    make_topic("Söz azadlığı")
    make_source("Yeni Uydurma")
    page = browser_page
    sign_in(page, "publisher")
    page.goto(ADD)
    page.get_by_label("Title:", exact=True).fill("A made-up letter")
    choose(page, "id_source", "yeni", "Yeni Uydurma")
    page.get_by_label("full text").check()
    page.get_by_label("Text:", exact=True).fill("First words.\n\n## A heading\n\nMore words.")
    choose(page, "id_topics", "soz", "Söz azadlığı")
    choose(page, "id_people-0-person", "ALI uyd", "Əli Uydurmayev")
    page.locator("#id_people-0-role").select_option("author")

    # A person who has no record yet is made in a window of its own, with what was typed, and is chosen.
    page.locator("#people-group .add-row a").click()
    search(page, "id_people-1-person", "Nobody Yet")
    expect(page.get_by_text("No results found")).to_be_visible()
    page.keyboard.press("Escape")
    with page.expect_popup() as opened:
        page.locator("#add_id_people-1-person").click()
    window = opened.value
    expect(window.get_by_label("Name:", exact=True)).to_have_value("Nobody Yet")
    window.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#id_people-1-person + .select2")).to_contain_text("Nobody Yet")

    with page.expect_popup() as opened:
        page.get_by_role("button", name="Preview without saving").click()
    expect(opened.value.get_by_text("Nothing has been saved")).to_be_visible()
    expect(opened.value.get_by_role("heading", name="A heading")).to_be_visible()
    assert Document.objects.count() == 0
    opened.value.close()

    page.get_by_role("button", name="Save and preview").click()
    expect(page.get_by_text("This is a draft")).to_be_visible()
    document = Document.objects.get()
    assert [(str(tie.owner), tie.role) for tie in document.appearances.all()] == [
        ("Əli Uydurmayev", "author"),
        ("Nobody Yet", "mentioned"),
    ]
    gone = page.request.get(f"/documents/{document.pk}-{document.slug}/")
    assert gone.status == 404

    page.get_by_role("link", name="Back to the form").click()
    page.get_by_role("button", name="Save and publish").click()
    expect(page.locator(".messagelist")).to_contain_text("was changed successfully")
    page.goto(f"/documents/{document.pk}-{document.slug}/")
    expect(page.get_by_role("heading", name="A made-up letter")).to_be_visible()
    expect(page.get_by_role("link", name="Söz azadlığı").first).to_be_attached()
    expect(page.get_by_role("link", name="Əli Uydurmayev").first).to_be_attached()


def test_a_withdrawal_from_the_list(browser_page: Page) -> None:
    document = make_document("A wrong report")
    page = browser_page
    sign_in(page, "publisher")
    page.goto(LIST)
    page.get_by_label("Select this object for an action - A wrong report").check()
    page.get_by_label("Action:").select_option("withdraw")
    page.get_by_role("button", name="Go").click()
    page.get_by_label("Reason:").fill("The source took it back.")
    page.get_by_role("button", name="Withdraw").click()
    expect(page.locator(".messagelist")).to_have_text(re.compile("1 document withdrawn"))
    document.refresh_from_db()
    assert (document.status, document.withdrawal_reason) == (Status.WITHDRAWN, "The source took it back.")


@pytest.mark.looks
def test_the_pages_of_the_desk_are_accessible(browser_page: Page, private_person: Person) -> None:
    person, body = make_person("Əli Uydurmayev"), make_organisation()
    document = make_document(
        people=[person, private_person],
        organisations=[body],
        topics=[make_topic()],
        events=[("2020", "It began.")],
        source=make_source(),
        status=Status.DRAFT,
    )
    page = browser_page
    page.goto("/admin/login/")
    assert seeing.wrong_at_the_desk(page) == []
    sign_in(page, "administrator")
    addresses = ["/admin/", LIST, ADD, change(document), f"{LIST}{document.pk}/history/", f"{LIST}{document.pk}/preview/"]
    addresses += [f"/admin/documents/person/{person.pk}/change/", "/admin/documents/person/", "/admin/documents/topic/add/"]
    log, double = merge(make_person("Birinci"), into=make_person("Ikinci")), make_person("Ali Uydurmayev")
    people = "/admin/documents/person/"
    addresses += [f"{people}duplicates/", f"{people}merge/?record={person.pk}&record={double.pk}", f"{people}{person.pk}/split/"]
    addresses += ["/admin/documents/regrouping/", f"/admin/documents/regrouping/{log.pk}/change/"]
    for address in addresses:
        page.goto(address)
        assert (address, seeing.wrong_at_the_desk(page)) == (address, [])


def test_djangos_own_pages_work_under_the_policy(browser_page: Page) -> None:
    """`browser_page` fails when a page breaks its Content-Security-Policy or throws an error."""
    document = make_document(status=Status.DRAFT)
    one, two = make_person("One"), make_person("Two")
    page = browser_page
    sign_in(page, "administrator")
    group = Group.objects.get(name="editor")
    for address in (
        "/admin/password_change/",
        "/admin/auth/user/",
        "/admin/auth/user/add/",
        f"/admin/auth/user/{user('administrator').pk}/change/",
        f"/admin/auth/group/{group.pk}/change/",
        f"{LIST}?_facets=True&stage=draft&q=made",
        f"{LIST}{document.pk}/delete/",
        f"{LIST}{document.pk}/history/{document.history.get().pk}/",
    ):
        answer = page.goto(address)
        page.wait_for_load_state("networkidle")
        assert answer is not None
        assert (address, answer.status) == (address, 200)
    page.goto("/admin/documents/person/")
    for person in (one, two):
        page.get_by_label(f"Select this object for an action - {person}").check()
    page.get_by_label("Action:").select_option("merge_records")
    page.get_by_role("button", name="Go").click()
    page.get_by_role("radio", name="Two").check()
    page.get_by_role("button", name="Show what would move").click()
    page.get_by_role("button", name="Merge into “Two”").click()
    expect(page.locator(".messagelist")).to_have_text(re.compile("One merged into Two"))
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_text("Logged out")).to_be_visible()


def test_a_likely_pair_is_merged_its_old_address_leads_on_and_the_merge_is_undone(browser_page: Page) -> None:
    kept, double = make_person("Nəsimi Uydurmalı"), make_person("Насими Уйдурмалы")
    make_document("One", people=[kept])
    make_document("Two", people=[kept, make_person("Nasimi Another")])
    make_document("Three", people=[double])
    page = browser_page
    sign_in(page, "editor")
    page.goto("/admin/documents/person/duplicates/")
    page.get_by_role("link", name="Merge Nəsimi Uydurmalı and Насими Уйдурмалы …").click()
    expect(page.get_by_label("Nəsimi Uydurmalı", exact=True)).to_be_checked()
    expect(page.get_by_text("Three: mentioned")).to_be_visible()

    # To choose the other shows first what that would do.
    page.get_by_label("Насими Уйдурмалы", exact=True).check()
    page.get_by_role("button", name="Merge into “Nəsimi Uydurmalı”").click()
    expect(page.get_by_role("heading", name="What moves to “Насими Уйдурмалы”")).to_be_visible()
    page.get_by_label("Nəsimi Uydurmalı", exact=True).check()
    page.get_by_role("button", name="Show what would move to the chosen one").click()
    page.get_by_role("button", name="Merge into “Nəsimi Uydurmalı”").click()

    # Back among the likely ones, of which this is none any more.
    expect(page.get_by_role("heading", name="Likely duplicates among people")).to_be_visible()
    expect(page.get_by_role("link", name="Merge Nəsimi Uydurmalı")).to_have_count(0)
    undo = page.get_by_role("link", name="Undo")
    undone = undo.get_attribute("href")
    page.goto(double.get_absolute_url())
    expect(page).to_have_url(re.compile(f"{kept.get_absolute_url()}$"))
    expect(page.get_by_role("link", name="Three", exact=True)).to_be_visible()

    page.goto(str(undone))
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Everything that it changed", exact=False)).to_have_count(0)
    page.goto(double.get_absolute_url())
    expect(page).to_have_url(re.compile(f"{double.get_absolute_url()}$"))
    expect(page.get_by_role("link", name="Three", exact=True)).to_be_visible()
