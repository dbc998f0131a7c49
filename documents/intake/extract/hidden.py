"""Text of a Word document that Word does not show: left out before the text is read, and counted.

Hidden text (`w:vanish`) is a toggle: what a run says of itself counts, else what its styles say, and a paragraph style and a
character style that both hide show the text again (ECMA-376-1, 17.7.3 and 17.3.2.41). `w:webHidden` hides nothing on paper.
Letters of two points hide too, and letters as white as the page; in tables and boxes, which may be dark, those are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_MAY_HIDE = re.compile(rb"vanish|[\"'][fF]{6}[\"']|[\"']background1[\"']|<\w*:?sz [^>]*[\"'][0-4][\"']")
_OFF = frozenset(("0", "false", "off", "none"))
_KEPT = frozenset(("rPr", "fldChar", "instrText"))  # of a hidden run: a field that begins in it may end in another
_DARK = frozenset(("tc", "txbxContent", "textbox"))
_MOST_BASES = 20  # styles that are based on one another
_WHITE = "FFFFFF"
_TINY = 4  # half points
_TEXT_PARTS = re.compile(r"word/(?:document|footnotes|endnotes)[\w.-]*\.xml")
_STYLE_PART = re.compile(r"word/styles[\w.-]*\.xml")


@dataclass(frozen=True, slots=True)
class _Look:
    """What properties say; None where they say nothing."""

    hidden: bool | None = None
    white: bool | None = None
    tiny: bool | None = None
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Hidden:
    passages: int = 0
    characters: int = 0

    @property
    def remark(self) -> str:
        of = "passage" if self.passages == 1 else "passages"
        return (
            f"{self.passages:,} {of} that Word hides ({self.characters:,} characters) are left out of the text; "
            "the original has them"
        )


def without_hidden(parts: dict[str, bytes]) -> tuple[dict[str, bytes], Hidden]:
    """The parts of a document without what Word hides in them, and how much that was."""
    texts = {name: part for name, part in parts.items() if _TEXT_PARTS.fullmatch(name)}
    styles = [part for name, part in parts.items() if _STYLE_PART.fullmatch(name)]
    if not any(_MAY_HIDE.search(part) for part in (*texts.values(), *styles)):
        return parts, Hidden()
    known = _Styles(styles)
    cleared, passages, characters = dict(parts), 0, 0
    for name, part in texts.items():
        tree = etree.fromstring(part, _make_xml_parser())
        cut = [letters for letters in _clear_hidden_runs(tree, known) if letters]
        if cut:
            cleared[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
            passages, characters = passages + len(cut), characters + sum(cut)
    return cleared, Hidden(passages, characters)


def _clear_hidden_runs(tree: etree._Element, styles: "_Styles") -> Iterator[int]:
    """Empties the hidden runs; the number of letters of each passage of them."""
    has_background = any(_local_name(one) == "background" for one in tree)
    letters, before = 0, None
    for run in list(tree.iter("{*}r")):
        if _local_name(run) != "r" or not styles.hides(run, is_dark=has_background):
            continue
        if before is None or _next_run(before) is not run:
            yield letters
            letters = 0
        letters += sum(len(text.text or "") for text in run.iter("{*}t"))
        for child in list(run):
            if _local_name(child) not in _KEPT:
                run.remove(child)
        before = run
    yield letters


def _next_run(run: etree._Element) -> etree._Element | None:
    following = run.getnext()
    while following is not None and _local_name(following) in ("proofErr", "bookmarkStart", "bookmarkEnd"):
        following = following.getnext()
    return following


class _Styles:
    """What the styles of a document say of hidden and white text."""

    def __init__(self, parts: list[bytes]) -> None:
        self._looks: dict[str, _Look] = {}
        self._bases: dict[str, str] = {}
        self._usual: dict[str, str] = {}  # the style of what names none, by its kind
        self._document = _Look()
        for part in parts:
            tree = etree.fromstring(part, _make_xml_parser())
            for defaults in tree.iterfind("{*}docDefaults/{*}rPrDefault/{*}rPr"):
                self._document = _read_look(defaults)
            for style in tree.iterfind("{*}style"):
                self._add_style(style)

    def _add_style(self, style: etree._Element) -> None:
        key = _attribute_value(style, "styleId")
        self._looks[key] = _read_look(style.find("{*}rPr"), style.find("{*}pPr"))
        base = style.find("{*}basedOn")
        if base is not None:
            self._bases[key] = _attribute_value(base, "val")
        if _attribute_value(style, "default") in ("1", "true", "on"):
            self._usual[_attribute_value(style, "type")] = key

    def _resolve_style(self, key: str) -> _Look:
        """A style with what it has from those that it is based on."""
        look = _Look()
        for _ in range(_MOST_BASES):
            own = self._looks.get(key, _Look())
            look = _Look(
                own.hidden if look.hidden is None else look.hidden,
                own.white if look.white is None else look.white,
                own.tiny if look.tiny is None else look.tiny,
                own.shaded or look.shaded,
            )
            key = self._bases.get(key, "")
        return look

    def hides(self, run: etree._Element, *, is_dark: bool) -> bool:
        own = _read_look(run.find("{*}rPr"))
        paragraph = next(run.iterancestors("{*}p"), None)
        around = paragraph.find("{*}pPr") if paragraph is not None else None
        looks = [
            self._resolve_style(_style_key(around, "pStyle") or self._usual.get("paragraph", "")),
            self._resolve_style(_style_key(run.find("{*}rPr"), "rStyle") or self._usual.get("character", "")),
        ]
        if own.hidden is not None:
            hidden = own.hidden
        else:
            hidden = bool(self._document.hidden) or sum(bool(look.hidden) for look in looks) % 2 == 1
        tiny = [look.tiny for look in (own, *reversed(looks), self._document) if look.tiny is not None]
        if hidden or (tiny and tiny[0]):
            return True
        said = [look.white for look in (own, *reversed(looks), self._document) if look.white is not None]
        shaded = own.shaded or _read_look(None, around).shaded or any(look.shaded for look in looks)
        return bool(said and said[0]) and not (shaded or is_dark or any(_local_name(one) in _DARK for one in run.iterancestors()))


def _read_look(properties: etree._Element | None, around: etree._Element | None = None) -> _Look:
    """What the properties of a run say, and those of its paragraph of the ground it stands on."""
    children = {_local_name(one): one for one in (*(properties if properties is not None else ()),)}
    ground = [
        one for one in (*children.values(), *(around if around is not None else ())) if _local_name(one) in ("shd", "highlight")
    ]
    colour = children.get("color")
    return _Look(
        hidden=_is_on(children["vanish"]) if "vanish" in children else None,
        white=None if colour is None else _is_white(colour),
        tiny=_is_tiny(children["sz"]) if "sz" in children else None,
        shaded=any(
            _attribute_value(one, "fill").upper() not in ("", "AUTO", _WHITE) or _local_name(one) == "highlight" for one in ground
        ),
    )


def _is_on(toggle: etree._Element) -> bool:
    return _attribute_value(toggle, "val").lower() not in _OFF


def _is_tiny(size: etree._Element) -> bool:
    value = _attribute_value(size, "val")
    return value.isdecimal() and int(value) <= _TINY


def _is_white(colour: etree._Element) -> bool:
    theme = _attribute_value(colour, "themeColor")
    return theme == "background1" if theme else _attribute_value(colour, "val").upper() == _WHITE


def _style_key(properties: etree._Element | None, kind: str) -> str:
    named = properties.find(f"{{*}}{kind}") if properties is not None else None
    return _attribute_value(named, "val") if named is not None else ""


def _attribute_value(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), "")


def _local_name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _make_xml_parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
