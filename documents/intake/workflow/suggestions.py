"""What was found in a text as suggestions (JSON, as an Intake keeps them), and how they come into the draft."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from documents import names
from documents.extraction.findings import Evidence, Found, FoundDate, FoundName, FoundRole, FoundTopic, FoundValue
from documents.intake.workflow.draft import ROWS, AnyRow, DateRow, Draft, NameRow, TopicRow
from documents.models import RUN, TIE_ROLES, Account, Holding, Intake, Role
from documents.models.fields import BY_NAME

Json = dict[str, Any]

TAKEN_FROM = 0.7  # the confidence from which a suggestion stands ticked in a new draft
VALUES = {"title": "title", "byline": "byline", "language": "language", "kind": "kind", "source": "source", "published": "date"}
MOST_ROWS = 300  # of each, suggested; the surest are kept
_MOST_PLACES = 200  # of one suggestion


def of_found(found: Found, topics: Iterable[FoundTopic], back: Callable[[int, int], tuple[int, int]]) -> Json:
    """As JSON, with places in the extracted text. `back` leads there from those in the text that was searched."""
    values: dict[str, FoundValue | None] = {name: getattr(found, name) for name in VALUES}
    return {
        "values": {VALUES[name]: _value_as_json(one, back) for name, one in values.items() if one is not None},
        "people": _surest_rows([_name_as_json(one, back) for one in found.people]),
        "organisations": _surest_rows([_name_as_json(one, back) for one in found.organisations]),
        "dates": _surest_rows([_date_as_json(one, back) for one in found.dates]),
        "topics": _surest_rows([asdict(one) | {"key": f"t-{names.slug(one.name)[:80]}", "places": []} for one in topics]),
    }


def _evidence_places(evidence: Sequence[Evidence], back: Callable[[int, int], tuple[int, int]]) -> list[list[int]]:
    return [list(back(one.start, one.end)) for one in evidence[:_MOST_PLACES]]


def _value_as_json(one: FoundValue, back: Callable[[int, int], tuple[int, int]]) -> Json:
    return {"value": one.value, "confidence": one.confidence, "basis": one.basis, "places": _evidence_places(one.evidence, back)}


def _name_as_json(one: FoundName, back: Callable[[int, int], tuple[int, int]]) -> Json:
    return {
        "key": f"{one.kind[0]}-{names.slug(one.name)[:80]}{f'-{one.record}' if one.record else ''}",
        "kind": one.kind,
        "name": one.name[:300],
        **_roles_as_json(one, back),
        "confidence": one.confidence,
        "basis": one.basis,
        "places": _evidence_places(one.evidence, back),
        "variants": [form[:300] for form in one.variants[:50]],
        "described_as": one.described_as[:300],
        "record": one.record,
    }


def _roles_as_json(one: FoundName, back: Callable[[int, int], tuple[int, int]]) -> Json:
    """The role that the row has, and the likelier one that an editor is asked about."""
    signs = [sign for sign in one.signs or (FoundRole(one.role),) if sign.role in TIE_ROLES]
    settled = next((sign.role for sign in signs if sign.sure and TIE_ROLES[sign.role].settled_by_rule), Role.MENTIONED.value)
    guess = next((sign for sign in signs if not sign.sure or not TIE_ROLES[sign.role].settled_by_rule), None)
    if guess is None:
        return {"role": settled, "guess": None}
    place = list(back(guess.evidence.start, guess.evidence.end)) if guess.evidence else None
    return {"role": settled, "guess": {"role": guess.role, "words": guess.words[:300], "place": place}}


def _date_as_json(one: FoundDate, back: Callable[[int, int], tuple[int, int]]) -> Json:
    places = _evidence_places(one.evidence, back)
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


def _surest_rows(rows: list[Json]) -> list[Json]:
    """At most MOST_ROWS, each key once, in the order of the text."""
    once = {row["key"]: row for row in sorted(rows, key=lambda row: row["confidence"])}
    kept = sorted(once.values(), key=lambda row: -row["confidence"])[:MOST_ROWS]
    order = {row["key"]: at for at, row in reversed(list(enumerate(rows)))}
    return sorted(kept, key=lambda row: order[row["key"]])


# --- Into the draft ------------------------------------------------------------------------------------------------------------


def first(found: Json, known: Mapping[str, str | bool]) -> Draft:
    """The draft before an editor has seen it; `known` is what is known otherwise than by the text."""
    values: dict[str, str | bool] = {
        name: one["value"] for name, one in found["values"].items() if one["confidence"] >= TAKEN_FROM
    }
    if "date" in values:
        values["date_basis"] = found["values"]["date"]["basis"]
    draft = Draft.loaded({**known, **values})
    return draft.with_rows({part: _rows_of(part, found[part], draft.text("holding")) for part in ROWS})


def _rows_of(part: str, found: list[Json], holding: str) -> tuple[AnyRow, ...]:
    return tuple(_row_of(part, one, holding) for one in found)


def _row_of(part: str, one: Json, holding: str) -> AnyRow:
    """The row of a suggestion, as it stands in a new draft.

    Of a text that is not shown whole no date is taken unasked: readers could not see in what words the source tells of it.
    """
    key, take = one["key"], one["confidence"] >= TAKEN_FROM and not one.get("dismissed")
    if part == "dates":
        return DateRow(
            key=key,
            take=take and holding == Holding.FULL,
            date=one["edtf"],
            what=one["what"],
            words=one["words"],
            date_basis=one["basis"],
            relative=one["relative"],
        )
    if part == "topics":
        return TopicRow(key=key, take=take, name=one["name"])
    # As long as a run of the text that is not shown, a description is the source's words: left for the editor to write.
    described = one["described_as"] if len(names.tokens(one["described_as"])) < RUN else ""
    record = str(one["record"]) if one["record"] else ""
    return NameRow(key=key, take=take, name=one["name"], role=one["role"], described_as=described, record=record)


def renewed(draft: Draft, before: Json, found: Json) -> Draft:
    """The draft after the text was searched once more: what the editor wrote or chose stays, what nobody touched follows."""
    values = {}
    for name in {*before["values"], *found["values"]}:
        old, new = (one["values"].get(name, {}) for one in (before, found))
        sure = new and new["confidence"] >= TAKEN_FROM
        if sure and draft.described[name] in (old.get("value"), BY_NAME[name].empty):
            values[name] = new["value"]
    parts = {part: _renewed_rows(part, draft, before[part], found[part]) for part in ROWS}
    return draft.with_described(values).with_rows(parts)


def _renewed_rows(part: str, draft: Draft, before: list[Json], found: list[Json]) -> tuple[AnyRow, ...]:
    rows, holding = draft.rows(part), draft.text("holding")
    fresh = {row.key: row for row in _rows_of(part, found, holding)}
    untouched = {row.key: row for row in _rows_of(part, before, holding)}
    held = {row.key for row in rows}
    kept = [
        fresh.get(row.key, row) if row == untouched.get(row.key) else row
        for row in rows
        if row.key in fresh or row != untouched.get(row.key)
    ]
    return (*kept, *(row for key, row in fresh.items() if key not in held))


def completed(draft: Draft, found: Json) -> Draft:
    """The draft with a row for each suggestion that it has none for: a form that was drawn before the last search lacks them."""
    parts = {}
    for part in ROWS:
        held = {row.key for row in draft.rows(part)}
        missing = [one for one in found[part] if one["key"] not in held]
        parts[part] = (*draft.rows(part), *_rows_of(part, missing, draft.text("holding")))
    return draft.with_rows(parts)


def with_guess(intake: Intake, key: str) -> Draft:
    """The draft in which the row of the suggestion `key` is taken with the role that was guessed for it."""
    draft = Draft.loaded(intake.draft)
    parts = {}
    for part, rows in draft.names().items():
        guessed = {one["key"]: one["guess"]["role"] for one in intake.found.get(part, ()) if one.get("guess")}
        parts[part] = tuple(
            replace(row, role=guessed[key], take=True) if row.key == key and key in guessed else row for row in rows
        )
    return draft.with_rows(parts)


def with_quotation(intake: Intake, key: str) -> Draft:
    """The draft in which the row of the date `key` is taken with the sentence that tells it, as a quotation of the source."""
    draft = Draft.loaded(intake.draft)
    said = {one["key"]: f"“{one['sentence'].strip('“”')}”" for one in intake.found.get("dates", ()) if one.get("sentence")}
    taken = tuple(
        replace(row, take=True, account=Account.SOURCE.value, according_to="", what=said[key])
        if row.key == key and key in said
        else row
        for row in draft.dates
    )
    return replace(draft, dates=taken)
