"""A tree of HTML elements to Markdown that says the same: headings, lists, quotes, tables, captions, emphasis, links."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from lxml.etree import _Element as Element

from documents.intake.extract.inline import Run, markdown, plain
from documents.intake.extract.note_marks import note_mark
from documents.text.addresses import unarchived
from documents.text.interview_turns import ANSWER, QUESTION

CAPTION = "figcaption"  # written as a paragraph in italics

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
           "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
           "sup", "time", "tt", "u", "var", "wbr"}  # fmt: skip
_STRUCK = {"del", "s", "strike"}
_BOLD, _ITALIC = {"b", "strong"}, {"i", "em", "cite", "dfn", "var"}
_NOT_TEXT = {"script", "style", "noscript", "template", "img", "svg", "math", "iframe", "object", "video", "audio", "canvas",
             "form", "input", "button", "select", "textarea", "head", "hr", "col", "colgroup"}  # fmt: skip
_MAX_CELL = 400  # characters; a table with longer ones lays out a page
_DIGITS = 9  # of a list's number: one with more is no number to Markdown
_MAX_ROWS, _MAX_CELLS = 2_000, 60
# Who speaks, at the beginning of a line that only <br> parts from the one before.
_TURN = re.compile(rf"\s*(?:\*\*)?(?:{QUESTION}|{ANSWER})(?: ?\d{{1,3}})? ?[:.]", re.I)
_IN_COPY = re.compile(r"^/web/\d{4,14}(?:[a-z]{2}_)?/(?=https?://)")  # how pages in the Wayback Machine link to others


@dataclass(frozen=True, slots=True)
class _Style:
    address: str  # of the page, for its relative links
    bold: bool = False
    italic: bool = False
    href: str = ""
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list, quote, table or caption."""

    markdown: str
    place: Element  # that it is, or that its words stand in


def write(root: Element, *, address: str = "") -> str:
    """The Markdown of an element's content, in which struck words are marked as `without_struck_marks` expects."""
    return "\n\n".join(block.markdown for block in blocks(root, address=address))


def blocks(root: Element, *, address: str = "") -> list[Block]:
    """What an element holds, in order; a list, a table and a quote are one block each."""
    return list(_content_blocks(root, _Style(address)))


def _write_blocks(element: Element, style: _Style) -> list[str]:
    return [block.markdown for block in _content_blocks(element, style)]


def _content_blocks(element: Element, style: _Style) -> Iterator[Block]:
    """The blocks in an element; words that stand beside blocks are paragraphs of their own."""
    runs: list[Run] = []
    for part in _content_parts(element):
        if isinstance(part, str):
            runs.append(_make_run(part, style))
        elif part.tag in _INLINE and not _holds_blocks(part):
            runs.extend(_styled_runs(part, style))
        elif part.tag == "br":
            runs.append(Run("\n", line_end=True))
        else:
            yield from (Block(text, element) for text in _written_paragraphs(runs))
            runs.clear()
            yield from _element_blocks(part, style)
    yield from (Block(text, element) for text in _written_paragraphs(runs))


def _content_parts(element: Element) -> Iterator[str | Element]:
    """Texts and elements of an element's content, in order."""
    if element.text:
        yield element.text
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _NOT_TEXT:
            yield child
        if child.tail:
            yield child.tail


def _holds_blocks(element: Element) -> bool:
    return any(isinstance(one.tag, str) and one.tag not in _INLINE and one.tag != "br" for one in element.iterdescendants())


def _element_blocks(element: Element, style: _Style) -> Iterator[Block]:
    tag = element.tag
    if tag == "table" and _is_table(element):
        written = _write_table(element, style)
    elif tag == "table":
        for part in (*element.iterchildren("caption"), *(cell for row in _collect_cells(element) for cell in row)):
            yield from _element_blocks(part, style) if part.tag == "caption" else _content_blocks(part, style)
        return
    elif (write_block := _WRITERS.get(tag)) is not None:
        written = write_block(element, style)
    else:
        bold = replace(style, bold=True) if tag in _BOLD else style
        yield from _content_blocks(element, replace(bold, italic=True) if tag in _ITALIC else bold)
        return
    yield from (Block(text, element) for text in written)


def _write_quote(element: Element, style: _Style) -> list[str]:
    quoted = "\n\n".join(_write_blocks(element, style))
    return ["\n".join(f"> {line}" if line else ">" for line in quoted.split("\n"))] if quoted else []


def _element_text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _write_heading(element: Element, style: _Style) -> list[str]:
    runs = [replace(run, bold=False, line_end=False) for run in _styled_runs(element, style)]
    text = markdown(runs).replace("\n", " ").rstrip("#").strip()
    return [f"{'#' * _HEADINGS[element.tag]} {text}"] if text else []


def _write_caption(element: Element, style: _Style, mark: str = "*") -> list[str]:
    text = markdown([Run(_element_text(element))])
    return [f"{mark}{text}{mark}"] if text else []


def _write_term(element: Element, style: _Style) -> list[str]:
    return _write_caption(element, style, "**")


def _write_verbatim(element: Element, style: _Style) -> list[str]:
    text = "".join(element.itertext()).strip("\n")
    fence = "`" * max([3, *(len(ticks) + 1 for ticks in re.findall("`+", text))])
    return [f"{fence}\n{text}\n{fence}"] if text.strip() else []


def _write_list(element: Element, style: _Style) -> list[str]:
    start = element.get("start", "1")
    number = int(start) if start.isascii() and start.isdigit() and len(start) < _DIGITS else 1
    items = []
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _NOT_TEXT:
            continue
        written = _write_blocks(child, style) if child.tag == "li" else [one.markdown for one in _element_blocks(child, style)]
        if not written:
            continue
        value = child.get("value", "")
        number = int(value) if element.tag == "ol" and value.isascii() and value.isdigit() and len(value) < _DIGITS else number
        mark = f"{number}." if element.tag == "ol" else "-"
        width = max(2, len(mark) + 1)
        tight = all(block.startswith(("- ", "1. ")) for block in written[1:])
        body = ("\n" if tight else "\n\n").join(written)
        items.append(f"{mark} " + "\n".join(" " * width + line if line else "" for line in body.split("\n"))[width:])
        number += 1
    loose = any("\n\n" in item for item in items)
    return [("\n\n" if loose else "\n").join(items)] if items else []


def _write_table(element: Element, style: _Style) -> list[str]:
    captions = [block for caption in element.iterchildren("caption") for block in _write_caption(caption, style)]
    rows = _build_grid(_collect_cells(element))
    width = max(map(len, rows), default=0)
    lines = [[_write_cell(cell, style) if cell is not None else "" for cell in row] + [""] * (width - len(row)) for row in rows]
    if not _names_columns([cell for cell in rows[0] if cell is not None], lines[0]):
        lines.insert(0, [""] * width)
    lines.insert(1, ["---"] * width)
    return [*captions, "\n".join(f"| {' | '.join(line)} |" for line in lines)]


def _build_grid(rows: Sequence[Sequence[Element]]) -> list[list[Element | None]]:
    """Each row with a place for every column: a cell over several rows or columns stands in its first, the others are empty."""
    below: dict[int, int] = {}  # rows that a cell above still covers, by column
    grid: list[list[Element | None]] = []
    for row in rows:
        line: list[Element | None] = []
        for cell in row:
            while below.get(len(line), 0):
                below[len(line)] -= 1
                line.append(None)
            wide, high = _read_span(cell, "colspan"), _read_span(cell, "rowspan")
            below |= dict.fromkeys(range(len(line), len(line) + wide), high - 1)
            line += [cell, *[None] * (wide - 1)]
        while below.get(len(line), 0):
            below[len(line)] -= 1
            line.append(None)
        grid.append(line[:_MAX_CELLS])
    return grid


def _read_span(cell: Element, name: str) -> int:
    number = cell.get(name, "1").strip()
    return max(1, min(int(number), _MAX_CELLS)) if number.isascii() and number.isdigit() and len(number) < _DIGITS else 1


def _collect_cells(table: Element) -> list[list[Element]]:
    rows = ([cell for cell in row if cell.tag in {"td", "th"}] for row in _iter_rows(table))
    return [row for row in rows if row][:_MAX_ROWS]


def _is_table(element: Element) -> bool:
    """Whether it is a table of its words, and does not lay out a page."""
    rows = _collect_cells(element)
    width = max((sum(_read_span(cell, "colspan") for cell in row) for row in rows), default=0)
    return 2 <= width <= _MAX_CELLS and len(rows) > 1 and not any(_is_layout(cell) for row in rows for cell in row)


def _names_columns(row: list[Element], words: list[str]) -> bool:
    """Whether a first row is a heading: the page says so, or all its cells have words and none is a number."""
    return all(cell.tag == "th" for cell in row) or all(re.search(r"[^\W\d_]", word) for word in words)


def _iter_rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from child.iterchildren("tr")


def _is_layout(cell: Element) -> bool:
    return cell.find(".//table") is not None or len(_element_text(cell)) > _MAX_CELL


def _write_cell(cell: Element, style: _Style) -> str:
    runs = [replace(run, bold=run.bold and cell.tag == "td", line_end=False) for run in _styled_runs(cell, style)]
    return markdown(runs).replace("\n", " ").replace("|", r"\|")


_WRITERS: dict[str, Callable[[Element, _Style], list[str]]] = {
    **dict.fromkeys(_HEADINGS, _write_heading),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), _write_list),
    **dict.fromkeys((CAPTION, "caption"), _write_caption),
    "blockquote": _write_quote,
    "pre": _write_verbatim,
    "dt": _write_term,
}


def _styled_runs(element: Element, style: _Style) -> Iterator[Run]:
    """The words of an element, each stretch with the look that its elements give it."""
    style = _extend_style(element, style)
    if element.tag in {"sup", "sub"} and (mark := note_mark(element)):
        yield _make_run(mark, replace(style, href=""))
        return
    if element.tag == "q":
        yield _make_run("“", style)
    for part in _content_parts(element):
        if isinstance(part, str):
            yield _make_run(part, style)
        elif part.tag == "br":
            yield Run("\n", line_end=True)
        else:
            block = part.tag not in _INLINE
            yield from (Run(" "),) * block
            yield from _styled_runs(part, style)
            yield from (Run(" "),) * block
    if element.tag == "q":
        yield _make_run("”", style)


def _extend_style(element: Element, style: _Style) -> _Style:
    tag = element.tag
    if tag in _BOLD:
        return replace(style, bold=True)
    if tag in _ITALIC:
        return replace(style, italic=True)
    if tag in _STRUCK:
        return replace(style, struck=True)
    if tag == "a":
        return replace(style, href=_resolve_link(element.get("href", ""), style.address))
    return style


def _resolve_link(href: str, address: str) -> str:
    """Where a link leads, when that is another page; in a form that Markdown takes."""
    href = href.strip()
    if not href or href.startswith("#"):
        return ""
    try:
        whole = unarchived(urljoin(address, _IN_COPY.sub("", href)))
    except ValueError:
        return ""
    fit = whole.startswith(("http://", "https://", "mailto:")) and len(whole) <= 2_000
    return re.sub(r"[\s<>()\\]", lambda sign: f"%{ord(sign[0]):02X}", whole) if fit and whole.isprintable() else ""


def _make_run(text: str, style: _Style) -> Run:
    return Run(text, style.bold, style.italic, style.href, style.struck)


def _written_paragraphs(runs: Iterable[Run]) -> Iterator[str]:
    """The runs between blank lines; a line that begins a turn of an interview begins a paragraph."""
    paragraph: list[Run] = []
    pending = 0  # line ends
    for run in runs:
        if run.line_end:
            pending += 1
            continue
        if pending and not run.text.strip():
            continue
        if pending > 1 or (pending and _TURN.match(run.text)):
            yield from _write_paragraph(paragraph)
            paragraph = []
        elif pending and paragraph:
            paragraph.append(Run("\n", line_end=True))
        pending = 0
        paragraph.append(run)
    yield from _write_paragraph(paragraph)


def _write_paragraph(runs: list[Run]) -> Iterator[str]:
    if plain(runs).strip():
        yield markdown(runs)
