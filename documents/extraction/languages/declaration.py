"""What is declared of a language, in one file each: the words and endings by which the rules read its texts.

A table of words is one string: words as they are written, of several parts with hyphens, in any capitals. Where a language
inflects, its tables have stems and the endings are added. What is called a pattern is a regular expression, mostly alternatives
that the rules put between what they have in common; nothing in it may be a group with a number.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from documents.extraction.languages.date_grammar import DateGrammar

# How names are put together and inflected. The rules for bodies, cases and word order go by this.
Family = Literal["analytic", "slavic", "turkic"]


@dataclass(frozen=True, kw_only=True, slots=True)
class NameWords:
    """The words that tell names of people and bodies from other words with a capital."""

    titles: str  # stand before a person's name and are no part of it
    roles: str  # what a person is
    more_roles: str = ""  # that the endings do not give
    role_words: str  # stand among them: "former prime minister"
    kin: str
    speech: str  # verbs of saying, of people
    reports: str  # and of outlets: "Reuters reported"
    personal: str  # what a person and hardly anything else does or undergoes
    organisations: str  # kinds of body: "committee"
    organisations_soft: str = ""  # of those, stem/stem before a vowel
    state_bodies: str  # of those, the kinds that make a name with a nationality, in lower case too: "the French government"
    announcing: str  # announce names of bodies: "the newspapers X and Y"
    other_heads: str  # the last word of what is no body: laws, events, works, places
    place_before: str = ""
    place_after: str
    not_names: str  # have a capital and are no names
    function: str = ""  # begin sentences and are part of no name; where there are none, `not_names`
    demonyms: str
    connectors: str
    forward: str = ""  # lead on from a kind of body to more of its name: "for", "of"
    domains: str = ""  # go on with the name of an office of state, in the genitive
    before_country: str = ""  # stand before the country or town that a body belongs to
    of_a_place: str = ""  # kinds of which one is named with its country or town alone
    particles: str = ""  # small words inside people's names
    address: str = ""  # forms of address that stand between a given name and a family name, in small letters
    places: str = ""  # beside the names in Unicode's CLDR
    known_bodies: str  # that a text names without a word for their kind; parted by | or line ends
    stop_acronyms: str  # letters in capitals that name no body
    common_words: str = ""  # the file in `lexicon/` with the common words of the language
    word_endings: str = ""  # that the tables' stems take
    demonym_endings: str = ""
    conjunctions: str  # "and"
    who: str = ""  # begin what is said of a person
    which: str = ""  # and of anything
    called: str = ""  # stand between what somebody is and the name: "a man called X"
    called_behind: str = ""  # and behind the name
    years_of_age: str = ""
    somebody: str = ""
    kinds_of_place: str = ""  # "the province of San Roque"
    abbreviations: str = ""  # a point after them ends no sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class DateWords:
    """What else is said of dates, beside the grammar of the dates themselves."""

    tens: Mapping[str, int] = field(default_factory=dict)  # beginnings of the words for decades: "sixt" is 60
    mid: str = ""  # pattern: the middle of a decade
    about: str = ""  # pattern, before a date: it is not exact; so the next
    about_behind: str = ""
    earlier: str = ""  # pattern, before a date: what is told was before it; so the next
    earlier_behind: str = ""
    later: str = ""  # pattern, before a date: what is told is since or after it; so the next
    later_behind: str = ""
    up_to: str = ""  # pattern, before a date: something lasts until then
    leading: str = ""  # pattern: words that the grammar takes into a date and that belong to the three above
    other_calendars: str = ""  # pattern, behind a year: it is none of ours; so the next, before it
    other_calendars_before: str = ""
    prepositions: str  # before a date, and no part of what it says
    day_endings: str = ""  # pattern: what may be written behind the figures of a day
    year_words: str = ""  # pattern: "year", behind the figures of one
    abbreviations: str = ""  # pattern: a point after them ends no sentence of a date
    set_in: str = ""  # pattern, in the words of a year: the sentence is set in it
    future: str  # pattern: the date near it is ahead of the text
    clause_ends: str  # pattern: conjunctions that part clauses
    law: str = ""  # pattern: names of laws, which a year follows
    anniversary: str = ""  # pattern: <N> is the number in figures, <O> an ordinal; its groups are those two
    ordinals: Mapping[str, int] = field(default_factory=dict)
    more_than: str = ""  # pattern, in the words of a number of years: at least so many
    foundings: Sequence[tuple[int, str]] = ()  # years in which states and unions began, and patterns of their names
    day_words: str  # pattern: in each name of a day
    observances: Sequence[tuple[int, int, str]] = ()  # month, day, and pattern of the name that the day has everywhere
    national_days: Mapping[str, str] = field(default_factory=dict)  # patterns, by the keys of `dates.holidays.HOLIDAYS`
    country_endings: str  # pattern: what may follow the beginning of a country's name
    country_words: Mapping[str, str] = field(default_factory=dict)  # beside the names in Unicode's CLDR: beginnings, and ISO 3166
    small_adjectives: str = ""  # pattern: endings of adjectives of countries, if these are in lower case


@dataclass(frozen=True, kw_only=True, slots=True)
class TextSigns:
    """Patterns of what a text says of itself: who wrote it and when, of what kind it is, who somebody in it is."""

    byline_openings: str = ""  # begin a line with who wrote it
    bylines: str = ""  # the same, with a colon only
    credits: str  # begin a line that is no title
    addressed: str  # begin a salutation or an addressee, which is no title
    date_labels: str  # before the date of publication
    update_labels: str  # before the date of a change
    reading_time: str = ""  # behind the minutes that reading takes
    page_labels: str  # begin a line of the page around a text, with a figure or a colon in it: "Views: 12"
    page_names: str  # are such a line by themselves: "Home"
    at_hour: str = ""  # between a date and the hour
    questions: str  # mark a question of an interview
    answers: str
    articles: str  # of a law, with their numbers
    clauses: str  # begin the clauses of a resolution
    event_verbs: str
    meetings: str
    events: str  # of which the text is a report, if it begins with one
    salutations: str
    closings: str  # end a letter
    demands: str
    signatures: str  # stand above a list of names
    roles_before: Mapping[str, str]  # by role: stand just before a name
    roles_after: Mapping[str, str]  # and just behind it
    next_speaker: str = ""  # follows the name of who speaks next


@dataclass(frozen=True, slots=True)
class GivingLetters:
    """Letters that only this language has."""

    tag: str  # BCP 47
    letters: str
    share: float  # of all letters, from which on they decide
    basis: str  # for the editor


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Language:
    code: str  # ISO 639
    relatives: tuple[str, ...] = ()  # languages whose names its rules read as well as any
    family: Family
    case_ending: str = ""  # pattern on folded words: the ending that a stem goes without
    endings_apart: bool = False  # whether an apostrophe parts a name from its case ending
    giving_letters: Sequence[GivingLetters] = ()
    latin_letters: Mapping[int, int] = field(default_factory=dict)  # of its other alphabet, one for one
    words: NameWords
    dates: DateGrammar
    date_words: DateWords
    signs: TextSigns
    slovnet: Sequence[str] = ()  # model and vectors for its names, in natasha's folder of data

    def in_latin(self, text: str) -> str:
        """The text in the letters that the tables are in; as long as it was."""
        return text.translate(self.latin_letters) if self.latin_letters else text
