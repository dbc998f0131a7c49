from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents import catalogue
from documents.catalogue import CatalogueState, Found, Label, Query
from documents.models import Source, Topic, per_language
from documents.names import collation_key, index_letter
from documents.rendering.page_language import page_lang
from documents.views import presenters
from documents.views.authorities import moved
from documents.views.responses import absolute, page, snapshot

MANY = 60  # topics, above which they are folded: by letter, or else below those without a broader one
NEWEST = 10  # documents on a topic's page


@require_safe
def topics(request: HttpRequest) -> HttpResponse:
    """The vocabulary as a tree; a broader term stands there for what is below it even without documents of its own."""
    values = snapshot(request).facet_values(Query(), "topic").values
    counts = {value.value: value.count for value in values}
    below: dict[int | None, list[Topic]] = {}
    here = page_lang()
    for topic in sorted(Topic.objects.all(), key=lambda one: collation_key(_topic_label(one).text, here)):
        below.setdefault(topic.broader_id, []).append(topic)
    tree = _topic_tree(below, None, counts)
    by_letter = len(tree) > MANY
    context = {
        "nav": "topics",
        "page_title": _("Topics"),
        "total": len(counts),
        "groups": [(letter, list(held)) for letter, held in groupby(tree, itemgetter("letter"))] if by_letter else [("", tree)],
        "fold_narrower": not by_letter and len(counts) > MANY,
        "canonical": absolute(request, reverse("topics")),
    }
    return page(request, "topics/index.html", context)


def _topic_label(topic: Topic) -> presenters.Shown:
    return presenters.shown_label("topic", Label(topic.name, per_language.labels(topic.labels)))


def _topic_tree(below: Mapping[int | None, list[Topic]], parent: int | None, counts: Mapping[str, int]) -> list[dict[str, Any]]:
    """Topics that published documents carry, or that stand above such a one. `Topic.clean` keeps circles out."""
    drawn = []
    for topic in below.get(parent, ()):
        narrower = _topic_tree(below, topic.pk, counts)
        count = counts.get(topic.slug, 0)
        if count or narrower:
            label = _topic_label(topic)
            drawn.append(
                {
                    "name": label,
                    "letter": index_letter(label.text, page_lang()),
                    "url": topic.get_absolute_url() if count else None,
                    "count": count,
                    "scope": presenters.own_text(topic.scope_note, per_language.texts(topic.translations)),
                    "narrower": narrower,
                }
            )
    return drawn


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    record = Topic.objects.visible().filter(slug=slug).first()
    if record is None:
        return moved("topic", slug, Topic.objects.visible())
    state = snapshot(request)
    query = Query(chosen={"topic": (slug,)})
    try:
        found = state.find(query, per_page=NEWEST, facets=("person", "organisation", "topic", "year"))
    except catalogue.UnknownValue as error:
        raise Http404 from error
    near = Topic.objects.visible().filter(Q(pk=record.broader_id) | Q(broader=record)).order_by("name")
    above = next((one for one in near if one.pk == record.broader_id), None)
    context = {
        "nav": "topics",
        "page_title": _topic_label(record).text,
        "name": _topic_label(record),
        "scope": presenters.own_text(record.scope_note, per_language.texts(record.translations)),
        "broader": (*_topic_label(above), above.get_absolute_url()) if above else None,
        "narrower": [(*_topic_label(one), one.get_absolute_url()) for one in near if one != above],
        "total": found.total,
        "narrow": query.pairs(),
        "list_url": reverse("documents") + query.address(),
        "feed_title": presenters.list_title(query, found.labels),
        "feed_url": reverse("feed") + query.address(),
        "rows": presenters.rows(found.rows),
        "shown": len(found.rows),
        "balance": _source_balance(state, found),
        "sources_url": reverse("facet", kwargs={"name": "source"}) + query.address(),
        "people": presenters.bars(found.facets["person"], within=True),
        "organisations": presenters.bars(found.facets["organisation"], within=True),
        "topics": presenters.bars(found.facets["topic"], without=slug, within=True),
        "years": presenters.years_chart(found.facets["year"].counts, query),
        "canonical": absolute(request, record.get_absolute_url()),
    }
    return page(request, "topics/detail.html", context)


def _source_balance(state: CatalogueState, found: Found) -> presenters.Balance:
    sources = state.facet_values(found.query, "source")
    return presenters.balance(found.total, sources, _kinds_of_source(state), state.voices(found.query))


def _kinds_of_source(state: CatalogueState) -> dict[str, str]:
    """What each source is: a newspaper, a court. Kept with the snapshot; it names none that the catalogue does not."""
    if "kinds of source" not in state.memo:
        state.memo["kinds of source"] = dict(Source.objects.exclude(kind="").values_list("slug", "kind"))
    return state.memo["kinds of source"]  # type: ignore[no-any-return]
