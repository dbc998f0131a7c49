"""What hangs on a new document: appearances, dates told of, topics, affiliations."""

from collections.abc import Iterable

from simple_history.utils import bulk_create_with_history

from documents.intake.description import Description, Named, Stated
from documents.intake.ingest.validation import checked, saved
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
    # A record that the description has twice, in two spellings, is tied once in each role.
    once = {
        (one.role, record.kind_of_authority, record.pk): (one, owner)
        for one, owner in reversed(appearances)
        for record in owner.values()
    }
    bulk_create_with_history(
        [
            checked(Appearance(document=document, role=one.role, described_as=one.described_as, position=position, **owner))
            for position, (one, owner) in enumerate(reversed(once.values()))
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
            account=one.account,
            according_to=one.according_to,
            position=at,
        )
        for at, one in enumerate(described.told)
    ]
    for event in events:
        checked(event).derive_dates()
        event.clean()
    bulk_create_with_history(events, EventDate)
    topics = {topic.pk: topic for topic in (own_topic(name, scope) for name, scope in described.topics)}
    bulk_create_with_history([TopicAssignment(content_object=document, tag=topic) for topic in topics.values()], TopicAssignment)


def own_topic(name: str, scope: str) -> Topic:
    """The topic of this name in whatever case, or a new one with the scope note."""
    return Topic.objects.named(name) or saved(Topic(name=name, scope_note=scope))


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
