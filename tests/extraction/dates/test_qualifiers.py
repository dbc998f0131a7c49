"""What the words beside a date change in it: about, before, after, lists, two styles, other calendars, impossible days."""

import pytest

from documents.extraction.dates import Reference, dates_of, scan

PUBLISHED = Reference("2026-11-30", "the date of publication")


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("az", "Kitab 1928-ci ildən əvvəl çıxmışdı.", "../1928"),
        ("en", "He wrote it before 1928.", "../1928"),
        ("en", "It was prior to 1928.", "../1928"),
        ("en", "He moved after 1928.", "1928/.."),
        ("ru", "Он уехал после 1928 года.", "1928/.."),
        ("ru", "Ранее 1928 года этого не было.", "../1928"),
        ("en", "Born circa 1984 in Kars.", "1984~"),
        ("en", "Born c. 1984 there.", "1984~"),
        ("en", "About 1984 he left.", "1984~"),
        ("en", "He left around 1984.", "1984~"),
        ("ru", "Он родился около 1984 года.", "1984~"),
        ("ru", "Это было примерно в 1984 году.", "1984~"),
        ("az", "Təxminən 1984-cü ildə doğulub.", "1984~"),
        ("en", "On May 1, 2 and 3, 2021 they met.", "2021-05-01 2021-05-02 2021-05-03"),
        ("en", "They met on 1, 2 and 3 May 2021.", "2021-05-01 2021-05-02 2021-05-03"),
        ("ru", "Они встретились 1, 2, 3 мая 2021 года.", "2021-05-01 2021-05-02 2021-05-03"),
        ("az", "2021-ci il mayın 1, 2 və 3-də görüşdülər.", "2021-05-01 2021-05-02 2021-05-03"),
        ("en", "The night of May 13/14, 2021.", "2021-05-13/2021-05-14"),
        ("en", "On 13/14 May 2021 it rained.", "2021-05-13/2021-05-14"),
        ("az", "Fevral ayının 14-də görüşdülər.", "2026-02-14"),
        ("az", "2024-cü il fevral ayının 14-də görüşdülər.", "2024-02-14"),
        ("en", "Held 13.03.2021-15.03.2021 in Kars.", "2021-03-13/2021-03-15"),
        ("en", "It was 13.03.2021 – 15.03.2021 then.", "2021-03-13/2021-03-15"),
        ("en", "last March he left.", "2026-03"),
        ("en", "In mid-May he left.", "2026-05"),
        ("en", "In early March he left.", "2026-03"),
        ("en", "It was 20-Dec-2024 then.", "2024-12-20"),
        ("ru", "Это было 20 апр 2021 года.", "2021-04-20"),
        ("en", "in the winter of 2020-21", "2020-12/2021-02"),
        ("ru", "Отчёт вышел в 2020-м.", "2020"),
        ("ru", "Это было в начале марта.", "2026-03"),
        ("en", "He has been held since March 5, 2024.", "2024-03-05/.."),
        ("ru", "Суд 3 мая 2024 года продлил арест до 5 июля.", "2024-05-03 2024-07-05"),
        ("en", "On 31 February 2020 nothing.", ""),
        ("ru", "31 ноября 2021 года ничего.", ""),
        ("en", "In 1442 AH they met.", ""),
        ("ru", "В 1442 году хиджры они пришли.", ""),
        ("en", "It fell in 1200 BCE.", ""),
        ("en", "It fell on 27 April (10 May) 1920.", "1920-05-10"),
        ("ru", "25 октября (7 ноября) 1917 года началось.", "1917-11-07"),
        ("en", "He was born on 11 February 1731/2.", "1732-02-11"),
        ("ru", "15.06.2020-го он уехал.", "2020-06-15"),
        ("az", "15.06.2020-ci il tarixində olub.", "2020-06-15"),
        ("en", "On 28‑29 March 2021 they met.", "2021-03-28/2021-03-29"),
        ("az", "2024‑cü il dekabrın 20‑də", "2024-12-20"),
        ("en", "On 2020 May 13 they met.", "2020-05-13"),
        ("az", "iyunun 22, 2023", "2023-06-22"),
        ("en", "Two days later he left. On 3 March 2024 he came.", "2024-03-03"),
        ("fr", "Le 1er août 2021 il partit.", "2021-08-01"),
        ("uk", "У березні 2021 року.", "2021-03"),
        ("tr", "1928'den önce yazıldı.", "../1928"),
        ("az", "sentyabrın 19-u və 20-si görüşdülər", "2026-09-19 2026-09-20"),
        ("ru", "Он уехал до 1928 года.", "../1928"),
        ("en", "until 1928 he lived there", "../1928"),
    ],
)
def test_words_beside_a_date_are_heard(language: str, text: str, dates: str) -> None:
    assert " ".join(one.edtf for one in dates_of(text, scan(text, language), PUBLISHED)) == dates


def test_a_day_of_a_list_is_found_in_one_place() -> None:
    text = "It was on 3 and 5 June 2018."
    assert [[text[place.start : place.end] for place in one.evidence] for one in dates_of(text, scan(text, "en"), PUBLISHED)] == [
        ["3"],
        ["5 June 2018"],
    ]
