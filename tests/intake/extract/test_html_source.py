"""The source of a page, made fit for a parser."""

from __future__ import annotations

import pytest

from documents.intake.extract.reading import read


@pytest.mark.parametrize("tag", ["noscript", "template", "NOSCRIPT"])
def test_what_only_scripts_or_their_want_would_show_is_left_out_with_a_remark(tag: str) -> None:
    body = "<p>The witness spoke for an hour in the hall of the court, and nobody knew the name.</p>" * 3
    hidden = f"<{tag}><p>The real name is <b>Tomas Hill</b></p></{tag}><{tag}><img src=a.png></{tag}>"
    found = read(f"<html><body><article><h1>A trial</h1>{body}{hidden}</article></body></html>".encode(), name="a.html")
    assert "Tomas Hill" not in found.text
    assert found.remarks == (
        "1 passage for browsers without scripts, or for scripts alone (27 characters), are left out of the text",
    )
