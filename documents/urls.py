from django.urls import path, register_converter
from django.urls.converters import IntConverter

from documents.models import RECORD_KINDS
from documents.views import (
    authorities,
    authority_indexes,
    corrections,
    document_detail,
    document_list,
    feeds,
    formats,
    front,
    health,
    own_pages,
    sitemaps,
    static_pages,
    suggest,
    timeline,
    topics,
)


class Year(IntConverter):
    """Links have it with four digits; one with fewer is answered too."""

    def to_url(self, value: int | str) -> str:
        return f"{int(value):04d}"


class Month(IntConverter):
    def to_url(self, value: int | str) -> str:
        return f"{int(value):02d}"


class Decade(IntConverter):
    """The years from 2020 to 2029 are 2020s."""

    regex = "[0-9]{3}0s"

    def to_python(self, value: str) -> int:
        return int(value.removesuffix("s"))

    def to_url(self, value: int | str) -> str:
        return f"{int(value):04d}s"


register_converter(Year, "year")
register_converter(Decade, "decade")
register_converter(Month, "month")

# Once for the whole site. Sitemaps name each page in the first language, and every page its versions in the others.
once = [
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("sitemaps/<slug:section>-<int:number>.xml", sitemaps.sitemap_part, name="sitemap_part"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("health/", health.health, name="health"),
    path(".well-known/security.txt", own_pages.security, name="security"),
    path("favicon.ico", static_pages.favicon, name="favicon"),
]

_records = [(name, kind) for name, kind in RECORD_KINDS.items() if name != "topic"]  # whose pages show the vocabulary's tree

# In each language (archive/urls.py): what says words of the interface, or leads to pages that do. Feeds and suggestions too;
# a document's files are the same in all, and the address of one in another language leads to the first's.
urlpatterns = [
    path("", front.front, name="front"),
    path("documents/", document_list.documents, name="documents"),
    path("documents/by/<slug:name>/", document_list.facet, name="facet"),
    path("documents/<int:pk>-<slug:slug>/", document_detail.document, name="document"),
    path("documents/<int:pk>/", document_detail.document, name="document_by_id"),
    path("documents/<int:pk>-<slug:slug>.<str:suffix>", formats.document, name="document_format"),
    path("documents/<int:pk>.<str:suffix>", formats.document, name="document_format_by_id"),
    path("documents/feed.atom", feeds.documents, name="feed"),
    path("documents/feed/", feeds.former, name="former_feed"),
    path("corrections/", corrections.corrections, name="corrections"),
    path("corrections.atom", corrections.feed, name="corrections_feed"),
    path("topics/", topics.topics, name="topics"),
    path("topics/<slug:slug>/", topics.topic, name="topic"),
    *(path(f"{kind.plural}/", authority_indexes.index, {"kind": name}, name=kind.plural) for name, kind in _records),
    *(path(f"{kind.plural}/<slug:slug>/", authorities.record, {"kind": name}, name=name) for name, kind in _records),
    path("dates/", timeline.dates, name="dates"),
    path("dates/<decade:decade>/", timeline.decade, name="dates_decade"),
    path("dates/<year:year>/", timeline.year, name="dates_year"),
    path("dates/<year:year>/<month:month>/", timeline.month, name="dates_month"),
    path("dates/<year:year>/<month:month>/<month:day>/", timeline.day, name="dates_day"),
    path("suggest/", suggest.suggest, name="suggest"),
    path("about/", static_pages.about, name="about"),
    path("about/<slug:name>/", own_pages.own_page, name="own_page"),
    path("policy/", static_pages.policy, name="policy"),
    path("opensearch.xml", sitemaps.opensearch, name="opensearch"),
    path("suggest/opensearch/", sitemaps.suggestions, name="suggestions"),
]
