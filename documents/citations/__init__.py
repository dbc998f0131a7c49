"""How to cite a document: in words, in five styles, and as BibTeX, RIS and CSL-JSON. Pure values; no Django."""

from documents.citations.bibtex import bibtex
from documents.citations.bylines import authors, credit_line
from documents.citations.citation import OWN_WORDS, Citation
from documents.citations.csl import csl_json
from documents.citations.dates import Form, whole
from documents.citations.ris import ris
from documents.citations.styles import ACCESSED, LANGUAGES, STYLES, formatted

__all__ = [
    "ACCESSED",
    "LANGUAGES",
    "OWN_WORDS",
    "STYLES",
    "Citation",
    "Form",
    "authors",
    "bibtex",
    "credit_line",
    "csl_json",
    "formatted",
    "ris",
    "whole",
]
