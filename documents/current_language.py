"""Where Django keeps the language in force, made fast.

Its own place (asgiref's Local) takes a lock and five calls to read one name, and a page asks for it a hundred times. A context
variable is as private to a thread or a task, and is what is at the bottom of Local too.
"""

from contextvars import ContextVar
from typing import Any

from django.utils.translation import trans_real

_NONE = object()


class _Active:
    """`trans_real._active`: an object whose attribute `value`, where there is one, is the catalogue of messages in force."""

    __slots__ = ("_held",)

    def __init__(self) -> None:
        self._held: ContextVar[Any] = ContextVar("language", default=_NONE)

    @property
    def value(self) -> Any:
        held = self._held.get()
        if held is _NONE:
            raise AttributeError("value")
        return held

    @value.setter
    def value(self, messages: Any) -> None:
        self._held.set(messages)

    @value.deleter
    def value(self) -> None:
        self._held.set(_NONE)


def install() -> None:
    trans_real._active = _Active()  # type: ignore[attr-defined]
