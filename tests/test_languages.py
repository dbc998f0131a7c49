"""Every page in three languages: the address alone decides which, and nothing of one is met in another."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from django.utils.translation import get_language, override

from documents.models import Affiliation, Kind, Name, NameKind, Role
from documents.rendering.environment import capital, edtf_words, kind_name, language_name, role_name
from documents.views import languages
from tests.records import make_document, make_organisation, make_person, make_source, make_topic
from tools import messages

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import Settings

pytestmark = pytest.mark.django_db

HOST = "http://testserver"
PREFIXES = {"en": "", "az": "/az", "ru": "/ru"}
PAGES = {
    "/": 200,
    "/documents/": 200,
    "/documents/?q=rain": 200,
    "/documents/?q=rain&topic=weather&-holding=record&sort=oldest": 200,
    "/documents/?topic=weather&person=orxan-known-test&from=2021-01-01&to=2021-12-31": 200,
    "/documents/?from=2100-01-01": 200,
    "/documents/?q=rain&from=soon": 400,
    "/documents/by/person/": 200,
    "/documents/by/kind/?find=x": 200,
    "/documents/1-rain/": 200,
    "/documents/2-rain-again/": 200,
    "/documents/3-gone/": 410,
    "/people/": 200,
    "/people/?find=zz": 200,
    "/people/orxan-known-test/": 200,
    "/organisations/": 200,
    "/organisations/society-of-invented-names/": 200,
    "/topics/": 200,
    "/topics/weather/": 200,
    "/dates/": 200,
    "/dates/2021/": 200,
    "/dates/2021/04/": 200,
    "/sources/": 200,
    "/sources/the-made-up-gazette/": 200,
    "/about/": 200,
    "/policy/": 200,
    "/nothing/": 404,
    "/documents/?page=7": 404,
    "/documents/?topic=nonsense": 404,
    "/documents/?sort=best": 404,
    "/people/?page=x": 404,
    "/dates/1700/": 404,
}


@pytest.fixture
def records(client: Client) -> None:
    person, other = make_person("Orxan Known-Test"), make_person("Vüsal Other-Test")
    Name.objects.create(person=person, text="Орхан Известный", language="ru", kind=NameKind.NATIVE)
    organisation, source, topic = make_organisation(), make_source(), make_topic("Weather", scope_note="Rain and the like.")
    rain = make_document(
        "Rain",
        pk=1,
        people={person: "interviewee", other: "mentioned"},
        organisations=[organisation],
        topics=[topic, make_topic("Fog", broader=topic)],
        events=[("2021-03-28", "It rained"), ("2020/..", "It went on raining")],
        source=source,
        date="2021-04-15~",
        date_basis="Inferred from the weather",
        kind="interview",
        summary="The weather of the spring.",
        content_notes="Rain\nThunder",
        byline="Orxan Known-Test",
        rights="Nobody's",
        address="https://example.org/rain",
    )
    rain.corrections.create(words="It was drizzle.", made_on="2022-05-02")
    Affiliation.objects.create(person=person, organisation=organisation, role="chairman of", document=rain)
    make_document("Rain again", pk=2, people=[person], topics=[topic], language="az", date="2020", holding="record", text="")
    gone = make_document("Gone", pk=3, kind="law", date="1995-07-02")
    gone.withdraw("Somebody asked for it.")


class _Visible(HTMLParser):
    """What a page says, with the language in which it says so, and what links in its head and switch lead to."""

    VOID = {"br", "hr", "img", "input", "link", "meta", "path", "rect"}
    SAID = {
        *("aria-label", "placeholder", "title", "alt", "data-dark", "data-light"),
        *("data-done", "data-copy", "data-copied-as", "data-passage", "data-suggest-label"),
    }

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self.hreflang: dict[str, str] = {}
        self.switch: dict[str, str] = {}
        self._open: list[tuple[str, str]] = []
        self.feed(html)

    @property
    def lang(self) -> str:
        return self._open[-1][1] if self._open else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        lang = given.get("lang", self.lang)
        self.said += [(lang, value) for name, value in given.items() if name in self.SAID and tag != "link"]
        if tag == "link" and given.get("hreflang"):
            self.hreflang[given["hreflang"]] = given["href"]
        if tag == "a" and given.get("hreflang"):
            self.switch[given["hreflang"]] = given["href"]
        if tag not in self.VOID:
            self._open.append((tag, lang))

    def handle_endtag(self, tag: str) -> None:
        while tag not in self.VOID and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self._open[-1][0] != "script":
            self.said.append((self.lang, " ".join(data.split())))

    def in_language(self, language: str) -> list[str]:
        return [text for lang, text in self.said if lang == language]


def _page(client: Client, language: str, address: str, status: int = 200) -> _Visible:
    response = client.get(PREFIXES[language] + address)
    assert response.status_code == status
    return _Visible(response.content.decode())


def _said_in_english() -> set[str]:
    """Messages that are said otherwise in the other languages; what has fields in it is looked for by its words."""
    stored = [message for message in messages.stored("ru") if message.id]
    texts = {str(text) for message in stored for text in (message.id if isinstance(message.id, tuple) else (message.id,))}
    return {text for text in texts if "%(" not in text and re.search("[a-zA-Z]", text)} - {"2020-05"}


ENGLISH_WORDS = re.compile(
    r"\b(the|of|and|in|to|is|with|about|from|since|page|documents?|not|for|this|there|no|all)\b", re.IGNORECASE
)


# Making the records takes longer than looking at a page, so each test walks all the pages there are.


@pytest.mark.usefixtures("records")
@pytest.mark.parametrize("language", ["az", "ru"])
def test_a_page_says_nothing_in_english_but_what_is_marked_as_such(client: Client, language: str) -> None:
    english = _said_in_english()
    # Names of people and bodies are as the archive writes them, in any language; and so is its own in a citation.
    names = re.compile(
        "Orxan Known-Test|Vüsal Other-Test|Society of Invented Names|The Made-up Gazette|«The archive»|SHA-256|Rain again|http://\\S+"
    )
    for address, status in PAGES.items():
        said = _page(client, language, address, status).in_language(language)
        assert (address, len(said) > 15) == (address, True)
        rest = [names.sub("", text) for text in said]
        wrong = [text for text in rest if text in english or capital(text) in english or ENGLISH_WORDS.search(text)]
        assert (address, wrong) == (address, [])


@pytest.mark.usefixtures("records")
@pytest.mark.parametrize("language", PREFIXES)
def test_a_page_is_in_the_language_of_its_address_and_sets_no_cookie(client: Client, language: str) -> None:
    files = re.compile(r"/documents/\d+-[\w-]+\.\w|/static/")
    for address, status in PAGES.items():
        client.cookies.clear()
        response = client.get(PREFIXES[language] + address, headers={"Accept-Language": "de, ru;q=0.9"})
        html = response.content.decode()
        assert (address, response.status_code, re.findall('<html lang="(.*?)">', html)) == (address, status, [language])
        # A page has one form for all readers, but for how it is compressed.
        assert (address, dict(client.cookies), response.get("Vary", "Accept-Encoding")) == (address, {}, "Accept-Encoding")
        # Every address of a reader's page on it is of the same language, but for the switch and what is the same in all.
        links = re.findall(r'<(?:a|form)[^>]*?(?:href|action)="(/[^"]*)"(?![^>]*hreflang)', html)
        foreign = [link for link in links if not files.match(link) and languages.of_path(link) != language]
        assert (address, foreign, len(links) > 8, get_language()) == (address, [], True, "en")


@pytest.mark.usefixtures("records")
@pytest.mark.parametrize("language", PREFIXES)
def test_the_switch_keeps_the_page_and_its_query(client: Client, language: str) -> None:
    for address, status in PAGES.items():
        page = _page(client, language, address, status)
        kept = "/" if status == 404 else address  # what is not there is not repeated
        assert {code: unquote(link) for code, link in page.switch.items()} == {
            code: prefix + kept for code, prefix in PREFIXES.items()
        }


@pytest.mark.usefixtures("records")
def test_the_versions_of_a_page_name_each_other(client: Client) -> None:
    for address, status in PAGES.items():
        named = [_page(client, language, address, status).hreflang for language in PREFIXES]
        indexed = status == 200 and "?" not in address and "/by/" not in address
        wanted = {code: f"{HOST}{prefix}{address}" for code, prefix in PREFIXES.items()}
        assert (address, named) == (address, [wanted | {"x-default": wanted["en"]} if indexed else {}] * 3)


def test_versions_are_named_with_the_address_of_the_site(client: Client, settings: Settings) -> None:
    settings.SITE_ADDRESS = "https://archive.example"
    assert _page(client, "ru", "/about/").hreflang == {
        "en": "https://archive.example/about/",
        "az": "https://archive.example/az/about/",
        "ru": "https://archive.example/ru/about/",
        "x-default": "https://archive.example/about/",
    }


@pytest.mark.parametrize(
    "address", ["/en/", "/en/documents/", "/az-latn/", "/de/", "/ru/ru/", "/RU/", "/ru/admin/", "/ru/health/"]
)
def test_a_page_has_one_address_in_each_language(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_an_address_without_its_slash_leads_to_that_with_it(client: Client) -> None:
    assert [client.get(address)["Location"] for address in ("/ru", "/az/people")] == ["/ru/", "/az/people/"]


def test_a_link_of_the_switch_never_leaves_the_site(client: Client) -> None:
    response = client.get("/", PATH_INFO="//elsewhere.example/x")
    page = _Visible(response.content.decode())
    assert response.status_code == 404
    assert set(page.switch.values()) == {"/", "/az/", "/ru/"}
    assert [languages.in_language("//elsewhere.example/x", code) for code in PREFIXES] == [
        f"{prefix}/elsewhere.example/x" for prefix in PREFIXES.values()
    ]


@pytest.mark.usefixtures("records")
def test_a_redirect_stays_in_the_language(client: Client) -> None:
    moved = {"/ru/documents/1/": "/ru/documents/1-rain/", "/az/documents/?sort=newest&q=": "/az/documents/"}
    assert {address: client.get(address)["Location"] for address in moved} == moved


@pytest.mark.usefixtures("records")
def test_a_kept_page_is_of_one_language(client: Client, settings: Settings) -> None:
    settings.PAGE_CACHE = True
    answers: dict[str, tuple[str, str]] = {}
    for _twice in range(2):
        for language, prefix in PREFIXES.items():
            response = client.get(f"{prefix}/documents/")
            html = response.content.decode()
            assert re.findall('<html lang="(.*?)">', html) == [language]
            assert answers.setdefault(language, (response["ETag"], html)) == (response["ETag"], html)
    tags = {language: tag for language, (tag, _html) in answers.items()}
    assert len(set(tags.values())) == 3
    statuses = {
        (asked, given): client.get(f"{PREFIXES[asked]}/documents/", headers={"If-None-Match": tags[given]}).status_code
        for asked in PREFIXES
        for given in PREFIXES
    }
    assert statuses == {(asked, given): 304 if asked == given else 200 for asked in PREFIXES for given in PREFIXES}


@pytest.mark.usefixtures("records")
def test_what_is_drawn_once_for_a_state_is_drawn_for_each_language(client: Client, settings: Settings) -> None:
    settings.PAGE_CACHE = False
    for language, word in (("en", "People"), ("az", "Şəxslər"), ("ru", "Люди"), ("en", "People")):
        html = client.get(f"{PREFIXES[language]}/documents/").content.decode()
        assert f"<h3>{word}</h3>" in html
        years = re.findall(r'<th scope="row"><a href="(.*?)"', client.get(f"{PREFIXES[language]}/dates/").content.decode())
        assert years == [f"{PREFIXES[language]}/dates/2020/"]  # where what lasts longer than a year began


@pytest.mark.usefixtures("records")
def test_a_documents_files_and_its_citation_are_the_same_in_all(client: Client) -> None:
    pages = {language: client.get(f"{prefix}/documents/1-rain/").content.decode() for language, prefix in PREFIXES.items()}
    for html in pages.values():
        assert f"{HOST}/documents/1-rain/." in re.findall(r'id="cite-chicago"[^>]*>(.*?)</p>', html)[0]
        assert '<link rel="alternate" type="application/x-bibtex" title="BibTeX" href="/documents/1-rain.bib">' in html
    for suffix in ("json", "txt", "md", "bib", "ris", "csl.json"):
        moved = client.get(f"/ru/documents/1-rain.{suffix}")
        assert (moved.status_code, moved["Location"]) == (301, f"/documents/1-rain.{suffix}")
    assert '"@id":"http://testserver/documents/1-rain/","url":"http://testserver/ru/documents/1-rain/"' in pages["ru"]
    assert '"inLanguage":"en"' in pages["ru"]


@pytest.mark.usefixtures("records")
def test_a_feed_is_in_its_language_with_the_same_entries(client: Client) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    said, ids = {}, []
    for language, prefix in PREFIXES.items():
        root = ElementTree.fromstring(client.get(f"{prefix}/documents/feed.atom?topic=weather").content)
        assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == language
        entries = root.findall(f"{atom}entry")
        link = entries[1].find(f"{atom}link")
        assert link is not None
        summary = entries[1].find(f"{atom}summary")
        assert summary is not None
        said[language] = (root.findtext(f"{atom}title"), link.attrib["href"], "|".join(summary.itertext()))
        ids.append([entry.findtext(f"{atom}id") for entry in entries])
    assert (len(ids[0]), ids[1], ids[2]) == (3, ids[0], ids[0])  # of two documents and a correction
    gazette, words = "The Made-up Gazette", "The weather of the spring."
    assert said == {
        "en": (
            "The archive: topic Weather",
            f"{HOST}/documents/1-rain/",
            f"interview · {gazette} · about 15 April 2021 · Content note: Rain Thunder — {words}",
        ),
        "az": (
            "Arxiv: mövzu Weather",
            f"{HOST}/az/documents/1-rain/",
            f"müsahibə · {gazette} · təxminən 15 aprel 2021 · Məzmun xəbərdarlığı: Rain Thunder|{words}",
        ),
        "ru": (
            "Архив: тема Weather",
            f"{HOST}/ru/documents/1-rain/",
            f"интервью · {gazette} · около 15 апреля 2021 · Предупреждение о содержании: Rain Thunder|{words}",
        ),
    }


@pytest.mark.usefixtures("records")
def test_suggestions_lead_to_pages_of_the_language(client: Client) -> None:
    found = {language: client.get(f"{prefix}/suggest/?q=orx").json()["suggestions"] for language, prefix in PREFIXES.items()}
    assert {language: [(one["kind"], one["url"]) for one in some] for language, some in found.items()} == {
        "en": [("person", "/people/orxan-known-test/")],
        "az": [("şəxs", "/az/people/orxan-known-test/")],
        "ru": [("человек", "/ru/people/orxan-known-test/")],
    }


def test_a_browser_searches_in_the_language(client: Client) -> None:
    root = ElementTree.fromstring(client.get("/az/opensearch.xml").content)
    template = "{http://a9.com/-/spec/opensearch/1.1/}Url"
    assert root.findall(template)[0].attrib["template"] == f"{HOST}/az/documents/?q={{searchTerms}}"


@pytest.mark.usefixtures("records")
def test_a_documents_language_is_not_the_interfaces(client: Client) -> None:
    """Its title is marked wherever it stands, unless it is in the page's language."""
    marks = {
        language: re.findall(
            r"<h3( lang=\"..\")?><a[^>]*>(Rain again|Rain)</a>", client.get(f"{prefix}/documents/").content.decode()
        )
        for language, prefix in PREFIXES.items()
    }
    assert marks == {
        "en": [("", "Rain"), (' lang="az"', "Rain again")],
        "az": [(' lang="en"', "Rain"), ("", "Rain again")],
        "ru": [(' lang="en"', "Rain"), (' lang="az"', "Rain again")],
    }


def test_words_of_the_catalogue_are_named_in_each_language() -> None:
    named = {}
    for language in PREFIXES:
        with override(language):
            named[language] = (kind_name("open-letter"), role_name("quoted"), language_name("az"), edtf_words("2021-05-16"))
            assert all(kind_name(kind) for kind in Kind.values)
            assert all(role_name(role) for role in Role.values)
    assert named == {
        "en": ("open letter", "quoted", "Azerbaijani", "16 May 2021"),
        "az": ("açıq məktub", "sitat gətirilən", "Azərbaycan dili", "16 may 2021"),
        "ru": ("открытое письмо", "цитируется", "азербайджанский", "16 мая 2021"),
    }


def test_a_language_without_a_name_of_ours_has_djangos_or_its_tag() -> None:
    with override("ru"):
        assert [language_name(code) for code in ("ja", "qqq")] == ["Японский", "qqq"]


def test_the_first_letter_is_raised_as_the_language_has_it() -> None:
    raised = {}
    for language in PREFIXES:
        with override(language):
            raised[language] = [capital(text) for text in ("ittiham", "iyun", "şərh", "ıldırım", "")]
    assert raised == {
        "en": ["Ittiham", "Iyun", "Şərh", "Ildırım", ""],
        "az": ["İttiham", "İyun", "Şərh", "Ildırım", ""],
        "ru": ["Ittiham", "Iyun", "Şərh", "Ildırım", ""],
    }


def test_the_desk_stays_in_english(admin_client: Client) -> None:
    html = admin_client.get("/admin/", headers={"Accept-Language": "ru"}).content.decode()
    assert ('lang="en' in html, "hreflang" in html) == (True, False)


def test_a_fault_is_told_in_the_language(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("documents.views.static_pages.page", broken)
    client.raise_request_exception = False
    response = client.get("/az/about/")
    html = response.content.decode()
    assert (response.status_code, '<html lang="az">' in html, '<a href="/az/">Ana səhifə</a>' in html) == (500, True, True)
