"""What a web page keeps from the eye: by attributes, by the style of an element, by its own style sheets, by frameworks' classes.

A style sheet is read for what it hides and nothing else: selectors of tags, classes and ids, each under any ancestors of the same
kinds. What depends on the width of the screen, on paper or on where the pointer is, decides nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from lxml.html import HtmlElement

_STYLES = (
    r"display\s*:\s*none",
    r"visibility\s*:\s*(?:hidden|collapse)",
    r"content-visibility\s*:\s*hidden",
    r"mso-hide\s*:\s*all",
    r"font-size\s*:\s*(?:0[a-z%]*|[01](?:\.\d+)?(?:px|pt))\s*(?:;|!|$)",
    r"color\s*:\s*(?:transparent|rgba\((?:[\d.\s%]+,){3}\s*0?\.?0+%?\s*\)|#[0-9a-f]{6}00|#[0-9a-f]{3}0)(?![0-9a-f])",
    r"(?:left|top|right|text-indent)\s*:\s*-(?:\d{4,}(?:\.\d+)?(?:px|pt)|\d{3,}(?:\.\d+)?r?em)",  # out of the page
    r"clip\s*:\s*rect\((?:\s*[01](?:px)?[\s,]*){4}\)",
    r"clip-path\s*:\s*inset\(\s*(?:50|100)%",
    r"transform\s*:\s*scale\(\s*0\s*\)",
    r"opacity\s*:\s*0?\.?0+%?\s*(?:;|!|$)",
    r"(?:max-)?height\s*:\s*0(?:px)?\s*(?:;|!|$)",
    r"zoom\s*:\s*0+(?:\.0+)?\s*(?:;|!|$)",
    r"filter\s*:\s*opacity\(\s*0",
)
_POINT = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*[01](?:px)?\s*(?=;|!|$)", re.I)  # a box of a point
_CUT = re.compile(r"overflow\s*:\s*(?:hidden|clip)", re.I)
_HIDDEN = re.compile(rf"(?:^|;)\s*(?:{'|'.join(_STYLES)})", re.I)
_SHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*(?!none)|visibility\s*:\s*visible)", re.I)
_WHITE_NAME = re.compile(r"white|#f{3}|#f{6}|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*1\s*)?\)", re.I)
_WHITE = re.compile(rf"(?:^|;)\s*color\s*:\s*(?:{_WHITE_NAME.pattern})\s*(?:;|!|$)", re.I)
_WHITE_GROUND = re.compile(rf"background(?:-color)?\s*:\s*(?:{_WHITE_NAME.pattern}|none|transparent)\s*(?=;|!|$)", re.I)
_SEEN_THROUGH = re.compile(r"background-clip\s*:\s*text", re.I)  # a gradient seen through transparent letters
_CSS_COMMENT = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/")
_CSS_ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?", re.I)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_FOR_ALL = re.compile(r"@media\s+(?:all|screen)\s*|@supports\b[^{]*|@layer\b[^{]*", re.I)
_COMPOUND = re.compile(r"(?:[a-z][a-z0-9]*|\*)?(?:[.#][\w-]+)*", re.I)
_SIMPLE = re.compile(r"[.#]?[\w-]+|\*")
_COMBINATOR = re.compile(r"(\s*>\s*|\s+)")
_MOST_LETTERS = 500_000  # of style sheets
_MOST_RULES = 5_000

# Classes by which style sheets everywhere keep words from the eye, and from nobody's ear.
_UNHEARD = {
    "sr-only", "sr_only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "screenreader-only",
    "element-invisible", "show-for-sr", "assistive-text", "u-visually-hidden", "a11y-hidden", "is-sr-only", "sr-only-focusable",
    "visually-hidden-focusable", "offscreen", "clip-hide",
    "is-visually-hidden", "sronly", "screen-reader", "hide-visually", "govuk-visually-hidden", "usa-sr-only",
}  # fmt: skip
# Those of Bootstrap, Tailwind, Foundation, Bulma, UIkit, Drupal, AngularJS, Tachyons and the like that hide from both.
_NOT_DISPLAYED = {
    "d-none", "hidden", "hide", "is-hidden", "uk-hidden", "u-hidden", "w-hidden", "js-hidden", "element-hidden", "ng-hide",
    "display-none", "w3-hide", "hidden-xs-up", "u-hide", "pure-hidden", "invisible", "is-invisible",
    "uk-invisible", "dn", "hidden-all", "x-hidden", "mso-hide",
}  # fmt: skip
_FROM_SOME_WIDTH = re.compile(
    r"(?:d-)?(?:sm|md|lg|xl|xxl|2xl|xs|-[sml]|ns|@[sml])[:-](?:d-)?(?!none|hidden)[a-z]|d[ib]?-(?:ns|m|l)$|visible"
)


class _Compound(NamedTuple):
    tag: str  # '' for any
    classes: frozenset[str]
    identifier: str
    direct: bool = False  # whether the one before it must be its parent

    def fits(self, element: HtmlElement) -> bool:
        return (
            self.tag in ("", element.tag)
            and self.identifier in ("", element.get("id", ""))
            and self.classes.issubset(element.get("class", "").split())
        )


class _Verdict(NamedTuple):
    """What a rule says of an element; the highest counts."""

    important: bool
    ids: int
    classes: int
    tags: int
    order: int
    hides: bool


class Unseen:
    """Which elements of a page nobody sees."""

    def __init__(self, tree: HtmlElement, css: str) -> None:
        """`css`: the style sheets of the page for screens."""
        self._verdicts: dict[HtmlElement, _Verdict] = {}
        self._is_white = "background" not in css.lower() and not tree.xpath("//link[contains(@rel, 'stylesheet')]")
        rules = list(_visibility_rules(css))
        if not rules:
            return
        elements, most = _Elements(tree), len(tree.text_content()) // 2
        for order, (selector, hides, important) in enumerate(rules):
            found = list(elements.of(selector))
            # What a script shows bit by bit is all of the text, and nothing that is hidden in it.
            if not hides or sum(len(element.text_content()) for element in found) <= most:
                verdict = _Verdict(important, *_selector_specificity(selector), order, hides)
                for element in found:
                    self._verdicts[element] = max(verdict, self._verdicts.get(element, verdict))

    def hides(self, element: HtmlElement) -> bool:
        """Whether it is hidden; what is hidden until it is found is shown to who looks for it."""
        hidden = element.get("hidden")
        if hidden is not None and hidden.lower() != "until-found":
            return True
        classes = element.get("class", "").lower().split()
        if element.get("aria-hidden") == "true" or not _UNHEARD.isdisjoint(classes):
            return True
        style = _CSS_ESCAPE.sub(_decode_css_escape, _CSS_COMMENT.sub("", element.get("style", "")))
        if _is_hiding_style(style) or self._is_white_on_white(element, style):
            return True
        verdict = self._verdicts.get(element)
        if verdict is not None and (verdict.important or not _SHOWN.search(style)):
            return verdict.hides
        named = not _NOT_DISPLAYED.isdisjoint(classes) and not any(map(_FROM_SOME_WIDTH.match, classes))
        return named and not _SHOWN.search(style)

    def _is_white_on_white(self, element: HtmlElement, style: str) -> bool:
        """Where no style sheet may say what white letters stand on."""
        if not self._is_white or not (_WHITE.search(style) or _WHITE_NAME.fullmatch(element.get("color", "").strip())):
            return False
        grounds = [
            f"{one.get('style', '')};background:{one.get('bgcolor', '#fff')}" for one in (element, *element.iterancestors())
        ]
        return not any("background" in _WHITE_GROUND.sub("", ground).lower() for ground in grounds)


class _Elements:
    """The elements of a page by their ids, classes and tags."""

    def __init__(self, tree: HtmlElement) -> None:
        self._held: dict[str, list[HtmlElement]] = defaultdict(list)
        for element in tree.iter():
            if isinstance(element.tag, str):
                self._held[element.tag].append(element)
                for name in set(element.get("class", "").split()):
                    self._held[f".{name}"].append(element)
                if element.get("id"):
                    self._held[f"#{element.get('id')}"].append(element)

    def of(self, selector: list[_Compound]) -> Iterator[HtmlElement]:
        last = selector[-1]
        key = f"#{last.identifier}" if last.identifier else f".{min(last.classes)}" if last.classes else last.tag
        for element in self._held.get(key, ()):
            if last.fits(element) and _is_under(element, selector[:-1], last.direct):
                yield element


def _selector_specificity(selector: list[_Compound]) -> tuple[int, int, int]:
    """How much of ids, classes and tags a selector names."""
    ids = sum(bool(one.identifier) for one in selector)
    return ids, sum(len(one.classes) for one in selector), sum(bool(one.tag) for one in selector)


def _is_hiding_style(style: str) -> bool:
    return _is_point(style) or (bool(_HIDDEN.search(style)) and not _SEEN_THROUGH.search(style))


def _is_point(style: str) -> bool:
    return len({name.lower() for name in _POINT.findall(style)}) > 1 and bool(_CUT.search(style))


def _is_under(element: HtmlElement, selector: list[_Compound], direct: bool) -> bool:  # noqa: FBT001 - of the selector's last
    """Whether the ancestors fit, each by the nearest that does."""
    for compound in reversed(selector):
        parent = element.getparent()
        while parent is not None and not direct and not compound.fits(parent):
            parent = parent.getparent()
        if parent is None or not compound.fits(parent):
            return False
        element, direct = parent, compound.direct
    return True


def _visibility_rules(css: str) -> Iterator[tuple[list[_Compound], bool, bool]]:
    """Selector, whether it hides, whether that is !important, of the rules that hide or show."""
    css = _CSS_COMMENT.sub("", css[:_MOST_LETTERS]).replace("<!--", "").replace("-->", "")
    left = _MOST_RULES
    for prelude, body in _RULE.findall(_drop_conditional_blocks(css)):
        hides = _is_hiding_style(body) or bool(_WHITE.search(body) and _WHITE_GROUND.search(body))
        if not hides and not _SHOWN.search(body):
            continue
        for text in prelude.split(","):
            if (selector := _parse_selector(text.strip())) and left > 0:
                left -= 1
                yield selector, hides, "!important" in body.replace(" ", "").lower()


def _drop_conditional_blocks(css: str) -> str:
    """Without the blocks that hold only on some screens, on paper or while something is animated."""
    kept, at = [], 0
    for match in re.finditer(r"@[\w-]+[^{};]*[{;]", css):
        if match.start() < at:
            continue
        kept.append(css[at : match.start()])
        at = match.end()
        if match[0].endswith("{"):
            end = _end_of_block(css, match.end())
            if _FOR_ALL.fullmatch(match[0][:-1]):
                kept.append(css[match.end() : end])
            at = end + 1
    return "".join((*kept, css[at:]))


def _end_of_block(css: str, start: int) -> int:
    depth = 1
    for brace in re.finditer(r"[{}]", css[start:]):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return start + brace.start()
    return len(css)


def _parse_selector(text: str) -> list[_Compound]:
    """A selector from the outermost on; none of what is not understood, or holds only without scripts."""
    found: list[_Compound] = []
    parts = _COMBINATOR.split(text)
    for at in range(0, len(parts), 2):
        part = parts[at]
        if not part or not _COMPOUND.fullmatch(part) or part.lower().removeprefix("html") in (".no-js", ".nojs"):
            return []
        names = _SIMPLE.findall(part)
        identifiers = [name[1:] for name in names if name[0] == "#"]
        classes = frozenset(name[1:] for name in names if name[0] == ".")
        tag = next((name.lower() for name in names if name[0] not in ".#*"), "")
        if len(identifiers) > 1:
            return []
        found.append(_Compound(tag, classes, "".join(identifiers), at > 0 and ">" in parts[at - 1]))
    last = found[-1]
    return found if last.tag or last.classes or last.identifier else []


def _decode_css_escape(escape: re.Match[str]) -> str:
    number = int(escape[1], 16)
    return chr(number) if 0 < number < 0x80 else ""
