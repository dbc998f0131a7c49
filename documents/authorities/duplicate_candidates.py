"""Pairs of records that may be one: those of which some names are spelled or sound alike, weighed a window at a time.

What is read grows with the number of names, what is weighed does not: the database groups the names, and only the pairs of one
window are compared. Groups of names that are spelled alike come first, then those that sound alike, the small groups before
the large (a sound that few share says more), and in a window the likeliest pair is first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django.db import connection
from django.db.models import Count, Q, QuerySet

from documents import names
from documents.models import Affiliation, Appearance, Authority, DistinctPair, Name, NameKind

WINDOW = 200  # pairs weighed at once
LARGEST = 50  # records of a group that are compared with each other
MOST_FORMS = 12  # of a record's names
TOGETHER, AT_ONE = 0.15, 0.05  # what a shared document takes from the likelihood, and a shared affiliation adds

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Group:
    alike: str  # "spelled" or "sounding"
    key: str
    size: int  # records with such a name
    members: tuple[int, ...]  # of these at most LARGEST


@dataclass(frozen=True, slots=True)
class Likely:
    a: Any
    b: Any
    likelihood: float
    forms: tuple[str, str]  # the two names that are nearest to each other
    together: int  # documents in which both appear: against
    affiliations: int  # organisations (or people) that both are affiliated with: for

    @property
    def rank(self) -> float:
        return self.likelihood - TOGETHER * min(self.together, 3) + AT_ONE * bool(self.affiliations)


@dataclass(frozen=True, slots=True)
class Page:
    found: list[Likely]
    cut: list[Group]  # groups that are too large to be compared whole
    number: int
    pages: int
    pairs: int  # candidates in all


# --- Forms and their likeness ------------------------------------------------------------------------------------------------


def telling(kind: str) -> Q:
    """The names that tell one record from others: a single word is any member of a family, unless there is nothing else."""
    return Q(kind=NameKind.PREFERRED) | Q(fold__contains=" ") if kind == "person" else Q()


def likeness(one: Iterable[str], other: Iterable[str]) -> tuple[float, tuple[str, str]]:
    """The greatest likelihood over all pairs of forms, and the pair."""
    pairs = [(a, b) for a in list(one)[:MOST_FORMS] for b in list(other)[:MOST_FORMS]]
    return max(((names.same_name_likelihood(*pair), pair) for pair in pairs), key=lambda each: each[0], default=(0.0, ("", "")))


# --- Groups, in the database -------------------------------------------------------------------------------------------------

_TELLING = {"person": "AND ({n}.kind = 'preferred' OR {n}.fold LIKE '%% %%')", "organisation": ""}

_GROUPS = """
SELECT {tier} AS tier, n.{key} AS alike, count(DISTINCT n.{owner}) AS size, max(coalesce(decided.pairs, 0)) AS decided
FROM documents_name n LEFT JOIN (
    SELECT x.{key} AS alike, count(DISTINCT d.id) AS pairs FROM documents_distinctpair d
    JOIN documents_name x ON x.{owner} = d.a {telling_x}
    JOIN documents_name y ON y.{owner} = d.b AND y.{key} = x.{key} {telling_y}
    WHERE d.kind = '{kind}' GROUP BY x.{key}
) decided ON decided.alike = n.{key}
WHERE n.{owner} IS NOT NULL AND n.{key} <> '' {telling_n}
GROUP BY n.{key} HAVING count(DISTINCT n.{owner}) > 1 {having}
"""

_PAGE = """
WITH alike AS ({spelled} UNION ALL {sounding}),
undecided AS (SELECT * FROM alike WHERE decided < size * (size - 1) / 2),
weighed AS (
    SELECT *, CASE WHEN size > {largest} THEN {largest} * ({largest} - 1) / 2 ELSE size * (size - 1) / 2 END AS pairs
    FROM undecided
),
placed AS (
    SELECT *, sum(pairs) OVER (ORDER BY tier, size, length(alike) DESC, alike) - pairs AS before, sum(pairs) OVER () AS total
    FROM weighed
),
page AS (SELECT * FROM placed WHERE before >= %s AND before < %s),
members AS (
    SELECT DISTINCT p.tier, p.alike, p.size, p.before, n.{owner} AS member FROM page p JOIN documents_name n ON n.fold = p.alike
    WHERE p.tier = 0 AND n.{owner} IS NOT NULL {telling_n}
    UNION ALL
    SELECT DISTINCT p.tier, p.alike, p.size, p.before, n.{owner} FROM page p JOIN documents_name n ON n.skeleton = p.alike
    WHERE p.tier = 1 AND n.{owner} IS NOT NULL {telling_n}
),
numbered AS (SELECT *, row_number() OVER (PARTITION BY tier, alike ORDER BY member) AS place FROM members)
SELECT tier, alike, size, member, (SELECT max(total) FROM placed), (SELECT max(before) FROM placed)
FROM numbered WHERE place <= {largest} ORDER BY before, member
"""


def _build_page_query(kind: str) -> str:
    owner = f"{kind}_id"
    clauses = {f"telling_{name}": _TELLING[kind].format(n=name) for name in "nxy"}
    common = {"owner": owner, "kind": kind, **clauses}
    spelled = _GROUPS.format(tier=0, key="fold", having="", **common)
    # A group that sounds alike and is all of one spelling has had its turn.
    sounding = _GROUPS.format(tier=1, key="skeleton", having="AND count(DISTINCT n.fold) > 1", **common)
    return _PAGE.format(spelled=spelled, sounding=sounding, largest=LARGEST, **common)


def _load_groups(kind: str, number: int) -> tuple[list[Group], int, int]:
    """The groups of a window, the pairs of all windows, and how many windows there are."""
    with connection.cursor() as cursor:
        cursor.execute(_build_page_query(kind), [(number - 1) * WINDOW, number * WINDOW])
        rows = cursor.fetchall()
    members: dict[tuple[int, str, int], list[int]] = defaultdict(list)
    for tier, alike, size, member, _total, _last in rows:
        members[tier, alike, size].append(member)
    groups = [
        Group("sounding" if tier else "spelled", alike, size, tuple(found)) for (tier, alike, size), found in members.items()
    ]
    total, last = rows[0][4:] if rows else (0, 0)
    return groups, int(total), int(last) // WINDOW + 1


# --- A window of pairs -------------------------------------------------------------------------------------------------------


def page(model: type[Authority], records: QuerySet[Any], number: int) -> Page:
    """The pairs of a window that are worth proposing, the likeliest first. `records` are those that may be shown."""
    kind: str = model.kind_of_authority
    groups, pairs, pages = _load_groups(kind, number)
    forms = _load_name_forms(kind, {member for group in groups for member in group.members})
    weighed = _weigh_pairs(kind, groups, forms)
    owners = {owner for pair in weighed for owner in pair}
    held = records.annotate(documents_held=Count("appearances__document", distinct=True)).in_bulk(owners)
    together, affiliations = _count_shared_documents(kind, owners), _load_affiliations(kind, owners)
    found = [
        Likely(held[a], held[b], likelihood, nearest, together[a, b], len(affiliations[a] & affiliations[b]))
        for (a, b), (likelihood, nearest) in weighed.items()
        if a in held and b in held
    ]
    found.sort(key=lambda pair: (-pair.rank, pair.a.pk, pair.b.pk))
    return Page(found, [group for group in groups if group.size > LARGEST], number, pages, pairs)


def _weigh_pairs(kind: str, groups: list[Group], forms: dict[int, dict[str, str]]) -> dict[Pair, tuple[float, tuple[str, str]]]:
    distinct = set(DistinctPair.objects.of(kind, forms).values_list("a", "b"))
    likely = {}
    for pair in set(_candidate_pairs(groups, forms)) - distinct:
        likelihood, nearest = likeness(forms[pair[0]], forms[pair[1]])
        if likelihood >= names.WORTH_PROPOSING:
            likely[pair] = (likelihood, nearest)
    return likely


def _candidate_pairs(groups: list[Group], forms: dict[int, dict[str, str]]) -> Iterator[Pair]:
    for group in groups:
        for a, b in combinations(group.members, 2):
            # Spelled alike, the pair has had its turn in another group.
            if group.alike == "spelled" or not set(forms[a].values()) & set(forms[b].values()):
                yield (a, b)


def _load_name_forms(kind: str, owners: set[int]) -> dict[int, dict[str, str]]:
    """Text and fold of each record's telling names."""
    forms: dict[int, dict[str, str]] = {owner: {} for owner in owners}
    rows = Name.objects.filter(telling(kind), **{f"{kind}__in": owners}).order_by("pk")
    for owner, text, fold in rows.values_list(kind, "text", "fold"):
        forms[owner][text] = fold
    return forms


def _count_shared_documents(kind: str, owners: set[int]) -> dict[Pair, int]:
    """In how many documents each pair appears together."""
    tied = Appearance.objects.filter(**{f"{kind}__in": owners, f"document__appearances__{kind}__in": owners})
    other = f"document__appearances__{kind}"
    rows = tied.order_by().values_list(kind, other).annotate(documents=Count("document", distinct=True))
    return defaultdict(int, {(a, b): documents for a, b, documents in rows if a < b})


def _load_affiliations(kind: str, owners: set[int]) -> dict[int, set[int]]:
    other = "organisation" if kind == "person" else "person"
    rows = Affiliation.objects.filter(**{f"{kind}__in": owners, f"{other}__isnull": False}).order_by()
    held: dict[int, set[int]] = defaultdict(set)
    for owner, side in rows.values_list(kind, other).distinct():
        held[owner].add(side)
    return held
