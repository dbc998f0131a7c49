"""Authority records: one per real person or body, with every name form it occurs under."""

from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from simple_history.models import HistoricalRecords

from documents import names
from documents.models.lines import LineField, NameField
from documents.models.per_language import TranslationsField
from documents.models.slugs import FormerSlug, free_slug
from documents.models.users import Anybody
from documents.models.visibility import is_private, public, public_person, seen_by, sees_all, standing_in


class AuthorityQuerySet(models.QuerySet[Any]):
    owner: str  # the name of the foreign key by which names and appearances point here

    def appearing(self) -> Self:
        """Those that appear in at least one published document. Asked of each record, so that one costs one."""
        return self.filter(Exists(self.model._base_manager.filter(public("appearances__document"), pk=OuterRef("pk"))))

    def visible(self) -> Self:
        """Those that readers may meet as records: appearing, and not private."""
        return self.appearing()

    def seen_by(self, user: Anybody | None) -> Self:
        """Those that somebody at the desk may see: a contributor nobody who stands in drafts of others alone."""
        if user is None or sees_all(user):
            return self
        made = self.model.history.filter(id=OuterRef("pk"), history_type="+", history_user=user.pk)
        stands = standing_in(self.model, "appearances__document", "affiliations__document", user=user)
        return self.filter(stands | Q(Exists(made)))

    def named(self, text: str, names_of: "models.QuerySet[Name] | None" = None) -> Self:
        """Those one of whose names has every word of `text` as the beginning of one of its own, in any script.

        `names_of`: the names that are looked through, if not all.
        """
        found = self
        through = Name.objects.all() if names_of is None else names_of
        for word in names.tokens(text)[:8]:
            start = Q(fold__startswith=word) | Q(fold__contains=f" {word}")
            found = found.filter(Exists(through.filter(start, **{self.owner: OuterRef("pk")})))
        return found


class PersonQuerySet(AuthorityQuerySet):
    owner = "person"

    def visible(self) -> Self:
        return self.appearing().filter(public_person())

    def seen_by(self, user: Anybody | None) -> Self:
        return self if sees_all(user) else super().seen_by(user).filter(public_person())


class OrganisationQuerySet(AuthorityQuerySet):
    owner = "organisation"


class Authority(models.Model):
    """What a person and an organisation record share."""

    name = NameField(max_length=300, help_text="The preferred form, as readers see it.")
    slug = models.SlugField(max_length=100, unique=True, blank=True, help_text="If empty, it is made from the name.")
    description = models.CharField(max_length=300, blank=True, help_text="One line, neutral, as the documents state.")
    translations = TranslationsField(
        "description in other languages", help_text="If there is none, readers see the description above."
    )
    note = models.TextField(blank=True, help_text="For editors only: how to tell this record from others.")
    added_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    kind_of_authority: str
    # Set before `save` when the name that is replaced was a slip: it is not kept as a variant.
    former_name_is_slip = False

    class Meta:
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        before = FormerSlug.before_saving(self)
        if not self.slug:
            # Nor one that leads to another record: an old address redirects for ever.
            others = type(self)._default_manager.exclude(pk=self.pk)
            self.slug = free_slug(names.slug(self.name), others, FormerSlug.of_others(self))
        super().save(*args, **kwargs)
        Name.keep_preferred(self)
        if "slug" in (kwargs.get("update_fields") or ["slug"]):
            FormerSlug.keep(self, before)

    def get_absolute_url(self) -> str:
        return reverse(self.kind_of_authority, kwargs={"slug": self.slug})

    def clean(self) -> None:
        super().clean()
        FormerSlug.refuse_taken(self)


class Person(Authority):
    private = models.BooleanField(
        default=False,
        help_text="A private person can be read in the text, but has no page, facet, suggestion, feed or API entry.",
    )
    filed_as = LineField(
        max_length=300,
        blank=True,
        help_text="The name to sort by: “Hasanli, Jamil”. If empty, the family name is guessed.",
    )
    private_reason = models.TextField(blank=True, help_text="Why the person is private. For editors only.")

    kind_of_authority = "person"
    history = HistoricalRecords()
    objects = PersonQuerySet.as_manager()

    class Meta(Authority.Meta):
        verbose_name_plural = "people"
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="person_has_name"),
            models.CheckConstraint(condition=public_person() | ~Q(private_reason=""), name="private_person_has_reason"),
        ]

    def clean(self) -> None:
        super().clean()
        if is_private(self) and not self.private_reason:
            raise ValidationError({"private_reason": "Say why this person is private: other editors need to know."})


class Organisation(Authority):
    kind = models.CharField(max_length=100, blank=True, help_text="Party, NGO, ministry, news outlet …")

    kind_of_authority = "organisation"
    history = HistoricalRecords()
    objects = OrganisationQuerySet.as_manager()

    class Meta(Authority.Meta):
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="organisation_has_name")]


class NameKind(models.TextChoices):
    PREFERRED = "preferred", "preferred"
    NATIVE = "native", "native"
    ESTABLISHED = "established", "established in its language"
    VARIANT = "variant", "variant"
    MISSPELLING = "misspelling", "misspelling"


FORMER = "The preferred name before it was changed."


def one_owner(name: str) -> models.CheckConstraint:
    """Of the foreign keys person and organisation, exactly one is set."""
    person = Q(person__isnull=False, organisation__isnull=True)
    organisation = Q(person__isnull=True, organisation__isnull=False)
    return models.CheckConstraint(condition=person | organisation, name=name)


class NameQuerySet(models.QuerySet["Name"]):
    def seen_by(self, user: Anybody | None) -> Self:
        """Names of the records that somebody at the desk may see, without spellings seen in drafts of others."""
        if sees_all(user):
            return self
        people, bodies = Person.objects.seen_by(user).values("pk"), Organisation.objects.seen_by(user).values("pk")
        read = Q(seen_in__isnull=True) | seen_by(user, "seen_in")
        return self.filter(Q(person__in=people) | Q(organisation__in=bodies)).filter(read)


class Name(models.Model):
    """One spelling of a person or organisation."""

    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.CASCADE, related_name="names")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="names")
    text = NameField(max_length=300)
    language = models.CharField(max_length=35, blank=True, help_text="BCP 47 tag of the spelling: az, az-Cyrl, ru, en …")
    kind = models.CharField(max_length=16, choices=NameKind.choices, default=NameKind.VARIANT)
    basis = models.CharField(max_length=200, blank=True, help_text="How the spelling is known.")
    seen_in = models.ForeignKey("documents.Document", null=True, blank=True, on_delete=models.SET_NULL, related_name="names_seen")
    fold = models.CharField(max_length=600, editable=False, db_index=True)
    skeleton = models.CharField(max_length=600, editable=False, db_index=True)

    history = HistoricalRecords(excluded_fields=["fold", "skeleton"])
    objects = NameQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "text"]
        constraints = [
            one_owner("name_has_one_owner"),
            models.CheckConstraint(condition=~Q(text=""), name="name_not_empty"),
            models.UniqueConstraint(fields=["person", "text", "kind"], name="name_once_per_person"),
            models.UniqueConstraint(fields=["organisation", "text", "kind"], name="name_once_per_organisation"),
            models.UniqueConstraint(
                fields=["person"], condition=Q(kind=NameKind.PREFERRED), name="one_preferred_name_per_person"
            ),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(kind=NameKind.PREFERRED),
                name="one_preferred_name_per_organisation",
            ),
            models.CheckConstraint(condition=Q(kind__in=NameKind.values), name="name_kind_known"),
        ]

    def __str__(self) -> str:
        return self.text

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive_keys()
        super().save(*args, **kwargs)

    @property
    def owner(self) -> Authority | None:
        return self.person or self.organisation

    def derive_keys(self) -> None:
        self.fold, self.skeleton = names.fold(self.text)[:600], names.skeleton(self.text)[:600]

    @classmethod
    def keep_preferred(cls, owner: Authority) -> None:
        """The record's own name stands among its names as the preferred one; the one before it becomes a variant.

        Texts print the former name: they stay linked by it, and the intake recognises the record by it.
        """
        key: dict[str, Any] = {owner.kind_of_authority: owner}
        preferred = cls.objects.filter(kind=NameKind.PREFERRED, **key).first()
        if preferred is None:
            cls.objects.create(text=owner.name, kind=NameKind.PREFERRED, **key)
        elif preferred.text != owner.name:
            former, preferred.text = preferred.text, owner.name
            preferred.save()
            # A variant that is spelled like the preferred form says nothing more.
            for double in cls.objects.filter(text=owner.name, kind=NameKind.VARIANT, **key):
                double.delete()
            if not owner.former_name_is_slip:
                cls.keep_former(owner, former)

    @classmethod
    def keep_former(cls, owner: Authority, text: str) -> None:
        """`text`, once the preferred name, stays among the names, unless it is there in another kind."""
        key: dict[str, Any] = {owner.kind_of_authority: owner}
        if not cls.objects.filter(text=text, **key).exists():
            cls.objects.create(text=text, kind=NameKind.VARIANT, basis=FORMER, **key)
