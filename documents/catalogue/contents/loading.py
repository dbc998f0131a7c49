"""A document as the catalogue holds it: all that a list row and a reading page show, and no private person.

`load` reads plain rows rather than model instances, since it does so for a million documents.
"""

import json
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from documents.catalogue.facets import UNDATED
from documents.models import (
    RECORD_KINDS,
    STORED_BODY,
    TIE_ROLES,
    Account,
    Appearance,
    Correction,
    Document,
    Edit,
    EventDate,
    HeldText,
    Holding,
    Name,
    NameKind,
    Original,
    Version,
    VersionKind,
    Withheld,
    per_language,
    private_person,
    public_person,
    roles_cited_as,
    shown,
)
from documents.models.fields import SHOWN_VALUES, lines_of
from documents.models.records import Tied
from documents.names import fold
from documents.text import DATE, Form, excerpt, from_html, marks, render
from documents.text.languages import tag_of_language

ROW_NAMES = 5  # people and topics named in a list row
ROW_SUMMARY = 300  # characters of the summary in a list row
CUT_WORDS = 120  # characters of a passage that was removed
FAMILY_LAST = (NameKind.PREFERRED, NameKind.ESTABLISHED, NameKind.VARIANT)

_FIELDS = (
    *("id", "slug", *(one.name for one in SHOWN_VALUES), *STORED_BODY[1:]),
    *("date_earliest", "date_latest", "date_precision", "added_at", "changed_at", "first_published_at"),
    *("source_id", "source__slug", "source__name", "source__address", "source__language", "translations"),
)
_SAID = [one.name for one in SHOWN_VALUES if one.own_words]  # in which a text that is not shown could stand
_VERSION = ("id", "slug", "title", "language", "source__name", "date")
# As events were written before it was kept in a field of its own.
_SAYS_BY_WHOM = re.compile(r"(?P<what>[^“”\"«»]*[^\s,;“”\"«»]), according to (?P<by>[^“”\"«»,;.]{2,200})\.?")
DIRECTED = (VersionKind.TRANSLATION, VersionKind.EXCERPT)


@dataclass(frozen=True, slots=True)
class Record:
    """`page` is what the reading page shows, `row` what a list shows; `names` and `body` are searched."""

    pk: int
    page: dict[str, Any]
    row: dict[str, Any]
    names: list[str]
    roles: list[tuple[str, int, str]]  # (kind, key, role) of the people and organisations in it
    body: str  # unfolded
    folded: str  # the same, folded
    earliest: date | None
    latest: date | None
    added: datetime


def load(documents: QuerySet[Document]) -> list[Record]:
    """The records of `documents`, in a fixed number of queries. The caller chooses only what may be seen."""
    rows = list(documents.values(*_FIELDS))
    pks = [row["id"] for row in rows]
    ties = _Ties(pks)
    return [_build_record(row, ties) for row in rows]


class _Ties:
    """What hangs on the documents `pks`, by document."""

    def __init__(self, pks: list[int]) -> None:
        self.people = _load_appearances(pks, "person", public_person("person"))
        self.organisations = _load_appearances(pks, "organisation")
        self.tied = {
            kind.value: _load_tied_records(pks, kind.tied) for kind in RECORD_KINDS.values() if kind.several and not kind.appears
        }
        self.events = _group_by_key(
            EventDate.objects.filter(**_key_condition("document", pks)).values_list(
                *("document_id", "date", "date_earliest", "words", "what", "date_basis", "relative", "account", "according_to")
            )
        )
        self.corrections = _group_by_key(
            Correction.objects.filter(**_key_condition("document", pks)).values_list("document_id", "made_on", "words", "pk")
        )
        self.originals = _group_by_key(
            Original.objects.filter(**_key_condition("document", pks)).values_list(
                *("document_id", "pk", "sha256", "size", "media_type", "address", "final_address", "captured_at")
            )
        )
        self.cuts = _group_by_key(
            Edit.objects.filter(**_key_condition("original__document", pks)).values_list(
                *("original_id", "reason", "before", "after", "rule")
            )
        )
        self.versions = _load_versions(pks)
        self.names = _load_names("person", self.people) | _load_names("organisation", self.organisations)
        # Only to keep a private person's words out of the links in a text; they go no further than `_find_marks`.
        self.masked = _group_by_key(
            Name.objects.filter(private_person("person"), **_key_condition("person__appearances__document", pks)).values_list(
                "person__appearances__document_id", "text"
            )
        )


def _load_versions(pks: list[int]) -> dict[int, list[Any]]:
    """What else each document is in the archive, as far as readers may see it: (what the other is of it, the other's row)."""
    ties = Version.objects.visible().filter(Q(document__in=pks) | Q(other__in=pks)).order_by("pk")
    sides = [[f"{side}__{name}" for name in _VERSION] for side in ("document", "other")]
    found: dict[int, list[Any]] = defaultdict(list)
    for kind, *values in ties.values_list("kind", *sides[0], *sides[1]):
        one, other = values[: len(_VERSION)], values[len(_VERSION) :]
        found[one[0]].append((f"{kind} of" if kind in DIRECTED else kind, other))
        found[other[0]].append((kind, one))
    return found


def _load_tied_records(pks: list[int], tied: Tied) -> dict[int, list[Any]]:
    """(key, slug, name, labels) of the records of a kind that each document has."""
    record, document = (column.removesuffix("_id") for column in (tied.record, tied.document))
    rows = (
        apps.get_model("documents", tied.table)
        ._default_manager.filter(**_key_condition(document, pks))
        .order_by(f"{record}__name")
    )
    return _group_by_key(rows.values_list(tied.document, tied.record, f"{record}__slug", f"{record}__name", f"{record}__labels"))


def _load_appearances(pks: list[int], kind: str, seen: Q | None = None) -> dict[int, list[Any]]:
    """(key, slug, name, role, described_as, position) of each document's people or organisations, by role."""
    found = _group_by_key(
        Appearance.objects.filter(seen or Q(), **_key_condition("document", pks), **{f"{kind}__isnull": False})
        .annotate(slug=F(f"{kind}__slug"), name=F(f"{kind}__name"))
        .order_by("position", "pk")
        .values_list("document_id", f"{kind}_id", "slug", "name", "role", "described_as")
    )
    order = {role: number for number, role in enumerate(TIE_ROLES)}
    for rows in found.values():
        rows.sort(key=lambda row: order[row[3]])
    return found


def _load_names(kind: str, appearances: dict[int, list[Any]]) -> dict[tuple[str, int], list[Any]]:
    """Every form of the names of the people or organisations that appear."""
    keys = {row[0] for rows in appearances.values() for row in rows}
    found: dict[tuple[str, int], list[Any]] = defaultdict(list)
    names = Name.objects.filter(**{f"{kind}__in": keys}).values_list(f"{kind}_id", "text", "language", "kind")
    for key, text, language, name_kind in names:
        found[kind, key].append((text, language, name_kind))
    return found


def _key_condition(field: str, pks: list[int]) -> dict[str, Any]:
    """The condition that `field` is one of `pks`. Of those that lie close together also what lies between, which is faster."""
    first, last = min(pks, default=0), max(pks, default=0)
    return {f"{field}__gte": first, f"{field}__lte": last} if last - first < 2 * len(pks) else {f"{field}__in": pks}


def _group_by_key(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[Any]]:
    """Rows by their first column."""
    grouped = defaultdict(list)
    for key, *rest in rows:
        grouped[key].append(rest)
    return grouped


def _build_record(row: dict[str, Any], ties: _Ties) -> Record:
    pk = row["id"]
    withheld = Withheld(HeldText(row["holding"], row["title"], row["text"], row["digest"]))
    row = row | {name: withheld.shown_sentences(row[name]) for name in _SAID if row[name]}
    people, organisations = (_redact_descriptions(tied.get(pk, []), withheld) for tied in (ties.people, ties.organisations))
    source = [row["source__slug"], row["source__name"]] if row["source__slug"] else None
    tied = {kind: held.get(pk, []) for kind, held in ties.tied.items()}
    topics = [list(tie[1:3]) for tie in tied["topic"]]
    forms = _names_by_language(people, organisations, tied, ties)
    translations = {tag: withheld.shown_sentences(text) for tag, text in per_language.texts(row["translations"]).items()}
    author = roles_cited_as("author")
    keys = {
        "person": list(dict.fromkeys(tie[0] for tie in people)),
        "organisation": list(dict.fromkeys(tie[0] for tie in organisations)),
        "source": [row["source_id"]] if source else [],
        **{kind: [tie[0] for tie in held] for kind, held in tied.items()},
    }
    head = {
        "id": pk,
        "slug": row["slug"],
        **{one.page: one.shown(row[one.name]) for one in SHOWN_VALUES if one.listed},
        "source": source,
        "source_lang": row["source__language"] or "",
        "authors": [tie[2] for tie in people + organisations if tie[3] in author],
        "forms": forms,
        "added": _format_iso(row["first_published_at"] or row["added_at"]),
        "changed": _format_iso(row["changed_at"]),
    }
    earliest, latest = _listing_dates(row["date_earliest"] or row["date_latest"], row["date_latest"] or row["date_earliest"])
    year = str(earliest.year) if earliest else UNDATED
    body = from_html(row["body_html"]) if row["body_html"] else shown(row["holding"], row["text"], row["digest"])
    folded = fold(body)
    marked = _find_marks(row, people, organisations, ties, folded)
    return Record(
        pk=pk,
        page=head
        | {"keys": keys, "year": year, "source_address": row["source__address"] or "", "summaries": translations}
        | _build_page(row, people, organisations, tied, ties, withheld)
        | marked,
        row=head
        | {
            "summary": excerpt(row["summary"], ROW_SUMMARY),
            "summaries": {tag: excerpt(text, ROW_SUMMARY) for tag, text in translations.items() if text},
            "people": _distinct_records(people)[:ROW_NAMES],
            "more_people": max(0, len(_distinct_records(people)) - ROW_NAMES),
            "topics": topics[:ROW_NAMES],
            "notes": lines_of(row["content_notes"]),
            "corrected": row["id"] in ties.corrections,
            "organisations": _distinct_records(organisations)[:ROW_NAMES],
        },
        names=[
            form[0]
            for kind, ties_of in (("person", people), ("organisation", organisations))
            for key in {tie[0] for tie in ties_of}
            for form in ties.names.get((kind, key), [])
        ]
        + [word for held in tied.values() for tie in held for word in (tie[2], *per_language.all_words(tie[3]))]
        + ([source[1]] if source else [])
        + ([row["byline"]] if row["byline"] else []),
        roles=[
            *(("person", tie[0], tie[3]) for tie in people),
            *(("organisation", tie[0], tie[3]) for tie in organisations),
        ],
        body=body,
        folded=folded,
        earliest=earliest,
        latest=latest,
        added=row["first_published_at"] or row["added_at"],
    )


def _listing_dates(earliest: date | None, latest: date | None) -> tuple[date | None, date | None]:
    """The days by which a document stands in lists: none for a date that nobody can know yet, or it would lead every list."""
    ahead = timezone.localdate().year + 1
    if earliest and earliest.year > ahead:
        return None, None
    return earliest, min(latest, date(ahead, 12, 31)) if latest else None


def form_by_language(forms: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Of the forms of a name (text, language, kind), the one to show in each language: a native before an established one."""
    found: dict[str, str] = {}
    for kind in (NameKind.NATIVE, NameKind.ESTABLISHED):
        for text, language, of in sorted(forms):
            if of == kind and language:
                found.setdefault(tag_of_language(language) or language, text)
    return found


def _names_by_language(
    people: list[Any], organisations: list[Any], tied: Mapping[str, list[Any]], ties: _Ties
) -> dict[str, dict[str, str]]:
    """By kind and slug (person/ilham-aliyev), what each that the document names is called in other languages."""
    found = {
        f"{kind}/{tie[1]}": form_by_language(ties.names.get((kind, tie[0]), ()))
        for kind, ties_of in (("person", people), ("organisation", organisations))
        for tie in ties_of
    }
    found |= {f"{kind}/{tie[1]}": per_language.labels(tie[3]) for kind, held in tied.items() for tie in held}
    return {key: forms for key, forms in found.items() if forms}


def _redact_descriptions(ties: list[Any], withheld: Withheld) -> list[Any]:
    """The ties, each described in words that readers may see."""
    return [[*tie[:-1], withheld.shown(tie[-1])] for tie in ties]


def _find_marks(row: dict[str, Any], people: list[Any], organisations: list[Any], ties: _Ties, folded: str) -> dict[str, Any]:
    """Where the body names people, organisations and dates told of, and by what the body is known again.

    A person or organisation is given by its slug, a date by its place among the events.
    """
    forms = [
        Form(form[0], kind, tie[1])
        for kind, ties_of in (("person", people), ("organisation", organisations))
        for tie in ties_of
        for form in ties.names.get((kind, tie[0]), [])
    ]
    forms += [Form(name, "person", None) for (name,) in ties.masked.get(row["id"], [])]
    forms += _date_forms(ties.events.get(row["id"], []))
    body = row["body_html"] or render(shown(row["holding"], row["text"], row["digest"]))
    return {"body": body_mark(body), "marks": marks(body, forms, None if row["body_html"] else folded) if body else []}


def _date_forms(events: list[Any]) -> list[Form]:
    """The words of dates told of. Those that stand for dates of several years are given more than once: they are nobody's."""
    forms: dict[tuple[str, str], Form] = {}
    for number, (value, _day, words, *_rest) in enumerate(events):
        if words:
            forms.setdefault((words.casefold(), value[:4]), Form(words, DATE, number))
    return list(forms.values())


def body_mark(body: str) -> int:
    """What tells a body from another, so that places in one are never taken for places in the other."""
    return zlib.crc32(body.encode())


def _distinct_records(ties: list[Any]) -> list[list[str]]:
    """[slug, name] of each person or organisation once, whatever the number of roles."""
    return [[slug, name] for slug, name in dict.fromkeys((tie[1], tie[2]) for tie in ties)]


def _build_page(
    row: dict[str, Any], people: list[Any], organisations: list[Any], tied: dict[str, list[Any]], ties: _Ties, withheld: Withheld
) -> dict[str, Any]:
    pk = row["id"]
    return {
        **{one.page: one.shown(row[one.name]) for one in SHOWN_VALUES if not one.listed},
        "precision": row["date_precision"],
        "earliest": _format_iso(row["date_earliest"]),
        "people": [[slug, name, role, as_] for _, slug, name, role, as_ in people],
        "organisations": [[slug, name, role, as_] for _, slug, name, role, as_ in organisations],
        "name_langs": _name_languages(people, organisations, ties),
        **{RECORD_KINDS[kind].plural: [list(tie[1:3]) for tie in held] for kind, held in tied.items()},
        "events": [_build_event(event, withheld) for event in ties.events.get(pk, [])],
        "versions": [
            {"is": of, "id": key, "slug": slug, "title": title, "lang": language, "source": source or "", "date": day}
            for of, (key, slug, title, language, source, day) in ties.versions.get(pk, [])
        ],
        "corrections": [[_format_iso(day), words, key] for day, words, key in ties.corrections.get(pk, [])],
        "originals": [
            {
                "sha256": sha256,
                "size": size,
                "type": media_type,
                "address": address,
                "final": final,
                "captured": _format_iso(captured),
                "cuts": [_describe_edit(row["holding"], *edit) for edit in ties.cuts.get(original, [])],
            }
            for original, sha256, size, media_type, address, final, captured in ties.originals.get(pk, [])
        ],
    }


def _build_event(event: list[Any], withheld: Withheld) -> dict[str, Any]:
    value, day, words, what, basis, relative, account, by = event
    if account != Account.EDITORS and (said := _SAYS_BY_WHOM.fullmatch(what)) and by in ("", said["by"]):
        what, by = said["what"], said["by"]  # else the page would say twice according to whom
    return {
        "date": value,
        "from": _format_iso(day),
        "words": withheld.shown(words),
        "what": withheld.shown(what),
        "account": account,
        "by": withheld.shown(by),
        "basis": withheld.shown(basis),
        "relative": relative,
    }


def _name_languages(people: list[Any], organisations: list[Any], ties: _Ties) -> dict[str, str]:
    """The language of each preferred name that is known to be of one."""
    keys = [("person", tie[0]) for tie in people] + [("organisation", tie[0]) for tie in organisations]
    forms = [form for key in keys for form in ties.names.get(key, ())]
    return {text: language for text, language, kind in forms if language and kind == NameKind.PREFERRED}


def _describe_edit(holding: str, reason: str, before: str, after: str, rule: str) -> dict[str, str]:
    """What an edit did and why. The words that are gone are told only of a text that is shown whole, and only where a rule
    took them: an editor may have had a reason that repeating them would defeat.
    """
    done = "removed" if before and not after else "added" if after and not before else "repaired"
    told = done == "removed" and holding == Holding.FULL and rule not in ("", "editor")
    return {"done": done, "reason": reason, "words": excerpt(before, CUT_WORDS) if told else ""}


def _format_iso(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def authorities(kind: str, keys: Iterable[int]) -> list[dict[str, Any]]:
    """Slug, label and every name of the people (never a private one), organisations, topics or sources `keys`.

    A name is (text, whether a family name is looked for at its end). `forms` are what it is called in other languages than the
    archive's first, `filed` is by what an editor has it in alphabets, and `lang` the language that its label is known to be of.
    """
    records = RECORD_KINDS[kind].model.objects.filter(public_person() if kind == "person" else Q(), pk__in=keys)
    names: dict[int, list[Any]] = {}
    if RECORD_KINDS[kind].appears:
        names = _group_by_key(
            Name.objects.filter(**{f"{kind}__in": records}).values_list(f"{kind}_id", "text", "language", "kind")
        )
    return [
        {
            "pk": record.pk,
            "slug": record.slug,
            "label": record.name,
            "forms": per_language.labels(labels) or form_by_language(names.get(record.pk, ())),
            "filed": getattr(record, "filed_as", ""),
            "lang": getattr(record, "language", ""),
            "names": [(form, of in FAMILY_LAST) for form, _language, of in names.get(record.pk, [])]
            or [(word, True) for word in (record.name, *per_language.all_words(labels))],
        }
        for record in records
        for labels in [getattr(record, "labels", {})]
    ]


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dumps(value: object) -> bytes:
    return _encode(value).encode()
