"""Nothing that readers may not see is in any answer, whatever address it is asked at."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, quote_plus

import pytest
from django.conf import settings
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import override

from documents import erasure, urls
from documents.catalogue import FACETS
from documents.models import (
    Affiliation,
    Appearance,
    Dismissal,
    Document,
    FormerSlug,
    Intake,
    Name,
    NameKind,
    Original,
    OwnPageName,
    Person,
    Role,
    SourceRule,
    Status,
    TableImport,
    Version,
    VersionKind,
)
from documents.names import fold
from documents.views.formats import FORMATS
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpResponse
    from django.test import Client

pytestmark = pytest.mark.django_db(transaction=True)

HIDDEN = "zqhidden"  # is in all that no reader may meet; nothing public has it
UNASKED = "xqsecret"  # is in all of a hidden document, too, and nobody types it: what a search echoes is no leak
PRIVATE_NAMES = (
    "Zqhidden Şəxsova",
    "Зкхидден Шахсова",
    "Ҝизли Шәхсова",
)  # of one private person: Latin, Russian, old Azerbaijani
SECRETS = (HIDDEN, UNASKED, "Şəxsova", "Шахсова", "Шәхсова", "shakhsova", "saxsova", "1987-06-05")
LANGUAGES = [code for code, _name in settings.LANGUAGES]
TOMBSTONE = "Withdrawn public title"
REASON = "Withdrawn for a public reason."


class Archive:
    """A public document, and one of each kind that readers may not see, which carry secrets in every part."""

    def __init__(self) -> None:
        self.public_person = make_person("Public Person", description="A public line.", note=f"{HIDDEN} editors' note")
        self.private = make_person(
            PRIVATE_NAMES[0], private=True, private_reason=f"{HIDDEN} reason", description=f"{HIDDEN} line"
        )
        for text, language in zip(PRIVATE_NAMES[1:], ("ru", "az-Cyrl"), strict=True):
            Name.objects.create(person=self.private, text=text, language=language, kind=NameKind.NATIVE)
        FormerSlug.objects.create(kind="person", slug="once-public", person=self.private)
        self.body, self.topic, self.source = (
            make_organisation("Public Body"),
            make_topic("Public topic"),
            make_source("Public Gazette"),
        )
        self.public = make_document(
            "Public title",
            people={self.public_person: Role.AUTHOR, self.private: Role.VICTIM},
            organisations=[self.body],
            topics=[self.topic],
            source=self.source,
            summary="A public summary.",
            note=f"{HIDDEN} editors' note",
            date="2021-03-28",
            events=[("2020-05-13", "A public event.")],
        )
        Affiliation.objects.create(person=self.private, organisation=self.body, role=f"{HIDDEN} chair of", document=self.public)
        Affiliation.objects.create(person=self.public_person, organisation=self.body, role="member of", document=self.public)
        Original.store(self.public, f"{HIDDEN} original".encode(), captured_at=timezone.now(), address="https://public.example/")
        later = timezone.now() + timedelta(days=1)
        self.hidden = [
            self._secret("draft", status=Status.DRAFT),
            self._secret("review", status=Status.REVIEW),
            self._secret("embargoed", status=Status.PUBLISHED, embargo_until=later),
            self._secret("never", status=Status.WITHDRAWN, withdrawal_reason=f"{HIDDEN} reason"),  # it never was public
        ]
        self.withdrawn = self._secret("withdrawn", title=TOMBSTONE, source=self.source)
        self.withdrawn.withdraw(REASON)
        self.erased = self._secret("erased")
        erasure.erase(self.erased.pk, "court-order", with_records=True)
        self._on_its_way_in()

    def _on_its_way_in(self) -> None:
        """An intake, with all that the desk remembers of it, and ties of what is public to what is not."""
        said = f"{HIDDEN} {UNASKED} intake"
        draft = {"title": said, "summary": said, "source": said, "people": [{"name": said, "take": True}]}
        intake = Intake.objects.create(name=said, text=said, address=f"https://{HIDDEN}.example/", draft=draft, step="review")
        intake.document = self.public
        intake.save()
        Dismissal.objects.create(intake=intake, kind="person", person=self.public_person, text=said, fold=said)
        SourceRule.objects.create(source=self.source, text=said, reason=said)
        refused = [[1, said]]
        TableImport.objects.create(name=said, columns=[said], mapping={said: "title"}, refused=refused, rows=1, stage="tried")
        for number, document in enumerate([*self.hidden, self.withdrawn]):
            one, other = (self.public, document) if number % 2 else (document, self.public)
            Version.objects.create(document=one, other=other, kind=VersionKind.TRANSLATION)

    def _secret(self, word: str, **fields: object) -> Document:
        said = f"{HIDDEN} {UNASKED} {word}"
        person, body = make_person(f"{said} person"), make_organisation(f"{said} body")
        Appearance.objects.create(document=self.public, person=self.private, role=Role.QUOTED) if word == "draft" else None
        values = {
            "title": f"{said} title",
            "source": make_source(f"{said} source"),
            "date": "1987-06-05",
            "summary": f"{said} summary",
            "text": f"{said} text",
            "note": f"{said} note",
            "byline": f"{said} byline",
            "rights": f"{said} rights",
            "content_notes": f"{said} warning",
            "address": f"https://{HIDDEN}-{word}.example/",
            "people": [person, self.private, self.public_person],
            "organisations": [body, self.body],
            "topics": [make_topic(f"{said} topic"), self.topic],
            "events": [("1987-06-05", f"{said} event")],
        } | fields
        document = make_document(**values)  # type: ignore[arg-type]
        Affiliation.objects.create(person=self.public_person, organisation=self.body, role=f"{said} role", document=document)
        document.corrections.create(words=f"{said} correction")
        return document

    @property
    def documents(self) -> list[Document]:
        return [self.public, *self.hidden, self.withdrawn, self.erased]


@pytest.fixture
def archive() -> Archive:
    return Archive()


def _prefixes(name: str) -> Iterator[str]:
    for word in name.split():
        yield from (word[:length] for length in range(2, len(word) + 1))
    yield name


def _queries(archive: Archive) -> list[str]:
    """Every list that could be asked for by something hidden."""
    words = [HIDDEN, *PRIVATE_NAMES, "text", "title", "1987", f"-{HIDDEN}", '"public title"', "public"]
    asked = ["", "?sort=added", "?sort=oldest", "?from=1987&to=1988", "?from=2021-03-28&to=2021-03-28", "?year=1987", "?page=2"]
    asked += [f"?q={word}" for word in words]
    asked += ["?person=once-public", "?-person=once-public", "?q=person:once-public", "?q=victim:once-public"]
    for document in archive.documents:
        ties = list(document.appearances.all())
        asked += [f"?person={tie.person.slug}" for tie in ties if tie.person] + [
            f"?-person={tie.person.slug}" for tie in ties if tie.person
        ]
        asked += [f"?organisation={tie.organisation.slug}" for tie in ties if tie.organisation]
        asked += [f"?topic={topic.slug}" for topic in document.topics.all()]
        asked += [f"?source={document.source.slug}"] if document.source else []
    return list(dict.fromkeys(asked))


def walk(archive: Archive) -> dict[str, list[str]]:
    """Every address of each name in documents/urls.py, for what is public and what is not."""
    every, lists = archive.documents, _queries(archive)
    slugs = {
        "person": [*Person.objects.values_list("slug", flat=True), "zqhidden", "once-public"],
        "organisation": [tie.organisation.slug for one in every for tie in one.appearances.all() if tie.organisation],
        "source": [one.source.slug for one in every if one.source],
        "topic": [topic.slug for one in every for topic in one.topics.all()],
    }
    finds = [f"?find={found}" for name in PRIVATE_NAMES for found in (name, name.split()[0][:3])] + ["", f"?find={HIDDEN}"]
    typed = [prefix for name in (*PRIVATE_NAMES, fold(PRIVATE_NAMES[0]), f"{HIDDEN} draft") for prefix in _prefixes(name)]
    formats = [(one, suffix) for one in every for suffix in FORMATS]
    parts = ["pages", "documents", "people", "organisations", "topics", "sources", "dates", "years", "person", "topic"]
    return {
        "front": [reverse("front")],
        "documents": [reverse("documents") + query for query in lists],
        "feed": [reverse("feed") + query for query in lists],
        "former_feed": [reverse("former_feed") + query for query in lists[:12]],
        "facet": [reverse("facet", args=[facet]) + query for facet in FACETS for query in lists[:12] + finds],
        "document": [one.get_absolute_url() for one in every],
        "document_by_id": [reverse("document_by_id", args=[one.pk]) for one in every],
        "document_format": [reverse("document_format", args=[one.pk, one.slug, suffix]) for one, suffix in formats],
        "document_format_by_id": [reverse("document_format_by_id", args=[one.pk, suffix]) for one, suffix in formats],
        "people": [reverse("people") + find for find in finds],
        "organisations": [reverse("organisations") + find for find in finds],
        "sources": [reverse("sources") + find for find in finds],
        "topics": [reverse("topics")],
        **{kind: [reverse(kind, args=[slug]) for slug in held] for kind, held in slugs.items()},
        "dates": [reverse("dates")],
        "dates_decade": [reverse("dates_decade", args=[year]) for year in (1980, 2020)],
        "dates_day": [reverse("dates_day", args=parts) for parts in ((1987, 6, 5), (2020, 5, 1), (2021, 3, 28))],
        "dates_year": [reverse("dates_year", args=[year]) for year in (1987, 2020, 2021)],
        "dates_month": [reverse("dates_month", args=[year, month]) for year, month in ((1987, 6), (2020, 5), (2021, 3))],
        "suggest": [f"{reverse('suggest')}?q={prefix}" for prefix in typed],
        "suggestions": [f"{reverse('suggestions')}?q={prefix}" for prefix in typed],
        "about": [reverse("about")],
        "own_page": [reverse("own_page", args=[name]) for name in (*OwnPageName.values, HIDDEN)],
        "policy": [reverse("policy")],
        "corrections": [reverse("corrections"), f"{reverse('corrections')}?page=2"],
        "corrections_feed": [reverse("corrections_feed")],
        "security": [reverse("security")],
        "opensearch": [reverse("opensearch")],
        "sitemap": [reverse("sitemap")],
        "sitemap_part": [reverse("sitemap_part", args=[part, number]) for part in parts for number in (0, 1)],
        "robots": [reverse("robots")],
        "health": [reverse("health")],
        "favicon": [reverse("favicon")],
    }


def _said(answer: HttpResponse, asked: str) -> str:
    """All of an answer, but what the reader typed or followed: a page gives that back in its search box and links."""
    said = "\n".join([*(f"{name}: {value}" for name, value in answer.items()), answer.content.decode()])
    typed = {value for _, value in parse_qsl(asked.partition("?")[2])} | set(re.split("[/.]", asked.partition("?")[0]))
    forms = (
        str,
        str.strip,
        quote,
        quote_plus,
        escape,
        lambda value: value.removeprefix("-"),
        lambda value: json.dumps(value)[1:-1],
    )
    echoes = {str(form(value)) for value in typed for form in forms}
    for echo in sorted(echoes, key=len, reverse=True):
        said = said.replace(echo, "") if len(echo) > 1 else said
    return said


def _secrets(said: str) -> list[str]:
    return [secret for secret in SECRETS if secret.casefold() in said.casefold()]


def test_the_walk_knows_every_address_there_is(archive: Archive) -> None:
    assert set(walk(archive)) == {pattern.name for pattern in [*urls.once, *urls.urlpatterns]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_to_anybody_says_what_is_hidden(client: Client, archive: Archive, language: str) -> None:
    leaks, statuses = {}, set()
    with override(language):
        every = walk(archive).values()
    for addresses in every:
        for address in addresses:
            answer: HttpResponse = client.get(address)  # type: ignore[assignment]
            statuses.add(answer.status_code)
            if found := _secrets(_said(answer, address)):
                leaks[address] = found
    assert leaks == {}
    assert statuses == {200, 301, 302, 404, 410}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_hidden_answers_like_what_never_was(client: Client, archive: Archive, language: str) -> None:
    with override(language):
        nothing = client.get(reverse("document", args=[999999, "nothing"]))
        assert nothing.status_code == 404
        for document in archive.hidden:
            answer = client.get(document.get_absolute_url())
            assert (answer.status_code, answer.content) == (404, nothing.content), document.title
        private = archive.private.get_absolute_url()
        for address in (private, f"{reverse('documents')}?person={archive.private.slug}"):
            assert client.get(address).status_code == 404
        assert client.get(private).content == client.get(reverse("person", args=["nobody-at-all"])).content


def test_the_desk_says_nothing_of_what_is_on_its_way_in_to_who_is_not_signed_in(client: Client, archive: Archive) -> None:
    del archive
    pk = Intake.objects.get().pk
    for address in ("", f"{pk}/", f"{pk}/go-on/", f"{pk}/discard/", f"{pk}/pages/1.png"):
        answers = [
            client.get(f"/admin/documents/document/intake/{address}"),
            client.post(f"/admin/documents/document/intake/{address}"),
        ]
        assert [answer.status_code for answer in answers] == [302, 401]
        assert [_secrets(answer.content.decode()) for answer in answers] == [[], []]


def test_a_tombstone_says_its_title_its_reason_and_no_more(client: Client, archive: Archive) -> None:
    answer = client.get(archive.withdrawn.get_absolute_url())
    said = answer.content.decode()
    assert answer.status_code == 410
    assert TOMBSTONE in said
    assert REASON in said
    assert _secrets(said) == []


def test_an_erased_document_says_its_reason_and_no_more(client: Client, archive: Archive) -> None:
    answer = client.get(archive.erased.get_absolute_url())
    said = answer.content.decode()
    assert answer.status_code == 410
    assert "court order" in said
    assert _secrets(said) == []


def test_what_is_public_is_there(client: Client, archive: Archive) -> None:
    """Without this the walk would pass on empty pages."""
    shown = client.get(archive.public.get_absolute_url()).content.decode()
    for word in ("Public title", "Public Person", "Public Body", "Public topic", "Public Gazette", "A public event."):
        assert word in shown
    for address in (
        "/",
        "/documents/",
        "/people/",
        "/suggest/?q=publ",
        "/documents/feed.atom",
        archive.public_person.get_absolute_url(),
    ):
        assert "Public" in client.get(address).content.decode(), address
    for suffix in FORMATS:
        assert (
            "Public title"
            in client.get(reverse("document_format", args=[archive.public.pk, archive.public.slug, suffix])).content.decode()
        )
    Version.objects.create(document=make_document("Public version"), other=archive.public, kind=VersionKind.TRANSLATION)
    told = client.get(reverse("document_format", args=[archive.public.pk, archive.public.slug, "json"])).json()
    assert [one["title"] for one in told["versions"]] == ["Public version"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_leaks_after_everything_public_was_made_private(client: Client, archive: Archive, language: str) -> None:
    archive.public.corrections.create(words="Public correction")
    for address in ("/documents/", "/corrections/", "/corrections.atom"):
        assert client.get(address).status_code == 200
    Person.objects.update(private=True, private_reason="A reason.")
    Document.objects.filter(pk=archive.public.pk).update(status=Status.DRAFT)
    with override(language):
        every = walk(archive)
    lists = ("front", "documents", "feed", "people", "topics", "dates", "sitemap", "suggest", "sources", "organisations")
    for name in (*lists, "corrections", "corrections_feed"):
        for address in every[name]:
            said = client.get(address).content.decode()
            assert "Public correction" not in said, address
            assert "Public title" not in said, address
            assert "Public Person" not in said, address


def test_a_dump_of_the_demo_records_names_no_private_person_to_readers(client: Client) -> None:
    fixtures = sorted((Path(settings.BASE_DIR) / "fixtures").glob("*.json"))
    call_command("loaddata", *map(str, fixtures), verbosity=0)
    private = list(Person.objects.filter(private=True).values_list("slug", "name"))
    for address in ("/people/", "/documents/by/person/", "/", "/documents/"):
        said = client.get(address).content.decode()
        assert [name for slug, name in private if f"/people/{slug}/" in said or f"person={slug}" in said] == [], address
    for slug, _ in private:
        assert client.get(f"/people/{slug}/").status_code == 404
