"""From the catalogue's answer to what the templates draw."""

from documents.views.drawing.addresses import (
    Link,
    base_url,
    document_url,
    documents_url,
    item_url,
    lasting_url,
    links,
    quoted,
    record_url,
    told_id,
    told_url,
    within,
)
from documents.views.drawing.balance import Balance, balance
from documents.views.drawing.charts import Chart, years_chart
from documents.views.drawing.events import attribution, what
from documents.views.drawing.facets import (
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
from documents.views.drawing.paging import Pager, pager
from documents.views.drawing.period import shortest
from documents.views.drawing.rows import rows
from documents.views.drawing.searched import also, messages

__all__ = [
    "Balance",
    "Bar",
    "Chart",
    "Chip",
    "Choices",
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
    "item_url",
    "lasting_url",
    "links",
    "messages",
    "pager",
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
