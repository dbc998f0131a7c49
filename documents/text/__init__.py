"""The published text of a document: Markdown in, safe HTML, plain words and excerpts out.

Published text = original text + ordered reversible edits.
"""

from documents.text.characters import is_clean, one_line, unstorable, without_controls
from documents.text.direction import has_right_to_left, is_right_to_left
from documents.text.edits import Edit, EditError, apply_edits, reverse
from documents.text.interview_turns import turned
from documents.text.letter_parts import lettered
from documents.text.linking import DATE, ORGANISATION, PERSON, Form, Mark, marked, marks
from documents.text.markup import from_html
from documents.text.pasting import from_plain
from documents.text.plain_text import excerpt, plain, reading_minutes, word_count
from documents.text.rendering import MAX_CHARS, TextTooLarge, kept, render

__all__ = [
    "DATE",
    "MAX_CHARS",
    "ORGANISATION",
    "PERSON",
    "Edit",
    "EditError",
    "Form",
    "Mark",
    "TextTooLarge",
    "apply_edits",
    "excerpt",
    "from_html",
    "from_plain",
    "has_right_to_left",
    "is_clean",
    "is_right_to_left",
    "kept",
    "lettered",
    "marked",
    "marks",
    "one_line",
    "plain",
    "reading_minutes",
    "render",
    "reverse",
    "turned",
    "unstorable",
    "without_controls",
    "word_count",
]
