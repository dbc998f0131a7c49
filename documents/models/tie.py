"""The ties between documents, people and organisations."""

from typing import Self

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from documents.models.authority import Authority, Organisation, Person, one_owner
from documents.models.roles import Role
from documents.models.users import Anybody
from documents.models.visibility import is_private, public_person, sees_all


class AppearanceQuerySet(models.QuerySet["Appearance"]):
    def seen_by(self, user: Anybody | None) -> Self:
        """Those in a document that somebody at the desk may see: who is private is for editors to know."""
        return self if sees_all(user) else self.filter(Q(person__isnull=True) | public_person("person"))


class Appearance(models.Model):
    """A person or organisation appears in a document."""

    # The constraint of people below begins with the document, so that it has an index already.
    document = models.ForeignKey("documents.Document", on_delete=models.CASCADE, related_name="appearances", db_index=False)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="appearances")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="appearances")
    role = models.CharField(max_length=16, choices=Role.choices, default=Role.MENTIONED)
    described_as = models.CharField(max_length=300, blank=True, help_text="How the document describes them, in our words.")
    position = models.PositiveIntegerField(default=0, help_text="Order within the document.")

    history = HistoricalRecords()
    objects = AppearanceQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            one_owner("appearance_has_one_owner"),
            models.UniqueConstraint(fields=["document", "person", "role"], name="person_role_once_per_document"),
            # Of the rows that have one: most name a person, and an index of all would take as much again.
            models.UniqueConstraint(
                fields=["document", "organisation", "role"],
                condition=Q(organisation__isnull=False),
                name="organisation_role_once_per_document",
            ),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="role_known"),
        ]

    def __str__(self) -> str:
        # A form says it above each row, to whoever may edit the document: who is private is not for all of them to read.
        hidden = is_private(self.person)
        return f"{f'Record no. {self.person_id}' if hidden else self.owner}, {self.get_role_display()}"

    @property
    def owner(self) -> Authority | None:
        return self.person or self.organisation


class Affiliation(models.Model):
    """What a document states of a person and an organisation: chairman of, member of …"""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="affiliations")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="affiliations")
    role = models.CharField(max_length=200, help_text="As stated, up to the body's name: “chairman of”.")
    body = models.CharField(
        max_length=200, blank=True, help_text="What the role belongs to, if it has no record here: a country, for example."
    )
    document = models.ForeignKey(
        "documents.Document", on_delete=models.CASCADE, related_name="affiliations", help_text="Where it is stated."
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["document", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["person", "organisation", "role", "document"], name="affiliation_once_per_document"),
            models.UniqueConstraint(
                fields=["person", "body", "role", "document"],
                condition=Q(organisation__isnull=True),
                name="affiliation_to_a_body_once_per_document",
            ),
            models.CheckConstraint(condition=Q(organisation__isnull=False) | ~Q(body=""), name="affiliation_has_a_body"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.role} {self.organisation or self.body}"
