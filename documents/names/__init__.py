"""Names and words across scripts: the search fold, slugs, and proposals that two spellings are one.

`fold` is safe for search. `skeleton` and `same_name_likelihood` only ever propose: a person decides.
"""

from documents.names.alphabets import OTHERS, collation_key, index_letter
from documents.names.cases import nominatives
from documents.names.filing import CHILD_OF, filed_as
from documents.names.folding import APOSTROPHES, STRETCH, fold, slug, tokens, words_at
from documents.names.languages import language_of_letters
from documents.names.latin import is_cyrillic, latin_pattern
from documents.names.likeness import WORTH_PROPOSING, same_name_likelihood
from documents.names.sounds import skeleton
from documents.names.spelling import same_spelling, spellings

__all__ = [
    "APOSTROPHES",
    "CHILD_OF",
    "OTHERS",
    "STRETCH",
    "WORTH_PROPOSING",
    "collation_key",
    "filed_as",
    "fold",
    "index_letter",
    "is_cyrillic",
    "language_of_letters",
    "latin_pattern",
    "nominatives",
    "same_name_likelihood",
    "same_spelling",
    "skeleton",
    "slug",
    "spellings",
    "tokens",
    "words_at",
]
