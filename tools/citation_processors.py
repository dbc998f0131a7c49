"""What real programs make of the archive's citations: `python -m tools.citation_processors FOLDER`.

It writes made-up records in every form of date as BibTeX, RIS and CSL-JSON, has each program that is installed read or print
them, and prints a table of how many of each kind came through whole. Programs of npm are installed into FOLDER; biber and LaTeX,
bibutils and pandoc are the system's. What tests can run in a moment they run themselves (tests/citations/test_programs.py).
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import rispy
from bibtexparser.entrypoint import parse_string

from documents.citations import Citation, bibtex, csl_json, ris
from documents.edtf import parse

TITLE = "Rain over Nowhere"
ARCHIVE = "Made-up Archive"
PAGE = "https://archive.example/documents/7-rain/"
NPM = (
    "@citation-js/core@0.7.21",
    "@citation-js/plugin-bibtex@0.7.21",
    "@citation-js/plugin-csl@0.7.21",
    "@citation-js/plugin-ris@0.7.21",
)
KINDS: Mapping[str, tuple[str, ...]] = {
    "day, month or year": ("2021-03-28", "2021-03", "2021", "0987"),
    "about or uncertain": ("2021~", "2021-04?", "2021-04-15%"),
    "part unspecified": ("2021-XX", "2021-03-XX", "2021-XX-XX", "2021-03-XX~"),
    "decade or century": ("192X", "192X~", "19XX", "192X/193X", "192X/1935"),
    "interval": (
        "2020/2021",
        "2020-05/2021-06",
        "2020-05-13/2020-05-17",
        "2020/2020-05",
        "2021-03-28/2021-04",
        "2021-03-XX/2021-04",
    ),
    "interval in doubt": ("2021-03-28/2021-04?", "2001/2003~", "2001~/2003", "1984?/2004~", "2004~/2005~"),
    "open interval": ("2023-11-16/..", "2023/..", "2017/", "2017?/", "../2019-03", "../2017-05~", "/2017"),
}
ALL_DATES = tuple(date for dates in KINDS.values() for date in dates)
DOUBT = re.compile(r"[\[?~%]|circa|\bca?\.|inferred")


@dataclass(frozen=True)
class Record:
    citation: Citation
    kind: str

    @property
    def years(self) -> list[str]:
        """Digits of the years without which the date is lost."""
        date = self.citation.added if self.citation.own_words else self.citation.date
        years = [one.year for one in date.moments] if date else []
        return [str(int(year)) if year.isdigit() else year.partition("X")[0] for year in years]

    def lost(self, said: str) -> list[str]:
        """What of the record is not in what a program read or printed."""
        digest = self.citation.own_words
        wanted = {
            "title": TITLE.split()[-1] in said,
            "date": all(year in said for year in self.years),
            "address": _without_breaks(PAGE) in _without_breaks(said.replace("\\", "").replace("%2F", "/")),
            "digest": not digest or (f"{self.citation.holding} of" in said.lower() and _has_name(ARCHIVE, said)),
            "author": digest or all(_has_name(name, said) for name in (*self.citation.interviewees, *self.citation.authors)[:1]),
        }
        return [name for name, kept in wanted.items() if not kept]

    def doubt_lost(self, said: str) -> bool:
        doubted = self.citation.inferred or (
            self.citation.date and (self.citation.date.approximate or self.citation.date.uncertain)
        )
        return bool(doubted) and not DOUBT.search(said.replace(PAGE, ""))


def records() -> dict[str, Record]:
    """By key."""
    found: dict[str, Record] = {}

    def add(kind: str, date: str = "2021-03-28", **parts: Any) -> None:
        key = f"k{len(found)}k"
        given: dict[str, Any] = {
            "title": TITLE,
            "address": PAGE,
            "archive": ARCHIVE,
            "source": "The Gazette",
            "authors": ("Aysel Invented",),
        }
        fixed: dict[str, Any] = {"csl_type": "article-newspaper", "press": True, "added": parse("2026-11-22"), "language": "en"}
        found[key] = Record(Citation(key=key, date=parse(date) if date else None, **(given | fixed | parts)), kind)

    for kind, dates in KINDS.items():
        for date in dates:
            add(kind, date)
    for date in ALL_DATES:
        add("inferred", date, inferred=True)
    for date in ALL_DATES:
        add("digest", date, holding="digest", original="https://gazette.example/m%C9%99qal%C9%99#top")
    add("record without text", holding="record")
    add("excerpt", holding="excerpt")
    add("no date", "")
    for authors in ((), ("Nora Asker",)):
        interview: dict[str, Any] = {"csl_type": "interview", "ris_type": "NEWS", "interviewees": ("Orxan Asked",)}
        add("interview", authors=authors, **interview)
    for title in ("100 % of #1 & $5 _ ^ ~ {x} Nowhere", "<i>Nowhere</i> \\input{x} -- “q”", "Nowhere: a b", "“Nowhere”, {{}}"):
        add("awkward text", title=title, authors=("R & D, Bureau of {Names}",) if "#" in title else ("Aysel Invented",))
    return found


def _without_breaks(text: str) -> str:
    """A typesetter breaks an address at hyphens and signs, and text taken out of a page cannot tell the hyphens."""
    return re.sub(r"[\s-]", "", text)


def _has_name(name: str, said: str) -> bool:
    """In whatever order, and without what TeX escapes."""
    return all(word in said for word in re.findall(r"\w{3,}", name))


# --- The programs: each gets the records and a folder, and gives by key what it read or printed ---------------------------------

Reader = Callable[[dict[str, Record], Path], dict[str, str]]


def _run(command: Iterable[str], folder: Path, **more: Any) -> str:
    done: subprocess.CompletedProcess[str] = subprocess.run(  # noqa: S603
        [*command], cwd=folder, capture_output=True, text=True, errors="replace", **more
    )
    if done.returncode:
        sys.stderr.write(f"{next(iter(command))}: exit {done.returncode}\n{(done.stdout + done.stderr)[-1500:]}\n")
    return done.stdout


def _bib(held: dict[str, Record], folder: Path) -> Path:
    path = folder / "all.bib"
    path.write_text("\n".join(bibtex(one.citation) for one in held.values()))
    return path


def _ris(held: dict[str, Record], folder: Path) -> Path:
    path = folder / "all.ris"
    path.write_text("".join(ris(one.citation) for one in held.values()), newline="")
    return path


def _csl(held: dict[str, Record], folder: Path) -> Path:
    path = folder / "all.csl.json"
    path.write_text(json.dumps([csl_json(one.citation) for one in held.values()]))
    return path


def biblatex(held: dict[str, Record], folder: Path) -> dict[str, str]:
    _bib(held, folder)
    entries = "\n\n".join(f"BEGIN {key} \\fullcite{{{key}}} END" for key in held)
    (folder / "a.tex").write_text(
        "\\documentclass{article}\\usepackage[T1]{fontenc}\\usepackage[style=authoryear,backend=biber]{biblatex}"
        f"\\addbibresource{{all.bib}}\\begin{{document}}\\sloppy\n{entries}\n\\end{{document}}"
    )
    latex = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a"]
    for command in (latex, ["biber", "a"], latex):
        said = _run(command, folder)
        if command[0] == "biber":
            sys.stderr.write("\n".join(line for line in said.splitlines() if "WARN" in line or "ERROR" in line)[:3000] + "\n")
    return _between(" ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(folder / "a.pdf")))


def _between(text: str) -> dict[str, str]:
    text = re.sub(r"[\ufffe\u00ad]\s*|-\r?\n", "", text)
    whole = re.sub(r"\s+", " ", text)
    return dict(re.findall(r"BEGIN (k\d+k) (.*?) END", whole))


def classic_bibtex(held: dict[str, Record], folder: Path) -> dict[str, str]:
    _bib(held, folder)
    cited = "".join(f"\\citation{{{key}}}\n" for key in held)
    (folder / "b.aux").write_text(f"\\relax\n{cited}\\bibstyle{{plainurl}}\n\\bibdata{{all}}\n")
    said = _run(["bibtex", "b"], folder)
    sys.stderr.write("\n".join(line for line in said.splitlines() if "Warning" in line)[:600] + "\n")
    parts = re.split(r"\\bibitem\{(k\d+k)\}", (folder / "b.bbl").read_text())
    return {key: " ".join(text.replace("%\n", "").split()) for key, text in zip(parts[1::2], parts[2::2], strict=True)}


def _items(text: str) -> dict[str, str]:
    return {item["id"]: _flat(item) for item in json.loads(text)}


def _flat(item: object) -> str:
    return re.sub(r'[{}"]', "", json.dumps(item, ensure_ascii=False).replace("\\\\", "\\"))


def pandoc_biblatex(held: dict[str, Record], folder: Path) -> dict[str, str]:
    return _items(_run(["pandoc", "-f", "biblatex", "-t", "csljson", str(_bib(held, folder))], folder))


def pandoc_bibtex(held: dict[str, Record], folder: Path) -> dict[str, str]:
    return _items(_run(["pandoc", "-f", "bibtex", "-t", "csljson", str(_bib(held, folder))], folder))


def pandoc_citeproc(held: dict[str, Record], folder: Path) -> dict[str, str]:
    _csl(held, folder)
    source = "---\nbibliography: all.csl.json\nnocite: '@*'\n---\n"
    drawn = _run(["pandoc", "-f", "markdown", "-t", "html", "--citeproc"], folder, input=source)
    parts = re.split(r'<div id="ref-(k\d+k)"', drawn)
    found = {
        key: " ".join(re.sub("^[^>]*>|<[^>]*>", "", text).split()) for key, text in zip(parts[1::2], parts[2::2], strict=True)
    }
    name = ""
    for key, text in found.items():  # a dash stands for the author of the entry before
        name = name if text.startswith("———.") else text.partition(".")[0]
        found[key] = text.replace("———", name, 1)
    return found


def _mods(text: str) -> dict[str, str]:
    return dict(re.findall(r'<mods ID="(k\d+k)">(.*?)</mods>', text, re.S))


def bib2xml(held: dict[str, Record], folder: Path) -> dict[str, str]:
    return _mods(_run(["bib2xml", str(_bib(held, folder))], folder))


def biblatex2xml(held: dict[str, Record], folder: Path) -> dict[str, str]:
    return _mods(_run(["biblatex2xml", str(_bib(held, folder))], folder))


def ris2xml(held: dict[str, Record], folder: Path) -> dict[str, str]:
    return _mods(_run(["ris2xml", str(_ris(held, folder))], folder))


_NODE = """
const { Cite } = require("@citation-js/core");
for (const one of ["bibtex", "csl", "ris"]) require("@citation-js/plugin-" + one);
const [given, template] = process.argv.slice(2), found = {};
for (const [key, text] of Object.entries(JSON.parse(require("fs").readFileSync(given)))) {
  try {
    const cite = new Cite(text);
    found[key] = template ? cite.format("bibliography", { template, format: "text" }) : JSON.stringify(cite.data);
  } catch (error) { found[key] = "ERROR " + error.message.split("\\n")[0]; console.error(key, found[key]); }
}
console.log(JSON.stringify(found));
"""


def _citation_js(write: Callable[[Citation], object], template: str = "") -> Reader:
    def read(held: dict[str, Record], folder: Path) -> dict[str, str]:
        if not (folder / "node_modules").exists():
            _run(["npm", "install", "--silent", "--no-fund", "--no-audit", *NPM], folder)
        (folder / "read.js").write_text(_NODE)
        (folder / "given.json").write_text(json.dumps({key: write(one.citation) for key, one in held.items()}))
        said: dict[str, str] = json.loads(_run(["node", "read.js", "given.json", *filter(None, [template])], folder) or "{}")
        return said if template else {key: _flat(json.loads(text)) if text[0] == "[" else text for key, text in said.items()}

    return read


def _csl_list(citation: Citation) -> list[dict[str, Any]]:
    return [csl_json(citation)]


def rispy_reads(held: dict[str, Record], folder: Path) -> dict[str, str]:
    return {one["id"]: _flat(one) for one in rispy.loads(_ris(held, folder).read_text())}


def bibtexparser_reads(held: dict[str, Record], folder: Path) -> dict[str, str]:
    library = parse_string(_bib(held, folder).read_text())
    return {one.key: _flat({field.key: field.value for field in one.fields}) for one in library.entries}


PROGRAMS: Mapping[str, tuple[str, str, Reader]] = {  # by name: what it reads, the command it needs, how it is run
    "biblatex (biber), printed": ("BibTeX", "biber", biblatex),
    "BibTeX plainurl, printed": ("BibTeX", "bibtex", classic_bibtex),
    "pandoc -f biblatex": ("BibTeX", "pandoc", pandoc_biblatex),
    "pandoc -f bibtex": ("BibTeX", "pandoc", pandoc_bibtex),
    "bibutils bib2xml": ("BibTeX", "bib2xml", bib2xml),
    "bibutils biblatex2xml": ("BibTeX", "biblatex2xml", biblatex2xml),
    "citation-js": ("BibTeX", "npm", _citation_js(bibtex)),
    "bibtexparser": ("BibTeX", "python3", bibtexparser_reads),
    "bibutils ris2xml": ("RIS", "ris2xml", ris2xml),
    "citation-js of RIS": ("RIS", "npm", _citation_js(ris)),
    "rispy": ("RIS", "python3", rispy_reads),
    "pandoc citeproc, printed": ("CSL-JSON", "pandoc", pandoc_citeproc),
    "citeproc-js, APA, printed": ("CSL-JSON", "npm", _citation_js(_csl_list, "apa")),
    "citeproc-js, Harvard, printed": ("CSL-JSON", "npm", _citation_js(_csl_list, "harvard1")),
}


def main(folder: Path) -> int:
    held = records()
    kinds = list(dict.fromkeys(one.kind for one in held.values()))
    table, losses = [], []
    for name, (given, command, read) in PROGRAMS.items():
        if not shutil.which(command):
            losses.append(f"{name} is not installed")
            continue
        said = read(held, folder)
        lost = {key: one.lost(said.get(key, "")) if key in said else ["record"] for key, one in held.items()}
        doubt = sum(one.doubt_lost(said.get(key, "")) for key, one in held.items())
        cells = []
        for kind in kinds:
            keys = [key for key, one in held.items() if one.kind == kind]
            cells.append(f"{sum(not lost[key] for key in keys)}/{len(keys)}")
        table.append(f"| {name} | {given} | {' | '.join(cells)} |")
        counted = Counter(f"{held[key].kind}: {what}" for key, all_lost in lost.items() for what in all_lost)
        if counted:
            losses.append(f"{name}: {', '.join(f'{what} ×{times}' for what, times in counted.items())}")
        if doubt:
            losses.append(f"{name}: doubt of the date not said ×{doubt}")
        (folder / f"{re.sub('[^a-z0-9]+', '-', name.lower())}.json").write_text(json.dumps(said, ensure_ascii=False, indent=1))
    head = [f"| program | reads | {' | '.join(kinds)} |", f"|{' --- |' * (len(kinds) + 2)}"]
    sys.stdout.write("\n".join([*head, *table, "", *losses, ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
