from django.urls import path

from documents.views import dates, front, listing, reading, records, site, suggest, topics

urlpatterns = [
    path("", front.front, name="front"),
    path("documents/", listing.documents, name="documents"),
    path("documents/by/<slug:name>/", listing.facet, name="facet"),
    path("documents/<int:pk>-<slug:slug>/", reading.document, name="document"),
    path("documents/<int:pk>/", reading.document, name="document_by_id"),
    path("people/", records.people, name="people"),
    path("people/<slug:slug>/", records.person, name="person"),
    path("organisations/", records.organisations, name="organisations"),
    path("organisations/<slug:slug>/", records.organisation, name="organisation"),
    path("sources/", records.sources, name="sources"),
    path("sources/<slug:slug>/", records.source, name="source"),
    path("topics/", topics.topics, name="topics"),
    path("topics/<slug:slug>/", topics.topic, name="topic"),
    path("dates/", dates.dates, name="dates"),
    path("dates/<int:year>/", dates.year, name="dates_year"),
    path("dates/<int:year>/<int:month>/", dates.month, name="dates_month"),
    path("suggest/", suggest.suggest, name="suggest"),
    path("about/", site.about, name="about"),
    path("policy/", site.policy, name="policy"),
    path("documents/feed/", site.policy, name="feed"),
    path("opensearch.xml", site.policy, name="opensearch"),
]
