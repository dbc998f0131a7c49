"""Which status a document may be given next, by whom."""

from documents.models import UNPUBLISHED, Anybody, Document, Status

Choice = tuple[str, str]
PUBLISH, WITHDRAW, REVIEW = (f"documents.{deed}_document" for deed in ("publish", "withdraw", "review"))


def choices(user: Anybody, document: Document | None) -> list[Choice]:
    """A document that was public is published or withdrawn for ever after: readers who come back are told."""
    current = Status(document.status) if document else Status.DRAFT
    was_public = document is not None and document.was_public
    allowed = {current}
    if not was_public and (current in UNPUBLISHED or user.has_perm(PUBLISH)):
        allowed |= set(UNPUBLISHED)
    if user.has_perm(PUBLISH):
        allowed.add(Status.PUBLISHED)
    if current == Status.PUBLISHED and user.has_perm(WITHDRAW):
        allowed.add(Status.WITHDRAWN)
    return [(status.value, str(status.label)) for status in Status if status in allowed]


def may_edit(user: Anybody, document: Document) -> bool:
    """Editors all documents, contributors their own until it is published."""
    own_draft = document.added_by_id == user.pk and document.status in UNPUBLISHED
    return own_draft or user.has_perm(REVIEW)
