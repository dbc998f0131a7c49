"""CHECK constraints on the spelling of a value, in what each database can evaluate by itself.

Django's `__regex` becomes REGEXP on SQLite, which is a function of Django's own process: an operator's `sqlite3`, a backup
tool and `pragma integrity_check` do not have it. GLOB is SQLite's own.
"""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Func
from django.db.models.sql.compiler import SQLCompiler
from django.utils.deconstruct import deconstructible


@deconstructible(path="documents.models.spelling_checks.Spelled")
class Spelled(Func):
    """True where `field` matches one GLOB of `like` and none of `unlike`; on PostgreSQL, where it matches `regex`.

    The two say the same. GLOB knows `*`, `?`, `[a-z]` and `[^a-z]`, and always means the whole value.
    """

    output_field = BooleanField()
    conditional = True

    def __init__(self, field: Any, *, regex: str, like: tuple[str, ...], unlike: tuple[str, ...] = ()) -> None:
        super().__init__(field)
        self.regex, self.like, self.unlike = regex, tuple(like), tuple(unlike)

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_: object) -> tuple[str, tuple[Any, ...]]:
        column, values = compiler.compile(self.source_expressions[0])
        some = " OR ".join([f"{column} GLOB %s"] * len(self.like))
        none = "".join([f" AND {column} NOT GLOB %s"] * len(self.unlike))
        given = [value for glob in (*self.like, *self.unlike) for value in (*values, glob)]
        return f"(({some}){none})", tuple(given)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_: object) -> tuple[str, tuple[Any, ...]]:
        column, values = compiler.compile(self.source_expressions[0])
        return f"({column}::text ~ %s)", (*values, self.regex)


def language_tag(field: str) -> Spelled:
    """A BCP 47 tag: a language of two or three small letters, then subtags of two to eight letters or digits."""
    letters = ("[a-z][a-z]", "[a-z][a-z][a-z]")
    return Spelled(
        field,
        regex=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        like=(*letters, *(f"{code}-*" for code in letters)),
        unlike=("*[^-A-Za-z0-9]*", "*-", "*--*", "*-?", "*-?-*", f"*-{'[^-]' * 9}*"),
    )


def sha256_digest(field: str) -> Spelled:
    return Spelled(field, regex=r"^[0-9a-f]{64}$", like=("[0-9a-f]" * 64,))
