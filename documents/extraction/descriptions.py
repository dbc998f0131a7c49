"""How a text describes a person in the words beside the name: "chairman of the Musavat Party"."""

from documents.extraction.lexicon import among, folded_words
from documents.extraction.name_page import Page, Span

_MOST_WORDS = 14
_ARTICLES = frozenset(("a", "an", "the"))
_BACK = 8
_RELATIVE = folded_words(lambda words: f"{words.who} {words.which}")
_AND = folded_words(lambda words: words.conjunctions)


def described_as(page: Page, spans: list[Span]) -> str:
    """The longest description beside the first few places of a name; empty where there is none."""
    told = [
        phrase
        for span in spans[:6]
        for phrase in (_description_after(page, span), _description_before(page, span), _before_comma(page, span))
        if phrase
    ]
    return max(told, key=len, default="")


def _description_after(page: Page, span: Span) -> str:
    """ "X, chairman of the Musavat Party, said"."""
    words, lexicon = page.words, page.lexicon
    first = span.last + 1
    if first >= len(words) or words[first].gap.strip() not in (",", "—", "–", "(") or words[span.last].possessive:
        return ""
    if words[first].key in _ARTICLES:
        first += 1
    last, told = first, False
    while last < len(words) and last - first < _MOST_WORDS and (last == first or words[last].joined):
        word = words[last]
        told = told or (word.key in lexicon.roles and last - first < 5)
        if word.key in _RELATIVE or (last > first and among(word.key, lexicon.speech, lexicon.personal)):
            break
        last += 1
    return page.text[words[first].start : _word_end(page, last - 1)] if told and last > first else ""


def _word_end(page: Page, last: int) -> int:
    return page.words[last].end


def _description_before(page: Page, span: Span) -> str:
    """ "opposition leader X", "министр внутренних дел X"."""
    words, lexicon = page.words, page.lexicon
    first = span.first
    while first > 0 and span.first - first < _BACK and words[first].joined and _is_descriptive_word(page, first - 1):
        first -= 1
    while first < span.first and among(words[first].key, _AND, lexicon.function) and words[first].key not in lexicon.roles:
        first += 1
    if first == span.first or not any(word.key in lexicon.roles for word in words[first : span.first]):
        return ""
    return page.text[words[first].start : words[span.first - 1].end]


def _is_descriptive_word(page: Page, place: int) -> bool:
    lexicon, word = page.lexicon, page.words[place]
    if among(word.key, lexicon.roles, lexicon.role_words, lexicon.demonyms):
        return True
    if lexicon.family == "analytic":
        return page.is_place(place, place) and not word.possessive
    body = page.taken[place] and word.capital
    return (
        not among(word.key, lexicon.speech, lexicon.personal, lexicon.function)
        and (body or not word.capital)
        and lexicon.family == "slavic"
    )


def _before_comma(page: Page, span: Span) -> str:
    """ "the chairman of the National Council, X"."""
    words, lexicon = page.words, page.lexicon
    if span.first < 2 or words[span.first].gap != ", " or lexicon.family != "analytic":
        return ""
    for first in range(span.first - 1, max(-1, span.first - _MOST_WORDS), -1):
        if words[first].key in lexicon.roles and (
            first == 0 or not among(words[first - 1].key, lexicon.roles, lexicon.role_words)
        ):
            return page.text[words[first].start : words[span.first - 1].end]
        if not words[first].joined:
            return ""
    return ""
