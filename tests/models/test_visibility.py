"""The rule of who may see what: its forms agree, and nothing outside its module takes it into its own hands."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from documents.models import (
    Appearance,
    Document,
    Person,
    Status,
    embargo_ended,
    embargoed,
    is_private,
    privacy_of,
    private_person,
    public,
    public_person,
)
from tests.records import make_document, make_organisation, make_person

DOCUMENTS = Path(settings.BASE_DIR) / "documents"
RULE = "models/visibility.py"

# Where else the words may stand: word, file, why.
ALLOWED = {
    ("status", "models/document.py"): "the model's own field, and what publishing, withdrawing and deleting make of it",
    ("embargo", "models/document.py"): "the model's own field, and the day on which readers first see a document",
    ("private", "models/authority.py"): "the model's own field, and that it needs a reason",
    ("private", "models/merge_log.py"): "the log's own field: how the records were when they were merged",
    ("private", "authorities/merge.py"): "fills the log's field",
    ("private", "authorities/split.py"): "fills the log's field",
    ("private", "authorities/undo.py"): "reads the log's field",
    ("status", "models/intake.py"): "the status of what is on its way in",
    ("status", "models/table_import.py"): "of the documents that a table adds",
    ("private", "admin/authorities.py"): "names of fields in the form and the list of editors",
    ("private", "admin/filters.py"): "the name of a filter",
    ("status", "admin/filters.py"): "the desk's list by status",
    ("status", "admin/documents.py"): "the form's field, and which buttons it has",
    ("embargo", "admin/documents.py"): "the form's field, and the time in the list",
    ("status", "admin/document_form.py"): "the form's buttons",
    ("embargo", "admin/document_form.py"): "the form's field",
    ("status", "admin/actions.py"): "sets it, and says what cannot be set",
    ("embargo", "admin/actions.py"): "sets it",
    ("status", "admin/preview.py"): "says it to an editor",
    ("status", "admin/tables.py"): "who may change a document",
    ("status", "admin/transitions.py"): "who may change a document, and to which status",
    ("status", "admin/intake/review.py"): "the form's buttons",
    ("private", "admin/intake/forms.py"): "the form's field",
    ("private", "intake/description.py"): "what is said of a person who has no record yet",
    ("private", "intake/importers/corpus/catalogue_file.py"): "what is said of a person who has no record yet",
    ("private", "intake/workflow/draft.py"): "what is said of a person who has no record yet",
    ("private", "intake/workflow/publish.py"): "what is said of a person who has no record yet",
    ("private", "intake/ingest/authorities.py"): "makes a record of what is said of a person",
    ("private", "intake/ingest/privacy.py"): "what is said of a person who has no record yet",
    ("status", "intake/workflow/publish.py"): "of the document that is made",
    ("status", "intake/ingest/create_document.py"): "of the document that is made",
    ("status", "intake/importers/corpus/importer.py"): "of the documents that are made",
    ("status", "intake/importers/jsonl.py"): "of the documents that are made, without `save`",
    ("status", "management/commands/import_corpus.py"): "of the documents that are made",
    ("status", "management/commands/import_records.py"): "of the documents that are made",
}


def _names(node: ast.AST) -> Iterator[str]:
    """What a node of code calls fields, lookups and statuses by."""
    match node:
        case ast.Attribute(value=ast.Name(id="Status")):
            yield "status__"
        case ast.Attribute(attr=name) | ast.keyword(arg=str(name)) | ast.AnnAssign(target=ast.Name(id=name)):
            yield name
        case ast.Name(id="UNPUBLISHED"):
            yield "status__"
        case ast.Compare(comparators=[ast.Constant(value=str(value))]) if value in Status.values:
            yield "status__"
        case ast.Constant(value=str(value)):
            yield value


# As a name, as a lookup, and as a column in SQL.
_WORDS = {
    "private": re.compile(r"(^|__|[.])(private|private_reason)(__|$)|\bprivate\s*(=|is\b|in\b)", re.IGNORECASE),
    "status": re.compile(r"status__|__status$|\bstatus\s*(=|in\b)\s*[('\"]", re.IGNORECASE),
    "embargo": re.compile(r"embargo_until"),
}


def decisions(source: str) -> list[tuple[int, str]]:
    """(line, word) of each place in `source` that knows what makes a document public or a person private."""
    tree = ast.parse(source)
    described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    found = set()
    for node in ast.walk(tree):
        if id(node) not in described:
            for name in _names(node):
                line = getattr(node, "lineno", 0)
                found |= {(line, word) for word, pattern in _WORDS.items() if pattern.search(name)}
    return sorted(found)


def test_who_may_see_what_is_decided_in_one_place() -> None:
    """A surface asks `published()`, `visible()`, `seen_by()` or a function of models/visibility.py."""
    files = {str(path.relative_to(DOCUMENTS)): path.read_text() for path in DOCUMENTS.rglob("*.py")}
    found = {
        (name, line, word)
        for name, source in files.items()
        if name != RULE and not name.startswith("migrations/")
        for line, word in decisions(source)
    }
    assert sorted(f"documents/{name}:{line}: {word}" for name, line, word in found if (word, name) not in ALLOWED) == []
    assert set(ALLOWED) - {(word, name) for name, _, word in found} == set()  # none that is no longer needed


def test_no_page_for_readers_decides_it() -> None:
    pages = (Path(settings.BASE_DIR) / "templates" / "reader").rglob("*.*")
    decides = re.compile(r"[.](private|status|embargo_until|is_public)\b")
    assert [str(page) for page in pages if decides.search(page.read_text())] == []


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Person.objects.filter(private=False)", "private"),
        ("Name.objects.filter(person__private=True)", "private"),
        ("Q(**{'appearances__person__private': True})", "private"),
        ("getattr(record, 'private', False)", "private"),
        ("shown = not person.private", "private"),
        ("cursor.execute('SELECT id FROM documents_person WHERE private = 0')", "private"),
        ("cursor.execute('SELECT p.id FROM documents_person p WHERE NOT p.private')", "private"),
        ("Document.objects.filter(status=Status.PUBLISHED)", "status"),
        ("Document.objects.filter(status__in=['published'])", "status"),
        ("Document.objects.exclude(document__status='draft')", "status"),
        ("shown = document.status == 'published'", "status"),
        ("shown = document.status not in UNPUBLISHED", "status"),
        ("cursor.execute(\"SELECT id FROM documents_document WHERE status = 'published'\")", "status"),
        ("Document.objects.filter(embargo_until__lte=now)", "embargo"),
        ("shown = document.embargo_until is None", "embargo"),
        ("Document.objects.order_by('embargo_until')", "embargo"),
        ("'documents_document.embargo_until IS NULL'.join(parts)", "embargo"),
    ],
)
def test_a_decision_is_found_in_any_of_its_forms(line: str, word: str) -> None:
    assert decisions(f"def view():\n    {line}\n") == [(2, word)]


@pytest.mark.parametrize(
    "line",
    [
        "HttpResponse(status=404)",
        "response.status == 200",
        "intake.status == IntakeStatus.OPEN",
        "Intake.objects.filter(status=IntakeStatus.OPEN)",
        "response['Cache-Control'] = 'no-store, private'",
        "Document.objects.published().filter(appearances__in=Appearance.objects.filter(public_person('person')))",
        "print('Every published document, and no private person')",
    ],
)
def test_what_only_sounds_like_a_decision_is_none(line: str) -> None:
    assert decisions(f"def view():\n    {line}\n") == []


NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
EMBARGOES = {"none": None, "past": -timedelta(days=1), "running": timedelta(days=1)}


@pytest.mark.django_db
def test_a_document_is_public_when_it_is_published_and_no_embargo_is_running() -> None:
    now = timezone.now()
    for status in Status.values:
        for name, away in EMBARGOES.items():
            until = None if away is None else now + away
            make_document(f"{status} {name}", status=status, embargo_until=until, withdrawal_reason="A reason.")
    shown = {"published none", "published past"}
    waiting = {"published running"}
    documents = Document.objects.all()
    assert set(documents.filter(public()).values_list("title", flat=True)) == shown
    assert {one.title for one in documents if one.is_public} == shown
    assert set(documents.filter(embargoed()).values_list("title", flat=True)) == waiting
    assert {one.title for one in documents if one.is_embargoed} == waiting
    assert documents.next_embargo_end(now) == now + timedelta(days=1)
    assert set(documents.filter(public(now=now + timedelta(days=2))).values_list("title", flat=True)) == shown | waiting
    ended = documents.filter(embargo_ended(now, now + timedelta(days=2)))
    assert set(ended.values_list("title", flat=True)) == {f"{status} running" for status in Status.values}


@pytest.mark.django_db
def test_the_rule_holds_at_the_end_of_a_path() -> None:
    person, body = make_person("Ayaz Nurlu"), make_organisation("Union of Kites")
    hidden = make_person("Banu Solmaz", private=True, private_reason="A witness.")
    make_document("Open", people=[person, hidden], organisations=[body])
    make_document("Draft", status=Status.DRAFT, people=[person])
    ties = Appearance.objects.order_by("document__title", "person__name")
    seen = ties.filter(public("document"), public_person("person"))
    assert [(tie.document.title, tie.owner) for tie in seen] == [("Open", person)]
    assert [tie.owner for tie in ties.filter(private_person("person"))] == [hidden]
    assert list(Person.objects.filter(public("appearances__document"), public_person())) == [person]
    assert list(Person.objects.filter(private_person())) == [hidden]


def test_only_people_are_private() -> None:
    hidden = Person(name="Banu Solmaz", private=True, private_reason="A witness.")
    assert [is_private(one) for one in (hidden, Person(name="Ayaz Nurlu"), Document(title="Open"), None)] == [
        True,
        False,
        False,
        False,
    ]
    assert privacy_of(hidden) == {"private": True, "private_reason": "A witness."}
    assert privacy_of(Person(name="Ayaz Nurlu")) == {}
