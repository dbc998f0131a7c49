from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class DocumentsConfig(AppConfig):
    name = "documents"
    verbose_name = "Archive"

    def ready(self) -> None:
        post_migrate.connect(_install_triggers, sender=self)


def _install_triggers(using: str, **_: Any) -> None:
    # Here and not at the top: models can be imported only when the apps are ready.
    from documents.models import triggers  # noqa: PLC0415

    connection = connections[using]
    if triggers.VERSION in connection.introspection.table_names():
        triggers.install(connection)
