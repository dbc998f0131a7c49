"""Which records of a list are called as somebody typed: by any of their names, in any script."""

from collections.abc import Callable

from documents.models import APPEARING, RECORD_KINDS
from documents.names import fold, tokens


def called(kind: str, typed: str) -> Callable[[str, str], bool]:
    """A test of a record's (slug, label). Of people and organisations all names are asked, of others the one there is.

    The words typed are beginnings of words of a name.
    """
    if not tokens(typed):
        return lambda _slug, _label: False
    if kind not in APPEARING:
        part = fold(typed)
        return lambda _slug, label: part in fold(label)
    slugs = set(RECORD_KINDS[kind].model.objects.visible().named(typed).values_list("slug", flat=True))
    return lambda slug, _label: slug in slugs
