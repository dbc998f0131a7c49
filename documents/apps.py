from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate


class DocumentsConfig(AppConfig):
    name = "documents"
    verbose_name = "Archive"

    def ready(self) -> None:
        pre_migrate.connect(_remove_triggers, sender=self)
        post_migrate.connect(_install_triggers, sender=self)
        post_migrate.connect(_make_groups, sender=self)


def _remove_triggers(using: str, plan: list[Any], **_: object) -> None:
    # Here and not at the top: models can be imported only when the apps are ready.
    from documents.models import triggers  # noqa: PLC0415

    connection = connections[using]
    # Only for a migration that does something: putting them back marks everything, which makes the whole catalogue again.
    if plan and connection.vendor == "sqlite":
        triggers.remove(connection)


def _install_triggers(using: str, **_: object) -> None:
    from documents.models import triggers  # noqa: PLC0415

    connection = connections[using]
    # Not where `migrate` was told to stop at a migration before the last of these tables.
    if {triggers.VERSION, *triggers.MARKS} <= set(connection.introspection.table_names()):
        triggers.install(connection)


def _make_groups(using: str, **_: object) -> None:
    from documents.admin import roles  # noqa: PLC0415

    if "auth_group_permissions" in connections[using].introspection.table_names():
        roles.make_groups(using)
