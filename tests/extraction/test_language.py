"""The language of a text, by its words and letters."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Metadata
from documents.extraction.language import find_language

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
    found = find_language(text, Metadata())
    assert found is not None
    assert (found.value, found.confidence > 0.5) == (language, True)


def test_a_name_in_another_alphabet_changes_no_language() -> None:
    found = find_language(f"Əlibəy Qəzənfərov {BODY}", Metadata())
    assert found is not None
    assert found.value == "en"


@pytest.mark.parametrize(("stated", "value"), [("ka", "ka"), ("", None)])
def test_of_too_few_letters_the_language_is_what_the_file_says(stated: str, value: str | None) -> None:
    found = find_language("12:30", Metadata(language=stated))
    assert (found.value if found else None) == value
