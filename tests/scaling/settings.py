"""The archive's settings, but for its pages' links to static files, which need not be collected first."""

from archive.settings import *  # noqa: F403
from archive.settings import STORAGES

STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
