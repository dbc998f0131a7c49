"""Pages about the archive itself."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from documents import catalogue
from documents.catalogue import Query
from documents.views.responses import page, snapshot

# What may be typed in the search box (see catalogue/query/query_parser.py), and which documents it finds.
SEARCH_HELP = (
    ("court hearing", gettext_noop("with both words, anywhere")),
    ('"court hearing"', gettext_noop("with exactly these words in a row")),
    ("interview 2021", gettext_noop("with the word, and with the number or published in that year")),
    ("court OR prison", gettext_noop("with either; | does the same")),
    ("court -prison", gettext_noop("without the word, phrase or field after the minus")),
    ("https://example.com/a", gettext_noop("that were published at this web address")),
    ("journ*", gettext_noop("with any word that begins like this")),
    (
        "person:ilham-aliyev",
        gettext_noop("in which the person appears; or any form of the name, quoted if it has spaces"),
    ),
    ("org:musavat", gettext_noop("in which the organisation appears")),
    (
        "quoted:isa-gambar",
        gettext_noop(
            "in which that person or organisation is quoted; likewise author, interviewee, interviewer, speaker, moderator, "
            "organiser, signatory, subject, accused, victim, relative, cited, credited, mentioned"
        ),
    ),
    ("topic:torture", gettext_noop("about the topic")),
    ("source:turan", gettext_noop("from the source")),
    ("kind:interview", gettext_noop("of the kind")),
    ("lang:ru", gettext_noop("in that language; its code or its name")),
    ("from:2020 to:2021-03", gettext_noop("published between two days, months or years")),
    ("mentions:2021-03-28", gettext_noop("that mention a date in that day, month or year, or in the 2020s")),
    (
        "has:notes",
        gettext_noop(
            "that have content notes; likewise source, date, summary, text, people, organisations, topics, events (dates "
            "mentioned), original, address, copy (in a web archive), versions, translation, corrections"
        ),
    ),
)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    total = catalogue.find(snapshot(request), Query(), per_page=1, facets=()).total
    context = {"page_title": _("About this archive"), "total": total, "help": [(typed, _(found)) for typed, found in SEARCH_HELP]}
    return page(request, "about.html", context)


@require_safe
def policy(request: HttpRequest) -> HttpResponse:
    return page(request, "policy.html", {"page_title": _("Policy")})
