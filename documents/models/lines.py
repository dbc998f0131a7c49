"""Fields of one line: what is invisible in them is left out before they are compared and stored, whatever way they come in."""

import re
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models

from documents import names
from documents.text import one_line, unstorable
from documents.text.languages import tag_of_language

if TYPE_CHECKING:
    CharField = models.CharField[str, str]
else:
    CharField = models.CharField

_SEVERAL = re.compile(r"[|\n\r\v\f\x85\u2028\u2029]")
FOLD_CHARS = 600


def check_one_name(name: str) -> None:
    """Raises ValidationError where a name has what parts names in tables."""
    if found := _SEVERAL.search(name.strip()):
        what = "“|”" if found[0] == "|" else "a line break"
        raise ValidationError(
            f"“{one_line(name)[:60]}” has {what} in it: that is several names. Write one; in a table, separate by semicolons.",
            code="several_names",
        )


def check_storable(text: str) -> None:
    """Raises ValidationError where a text has what no database stores."""
    if wrong := unstorable(text):
        raise ValidationError(f"There is {wrong}: take it out.", code="unstorable")


def check_text(text: str, longest: int) -> None:
    """Raises ValidationError where a text cannot be stored or is too long."""
    check_storable(text)
    if len(text) > longest:
        raise ValidationError(f"{len(text)} characters, and there may be {longest}: shorten it.", code="long")


def validate_language(value: str) -> None:
    if not (tag_of_language(value) or re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value)):
        raise ValidationError("Write a BCP 47 tag: en, az, ru, az-Cyrl.", code="language")


class LineField(CharField):
    """A text of one line, kept as `one_line` has it."""

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        if isinstance(value, str):
            check_storable(value)
            value = one_line(value)
        return super().clean(value, model_instance)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:  # noqa: FBT001 - Django's signature
        value = super().pre_save(model_instance, add)
        if isinstance(value, str):
            value = one_line(value)
            setattr(model_instance, self.attname, value)
        return value

    def deconstruct(self) -> Any:
        """As the field of Django that it is to the database, so that no table is made anew for it."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


class NameField(LineField):
    """One name."""

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        if isinstance(value, str):
            check_one_name(value)
        return super().clean(value, model_instance)


class FoldField(CharField):
    """The fold of the record's name, by which those that may be the same are found with an index."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        fixed: dict[str, Any] = {"max_length": FOLD_CHARS, "editable": False, "db_index": True, "default": "", "blank": True}
        super().__init__(*args, **fixed | kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: FBT001 - Django's signature
        folded = names.fold(str(getattr(model_instance, "name", "")))[:FOLD_CHARS]
        setattr(model_instance, self.attname, folded)
        return folded

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


def same_named(records: "models.QuerySet[Any]", name: str) -> Any:
    """The record of this name in whatever capitals, the one of exactly these first; None where there is none."""
    name = one_line(name)
    folded = names.fold(name)[:FOLD_CHARS]
    alike = [one for one in records.filter(models.Q(fold=folded) | models.Q(name=name)) if names.same_spelling(one.name, name)]
    return min(alike, key=lambda one: (one.name != name, one.pk), default=None)
