"""A document at its own address with another suffix: .json, .txt, .md, .bib, .ris and .csl.json."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents import edtf
from documents.citations import STYLES, Citation, bibtex, csl_json, formatted, ris
from documents.models import Holding
from documents.models.fields import EXPORTED, PROVENANCE
from documents.rendering.environment import edtf_words, role_name
from documents.rendering.page_language import page_lang
from documents.text import from_html
from documents.views import citations, document_detail, presenters, text_formats
from documents.views.responses import absolute, public

Page = Mapping[str, Any]


class Format(NamedTuple):
    """`draw` gets the request, the page and the body's HTML. `attached` files are for a program, not to be looked at.

    `dated` ones say on what day they were taken, and are no page that is the same for all.
    """

    media_type: str
    draw: Callable[[HttpRequest, Page, str], str]
    attached: bool = False
    dated: bool = False


@require_safe
def document(request: HttpRequest, pk: int, suffix: str, slug: str = "") -> HttpResponse:
    if suffix not in FORMATS:
        raise Http404(_("Documents are not available in this format."))
    held = document_detail.published(request, pk)
    if held is None:
        return document_detail.gone(request, pk)
    shown, body = held
    if slug != shown["slug"] or page_lang() != settings.LANGUAGE_CODE:
        return HttpResponsePermanentRedirect(citations.address(shown, suffix))
    wanted = FORMATS[suffix]
    response = HttpResponse(wanted.draw(request, shown, body), content_type=wanted.media_type)
    response["X-Content-Type-Options"] = "nosniff"
    response["Link"] = f'<{absolute(request, presenters.document_url(shown))}>; rel="canonical"'
    if wanted.attached:
        response["Content-Disposition"] = f'attachment; filename="{shown["id"]}-{shown["slug"]}.{suffix}"'
    if not wanted.dated:
        return public(response)
    response["Cache-Control"] = "no-cache"
    return response


def _draw_bibtex(request: HttpRequest, shown: Page, body: str) -> str:
    return bibtex(_dated_reference(request, shown))


def _draw_ris(request: HttpRequest, shown: Page, body: str) -> str:
    return ris(_dated_reference(request, shown))


def _draw_csl_json(request: HttpRequest, shown: Page, body: str) -> str:
    return _dump_json([csl_json(_dated_reference(request, shown))])


def _dated_reference(request: HttpRequest, shown: Page) -> Citation:
    return replace(citations.reference(request, shown), accessed=edtf.parse(timezone.localdate().isoformat()))


def _dump_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _draw_json(request: HttpRequest, shown: Page, body: str) -> str:
    """One object. Addresses are whole; what is not known is null, an empty text or an empty list.

    `title`, `source`, `byline`, `authors` and `date` are the article's. `text_by` says who wrote `text`, which of a digest is the
    archive; `statement` says it in a sentence.

    `date` has the EDTF value, the words for it and, where the document does not state it, the `basis`. `holding` says
    what `text` is: full, excerpt, digest (the archive's own words) or record (none). `people` and `organisations` have a
    `role` each; someone with two is there twice. An event is somebody's account: `account` is source, named or editors, and
    `attribution` says it in words. A version `is` a translation, an excerpt or another version of this document,
    or this one is a "translation of" or an "excerpt of" it.
    """
    cited = citations.reference(request, shown)
    return _dump_json(
        {
            "id": shown["id"],
            "address": cited.address,
            **_descriptive_fields(request, shown, cited),
            "holding": shown["holding"],
            "statement": document_detail.statement(shown),
            "text_by": _text_by(cited),
            "text": from_html(body),
            "people": [_tie_fields(request, "person", tie) for tie in shown["people"]],
            "organisations": [_tie_fields(request, "organisation", tie) for tie in shown["organisations"]],
            "topics": [_name_and_address(request, "topic", tie) for tie in shown["topics"]],
            "events": [_event_fields(event, shown) for event in shown["events"]],
            "versions": [_version_fields(request, version) for version in shown["versions"]],
            **_provenance_fields(shown),
            "citations": {style: formatted(cited, style) for style in STYLES},
            "formats": {suffix: absolute(request, citations.address(shown, suffix)) for suffix in FORMATS},
        }
    )


def _descriptive_fields(request: HttpRequest, shown: Page, cited: Citation) -> dict[str, Any]:
    """The descriptive fields, in the order of their declaration; a few say more than their value."""
    more: dict[str, dict[str, Any]] = {
        "source": {"source": _name_and_address(request, "source", shown["source"]) if shown["source"] else None},
        "byline": {"byline": shown["byline"], "authors": list(cited.authors)},
        "date": {"date": _date_fields(shown) if shown["date"] else None},
    }
    said: dict[str, Any] = {}
    for one in EXPORTED:
        said |= more.get(one.name) or {one.json: shown[one.page]}
    return said


def _text_by(cited: Citation) -> list[str]:
    if cited.own_words:
        return [cited.archive] if cited.holding == Holding.DIGEST else []
    return [*cited.interviewees, *cited.authors]


def _date_fields(shown: Page) -> dict[str, str]:
    basis = shown["basis"] if citations.inferred(shown) else ""
    return {"edtf": shown["date"], "words": edtf_words(shown["date"]), "basis": basis}


def _name_and_address(request: HttpRequest, kind: str, tie: list[str]) -> dict[str, str]:
    return {"name": tie[1], "address": absolute(request, presenters.record_url(kind, tie[0]))}


def _tie_fields(request: HttpRequest, kind: str, tie: list[str]) -> dict[str, str]:
    _slug, _name, role, described_as = tie
    return _name_and_address(request, kind, tie) | {"role": role, "role_name": role_name(role), "described_as": described_as}


def _event_fields(event: Mapping[str, str], shown: Page) -> dict[str, str]:
    basis = event["basis"] if event["basis"] != citations.STATED else ""
    return {
        "edtf": event["date"],
        "words": edtf_words(event["date"]),
        "what": event["what"],
        "account": event["account"],
        "attribution": presenters.attribution(event, shown),
        "as_written": event["words"],
        "basis": basis,
    }


def _version_fields(request: HttpRequest, version: Mapping[str, Any]) -> dict[str, str]:
    return {
        "is": version["is"],
        "title": version["title"],
        "language": version["lang"],
        "source": version["source"],
        "date": version["date"],
        "address": absolute(request, presenters.lasting_url(version)),
    }


def _provenance_fields(shown: Page) -> dict[str, Any]:
    return {
        **{one.json: shown[one.page] for one in PROVENANCE if one.is_address},
        "originals": [
            {
                "sha256": original["sha256"],
                "bytes": original["size"],
                "media_type": original["type"],
                "address": original["address"],
                "final_address": original["final"],
                "captured": original["captured"],
                "cuts": [cut["reason"] for cut in original["cuts"]],
            }
            for original in shown["originals"]
        ],
        "corrections": [{"date": day, "words": words} for day, words, _key in shown["corrections"]],
        **{one.json: shown[one.page] for one in PROVENANCE if not one.is_address},
        "added": shown["added"],
        "changed": shown["changed"],
    }


FORMATS = {
    "json": Format("application/json", _draw_json),
    "txt": Format("text/plain; charset=utf-8", text_formats.text),
    "md": Format("text/markdown; charset=utf-8", text_formats.markdown),
    "bib": Format("application/x-bibtex; charset=utf-8", _draw_bibtex, attached=True, dated=True),
    "ris": Format("application/x-research-info-systems; charset=utf-8", _draw_ris, attached=True, dated=True),
    "csl.json": Format("application/vnd.citationstyles.csl+json", _draw_csl_json, dated=True),
}
