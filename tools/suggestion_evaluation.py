"""How good the intake's suggestions are, against what a catalogue says of the same texts.

A name is right if one of its forms is one of the record's, folded; each record takes one suggestion, so that a second one
for the same person is wrong. A date is right if its EDTF is the same and its words overlap. Of boilerplate, characters are
counted, white space aside, which no reader sees. A date of publication is wrong if it cannot be the listed one.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from documents import edtf, names
from documents.extraction.findings import Found, FoundDate, FoundName, FoundValue, KnownName, Metadata
from documents.extraction.head_lines import BYLINE
from documents.extraction.suggestions import find
from documents.extraction.title import TITLE
from documents.intake.clean import clean
from documents.intake.description import Description, Named, Told
from documents.intake.importers.corpus import boilerplate
from documents.intake.importers.corpus.catalogue_file import Listed
from documents.models import kind_signs
from documents.text import Edit, apply_edits

Suggested = TypeVar("Suggested")
Gold = TypeVar("Gold")
_OF_TEXT = (TITLE, BYLINE)  # rules of cuts that take what a text says of itself, and no boilerplate
_CONTEXT = 60  # characters of a passage in a list of misses


@dataclass(frozen=True, slots=True)
class Measure:
    """Counts of one thing in one document or several."""

    right: int = 0
    suggested: int = 0
    listed: int = 0  # in the catalogue
    nearly: int = 0  # of what is not right: the right words with another date
    missed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    @property
    def precision(self) -> float | None:
        return self.right / self.suggested if self.suggested else None

    @property
    def recall(self) -> float | None:
        return self.right / self.listed if self.listed else None

    def __add__(self, other: "Measure") -> "Measure":
        return Measure(
            self.right + other.right,
            self.suggested + other.suggested,
            self.listed + other.listed,
            self.nearly + other.nearly,
            self.missed + other.missed,
            self.wrong + other.wrong,
        )


@dataclass(frozen=True, slots=True)
class Evaluated:
    """One document's measures, by what is measured."""

    identifier: str
    measures: dict[str, Measure] = field(default_factory=dict)


def known_names(listed: Iterable[Listed]) -> tuple[KnownName, ...]:
    """An authority file that holds what the catalogue lists: each record with all its forms."""
    forms: dict[tuple[str, str], dict[str, None]] = {}
    for one in listed:
        for kind, named in (("person", one.description.people), ("organisation", one.description.organisations)):
            for name in named:
                forms.setdefault((kind, name.name), {}).update(dict.fromkeys(_name_forms(name)))
    return tuple(
        KnownName(text, kind, record, name) for record, ((kind, name), texts) in enumerate(forms.items(), 1) for text in texts
    )


def evaluate(listed: Listed, text: str, known: Sequence[KnownName]) -> Evaluated:
    """Raises boilerplate.NotThere where the catalogue lists boilerplate that the text has not."""
    gold = listed.description
    should = boilerplate.cuts(text, listed.boilerplate)
    cuts = clean(text)
    cleaned = apply_edits(text, cuts)
    stated = Metadata(date=gold.date, date_basis="the catalogue")
    new = find(cleaned, cuts=cuts, kinds=kind_signs())
    filled = find(cleaned, cuts=cuts, kinds=kind_signs(), known=known)
    dated = find(cleaned, cuts=cuts, metadata=stated) if gold.date else new
    return Evaluated(
        gold.identifier,
        {
            "people": score_names(new.people, gold.people),
            "people, known": score_names(filled.people, gold.people),
            "organisations": score_names(new.organisations, gold.organisations),
            "organisations, known": score_names(filled.organisations, gold.organisations),
            "event dates": score_dates(new.dates, gold.told),
            "event dates, publication date given": score_dates(dated.dates, gold.told),
            "boilerplate": score_cuts([cut for cut in cuts if cut.rule not in _OF_TEXT], should),
            **_score_values(new, gold),
        },
    )


def _score_values(found: Found, gold: Description) -> dict[str, Measure]:
    title = "" if gold.title_supplied else gold.title
    return {
        "title": score_value(found.title, title, lambda one, other: names.fold(one) == names.fold(other)),
        # Where no date is known, none can be called wrong.
        "publication date": score_value(found.published, gold.date, _may_be_one) if gold.date else Measure(),
        "language": score_value(found.language, gold.language, lambda one, other: one.casefold() == other.casefold()),
        "kind": score_value(found.kind, gold.kind, lambda one, other: one == other),
    }


def score_names(suggested: Sequence[FoundName], gold: Sequence[Named]) -> Measure:
    theirs = {one.name: {names.fold(form) for form in _name_forms(one)} - {""} for one in gold}

    def likeness(found: FoundName, name: str) -> int:
        forms = {names.fold(found.name), *map(names.fold, found.variants)} & theirs[name]
        return 2 if names.fold(found.name) in forms else min(1, len(forms))

    matched = _match_pairs(suggested, list(theirs), likeness)
    return Measure(
        len(matched),
        len(suggested),
        len(theirs),
        missed=tuple(name for name in theirs if name not in matched.values()),
        wrong=tuple(f"{one.name} ({one.basis})" for number, one in enumerate(suggested) if number not in matched),
    )


def _name_forms(named: Named) -> list[str]:
    return [form for form in (named.name, named.native, *named.variants) if form]


def score_dates(suggested: Sequence[FoundDate], gold: Sequence[Told]) -> Measure:
    numbered = list(enumerate(gold))

    def likeness(found: FoundDate, other: tuple[int, Told]) -> int:
        return _word_overlap(found.words, other[1].words) if found.edtf == other[1].date else 0

    matched = _match_pairs(suggested, numbered, likeness)
    left = [one for number, one in enumerate(suggested) if number not in matched]
    missed = [one for number, one in numbered if number not in {number for number, _ in matched.values()}]
    nearly = _match_pairs(left, list(enumerate(missed)), lambda found, other: _word_overlap(found.words, other[1].words) // 2)
    return Measure(
        len(matched),
        len(suggested),
        len(gold),
        len(nearly),
        missed=tuple(f"{one.date} “{one.words}”" for one in missed),
        wrong=tuple(f"{one.edtf} “{one.words}” in “{one.what}”" for one in left),
    )


def _word_overlap(one: str, other: str) -> int:
    """3 for the same words, 2 for words within words, 1 for a word in common, 0 for none."""
    first, second = names.tokens(one), names.tokens(other)
    if first == second:
        return 3
    if f" {' '.join(first)} " in f" {' '.join(second)} " or f" {' '.join(second)} " in f" {' '.join(first)} ":
        return 2
    return min(1, len(set(first) & set(second)))


def _match_pairs(
    suggested: Sequence[Suggested], gold: Sequence[Gold], likeness: Callable[[Suggested, Gold], int]
) -> dict[int, Gold]:
    """Which suggestion, by its number, is which listed thing; the likest first, none twice."""
    pairs = sorted(
        ((-likeness(one, other), left, right) for left, one in enumerate(suggested) for right, other in enumerate(gold)),
    )
    matched: dict[int, int] = {}
    for unlike, left, right in pairs:
        if unlike < 0 and left not in matched and right not in matched.values():
            matched[left] = right
    return {left: gold[right] for left, right in matched.items()}


def score_cuts(made: Iterable[Edit], should: Iterable[Edit]) -> Measure:
    """Visible characters cut, and passages by name."""
    made, should = tuple(made), tuple(should)
    cut, listed = _cut_positions(made), _cut_positions(should)
    return Measure(
        len(cut & listed),
        len(cut),
        len(listed),
        missed=tuple(_format_edit(edit) for edit in should if _cut_positions([edit]) - cut or not _has_overlap(edit, made)),
        wrong=tuple(f"{_format_edit(edit)} ({edit.rule})" for edit in made if _cut_positions([edit]) - listed),
    )


def _cut_positions(edits: Iterable[Edit]) -> set[int]:
    kept = (edit for edit in edits if not edit.after)
    return {edit.start + at for edit in kept for at, character in enumerate(edit.before) if not character.isspace()}


def _has_overlap(edit: Edit, others: Iterable[Edit]) -> bool:
    return any(edit.start < other.end and other.start < edit.end for other in others)


def _format_edit(edit: Edit) -> str:
    words = edit.before.encode("unicode_escape").decode() if edit.before.isspace() else " ".join(edit.before.split())
    return f"“{words[:_CONTEXT]}{'…' * (len(words) > _CONTEXT)}” at {edit.start}"


def score_value(found: FoundValue | None, gold: str, same: Callable[[str, str], bool]) -> Measure:
    """Without a suggestion nothing is wrong; without a listed value every suggestion is."""
    right = int(found is not None and bool(gold) and same(found.value, gold))
    return Measure(
        right,
        int(found is not None),
        int(bool(gold)),
        missed=(gold,) if gold and not right else (),
        wrong=(f"{found.value} ({found.basis})",) if found and not right else (),
    )


def _may_be_one(one: str, other: str) -> bool:
    """Whether two dates have a day in common."""
    first, second = edtf.parse(one), edtf.parse(other)
    return not (_ends_before(first, second) or _ends_before(second, first))


def _ends_before(one: edtf.Edtf, other: edtf.Edtf) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest
