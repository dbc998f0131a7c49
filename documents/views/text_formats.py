"""A document as plain text and as Markdown, for reading and converting."""

import json
import re
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from documents import edtf
from documents.citations import Citation, formatted
from documents.models import Document
from documents.rendering.environment import kind_name
from documents.text import from_html
from documents.text.characters import HALF_PAIRS, LATE_CONTROLS, NEVER_CHARACTERS
from documents.views import citations, document_detail, presenters
from documents.views.responses import absolute

Page = Mapping[str, Any]
# Signs that are markup in some Markdown: CommonMark, pandoc's (which knows citations and TeX), and what sites add.
_MARKDOWN = re.compile(r"[\\`*_\[\]<>&$~^|#@{}]")
# What is plain words here, and a tag to converters, which would drop or obey it; no address in such brackets.
_TAG = re.compile(r"(?<!\\)<(?=[a-z/!?])(?!(?:https?|mailto):|[^\s<>@]{1,100}@)", re.IGNORECASE)
_NOT_YAML = re.compile(f"[{LATE_CONTROLS}\x85\u2028\u2029{HALF_PAIRS}\ufeff{NEVER_CHARACTERS}]")


def text(request: HttpRequest, shown: Page, body: str) -> str:
    """A head of what the document is, then its text as far as the archive shows it, a blank line between blocks."""
    cited = citations.reference(request, shown)
    head = [_whose_words(cited), cited.title, ", ".join(cited.authors), _source_line(shown, cited)]
    head += [f"Originally at {cited.original}" if cited.original else ""]
    head += [absolute(request, presenters.document_url(shown)), document_detail.statement(shown)]
    notes = [f"Content note: {note}" for note in shown["notes"]]
    blocks = ["\n".join(filter(None, head)), *notes, *from_html(body).split("\n")]
    return "\n\n".join(filter(None, blocks)) + "\n"


def _whose_words(cited: Citation) -> str:
    """What stands before a title whose text is not the article's."""
    words = {
        "digest": "Digest by {} of:",
        "record": "Record by {}, without the text, of:",
        "excerpt": "Excerpt, shown by {}, of:",
    }
    return words[cited.holding].format(cited.archive) if cited.holding in words else ""


def _source_line(shown: Page, cited: Citation) -> str:
    date = citations.date_words(cited) or "undated"
    basis = f" ({shown['basis']})" if cited.date and cited.inferred else ""
    return " · ".join(filter(None, [kind_name(shown["kind"]), cited.source, f"{date}{basis}"]))


def markdown(request: HttpRequest, shown: Page, body: str) -> str:
    """The Markdown that readers may see, under a front matter whose values are JSON, which YAML reads.

    Converters drop the front matter, or keep only its title, author and date: what the text is, and of what, is said above it
    too. `author` has the `authors` again, under the name that pandoc reads. `date` is a plain date that the document states; any
    other is in `date_edtf` and `date_words`.
    """
    # Asked anew, and as strictly: the text is not in what `published` gave, and may have been withdrawn since.
    held = Document.objects.published().filter(pk=shown["id"]).only("holding", "text", "digest").first()
    cited = citations.reference(request, shown)
    front = _own_front(shown, cited) if cited.own_words else _article_front(shown, cited) | {"lang": cited.language}
    front |= {"author": front["authors"], "address": cited.address, "original_address": cited.original, "holding": cited.holding}
    front |= {"content_notes": shown["notes"]}
    lines = [f"{name}: {_dump_yaml(value)}" for name, value in front.items() if value]
    text = _TAG.sub(_escape_match, held.shown) if held else ""
    return "\n".join(["---", *lines, "---", "", _markdown_head(shown, cited), text, ""])


def _article_front(shown: Page, cited: Citation) -> dict[str, Any]:
    plain = "" if cited.inferred else edtf.plain(shown["date"])
    return {
        "title": cited.title,
        "authors": [*cited.interviewees, *cited.authors],
        "source": cited.source,
        "date": plain,
        "date_edtf": "" if plain else shown["date"],
        "date_words": "" if plain else citations.date_words(cited),
        "date_basis": shown["basis"] if cited.inferred else "",
        "kind": shown["kind"],
        "language": cited.language,
    }


def _own_front(shown: Page, cited: Citation) -> dict[str, Any]:
    """Of a text by the archive, whose article stands in a field of its own."""
    article = {name: value for name, value in _article_front(shown, cited).items() if value}
    return {
        "title": f"{cited.holding.capitalize()} of “{cited.title}”",
        "authors": [cited.archive],
        "date": shown["added"][:10],
        "language": settings.LANGUAGE_CODE,
        "lang": settings.LANGUAGE_CODE,
        "original": article,
    }


def _dump_yaml(value: object) -> str:
    """JSON without what YAML does not take for printable, or takes for the end of a line."""
    return _NOT_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def _markdown_head(shown: Page, cited: Citation) -> str:
    """A quotation of what the text is and where it comes from, as plain words: no name or title becomes markup."""
    said = [formatted(cited), document_detail.statement(shown), *(f"Content note: {note}" for note in shown["notes"])]
    escaped = [_MARKDOWN.sub(_escape_match, " ".join(words.split())) for words in said if words]
    return "\n>\n".join(f"> {words}" for words in escaped) + "\n"


def _escape_match(found: re.Match[str]) -> str:
    return f"\\{found[0]}"
