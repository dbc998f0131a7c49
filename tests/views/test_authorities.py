"""People, organisations and sources: their indexes, and the page of each."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from documents.authorities import merge
from documents.models import Affiliation, Appearance, FormerSlug, Name, NameKind, Role, Status
from tests.html import Element, read
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def groups(page: Element) -> dict[str, list[str]]:
    """The documents of a record's page, under each heading of the main column."""
    found = {}
    for part in page.all("section"):
        if part.all("ol.rows"):
            found[part.one("h2").text] = part.texts("ol.rows h3")
    return found


def bars(page: Element, heading: str) -> list[tuple[str, str]]:
    """Who or what appears too, with the number of documents, which leads to them."""
    (part,) = [part for part in page.all("aside section") if part.one("h2").text == heading]
    drawn = [(li.all("a")[0], li.one("button.both").text) for li in part.all("ul.bars li")]
    assert all(common.startswith(f"Documents in common, {own.text}: ") for own, common in drawn)
    return [(f"{own.text} {common.split()[-1]}", own["href"]) for own, common in drawn]


# --- The page of one -----------------------------------------------------------------------------------------------------------


def test_a_persons_page_has_the_documents_by_role(client: Client) -> None:
    veli, aysel = make_person("Veli Uydurma-Test", description="A made-up mayor."), make_person("Aysel Uydurma-Test")
    private, guild, fog = make_person("Aygün Gizli-Test", private=True), make_organisation("Guild"), make_topic("Fog")
    make_document("Written", people={veli: Role.AUTHOR, aysel: Role.MENTIONED}, date="2019", topics=[fog])
    make_document(
        "Told", people={veli: Role.MENTIONED, aysel: Role.QUOTED, private: Role.VICTIM}, date="2021", organisations=[guild]
    )
    make_document("Told too", people={veli: Role.MENTIONED}, date="2020")
    make_document("Unseen", people={veli: Role.ACCUSED, make_person("Unseen Person"): Role.ACCUSED}, status=Status.DRAFT)
    response = client.get("/people/veli-uydurma-test/")
    page = read(response)
    assert (page.one("h1").text, page.texts("main .lede")) == ("Veli Uydurma-Test", ["A made-up mayor."])
    assert groups(page) == {"Author 1": ["Written"], "Mentioned 2": ["Told", "Told too"]}
    assert page.ways("main p.more button") + page.links("main p.more a") == [
        ("3 documents", "/documents/?person=veli-uydurma-test"),
        ("Timeline", "/dates/?person=veli-uydurma-test"),
        ("Feed", "/documents/feed.atom?person=veli-uydurma-test"),
    ]
    assert bars(page, "Appears with") == [("Aysel Uydurma-Test 2", "/people/aysel-uydurma-test/")]
    assert ("Documents in common, Aysel Uydurma-Test: 2", "/documents/?person=aysel-uydurma-test&person=veli-uydurma-test") in (
        page.ways("aside button.both")
    )
    assert bars(page, "Organisations") == [("Guild 1", "/organisations/guild/")]
    assert bars(page, "Topics") == [("Fog 1", "/topics/fog/")]
    assert page.one("figure svg")["aria-label"] == "3 documents, 2019 to 2021"
    assert page.ways("figure td button")[0] == ("2019", "/documents/?person=veli-uydurma-test&year=2019")
    shown = response.content.decode()
    assert ("Gizli" in shown, "Unseen" in shown, "Accused" in shown) == (False, False, False)


def test_names_in_all_scripts_have_their_language_and_direction(client: Client) -> None:
    person = make_person("Mordechai Uydurma-Test")
    unseen, seen = make_document("Unseen", status=Status.DRAFT), make_document("Seen", people=[person])
    for text, language, kind, seen_in in (
        ("מרדכי", "he", NameKind.NATIVE, None),
        ("محمود", "fa", NameKind.VARIANT, seen),
        ("Mordecai", "", NameKind.VARIANT, None),
        ("Mordekhai of a draft", "", NameKind.VARIANT, unseen),
        ("Mordehcai", "", NameKind.MISSPELLING, None),
    ):
        Name.objects.create(person=person, text=text, language=language, kind=kind, seen_in=seen_in)
    page = read(client.get("/people/mordechai-uydurma-test/"))
    assert [(name.text, name.attributes) for name in page.all("p.names span")] == [
        ("מרדכי", {"lang": "he", "dir": "auto"}),
        ("Mordecai", {"dir": "auto"}),
        ("محمود", {"lang": "fa", "dir": "auto"}),
    ]
    assert page.one("p.names").text == "מרדכי Hebrew · Mordecai · محمود Persian"


def test_how_a_name_is_known_stands_in_a_table_with_the_document_it_was_seen_in(client: Client) -> None:
    person = make_person("Vali Uydurma-Test")
    seen = make_document("Seen & read", people=[person], language="az")
    unseen = make_document("Unseen", status=Status.DRAFT)
    later = make_document("Embargoed", embargo_until=timezone.now() + timedelta(days=1))
    for text, language, kind, basis, seen_in in (
        ("Vəli", "az", NameKind.NATIVE, "Established name", None),
        ("Вали", "ru", NameKind.VARIANT, "", seen),
        ("Walli", "", NameKind.VARIANT, "Of a draft", unseen),
        ("Walley", "", NameKind.VARIANT, "Of an embargoed one", later),
        ("Vlai", "", NameKind.MISSPELLING, "A slip", seen),
    ):
        Name.objects.create(person=person, text=text, language=language, kind=kind, basis=basis, seen_in=seen_in)
    make_document("Two", people=[make_person("Nothing Known")])
    response = client.get("/people/vali-uydurma-test/")
    rows = read(response).all("details.known tbody tr")
    assert [[row.one("th").text, *row.texts("td")] for row in rows] == [
        ["Vəli", "Azerbaijani", "Established name"],
        ["Vali Uydurma-Test", "–", "–"],
        ["Вали", "Russian", "in Seen & read"],
    ]
    assert [row.one("th span").attributes.get("lang") for row in rows] == ["az", None, "ru"]
    assert rows[2].one("a").attributes == {"href": seen.get_absolute_url(), "lang": "az"}
    shown = response.content.decode()
    assert [word in shown for word in ("Walli", "Walley", "Vlai", "Unseen", "Embargoed")] == [False] * 5
    assert read(client.get("/people/nothing-known/")).all("details.known") == []


def test_roles_are_led_to_and_their_documents_are_fewer_where_there_are_many_roles(client: Client) -> None:
    veli = make_person("Veli Uydurma-Test")
    roles = [role for role in Role.values if role != "mentioned"]
    for number in range(3):
        document = make_document(f"Document {number}", date=f"200{number}")
        Appearance.objects.bulk_create(Appearance(document=document, person=veli, role=role) for role in roles)
    page = read(client.get("/people/veli-uydurma-test/"))
    assert page.links("#roles a") == [(f"{heading[:-2]} 3", f"#g{at}") for at, heading in enumerate(groups(page), start=1)]
    assert list(groups(page).values()) == [["Document 2", "Document 1"]] * 14
    assert page.links("section p.more a")[0] == ("All 3 Author", "/documents/?q=author%3Aveli-uydurma-test")


def test_many_statements_of_the_same_are_told_once_with_some_of_their_documents(client: Client) -> None:
    veli, guild = make_person("Veli Uydurma-Test"), make_organisation("Guild")
    for number in range(7):
        document = make_document(f"Document {number}", people=[veli], date=f"200{number}")
        Affiliation.objects.create(person=veli, role="head of", organisation=guild, document=document)
    (stated,) = read(client.get("/people/veli-uydurma-test/")).texts("section[aria-labelledby=h-aff] li")
    assert stated == "head of Guildin Document 0; Document 1; Document 2; Document 3; Document 4 +2 more documents"


def test_affiliations_are_those_that_published_documents_state(client: Client) -> None:
    veli, private, guild = (
        make_person("Veli Uydurma-Test"),
        make_person("Aygün Gizli-Test", private=True),
        make_organisation("Guild"),
    )
    one = make_document("One", people=[veli, private], organisations=[guild], date="2019")
    two = make_document("Two", people=[veli], date="2020")
    unseen = make_document("Unseen", people=[veli], status=Status.DRAFT)
    withdrawn = make_document("Withdrawn", people=[veli])
    withdrawn.withdraw("A test.")
    for person, role, document, of in (
        (veli, "chairman of", one, guild),
        (veli, "chairman of", two, guild),
        (veli, "leader in", two, None),
        (veli, "spy of", unseen, guild),
        (veli, "thief of", withdrawn, guild),
        (private, "clerk of", one, guild),
    ):
        Affiliation.objects.create(person=person, role=role, document=document, organisation=of, body="" if of else "Ruritania")
    stated = read(client.get("/people/veli-uydurma-test/")).one("section[aria-labelledby=h-aff]")
    assert stated.texts("li") == ["chairman of Guildin One; Two", "leader in Ruritaniain Two"]
    assert stated.links("a") == [
        ("chairman of Guild", "/organisations/guild/"),
        ("One", one.get_absolute_url()),
        ("Two", two.get_absolute_url()),
        ("Two", two.get_absolute_url()),
    ]
    response = client.get("/organisations/guild/")
    members = read(response).one("section[aria-labelledby=h-aff]")
    assert members.texts("li") == ["Veli Uydurma-Test, chairman of Guildin One; Two"]
    assert "Gizli" not in response.content.decode()


def test_a_merged_or_renamed_record_redirects_unless_it_leads_where_readers_may_not_look(client: Client) -> None:
    into, duplicate, draft = make_person("Veli Uydurma"), make_person("Vəli Uydurma II"), make_person("Aysel Uydurma")
    guild, society = make_organisation("Guild"), make_organisation("Guild of old")
    make_document("One", people=[into], organisations=[guild])
    make_document("Two", people=[duplicate], organisations=[society])
    make_document("Three", people=[draft], status=Status.DRAFT)
    merge(duplicate, into)
    merge(society, guild)
    FormerSlug.objects.create(kind="person", slug="unseen", person=draft)
    for former, now in (
        ("/people/vali-uydurma-ii/", "/people/veli-uydurma/"),
        ("/organisations/guild-of-old/", "/organisations/guild/"),
    ):
        response = client.get(former)
        assert (response.status_code, response["Location"]) == (301, now)
        assert response["Cache-Control"] == "public, max-age=0, must-revalidate"  # it may lead elsewhere again
        assert groups(read(client.get(now))) == {"Mentioned 2": ["Two", "One"]}
    assert client.get("/people/unseen/").status_code == 404
    assert client.get("/organisations/vali-uydurma-ii/").status_code == 404


def test_merging_into_a_private_person_leads_nowhere(client: Client) -> None:
    public, private = make_person("Veli Uydurma-Test"), make_person("Aygün Gizli-Test", private=True)
    make_document("One", people=[public])
    merge(public, private)
    assert client.get("/people/veli-uydurma-test/").status_code == 404


def test_who_is_private_or_in_no_published_document_has_no_page(client: Client) -> None:
    private, unseen, nowhere = make_person("Aygün Gizli-Test", private=True), make_person("Unseen Person"), make_person("Nowhere")
    make_document("One", people=[private])
    make_document("Two", people=[unseen], organisations=[make_organisation("Guild")], source=make_source(), status=Status.DRAFT)
    for address in (*(f"/people/{one.slug}/" for one in (private, unseen, nowhere)), "/organisations/guild/"):
        response = client.get(address)
        assert read(response, 404).one("h1").text == "Not found"
        assert "Gizli" not in response.content.decode()
    assert client.get("/sources/the-made-up-gazette/").status_code == 404


def test_a_role_with_many_documents_shows_the_newest_ten_and_leads_to_all(client: Client) -> None:
    veli = make_person("Veli Uydurma-Test")
    for number in range(12):
        make_document(f"Document {number:02}", people=[veli], date=f"{2000 + number}")
    page = read(client.get("/people/veli-uydurma-test/"))
    assert groups(page) == {"Mentioned 12": [f"Document {number:02}" for number in range(11, 1, -1)]}
    assert page.links("section p.more a") == [("All 12 Mentioned", "/documents/?q=mentioned%3Aveli-uydurma-test")]


def test_an_organisations_page_has_its_kind_and_a_sources_page_what_is_known_of_it(client: Client) -> None:
    source = make_source(kind="newspaper", country="Ruritania", address="https://gazette.example/", description="Daily.")
    make_document("One", organisations=[make_organisation("Guild", kind="guild")], source=source, date="2020")
    make_document("Unseen", source=source, status=Status.DRAFT)
    page = read(client.get("/organisations/guild/"))
    assert (page.texts("main dl.pairs dt"), page.texts("main dl.pairs dd")) == (["Kind"], ["guild"])
    page = read(client.get("/sources/the-made-up-gazette/"))
    assert (page.one("h1").text, page.texts("main .lede")) == ("The Made-up Gazette", ["Daily."])
    assert page.texts("main dl.pairs dd") == ["newspaper", "Ruritania", "https://gazette.example/"]
    assert groups(page) == {"Newest documents 1": ["One"]}
    assert page.texts("aside h2") == ["Kinds", "Languages", "Organisations"]
    assert page.ways("aside ul.bars button")[:2] == [
        ("News report 1", "/documents/?kind=news-report&source=the-made-up-gazette"),
        ("English 1", "/documents/?source=the-made-up-gazette&language=en"),
    ]


# --- Indexes -------------------------------------------------------------------------------------------------------------------
