"""Pages about the archive itself."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from documents.catalogue import FACET_FIELDS, HAS_WORDS, HasWord, Query
from documents.models import TIE_ROLES
from documents.views import own_pages
from documents.views.responses import page, snapshot

# What may be typed in the search box besides fields: see catalogue/query/query_parser.py.
WORDS_HELP = (
    ("court hearing", gettext_noop("with both words, anywhere")),
    ('"court hearing"', gettext_noop("with exactly these words in a row")),
    ("interview 2021", gettext_noop("with the word, and with the number or published in that year")),
    ("court OR prison", gettext_noop("with either; | does the same")),
    ("court -prison", gettext_noop("without the word, phrase or field after the minus")),
    ("https://example.com/a", gettext_noop("that were published at this web address")),
    ("journ*", gettext_noop("with any word that begins like this")),
)
TIME_HELP = (
    ("from:2020 to:2021-03", gettext_noop("published between two days, months or years")),
    ("mentions:2021-03-28", gettext_noop("that mention a date in that day, month or year, or in the 2020s")),
)


def search_help() -> list[tuple[str, str]]:
    """What may be typed, and which documents it finds."""
    fields = [(facet.example, facet.help) for facet in FACET_FIELDS.values()]
    said = [(typed, _(found)) for typed, found in (*WORDS_HELP, *fields, *TIME_HELP)]
    roles = ", ".join(role for role in TIE_ROLES if role != "quoted")
    said.append(
        ("quoted:isa-gambar", _("in which that person or organisation is quoted; likewise %(fields)s") % {"fields": roles})
    )
    others = ", ".join(_has_help(one) for one in HAS_WORDS.values() if one.word != "notes")
    return [*said, ("has:notes", _("that have content notes; likewise %(words)s") % {"words": others})]


def _has_help(one: HasWord) -> str:
    return f"{one.word} ({_(one.hint)})" if one.hint else one.word


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    total = snapshot(request).find(Query(), per_page=1, facets=()).total
    context = {"page_title": _("About this archive"), "total": total, "help": search_help(), "pages": own_pages.titles()}
    return page(request, "about.html", context)


@require_safe
def policy(request: HttpRequest) -> HttpResponse:
    return page(request, "policy.html", {"page_title": _("Policy")})


@require_safe
def favicon(_request: HttpRequest) -> HttpResponse:
    """Where feed readers and search engines look for a site's picture, whatever its pages say."""
    return HttpResponseRedirect(static("favicon.ico"))
