"""What a person or organisation is in a document."""

from django.db import models
from django.utils.translation import gettext_noop


class Role(models.TextChoices):
    """What a person or organisation is in a document. The order is that in which a page lists them."""

    AUTHOR = "author", gettext_noop("author")
    INTERVIEWEE = "interviewee", gettext_noop("interviewee")
    INTERVIEWER = "interviewer", gettext_noop("interviewer")
    SPEAKER = "speaker", gettext_noop("speaker")
    MODERATOR = "moderator", gettext_noop("moderator")
    ORGANISER = "organiser", gettext_noop("organiser")
    SIGNATORY = "signatory", gettext_noop("signatory")
    SUBJECT = "subject", gettext_noop("subject")
    ACCUSED = "accused", gettext_noop("accused")
    VICTIM = "victim", gettext_noop("victim")
    RELATIVE = "relative", gettext_noop("relative")
    QUOTED = "quoted", gettext_noop("quoted")
    CITED = "cited", gettext_noop("cited source")
    CREDITED = "credited", gettext_noop("photo credit")
    MENTIONED = "mentioned", gettext_noop("mentioned")


# Never set by a rule: a wrong one harms somebody, and the signs in a text are often about somebody else. An editor sees the guess
# with the words that it comes from, and takes it or leaves it.
ASKED_ROLES = frozenset((Role.ACCUSED, Role.VICTIM, Role.RELATIVE, Role.ORGANISER))
