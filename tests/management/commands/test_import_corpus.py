from __future__ import annotations

import hashlib
import json
import time
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from documents import catalogue
from documents.intake.importers.corpus.importer import Report, import_corpus
from documents.models import CatalogueVersion, Document, Name, Original, Person, Topic
from documents.text import apply_edits, reverse
from tests.corpus import interview, report, write_corpus

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Manage

pytestmark = pytest.mark.django_db(transaction=True)


def _import(folder: Path, *options: str) -> list[str]:
    told = StringIO()
    call_command("import_corpus", str(folder), *options, stdout=told)
    return told.getvalue().splitlines()


def _state() -> list[Any]:
    """All that an import could change."""
    return [
        *CatalogueVersion.objects.values_list("version", flat=True),
        *(model.history.count() for model in (Document, Person, Name, Topic)),
        list(Document.objects.order_by("pk").values()),
        list(Original.objects.order_by("pk").values()),
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus", report(), interview())


def test_a_folder_is_imported_and_found_at_once(folder: Path) -> None:
    assert _import(folder) == ["2 imported, 0 completed, 0 unchanged, 0 failed"]
    assert list(Document.objects.order_by("identifier").values_list("identifier", "status", "holding")) == [
        ("a1-gulls", "published", "record"),
        ("a2-feeding", "published", "record"),
    ]
    found = catalogue.engine().current().find(catalogue.Query.parse([("topic", "birds"), ("person", "alva-tern")]))
    assert found.total == 2


def test_a_second_run_changes_nothing(folder: Path) -> None:
    _import(folder)
    before = _state()
    assert _import(folder) == ["0 imported, 0 completed, 2 unchanged, 0 failed"]
    assert _state() == before


def test_drafts_are_not_shown(folder: Path) -> None:
    _import(folder, "--status", "draft")
    assert (Document.objects.count(), Document.objects.published().count()) == (2, 0)


def test_the_full_text_is_shown_when_asked_for_and_taken_back_again(folder: Path) -> None:
    _import(folder)
    assert _import(folder, "--holding", "full") == ["0 imported, 2 completed, 0 unchanged, 0 failed"]
    assert "Mayor Alva Tern" in Document.objects.get(identifier="a1-gulls").body
    assert _import(folder) == ["0 imported, 0 completed, 2 unchanged, 0 failed"]
    assert _import(folder, "--holding", "digest") == [
        "a1-gulls.txt has no digest, so that readers see the record only",
        "a2-feeding.txt has no digest, so that readers see the record only",
        "0 imported, 2 completed, 0 unchanged, 0 failed",
    ]
    assert {document.body for document in Document.objects.all()} == {""}


def test_a_failure_is_named_and_leaves_the_rest(folder: Path) -> None:
    (folder / "a1-gulls.txt").write_text("Altered")
    told = StringIO()
    with pytest.raises(CommandError, match=r"a1-gulls\.txt: its SHA-256 is .*, and the catalogue says") as raised:
        call_command("import_corpus", str(folder), stdout=told)
    assert raised.value.returncode == 1
    assert told.getvalue() == "1 imported, 0 completed, 0 unchanged, 1 failed\n"
    assert Document.objects.get().identifier == "a2-feeding"


def test_listed_text_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    wrong = report(boilerplate=[{"text": "Subscribe", "position": "inline", "what": "plea"}])
    with pytest.raises(CommandError, match=r"a1-gulls\.txt: the inline boilerplate “Subscribe” does not stand in the text"):
        _import(write_corpus(tmp_path / "corpus", wrong))
    assert Document.objects.count() == 0


def test_a_folder_without_a_catalogue_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"catalogue\.json cannot be read: No such file or directory"):
        _import(tmp_path)


# --- Interrupted ----------------------------------------------------------------------------------------------------------------


def _many(folder: Path, count: int) -> Path:
    rows = [report(file=f"b{number:03}-gulls.txt", text=f"Report {number}.", boilerplate=[]) for number in range(count)]
    return write_corpus(folder, *rows)


def _whole(document: Document) -> bool:
    return (document.appearances.count(), document.event_dates.count(), document.originals.get().is_intact()) == (2, 1, True)


def test_an_interrupted_import_keeps_whole_documents_and_goes_on(tmp_path: Path) -> None:
    folder = _many(tmp_path / "corpus", 5)

    def interrupt(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_corpus(folder, progress=interrupt)
    assert Document.objects.count() == 2
    assert import_corpus(folder) == Report(imported=3, completed=0, unchanged=2, failed=(), remarks=())


def test_a_killed_import_keeps_whole_documents_and_goes_on(tmp_path: Path, manage: Manage) -> None:
    count = 80
    folder = _many(tmp_path / "corpus", count)
    process = manage("import_corpus", str(folder))
    until = time.monotonic() + 300
    while Document.objects.count() < 2 and process.poll() is None and time.monotonic() < until:
        time.sleep(0.005)
    process.kill()
    process.wait()
    done = Document.objects.count()
    assert 2 <= done < count
    assert all(map(_whole, Document.objects.all()))
    assert import_corpus(folder) == Report(imported=count - done, completed=0, unchanged=done, failed=(), remarks=())
    assert all(map(_whole, Document.objects.all()))
    assert (Document.objects.count(), Person.objects.count(), Topic.objects.count()) == (count, 1, 2)


# --- The corpus the archive was first built for ---------------------------------------------------------------------------------


def _facts(corpus_dir: Path) -> list[dict[str, Any]]:
    return list(json.loads((corpus_dir / "catalogue.json").read_text(encoding="utf-8"))["articles"])


def _found(**query: str) -> set[str | None]:
    found = catalogue.engine().current().find(catalogue.Query.parse(query.items()))
    return set(Document.objects.filter(pk__in=[row.pk for row in found.rows]).values_list("identifier", flat=True))


@pytest.fixture(params=["an empty archive", "the demo records"])
def imported(request: pytest.FixtureRequest, corpus_dir: Path) -> Path:
    """The corpus, imported into an archive without and with its records."""
    demo = request.param == "the demo records"
    if demo:
        call_command("loaddata", str(settings.BASE_DIR / "fixtures" / "demo.json"), verbosity=0)
    wanted = "0 imported, 5 completed" if demo else "5 imported, 0 completed"
    assert _import(corpus_dir) == [f"{wanted}, 0 unchanged, 0 failed"]
    return corpus_dir


def test_there_are_five_documents_and_no_twins(imported: Path) -> None:
    assert Document.objects.published().count() == 5
    assert len(_found()) == 5
    assert (Person.objects.count(), Topic.objects.count(), Original.objects.count()) == (47, 25, 5)
    before = _state()
    assert _import(imported) == ["0 imported, 0 completed, 5 unchanged, 0 failed"]
    assert _state() == before


@pytest.mark.parametrize(("name", "count"), [("Jamil Hasanli", 3), ("Ilham Aliyev", 3), ("Ganimat Zahid", 2)])
def test_a_person_has_the_documents_that_the_facts_say(imported: Path, name: str, count: int) -> None:
    wanted = {row["file"].removesuffix(".txt") for row in _facts(imported) if name in {one["name"] for one in row["people"]}}
    assert len(wanted) == count
    assert _found(person=Person.objects.get(name=name).slug) == wanted


def test_a_topic_and_a_person_have_the_documents_that_the_facts_say(imported: Path) -> None:
    wanted = {
        row["file"].removesuffix(".txt")
        for row in _facts(imported)
        if "sanctions" in row["topics"] and "Ilham Aliyev" in {one["name"] for one in row["people"]}
    }
    assert wanted
    assert _found(topic="sanctions", person="ilham-aliyev") == wanted


def test_originals_are_the_files_and_the_texts_are_without_boilerplate(imported: Path) -> None:
    for row in _facts(imported):
        document = Document.objects.get(identifier=row["file"].removesuffix(".txt"))
        original = document.originals.get()
        data = (imported / row["file"]).read_bytes()
        assert (original.read(), original.sha256) == (data, row["sha256"])
        assert hashlib.sha256(data).hexdigest() == row["sha256"]
        edits = [edit.value for edit in original.edits.all()]
        text = data.decode()
        assert apply_edits(apply_edits(text, edits), reverse(edits)) == text
        listed = sorted(one["text"] for one in row["boilerplate"])
        assert sorted(edit.before for edit in edits if edit.rule == "catalogue") == listed
        for one in listed:
            assert not one.strip() or one.strip() not in document.text
        assert not document.text.startswith(row["title"])
        assert len(document.text) > 1000


def test_private_people_are_found_nowhere(imported: Path) -> None:
    private = Person.objects.filter(private=True)
    assert private.count() == 2
    assert not Person.objects.visible().filter(private=True).exists()
    snapshot = catalogue.engine().current()
    records = catalogue.load(Document.objects.all())
    held = json.dumps([record.page | record.row | {"names": record.names} for record in records])
    for person in private:
        with pytest.raises(catalogue.UnknownValue):
            snapshot.find(catalogue.Query.parse([("person", person.slug)]))
        for form in person.names.values_list("text", flat=True):
            assert snapshot.suggest(form) == []
            assert json.dumps(form).strip('"') not in held
