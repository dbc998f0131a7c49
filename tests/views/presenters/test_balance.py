"""How a list of documents stands: from how many sources, of what kinds, and who speaks in them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from documents.models import Role, Status
from tests.html import Element, read
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db


def sides(page: Element) -> dict[str, list[str]]:
    """What stands under each heading of "Sources and voices"."""
    found: dict[str, list[str]] = {}
    heading = ""
    for part in page.one("div.sides").all("div"):
        for element in (one for one in part.inside if isinstance(one, Element)):
            heading = element.text if element.tag == "h3" else heading
            if element.tag == "ul":
                found[heading] = element.texts("li")
    return found


def test_a_topics_page_says_from_which_sources_it_is_and_who_speaks(client: Client) -> None:
    fog = make_topic("Fog")
    gazette, court = make_source(kind="newspaper"), make_source("The Court of Ruritania", kind="court")
    veli, aysel, private = make_person("Veli Uydurma-Test"), make_person("Aysel Uydurma-Test"), make_person("Gizli", private=True)
    guild = make_organisation("Guild")
    make_document(
        "One", topics=[fog], source=gazette, people={veli: Role.QUOTED, private: Role.QUOTED}, organisations={guild: Role.CITED}
    )
    make_document("Two", topics=[fog], source=gazette, people={veli: Role.QUOTED, aysel: Role.AUTHOR})
    make_document("Three", topics=[fog], source=court, people={aysel: Role.SUBJECT, veli: Role.MENTIONED})
    make_document("Four", topics=[fog], organisations={guild: Role.SIGNATORY})
    make_document("Elsewhere", source=make_source("Unasked Times", kind="weekly"), people={aysel: Role.QUOTED})
    make_document("Unseen", topics=[fog], source=make_source("Unseen"), people={aysel: Role.SPEAKER}, status=Status.DRAFT)
    later = timezone.now() + timedelta(days=1)
    make_document("Embargoed", topics=[fog], source=court, people={aysel: Role.SPEAKER}, embargo_until=later)
    response = client.get("/topics/fog/")
    page = read(response)
    assert page.texts("section[aria-labelledby=h-who] p.n") == [
        "4 documents · 2 sources · most from The Made-up Gazette (2) · 1 without a known source"
    ]
    assert sides(page) == {
        "Sources": ["The Made-up Gazette 2", "The Court of Ruritania 1"],
        "Kinds of source": ["newspaper 2", "court 1"],
        "Author": ["Aysel Uydurma-Test 1"],
        "Signatory": ["Guild 1"],
        "Quoted": ["Veli Uydurma-Test 2"],
        "Cited source": ["Guild 1"],
    }
    assert page.links("div.sides a")[0] == ("The Made-up Gazette 2", "/sources/the-made-up-gazette/")
    assert page.all("#single") == []
    shown = response.content.decode()
    assert [word in shown for word in ("Gizli", "Unseen", "Unasked", "weekly", "Speaker")] == [False] * 5


def test_a_topic_of_one_source_says_so(client: Client) -> None:
    source = make_source()
    alone, twice, partly, never = (make_topic(name) for name in ("Alone", "Twice", "Partly", "Never"))
    make_document("One", topics=[alone, twice, partly], source=source)
    make_document("Two", topics=[twice], source=source)
    make_document("Three", topics=[partly, never])  # it may be from another
    make_document("Unseen", topics=[alone], source=make_source("Unseen"), status=Status.DRAFT)
    pages = {slug: read(client.get(f"/topics/{slug}/")) for slug in ("alone", "twice", "partly", "never")}
    assert {slug: page.texts("#single") for slug, page in pages.items()} == {
        "alone": ["The archive holds one document on this, from The Made-up Gazette: nothing here confirms or contradicts it."],
        "twice": ["Everything the archive holds on this comes from one source, The Made-up Gazette."],
        "partly": [],
        "never": [],
    }
    assert pages["partly"].texts("section[aria-labelledby=h-who] p.n") == ["2 documents · 1 source · 1 without a known source"]
    assert pages["never"].texts("section[aria-labelledby=h-who] p") == [
        "1 document · 1 without a known source",
        "The records name nobody who speaks in these documents.",
    ]


def test_of_many_voices_the_first_five_are_named_and_the_others_counted(client: Client) -> None:
    fog = make_topic("Fog")
    people = [make_person(f"Person {number}") for number in range(8)]
    make_document("One", topics=[fog], people=dict.fromkeys(people, Role.QUOTED))
    page = read(client.get("/topics/fog/"))
    assert sides(page) == {"Quoted": [f"Person {number} 1" for number in range(5)]}
    assert page.texts("div.sides p") == ["and 3 more"]
