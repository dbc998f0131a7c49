"""Names and dates found in a rendered text, and interviews set as turns."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.text import DATE, ORGANISATION, PERSON, Form, from_html, marked, marks, render, turned
from tests.html import parse

PARTY, COUNTRY, ALIYEV, HASANLI = "party", "country", "aliyev", "hasanli"
FORMS = [
    Form("Popular Front Party of Azerbaijan", ORGANISATION, PARTY),
    Form("Azerbaijan", ORGANISATION, COUNTRY),
    Form("Women, Life and Freedom", ORGANISATION, "movement"),
    Form("UN", ORGANISATION, "un"),
    Form("Leader", ORGANISATION, "tv"),
    Form("The Lantern", ORGANISATION, "lantern"),
    Form("İlham Əliyev", PERSON, ALIYEV),
    Form("Aliyev", PERSON, ALIYEV),
    Form("Jamil Hasanli", PERSON, HASANLI),
    Form("Hasanli", PERSON, HASANLI),
    Form("Gunel Hasanli", PERSON, None),
    Form("Hasanov", PERSON, "ali-hasanov"),
    Form("Hasanov", PERSON, "zakir-hasanov"),
    Form("חמאס", ORGANISATION, "hamas"),
    Form("October 7, 2023", DATE, 0),
    Form("October 7", DATE, 1),
]


def found(html: str, forms: list[Form] = FORMS) -> list[tuple[str, object]]:
    return [(html[start:end], target) for start, end, _kind, target in marks(html, forms)]


def linked(html: str, forms: list[Form] = FORMS) -> str:
    return marked(html, marks(html, forms), lambda kind, target: f'<a href="/{kind}/{target}/">')


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("The Popular Front Party of Azerbaijan.", [("Popular Front Party of Azerbaijan", PARTY)]),
        ("Popular Front Party of Georgia, Azerbaijan.", [("Azerbaijan", COUNTRY)]),
        ("Said Aliyev’s aide; Aliyev's car; Aliyev", [("Aliyev", ALIYEV)]),
        ("'Aliyev' and ‘Azerbaijan’", [("Aliyev", ALIYEV), ("Azerbaijan", COUNTRY)]),
        ("İlham Əliyev, Ilham Aliyev, Ильхам Алиев", [("İlham Əliyev", ALIYEV)]),
        ("Said ILHAM ALIYEV.", [("ILHAM ALIYEV", ALIYEV)]),
        ("Ilham\nAliyev", [("Ilham\nAliyev", ALIYEV)]),
        ("Ilham, Aliyev", [("Aliyev", ALIYEV)]),
        ("Aliyevs, Aliyeva, Əliyevin", []),
        ("President Aliyev, Prof. Hasanli", [("Aliyev", ALIYEV), ("Hasanli", HASANLI)]),
        # A private person's words, and those of somebody who has no record.
        ("Gunel Hasanli, Gunel Hasanli's", []),
        ("Gunel Hasanli and Hasanli", [("Hasanli", HASANLI)]),
        ("Leyla Hasanli, J. Hasanli, Hasanli-Test, Aliyev Street, Ilham Aliyev Foundation", []),
        ("Aliyev's Government", [("Aliyev", ALIYEV)]),
        # Two records of one form.
        ("Hasanov", []),
        # Capitals as in the form; all capitals; an article.
        ("a leader, the un, azerbaijan", []),
        ("AZERBAIJAN and the UN, the Lantern", [("AZERBAIJAN", COUNTRY), ("UN", "un"), ("the Lantern", "lantern")]),
        ("Un deux", []),
        ("women, life and freedom; Women Life and Freedom", []),
        ("Women, Life and Freedom", [("Women, Life and Freedom", "movement")]),
        ("ארגון חמאס", [("חמאס", "hamas")]),
        # The longest date; once in the whole text.
        ("On October 7, 2023, october 7.", [("October 7, 2023", 0), ("october 7", 1)]),
        ("October 7\n\n## H\n\nOctober 7", [("October 7", 1)]),
        # Once a section, and not in a heading, a link or code.
        ("Aliyev, Aliyev\n\nAliyev", [("Aliyev", ALIYEV)]),
        ("Aliyev\n\n## Aliyev\n\nAliyev", [("Aliyev", ALIYEV), ("Aliyev", ALIYEV)]),
        ("## Aliyev\n\n[Aliyev](https://example.org/) `Aliyev`\n\n    Aliyev\n\n> *Aliyev*", [("Aliyev", ALIYEV)]),
        ("Popular Front *Party of Azerbaijan*", [("Azerbaijan", COUNTRY)]),
        ("Popular & Front <Aliyev>", [("Aliyev", ALIYEV)]),
        ("", []),
    ],
)
def test_names_and_dates_are_found(markdown: str, expected: list[tuple[str, object]]) -> None:
    assert found(render(markdown)) == expected


def test_links_are_put_around_what_was_found_and_around_nothing_in_them() -> None:
    html = render("**Aliyev’s** party & *the* UN [Aliyev](https://example.org/)")
    assert linked(html) == (
        '<p><strong><a href="/person/aliyev/">Aliyev</a>’s</strong> party &amp; <em>the</em> '
        '<a href="/organisation/un/">UN</a> <a href="https://example.org/" rel="noopener nofollow external">Aliyev</a></p>\n'
    )
    assert marked(html, marks(html, FORMS), lambda _kind, _target: "") == html


VOCABULARY = [
    *("Aliyev", "Aliyev's", "Ilham", "İlham", "Gunel", "Hasanli", "Jamil", "UN", "Popular", "Front", "Party", "of", "Azerbaijan"),
    *(
        "October",
        "7,",
        "2023",
        "*",
        "**",
        "_",
        "`",
        "[",
        "](https://a.example/)",
        "<",
        ">",
        "&",
        "&amp;",
        '"',
        "'",
        "’",
        "-",
        "•",
    ),
    *("\u200c", "\n\n", "\n", "#", "##", ">", "1."),
]
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=30).map(" ".join)


@given(WORDS | st.text(max_size=60))
def test_a_linked_text_says_the_same_is_well_nested_and_has_no_link_in_another(markdown: str) -> None:
    html = render(markdown)
    for shown in (linked(html), turned(linked(html))):
        assert from_html(shown) == from_html(html)
        assert "<a" not in re.sub("<a [^>]*>[^<]*</a>", "", re.sub("</?(?:strong|em|code|br|sub|sup)>", "", shown))
        parse(shown)


@given(WORDS)
def test_no_word_of_a_private_name_is_ever_linked(markdown: str) -> None:
    html = render(markdown)
    for start, _end, _kind, target in marks(html, FORMS):
        if target == HASANLI and html[start:].startswith("Hasanli"):
            assert not re.search(r"Gunel[\s'’•*_\u200c-]+$", html[:start])


@settings(max_examples=400)
@given(WORDS)
def test_a_quick_look_finds_what_a_close_one_does(markdown: str) -> None:
    """A text with an entity in it is looked at word by word."""
    html = render(markdown.replace("&", ""))
    assert marks(html, FORMS) == marks(f"{html}<p>&amp;</p>\n", FORMS)


def test_a_long_text_with_many_names_is_read_in_one_go() -> None:
    forms = [Form(f"Popular Front Party of Nation{number}", ORGANISATION, number) for number in range(2_000)]
    html = render(("Popular Front Party of " * 20 + "\n\n") * 2_000 + "Popular Front Party of Nation7")
    assert found(html, forms) == [("Popular Front Party of Nation7", 7)]


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (
            "Q: Why?\n\nA: So.",
            '<p class="q"><span class="speaker">Q:</span> Why?</p>\n<p><span class="speaker">A:</span> So.</p>\n',
        ),
        ("**Question 2:** Why?", '<p class="q"><span class="speaker">Question 2:</span> Why?</p>\n'),
        ("**Answer**: So.", '<p><span class="speaker">Answer:</span> So.</p>\n'),
        (
            "Sual: Niyə?\n\nCavab: Belə.",
            '<p class="q"><span class="speaker">Sual:</span> Niyə?</p>\n<p><span class="speaker">Cavab:</span> Belə.</p>\n',
        ),
        (
            "Soru: Neden?\n\nCevap: Öyle.",
            '<p class="q"><span class="speaker">Soru:</span> Neden?</p>\n<p><span class="speaker">Cevap:</span> Öyle.</p>\n',
        ),
        (
            "Вопрос: Что?\n\nОтвет: То.",
            '<p class="q"><span class="speaker">Вопрос:</span> Что?</p>\n<p><span class="speaker">Ответ:</span> То.</p>\n',
        ),
        ("**Veli Uydurma:** So.", '<p><span class="speaker">Veli Uydurma:</span> So.</p>\n'),
        ("**Why is it so?**", '<p class="q">Why is it so?</p>\n'),
        ("**Bold** words, A quarrel: none.", "<p><strong>Bold</strong> words, A quarrel: none.</p>\n"),
        ("Quite so: no.", "<p>Quite so: no.</p>\n"),
    ],
)
def test_an_interview_is_set_as_turns(markdown: str, html: str) -> None:
    assert turned(render(markdown)) == html


def test_a_speakers_name_may_be_a_link() -> None:
    assert turned(linked(render("**Ilham Aliyev:** So."))) == (
        '<p><span class="speaker"><a href="/person/aliyev/">Ilham Aliyev</a>:</span> So.</p>\n'
    )
