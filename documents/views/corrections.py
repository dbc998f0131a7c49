"""What was corrected, withdrawn or erased, the newest first: a page, and a feed of it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from django.conf import settings
from django.db.models import F, QuerySet, Value
from django.db.models.functions import TruncDate
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents.models import Correction, Document, Erasure, public
from documents.rendering.environment import edtf_words, translated, url
from documents.views import feeds, presenters
from documents.views.responses import absolute, page, page_number, snapshot

PER_PAGE = 50
MOST_PAGES = 1000


class Row(NamedTuple):
    """A notice as the page shows it."""

    day: str  # in words
    mark: str  # what became of the document, where it is no longer here
    notice: presenters.Notice


@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    number = page_number(request)
    held = _dated_keys()
    pages = min(-(-held.count() // PER_PAGE), MOST_PAGES) or 1
    if number > pages:
        raise Http404
    here = url("corrections")
    if request.META.get("QUERY_STRING", "") != (f"page={number}" if number > 1 else ""):
        return HttpResponseRedirect(_page_address(here, number))
    notices = _load_notices(held[(number - 1) * PER_PAGE : number * PER_PAGE], "")
    marks = {"withdrawal": _("withdrawn"), "erasure": _("erased")}
    context = {
        "page_title": _("Corrections and withdrawals"),
        "rows": [Row(edtf_words(one.day), marks.get(one.what, ""), one) for one in notices],
        "pager": presenters.pager(number, pages, lambda wanted: _page_address(here, wanted)),
        "canonical": absolute(request, _page_address(here, number)),
        "feed_url": url("corrections_feed"),
        "feed_title": _("Corrections and withdrawals"),
    }
    return page(request, "corrections.html", context)


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    state, base = snapshot(request), absolute(request, "/").removesuffix("/")
    own = feeds.feed_origin(state, base)
    notices = list(_load_notices(_dated_keys()[:PER_PAGE], base))
    return feeds.answer(
        state,
        base,
        title=f"{_(settings.SITE_NAME)}: {_('Corrections and withdrawals')}",
        identifier=own.origin + url("corrections_feed"),
        address=url("corrections_feed"),
        list_address=url("corrections"),
        updated=notices[0].updated if notices else "",
        entries=presenters.notice_entries(notices, f"tag:{own.authority}"),
    )


def _page_address(here: str, number: int) -> str:
    return f"{here}?page={number}" if number > 1 else here


def _dated_keys() -> QuerySet[Correction, tuple[str, int, date]]:
    """(what, key, day) of all, the newest first. A document that was withdrawn tells no more of its corrections."""
    withdrawn = Document.objects.withdrawn().order_by().annotate(what=Value("withdrawal"), day=TruncDate("changed_at"))
    corrected = Correction.objects.filter(public("document")).order_by().annotate(what=Value("correction"), day=F("made_on"))
    erased = Erasure.objects.tombstones().order_by().annotate(what=Value("erasure"), day=TruncDate("at"))
    columns = ("what", "pk", "day")
    others = [withdrawn.values_list(*columns), erased.values_list(*columns)]
    return corrected.values_list(*columns).union(*others, all=True).order_by("-day", "what", "-pk")


def _load_notices(keys: Iterable[tuple[str, int, date]], base: str) -> Iterator[presenters.Notice]:
    """Asked for anew, and as strictly: something may have been hidden since the keys were read."""
    listed = list(keys)
    corrected = Correction.objects.filter(public("document"), pk__in=[pk for what, pk, _day in listed if what == "correction"])
    withdrawn = Document.objects.withdrawn().filter(pk__in=[pk for what, pk, _day in listed if what == "withdrawal"])
    erased = Erasure.objects.tombstones().filter(pk__in=[pk for what, pk, _day in listed if what == "erasure"])
    found = {("correction", one.pk): _of_correction(one, base) for one in corrected.select_related("document")}
    found |= {("withdrawal", one.pk): _of_withdrawal(one, base) for one in withdrawn}
    found |= {("erasure", one.pk): _of_erasure(one, base) for one in erased}
    return (found[what, pk] for what, pk, _day in listed if (what, pk) in found)


def _of_correction(correction: Correction, base: str) -> presenters.Notice:
    document, day = correction.document, correction.made_on.isoformat()
    address = f"{base}{document.get_absolute_url()}#h-corr"
    return presenters.Notice(day, "correction", str(correction.pk), document.title, document.language, correction.words, address)


def _of_withdrawal(document: Document, base: str) -> presenters.Notice:
    """The title only where the tombstone says it; an address has it too."""
    day, shown = document.changed_at.date().isoformat(), not document.title_withheld
    address = document.get_absolute_url() if shown else url("document_by_id", pk=document.pk)
    title, lang = (document.title, document.language) if shown else ("", "")
    return presenters.Notice(day, "withdrawal", str(document.pk), title, lang, document.withdrawal_reason, f"{base}{address}")


def _of_erasure(erasure: Erasure, base: str) -> presenters.Notice:
    """Not a word of the document is kept: its number, and one of a few reasons."""
    day, number = erasure.at.date().isoformat(), erasure.document
    address = f"{base}{url('document_by_id', pk=number)}"
    return presenters.Notice(day, "erasure", str(number), "", "", translated(erasure.get_reason_display()), address)
