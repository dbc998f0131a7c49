"""Records found in order before they are stored: SQLite holds no text to its length, and bulk_create asks no validator."""

from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import models

MAX_TIES = 500  # people, organisations or topics of one document

Record = TypeVar("Record", bound=models.Model)


class Refused(ValueError):
    """The archive does not take the document; the message says why and how to mend it. Nothing was changed."""


def words(error: Exception) -> str:
    if isinstance(error, ValidationError) and hasattr(error, "error_dict"):
        return "; ".join(f"{field}: {' '.join(messages)}" for field, messages in error.message_dict.items())
    return str(error)


def checked(record: Record) -> Record:
    """The record, after its own fields are found to be in order. Raises Refused."""
    relations = {field.name for field in record._meta.fields if field.is_relation}
    blank = {"slug", "fold", "skeleton"}  # derived on save
    try:
        record.clean_fields(exclude=relations | blank)
    except ValidationError as error:
        raise Refused(f"{record._meta.verbose_name} “{str(record)[:70]}”: {words(error)}") from error
    return record


def saved(record: Record) -> Record:
    checked(record).save()
    return record
