"""The demo records, and a made-up document for each thing that a page can show and they have not: for the browser."""

from __future__ import annotations

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from documents.models import Correction, Document, Edit, Name, Original, Version, VersionKind
from tests.records import make_document, make_person, make_source, make_topic

_INTERVIEW = """\
**Harbour Post:** Mr Uydurma-Test, you have counted the gulls of the harbour for eleven years. What has changed?

**Veli Uydurma-Test:** Fewer every spring. In 2009 we wrote down four hundred pairs; on 20 March 2021 there were thirty-one.

**Harbour Post:** The Harbour Board says that the crane has nothing to do with it.

**Veli Uydurma-Test:** It may say so. It has not shown its own count to anybody. I asked for it in writing in May 2019, and I \
am asking for it here again.

## After the inquiry

**Harbour Post:** The inquiry called your figures “unsupported”. Were they?

**Veli Uydurma-Test:** They are in the log, page by page, and the log lies in the reading room. Whoever doubts a figure can \
look it up:

> Thirty-one pairs, wind from the west, two visitors. Crane still.

I should be glad to be wrong. Nobody has come to show me that I am.
"""
_LETTER = """\
Dear members of the Harbour Board,

We, who live along the Old Quay, ask you to keep three promises that were made to us on 14 May 2020:

1. that the crane stands still from March to June;
2. that the count of gulls is made public each year;
3. that letters such as this one are answered.

None of them costs anything. Veli Uydurma-Test has kept the log that shows it, and the Harbour Board has had a copy since \
20 March 2021.

Yours faithfully,

Aysel Uydurma-Test

Veli Uydurma-Test
"""


def load() -> dict[str, tuple[str, int]]:
    """Fills an empty archive. An address of each type of page, by its name, with the status it answers with."""
    call_command("loaddata", *sorted(map(str, (settings.BASE_DIR / "fixtures").glob("*.json"))), verbosity=0)
    native = Name.objects.filter(language="he", person__isnull=False).first()
    longest = Document.objects.published().exclude(event_dates=None).order_by("-event_dates__position").first()
    assert native is not None
    assert native.person is not None
    assert longest is not None
    interview, letter = _full_texts()
    answered = {
        "document": longest.get_absolute_url(),
        "interview": interview.get_absolute_url(),
        "letter": letter.get_absolute_url(),
        "gated document": _gated().get_absolute_url(),
        "front": "/",
        "documents": "/documents/",
        "filtered": "/documents/?topic=sanctions&person=ilham-aliyev&-kind=interview",
        "search": "/documents/?q=%C9%99liyev",
        "empty": "/documents/?q=nothing-of-the-kind&topic=sanctions",
        "facet": "/documents/by/person/",
        "people": "/people/",
        "person": "/people/jamil-hasanli/",
        "person with a Hebrew name": native.person.get_absolute_url(),
        "organisations": "/organisations/",
        "organisation": "/organisations/state-security-service-of-azerbaijan/",
        "sources": "/sources/",
        "source": "/sources/turan/",
        "topics": "/topics/",
        "topic": "/topics/sanctions/",
        "dates": "/dates/",
        "year": "/dates/2021/",
        "month": "/dates/2021/03/",
        "about": "/about/",
        "policy": "/policy/",
        "corrections": "/corrections/",
        "accessibility": "/about/accessibility/",
        "contact": "/about/contact/",
    }
    return {name: (address, 200) for name, address in answered.items()} | {
        "bad input": ("/documents/?from=2021-13", 400),
        "not found": ("/documents/?topic=sanctions&page=9", 404),
        "tombstone": (_withdrawn().get_absolute_url(), 410),
    }


def _full_texts() -> tuple[Document, Document]:
    veli, aysel = make_person("Veli Uydurma-Test"), make_person("Aysel Uydurma-Test")
    gulls, post = make_topic("Gulls"), make_source("The Harbour Post", kind="Newspaper")
    told = [("2009", "Four hundred pairs of gulls were counted, according to Veli Uydurma-Test")]
    told += [("2021-03-20", "Thirty-one pairs of gulls were counted, according to Veli Uydurma-Test")]
    interview = make_document(
        "“Fewer every spring”: the man who counts the gulls",
        kind="interview",
        text=_INTERVIEW,
        summary="A made-up interview. A counter of gulls says that a crane drives them away and that nobody answers him.",
        byline="Aysel Uydurma-Test",
        people={veli: "interviewee", aysel: "author"},
        topics=[gulls, make_topic("Harbours")],
        events=told,
        source=post,
        date="2021-04-15~",
        date_basis="Inferred: the text calls the count of 20 March 2021 last month's.",
        address="https://harbour.example/gulls",
        rights="Made up for tests.",
    )
    for event, words in zip(interview.event_dates.order_by("date"), ("2009", "20 March 2021"), strict=True):
        event.words = words
        event.save()
    original = Original.store(
        interview, b"<html>made up</html>", media_type="text/html", captured_at=timezone.now(), address="https://harbour.example/"
    )
    for start, (before, after, reason) in enumerate(
        [("Menu", "", "the site's menu"), ("Leave a Reply", "", "the form for comments"), ("gul1s", "gulls", "a misprint")]
    ):
        Edit.objects.create(original=original, start=start * 20, before=before, after=after, reason=reason, rule="made-up")
    Correction.objects.create(document=interview, made_on="2024-03-02", words="The year of the first count was given as 2008.")
    azerbaijani = make_document(
        "“Hər yaz daha az”", language="az", kind="interview", source=post, date="2021-05", text="Qağayılar."
    )
    Version.objects.create(document=azerbaijani, other=interview, kind=VersionKind.TRANSLATION)
    letter = make_document(
        "Open letter to the Harbour Board",
        kind="open-letter",
        text=_LETTER,
        summary="A made-up letter. Those who live along the quay remind the board of three promises.",
        people={aysel: "signatory", veli: "signatory"},
        topics=[gulls],
        events=[("2020-05-14", "The board made three promises, the letter says")],
        source=post,
        date="2021-05",
    )
    return interview, letter


def _gated() -> Document:
    return make_document(
        "Uydurma xəbər",
        language="az",
        text="> Sitat\n\n1. bir\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        content_notes="Tells of gulls",
        content_gate=True,
        byline="A. Uydurma",
        people=[make_person("Mordechai Uydurma-Test")],
    )


def _withdrawn() -> Document:
    tombstone = make_document("A made-up report that was withdrawn", date="2022-05-01")
    tombstone.withdraw("Its author asked for it.")
    return tombstone
