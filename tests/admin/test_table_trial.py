"""What a table would do is told before it is done: to which document, with which new records, and what is here already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import Document, Organisation, Person, Source, TableImport, Topic
from documents.models.fields import BY_NAME
from tests.admin.test_tables import columns, exported, imported, run, upload
from tests.records import make_document, make_person, make_source

if TYPE_CHECKING:
    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db


def tried(signed: Signed, content: str, **chosen: str) -> tuple[TableImport, str]:
    """The table after its trial, and the page that says what would come of it."""
    client = signed("editor")
    taken = upload(client, content)
    assert client.post(taken.get_absolute_url(), columns(taken, **chosen)).status_code == 302
    taken = run(client, taken)
    assert taken.stage == "tried"
    return taken, client.get(taken.get_absolute_url()).content.decode()


def people() -> list[str]:
    return list(Person.objects.order_by("pk").values_list("name", flat=True))


@pytest.mark.parametrize("head", ["No", "id", "#", "Document", "Nr.", "Номер", "Sıra №"])
def test_a_foreign_number_never_overwrites_a_document_of_the_archive(signed: Signed, head: str) -> None:
    ours = [make_document(f"Ours {number}") for number in range(3)]
    content = f"{head},Title,Language\n" + "".join(f"{one.pk},Theirs {one.pk},en\n" for one in ours)
    done = imported(signed("editor"), content)
    assert (done.tally, [one.title for one in Document.objects.filter(pk__in=[one.pk for one in ours]).order_by("pk")]) == (
        {"added": 3},
        ["Ours 0", "Ours 1", "Ours 2"],
    )
    theirs = Document.objects.filter(title__startswith="Theirs").order_by("pk")
    assert [one.identifier for one in theirs] == [str(one.pk) for one in ours]


def test_the_trial_says_what_changes_from_what_to_what(signed: Signed) -> None:
    one = make_document("Before", summary="Old words.", source=make_source("The Strand"))
    taken, page = tried(signed, f"archive document number,title,summary\n{one.pk},After,\n")
    assert taken.report["changed"] == [[1, one.pk, "Before", [["title", "Before", "After"], ["summary", "Old words.", ""]]]]
    assert "<del>Before</del> → <ins>After</ins>" in " ".join(page.split())
    one.refresh_from_db()
    assert one.title == "Before"


def test_new_records_are_named_and_made_after_a_word_only(signed: Signed) -> None:
    make_person("Nora Flint")
    content = (
        "title,people,organisations,topics,source\n"
        "One,Nora Flint; Adam Reed,A Body,law,The Strand\nTwo,ADAM REED,,Law,THE STRAND\n"
    )
    taken, page = tried(signed, content)
    assert taken.report["new"] == {
        "people": ["Adam Reed"],
        "organisations": ["A Body"],
        "topics": ["law"],
        "source": ["The Strand"],
    }
    assert ("1 new people" in page, "<bdi>Adam Reed</bdi>" in page, "<bdi>Nora Flint</bdi>" in page) == (True, True, False)
    client = signed("editor")
    answer = client.post(taken.get_absolute_url(), {"_import": "1"})
    taken.refresh_from_db()
    assert (answer.status_code, taken.stage, Document.objects.count()) == (422, "tried", 0)
    client.post(taken.get_absolute_url(), {"_import": "1", "confirm": "1"})
    assert (run(client, taken).tally, people()) == ({"added": 2}, ["Nora Flint", "Adam Reed"])
    assert [model.objects.count() for model in (Organisation, Topic, Source)] == [1, 1, 1]


def test_several_names_in_a_cell_are_parted_or_asked_about(signed: Signed) -> None:
    make_person("Nora Flint")
    content = (
        "Title,People,Topics\nSepar A,Nora Flint|Adam Reed,law|press\n"
        'Separ B,"Nora Flint, Adam Reed",\nSepar C,"Flint, Nora",\nSepar D,"Nora Flint\nAdam Reed","law\npress"\n'
        'Separ E,Nora Flint / Adam Reed,\nSepar F,,"law, press"\nSepar G,Nora Flint and Adam Reed,\nSepar H,"Finch, Orla",\n'
    )
    done = imported(signed("editor"), content)
    assert (done.tally, [number for number, _ in done.refused]) == ({"added": 3, "refused": 5}, [2, 5, 6, 7, 8])
    assert done.refused[4][1] == (
        "“Finch, Orla” has a comma in it: is it one name or “Orla Finch”, family name first or several? Choose under "
        "“Change the columns” what separates them, or write semicolons between several"
    )
    assert (people(), sorted(Topic.objects.values_list("name", flat=True))) == (["Nora Flint", "Adam Reed"], ["law", "press"])
    again = imported(signed("editor"), 'Title,People\nSepar H,"Finch, Orla; Flint, Nora"\n', **{"parts-people": "family"})
    assert (again.tally, people()) == ({"added": 1}, ["Nora Flint", "Adam Reed", "Orla Finch"])


def test_what_looks_the_same_is_one_record(signed: Signed) -> None:
    content = (
        "Title,People,Source\nSpace A,Tomas Hill,Overbridge Post\nSpace B,Tomas\u00a0Hill,Overbridge\u00a0Post\n"
        "Space C,Tomas  Hill ,Overbridge Post \nSpace D,Tomas\u200bHill,overbridge post\nSpace E,TOMAS HILL,OVERBRIDGE POST\n"
    )
    assert imported(signed("editor"), content).tally == {"added": 5}
    assert (people(), list(Source.objects.values_list("name", flat=True))) == (["Tomas Hill"], ["Overbridge Post"])


def test_a_mended_file_doubles_nothing(signed: Signed) -> None:
    client = signed("editor")
    first = (
        "Title,Date,Url\nMended A,2021-03-12,https://post.example/m1\nMended B,3/12/2021,https://post.example/m2\nMended C,,\n"
    )
    assert imported(client, first).tally == {"added": 2, "refused": 1}
    second = (
        "Title,Date,Url\nMended A!,2021-03-12,http://www.post.example/m1/?utm_source=x\n"
        "Mended B,2021-03-12,https://post.example/m2\nMended C,,\n"
    )
    done = imported(client, second)
    first_pk = Document.objects.order_by("pk")[0].pk
    assert done.tally == {"present": 2, "added": 1}
    assert done.report["present"][0] == [1, first_pk, "Mended A!", [["why", "", f"the same address as document no. {first_pk}"]]]
    assert Document.objects.count() == 3
    assert imported(client, second, again="on").tally == {"added": 3}


def test_doubles_inside_a_file_are_told_at_the_trial(signed: Signed) -> None:
    taken, _page = tried(signed, "Identifier,Title\n00123,Ident A\n00123,Ident B\n1.23E+11,Ident C\n")
    assert (taken.tally, taken.refused) == ({"added": 2, "refused": 1}, [[2, "the same identifier as row 1"]])
    taken, _page = tried(signed, "Title,Url\nA,https://post.example/a\nB,https://post.example/a#top\nSame,\nSame,\n")
    assert taken.tally == {"added": 2, "present": 2}


def test_a_language_is_told_by_the_words_or_asked_once(signed: Signed) -> None:
    client = signed("editor")
    imported(client, "Title\nЖурналист задержан\nA short one\nJurnalist Bakıda həbs edildi\n")
    assert list(Document.objects.order_by("pk").values_list("language", flat=True))[::2] == ["ru", "az"]
    imported(client, "Title\nKurz\n", language="German")
    assert Document.objects.get(title="Kurz").language == "de"
    taken = upload(client, "Title\nX\n")
    assert client.post(taken.get_absolute_url(), columns(taken, language="Klingonese")).status_code == 422


def test_zoteros_export_is_read(signed: Signed) -> None:
    content = (
        '"Key","Item Type","Author","Title","Publication Title","Url","Date","Language","Manual Tags"\n'
        '"AB","newspaperArticle","Flint, Nora; Reed, Adam","Library to close","The Strand",'
        '"https://post.example/a1","2021-03-12","en-US","books"\n'
        '"EF","hologram","","Statement","","https://post.example/a2","March 14, 2021","English",""\n'
    )
    done = imported(signed("editor"), content)
    kept = Document.objects.order_by("pk").values_list("identifier", "kind", "language", "date")
    assert (done.tally, list(kept)) == (
        {"added": 2},
        [("AB", "news-report", "en", "2021-03-12"), ("EF", "other", "en", "2021-03-14")],
    )
    assert done.report["remarks"] == [[2, "“Item Type” is “hologram”, which is no kind here: left out"]]


def test_one_character_that_cannot_be_stored_refuses_one_row(signed: Signed) -> None:
    rows = [
        '{"title": "One"}',
        '{"title": "Cut \\ud83d", "people": ["A"]}',
        '{"title": "Two", "text": "a\\u0000"}',
        '{"title": "Three"}',
    ]
    done = imported(signed("editor"), "\n".join(rows))
    assert (done.tally, [number for number, _ in done.refused]) == ({"added": 2, "refused": 2}, [2, 3])
    assert signed("editor").get(done.get_absolute_url()).status_code == 200


def test_a_future_publication_is_refused(signed: Signed) -> None:
    done = imported(signed("editor"), "title,date\nOne,9999-12-31\n")
    assert (done.tally, "is still to come" in done.refused[0][1]) == ({"refused": 1}, True)


def test_what_a_spreadsheet_spoils_is_noticed_and_kept(signed: Signed) -> None:
    client = signed("editor")
    long = make_document("Long", text="A sentence of words. " * 2_200 + "End.")
    numbers = make_document("1.10", identifier="001", note="00007")
    before = exported(client)
    done = imported(client, before.replace("1.10", "1.1").replace(",001,", ",1,").replace("00007", "7"))
    assert (done.tally, len(done.report["remarks"])) == ({"unchanged": 2}, 3)
    cut = long.text[:32_766].strip()
    done = imported(client, f"archive document number,text\n{long.pk},{cut}\n")
    assert done.tally == {"refused": 1}
    assert "as spreadsheets do" in done.refused[0][1]
    for one in (long, numbers):
        stored = (one.title, one.identifier, one.note, one.text)
        one.refresh_from_db()
        assert (one.title, one.identifier, one.note, one.text) == stored


WORDS = "The ropemakers of Nowhere Bay closed the harbour on the third of May, and nobody in the town was asked."


def test_a_text_that_is_here_is_told_at_the_trial(signed: Signed) -> None:
    here = make_document("Here", text=WORDS, source=make_source("The Strand"))
    lines = [
        "title,text,source,address",
        f'Other,"{WORDS.upper()}",,',
        f'Fourth,"{WORDS}",The Mole,',
        f'Fifth,"{WORDS}",The Mole,',
    ]
    taken, page = tried(signed, "\n".join(lines))
    assert taken.tally == {"present": 2, "added": 1}
    assert [changes for *_, changes in taken.report["present"]] == [
        [["why", "", f"the same text as document no. {here.pk}"]],
        [["why", "", "the same text as row 2"]],
    ]
    assert taken.report["remarks"] == [[2, f"its text is that of document no. {here.pk}, too"]]
    assert f"the same text as document no. {here.pk}" in page


def test_two_tables_that_both_count_from_one_do_not_overwrite_each_other(signed: Signed) -> None:
    client = signed("editor")
    first = "No,Title\n1,Harbour closed for repairs\n2,Crane stands still\n"
    assert imported(client, first).tally == {"added": 2}
    ours = Document.objects.order_by("pk")[0]
    second = "№;Başlıq\n1;Kitabxana bağlanır\n2;Crane stood still\n"
    done = imported(client, second)
    assert (done.tally, [number for number, _why in done.refused]) == ({"refused": 1, "changed": 1}, [1])
    assert done.refused[0][1] == (
        f"the identifier “1” is that of document no. {ours.pk}, “Harbour closed for repairs”, which seems to be another one. If "
        "the numbers only count this table’s rows, leave their column out under “Change the columns”; if they are these "
        "documents’, tick that there"
    )
    assert imported(client, second, **{"column-0": ""}).tally == {"added": 1, "present": 1}
    assert imported(client, second, numbered="on").tally == {"changed": 1, "unchanged": 1}


def test_a_row_without_a_title_that_only_has_a_number_waits_for_a_word(signed: Signed) -> None:
    make_document("Harbour closed", identifier="1")
    taken, _page = tried(signed, "No,Note\n1,Another note\n")
    answer = signed("editor").post(taken.get_absolute_url(), {"_import": "1"})
    assert (answer.status_code, taken.tally) == (422, {"changed": 1})


def test_dates_of_a_spreadsheet_are_asked_about_once_for_the_file(signed: Signed) -> None:
    content = "Title,Date\nExcel A,44267\nExcel B,3/12/2021\nExcel C,13/05/2020\n"
    done = imported(signed("editor"), content)
    assert (done.tally, all("Change the columns" in why for _number, why in done.refused)) == ({"refused": 2, "added": 1}, True)
    again = imported(signed("editor"), content, order="month", days_from="1900")
    assert again.tally == {"added": 2, "present": 1}
    assert list(Document.objects.order_by("title").values_list("date", flat=True)) == ["2021-03-12", "2021-03-12", "2020-05-13"]


@pytest.mark.parametrize("column", ["Summary", "Digest", "Rights", "date_basis", "content_notes"])
def test_a_table_names_no_private_person_in_words_of_the_archive(signed: Signed, column: str) -> None:
    make_person("Wren Tern", private=True)
    content = f"Title,People,{column}\nHarbour,Wren Tern,Lent by WREN TERN’s sister.\nQuay,Wren Tern,Lent by a sister.\n"
    done = imported(signed("editor"), content)
    assert (done.tally, done.refused[0][1]) == (
        {"refused": 1, "added": 1},
        f"{BY_NAME[done.mapping[column]].own_words} names “Wren Tern”, a private person; say it without the name",
    )
