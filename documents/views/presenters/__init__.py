"""From the catalogue's answer to what the templates draw."""

from documents.views.presenters.balance import Balance, balance
from documents.views.presenters.charts import years_chart
from documents.views.presenters.events import attribution, what
from documents.views.presenters.facet_column import (
    Chip,
    bars,
    chips,
    choices,
    facet_column,
    facet_label,
    list_title,
    value_label,
)
from documents.views.presenters.feed_entry import Feed, Notice, feed_entries, notice_entries
from documents.views.presenters.labels import (
    Shown,
    body_kind,
    country_name,
    filed_label,
    own_text,
    shown_label,
    shown_name,
    source_lang,
)
from documents.views.presenters.list_item import rows
from documents.views.presenters.pager import pager
from documents.views.presenters.period_chart import shortest
from documents.views.presenters.search_notes import also, messages
from documents.views.presenters.urls import (
    Link,
    base_url,
    document_url,
    documents_url,
    item_url,
    lasting_url,
    period_url,
    quoted,
    record_url,
    told_id,
    told_url,
    within,
)

__all__ = [
    "Balance",
    "Chip",
    "Feed",
    "Link",
    "Notice",
    "Shown",
    "also",
    "attribution",
    "balance",
    "bars",
    "base_url",
    "body_kind",
    "chips",
    "choices",
    "country_name",
    "document_url",
    "documents_url",
    "facet_column",
    "facet_label",
    "feed_entries",
    "filed_label",
    "item_url",
    "lasting_url",
    "list_title",
    "messages",
    "notice_entries",
    "own_text",
    "pager",
    "period_url",
    "quoted",
    "record_url",
    "rows",
    "shortest",
    "shown_label",
    "shown_name",
    "source_lang",
    "told_id",
    "told_url",
    "value_label",
    "what",
    "within",
    "years_chart",
]
