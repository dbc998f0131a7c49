"""A made-up document with all that can be known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from documents.intake.description import Capture, Description, Named, Stated, Told
from documents.text import Edit

if TYPE_CHECKING:
    from documents.models import Person

CAPTURE = Capture(b"Head\nThe words.", "The words.", (Edit(0, "Head\n", "", "a heading", "catalogue"),))


GULLS = Description(
    identifier="a1",
    title="Gulls close the harbour",
    kind="news-report",
    source="The Strand",
    date="2021-05",
    summary="Gulls hold a crane.",
    topics=(("Birds", "All that flies."),),
    people=(Named("Alva Tern", "quoted", "mayor", variants=("Tern",), native="Əlvə Tərn", native_language="az"),),
    organisations=(Named("Guild of Ropemakers", "cited", kind="guild"),),
    told=(Told("2021-05-03", "on 3 May", "The harbour closed"),),
    stated=(Stated("Alva Tern", "member of", "Guild of Ropemakers"), Stated("Alva Tern", "mayor of", "Ostrava")),
)


def names_of(owner: Person) -> list[tuple[str, str, str]]:
    return sorted(owner.names.values_list("kind", "text", "language"))
