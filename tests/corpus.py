"""A folder of made-up texts with a catalogue, as `import_corpus` reads it. Everybody in it is invented."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

REPORT = """Gulls close the harbour of Ostrava-by-the-Sea
The harbour closed on 3 May after gulls took the crane.

Picture: gulls
Mayor Alva Tern blamed the Guild of Ropemakers.
  • The crane is [still] theirs.
  • Nobody was hurt.

Picture: gulls

Share this page
"""
INTERVIEW = "\nQ: Who fed them?\n\nPelin QazAnswer: My sister Wren Tern did, in 2019.\nShare this page"


def report(**fields: Any) -> dict[str, Any]:
    """What the catalogue says of REPORT; `fields` say otherwise."""
    return {
        "file": "a1-gulls.txt",
        "title": "Gulls close the harbour of Ostrava-by-the-Sea",
        "title_is_supplied": False,
        "kind": "news report",
        "language": "en",
        "source": "The Strand",
        "authors": ["I. Plover", "O. Knot"],
        "published": {"edtf": "2021-05", "basis": "Inferred from the moult"},
        "summary": "Gulls hold a crane.",
        "content_notes": ["Tells of gulls"],
        "topics": ["birds", "harbours"],
        "people": [
            {
                "name": "Alva Tern",
                "variants": ["Alva Tern", "Tern"],
                "role": "quoted",
                "description": "mayor",
                "native_name": "Əlvə Tərn",
            },
        ],
        "organisations": [
            {"name": "Guild of Ropemakers", "type": "guild", "variants": ["Guild of Ropemakers"], "role": "cited source"},
        ],
        "dates": [{"edtf": "2021-05-03", "text": "on 3 May", "what": "The harbour closed", "basis": "Year inferred"}],
        "boilerplate": [
            {"text": "Share this page", "position": "trailing", "what": "page footer"},
            {"text": "Picture: gulls", "position": "inline", "what": "caption"},
            {"text": "Picture: gulls", "position": "inline", "what": "caption, again"},
        ],
        "text": REPORT,
    } | fields


def interview(**fields: Any) -> dict[str, Any]:
    """What the catalogue says of INTERVIEW."""
    return {
        "file": "a2-feeding.txt",
        "title": "Interview with Pelin Qaz",
        "title_is_supplied": True,
        "kind": "interview",
        "language": "en",
        "source": None,
        "found_elsewhere": {
            "address": "https://strand.example/2",
            "publisher_by_address": "The Strand",
            "title_there": "Who fed them",
        },
        "people": [
            {"name": "Pelin Qaz", "role": "interviewee"},
            {"name": "Alva Tern", "role": "mentioned", "variants": ["A. Tern"]},
            {"name": "Wren Tern", "role": "mentioned", "private": True, "description": "who fed the gulls"},
        ],
        "topics": ["Birds"],
        "dates": [{"edtf": "2019", "text": "in 2019", "what": "The gulls were fed", "relative": True}],
        "boilerplate": [
            {"text": "\n", "position": "leading", "what": "empty line"},
            {"text": "Pelin Qaz", "position": "inline", "what": "caption"},
            {"text": "Share this page", "position": "trailing", "what": "page footer"},
        ],
        "text": INTERVIEW,
    } | fields


def shared() -> dict[str, Any]:
    """What a catalogue says once for all its documents."""
    return {
        "topics": [{"topic": "birds", "scope": "All that flies."}],
        "authorities": {
            "people": [
                {"name": "Alva Tern", "native_name_basis": "looked up"},
                {"name": "Wren Tern", "private_reason": "A relative."},
            ],
            "organisations": [],
        },
        "relations": [
            {"subject": "Alva Tern", "relation": "member of", "object": "Guild of Ropemakers", "articles": ["a1", "a2"]},
            {"subject": "Alva Tern", "relation": "mayor of", "object": "Ostrava-by-the-Sea", "articles": ["a1"]},
            {"subject": "Wren Tern", "relation": "sister of", "object": "Alva Tern", "articles": ["a2"]},
        ],
    }


def write_corpus(folder: Path, *articles: dict[str, Any], **whole: Any) -> Path:
    """The folder, with each article's text, and with its SHA-256 unless the article gives one."""
    folder.mkdir(exist_ok=True)
    rows = []
    for article in articles:
        row = dict(article)
        data = row.pop("text").encode()
        (folder / row["file"]).write_bytes(data)
        rows.append({"sha256": hashlib.sha256(data).hexdigest()} | row)
    (folder / "catalogue.json").write_text(json.dumps(shared() | {"articles": rows} | whole), encoding="utf-8")
    return folder
