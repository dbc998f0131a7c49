"""Whether the archive has a text already: the same address, the same text, nearly it, a part of it, a translation of it.

Two steps, so that a hundred thousand documents can be asked. Store with each text its `identity`, its `sketch` and its
`anchors` (63-bit integers, one row each, indexed). The records that share most of them are the candidates; `relation` then
compares the texts themselves, and `difference` sets two of them side by side. Nothing here decides: an editor does.
"""

from documents.intake.duplicates.difference import Piece, Row, difference
from documents.intake.duplicates.overlap import Overlap, estimate, identity, overlap, sketch
from documents.intake.duplicates.relation import Relation, Tie, relation
from documents.intake.duplicates.translation import Translation, anchors, translation
from documents.text.addresses import canonical

__all__ = [
    "Overlap",
    "Piece",
    "Relation",
    "Row",
    "Tie",
    "Translation",
    "anchors",
    "canonical",
    "difference",
    "estimate",
    "identity",
    "overlap",
    "relation",
    "sketch",
    "translation",
]
