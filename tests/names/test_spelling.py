"""Names that are one in whatever capitals."""

from __future__ import annotations

import pytest

from documents.names import same_spelling


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Новая газета", "НОВАЯ ГАЗЕТА", True),
        ("Şərq", "ŞƏRQ", True),
        ("Azadlıq Radiosu", "AZADLIQ RADİOSU", True),
        ("Istanbul", "İSTANBUL", True),
        ("Əks-səda", "əks‑səda", True),
        ("O’Brien", "O'BRIEN", True),
        ("Qızıl", "Qizil", False),
        ("Şərq", "Sarq", False),
        ("C++", "C#", False),
        ("Overbridge Post", "Overbridge Post.", False),
    ],
)
def test_names_are_the_same_in_whatever_capitals(one: str, other: str, *, same: bool) -> None:
    assert (same_spelling(one, other), same_spelling(other, one)) == (same, same)
