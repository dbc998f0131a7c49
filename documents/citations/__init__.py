"""How to cite a document: in words, in four styles, and as BibTeX, RIS and CSL-JSON. Pure values; no Django."""

from documents.citations.citation import Citation, authors
from documents.citations.exports import bibtex, csl_json, ris
from documents.citations.styles import STYLES, formatted

__all__ = ["STYLES", "Citation", "authors", "bibtex", "csl_json", "formatted", "ris"]
