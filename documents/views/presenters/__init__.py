"""From the catalogue's answer to what the templates draw."""

from documents.views.presenters.balance import Balance, balance
from documents.views.presenters.charts import Chart, years_chart
from documents.views.presenters.events import attribution, what
from documents.views.presenters.facet_column import (
    Bar,
    Chip,
    Choices,
    bars,
    chips,
    choices,
    facet_column,
    facet_label,
    facets,
    value_label,
    value_lang,
)
from documents.views.presenters.feed_entry import Feed, feed_entries
from documents.views.presenters.list_item import rows
from documents.views.presenters.pager import Pager, pager
from documents.views.presenters.period_chart import shortest
from documents.views.presenters.search_notes import also, messages
from documents.views.presenters.urls import (
    Link,
    base_url,
    document_url,
    documents_url,
    item_url,
    lasting_url,
    links,
    period_url,
    quoted,
    record_url,
    told_id,
    told_url,
    within,
)

__all__ = [
    "Balance",
    "Bar",
    "Chart",
    "Chip",
    "Choices",
    "Feed",
    "Link",
    "Pager",
    "also",
    "attribution",
    "balance",
    "bars",
    "base_url",
    "chips",
    "choices",
    "document_url",
    "documents_url",
    "facet_column",
    "facet_label",
    "facets",
    "feed_entries",
    "item_url",
    "lasting_url",
    "links",
    "messages",
    "pager",
    "period_url",
    "quoted",
    "record_url",
    "rows",
    "shortest",
    "told_id",
    "told_url",
    "value_label",
    "value_lang",
    "what",
    "within",
    "years_chart",
]
