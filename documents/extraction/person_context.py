"""What stands before and behind a run of words and says that it is a person."""

from documents.extraction.lexicon import among, folded_words, given_names
from documents.extraction.morphology import is_given
from documents.extraction.name_page import Page
from documents.extraction.person_score import Weighing
from documents.extraction.tokens import Word

_CALLED = folded_words(lambda words: words.called)
_YEARS = folded_words(lambda words: words.years_of_age)
_SOMEBODY = folded_words(lambda words: words.somebody)
_CALLED_BEHIND = folded_words(lambda words: words.called_behind)
_PLACES = folded_words(lambda words: words.kinds_of_place)
_WHO = folded_words(lambda words: words.who)
_FAR = 7  # words between a role noun and the name it is said of


def weigh_before(page: Page, start: int, first: int, weighing: Weighing) -> None:
    before, by = page.before(first), page.before(start)
    if by is not None and by.key == "by" and by.gap.endswith("\n"):
        weighing.add(1.5, "a line with who wrote it")
    far = before is not None and not before.capital and page.lexicon.family == "slavic"
    if far and _weigh_role_far_before(page, first, weighing):
        return
    if before is None:
        _weigh_apposition_before(page, first, weighing)
        return
    if before.key == "of" and first > 1 and page.words[first - 2].key in _PLACES:
        weighing.add(-6.0)
    if start == first and before.key not in page.lexicon.speech:
        _weigh_word_before(page, start, before, weighing)
    if before.key in page.lexicon.speech:
        weighing.add(0.8, f"after “{before.text}”")
    elif before.key == "to" and first > 1 and page.words[first - 2].key in ("according", "thanks", "belonging"):
        weighing.add(0.9, "according to")


def _weigh_role_far_before(page: Page, first: int, weighing: Weighing) -> bool:
    """ "Начальник колонии Петренко", "министр внутренних дел Петренко": a role, what it is of, and the name."""
    for place in range(first - 2, max(-1, first - 5), -1):
        if not page.words[place + 1].joined or page.words[place + 1].capital:
            break
        if page.words[place].key in page.lexicon.roles:
            weighing.add(1.6, f"role noun “{page.words[place].text}”")
            return True
    return False


def _weigh_word_before(page: Page, start: int, before: Word, weighing: Weighing) -> None:
    lexicon = page.lexicon
    if before.key in lexicon.titles and not before.capital:
        weighing.add(2.5, f"honorific “{before.text}”")
    elif before.key in lexicon.roles:
        weighing.add(2.5, f"role noun “{before.text}”")
    elif before.key in lexicon.kin:
        weighing.add(1.8, f"relative “{before.text}”")
    elif before.key in _CALLED and start > 1 and among(page.words[start - 2].key, lexicon.roles, lexicon.kin, _SOMEBODY):
        weighing.add(2.4, f"after “{before.text}”")
    elif before.key in ("the", "imeni"):
        weighing.add(-2.2)
    elif before.key in lexicon.place_before:
        named = is_given(page.words[start].key, lexicon.language) and not page.is_place(start, start)
        weighing.add(-0.3 if named else -1.5)


def _weigh_apposition_before(page: Page, first: int, weighing: Weighing) -> None:
    """ "The chairman of the National Council, X"."""
    if page.words[first].gap.strip() != "," or page.lexicon.family != "analytic":
        return
    for place in range(first - 1, max(-1, first - 1 - 2 * _FAR), -1):
        word = page.words[place]
        if word.key in page.lexicon.roles or word.key in page.lexicon.kin:
            weighing.add(1.4, f"role noun “{word.text}”")
            return
        if word.key in ("a", "an") and place == first - 2 and not page.words[first - 1].capital:
            weighing.add(0.7, f"after “{word.text} {page.words[first - 1].text}”")
        if not word.joined:
            return


def weigh_after(page: Page, last: int, weighing: Weighing) -> None:
    if last + 1 >= len(page.words):
        return
    following = page.words[last + 1]
    if following.joined:
        _weigh_turkic_after(page, last, following, weighing)
        if not following.capital:
            _weigh_word_after(page, last, following, weighing)
    elif following.gap.strip() in (",", "(", "—", "–", "-"):
        _weigh_apposition_after(page, last + 1, weighing)


def _weigh_word_after(page: Page, last: int, following: Word, weighing: Weighing) -> None:
    lexicon = page.lexicon
    if page.words[last].possessive and following.key in lexicon.kin:
        weighing.add(1.2, f"relative “{following.text}”")
    elif following.key in lexicon.speech:
        weighing.add(1.2, f"before “{following.text}”")
    elif following.key in lexicon.personal:
        weighing.add(0.6, f"before “{following.text}”")
    if following.key in lexicon.place_after:
        weighing.add(-3.0)


def _weigh_turkic_after(page: Page, last: int, following: Word, weighing: Weighing) -> None:
    """ "X adlı qadın" is a person; "Təbii Sərvətlər naziri" is what somebody is the minister of."""
    if page.lexicon.family != "turkic":
        return
    if following.key in page.lexicon.titles or following.key in _CALLED_BEHIND:
        weighing.add(2.4, f"before “{following.text}”")
    elif (
        following.key in page.lexicon.roles
        and following.key.endswith(("i", "u"))
        and not is_given(page.words[last].key, page.lexicon.language)
    ):
        weighing.add(-2.0)


def _weigh_apposition_after(page: Page, place: int, weighing: Weighing) -> None:
    lexicon, words = page.lexicon, page.words
    word = words[place]
    beyond = words[place + 1] if place + 1 < len(words) else None
    if word.text.isdigit() and len(word.text) <= 2 and beyond and (beyond.gap.strip()[:1] in (",", ")") or beyond.key in _YEARS):
        weighing.add(1.8, "an age")
    elif word.key in _WHO:
        weighing.add(1.3, f"“{word.text}”")
    elif word.key in lexicon.speech:
        weighing.add(1.0, f"before “{word.text}”")
    elif word.capital and (page.is_place(place, place)) and not word.possessive:
        weighing.add(-1.2)
    else:
        _weigh_role_after(page, place, weighing)


def _weigh_role_after(page: Page, place: int, weighing: Weighing) -> None:
    """A role noun in the words that follow, up to the next comma or point."""
    lexicon, words = page.lexicon, page.words
    for far in range(place, min(place + _FAR, len(words))):
        word = words[far]
        if far > place and not word.joined:
            return
        if word.key in lexicon.roles:
            weighing.add(1.8, f"role noun “{word.text}”")
            return
        if word.capital and far > place and word.key in given_names():
            return
