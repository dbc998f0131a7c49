from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.intake.clean import Rule, RuleError, Shape, clean, rules_of
from documents.text import Edit, apply_edits, reverse

BODY = "The council met in Lorn. It closed the pier for a year.\n"


def _cut(text: str, title: str = "") -> list[tuple[str, str]]:
    return [(edit.before, edit.rule) for edit in clean(text, title=title)]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Leave a Reply", "comment-form"),
        ("Your email address will not be published. Required fields are marked *", "comment-form"),
        ("3 Comments", "comment-form"),
        ("Şərh yazın", "comment-form"),
        ("Sizin e-poçt ünvanınız dərc edilməyəcəkdir.", "comment-form"),
        ("Добавить комментарий", "comment-form"),
        ("Ваш адрес email не будет опубликован. Обязательные поля помечены *", "comment-form"),
        ("E-posta hesabınız yayımlanmayacak. Gerekli alanlar * ile işaretlenmişlerdir", "comment-form"),
        ("SHARE THIS ARTICLE", "sharing"),
        ("Facebook Twitter Telegram", "sharing"),
        ("Dostlarınla paylaş", "sharing"),
        ("Поделиться в соцсетях", "sharing"),
        ("Bu haberi paylaş", "sharing"),
        ("Follow us on social networks", "following"),
        ("Bizi sosial şəbəkələrdə izləyin", "following"),
        ("Подписывайтесь на наш Telegram-канал!", "following"),
        ("Bizi sosyal medyada takip edin", "following"),
        ("We use cookies to improve your experience.", "cookies"),
        ("Saytımız çərəzlərdən istifadə edir", "cookies"),
        ("Этот сайт использует cookies.", "cookies"),
        ("Bu site çerez kullanmaktadır.", "cookies"),
        ("Sign up for our newsletter and never miss a story", "newsletter"),
        ("Подпишитесь на рассылку", "newsletter"),
        ("Read also: The pier opens again", "read-also"),
        ("Həmçinin oxuyun: Körpü açılır", "read-also"),
        ("Читайте также — Пирс открыт", "read-also"),
        ("İlgili haberler: İskele açıldı", "read-also"),
        ("Advertisement", "advertising"),
        ("Реклама", "advertising"),
        ("© 2021 The Lorn Gazette. All rights reserved.", "page-furniture"),
        ("Home > News > Local", "page-furniture"),
        ("Просмотров: 1204", "page-furniture"),
        ("Tags: pier, council", "page-furniture"),
        ("Photo: Lorn Gazette", "picture-credit"),
        ("The pier at dusk. (photo credit: LORN GAZETTE)", "picture-credit"),
    ],
)
def test_a_leftover_is_cut_alone(line: str, rule: str) -> None:
    assert _cut(f"{BODY}\n{line}\n\n{BODY[:24]} Nobody spoke.") == [(line, rule)]


@pytest.mark.parametrize(
    "line",
    [
        "Follow us, the marchers cried, and a thousand did; by evening the square was full and the shops shut.",
        "Share prices fell.",
        "Read the letter below.",
        "Comments by the minister were not published.",
        "She will leave a reply with the clerk.",
        "Name",
        "Facebook",
        "Print",
        "Recommended by nobody, the book sold well.",
        "Advertisement rates doubled in May.",
        "Related crimes are tried elsewhere.",
        "Комментарий министра последовал вечером.",
        "Реклама на улицах города запрещена.",
        "Abunə haqqı artırılıb.",
        "Reklam yasağı kalktı.",
        "Photo identification was asked for at the door.",
        "Question: Is that so?",
    ],
)
def test_a_line_of_the_text_stays(line: str) -> None:
    assert _cut(f"{BODY}\n{line}\n\n{BODY[:24]}") == []


def test_lines_that_mean_nothing_alone_go_with_the_form_beside_them() -> None:
    form = "Leave a Reply\nComment\nName *\nEmail *\nPost Comment"
    assert _cut(f"{BODY}\n{form}\n") == [(form, "comment-form")]
    assert _cut(f"{BODY}\nShare this:\nFacebook\nX\n") == [("Share this:\nFacebook\nX", "sharing")]


def test_links_under_their_heading_are_cut_to_the_end_but_no_sentence_is() -> None:
    links = "Related articles\nPier opens again\nCouncil meets"
    assert _cut(f"{BODY}\n{links}") == [(links, "read-also")]
    assert _cut(f"{BODY}\nRelated articles\nPier opens again\nA sentence ends so.") == [("Related articles", "read-also")]


def test_what_stands_before_the_text() -> None:
    assert _cut(f"\n \n{BODY}") == [("\n \n", "empty-lines")]
    assert _cut(f" date 2024-12-20 {BODY}") == [(" date 2024-12-20 ", "date-prefix")]
    assert _cut(f"Tarix: 03.08.2016 14:05 | {BODY}") == [("Tarix: 03.08.2016 14:05 | ", "date-prefix")]
    assert _cut(f"Date palms grow in Lorn. {BODY}") == []


def test_a_caption_run_into_a_turn() -> None:
    text = "Question: Why?\n\nPelin QazAnswer: Because.\n\nBy the way, Answer: is a word.\nDOWNAnswer"
    assert _cut(text) == [("Pelin Qaz", "glued-caption")]


def test_captions_and_titles_that_stand_twice() -> None:
    caption = "The old pier of Lorn at dusk"
    assert _cut(f"{caption}\n{BODY}{caption}\n{BODY}") == [(caption, "repeated-line")]
    assert _cut(f"{caption} (photo: LG)\n{caption}\n(photo: LG)\n{BODY}") == [
        (f"{caption} (photo: LG)\n{caption}\n(photo: LG)", "picture-credit"),
    ]
    assert _cut(f"Pier Closed\n\n{BODY}", title="Pier closed") == [("Pier Closed", "title")]
    assert _cut(f"# Pier closed\n\n{BODY}", title="Pier closed") == [("# Pier closed", "title")]
    assert _cut(f"{BODY}\nQ: Where did they go?\nA: Out.\nQ: Where did they go?\nA: Home.") == []


def test_an_editors_cut_becomes_a_rule_of_its_source() -> None:
    cut = Edit(10, "Lorn  Gazette, since 1887\nVisit us at 12 Quay\n", "", "the page’s footer", "editor")
    exact = rules_of(cut, Shape.EXACT, name="lorn-footer")
    assert [(rule.words, rule.reason) for rule in exact] == [
        ("Lorn Gazette, since 1887", "the page’s footer"),
        ("Visit us at 12 Quay", "the page’s footer"),
    ]
    form = rules_of(cut, Shape.FORM, name="lorn-footer")
    text = f"{BODY}Lorn Gazette, since 1887\nVisit us at 14 Quay\n"
    assert [edit.before for edit in clean(text, rules=exact)] == ["Lorn Gazette, since 1887"]
    assert clean(text, rules=form) == (
        Edit(len(BODY), "Lorn Gazette, since 1887\nVisit us at 14 Quay", "", "the page’s footer", "lorn-footer"),
    )


@pytest.mark.parametrize(
    ("shape", "words", "fits"),
    [
        (Shape.EXACT, "Lorn Gazette", ["Lorn  Gazette"]),
        (Shape.BEGINS, "Lorn", ["Lorn Gazette", "Lorn at night", "Lorn"]),
        (Shape.FORM, "Lorn * page #", ["Lorn Gazette page 4", "Lorn on page, page 12"]),
        (Shape.FORM, "*azette page 1", ["Lorn Gazette page 4"]),
    ],
)
def test_what_a_rule_fits(shape: Shape, words: str, fits: list[str]) -> None:
    rule = Rule("one", shape, words, "why")
    assert [rule.fits(line) for line in fits] == [True] * len(fits)
    assert [rule.fits(line) for line in ("The Lorn page", "A Lorn Gazette", "")] == [False] * 3


@pytest.mark.parametrize(
    ("shape", "words", "message"),
    [
        (Shape.EXACT, " ", "too short"),
        (Shape.BEGINS, "Lor", "at least 4"),
        (Shape.FORM, "* page *", "at least 8"),
        (Shape.EXACT, "one\ntwo", "one line"),
        (Shape.BEGINS, "x" * 301, "at most 300"),
    ],
)
def test_a_rule_that_would_cut_too_much_is_refused(shape: Shape, words: str, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        Rule("one", shape, words, "why")


def test_a_cut_of_no_words_or_of_many_lines_is_no_rule() -> None:
    with pytest.raises(RuleError, match="no words"):
        rules_of(Edit(0, " \n", "", "why", "editor"), Shape.EXACT, name="one")
    with pytest.raises(RuleError, match="21 lines"):
        rules_of(Edit(0, "\n".join(f"line {number}" for number in range(21)), "", "why", "editor"), Shape.EXACT, name="one")


_LINES = st.sampled_from(
    [
        "",
        " ",
        "Share",
        "Facebook",
        "Leave a Reply",
        "Related articles",
        "Pier",
        BODY,
        "A (photo: B)",
        "(photo: B)",
        "Mia TernAnswer: x",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(_LINES, max_size=15).map("\n".join)), st.sampled_from(["", "Pier"]))
def test_edits_always_apply_and_can_be_undone(text: str, title: str) -> None:
    made = clean(text, title=title)
    assert apply_edits(apply_edits(text, made), reverse(made)) == text


@pytest.mark.parametrize("line", ["Read also\nabc\n", "Share\n", "(photo: ", "home > ", "\n", " ", "Aa ", "Mia TernAnswer:\n"])
def test_a_hostile_text_takes_no_longer_for_each_character(line: str) -> None:
    text = line * (100_000 // len(line))
    made = clean(text)
    assert apply_edits(apply_edits(text, made), reverse(made)) == text


@pytest.mark.parametrize(
    "text",
    [
        "### Breakfast\n\n*Eat every two or three hours*\n\nEggs.\n\n### Dinner\n\n*Eat every two or three hours*\n\nSoup.\n",
        "North\n\n| Place | Player name | Plays |\n| --- | --- | --- |\n| 1 | Ivo | 9 |\n\n"
        "South\n\n| Place | Player name | Plays |\n| --- | --- | --- |\n| 2 | Ada | 9 |\n",
        "The bridge is closed.\n\nWe want our bridge back!\n\nThe mayor left.\n\nWe want our bridge back!\n",
    ],
)
def test_a_line_that_comes_again_in_the_text_is_the_text_s(text: str) -> None:
    assert _cut(text) == []
