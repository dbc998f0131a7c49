"""Days of the week beside days of a month: "on Friday, 2 June"; they tell the year, or agree with it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.extraction.dates.mentions import Mention
from documents.extraction.languages.date_grammar import DateGrammar

_BESIDE = 30  # characters on each side of a date in which its day of the week stands
_NAMED = 30  # characters between a day and its name
_GAP = 3  # characters between the two


def with_weekdays(text: str, mentions: Sequence[Mention], grammar: DateGrammar) -> Iterator[Mention]:
    """A day of a month with the day of the week that stands beside it, which is no date of its own."""
    for number, mention in enumerate(mentions):
        if mention.observance and any(_is_named(text, one, mention) for one in mentions[max(0, number - 1) : number + 2]):
            continue
        beside = [one for one in mentions[max(0, number - 1) : number + 2] if _has_day(one) and _is_adjacent(text, one, mention)]
        if mention.weekday is None:
            yield _with_weekday(text, mention, grammar) if _has_day(mention) else mention
        elif not beside:
            yield mention


def _is_named(text: str, day: Mention, name: Mention) -> bool:
    """ "10 December, Human Rights Day": one date, told twice."""
    first, other = day.first, name.first
    same = first and other and not day.observance and not day.last and (first.month, first.day) == (other.month, other.day)
    between = text[min(day.end, name.end) : max(day.start, name.start)]
    return bool(same) and len(between) <= _NAMED and not any(sign in between for sign in ".!?\n")


def _has_day(mention: Mention) -> bool:
    return bool(mention.first and mention.first.day and not mention.last)


def _is_adjacent(text: str, one: Mention, other: Mention) -> bool:
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return len(between) <= _GAP and not between.strip(" ,()")


def _with_weekday(text: str, mention: Mention, grammar: DateGrammar) -> Mention:
    before = grammar.weekday_before.search(text, max(0, mention.start - _BESIDE), mention.start)
    beside = before or grammar.weekday_after.match(text, mention.end, mention.end + _BESIDE)
    return replace(mention, on=grammar.weekday(beside["w"])) if beside else mention
