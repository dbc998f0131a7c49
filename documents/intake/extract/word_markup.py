"""What mammoth drops from a Word document, in a form that it reads: fields, numbers as Word shows them, breaks, formulas.

Sources: ECMA-376-1, 17.9 (numbering), 17.16.19 (`fldSimple`: its content is what is shown), 17.3.3.1 (`br`), 17.3.3.25 (`ruby`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NEEDS = re.compile(rb"<(?:\w+:)?(?:fldSimple|numPr|pStyle|cr|bdo|dir|ruby|oMath)\b|type=[\"'](?:page|column)[\"']")
_TEXT_PARTS = re.compile(r"word/(?:document|footnotes|endnotes)[\w.-]*\.xml")
_UNWRAPPED = ("fldSimple", "bdo", "dir")
_NUMBER, _NUMBER_END = "\ue010", "\ue011"  # of the private use area, around the number of a list's item
_ITEM = re.compile(f"<li>((?:<[^<>]+>)*){_NUMBER}([0-9]{{1,8}}){_NUMBER_END}")
_MARKS = re.compile(f"{_NUMBER}[0-9]*{_NUMBER_END}")
_SIMPLE = re.compile(r"([0-9]{1,8})[.)]?")
_LEVELS, _MOST_BASES = 9, 20
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
          (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"


def readable(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of a document, with what mammoth does not know written as what it knows."""
    made = dict(parts)
    for name, part in parts.items():
        if _TEXT_PARTS.fullmatch(name) and _NEEDS.search(part):
            tree = etree.fromstring(part, _make_parser())
            _simplify_markup(tree)
            if name.startswith("word/document"):
                _number_paragraphs(tree, _Numbering(parts))
            made[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def with_numbers(html: str) -> str:
    """mammoth's HTML with the numbers of the items that `readable` has marked."""
    return _MARKS.sub("", _ITEM.sub(r'<li value="\2">\1', html))


def _simplify_markup(tree: etree._Element) -> None:
    for element in list(tree.iter(*(f"{{*}}{tag}" for tag in ("rt", "rubyPr")))):
        _remove_element(element)
    for element in list(tree.iter(*(f"{{*}}{tag}" for tag in (*_UNWRAPPED, "ruby", "rubyBase")))):
        parent = element.getparent()
        if parent is None:
            continue
        if _local_name(parent) == "r":  # ruby stands in a run, and runs in it
            parent.addprevious(element)
            parent = element.getparent()
        at = parent.index(element)
        parent[at : at + 1] = list(element)
    for element in list(tree.iter("{*}cr", "{*}br")):
        element.tag = f"{{{_W}}}br"
        element.attrib.clear()
    for formula in list(tree.iter("{*}oMath")):
        run = etree.Element(f"{{{_W}}}r")
        text = etree.SubElement(run, f"{{{_W}}}t")
        text.text = "".join(one.text or "" for one in formula.iter("{*}t"))
        formula.getparent().replace(formula, run)


def _remove_element(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


# --- Numbers -------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    kind: str  # "decimal", "lowerLetter" …
    text: str  # "Article %1."


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level]
    counters: dict[int, int] = field(default_factory=dict)

    def next_label(self, at: int) -> str:
        """The label of its next paragraph at a level; '' where it has a bullet or none."""
        level = self.levels.get(at)
        if level is None:
            return ""
        self.counters[at] = self.counters[at] + 1 if at in self.counters else level.start
        self.counters = {one: number for one, number in self.counters.items() if one <= at}
        if level.kind in {"bullet", "none"}:
            return ""
        return re.sub(r"%([1-9])", self._format_counter, level.text)

    def _format_counter(self, match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        level = self.levels.get(at)
        return _format_number(self.counters.get(at, level.start), level.kind) if level else ""


class _Numbering:
    """The lists of a document, and which of its styles are in one."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._lists: dict[str, _List] = {}
        self._styles: dict[str, tuple[str, str, str]] = {}  # name, list and base, by the style's key
        if part := parts.get("word/numbering.xml"):
            self._read_lists(etree.fromstring(part, _make_parser()))
        if part := parts.get("word/styles.xml"):
            for style in etree.fromstring(part, _make_parser()).iterfind("{*}style"):
                list_of = _child_value(style, "pPr/numPr/numId")
                self._styles[_attribute_value(style, "styleId")] = (
                    _child_value(style, "name"),
                    list_of,
                    _child_value(style, "basedOn"),
                )

    def _read_lists(self, tree: etree._Element) -> None:
        shapes = {_attribute_value(one, "abstractNumId"): dict(_iter_levels(one)) for one in tree.iterfind("{*}abstractNum")}
        shared = {key: _List(levels) for key, levels in shapes.items()}
        for one in tree.iterfind("{*}num"):
            shape = _child_value(one, "abstractNumId")
            starts = {
                _parse_integer(_attribute_value(over, "ilvl")): _parse_integer(_child_value(over, "startOverride"))
                for over in one.iterfind("{*}lvlOverride")
                if _child_value(over, "startOverride")
            }
            levels = shapes.get(shape, {})
            changed = {at: _Level(starts[at], level.kind, level.text) for at, level in levels.items() if at in starts}
            self._lists[_attribute_value(one, "numId")] = _List(levels | changed) if changed else shared.get(shape, _List({}))

    def list_of(self, properties: etree._Element) -> _List | None:
        own = properties.find("{*}numPr")
        key = _child_value(own, "numId") if own is not None else ""
        style = _child_value(properties, "pStyle")
        for _ in range(_MOST_BASES):
            if key or not style:
                break
            _, key, style = self._styles.get(style, ("", "", ""))
        return self._lists.get(key)

    def is_heading(self, properties: etree._Element) -> bool:
        style = _child_value(properties, "pStyle")
        return self._styles.get(style, (style,))[0].lower().startswith(("heading", "title"))


def _iter_levels(shape: etree._Element) -> Iterator[tuple[int, _Level]]:
    for level in shape.iterfind("{*}lvl"):
        start = _child_value(level, "start")
        at = min(_parse_integer(_attribute_value(level, "ilvl")), _LEVELS)
        yield (
            at,
            _Level(
                _parse_integer(start) if start else 1, _child_value(level, "numFmt") or "decimal", _child_value(level, "lvlText")
            ),
        )


def _number_paragraphs(tree: etree._Element, numbering: _Numbering) -> None:
    """Puts before each numbered paragraph what Word shows there: items of a list get a mark, others the words."""
    for paragraph in tree.iter("{*}p"):
        properties = paragraph.find("{*}pPr")
        found = numbering.list_of(properties) if properties is not None else None
        if properties is None or found is None:
            continue
        own = properties.find("{*}numPr")
        label = found.next_label(min(_parse_integer(_child_value(own, "ilvl")) if own is not None else 0, _LEVELS))
        if not label.strip():
            continue
        simple = _SIMPLE.fullmatch(label.strip())
        if simple and own is not None and not numbering.is_heading(properties):
            _put_before(properties, f"{_NUMBER}{simple[1]}{_NUMBER_END}")
        else:
            if own is not None:
                properties.remove(own)
            _put_before(properties, f"{label.strip()} ")


def _put_before(properties: etree._Element, words: str) -> None:
    run = etree.Element(f"{{{_W}}}r")
    text = etree.SubElement(run, f"{{{_W}}}t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    properties.addnext(run)


def _format_number(number: int, kind: str) -> str:
    if kind in {"lowerLetter", "upperLetter"} and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if kind == "lowerLetter" else letter.upper()
    if kind in {"lowerRoman", "upperRoman"}:
        return _roman_numeral(number) if kind == "lowerRoman" else _roman_numeral(number).upper()
    if kind in {"russianLower", "russianUpper"} and number > 0:
        letter = _RUSSIAN[(number - 1) % len(_RUSSIAN)]
        return letter if kind == "russianLower" else letter.upper()
    return f"{number:02}" if kind == "decimalZero" else str(number)


def _roman_numeral(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value) if 0 < number < 4_000 else (0, number)
        letters += sign * count
    return letters


def _child_value(element: etree._Element, path: str) -> str:
    found = element.find("/".join(f"{{*}}{step}" for step in path.split("/")))
    return _attribute_value(found, "val") if found is not None else ""


def _attribute_value(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), "")


def _parse_integer(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < _LEVELS else 0


def _local_name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _make_parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
