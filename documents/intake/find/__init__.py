"""What a text says of itself and of the world, found by rules: suggestions for an editor, each with its evidence."""

from collections.abc import Sequence
from datetime import date

from documents.intake.find.language import find_language
from documents.intake.find.names import find_names
from documents.intake.find.title import find_title
from documents.intake.found import Found, KnownName, KnownSource, Metadata
from documents.text import Edit

MAX_CHARS = 2_000_000  # of a text that is searched; what stands after is not

__all__ = ["MAX_CHARS", "find"]


def find(
    text: str,
    *,
    metadata: Metadata | None = None,
    address: str = "",
    known: Sequence[KnownName] = (),
    sources: Sequence[KnownSource] = (),
    cuts: Sequence[Edit] = (),
    today: date | None = None,
) -> Found:
    """Everything that the rules find in a cleaned text.

    `cuts` are the edits that cleaned it: a date of publication can stand in one. `today` bounds what that date can be.
    """
    text, metadata = text[:MAX_CHARS], metadata or Metadata()
    language = find_language(text, metadata)
    names = find_names(text, language=language.value if language else "", known=known)
    return Found(
        title=find_title(text, metadata),
        language=language,
        people=tuple(name for name in names if name.kind == "person"),
        organisations=tuple(name for name in names if name.kind == "organisation"),
    )
