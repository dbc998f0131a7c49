"""A citation in words, in each of STYLES, as plain text.

Each is followed in order, punctuation and dates. Three things are as the archive needs them: names stand as printed and are
not turned round, since which part of a name is the family's is not recorded; the page cited is the archive's, which is
named where the style names a database; and the address of the original stands at the end where it has more than the page.

A digest or record is the archive's own work about an article: the archive stands in the place of the author.
"""

from collections.abc import Callable, Mapping

from documents.citations.citation import Citation
from documents.citations.dates import Form, days, whole, year
from documents.citations.wording import INSIDE, about, american, british, listed, original, stopped
from documents.edtf import ENGLISH

DEFAULT = "chicago"
_MLA_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_CHICAGO_DATE = Form("ca. ", day_first=False, with_day="{days}, {years}")
_APA_DATE = Form(
    "ca. ",
    ENGLISH.months,
    day_first=False,
    with_day="{years}, {days}",
    with_month="{years}, {days}",
    with_season="{years}, {days}",
)
_MLA_DATE = Form("circa ", _MLA_MONTHS)
_HARVARD_DATE = Form("c. ")
_GOST_DATE = Form(
    "ок. ",
    tuple(f"{month:02}" for month in range(1, 13)),
    undated="[б. г.]",
    until="до ",
    decade="{}-е",
    with_day="{days}.{years}",
    with_month="{days}.{years}",
    digits="{:02}",
    between=".",
    seasons=("весна", "лето", "осень", "зима"),
)
# What stands for the day on which the page was read, in the styles that want it: a page that said it would be another each day.
ACCESSED: Mapping[str, str] = {"harvard": "[day month year]", "gost": "[ДД.ММ.ГГГГ]"}
_GOST_OWN_WORDS = {"digest": "Изложение словами архива «{}»", "record": "Запись без текста в архиве «{}»"}


def formatted(citation: Citation, style: str = DEFAULT) -> str:
    """Raises KeyError for a style that is not one of STYLES."""
    return STYLES[style](citation)


def chicago(citation: Citation) -> str:
    """A full note of *The Chicago Manual of Style*, 17th edition (14.191, 14.9–14.11 for the address)."""
    date = whole(citation.date, _CHICAGO_DATE, inferred=citation.inferred)
    if citation.own_words:
        posted = f"posted {whole(citation.added, _CHICAGO_DATE)}" if citation.added else ""
        order = [citation.archive, about(citation, date), posted, citation.address]
        return _join_sentences(f"{', '.join(filter(None, order))}.", original(citation))
    who = listed(citation.interviewees or citation.authors, most=3, serial=True)
    title = f"[{citation.title}]," if citation.title_supplied else american(citation.title)
    by = f"interview by {listed(citation.authors, most=3, serial=True)}" if _asked_by(citation) else ""
    rest = ", ".join(filter(None, [by, citation.source, date, _describe_holding(citation, "excerpt"), citation.address]))
    return _join_sentences(f"{who}," if who else "", title, f"{rest}.", original(citation))


def apa(citation: Citation) -> str:
    """A reference of the *Publication Manual* of the American Psychological Association, 7th edition (10.1, 9.29 ff.)."""
    if citation.own_words:
        described = about(citation, whole(citation.date, _CHICAGO_DATE, inferred=citation.inferred))
        when = f"({whole(citation.added, _APA_DATE)})."
        return _join_sentences(stopped(citation.archive), when, f"[{_uppercase_first(described)}].", _address_last(citation))
    who = listed(citation.authors, most=20, conjunction="&", serial=True)
    title = f"[{citation.title}]" if citation.title_supplied else citation.title
    title = f"{title} [Excerpt]" if citation.holding == "excerpt" else title
    date = f"({whole(citation.date, _APA_DATE, inferred=citation.inferred)})"
    order = [who, date, title] if who else [title, date]
    return _join_sentences(*map(stopped, [*order, citation.source, citation.archive]), _address_last(citation))


def mla(citation: Citation) -> str:
    """An entry of the *MLA Handbook*, 9th edition: two containers, the source and the archive. It would leave out “n.d.”."""
    date = whole(citation.date, _MLA_DATE, inferred=citation.inferred)
    if citation.own_words:
        added = whole(citation.added, _MLA_DATE) if citation.added else ""
        second = ", ".join(filter(None, [added, citation.address]))
        described = stopped(_uppercase_first(about(citation, date)))
        return _join_sentences(stopped(citation.archive), described, f"{second}.", original(citation))
    who = listed(citation.interviewees or citation.authors, most=2, serial=True)
    title = f"[{citation.title}]." if citation.title_supplied else f"“{stopped(citation.title).translate(INSIDE)}”"
    by = f"Interview by {listed(citation.authors, most=2, serial=True)}." if _asked_by(citation) else ""
    first = ", ".join(filter(None, [citation.source, date]))
    second = ", ".join(filter(None, [_describe_holding(citation), citation.address]))
    return _join_sentences(stopped(who), title, by, stopped(first), f"{second}.", original(citation))


def harvard(citation: Citation) -> str:
    """A reference of *Cite Them Right*, 12th edition, with a blank for the day of access, which is the reader's."""
    address = f"Available at: {citation.address} (Accessed: {ACCESSED['harvard']})."
    if citation.own_words:
        date = whole(citation.date, _HARVARD_DATE, inferred=citation.inferred)
        lead = f"{citation.archive} ({year(citation.added, _HARVARD_DATE)})"
        described = _uppercase_first(about(citation, date, quoted=british))
        return _join_sentences(lead, stopped(described), address, original(citation))
    who = listed(citation.interviewees or citation.authors, most=3) or citation.source
    title = f"[{citation.title}]" if citation.title_supplied else f"‘{citation.title}’"
    date = f"({year(citation.date, _HARVARD_DATE, inferred=citation.inferred)})"
    lead = " ".join([who, date, title] if who else [title, date])
    if _asked_by(citation):
        lead = f"{stopped(lead)} Interview by {listed(citation.authors, most=3)}"
    source = citation.source if citation.authors or citation.interviewees else ""
    first = ", ".join(filter(None, [lead, source, days(citation.date, _HARVARD_DATE)]))
    return _join_sentences(stopped(first), stopped(_describe_holding(citation)), address, original(citation))


def gost(citation: Citation) -> str:
    """A reference to part of a periodical online by GOST R 7.0.5–2008 (*Библиографическая ссылка*), section 10.

    Who wrote it stands behind a slash (GOST R 7.0.100–2018, 5.2.6: four names or fewer all, of more the first three), for there
    names stay as printed; the day of publication is in figures, as in the standard's example of an article online. What the
    description itself says is Russian, whatever the document's language; the day of access, the reader's, is a blank.
    """
    title = f"[{citation.title}]" if citation.title_supplied else citation.title
    asked_by = f"интервьюер: {_gost_names(citation.authors)}" if _asked_by(citation) else ""
    who = " ; ".join(filter(None, [_gost_names(citation.interviewees or citation.authors), asked_by]))
    lead = " / ".join(filter(None, [title, who]))
    article = " // ".join(filter(None, [lead, citation.source]))
    date = whole(citation.date, _GOST_DATE, inferred=citation.inferred)
    address = [f"URL: {citation.address} (дата обращения: {ACCESSED['gost']})", original(citation, "Оригинал: ")]
    if citation.own_words:
        by = _GOST_OWN_WORDS[citation.holding].format(citation.archive)
        added = f"Размещено {whole(citation.added, _GOST_DATE)}" if citation.added else ""
        return " ".join(map(_add_full_stop, filter(None, (f"{by}: {article}", date, added, *address))))
    excerpt = "Отрывок" if citation.holding == "excerpt" else ""
    held = f"Доступ из архива «{citation.archive}»"
    return " ".join(map(_add_full_stop, filter(None, (article, date, excerpt, held, *address))))


STYLES: Mapping[str, Callable[[Citation], str]] = {
    "chicago": chicago,
    "apa": apa,
    "mla": mla,
    "harvard": harvard,
    "gost": gost,
}
LANGUAGES: Mapping[str, str] = dict.fromkeys(STYLES, "en") | {"gost": "ru"}  # of the words that a style adds


def _join_sentences(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _describe_holding(citation: Citation, excerpt: str = "Excerpt") -> str:
    return f"{excerpt} in {citation.archive}" if citation.holding == "excerpt" else citation.archive


def _asked_by(citation: Citation) -> bool:
    """Whether an interview is filed under who was interviewed, and who asked is named besides."""
    return bool(citation.interviewees and citation.authors)


def _address_last(citation: Citation) -> str:
    """The address, after which APA has no full stop, unless something follows."""
    after = original(citation)
    return f"{citation.address}. {after}" if after else citation.address


def _gost_names(names: tuple[str, ...]) -> str:
    return ", ".join(names if len(names) <= 4 else names[:3]) + ("" if len(names) <= 4 else " [и др.]")


def _uppercase_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _add_full_stop(text: str) -> str:
    """`text` with a full stop, which goes outside quotation marks."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
