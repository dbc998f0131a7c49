"""The kinds of documents, each declared once. Forms, citations, JSON-LD, the reading page, intake and imports read this table.

To add a kind: one member here, a migration (the column's choices and its check), the label's translations.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext_noop

from documents.models.declared import DeclaredChoices
from documents.text import lettered, turned


class Cue(NamedTuple):
    """Words by which a text shows its kind."""

    where: str  # title, head or text
    words: str  # a regular expression of whole words, in any case
    confidence: float


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One kind of document, and all that depends on it."""

    value: str  # stored; part of addresses
    label: str
    schema_type: str = "CreativeWork"  # https://schema.org/CreativeWork and below; an accusation is nothing a type should say
    csl_type: str = "document"  # of CSL-JSON 1.0.2
    ris_type: str = ""  # of RIS; where there is none, NEWS for an article and GEN for the rest
    press: bool = False  # an article of its source, where that is known: @article in BibTeX
    interviewed: bool = False  # those interviewed are its authors in a citation
    layout: Callable[[str], str] = str  # how the reading page sets its HTML
    forms: tuple[str, ...] = ()  # of a text by which intake suggests it: see documents.extraction.kind
    cues: tuple[Cue, ...] = ()
    named_so: tuple[Cue, ...] = ()  # cues that decide before the form of the text does
    other_names: tuple[str, ...] = ()  # what other archives' tables call it, folded


class Kind(DeclaredChoices):
    """In the order of forms, about from the commonest to the rarest: of two whose cues are as sure, the later is suggested."""

    NEWS_REPORT = DocumentKind(
        "news-report",
        gettext_noop("news report"),
        schema_type="NewsArticle",
        csl_type="article-newspaper",
        press=True,
        forms=("plain",),
        other_names=(*("newspaper article", "magazine article", "webpage", "web page", "blog post", "article", "news", "text"),),
    )
    REPORT = DocumentKind(
        "report",
        gettext_noop("report"),
        schema_type="Report",
        csl_type="report",
        ris_type="RPRT",
        cues=(Cue("head", r"executive summary|table of contents|annual report|годовой доклад|illik hesabat|yıllık rapor", 0.7),),
    )
    EVENT_REPORT = DocumentKind(
        "event-report",
        gettext_noop("event report"),
        schema_type="NewsArticle",
        csl_type="article-newspaper",
        press=True,
        forms=("meeting",),
    )
    INTERVIEW = DocumentKind(
        "interview",
        gettext_noop("interview"),
        schema_type="Article",
        csl_type="interview",
        press=True,
        interviewed=True,
        layout=turned,
        forms=("turns", "questions"),
    )
    COMMENTARY = DocumentKind(
        "commentary",
        gettext_noop("commentary"),
        schema_type="OpinionNewsArticle",
        csl_type="article-newspaper",
        press=True,
        cues=(Cue("title", r"opinion|op-ed|commentary|editorial|мнение|комментарий|колонка|köşe yazısı", 0.75),),
    )
    OPEN_LETTER = DocumentKind(
        "open-letter",
        gettext_noop("open letter"),
        schema_type="Article",
        csl_type="article-newspaper",
        press=True,
        layout=lettered,
        forms=("demands",),
        cues=(
            Cue("text", r"we,? the (?:under)?signed|we,? the (?:under)?signator(?:y|ies)[^.]{0,60}", 0.85),
            Cue("text", r"мы,? нижеподписавшиеся|biz,? aşağıda imza \w+|aşağıda imzası (?:olan|bulunan)\w*", 0.85),
        ),
        named_so=(Cue("title", r"open letter|joint letter|открытое письмо|открытое обращение|açıq məktub|açık mektup", 0.9),),
    )
    STATEMENT = DocumentKind(
        "statement",
        gettext_noop("statement"),
        cues=(
            Cue(
                "title",
                r"(?:joint|public|press) statement|statement (?:by|of|on)|^заявление|bəyanatı|bildirisi|basın açıklaması",
                0.8,
            ),
            Cue("title", r"ortak açıklama\w*|совместное заявление", 0.8),
        ),
    )
    PRESS_RELEASE = DocumentKind(
        "press-release",
        gettext_noop("press release"),
        cues=(
            Cue("head", r"for immediate release|press release|news release|пресс-релиз|mətbuat relizi|press-reliz", 0.9),
            Cue("head", r"basın bülteni", 0.9),
        ),
    )
    SPEECH = DocumentKind(
        "speech",
        gettext_noop("speech"),
        csl_type="speech",
        cues=(
            Cue(
                "title",
                r"(?:speech|remarks|address|keynote) (?:by|of|at|to)|речь \w+|выступление \w+|nitqi|çıxışı|konuşması",
                0.8,
            ),
            Cue("head", r"ladies and gentlemen|дамы и господа|xanımlar və cənablar|hanımefendiler,? beyefendiler", 0.8),
            Cue("head", r"distinguished (?:guests|colleagues|delegates)|hörmətli qonaqlar|уважаемые (?:гости|коллеги)", 0.75),
        ),
    )
    RESOLUTION = DocumentKind("resolution", gettext_noop("resolution"), ris_type="GOVDOC", forms=("clauses",))
    LAW = DocumentKind(
        "law",
        gettext_noop("law"),
        schema_type="Legislation",
        csl_type="legislation",
        ris_type="STAT",
        forms=("articles",),
        other_names=("statute", "bill", "legislation"),
    )
    COURT_DOCUMENT = DocumentKind(
        "court-document",
        gettext_noop("court document"),
        ris_type="CASE",
        cues=(
            Cue(
                "head",
                r"именем (?:\w+ ){0,3}(?:республики|федерации)|(?:(?<=\n)|\A)приговор(?=\s*\n)|апелляционное определение",
                0.8,
            ),
            Cue(
                "head",
                r"respublikası adından|türk milleti adına|gerekçeli karar|(?<=\n)in the (?:supreme|high|district) court",
                0.8,
            ),
            Cue("head", r"case no\.? [\w/-]+|application no\.? \d+/\d+|дело № ?[\w/-]+|iş № ?[\w/-]+|esas no", 0.75),
        ),
        other_names=("case", "hearing", "legal case", "court decision"),
    )
    LETTER = DocumentKind(
        "letter",
        gettext_noop("letter"),
        csl_type="personal_communication",
        ris_type="PCOMM",
        layout=lettered,
        forms=("letter",),
        other_names=("email",),
    )
    PAPER = DocumentKind(
        "paper",
        gettext_noop("paper"),
        csl_type="report",
        ris_type="RPRT",
        cues=(Cue("head", r"abstract[.:\n]|keywords:|аннотация[.:\n]|xülasə[.:\n]|açar sözlər:|anahtar kelimeler:", 0.7),),
        other_names=("journal article", "conference paper", "thesis", "manuscript", "preprint", "book section", "book"),
    )
    OTHER = DocumentKind(
        "other",
        gettext_noop("other"),
        other_names=(
            *("presentation", "podcast", "radio broadcast", "tv broadcast", "video recording", "audio recording"),
            *("document", "artwork", "map", "forum post", "instant message", "encyclopedia article", "image"),
        ),
    )


DOCUMENT_KINDS: dict[str, DocumentKind] = {kind.value: kind.entry for kind in Kind}


def document_kind(value: str) -> DocumentKind:
    """The kind of that value. One that is declared no longer, as an index may hold for a while, counts as any other document."""
    return DOCUMENT_KINDS.get(value) or DOCUMENT_KINDS[Kind.OTHER]


def kind_signs() -> tuple[tuple[str, tuple[str, ...], tuple[Cue, ...], tuple[Cue, ...]], ...]:
    """What intake suggests a kind by, as documents.extraction takes it."""
    return tuple((kind.value, kind.forms, kind.cues, kind.named_so) for kind in DOCUMENT_KINDS.values())
