"""What a column can hold, and under which names it is known."""

import re
from collections.abc import Iterable

from documents import names
from documents.models.fields import TABLE_FIELDS

FIELDS = ("id", *(one.name for one in TABLE_FIELDS))

# The head of this archive's own export for its documents' numbers: no other table has it by chance.
OWN_NUMBER = "archive document number"
_OWN_EXPORT = frozenset(("id", "identifier", "date_basis", "title_supplied", "content_gate", "status"))  # of earlier ones

# A column is known by the field's own name, and by those that other archives' exports have for it,
# the `synonyms` of models/fields.py.
_KNOWN = {names.fold(word): one.name for one in TABLE_FIELDS for word in one.synonyms} | {
    field.replace("_", " "): field for field in FIELDS if field != "id"
}
# What stands before the name of a field: of a vocabulary, or of what the row is (Omeka, Islandora, WordPress, e-discovery).
_PREFIX = re.compile("(?:dc|dcterms|dublin core|schema|bibo|og|field|edtf|document|doc|article|post|item|news) ")
# A running number or a key of somebody else's: an identifier, never a number of this archive.
_QUALIFIER = re.compile(r"\s*\[[^\]]*\]\s*$")  # DSpace names a language after the element: dc.title[en]
_FOREIGN_NUMBERS = frozenset(
    names.fold(word)
    for word in (
        "id",
        "no",
        "nr",
        "num",
        "number",
        "document",
        "document no",
        "document id",
        "doc id",
        "record",
        "record id",
        "item id",
        "o id",
        "post id",
        "article id",
        "node id",
        "nid",
        "uid",
        "uuid",
        "row",
        "serial number",
    )
) | frozenset(
    map(names.fold, ("lfd nr", "номер", "номер документа", "ид", "nömrə", "sıra", "sıra no", "sıra nömrəsi", "numara", "sənəd"))
)
_NUMBER_SIGNS = frozenset(("#", "№", "nº", "n°", "no.", "nr."))


def guess(columns: Iterable[str]) -> dict[str, str]:
    """Which field each column is likely to be; a field is taken by the first that fits, in each language of it.

    Our own number is guessed of our own export alone: a foreign `id` would overwrite the first documents of the archive.
    """
    columns = list(columns)
    mapping: dict[str, str] = {}
    for known in (lambda column: _field_by_name(column, own=_OWN_EXPORT.issubset(columns)), _field_after_prefix):
        for column in columns:
            field = known(column) if column not in mapping else ""
            if field and all(same_element(column, other) for other, taken in mapping.items() if taken == field):
                mapping[column] = field
    if "identifier" not in mapping.values():
        number = next((column for column in columns if column not in mapping and is_foreign_number(column)), None)
        mapping |= {number: "identifier"} if number is not None else {}
    return {column: mapping[column] for column in columns if column in mapping}


def _field_by_name(column: str, *, own: bool) -> str:
    words = names.fold(_QUALIFIER.sub("", column))
    if words == OWN_NUMBER or (own and column == "id"):
        return "id"
    return _KNOWN.get(words.replace("dublin core ", "dc ", 1), "")


def _field_after_prefix(column: str) -> str:
    words = names.fold(_QUALIFIER.sub("", column))
    while not is_foreign_number(column) and (prefix := _PREFIX.match(words)):
        words = words[prefix.end() :]
        if words in _KNOWN:
            return _KNOWN[words]
    return ""


def same_element(one: str, other: str) -> bool:
    """Whether two columns are one element in two languages, as DSpace writes it: dc.title[en], dc.title[az]."""
    return one != other and _QUALIFIER.sub("", one) == _QUALIFIER.sub("", other)


def is_foreign_number(column: str) -> bool:
    return column.strip().casefold() in _NUMBER_SIGNS or names.fold(column) in _FOREIGN_NUMBERS
