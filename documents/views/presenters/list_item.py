"""Documents in a list.

Twenty items of twenty values took a third of a page's time while a template drew them. So they are drawn here, and what of an
item is the same in every list is kept: the next list that has it puts in its own address and what a search marked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple

from django.utils.translation import gettext, gettext_noop
from markupsafe import Markup

from documents import edtf
from documents.catalogue import Also, Item
from documents.catalogue.contents.item import Tie
from documents.rendering.compiler import escaped
from documents.rendering.environment import auto_dir, edtf_words_in, isolated, kind_name, lang_attr, number, translated
from documents.rendering.page_language import page_lang
from documents.text import is_right_to_left
from documents.views.presenters.labels import Shown, own_text, shown_form, shown_label, source_lang
from documents.views.presenters.urls import base_url, documents_url, record_url

# Short, for a line that says much else; a full text needs no word.
_HOLDINGS = {"excerpt": gettext_noop("excerpt"), "digest": gettext_noop("digest"), "record": gettext_noop("record only")}
KEPT = 4_000  # items of one language, of some 2 kB each


def rows(found: Sequence[Item], within: str = "", reasons: Mapping[int, Sequence[Also]] | None = None) -> Markup:
    """A list as HTML; empty where nothing was found.

    `within` is the list that the rows are of (see `within` in urls.py), which their pages then lead on in. `reasons` says who is
    meant by the words of a search, of rows that have none of them to mark.
    """
    if not found:
        return Markup()
    language, within = page_lang(), escaped(within)
    items = "".join([_draw_row(item, language, within, (reasons or {}).get(item.pk, ())) for item in found])
    return Markup(f'<ol class="rows">\n{items}</ol>\n')  # noqa: S704 - escaped there


class _Drawn(NamedTuple):
    """An item as HTML, without what differs from list to list: see `_draw_row`."""

    before: str  # up to the query part of its address
    title: str
    found: str  # the beginning of a snippet
    summary: str
    after: str


def _draw_row(item: Item, language: str | None, within: str, meant: Sequence[Also]) -> str:
    marked, snippet = item.marked, item.snippet
    if marked is not None:
        item = item._replace(marked=None, snippet=None)
    drawn = _draw_item(item, language)
    said = f"{drawn.found}{snippet}</p>\n" if snippet and "<mark>" in snippet else drawn.summary + _match_reason(meant)
    return f'{drawn.before}{within}">{marked or drawn.title}</a></h3>\n{said}{drawn.after}'


def _match_reason(meant: Sequence[Also]) -> str:
    """Why a row was found that shows no word of the search."""
    if not meant:
        return ""
    links = [_name_link(record_url(one.kind, one.slug), shown_label(one.kind, one.label)) for one in meant]
    said = translated("is about %(names)s", names=Markup(", ").join(links))
    if any(one.kind != "topic" for one in meant):
        said = translated("names %(names)s", names=Markup(", ").join(links))
    return f'<p class="why">{said}</p>\n'


def _name_link(address: str, shown: Shown) -> Markup:
    return Markup('<a href="{}"{}>{}</a>').format(address, Markup(f"{lang_attr(shown.lang)}{auto_dir(shown.text)}"), shown.text)  # noqa: S704


@lru_cache(maxsize=KEPT)
def _draw_item(item: Item, language: str | None) -> _Drawn:
    look = _look_of_language(language)
    lang = "" if item.lang == look.lang else f' lang="{item.lang}"{_RTL if is_right_to_left(item.lang) else ""}'
    source, day = _draw_source(item), _draw_day(item.date, look)
    held = look.holding(item.holding) or ""
    more = f"&nbsp;· {held}" if held else ""
    more += f"&nbsp;· {look.corrected}" if item.corrected else ""
    more += f"&nbsp;· <b>{look.noted}</b>" if item.notes else ""
    return _Drawn(
        f'<li>\n<p class="k">{escaped(look.kind(item.kind))}{source}&nbsp;· {day}{more}</p>\n'
        f'<h3{lang}><a href="{look.documents}{item.pk}-{escaped(item.slug)}/',
        escaped(item.title),
        f'<p class="sum found"{lang}>',
        _draw_summary(item),
        f"{_draw_ties(item, look)}</li>\n",
    )


class _Look(NamedTuple):
    """What is the same for all items of a language."""

    lang: str
    documents: str  # addresses, with a slash at the end
    people: str
    organisations: str
    topics: str
    kind: Callable[[str], str]
    date: Callable[[str], str]
    holding: Callable[[str], str | None]  # of a full text nothing is said
    undated: str
    noted: str
    corrected: str


@cache
def _look_of_language(_language: str | None) -> _Look:
    return _Look(
        lang=page_lang(),
        documents=escaped(documents_url()),
        people=escaped(base_url("person")),
        organisations=escaped(base_url("organisation")),
        topics=escaped(base_url("topic")),
        kind=lru_cache(maxsize=256)(kind_name),  # called when this language is the page's, and only then
        date=partial(edtf_words_in, page_lang()),
        holding={code: escaped(gettext(word)) for code, word in _HOLDINGS.items()}.get,
        undated=translated("undated"),
        noted=translated("content note"),
        corrected=translated("corrected"),
    )


_RTL = ' dir="rtl"'


def _draw_source(item: Item) -> str:
    if not item.source:
        return ""
    attributes = lang_attr(source_lang(item.source, item.source_lang)) or auto_dir(item.source)
    return f"&nbsp;· <span{attributes}>{escaped(item.source)}</span>" if attributes else f"&nbsp;· {escaped(item.source)}"


def _draw_summary(item: Item) -> str:
    text, lang = own_text(item.summary, dict(item.summaries))
    return f'<p class="sum"{lang_attr(lang)}{auto_dir(text)}>{escaped(text)}</p>\n' if text else ""


def _draw_day(date: str, look: _Look) -> str:
    day = escaped(look.date(date)) if date else look.undated
    return f'<time datetime="{date}">{day}</time>' if edtf.plain(date) else day


def _draw_ties(item: Item, look: _Look) -> str:
    """Links to the people, or else the organisations, and to the topics."""
    who, base = (item.people, look.people) if item.people else (item.organisations, look.organisations)
    kind = "person" if item.people else "organisation"
    names = _draw_links(kind, who, f'<a class="p" href="{base}')
    more = translated("+%(n)s more", n=number(item.more_people)) if item.more_people else ""
    names += [f'<a href="{look.documents}{item.pk}-{escaped(item.slug)}/#record">{more}</a>'] if more else []
    topics = _draw_links("topic", item.topics, f'<a href="{look.topics}')
    said = translated("People:") if item.people else translated("Organisations:")
    who_said = f'<span class="v">{said} </span>' if names else ""
    what_said = f'<span class="v">{translated("Topics:")} </span>' if topics else ""
    parts = filter(None, (who_said + _BETWEEN.join(names), what_said + _BETWEEN.join(topics)))
    return f'<p class="t">{_BETWEEN.join(parts)}</p>\n' if names or topics else ""


_BETWEEN = '<span class="v">,</span> '  # without a style sheet, which shows a dot, the names would run together


def _draw_links(kind: str, ties: Iterable[Tie], begun: str) -> list[str]:
    named = [(slug, *shown_form(kind, name, dict(forms))) for slug, name, forms in ties]
    return [f'{begun}{slug}/"{lang_attr(lang)}>{isolated(escaped(text))}</a>' for slug, text, lang in named]
