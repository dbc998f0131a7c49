"""What a person or organisation is in a document: each role declared once, for forms, searches, citations and intake.

To add a role: one member here, a migration (the column's choices and its check), the label's translations. What intake suggests
it by, if anything, is in the languages' files in documents.extraction.
"""

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext_noop

from documents.models.declared import DeclaredChoices


@dataclass(frozen=True, slots=True)
class TieRole:
    """One role, and all that depends on it."""

    value: str  # stored; a field of the search box
    label: str
    speaks: bool = False  # whoever has it says something in the document: counted in the balance of voices
    cited_as: Literal["", "author", "interviewee", "interviewer"] = ""
    # Some are never set by a rule: a wrong one harms somebody, and the signs in a text are often about somebody else. An editor
    # sees the guess with the words that it comes from, and takes it or leaves it.
    settled_by_rule: bool = True


class Role(DeclaredChoices):
    """In the order in which a page lists them."""

    AUTHOR = TieRole("author", gettext_noop("author"), speaks=True, cited_as="author")
    INTERVIEWEE = TieRole("interviewee", gettext_noop("interviewee"), speaks=True, cited_as="interviewee")
    INTERVIEWER = TieRole("interviewer", gettext_noop("interviewer"), cited_as="interviewer")
    SPEAKER = TieRole("speaker", gettext_noop("speaker"), speaks=True)
    MODERATOR = TieRole("moderator", gettext_noop("moderator"))
    ORGANISER = TieRole("organiser", gettext_noop("organiser"), settled_by_rule=False)
    SIGNATORY = TieRole("signatory", gettext_noop("signatory"), speaks=True)
    SUBJECT = TieRole("subject", gettext_noop("subject"))
    ACCUSED = TieRole("accused", gettext_noop("accused"), settled_by_rule=False)
    VICTIM = TieRole("victim", gettext_noop("victim"), settled_by_rule=False)
    RELATIVE = TieRole("relative", gettext_noop("relative"), settled_by_rule=False)
    QUOTED = TieRole("quoted", gettext_noop("quoted"), speaks=True)
    CITED = TieRole("cited", gettext_noop("cited source"), speaks=True)
    CREDITED = TieRole("credited", gettext_noop("photo credit"))
    MENTIONED = TieRole("mentioned", gettext_noop("mentioned"))


TIE_ROLES: dict[str, TieRole] = {role.value: role.entry for role in Role}


def speaking_roles() -> tuple[str, ...]:
    """Those by which somebody speaks in a document, in the order of pages."""
    return tuple(role.value for role in TIE_ROLES.values() if role.speaks)


def roles_cited_as(*parts: str) -> frozenset[str]:
    """The roles by which somebody is an author, say, in the citation of a document."""
    return frozenset(role.value for role in TIE_ROLES.values() if role.cited_as in parts)
