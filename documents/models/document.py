"""The document: its fields, its querysets, and how it is published, withdrawn and deleted."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_noop
from simple_history.models import HistoricalRecords
from taggit.managers import TaggableManager

from documents import names
from documents.models import replica
from documents.models.edtf_field import Dated, date_errors
from documents.models.kinds import Kind
from documents.models.lines import LineField, validate_language
from documents.models.per_language import TranslationsField
from documents.models.source import Source
from documents.models.spelling_checks import language_tag
from documents.models.users import Anybody, User
from documents.models.visibility import UNPUBLISHED, Status, embargoed, is_embargoed, is_public, public, seen_by
from documents.text import TextTooLarge, kept, render
from documents.text.addresses import address_key
from documents.text.languages import tag_of_language


class Holding(models.TextChoices):
    FULL = "full", gettext_noop("full text")
    EXCERPT = "excerpt", gettext_noop("excerpt")
    DIGEST = "digest", gettext_noop("digest in the archive’s words")
    RECORD = "record", gettext_noop("record only")


# What a body is made of: see `stored_body`.
STORED_BODY = ("holding", "text", "digest", "body_html")


def shown(holding: str, text: str, digest: str) -> str:
    """The Markdown that readers may see, by the holding."""
    if holding == Holding.FULL:
        return text
    return "" if holding == Holding.RECORD else digest


def stored_body(holding: str, text: str, digest: str, body_html: str) -> str:
    """A document's body as HTML or, since only what is more than plain paragraphs is stored so, as its text."""
    return body_html or shown(holding, text, digest)


class DocumentQuerySet(models.QuerySet["Document"]):
    def published(self, now: datetime | None = None) -> Self:
        """What readers may see."""
        return self.filter(public(now=now))

    def next_embargo_end(self, now: datetime) -> datetime | None:
        """When the next of them becomes public by itself."""
        end: datetime | None = self.filter(embargoed(now=now)).aggregate(end=models.Min("embargo_until"))["end"]
        return end

    def seen_by(self, user: Anybody | None) -> Self:
        """Those that somebody at the desk may see."""
        return self.filter(seen_by(user))

    def withdrawn(self) -> Self:
        """Documents whose address answers with a tombstone: they were public once."""
        return self.filter(status=Status.WITHDRAWN, first_published_at__lte=timezone.now())

    def in_trash(self, since_before: datetime | None = None) -> Self:
        """Documents that an editor deleted, which can still be restored; those that were deleted before that time."""
        return self.filter(trashed_at__isnull=False, **({"trashed_at__lt": since_before} if since_before else {}))


def published_body(pk: int, reached: replica.Reached | None = None) -> str | None:
    """What readers see of the text of document `pk`, rendered; None where they may not see it.

    A replica may answer, where there is one and it is not behind the state `reached`.
    """
    held = _fetch_row(*_bodies_query([pk]), reached)
    return (held[4] or render(shown(*held[1:4]))) if held else None


def published_bodies(pks: Sequence[int]) -> dict[int, str]:
    """The bodies, as HTML or text (see `stored_body`), of those of the documents that readers may see. One query."""
    if not pks:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(*_bodies_query(pks))
        return {pk: stored_body(*body) for pk, *body in cursor.fetchall()}


def _fetch_row(query: str, values: list[Any], reached: replica.Reached | None) -> tuple[Any, ...] | None:
    if reached:
        with suppress(replica.Unanswered):
            return replica.row(query, values, reached)
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        held: tuple[Any, ...] | None = cursor.fetchone()
    return held


def _bodies_query(pks: Sequence[int]) -> tuple[str, list[Any]]:
    """The query of key and STORED_BODY of each, and its values.

    Putting together the query of `published()` takes a sixth of a reading page, so it is kept, and given the hour and the keys.
    """
    query, values = _kept_query(connection.vendor, len(pks))
    given: dict[Any, Any] = {
        _HOUR: connection.ops.adapt_datetimefield_value(timezone.now()),
        **{_KEY - at: pk for at, pk in enumerate(pks)},
    }
    return query, [given.get(value, value) for value in values]


_HOUR, _KEY = "the hour", 2**63 - 1


@lru_cache(maxsize=64)
def _kept_query(_vendor: str, number: int) -> tuple[str, list[Any]]:
    """The query for so many keys, and its values with _HOUR, _KEY, _KEY - 1 … where those stand."""
    hour = datetime(9000, 1, 1, tzinfo=UTC)
    keys = [_KEY - at for at in range(number)]
    query = Document.objects.published(hour).filter(pk__in=keys).order_by().values_list("pk", *STORED_BODY).query
    sql, values = query.sql_with_params()
    adapted = connection.ops.adapt_datetimefield_value(hour)
    return sql, [_HOUR if value == adapted else value for value in values]


class Document(Dated):  # type: ignore[django-manager-missing]  # taggit has no types, so its reverse side has none
    """One source article or paper, with its text and its description."""

    identifier: "models.CharField[str | None, str | None]" = LineField(  # type: ignore[assignment,misc]  # null
        max_length=100,
        null=True,
        blank=True,
        unique=True,
        help_text="The name of this document in the catalogue it was imported from.",
    )
    title = LineField(max_length=500)
    title_supplied = models.BooleanField(
        default=False, help_text="The document has no title of its own; the archive gave it this one."
    )
    slug = models.SlugField(max_length=100, blank=True, editable=False, db_index=False)  # an address has the key before it
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.NEWS_REPORT)
    language = models.CharField(
        max_length=35,
        default="en",
        validators=[validate_language],
        help_text="The document’s language, as a BCP 47 tag: en, az, ru, az-Cyrl.",
    )
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT, related_name="documents")
    byline = LineField(max_length=300, blank=True, help_text="The authors, as printed.")
    summary = models.TextField(blank=True, help_text="The archive's own, two or three sentences.")
    translations = TranslationsField("summary in other languages", help_text="If there is none, readers see the summary above.")
    holding = models.CharField(max_length=10, choices=Holding.choices, default=Holding.RECORD)
    text = models.TextField(blank=True, help_text="The full text, as Markdown. Shown if the availability is full text.")
    digest = models.TextField(
        blank=True, help_text="As Markdown. What readers see instead if the availability is digest or excerpt."
    )
    body_html = models.TextField(
        blank=True, editable=False, help_text="What readers see, rendered and sanitised; empty for plain paragraphs."
    )
    content_notes = models.TextField(blank=True, help_text="One warning per line, shown before the text.")
    content_gate = models.BooleanField(default=False, help_text="The text is hidden until the reader chooses to see it.")
    rights = models.TextField(blank=True, help_text="Who owns the text, and why it may be shown.")
    address = models.URLField(max_length=2000, blank=True, help_text="Where the document is or was published.")
    address_key = models.BigIntegerField(null=True, blank=True, editable=False, help_text="The same for each address of a page.")
    archived_address = models.URLField(max_length=2000, blank=True, help_text="A copy in a web archive.")
    note = models.TextField(blank=True, help_text="For editors only.")

    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT)
    embargo_until = models.DateTimeField(
        null=True, blank=True, help_text="Readers do not see it before this time (UTC), even if it is published."
    )
    withdrawal_reason = models.TextField(blank=True, help_text="Shown to readers in place of the document.")
    title_withheld = models.BooleanField(
        default=False,
        verbose_name="title withheld after withdrawal",
        help_text="After withdrawal, its page does not repeat the title, for example if a court has ordered a name removed.",
    )
    first_published_at = models.DateTimeField(null=True, blank=True, editable=False)
    added_at = models.DateTimeField(default=timezone.now, editable=False)
    changed_at = models.DateTimeField(auto_now=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    trashed_at = models.DateTimeField(null=True, blank=True, editable=False)
    trashed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    topics = TaggableManager(through="documents.TopicAssignment", blank=True)
    history = HistoricalRecords(excluded_fields=["body_html", "address_key"])
    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            # None on what is published, which most documents are: SQLite would walk them all by it, to find twenty by key.
            models.Index(fields=["status"], condition=~Q(status=Status.PUBLISHED), name="document_not_published"),
            models.Index(fields=["embargo_until"], condition=Q(embargo_until__isnull=False), name="document_embargoed"),
            models.Index(fields=["date_earliest"]),
            models.Index(fields=["address_key"], condition=Q(address_key__isnull=False), name="document_address"),
            models.Index(fields=["trashed_at"], condition=Q(trashed_at__isnull=False), name="document_in_trash"),
        ]
        constraints = [
            Dated.bounds_constraint("document_date_bounds"),
            models.CheckConstraint(condition=~Q(title=""), name="document_has_title"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="document_kind_known"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="document_status_known"),
            models.CheckConstraint(condition=Q(holding__in=Holding.values), name="document_holding_known"),
            models.CheckConstraint(condition=~Q(status=Status.WITHDRAWN) | ~Q(withdrawal_reason=""), name="withdrawn_has_reason"),
            models.CheckConstraint(
                condition=Q(trashed_at__isnull=True) | Q(status__in=list(UNPUBLISHED)), name="trash_is_of_drafts"
            ),
            models.CheckConstraint(condition=language_tag("language"), name="document_language_is_a_tag"),
        ]
        permissions = [
            ("review_document", "Can see and edit the documents of others"),
            ("publish_document", "Can publish and embargo documents"),
            ("withdraw_document", "Can withdraw documents"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def shown(self) -> str:
        """The Markdown that readers may see."""
        return shown(self.holding, self.text, self.digest)

    @property
    def body(self) -> str:
        """What readers see of the text, rendered and sanitised."""
        return self.body_html or render(self.shown)

    @property
    def is_public(self) -> bool:
        """The same rule as `published()`, for one document in hand."""
        return is_public(self)

    @property
    def is_embargoed(self) -> bool:
        """Whether it becomes public by itself, when its embargo ends."""
        return is_embargoed(self)

    @property
    def was_public(self) -> bool:
        """Whether readers could ever see it: then it may be withdrawn, but not taken back or deleted."""
        return self.first_published_at is not None and self.first_published_at <= timezone.now()

    @property
    def is_deletable(self) -> bool:
        """Whether it can go to the trash: readers never saw it, and nothing is set for them to see it."""
        return not self.was_public and self.status in UNPUBLISHED

    def derive(self) -> None:
        """Set the columns that follow from others. Raises TextTooLarge or edtf.EdtfError."""
        self.derive_dates()
        self.slug = names.slug(self.title)[:100]
        self.body_html = kept(self.shown)
        if not self.was_public:
            # Under an embargo, the day on which it ends: nothing is saved on that day.
            now = timezone.now()
            self.first_published_at = max(now, self.embargo_until or now) if self.status == Status.PUBLISHED else None
        self.identifier = self.identifier or None
        self.address_key = address_key(self.address)
        self.language = tag_of_language(self.language) or self.language

    def clean(self) -> None:
        super().clean()
        errors = date_errors(self.date)
        if self.status == Status.WITHDRAWN and not self.withdrawal_reason.strip():
            errors["withdrawal_reason"] = "Say why it is withdrawn: the reason is shown at its address."
        if self.holding == Holding.FULL and not self.text.strip():
            errors["text"] = "The holding is full text, and there is none: paste it, or choose another holding."
        if self.holding in (Holding.DIGEST, Holding.EXCERPT) and not self.digest.strip():
            errors["digest"] = "The holding shows a digest or excerpt, and there is none: write it, or choose another."
        if self.trashed_at and self.status not in UNPUBLISHED:
            errors["status"] = "It is in the trash: restore it first."
        for field in ("text", "digest"):
            try:
                render(getattr(self, field))
            except TextTooLarge as error:
                errors[field] = str(error)
        if errors:
            raise ValidationError(errors)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("document", kwargs={"pk": self.pk, "slug": self.slug})

    def publish(self) -> None:
        """Show it to readers, or from the end of its embargo on. Raises ValidationError when something is wanting."""
        self.status = Status.PUBLISHED
        self.full_clean()
        self.save()

    def withdraw(self, reason: str, *, title_withheld: bool = False) -> None:
        """Take it from readers at once; its address answers with the reason, and with the title unless that is withheld.

        Raises ValueError without a reason.
        """
        if not reason.strip():
            raise ValueError("A withdrawal needs a reason, which is shown at its address.")
        self.status, self.withdrawal_reason = Status.WITHDRAWN, reason.strip()
        self.title_withheld = title_withheld
        self.save()

    def trash(self, by: User | None = None) -> None:
        """Delete it so that it can be restored; the daily cleaning erases it later. Raises ValueError where it cannot go."""
        if not self.is_deletable:
            raise ValueError("Only drafts and documents in review that readers never saw can be deleted.")
        self.trashed_at, self.trashed_by = timezone.now(), by
        self.save()

    def restore(self) -> None:
        """Take it out of the trash, as it was."""
        self.trashed_at = self.trashed_by = None
        self.save()


class Correction(models.Model):
    """A correction made in the open."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="corrections")
    made_on = models.DateField(default=timezone.localdate)
    words = models.TextField(help_text="What was wrong, and what is right.")

    history = HistoricalRecords()

    class Meta:
        ordering = ["made_on", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="correction_not_empty")]

    def __str__(self) -> str:
        return f"{self.made_on}: {self.words[:60]}"
