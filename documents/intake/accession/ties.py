"""What hangs on a new document: appearances, dates told of, topics, affiliations."""

from collections.abc import Iterable

from django.db.models import Q
from simple_history.utils import bulk_create_with_history

from documents import names
from documents.intake.accession.checking import checked, saved
from documents.intake.description import Description, Named, Stated
from documents.models import (
    Affiliation,
    Appearance,
    Document,
    EventDate,
    Organisation,
    Person,
    Topic,
    TopicAssignment,
)


def tie(document: Document, described: Description, people: dict[str, Person], organisations: dict[str, Organisation]) -> None:
    appearances: list[tuple[Named, dict[str, Person | Organisation]]]
    appearances = [(one, {"person": people[one.who]}) for one in described.people]
    appearances += [(one, {"organisation": organisations[one.who]}) for one in described.organisations]
    bulk_create_with_history(
        [
            checked(Appearance(document=document, role=one.role, described_as=one.described_as, position=position, **owner))
            for position, (one, owner) in enumerate(appearances)
        ],
        Appearance,
    )
    events = [
        EventDate(
            document=document,
            date=one.date,
            words=one.words,
            what=one.what,
            date_basis=one.basis,
            relative=one.relative,
            position=at,
        )
        for at, one in enumerate(described.told)
    ]
    for event in events:
        checked(event).derive_dates()
    bulk_create_with_history(events, EventDate)
    topics = {topic.pk: topic for topic in (own_topic(name, scope) for name, scope in described.topics)}
    bulk_create_with_history([TopicAssignment(content_object=document, tag=topic) for topic in topics.values()], TopicAssignment)


def own_topic(name: str, scope: str) -> Topic:
    """The topic of this name in whatever case, or a new one with the scope note."""
    alike = Topic.objects.filter(Q(name__iexact=name) | Q(slug=names.slug(name)))
    return next((topic for topic in alike if topic.name.casefold() == name.casefold()), None) or saved(
        Topic(name=name, scope_note=scope)
    )


def affiliate(
    document: Document, stated: Iterable[Stated], people: dict[str, Person], organisations: dict[str, Organisation]
) -> None:
    ties = {}
    for one in stated:
        body = organisations.get(one.body) or Organisation.objects.filter(name=one.body).first()
        tie = Affiliation(
            document=document, person=people[one.person], organisation=body, role=one.role, body="" if body else one.body
        )
        ties[one] = checked(tie)
    bulk_create_with_history(list(ties.values()), Affiliation)
