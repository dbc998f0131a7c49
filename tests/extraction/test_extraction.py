from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import edtf
from documents.extraction.findings import Evidence, FoundValue, KnownSource, Metadata
from documents.extraction.suggestions import find
from documents.models import Kind, kind_signs
from documents.text import Edit

BODY = "The council met in the hall of Lorn and closed the pier for the whole of the winter, said the mayor.\n" * 3
LANGUAGES = {
    "en": BODY,
    "az": "Şəhər şurası zalda toplaşdı və körpünü bütün qış üçün bağladı, deyə bələdiyyə sədri bildirdi.",
    "az-Cyrl": "Шәһәр шурасы залда топлашды вә көрпүнү бүтүн гыш үчүн бағлады, дејә бәләдијјә сәдри билдирди. Ҝөзәл ҹүмлә.",
    "ru": "Городской совет собрался в зале и закрыл причал на всю зиму, сообщил глава города.",
    "tr": "Belediye meclisi salonda toplandı ve iskeleyi bütün kış boyunca kapattı, dedi belediye başkanı.",
    "uk": "Міська рада зібралася в залі й закрила причал на всю зиму, повідомив міський голова.",
}


@pytest.mark.parametrize(("language", "text"), LANGUAGES.items())
def test_the_language_is_told_by_the_words(language: str, text: str) -> None:
    found = find(text).language
    assert found is not None
    assert (found.value, found.confidence > 0.5) == (language, True)


def test_a_name_in_another_alphabet_changes_no_language() -> None:
    found = find(f"Əlibəy Qəzənfərov {BODY}").language
    assert found is not None
    assert found.value == "en"


@pytest.mark.parametrize(("stated", "value"), [("ka", "ka"), ("", None)])
def test_of_too_few_letters_the_language_is_what_the_file_says(stated: str, value: str | None) -> None:
    found = find("12:30", metadata=Metadata(language=stated)).language
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Council closes the pier", "Council closes the pier"),
        ("# Council closes the pier", "Council closes the pier"),
        ("**Пирс закрыт?**", "Пирс закрыт?"),
        ("The council closed the pier.", None),
        ("Q: Who closed the pier?", None),
        ("Dear Mr Mayor,", None),
        ("Hörmətli cənab sədr!", None),
        ("By Mia Tern", None),
        ("12.05.2016", None),
        ("• The pier", None),
        ("word " * 40, None),
    ],
)
def test_the_first_line_is_the_title_if_it_looks_like_one(first: str, title: str | None) -> None:
    found = find(f"\n{first}\n\n{BODY}").title
    assert (found.value if found else None) == title
    if found:
        (place,) = found.evidence
        assert f"\n{first}\n\n{BODY}"[place.start : place.end] == title


def test_the_pages_own_title_stands_without_the_sites_name() -> None:
    page = Metadata(title="Pier closed | The Lorn Gazette", site="The Lorn Gazette")
    assert find(BODY, metadata=page).title == FoundValue("Pier closed", 0.85, "the page’s own title")
    seen = find(f"Pier Closed\n{BODY}", metadata=page).title
    assert seen == FoundValue("Pier Closed", 0.98, "first line, as the page’s own title", (Evidence(0, 11),))
    assert find(BODY, metadata=Metadata(title="Pier closed - again", site="LG")).title == FoundValue(
        "Pier closed - again", 0.85, "the page’s own title"
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (BODY, "news-report"),
        ("Q: Who?\nA: I.\nQ: When?\nA: Now.", "interview"),
        ("**Sual:** Kim?\n\n**Cavab:** Mən.\n\n**Sual:** Nə?\n\n**Cavab:** Heç nə.", "interview"),
        (f"Open letter to the mayor\n\n{BODY}", "open-letter"),
        (f"{BODY}We, the undersigned, ask for the pier.", "open-letter"),
        (f"Dear Mr Mayor,\n\n{BODY}\nYours sincerely,\nMia Tern", "letter"),
        (f"Hörmətli cənab sədr!\n\n{BODY}Körpünün açılmasını tələb edirik.\n\nHörmətlə,", "open-letter"),
        (f"Joint statement of the unions\n\n{BODY}", "statement"),
        (f"Заявление союза\n\n{BODY}", "statement"),
        (f"FOR IMMEDIATE RELEASE\n\n{BODY}", "press-release"),
        (f"Speech by Mayor Tern\n\n{BODY}", "speech"),
        (
            "The Council,\nHaving regard to the pier,\nRecalling the winter,\nUrges the mayor,\nCalls on the council,\n",
            "resolution",
        ),
        ("Law on piers\nArticle 1. A\nArticle 2. B\nArticle 3. C\nArticle 4. D", "law"),
        (f"Дело № 2-114/2019\n{BODY}", "court-document"),
        (f"On May 3 the Lorn Society hosted a webinar on piers. {BODY}", "event-report"),
        ("", None),
    ],
)
def test_the_kind_is_told_by_the_form(text: str, kind: str | None) -> None:
    found = find(text, kinds=kind_signs()).kind
    assert (found.value if found else None) == kind
    assert kind is None or kind in Kind.values


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        (f"Pier closed\nBy Mia Tern and Alva Knot\n{BODY}", "Mia Tern and Alva Knot"),
        (f"Пирс закрыт\nАвтор: Мия Крачкова\n{BODY}", "Мия Крачкова"),
        (f"{BODY}\nMüəllif: Pelin Qaz", "Pelin Qaz"),
        (f"By the sea\n{BODY}", None),
        (f"By Monday\n{BODY}", None),
    ],
)
def test_the_byline_is_a_line_of_its_own(text: str, byline: str | None) -> None:
    found = find(text).byline
    assert (found.value if found else None) == byline
    assert not found or [text[place.start : place.end] for place in found.evidence] == [byline]


def test_the_source_is_told_by_the_address_then_by_the_site() -> None:
    gazette = KnownSource("The Lorn Gazette", 7, ("https://www.lorn.example/", "gazette.example"))
    blog = KnownSource("Lorn Blog", 8, ("https://lorn.example/blog",))

    def told(address: str, site: str = "") -> tuple[str, int | None] | None:
        found = find(BODY, address=address, sources=(gazette, blog), metadata=Metadata(site=site)).source
        return (found.value, found.record) if found else None

    assert told("https://lorn.example/2021/pier") == ("The Lorn Gazette", 7)
    assert told("https://lorn.example/blog/pier") == ("Lorn Blog", 8)
    assert told("https://news.gazette.example/") == ("The Lorn Gazette", 7)
    assert told("https://lorn.example.evil.example/") == ("lorn.example.evil.example", None)
    assert told("https://notlorn.example/", site="the lorn gazette") == ("The Lorn Gazette", 7)
    assert told("", site="Elsewhere") == ("Elsewhere", None)
    assert told("http://[") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"Pier closed\n12 May 2016, 14:05\n{BODY}", "2016-05-12"),
        (f"Пирс закрыт\nДата публикации: 12.05.2016\n{BODY}", "2016-05-12"),
        (f"LORN, May 12, 2016 — {BODY}", "2016-05-12"),
        (f"{LANGUAGES['az']}\n12 may 2016-cı il", "2016-05-12"),
        (f"He was born on 12 May 1956. The pier closed on 3 June 2016. {BODY}", "2016-06-03/.."),
        (f"The pier will be closed on 3 June 2016. {BODY}", None),
        (f"The pier closed in 2016. {BODY}", None),
        (f"3 June 2099\n{BODY}", None),
        (BODY, None),
    ],
)
def test_the_date_of_publication_is_stated_or_bounded_or_unknown(text: str, value: str | None) -> None:
    found = find(text, today=date(2026, 1, 1)).published
    assert (found.value if found else None) == value


def test_a_stated_date_of_publication_gives_the_years_of_the_text() -> None:
    text = f"The pier closed on 3 December. {BODY}"
    assert find(text).dates == ()
    found = find(text, metadata=Metadata(date="2016-05-12", date_basis="JSON-LD datePublished"))
    assert found.published == FoundValue("2016-05-12", 0.9, "JSON-LD datePublished")
    assert [(one.edtf, one.words, one.what, one.basis, one.relative) for one in found.dates] == [
        (
            *("2015-12-03", "3 December", "The pier closed on 3 December"),
            "year inferred from the date of publication, 2016-05-12",
            False,
        ),
    ]


def test_a_date_in_a_passage_that_is_cut_is_known_too() -> None:
    cut = Edit(0, " date 2024-12-20 ", "", "the page’s date", "date-prefix")
    found = find(f"The pier closed on December 18. {BODY}", cuts=(cut,))
    assert found.published is not None
    assert (found.published.value, found.published.evidence) == ("2024-12-20", ())
    assert [(one.edtf, one.words, len(one.evidence)) for one in found.dates] == [
        ("2024-12-20", "2024-12-20", 0),
        ("2024-12-18", "December 18", 1),
    ]


def test_one_date_in_several_places_is_one_finding() -> None:
    text = "On 3 May 2016 it closed. Again on 3 May 2016 nobody came. In 2017 and by 2017 it was gone."
    assert [(one.edtf, [text[place.start : place.end] for place in one.evidence]) for one in find(text).dates] == [
        ("2016-05-03", ["3 May 2016", "3 May 2016"]),
        ("2017", ["In 2017", "by 2017"]),
    ]


_PIECES = st.sampled_from(
    [
        *(
            "May 3, 2020",
            "3 мая",
            "martın 3-də",
            "2021-ci il",
            "29 February",
            "last year",
            "20 years ago",
            "over the last",
            "XX век",
        ),
        *(
            "in 0000",
            "31.02.2020",
            "Q:",
            "By Mia",
            "1990s",
            "−",
            "\n",
            ".",
            ",",
            "since",
            "до",
            "9999",
            "999 years ago",
            "üç il əvvəl",
        ),
        *("Monday", "\x00", "\ud800", "İ"),
    ]
)


@given(
    st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=20).map(" ".join)),
    st.sampled_from(["", "0001", "9999-12-31", "2020-02-29", "2020/..", "nonsense"]),
)
def test_whatever_the_text_each_place_is_in_it_and_each_date_is_one(text: str, published: str) -> None:
    found = find(text, metadata=Metadata(date=published), kinds=kind_signs())
    for one in found.dates:
        assert edtf.parse(one.edtf).value == one.edtf
        assert text[one.evidence[0].start : one.evidence[0].end] == one.words
        assert all(0 <= place.start < place.end <= len(text) for place in one.evidence)
    for value in (found.title, found.byline, found.kind, found.published):
        assert not value or all(0 <= place.start < place.end <= len(text) for place in value.evidence)


@pytest.mark.parametrize("words", ["May 3, 2020 ", "20 ", "in 2019\n", "3.", "By ", "Q: a?\n", "for ten years ", " ", "\n"])
def test_a_hostile_text_ends(words: str) -> None:
    text = words * (20_000 // len(words))
    assert len(find(text).dates) < 10
