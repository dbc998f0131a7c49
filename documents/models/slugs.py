from typing import Any

from django.db.models import QuerySet


def free_slug(wanted: str, *taken: QuerySet[Any]) -> str:
    """`wanted`, or `wanted-2`, `wanted-3` … : the first that no row of any of `taken` has as its slug."""
    used = {slug for rows in taken for slug in rows.filter(slug__startswith=wanted).values_list("slug", flat=True)}
    if wanted not in used:
        return wanted
    number = 2
    while f"{wanted}-{number}" in used:
        number += 1
    return f"{wanted}-{number}"
