from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from documents.intake import workflow
from documents.intake.importers import table
from documents.models import Appearance, Document, Person, TableImport
from tests.admin.conftest import Signed, user
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from collections.abc import Iterable

pytestmark = pytest.mark.django_db

TABLES, EXPORT = "/admin/documents/document/table/", "/admin/documents/document/export/"


def upload(client: Client, content: str, name: str = "table.csv") -> TableImport:
    answer = client.post(TABLES, {"file": SimpleUploadedFile(name, content.encode())})
    assert answer.status_code == 302, answer.content.decode()
    return TableImport.objects.latest("pk")


def columns(taken: TableImport, **changes: str) -> dict[str, str]:
    chosen = {f"column-{at}": taken.mapping.get(column, "") for at, column in enumerate(taken.columns)}
    return {"status": "draft", "_columns": "1"} | chosen | changes


def run(client: Client, taken: TableImport) -> TableImport:
    for _ in range(20):
        taken.refresh_from_db()
        if taken.stage not in ("trying", "importing"):
            break
        assert client.post(taken.get_absolute_url()).status_code == 302
    return taken


def imported(client: Client, content: str, **chosen: str) -> TableImport:
    taken = upload(client, content)
    assert client.post(taken.get_absolute_url(), columns(taken, **chosen)).status_code == 302
    tried = run(client, taken)
    assert tried.stage == "tried"
    client.post(taken.get_absolute_url(), {"_import": "1", "confirm": "1"})
    return run(client, taken)


def exported(client: Client, query: str = "") -> str:
    answer = client.get(EXPORT + query)
    assert answer.status_code == 200
    parts: Iterable[bytes] = answer.streaming_content  # type: ignore[attr-defined]
    return b"".join(parts).decode("utf-8")


def test_a_table_is_tried_and_nothing_imported_until_it_is_said(signed: Signed) -> None:
    client = signed("editor")
    make_person("Ada Uydurma")
    content = (
        "Headline,People,Tags,Kind\nOne,Ada Uydurma [author]; Bo Neu,torture; fraud,interview\nTwo,,,nonsense\n,,,\n,Ada,,\n"
    )
    taken = upload(client, content)
    assert (taken.rows, taken.mapping) == (3, {"Headline": "title", "People": "people", "Tags": "topics", "Kind": "kind"})
    client.post(taken.get_absolute_url(), columns(taken))
    tried = run(client, taken)
    assert (tried.stage, tried.tally) == ("tried", {"added": 1, "refused": 2})
    assert (Document.objects.count(), Person.objects.count()) == (0, 1)
    page = client.get(taken.get_absolute_url()).content.decode()
    assert "“Kind” is “nonsense”" in page
    client.post(taken.get_absolute_url(), {"_import": "1", "confirm": "1"})
    done = run(client, taken)
    assert (done.stage, done.tally, [number for number, _ in done.refused]) == ("done", {"added": 1, "refused": 2}, [2, 3])
    document = Document.objects.get()
    assert (document.title, document.kind, document.status, document.added_by) == ("One", "interview", "draft", user("editor"))
    ties = document.appearances.values_list("person__name", "role")
    assert list(ties) == [("Ada Uydurma", "author"), ("Bo Neu", "mentioned")]
    assert sorted(topic.name for topic in document.topics.all()) == ["fraud", "torture"]


def test_what_is_exported_reads_back_unchanged_and_a_changed_cell_changes_one_document(signed: Signed) -> None:
    client = signed("editor")
    twins = [make_person("Ada Uydurma"), make_person("Ada Uydurma")]
    one = make_document(
        "=One; [two], “three”",
        people={twins[1]: "author", make_person("Gizli Uydurma", private=True): "victim"},
        organisations=[make_organisation("A; B [C] #4")],
        topics=[make_topic("law; order")],
        source=make_source(),
        text="A line,\nwith “quotes”\n\nand another.",
        date="2021-05~",
    )
    make_document("Two", status="withdrawn", withdrawal_reason="A made-up one.")
    before = exported(client)
    assert before.count("\r\n") == 3
    done = imported(client, before)
    assert (done.tally, done.refused) == ({"unchanged": 2}, [])
    assert exported(client) == before
    done = imported(client, before.replace("2021-05~", "2021-06"))
    assert done.tally == {"changed": 1, "unchanged": 1}
    one.refresh_from_db()
    assert (one.date, one.status, one.changed_by) == ("2021-06", "published", user("editor"))
    assert one.history.count() == 2
    assert Appearance.objects.filter(document=one, person=twins[1], role="author").count() == 1


def test_a_list_with_filters_is_exported_as_it_is_seen(signed: Signed) -> None:
    make_document("Kept", kind="interview")
    make_document("Left out", kind="law")
    assert [line.split(",")[2] for line in exported(signed("editor"), "?kind__exact=interview").splitlines()] == ["title", "Kept"]


def test_a_contributor_exports_and_changes_own_drafts_only(signed: Signed) -> None:
    client = signed("contributor")
    others = make_document("Of others", status="draft", added_by=user("editor"))
    own = make_document("Own", status="draft", added_by=user("contributor"))
    shown = make_document("Own, published", added_by=user("contributor"))
    assert "Of others" not in exported(client)
    done = imported(client, f"archive document number,title\n{others.pk},Mine now\n{own.pk},Better\n{shown.pk},Worse\n")
    assert done.tally == {"refused": 2, "changed": 1}
    assert [why for _, why in done.refused] == [
        f"there is no document no. {pk} that you may change; leave the number empty for a new one" for pk in (others.pk, shown.pk)
    ]
    assert list(Document.objects.order_by("pk").values_list("title", flat=True)) == ["Of others", "Better", "Own, published"]
    taken = upload(client, "title\nNew\n")
    answer = client.post(taken.get_absolute_url(), columns(taken, status="published"))
    assert answer.status_code == 422


def test_nobody_sees_anothers_tables_and_a_reader_none(signed: Signed) -> None:
    taken = upload(signed("editor"), "title\nNew\n")
    assert signed("contributor").get(taken.get_absolute_url()).status_code == 404
    assert signed("publisher").get(taken.get_absolute_url()).status_code == 200
    assert signed("reader").get(TABLES).status_code == 302
    assert Client().get(EXPORT).status_code == 302


def test_an_import_goes_on_where_it_was_stopped(signed: Signed) -> None:
    client = signed("editor")
    taken = upload(client, "title\n" + "".join(f"No. {number}\n" for number in range(1, 8)))
    client.post(taken.get_absolute_url(), columns(taken))
    run(client, taken)
    client.post(taken.get_absolute_url(), {"_import": "1", "confirm": "1"})
    TableImport.objects.filter(pk=taken.pk).update(stage="importing", done=0, tally={}, refused=[])
    Document.objects.all().delete()
    for expected in (3, 6, 7, 7):
        held = table.go_on(taken.pk, documents=Document.objects.all(), by=None, seconds=math.inf, rows=3)
        assert (held.done, Document.objects.count()) == (expected, expected)
    assert (held.stage, held.tally) == ("done", {"added": 7})


def test_a_file_that_is_no_table_is_refused_with_the_reason(signed: Signed) -> None:
    answer = signed("editor").post(TABLES, {"file": SimpleUploadedFile("a.csv", b"title,title\nOne,Two\n")})
    assert (answer.status_code, TableImport.objects.count()) == (422, 0)
    assert "Two columns are called “title”" in answer.content.decode()


def test_what_is_refused_as_a_text_stays_kept_as_a_table(signed: Signed) -> None:
    taken = upload(signed("editor"), "title\nOne\n")
    intake = workflow.open_intake(None, content=taken.read())
    workflow.forget(intake)
    assert taken.read() == b"title\nOne\n"


def test_two_columns_of_one_field_or_none_to_know_a_document_by_are_refused(signed: Signed) -> None:
    client = signed("editor")
    taken = upload(client, "one,two\nA,B\n")
    for chosen in ({"column-0": "title", "column-1": "title"}, {"column-0": "summary"}):
        assert client.post(taken.get_absolute_url(), columns(taken, **chosen)).status_code == 422
    taken.refresh_from_db()
    assert taken.stage == "mapping"


def test_nothing_of_a_table_runs_in_a_browser(signed: Signed) -> None:
    client = signed("editor")
    hostile = "<script>alert(1)</script>"
    done = imported(client, f'title,{hostile},kind\n{hostile},x,"{hostile}"\n')
    pages = [client.get(address).content.decode() for address in (TABLES, done.get_absolute_url())]
    assert [hostile in page for page in pages] == [False, False]
