"""How a reader writes to the archive: by mail, whose subject and text are begun for them."""

from urllib.parse import quote

from django.conf import settings
from django.utils.translation import gettext as _

LONGEST_TITLE = 60  # characters, of which one can take six; Windows cuts addresses off at 2,000


def mail_address(subject: str = "", lines: tuple[str, ...] = ()) -> str:
    """A mailto address (RFC 6068); empty where the archive has no address."""
    if not settings.CONTACT_EMAIL:
        return ""
    given = [("subject", subject), ("body", "\r\n".join(lines))]
    parts = "&".join(f"{name}={quote(value, safe='')}" for name, value in given if value)
    return f"mailto:{quote(settings.CONTACT_EMAIL, safe='@')}{f'?{parts}' if parts else ''}"


def question_address(address: str) -> str:
    """About what is no longer here. It says nothing of that but its address."""
    return mail_address(_("About a document that is no longer shown"), (address, "", ""))


def report_address(title: str, address: str) -> str:
    """For an error in a document. It ends where the passage is to stand, so that a script can add it."""
    if not settings.CONTACT_EMAIL:
        return ""
    short = title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE]}…"
    asked = (_("What is wrong, and how do you know?"), "", "", _("The passage:"), "")
    return mail_address(_("Error in “%(title)s”") % {"title": short}, (short, address, "", *asked))
