from django.db.models import Model
from django.urls import reverse


def edit_address(record: Model) -> str:
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])


def duplicates_address(model: type[Model], page: str = "") -> str:
    return reverse(f"admin:documents_{model._meta.model_name}_duplicates") + (f"?page={page}" if page else "")


def list_address(model: type[Model]) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
