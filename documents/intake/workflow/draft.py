"""What was found in a text as suggestions, and the draft that an editor makes of them: JSON, as an Intake keeps both.

A draft holds what stands in the form, right or wrong. Its rows name by `key` the suggestion that they came from, which does
not change when the text is searched once more.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from typing import Any

from documents import names
from documents.extraction.findings import Evidence, Found, FoundDate, FoundName, FoundRole, FoundTopic, FoundValue
from documents.models import RUN, TIE_ROLES, Account, Holding, Intake, Role
from documents.models.fields import REVIEWED

Json = dict[str, Any]

TAKEN_FROM = 0.7  # the confidence from which a suggestion stands ticked in a new draft
VALUES = {"title": "title", "byline": "byline", "language": "language", "kind": "kind", "source": "source", "published": "date"}
ROWS = ("people", "organisations", "dates", "topics")
MOST_ROWS = 300  # of each, suggested; the surest are kept
_MOST_PLACES = 200  # of one suggestion

# What stands in the form where nothing was found.
EMPTY: Json = {
    **{one.name: one.empty for one in REVIEWED},
    "twins": {},  # what it is to documents that may be it, by their numbers
    "second": False,  # a second document of the same text is wanted
    **{part: [] for part in ROWS},
}


def suggestions(found: Found, topics: Iterable[FoundTopic], back: Callable[[int, int], tuple[int, int]]) -> Json:
    """As JSON, with places in the extracted text. `back` leads there from those in the text that was searched."""
    values: dict[str, FoundValue | None] = {name: getattr(found, name) for name in VALUES}
    return {
        "values": {VALUES[name]: _value(one, back) for name, one in values.items() if one is not None},
        "people": _surest([_name(one, back) for one in found.people]),
        "organisations": _surest([_name(one, back) for one in found.organisations]),
        "dates": _surest([_date(one, back) for one in found.dates]),
        "topics": _surest([asdict(one) | {"key": f"t-{names.slug(one.name)[:80]}", "places": []} for one in topics]),
    }


def _places(evidence: Sequence[Evidence], back: Callable[[int, int], tuple[int, int]]) -> list[list[int]]:
    return [list(back(one.start, one.end)) for one in evidence[:_MOST_PLACES]]


def _value(one: FoundValue, back: Callable[[int, int], tuple[int, int]]) -> Json:
    return {"value": one.value, "confidence": one.confidence, "basis": one.basis, "places": _places(one.evidence, back)}


def _name(one: FoundName, back: Callable[[int, int], tuple[int, int]]) -> Json:
    return {
        "key": f"{one.kind[0]}-{names.slug(one.name)[:80]}{f'-{one.record}' if one.record else ''}",
        "kind": one.kind,
        "name": one.name[:300],
        **_roles(one, back),
        "confidence": one.confidence,
        "basis": one.basis,
        "places": _places(one.evidence, back),
        "variants": [form[:300] for form in one.variants[:50]],
        "described_as": one.described_as[:300],
        "record": one.record,
    }


def _roles(one: FoundName, back: Callable[[int, int], tuple[int, int]]) -> Json:
    """The role that the row has, and the likelier one that an editor is asked about."""
    signs = [sign for sign in one.signs or (FoundRole(one.role),) if sign.role in TIE_ROLES]
    settled = next((sign.role for sign in signs if sign.sure and TIE_ROLES[sign.role].settled_by_rule), Role.MENTIONED.value)
    guess = next((sign for sign in signs if not sign.sure or not TIE_ROLES[sign.role].settled_by_rule), None)
    if guess is None:
        return {"role": settled, "guess": None}
    place = list(back(guess.evidence.start, guess.evidence.end)) if guess.evidence else None
    return {"role": settled, "guess": {"role": guess.role, "words": guess.words[:300], "place": place}}


def _date(one: FoundDate, back: Callable[[int, int], tuple[int, int]]) -> Json:
    places = _places(one.evidence, back)
    return {
        "key": f"d-{places[0][0] if places else 0}-{names.slug(one.edtf)[:40]}",
        "edtf": one.edtf,
        "words": one.words[:300],
        # The source's sentence is evidence, and no words of the archive's.
        "what": "" if one.evidence else one.what,
        "sentence": " ".join(one.what.split())[:496] if one.evidence else "",
        "confidence": one.confidence,
        "basis": one.basis,
        "relative": one.relative,
        "places": places,
    }


def _surest(rows: list[Json]) -> list[Json]:
    """At most MOST_ROWS, each key once, in the order of the text."""
    once = {row["key"]: row for row in sorted(rows, key=lambda row: row["confidence"])}
    kept = sorted(once.values(), key=lambda row: -row["confidence"])[:MOST_ROWS]
    order = {row["key"]: at for at, row in reversed(list(enumerate(rows)))}
    return sorted(kept, key=lambda row: order[row["key"]])


# --- The draft -----------------------------------------------------------------------------------------------------------------


def first(found: Json, known: Json) -> Json:
    """The draft before an editor has seen it; `known` is what is known otherwise than by the text."""
    values = {field: one["value"] for field, one in found["values"].items() if one["confidence"] >= TAKEN_FROM}
    if "date" in values:
        values["date_basis"] = found["values"]["date"]["basis"]
    draft = EMPTY | known | values
    return draft | {part: [row_of(part, one, draft["holding"]) for one in found[part]] for part in ROWS}


def row_of(part: str, one: Json, holding: str) -> Json:
    """The row of a suggestion, as it stands in a new draft.

    Of a text that is not shown whole no date is taken unasked: readers could not see in what words the source tells of it.
    """
    taken = {"key": one["key"], "take": one["confidence"] >= TAKEN_FROM and not one.get("dismissed")}
    if part == "dates":
        taken["take"] = taken["take"] and holding == Holding.FULL
        same = {"words": one["words"], "what": one["what"], "date_basis": one["basis"], "relative": one["relative"]}
        return taken | {"date": one["edtf"], "account": Account.SOURCE.value, "according_to": ""} | same
    if part == "topics":
        return taken | {"name": one["name"]}
    # As long as a run of the text that is not shown, a description is the source's words: left for the editor to write.
    described = one["described_as"] if len(names.tokens(one["described_as"])) < RUN else ""
    named = {"name": one["name"], "role": one["role"], "described_as": described}
    record = str(one["record"]) if one["record"] else ""
    return taken | named | {"record": record, "private": False, "private_reason": "", "never": False}


def renewed(draft: Json, before: Json, found: Json) -> Json:
    """The draft after the text was searched once more: what the editor wrote or chose stays, what nobody touched follows."""
    values = {}
    for field in {*before["values"], *found["values"]}:
        old, new = (one["values"].get(field, {}) for one in (before, found))
        sure = new and new["confidence"] >= TAKEN_FROM
        if sure and draft.get(field) in (old.get("value"), EMPTY[field]):
            values[field] = new["value"]
    return draft | values | {part: _rows(part, draft, before[part], found[part]) for part in ROWS}


def _rows(part: str, draft: Json, before: list[Json], found: list[Json]) -> list[Json]:
    rows, holding = draft[part], draft["holding"]
    fresh = {one["key"]: row_of(part, one, holding) for one in found}
    untouched = {one["key"]: row_of(part, one, holding) for one in before}
    held = {row["key"] for row in rows}
    kept = [
        fresh.get(row["key"], row) if row == untouched.get(row["key"]) else row
        for row in rows
        if row["key"] in fresh or row != untouched.get(row["key"])
    ]
    return kept + [row for key, row in fresh.items() if key not in held]


def completed(draft: Json, found: Json) -> Json:
    """The draft with a row for each suggestion that it has none for: a form that was drawn before the last search lacks them."""
    parts = {}
    for part in ROWS:
        held = {row["key"] for row in draft[part]}
        missing = (one for one in found[part] if one["key"] not in held)
        parts[part] = [*draft[part], *(row_of(part, one, draft["holding"]) for one in missing)]
    return draft | parts


def with_guess(intake: Intake, key: str) -> Json:
    """The draft in which the row of the suggestion `key` is taken with the role that was guessed for it."""
    draft: Json = dict(intake.draft)
    for part in ("people", "organisations"):
        guessed = {one["key"]: one["guess"]["role"] for one in intake.found.get(part, ()) if one.get("guess")}
        draft[part] = [
            row | {"role": guessed[key], "take": True} if row["key"] == key and key in guessed else row for row in draft[part]
        ]
    return draft


def with_quotation(intake: Intake, key: str) -> Json:
    """The draft in which the row of the date `key` is taken with the sentence that tells it, as a quotation of the source."""
    said = {one["key"]: f"“{one['sentence'].strip('“”')}”" for one in intake.found.get("dates", ()) if one.get("sentence")}
    taken = {"take": True, "account": Account.SOURCE.value, "according_to": ""}
    rows = [row | taken | {"what": said[key]} if row["key"] == key and key in said else row for row in intake.draft["dates"]]
    return {**intake.draft, "dates": rows}
