"""Records for tests. Everybody in them is made up."""

from typing import Any

from documents.models import (
    Appearance,
    Document,
    EventDate,
    Organisation,
    Person,
    Role,
    Source,
    Status,
    Topic,
    TopicAssignment,
)


def make_document(
    title: str = "A made-up report",
    *,
    people: list[Person] | dict[Person, str] | None = None,
    organisations: list[Organisation] | dict[Organisation, str] | None = None,
    topics: list[Topic] | None = None,
    events: list[tuple[str, str]] | None = None,
    **fields: Any,
) -> Document:
    """A published document; `events` are (EDTF, what happened)."""
    values = {"status": Status.PUBLISHED, "holding": "full", "text": "Words of a made-up report."} | fields
    document = Document.objects.create(title=title, **values)
    tied: tuple[tuple[str, Any], ...] = (("person", people), ("organisation", organisations))
    for key, ties in tied:
        for owner in ties or ():
            role = ties[owner] if isinstance(ties, dict) else Role.MENTIONED
            Appearance.objects.create(document=document, role=role, **{key: owner})
    TopicAssignment.objects.bulk_create(TopicAssignment(content_object=document, tag=topic) for topic in topics or ())
    for date, what in events or ():
        EventDate.objects.create(document=document, date=date, what=what)
    return document


def make_person(name: str = "Zeynab Quluzadeh-Test", **fields: Any) -> Person:
    if fields.get("private"):
        fields.setdefault("private_reason", "A relative of somebody named.")
    return Person.objects.create(name=name, **fields)


def make_organisation(name: str = "Society of Invented Names", **fields: Any) -> Organisation:
    return Organisation.objects.create(name=name, **fields)


def make_topic(name: str = "Invented matters", **fields: Any) -> Topic:
    topic: Topic = Topic.objects.create(name=name, **fields)
    return topic


def make_source(name: str = "The Made-up Gazette", **fields: Any) -> Source:
    return Source.objects.create(name=name, **fields)
