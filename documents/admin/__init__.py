"""The desk: Django's admin in the archive's face. Whatever module stands here registers what it shows."""

from importlib import import_module
from pkgutil import iter_modules

from django.contrib import admin
from taggit.admin import Tag

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

# taggit brings a vocabulary of its own, which the archive does not use.
admin.site.unregister(Tag)
