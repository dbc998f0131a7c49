from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """Django's admin with the archive's own site, in INSTALLED_APPS instead of `django.contrib.admin`."""

    default_site = "archive.desk.Desk"
