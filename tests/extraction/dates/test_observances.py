"""Days that come back each year under a name."""

from __future__ import annotations

import pytest

from documents.extraction.dates import dates_of, scan
from tests.extraction.dates.told import DAY, Told, dates_told

ENGLISH: dict[str, Told] = {
    "on International Women’s Day": [("2021-03-08", "International Women’s Day")],
    "The Kenyan president spoke on Jamhuri Day.": [("2020-12-12", "Jamhuri Day")],
    "A rally was held in Ukraine on Independence Day.": [("2020-08-24", "Independence Day")],
    "Georgia and Armenia kept Independence Day.": [],
    "Nobody works on Independence Day.": [],
    "In South Africa, Human Rights Day was quiet.": [("2021-03-21", "Human Rights Day")],
    "In Norway, Human Rights Day was quiet.": [("2020-12-10", "Human Rights Day")],
    "Kazakhstan: on the professional day of the security service officers": [
        ("2020-07-13", "the professional day of the security service officers")
    ],
    "Azerbaijan said so on National Press Day.": [("2020-07-22", "National Press Day")],
    "by December 10, Human Rights Day": [("2021-12-10", "December 10")],
    "in Jamaica on Emancipation Day, which falls on August 1": [("2020-08-01", "August 1")],
    "on December 9. Human Rights Day came": [("2020-12-09", "December 9"), ("2020-12-10", "Human Rights Day")],
}
RUSSIAN: dict[str, Told] = {
    "Украинцы вышли на улицы в День независимости": [("2020-08-24", "День независимости")],
    "Узбекистан и Молдова отмечают День независимости": [],
    "в профессиональный праздник работников органов безопасности Азербайджана": [
        ("2021-03-28", "профессиональный праздник работников органов безопасности")
    ],
}
AZERBAIJANI: dict[str, Told] = {
    "Azərbaycanda Milli Mətbuat Günündə": [("2020-07-22", "Milli Mətbuat Günündə")],
    "Azərbaycan polisi işçilərinin peşə bayramı günü": [("2020-07-02", "polisi işçilərinin peşə bayramı günü")],
}
TURKISH: dict[str, Told] = {
    "Türkiye'de Cumhuriyet Bayramı kutlandı": [("2020-10-29", "Cumhuriyet Bayramı")],
}
CASES = [
    pytest.param(language, text, told, id=f"{language}: {text}")
    for language, table in (("en", ENGLISH), ("ru", RUSSIAN), ("az", AZERBAIJANI), ("tr", TURKISH))
    for text, told in table.items()
]


@pytest.mark.parametrize(("language", "text", "told"), CASES)
def test_a_day_with_a_name_is_a_date_where_its_country_is_known(language: str, text: str, told: Told) -> None:
    assert dates_told(text, language) == told


def test_a_day_that_a_country_keeps_says_of_which_one_it_is_taken() -> None:
    text = "A rally was held in Ukraine on Independence Day."
    (found,) = dates_of(text, scan(text, "en"), DAY)
    year = "year inferred from the date of publication, 2021-04-15"
    assert found.basis == f"Independence Day in Ukraine, which the text is about, is 24 August; {year}"
    assert found.confidence == 0.6


def test_days_far_apart_in_a_text_are_found_in_their_places() -> None:
    text = f"{'It rained. ' * 40}On Human Rights Day it snowed. {'It rained. ' * 40}On International Women’s Day it shone."
    found = dates_of(text, scan(text, "en"), DAY)
    assert [(one.edtf, [text[place.start : place.end] for place in one.evidence]) for one in found] == [
        ("2020-12-10", ["Human Rights Day"]),
        ("2021-03-08", ["International Women’s Day"]),
    ]
