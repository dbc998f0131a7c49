"""The fields of the catalogue's index. A change here asks for a new FORMAT, by which the index is made again."""

import tantivy

FORMAT = 1
SEPARATOR = "\x1f"  # between the slug and the label of a facet's term

TEXT = ("title", "summary", "body", "names")
LABELLED = ("person", "organisation", "topic", "source")  # terms are slug SEPARATOR label
PLAIN = ("kind", "language", "year", "holding", "date", "told")  # the last two are EDTF values, as written
TERMS = ("role", "told_year", "told_month")  # looked up, never counted


def build() -> tantivy.Schema:
    """Text fields hold our own fold of the words; the engine only splits them."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("record", tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field("row", stored=True, indexed=False)
    builder.add_bytes_field("page", stored=True, indexed=False)
    for name in TEXT:
        builder.add_text_field(name, tokenizer_name="default", index_option="position")
    builder.add_text_field("authority", tokenizer_name="default", index_option="basic")
    for name in TERMS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in LABELLED + PLAIN:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("newest", "oldest", "added", "earliest", "latest"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    return builder.build()
