"""What a search box's text led to besides rows: who else was searched for, and what could not be understood."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from documents.catalogue import FACET_FIELDS, Found, Problem
from documents.views.presenters.labels import shown_label
from documents.views.presenters.urls import Link, documents_url, record_url

LONGEST_PIECE = 60  # characters of what was typed that a message repeats

_PROBLEMS = {
    "quote": gettext_noop("The quotation mark in %s is not closed: searched as words."),
    "field": gettext_noop("%s is not a field of this search: searched as words."),
    "empty": gettext_noop("There is nothing to search for in %s."),
    "date": gettext_noop("There is no date in %s (write 2021-03-28, 28.03.2021, 2021-03 or 2021): searched as words."),
    "has": gettext_noop("%s is not known (write has:source, has:date, has:text …): searched as words."),
    "or": gettext_noop("%s joins the two words or phrases next to it, but here one side is empty: searched as a word."),
    "and": gettext_noop("%s is not needed: all words are required by default."),
    "not": gettext_noop("%s was read as a minus before the word that follows."),
    "bracket": gettext_noop(
        "Brackets %s do not group words here and were ignored: OR joins only the two words or phrases next to it."
    ),
    "minus": gettext_noop("Put a minus directly before a word to exclude it: a minus on its own was ignored."),
    "star": gettext_noop("A star can only end a word of two letters or more: %s was searched without it."),
    "many": gettext_noop("Only the first %s words were searched."),
    **{field: facet.unknown for field, facet in FACET_FIELDS.items()},
}
_NOBODY = gettext_noop("Nobody called %s has that role here: searched as words.")  # of a role


def also(found: Found) -> tuple[list[Link], str] | None:
    """Who was searched for besides, and the address of the same search without them."""
    if not found.also:
        return None
    named = [(shown_label(one.kind, one.label).text, record_url(one.kind, one.slug)) for one in found.also]
    return named, documents_url() + found.query.replaced(also=False, page=1).address()


def messages(found: Found) -> list[str]:
    """What of the search could not be understood, in words."""
    return [_problem_message(problem) for problem in found.problems]


def _problem_message(problem: Problem) -> str:
    piece = problem.piece if len(problem.piece) <= LONGEST_PIECE else f"{problem.piece[:LONGEST_PIECE]}…"
    return _(_PROBLEMS.get(problem.what, _NOBODY)).replace(
        "%s", piece if problem.what == "many" else _("“%(quote)s”") % {"quote": piece}
    )
