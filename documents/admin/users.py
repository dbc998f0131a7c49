"""Accounts and groups: Django's forms, in which of two administrators neither overwrites the other unseen."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from documents.admin.versioned import Versioned

_FORM = "admin/documents/change_form.html"

admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(Versioned, UserAdmin):
    change_form_template = _FORM


@admin.register(Group)
class AccountGroupAdmin(Versioned, GroupAdmin):
    change_form_template = _FORM
