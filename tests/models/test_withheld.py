"""What of a withheld text may not be told again in descriptions, and that no public door tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.models import Affiliation, Document, EventDate, HeldText, Holding, Withheld
from tests.records import make_document, make_organisation, make_person

if TYPE_CHECKING:
    from django.test import Client

NUMBERS = ["one", "two", "three", "four", "five", "six"]
SENTENCE = "Minister Farid Probaoglu stole ten million manats from the harbour fund on 7 July 2021"
TEXT = f"The harbour of Ostrava\n\n{SENTENCE}. Police beat the sailor Tomas Wren badly. He left."


RECORD = HeldText("record", "Another title", TEXT, "")
TAKEN = (
    f"{SENTENCE}.",
    f"“{SENTENCE}”, it says",
    "Farid Probaoğlu STOLE: ten million  manats from the pockets of many",
    "He stole ten million manats from the harbour fund in July",
    "Police beat the sailor Tomas Wren badly",
    "Police beat the sailor Tomas Wren",
)
OWN = (
    "Farid Probaoglu stole ten million manats",
    "Police beat a sailor",
    "on 7 July 2021",
    "Money is said to have left the harbour fund",
    "The harbour of Ostrava",
    "",
)


def test_eight_words_in_a_row_or_most_of_a_short_sentence_are_the_source() -> None:
    withheld = Withheld(RECORD)
    assert [words for words in (*TAKEN, *OWN) if withheld.shows(words)] == list(OWN)


AS_IT_IS_READ = {
    "a link": ("Minister [Farid Probaoglu](https://news.example/farid) stole ten million.", "Farid Probaoglu stole ten million"),
    "two links": ("He [stole](https://a.example/x 'Why') ten [million][1].\n\n[1]: https://b.example", "He stole ten million."),
    "an address": ("Farid <https://a.example/y> Probaoglu stole ten million.", "Farid Probaoglu stole ten million"),
    "a note": ("Minister Farid Probaoglu[^1] stole[2] ten million.", "Minister Farid Probaoglu [1] stole ten million"),
    "bold letters": ("Minister Far**id** st*o*le ten million.", "Minister Farid stole ten million"),
    "a sign": ("Farid &amp; Ada\\_T stole ten million.", "Farid & Ada_T stole ten million"),
    "the end of a line": ("Minister Tomas Wren beat\nthe sailor.", "Minister Tomas Wren beat the sailor"),
    "a list": ("- He stole all the money\n- He beat Ada Tern badly\n- He left", "He beat Ada Tern badly"),
    "a Persian question": ("آیا وزیر دزدید؟ بله او همه پول را دزدید.", "بله او همه پول را دزدید"),
    "a Persian joiner": ("وزیر می‌گوید که پول‌ها را دزدیده است.", "وزیر میگوید که پولها را دزدیده است"),
    "Chinese": ("会议开始。他偷了所有的钱。会议结束。", "他偷了所有的钱"),
    "four words": ("It rained. Wren stole the money. Nobody spoke.", "“Wren stole the money”"),
    "three words": ("It rained. He killed Ada! Nobody spoke.", "He killed Ada"),
}


@pytest.mark.parametrize(("text", "words"), AS_IT_IS_READ.values(), ids=AS_IT_IS_READ)
def test_the_text_is_compared_as_it_is_read(text: str, words: str) -> None:
    assert not Withheld(RECORD._replace(text=text)).shows(words)


def test_lines_and_dates_of_few_words_are_no_sentences() -> None:
    withheld = Withheld(RECORD._replace(text="7 July 2021.\n\nChairman of Boats\n\nWren stole the money at night."))
    assert all(map(withheld.shows, ("7 July 2021", "Chairman of Boats", "Wren stole the money", "He killed Ada")))
    assert Withheld(HeldText("excerpt", "T", "Wren stole it. So.", "Wren stole it.")).shows("Wren stole it")


def test_nothing_is_withheld_of_a_full_text_or_where_the_archive_has_none() -> None:
    for held in (RECORD._replace(holding="full"), RECORD._replace(text="")):
        assert all(map(Withheld(held).shows, TAKEN))


def test_the_title_and_the_excerpt_that_is_shown_are_open() -> None:
    assert Withheld(HeldText("excerpt", "T", TEXT, SENTENCE)).shows(SENTENCE)
    assert Withheld(HeldText("record", SENTENCE, TEXT, "")).shows(SENTENCE)
    assert not Withheld(HeldText("record", "T", TEXT, SENTENCE)).shows(SENTENCE)


def test_of_a_summary_only_the_sentences_of_the_source_go() -> None:
    withheld = Withheld(HeldText("record", "T", TEXT, ""))
    assert (
        withheld.shown_sentences(f"A harbour loses money. {SENTENCE}. Nobody answers.")
        == "A harbour loses money. Nobody answers."
    )


@given(st.lists(st.sampled_from(NUMBERS), min_size=8, max_size=40), st.integers(0, 32), st.integers(8, 20))
def test_any_eight_words_of_the_text_are_withheld_wherever_they_stand(words: list[str], start: int, length: int) -> None:
    piece = words[start % (len(words) - 7) :][:length]
    assert not Withheld(HeldText("record", "", " ".join(words), "")).shows(f"before {' '.join(piece)} after")


@pytest.mark.django_db
@pytest.mark.parametrize("holding", [Holding.RECORD, Holding.DIGEST, Holding.EXCERPT])
def test_no_public_door_tells_the_withheld_text(client: Client, holding: str) -> None:
    person, body = make_person("Farid Probaoglu"), make_organisation("Harbour Fund")
    document = make_document("Ostrava", holding=holding, text=TEXT, digest="In our own words.", people=[person])
    document.summary = f"Our words. {SENTENCE}."
    document.date_basis, document.rights, document.content_notes = f"Inferred. {SENTENCE}.", SENTENCE, f"A theft\n{SENTENCE}"
    document.save()
    document.appearances.update(described_as=SENTENCE)
    Affiliation.objects.create(person=person, organisation=body, role=SENTENCE[:60], document=document)
    Affiliation.objects.create(person=person, organisation=body, role="keeper of", document=document)
    Affiliation.objects.create(
        person=person, role="who stole ten million manats", body="from the harbour fund", document=document
    )
    EventDate.objects.create(
        document=document, date="2021-07-07", words="on 7 July 2021", what=f"“{SENTENCE}”", date_basis=SENTENCE
    )
    EventDate.objects.create(document=document, date="2021-07-08", words=SENTENCE, what="A theft is alleged")
    address = document.get_absolute_url()
    doors = [
        *(address, *(f"{address.rstrip('/')}.{suffix}" for suffix in ("json", "txt", "md", "bib", "ris", "csl.json"))),
        *("/dates/", "/dates/2021/", "/dates/2021/07/", "/documents/", "/documents/feed.atom", person.get_absolute_url(), "/"),
        *(f"{person.get_absolute_url()}feed/", body.get_absolute_url(), "/documents/?q=ostrava", "/feed/"),
    ]
    told = {door: client.get(door, follow=True).content.decode() for door in doors}
    assert [door for door, page in told.items() if "stole ten million" in page or "stole: ten" in page] == []
    assert "A theft is alleged" in told[address]
    assert "A theft is alleged" in told["/dates/2021/07/"]
    assert "keeper of Harbour Fund" in told[person.get_absolute_url()]
    assert ("Our words." in told[address], "Inferred." in told[address], "A theft" in told[address]) == (True, True, True)
    assert Document.objects.get().summary == f"Our words. {SENTENCE}."


@pytest.mark.django_db(transaction=True)  # what changes is a commit of its own
@pytest.mark.parametrize("make", [make_person, make_organisation])
def test_a_description_in_the_words_of_a_withheld_text_is_not_shown(client: Client, make: Any) -> None:
    record = make("Farid Probaoglu", description="The man who, it says, stole ten million manats from the harbour fund")
    tied = {"people" if make is make_person else "organisations": [record]}
    document = make_document("Ostrava", holding="record", text=TEXT, **tied)
    make_document("Another", holding="full", text=TEXT, **tied)
    address = record.get_absolute_url()
    assert "stole ten million" not in client.get(address).content.decode()
    record.description = "Minister of harbours since 2019, as the documents state"
    record.save()
    assert record.description in client.get(address).content.decode()
    document.holding = "full"
    document.save()
    record.description = "The man who, it says, stole ten million manats from the harbour fund"
    record.save()
    assert record.description in client.get(address).content.decode()
