"""The door to the records: all of them, and every model of the app among them."""

from __future__ import annotations

from django.apps import apps

from documents import models


def test_all_that_is_offered_is_there_once() -> None:
    assert [name for name in models.__all__ if not hasattr(models, name)] == []
    assert len(set(models.__all__)) == len(models.__all__)


def test_every_record_is_offered_under_its_own_name() -> None:
    own = {model for model in apps.get_app_config("documents").get_models() if not hasattr(model, "history_type")}
    missing = sorted(model.__name__ for model in own if getattr(models, model.__name__, None) is not model)
    assert missing == []


def test_no_record_lives_outside_of_this_package() -> None:
    elsewhere = [
        model.__name__
        for model in apps.get_app_config("documents").get_models()
        if not hasattr(model, "history_type") and not model.__module__.startswith("documents.models")
    ]
    assert elsewhere == []
