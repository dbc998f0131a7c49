"""The desk: Django's admin in the archive's face. Importing the package registers what it shows."""

from django.contrib import admin
from taggit.admin import Tag

from documents.admin import authorities, documents, erasing, merge_log, sources, topics

# taggit brings a vocabulary of its own, which the archive does not use.
admin.site.unregister(Tag)

__all__ = ["authorities", "documents", "erasing", "merge_log", "sources", "topics"]
