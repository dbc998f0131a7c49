"""Languages without rules: what is found all the same, and what is said."""

from __future__ import annotations

from datetime import date

import pytest

from documents.extraction.findings import KnownName
from documents.extraction.language_support import unread_remark
from documents.extraction.suggestions import find

KNOWN = (
    KnownName("أحمد منصور", "person", 1, "Ahmed Mansoor"),
    KnownName("سارا کریمی", "person", 2, "Sara Karimi"),
    KnownName("דנה כהן", "person", 3, "Dana Cohen"),
)
ARABIC = "قال أحمد منصور يوم ١٢/٠٣/٢٠٢١ إن المحكمة رفضت الطلب في 5 مارس 2020."
PERSIAN = "سارا کریمی در تاریخ ۲۰۲۱/۰۳/۱۲ بازداشت شد و دادگاه در ۵ مارس ۲۰۲۰ حکم داد."
HEBREW = "עורכת הדין דנה כהן אמרה ב-12.03.2021 כי בית המשפט דחה את הבקשה ב-5 במרץ 2020."
GEORGIAN = "სასამართლომ 2021-03-12 გადაწყვეტილება მიიღო და ჟურნალისტი გაათავისუფლა თბილისში."


@pytest.mark.parametrize(
    ("text", "language", "people", "dates"),
    [
        (ARABIC, "ar", [1], ["2021-03-12", "2020-03-05"]),
        (PERSIAN, "fa", [2], ["2021-03-12", "2020-03-05"]),
        (HEBREW, "he", [3], ["2021-03-12", "2020-03-05"]),
        (GEORGIAN, "ka", [], ["2021-03-12"]),
    ],
)
def test_known_names_and_dates_in_figures_are_found_in_any_script(
    text: str, language: str, people: list[int], dates: list[str]
) -> None:
    found = find(text, known=KNOWN, today=date(2026, 11, 30))
    assert (found.language.value if found.language else "") == language
    assert [one.record for one in (*found.people, *found.organisations)] == people
    assert [one.edtf for one in found.dates] == dates


@pytest.mark.parametrize(
    ("text", "tag", "begins"),
    [
        (ARABIC, "ar", "There are no rules for Arabic, whose script has no capitals: of its text only dates in figures"),
        (HEBREW, "he", "There are no rules for Hebrew, whose script has no capitals"),
        ("Le conseil s’est réuni à Lorn.", "fr", "There are no rules for French: names are suggested by those for English"),
        ("The council met in Lorn.", "en", ""),
        ("Суд решил.", "ru", ""),
        ("Məhkəmə qərar verdi.", "az-Cyrl", ""),
        ("Nothing is known.", "", ""),
    ],
)
def test_what_is_not_read_is_said(text: str, tag: str, begins: str) -> None:
    remark = unread_remark(text, tag)
    assert (remark.startswith(begins), bool(remark)) == (True, bool(begins))
