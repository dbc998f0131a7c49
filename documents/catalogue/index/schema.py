"""The fields of the catalogue's index. Whoever changes them has nothing to raise: see index_format.py."""

import tantivy

from documents.catalogue.facets import FACETS

DAY_SHIFT = 40  # `newest` is the day in the upper bits and the key in the lower, so that it orders and is unique

TEXT = ("title", "summary", "body", "names")
EDTF = ("date", "told")  # values as written
# Held as the record's key: the engine counts numbers several times faster than words. Slug and label of a key are in the
# record's own entry, `key` p12 and `slug` person/ilham-aliyev.
RECORDS = tuple(name for name, facet in FACETS.items() if facet.record)
PLAIN = (*(name for name, facet in FACETS.items() if not facet.record), *EDTF)
TERMS = ("role", "told_year", "told_month", "told_day", "has")  # looked up, never counted
# Of the entries of people, organisations, topics and sources: see contents/name_keys.py.
NAMED = ("form", "sounds")
STORED = ("page", "item")  # of a document: see contents/loading.py
# Who speaks in a document, and as what: one number for both, see speaker_keys.py.
VOICE = "voice"


def build() -> tantivy.Schema:
    """Text fields hold our own fold of the words; the engine only splits them at spaces ("default" drops long ones)."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("record", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("slug", tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field("row", stored=True, indexed=False)  # of a person, organisation, topic or source, and of the whole
    for name in STORED:
        builder.add_bytes_field(name, stored=True, indexed=False)
    for name in TEXT:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("authority", tokenizer_name="whitespace", index_option="basic")
    for name in (*TERMS, *NAMED):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in PLAIN:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in (*RECORDS, VOICE, "newest", "oldest", "added", "earliest", "latest"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    return builder.build()
