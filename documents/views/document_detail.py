"""The reading page of one document."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import groupby
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext
from django.views.decorators.http import require_safe
from markupsafe import Markup, escape

from documents import catalogue, edtf
from documents.citations import OWN_WORDS, credit_line
from documents.models import Document, Erasure, document_kind, published_body, roles_cited_as
from documents.models.fields import PROVENANCE
from documents.rendering.environment import edtf_words, kind_name, number, role_name, translated, url
from documents.text import DATE, marked
from documents.views import citations, contact, context_links, languages, presenters, structured_data
from documents.views.presenters.contents import LONG, with_contents
from documents.views.responses import absolute, page, snapshot

MAX_PK = 2**63 - 1
Page = Mapping[str, Any]


@require_safe
def document(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    held = published(request, pk)
    if held is None:
        return gone(request, pk)
    shown, body = held
    if slug != shown["slug"]:
        return HttpResponsePermanentRedirect(presenters.document_url(shown))
    within = context_links.neighbours(request, shown)
    if isinstance(within, HttpResponse):
        return within
    return page(
        request, "documents/detail.html", context(request, shown, body) | {"within": within, "nofollow": within is not None}
    )


def published(request: HttpRequest, pk: int) -> tuple[Page, str] | None:
    """The stored page and the rendered body of a published document; None when readers may not see it."""
    if not 0 < pk <= MAX_PK:
        return None
    state = snapshot(request)
    shown: Page | None = state.page(pk)
    if state.behind and (shown is None or not state.is_current(pk)):
        live = catalogue.load(Document.objects.published().filter(pk=pk))
        shown = live[0].page if live else None
    body = published_body(pk, None if state.behind else state.reached) if shown else None
    return (shown, body) if shown is not None and body is not None else None


def gone(request: HttpRequest, pk: int) -> HttpResponse:
    """A tombstone for what was public once; nothing at all for the rest."""
    erased = Erasure.objects.tombstones().filter(document=min(pk, MAX_PK)).first()
    if erased is not None:
        return _erased_page(request, erased)
    was = Document.objects.withdrawn().filter(pk=min(pk, MAX_PK)).first()
    if was is None:
        raise Http404
    tombstone: dict[str, Any] = {
        "page_title": _("Withdrawn"),
        "title": _("A withdrawn document") if was.title_withheld else was.title,
        "lang": "" if was.title_withheld else was.language,
        "line": " · ".join(filter(None, [kind_name(was.kind), str(was.source or ""), edtf_words(was.date)])),
        "withdrawn": _format_day(was.changed_at),
        "reason": was.withdrawal_reason,
        "replacement": None,
        "question": _question_address(request, was.pk),
        "noindex": True,
    }
    if was.title_withheld:
        # The address that was asked for may have the title in it; the links to other languages must not.
        here = reverse("document_by_id", kwargs={"pk": was.pk})
        tombstone["versions_of_page"] = languages.versions(here)
    return page(request, "documents/tombstone.html", tombstone, status=410)


def _erased_page(request: HttpRequest, erasure: Erasure) -> HttpResponse:
    """Says that something was here, why it went and when; by no word of it, nor of the address, which may have its title."""
    tombstone = {
        "page_title": _("Erased"),
        "erased": _format_day(erasure.at),
        "reason": translated(erasure.get_reason_display()),
        "versions_of_page": languages.versions(url("document_by_id", pk=erasure.document)),
        "question": _question_address(request, erasure.document),
        "noindex": True,
    }
    return page(request, "documents/erased.html", tombstone, status=410)


def _question_address(request: HttpRequest, pk: int) -> str:
    """By number, since a whole address has the title in it."""
    return contact.question_address(absolute(request, url("document_by_id", pk=pk)))


def context(request: HttpRequest, shown: Page, body: str, notice: str = "") -> dict[str, Any]:
    """What the reading page is drawn from. `notice` is for a preview, which stands above the page."""
    address = absolute(request, presenters.document_url(shown))
    cited = citations.reference(request, shown)
    return {
        "nav": "documents",
        "page_title": shown["title"],
        "canonical": address,
        "document": _document_context(shown, body, address),
        "notice": notice,
        "jsonld": structured_data.jsonld(request, shown, cited) if not notice else None,
        "within": None,
        "people": _by_role("person", shown["people"], shown),
        "organisations": _by_role("organisation", shown["organisations"], shown),
        "events": [
            _describe_event(shown, number) for number in sorted(range(len(shown["events"])), key=partial(_event_sort_key, shown))
        ],
        "topics": [
            (*presenters.shown_name("topic", tie, shown["forms"]), presenters.record_url("topic", tie[0]))
            for tie in shown["topics"]
        ],
        "versions": context_links.versions(shown),
        "related": context_links.related(request, shown) if not notice else (),
        "citations": citations.citations(cited),
        "formats": citations.alternates(shown) if not notice else (),
        "provenance": list(_provenance_rows(shown)),
        "cuts": _summarise_cuts([cut for original in shown["originals"] for cut in original["cuts"]]),
        "author": _whose_words(shown),
        "report": contact.report_address(shown["title"], address) if not notice else "",
        "corrections": [(edtf_words(day), words) for day, words, _key in shown["corrections"]],
    }


def _document_context(shown: Page, body: str, address: str) -> dict[str, Any]:
    ties = [("person", tie) for tie in shown["people"]] + [("organisation", tie) for tie in shown["organisations"]]
    author = roles_cited_as("author")
    authors = {name: presenters.record_url(of, slug) for of, (slug, name, role, _as) in ties if role in author}
    text, contents = with_contents(_render_body(shown, body))
    byline = [credit_line(shown["byline"])] if shown["byline"] else list(authors)
    return {
        "title": shown["title"],
        "lang": shown["lang"],
        "kind": kind_name(shown["kind"]),
        "kind_url": f"{presenters.documents_url()}?kind={shown['kind']}",
        "source": _source_link(shown),
        "date": {
            "words": edtf_words(shown["date"]),
            "iso": "" if citations.inferred(shown) else edtf.plain(shown["date"]),
            "basis": shown["basis"] if citations.inferred(shown) else "",
        },
        "byline": [(name, authors.get(name)) for name in byline],
        "summary": presenters.own_text(shown["summary"], shown["summaries"]),
        "content_notes": shown["notes"],
        "warning": " ".join(note if note.endswith((".", "!", "?")) else f"{note}." for note in shown["notes"]),
        "gate": shown["gate"],
        "body": text,
        "contents": contents,
        "long": len(text) > LONG,
        "body_lang": "en" if shown["holding"] == "digest" else shown["lang"],
        "holding": {"code": shown["holding"], "statement": statement(shown)},
        "address": address,
    }


def _render_body(shown: Page, body: str) -> Markup:
    """The text, with links where names and dates stand in it; an interview as turns."""

    def opening(kind: str, target: Any) -> str:
        if kind != DATE:
            return f'<a class="name" href="{escape(presenters.record_url(kind, target))}">'
        words, what, address, by = _describe_event(shown, target)
        told = escape(f"{words}: {what}, {by}")
        return f'<a class="told" href="{escape(address)}" title="{told}">' if address else ""

    # Places are of one state of the body: of another, read a moment later, they would be anywhere.
    linked = marked(body, shown["marks"], opening) if catalogue.body_mark(body) == shown["body"] else body
    # Rendered and sanitised when it was saved (documents/text).
    return Markup(document_kind(shown["kind"]).layout(linked))  # noqa: S704


_STATEMENTS = {
    "full": "",
    "excerpt": gettext_noop("This is an excerpt; the archive does not show the full text."),
    "digest": gettext_noop("This is a digest in the archive’s own words; the archive does not show the full text."),
    "record": gettext_noop("The archive holds only a record of this document; its text is not shown."),
}


def statement(shown: Page) -> str:
    said = _STATEMENTS[shown["holding"]]
    held = str(translated(said)) if said else ""
    title = str(translated("The title was supplied by the archive.")) if shown["title_supplied"] else ""
    return " ".join(filter(None, [held, title]))


def _whose_words(shown: Page) -> str:
    """The archive wrote a digest and a record, and not the article that they are of."""
    if shown["holding"] in OWN_WORDS:
        return _(settings.SITE_NAME)
    return credit_line(shown["byline"]) or ", ".join(shown["authors"])


def _source_link(shown: Page) -> tuple[str, str, str | None] | None:
    """Name, address and language of the name."""
    if not shown["source"]:
        return None
    slug, name = shown["source"]
    return name, presenters.record_url("source", slug), presenters.source_lang(name, shown["source_lang"])


def _by_role(kind: str, ties: Iterable[Any], shown: Page) -> list[tuple[str, list[tuple[str, str, str | None]]]]:
    """(role, names with addresses and languages), in the order of roles, which that of `ties` is."""

    def named(tie: Any) -> tuple[str, str, str | None]:
        text, lang = presenters.shown_name(kind, tie, shown["forms"])
        return text, presenters.record_url(kind, tie[0]), lang or (shown["name_langs"].get(text) if text == tie[1] else None)

    return [(role_name(role), [named(tie) for tie in group]) for role, group in groupby(ties, key=lambda tie: tie[2])]


def _event_sort_key(shown: Page, number: int) -> str:
    """By time; what has no first day comes last."""
    return shown["events"][number]["from"] or "9999-99"


def _describe_event(shown: Page, number: int) -> tuple[str, str, str | None, str]:
    """The date in words, what happened, its place in the timeline, as exactly as the date is known, and whose account it is."""
    event = shown["events"][number]
    address = presenters.told_url(event["date"], shown["id"], number) or None
    return edtf_words(event["date"]), presenters.what(event), address, presenters.attribution(event, shown)


def _summarise_cuts(cuts: Sequence[Mapping[str, str]]) -> dict[str, Any] | None:
    """What was done to the original's text: how much in a sentence, and each thing with its reason."""
    if not cuts:
        return None
    done = Counter(cut["done"] for cut in cuts)
    said = [
        ngettext("%(n)s passage removed", "%(n)s passages removed", done["removed"]) % {"n": done["removed"]},
        ngettext("%(n)s passage repaired", "%(n)s passages repaired", done["repaired"]) % {"n": done["repaired"]},
        ngettext("%(n)s passage added", "%(n)s passages added", done["added"]) % {"n": done["added"]},
    ]
    kinds = ("removed", "repaired", "added")
    return {"said": ", ".join(words for kind, words in zip(kinds, said, strict=True) if done[kind]), "each": cuts}


def _provenance_rows(shown: Page) -> Iterable[tuple[str, str, str | None, bool]]:
    """(label, value, address, whether it is in the archive's own words)."""
    told = [one for one in PROVENANCE if shown[one.page]]
    yield from ((translated(one.heading), shown[one.page], shown[one.page], False) for one in told if one.is_address)
    for original in shown["originals"]:
        yield translated("Captured"), _format_day(datetime.fromisoformat(original["captured"])), None, False
        yield translated("Original"), f"{original['type']}, {_format_size(original['size'])}", None, False
        yield "SHA-256", original["sha256"], None, False
    yield from ((translated(one.heading), shown[one.page], None, True) for one in told if not one.is_address)
    yield translated("In the archive since"), _format_day(datetime.fromisoformat(shown["added"])), None, False
    yield translated("Last changed"), _format_day(datetime.fromisoformat(shown["changed"])), None, False


def _format_size(size: int) -> str:
    return ngettext("%(n)s byte", "%(n)s bytes", size) % {"n": number(size)}


def _format_day(moment: datetime) -> str:
    return edtf_words(moment.date().isoformat())


__all__ = ["context", "document", "gone", "published", "statement"]
