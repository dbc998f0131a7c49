"""How a document is cited: what the reading page and its other formats share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from documents.models import Document
from tests.html import read
from tests.records import make_document, make_person, make_source
from tests.views.document_formats import SUFFIXES, format_address, make_digest, read_format

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import Settings


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("suffix", ["bib", "ris", "csl.json"])
@pytest.mark.parametrize("holding", ["digest", "record"])
def test_reference_managers_are_told_that_the_archive_wrote_its_words(client: Client, suffix: str, holding: str) -> None:
    document = make_digest()
    Document.objects.filter(pk=document.pk).update(holding=holding)
    drawn = read_format(client, document, suffix)
    title = f"{holding.capitalize()} of “Rain,” by A. Invented and B. Made-Up, The Gazette, [28 March 2021]"
    assert title in drawn
    assert "https://gazette.example/rain" in drawn
    author = {"bib": "author = {{The archive}},", "ris": "\r\nAU  - The archive\r\n", "csl.json": '"literal": "The archive"'}
    assert author[suffix] in drawn
    for wrong in ("journal", "howpublished", "AU  - A.", "T2  -", "container-title"):
        assert wrong not in drawn


def test_an_interview_is_cited_by_who_was_asked_unless_that_is_private(client: Client) -> None:
    asked, asker = make_person("Orxan Asked-Test"), make_person("Nora Asker-Test")
    hidden = make_person("Nigar Hidden-Test", private=True)
    shown = make_document("Rain", kind="interview", people={asked: "interviewee", asker: "interviewer"})
    other = make_document("Fog", kind="interview", people={hidden: "interviewee", asker: "author"})
    (item,) = json.loads(read_format(client, shown, "csl.json"))
    assert (item["author"], item["interviewer"]) == ([{"literal": "Orxan Asked-Test"}], [{"literal": "Nora Asker-Test"}])
    (item,) = json.loads(read_format(client, other, "csl.json"))
    assert (item["author"], "interviewer" in item) == ([{"literal": "Nora Asker-Test"}], False)


def test_reference_managers_read_the_citation(client: Client, settings: Settings) -> None:
    settings.SITE_ADDRESS = "https://archive.example"
    document = make_document("Rain & fog", source=make_source("The Gazette"), date="2021-03", byline="A. Invented")
    page = f"https://archive.example{document.get_absolute_url()}"
    (entry,) = parse_string(read_format(client, document, "bib")).entries
    assert (entry.key, entry["url"], entry["title"]) == (f"the-archive-{document.pk}", page, "{Rain \\& fog}")
    response = client.get(format_address(document, "ris"))
    (record,) = rispy.loads(response.content.decode())
    assert (record["title"], record["authors"], record["urls"]) == ("Rain & fog", ["A. Invented"], [page])
    (item,) = json.loads(read_format(client, document, "csl.json"))
    assert (item["title"], item["issued"], item["URL"]) == ("Rain & fog", {"date-parts": [[2021, 3]]}, page)


def test_the_page_shows_how_to_cite_and_links_its_formats(client: Client) -> None:
    document = make_document("Rain <b>", byline="A. Invented", date="192X")
    drawn = client.get(document.get_absolute_url()).content.decode()
    cited = f"A. Invented, “Rain &lt;b&gt;,” 1920s, The archive, http://testserver{document.get_absolute_url()}."
    assert f'data-copied-as="Copy the citation, Chicago">{cited}</p>' in drawn
    page = read(client.get(document.get_absolute_url()))
    for links in (page.all("link[rel=alternate][title]"), page.all(".cites .tools a")):
        told = {one["href"]: one["type"] for one in links}
        asked = {address: client.get(address)["Content-Type"].partition(";")[0] for address in told}
        assert told == asked
        assert {format_address(document, suffix) for suffix in SUFFIXES} <= told.keys()
