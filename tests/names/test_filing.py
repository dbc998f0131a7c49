"""By what a person is filed."""

from __future__ import annotations

import pytest

from documents.names import filed_as


@pytest.mark.parametrize(
    ("name", "filed"),
    [
        ("Jamil Hasanli", "Hasanli, Jamil"),
        ("Hasanli, Jamil", "Hasanli, Jamil"),
        ("José Antonio Gurriarán", "Gurriarán, José Antonio"),
        ("Bashar al-Assad", "Assad, Bashar al-"),
        ("Ludwig van Beethoven", "van Beethoven, Ludwig"),
        ("Yitzhak Ben Gad", "Ben Gad, Yitzhak"),
        ("Martin King Jr", "King, Martin Jr"),
        ("Abu Iyad", "Abu Iyad"),
        ("Aliyev family", "Aliyev family"),
        ("Person 200", "Person 200"),
        ("Ильхам Гейдар оглы", "Ильхам Гейдар оглы"),
        ("محمود احمدی‌نژاد", "محمود احمدی‌نژاد"),
        ("Əliyevlər", "Əliyevlər"),
    ],
)
def test_the_family_name_is_guessed(name: str, filed: str) -> None:
    assert filed_as(name) == filed


def test_languages_that_put_the_family_name_first_keep_their_order() -> None:
    assert filed_as("Nagy Imre", "hu") == "Nagy Imre"


def test_what_an_editor_says_of_one_form_holds_for_the_others() -> None:
    assert filed_as("Cəmil Həsənli", "az", said="Hasanli, Jamil") == "Həsənli, Cəmil"
    assert filed_as("Мао Цзэдун", "ru", said="Mao Zedong") == "Мао Цзэдун"
    assert filed_as("Vinsent van Qoq", "az", said="van Gogh, Vincent") == "van Qoq, Vinsent"
