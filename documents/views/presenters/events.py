"""An event as a reader meets it: what is said to have happened is always said to be somebody's account."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from documents.models import Account


def what(event: Mapping[str, Any]) -> str:
    return event["what"] or _("mentioned")


def attribution(event: Mapping[str, Any], shown: Mapping[str, Any]) -> str:
    """ "according to …": of the event of a document's stored page `shown`."""
    if event["account"] == Account.EDITORS:
        return _("according to the archive’s editors")
    who = event["by"] or (shown["source"][1] if shown["source"] else "")
    return _("according to %(who)s") % {"who": who} if who else _("according to the document")
