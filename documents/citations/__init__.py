"""How to cite a document: in words, in five styles, and as BibTeX, RIS and CSL-JSON. Pure values; no Django."""

from documents.citations.citation import Citation, authors
from documents.citations.exports import bibtex, csl_json, ris
from documents.citations.styles import LANGUAGES, STYLES, formatted

__all__ = ["LANGUAGES", "STYLES", "Citation", "authors", "bibtex", "csl_json", "formatted", "ris"]
