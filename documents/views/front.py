from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents.catalogue import Query
from documents.views import presenters
from documents.views.responses import page, snapshot

NEWEST = 6


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    state = snapshot(request)
    found = state.find(Query(), per_page=NEWEST, facets=("topic", "person"))
    return page(
        request,
        "front.html",
        {
            "nav": "front",
            "intro": _(
                "Press articles and documents, each with the people and subjects it is about, when it was written and the dates "
                "it mentions. What a document says is the statement of its authors; the archive describes, attributes and "
                "corrects."
            ),
            "total": found.total,
            "rows": presenters.rows(found.rows),
            "topics": presenters.bars(found.facets["topic"]),
            "people": presenters.bars(found.facets["person"]),
            "years": presenters.years_chart(state.counts(Query(), "year"), Query()),
            "feed_url": reverse("feed"),
        },
    )
