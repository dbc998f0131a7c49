"""Lines that belong to the web page and not to the text."""

from __future__ import annotations

import time

import pytest

from documents.intake.clean import clean

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
        ("REUTERS/Ada Wren", "picture-credit"),
        ("Ada Wren / AFP", "picture-credit"),
        ("Фото: Иван Рябов / ТАСС", "picture-credit"),
        ("Video: Lorn TV", "picture-credit"),
        ("Illustration: Ada Wren", "picture-credit"),
        ("Menu | World | Politics", "page-furniture"),
        ("Short URL: https://a.example/1", "page-furniture"),
        ("3 days ago", "page-furniture"),
        ("2 часа назад", "page-furniture"),
        ("5 saat əvvəl", "page-furniture"),
        ("3 gün önce", "page-furniture"),
        ("Updated: 5 March 2024, 10:00", "update-line"),
        ("Обновлено: 15 марта 2021", "update-line"),
        ("Yenilənib: 23 noyabr 2023", "update-line"),
        ("Güncelleme: 18.10.2022 - 18:20", "update-line"),
        ("НАСТОЯЩИЙ МАТЕРИАЛ (ИНФОРМАЦИЯ) ПРОИЗВЕДЕН И РАСПРОСТРАНЕН ИНОСТРАННЫМ АГЕНТОМ", "foreign-agent-notice"),
        (
            "ДАННОЕ СООБЩЕНИЕ (МАТЕРИАЛ) СОЗДАНО И (ИЛИ) РАСПРОСТРАНЕНО ИНОСТРАННЫМ СРЕДСТВОМ МАССОВОЙ ИНФОРМАЦИИ, "
            "ВЫПОЛНЯЮЩИМ ФУНКЦИИ ИНОСТРАННОГО АГЕНТА",
            "foreign-agent-notice",
        ),
        ("Download subtitles", "player"),
        ("0:00 / 3:45", "player"),
        ("No media source currently available", "player"),
        ("Ваш браузер не поддерживает видео", "player"),
        ("Videonu izləyin", "player"),
        ("Videoyu izle", "player"),
        ("Watch: Ada Wren in court", "read-also"),
        ("Смотрите: Ада Рен в суде", "read-also"),
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
        "Updated rules were printed on 5 March 2024, and nobody read them.",
        "Either / or",
        "Ada Wren / Ivo Marsh",
        "The foreign agent was named in court.",
        "Watch how the pier is mended.",
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


@pytest.mark.parametrize("heading", ["Trending stories", "Самое читаемое", "Ən çox oxunanlar", "En çok okunanlar"])
def test_other_headlines_above_and_in_the_middle_are_cut(heading: str) -> None:
    listed = f"{heading}\n- 1 Mayor resigns\n- 2 John Smith held in Boston"
    assert _cut(f"{listed}\n{BODY}") == [(listed, "read-also")]
    assert _cut(f"{BODY}\n{listed}\n\nNobody spoke in Lorn.\n") == [(listed, "read-also")]
    block = f"{heading}\nMayor resigns\nJohn Smith held in Boston"
    assert _cut(f"{BODY}\n{block}\n\nNobody spoke in Lorn.\n") == [(block, "read-also")]
    assert _cut(f"{BODY}\n{heading}\nNobody spoke in Lorn.\n") == [(heading, "read-also")]


@pytest.mark.parametrize(
    "contacts",
    [
        "###\nFor more information, please contact:\nClaire Dubois, +41 22 555 01 00\npress@lorn.example",
        "###",
        "Media contacts:\nAda Wren (English, French): +41-22-555-0100; or ada@lorn.example",
        "За дополнительной информацией обращайтесь:\nАда Рен, +7 495 555 01 00",
        "Əlavə məlumat üçün: ada@lorn.example",
        "Ayrıntılı bilgi için:\nAda Wren, ada@lorn.example",
    ],
)
def test_whom_to_ask_is_cut_under_the_end_alone(contacts: str) -> None:
    assert _cut(f"{BODY}\n{contacts}\n") == [(contacts, "contacts")]
    assert "contacts" not in [rule for _, rule in _cut(f"{BODY}\n{contacts}\n\n{BODY}")]


@pytest.mark.parametrize("line", ["a » " * 26 + "end.", "(photo" + " " * 380 + "x"])
def test_a_line_that_could_match_in_many_ways_takes_no_time(line: str) -> None:
    start = time.process_time()
    assert clean(f"{BODY}\n" + f"{line}\n" * 200) == ()
    assert time.process_time() - start < 3
