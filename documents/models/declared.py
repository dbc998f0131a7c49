"""Choices whose members are each declared by one entry, which holds all that is known of them."""

from collections.abc import Mapping
from typing import Any, Protocol, Self

from django.db import models


class Entry(Protocol):
    """What an entry has at least: a value, which is stored, and a label, which is translated."""

    @property
    def value(self) -> str: ...
    @property
    def label(self) -> str: ...


class DeclaredChoices(models.TextChoices):
    """`NAME = SomeEntry(value, label, …)`. A member is its value, as in any TextChoices; `entry` has the rest."""

    entry: Any

    def __new__(cls, entry: Entry) -> Self:
        member = str.__new__(cls, entry.value)
        member._value_ = entry.value
        member.entry = entry
        return member

    @property
    def label(self) -> str:
        return str(self.entry.label)


def choices_of(table: Mapping[str, Entry]) -> list[tuple[str, str]]:
    """Values and labels, as a form field takes them."""
    return [(value, entry.label) for value, entry in table.items()]


def values_by_word(table: Mapping[str, Entry]) -> dict[str, str]:
    """The value that a file means: it may have the label or the value itself."""
    return {entry.label: value for value, entry in table.items()} | {value: value for value in table}


def label_in(table: Mapping[str, Entry], value: str) -> str:
    """The label of a value, not yet translated; of one that is not declared, the value itself."""
    return table[value].label if value in table else value
