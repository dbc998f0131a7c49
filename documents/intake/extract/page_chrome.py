"""What of a page is not the article by the page's own marks: menus, comments, forms, share buttons, things to read next.

Words that are left over from them in the text are cut later, each cut in the editor's sight; here whole elements are marked whose
name says what they are. And captions, which pages write in many ways, become `figcaption`.
"""

import re

from lxml import html
from lxml.html import HtmlElement

from documents.intake.extract.article import FURNITURE
from documents.intake.extract.markdown import CAPTION
from documents.intake.extract.unseen import Unseen

MAX_CAPTION = 1_500  # characters; more is no caption

# Whole words of class and id, as WordPress, Drupal, Joomla, Blogger, Disqus, AddToAny and newspapers' own systems have them.
_WORDS = {
    "comments", "comment-list", "commentlist", "comments-area", "comment-respond", "respond", "comment-form", "disqus_thread",
    "fb-comments", "leave-reply", "sharedaddy", "sd-sharing", "addtoany_share_save_container", "addtoany_content", "social-share",
    "share-buttons", "sharing", "share-bar", "post-share", "article-share", "social-links", "social-icons", "addthis_toolbox",
    "ya-share2", "jp-relatedposts", "related-posts", "related-articles", "related-news", "related", "read-more-box", "yarpp",
    "yarpp-related", "newsletter", "newsletter-signup", "subscribe-form", "subscription-form", "cookie-notice", "cookie-banner",
    "cookie-consent", "cookie-law-info-bar", "post-navigation", "nav-links", "navigation", "breadcrumb", "breadcrumbs",
    "pagination", "pager", "tag-cloud", "widget", "sidebar", "author-box", "skip-link",
    "advertisement", "adsbygoogle", "banner-ad", "outbrain", "taboola", "print-only", "popup", "modal", "tags", "post-tags",
    "entry-tags", "tags-links", "most-read", "most-popular", "popular-posts", "latest-news", "last-news", "recent-posts",
    "more-news",
}  # fmt: skip
_CONSENT = re.compile(r"(?:^|[_-])(?:cookies?|gdpr|cmp|consent|didomi|onetrust|usercentrics)(?:$|[_-])")
_BODY = (
    ".//h1 | .//*[@itemprop='articleBody'] | .//*[contains(concat(' ', normalize-space(@class), ' '), ' post-body ')"
    " or contains(concat(' ', normalize-space(@class), ' '), ' hentry ')"
    " or contains(concat(' ', normalize-space(@class), ' '), ' entry-content ')]"
)
_ROLES = {"navigation", "search", "dialog", "alertdialog", "banner", "contentinfo", "complementary"}
_KEPT = {"html", "body", "head", "main", "article"}
_TAGS = {"nav", "form", "dialog", "footer"}
_CAPTION_WORDS = re.compile(
    r"(?:^|[\s_-])(?:wp-caption-text|caption|captiontext|caption-text|image-caption|photo-caption|img-caption|figcaption|cutline"
    r"|media-caption|image__caption|photo__caption|podpis)(?:$|[\s_])",
    re.I,
)
_OF_TEXT = {"p", "span", "b", "i", "em", "strong", "u", "li", "td", "blockquote", "h1", "h2", "h3", "h4", "article", "font", "a"}
_BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "article", "section"}


def clear(tree: HtmlElement, css: str = "") -> tuple[str, ...]:
    """Marks the furniture of a page and removes what it hides, in place; remarks on what was hidden in the text.

    An element with most of the page's words stays, whatever it is called.
    """
    most, passages, letters, unseen = len(tree.text_content()) // 2, 0, 0, Unseen(tree, css)
    for element in list(tree.iter()):
        if not isinstance(element.tag, str):
            continue
        if unseen.hides(element) and (element.tag not in _KEPT or element.tag == "article"):
            words = " ".join(element.text_content().split())
            is_text = element.tag in _OF_TEXT or element.find(".//p") is not None or _is_in_article(element)
            if _drop_if_small(element, most) and words and is_text:
                passages, letters = passages + 1, letters + len(words)
        elif element.tag not in _KEPT and (
            _is_consent(element) or (_is_furniture(element) and len(element.text_content()) <= most)
        ):
            element.set(FURNITURE, "")
    of = "passage" if passages == 1 else "passages"
    return (f"{passages:,} {of} that the page hides ({letters:,} characters) are left out of the text",) * bool(passages)


def _drop_if_small(element: HtmlElement, most: int) -> bool:
    if element.getparent() is None or len(element.text_content()) > most:
        return False
    element.drop_tree()
    return True


def _is_in_article(element: HtmlElement) -> bool:
    return element.tag in _BLOCKS and next(element.iterancestors("article", "main"), None) is not None


def _is_furniture(element: HtmlElement) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
    if not _WORDS.isdisjoint(names) and not _holds_article(element):
        return True
    if element.tag in _TAGS:
        return element.tag != "footer" or element.getparent() is None or element.getparent().tag not in {"blockquote", "figure"}
    if element.get("role", "").lower() in _ROLES:
        return element.tag not in {"header", "section"} or element.get("role") != "banner"
    return False


def _is_consent(element: HtmlElement) -> bool:
    """Whether it asks for consent to cookies: longer than many a notice."""
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
    return any(map(_CONSENT.search, names)) and not _holds_article(element)


def _holds_article(element: HtmlElement) -> bool:
    """Whether the article stands in it: Blogger calls the box of its posts a widget."""
    return bool(element.xpath(_BODY))


def mark_captions(tree: HtmlElement) -> None:
    """Puts a `figcaption` in the place of each figure or caption that has words."""
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or not _is_within(element, tree):
            continue
        if element.tag == "figure":
            _mark_figure(element)
        elif element.tag != "table" and _CAPTION_WORDS.search(element.get("class", "")) and not _has_blocks(element):
            _replace_with_caption(element, [element])


def _mark_figure(figure: HtmlElement) -> None:
    captions = list(figure.iter("figcaption"))
    if captions and figure.find(".//table") is None and figure.find(".//blockquote") is None:
        _replace_with_caption(figure, captions)
    elif captions:
        for caption in captions:
            _replace_with_caption(caption, [caption])


def _replace_with_caption(element: HtmlElement, captions: list[HtmlElement]) -> None:
    text = " ".join(" ".join(_caption_text(caption).split()) for caption in captions).strip()
    if not text or len(text) > MAX_CAPTION or element.getparent() is None:
        return
    element = _with_boxes(element, " ".join(element.text_content().split()))
    marked = html.Element(CAPTION)
    marked.text, marked.tail = text, element.tail
    if element.get(FURNITURE) is not None:
        marked.set(FURNITURE, "")
    element.getparent().replace(element, marked)


def _caption_text(element: HtmlElement) -> str:
    """Its words; two elements that nothing but their tags parts, as a caption and its credit often are, are parted by a space."""
    pieces = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str):
            continue
        follows = child.getnext() is not None and not (child.tail or "").strip()
        pieces += [_caption_text(child), child.tail or "", " " * (follows or child.tag in _BLOCKS or child.tag == "br")]
    return "".join(pieces)


def _with_boxes(element: HtmlElement, text: str) -> HtmlElement:
    """The outermost element around a caption that has no other words: boxes of that kind are dropped whole."""
    parent = element.getparent()
    while parent.tag in {"div", "figure", "span", "a", "p", "center"} and " ".join(parent.text_content().split()) == text:
        if parent.getparent() is None:
            break
        element, parent = parent, parent.getparent()
    return element


def _has_blocks(element: HtmlElement) -> bool:
    return any(one.tag in _BLOCKS for one in element.iterdescendants())


def _is_within(element: HtmlElement, tree: HtmlElement) -> bool:
    top = element
    while top.getparent() is not None:
        top = top.getparent()
    return top is tree
