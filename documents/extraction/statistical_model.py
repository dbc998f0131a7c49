"""A second opinion on names: that of spaCy or, on Russian, of Slovnet, where an optional extra is installed.

requirements-ner.txt installs them. Without them, or without a pipeline for the language, nothing is recognised and nothing
changes. Nothing is ever downloaded: Slovnet's weights come inside the package natasha, of which nothing else is used.
"""

import logging
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from documents.extraction.findings import Evidence, FoundName
from documents.extraction.languages import language_of
from documents.extraction.name_judgement import may_be_name
from documents.extraction.name_page import Page, Span, stems
from documents.extraction.preferred_forms import own_body_name, own_name

_KINDS = {"PERSON": "person", "PER": "person", "ORG": "organisation"}
_NEEDLESS = (  # for names, and slow; the Russian lemmatizer would ask for a dictionary too
    "tagger", "morphologizer", "parser", "senter", "lemmatizer", "trainable_lemmatizer", "attribute_ruler", "entity_linker",
    "textcat", "textcat_multilabel", "spancat",
)  # fmt: skip
_MOST_CHARACTERS = 100_000  # of a text
_CHUNK = 10_000  # characters: a pipeline's memory grows with them
_MOST_ALONE = 50  # names that only spaCy has, those that stand most often
_ALONE = 0.4  # below the desk's TAKEN_FROM: shown, and not ticked
_MENTIONED = "mentioned"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recognised:
    kind: str  # "person" or "organisation"
    start: int  # characters from 0
    end: int
    by: str = "spaCy"


def recognise(text: str, language: str) -> tuple[Recognised, ...]:
    """The names that spaCy sees, in the order of the text; `language` is a BCP 47 tag."""
    pipeline = _load_pipeline(language.partition("-")[0])
    if pipeline is None:
        return tuple(_by_slovnet(text[:_MOST_CHARACTERS], language.partition("-")[0]))
    chunks = list(_iter_chunks(text[:_MOST_CHARACTERS]))
    seen = zip(chunks, pipeline.pipe(chunk for _, chunk in chunks), strict=True)
    return tuple(
        Recognised(kind, begin + one.start_char, begin + one.end_char)
        for (begin, _), chunk in seen
        for one in chunk.ents
        if (kind := _KINDS.get(one.label_))
    )


def _by_slovnet(text: str, language: str) -> Iterator[Recognised]:
    read = _load_slovnet(language)
    for begin, chunk in _iter_chunks(text) if read else ():
        for one in read(chunk).spans:
            if kind := _KINDS.get(one.type):
                yield Recognised(kind, begin + one.start, begin + one.stop, "Slovnet")


def join_recognised(page: Page, names: Sequence[FoundName], recognised: Sequence[Recognised]) -> tuple[FoundName, ...]:
    """The names of the rules, surer where spaCy agrees, and behind those of each kind what spaCy alone has."""
    if not recognised:
        return tuple(names)
    by_kind = {kind: [one for one in recognised if one.kind == kind] for kind in _KINDS.values()}
    surer = [_raise_confidence(name, by_kind[name.kind]) for name in names]
    alone = _model_only_names(page, names, recognised)
    return tuple(name for kind in ("person", "organisation") for part in (surer, alone) for name in part if name.kind == kind)


def _raise_confidence(name: FoundName, same: Sequence[Recognised]) -> FoundName:
    """Agreement halves the doubt: c becomes 1 - (1 - c) / 2. Of which record a name is, spaCy knows nothing."""
    if name.record is not None or not any(_has_overlap(same, place.start, place.end) for place in name.evidence):
        return name
    return replace(name, confidence=round(1 - (1 - name.confidence) / 2, 2), basis=f"{name.basis}; {same[0].by} agrees")


def _model_only_names(page: Page, names: Sequence[FoundName], recognised: Sequence[Recognised]) -> list[FoundName]:
    taken = sorted((place for name in names for place in name.evidence), key=lambda place: place.start)
    groups: dict[tuple[str, tuple[str, ...]], list[Span]] = defaultdict(list)
    for one in recognised:
        span = _find_word_span(page, one)
        if span and not _has_overlap(taken, *page.bounds(span)) and may_be_name(page, span.first, span.last):
            groups[one.kind, stems(page, span)].append(span)
    best = sorted(groups.items(), key=lambda group: -len(group[1]))[:_MOST_ALONE]
    by = recognised[0].by
    return [_build_name(page, kind, spans, by) for (kind, _), spans in sorted(best, key=lambda group: group[1][0].first)]


def _has_overlap(places: Sequence[Evidence] | Sequence[Recognised], start: int, end: int) -> bool:
    """Whether one of the places shares a character; they stand in order and apart from each other."""
    at = bisect_left(places, end, key=lambda place: place.start)
    return at > 0 and places[at - 1].end > start


def _find_word_span(page: Page, one: Recognised) -> Span | None:
    """The words of the page that stand whole or in part where spaCy sees a name."""
    first = bisect_right(page.words, one.start, key=lambda word: word.end)
    last = bisect_left(page.words, one.end, key=lambda word: word.start) - 1
    return Span(first, last, "spaCy", _ALONE) if first <= last else None


def _build_name(page: Page, kind: str, spans: list[Span], by: str) -> FoundName:
    forms = tuple(dict.fromkeys(page.surface(span) for span in spans))
    evidence = tuple(Evidence(*page.bounds(span)) for span in spans)
    language = page.lexicon.language
    name, variants = (own_name(forms, language), forms) if kind == "person" else own_body_name(forms, language)
    return FoundName(kind, name, _MENTIONED, _ALONE, f"{by} alone", evidence, variants)


def _iter_chunks(text: str) -> Iterator[tuple[int, str]]:
    """Pieces of a text with their beginnings, cut at a line's end where there is one, else at a space."""
    begin = 0
    while begin < len(text):
        end = begin + _CHUNK
        if end < len(text):
            cut = max(text.rfind("\n", begin, end), text.rfind(" ", end - 200, end))
            end = cut + 1 if cut > begin else end
        yield begin, text[begin:end]
        begin = end


@lru_cache(maxsize=2)
def _load_slovnet(language: str) -> Any:
    """Slovnet's reader of names of a language, once a process; None where it, or what it reads, is not installed."""
    declared = language_of(language)
    package = find_spec("natasha") if declared and declared.slovnet else None
    if not declared or package is None or find_spec("slovnet") is None or not package.submodule_search_locations:
        return None
    model, words = (Path(package.submodule_search_locations[0], "data", path) for path in declared.slovnet)
    if not (model.exists() and words.exists()):
        return None
    reader = import_module("slovnet").NER.load(model)
    reader.navec(import_module("navec").Navec.load(words))
    return reader


@lru_cache(maxsize=8)
def _load_pipeline(language: str) -> Any:
    """The first installed pipeline of a language by name, once a process; None where there is none."""
    if not language or find_spec("spacy") is None:
        return None
    spacy = import_module("spacy")
    names = sorted(name for name in spacy.util.get_installed_models() if name.startswith(f"{language}_"))
    if not names:
        return None
    try:
        return spacy.load(names[0], exclude=list(_NEEDLESS))
    except (ImportError, OSError, ValueError) as error:  # made for another spaCy, or in want of a package
        _log.warning("spaCy's pipeline %s cannot be loaded; names are found by rules alone: %s", names[0], error)
        return None
