"""Forty searches, across spellings and scripts, over the five demo records, with exactly what each finds."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.core.management import call_command

from documents import catalogue
from documents.catalogue import Query

pytestmark = pytest.mark.django_db

ALIYEVS = ["Ilham Aliyev", "Aliyev family", "Heydar Aliyev"]
# What is typed; the keys of the documents found, in no order; who is searched for besides; what may have been meant.
SEARCHES: list[tuple[str, list[int], list[str], str]] = [
    ("Aliyev", [2, 3, 4, 5], ALIYEVS, ""),
    ("Əliyev", [2, 3, 4, 5], ALIYEVS, ""),
    ("Aliev", [2, 3, 4, 5], ALIYEVS, ""),
    ("Алиев", [2, 3, 4, 5], ALIYEVS, ""),
    ("ALIEV", [2, 3, 4, 5], ALIYEVS, ""),
    ("Ilham Aliyev", [2, 4, 5], ["Ilham Aliyev"], ""),
    ("İlham Əliyev", [2, 4, 5], ["Ilham Aliyev"], ""),
    ("Ильхам Алиев", [2, 4, 5], ["Ilham Aliyev"], ""),
    ('"Ilham Aliyev"', [2, 4, 5], [], ""),
    ("Heydər Əliyev", [5], ["Heydar Aliyev"], ""),
    ("Гейдар Алиев", [5], ["Heydar Aliyev"], ""),
    ("president Aliev", [4], ALIYEVS, ""),
    ("Aliyeva", [], [], "Aliyev"),
    ("Jamil Hasanli", [1, 2, 3], ["Jamil Hasanli"], ""),
    ("Cəmil Həsənli", [1, 2, 3], ["Jamil Hasanli"], ""),
    ("Джамиль Гасанлы", [1, 2, 3], ["Jamil Hasanli"], ""),
    ("Гасанлы", [1, 2, 3], ["Jamil Hasanli"], ""),
    ("Gunel Hasanli", [], [], ""),
    ("Гюнель Гасанлы", [], [], ""),
    ("Sevinj Sadigova", [], [], ""),
    ("Nəsimi Məmmədli", [3], ["Nasimi Mammadli"], ""),
    ("Nasimi Mammadli", [3], ["Nasimi Mammadli"], ""),
    ("Насими Мамедли", [3], ["Nasimi Mammadli"], ""),
    ("Хадиджа Исмаилова", [3], ["Khadija Ismayilova"], ""),
    ("İsa Qəmbər", [4], ["Isa Gambar"], ""),
    ("Иса Гамбар", [4], ["Isa Gambar"], ""),
    ("Ахмадинежад", [5], ["Mahmoud Ahmadinejad"], ""),
    ("מרדכי קידר", [5], ["Mordechai Kedar"], ""),
    ("حماس", [5], ["Hamas"], ""),
    ("Мусават", [4], [], ""),
    ("DTX", [1, 2, 3, 4], ["State Security Service of Azerbaijan"], ""),
    ("journalists", [1, 2, 4], [], ""),
    ("journalist", [1, 2, 4], [], ""),
    ("tortur*", [2], [], ""),
    ("homophobia OR blackmail", [1, 2, 3], [], ""),
    ("Aliyev -Biden", [2, 3, 5], ALIYEVS, ""),
    ('person:"Ильхам Алиев" from:2024', [4], [], ""),
    ("topic:torture has:notes", [2], [], ""),
    ("lang:azerbaijani", [1, 2, 3, 4, 5], [], ""),
    ("recordngs", [], [], "recordings"),
]


def test_forty_searches(subtests: pytest.Subtests) -> None:
    call_command("loaddata", settings.BASE_DIR / "fixtures" / "demo.json", verbosity=0)
    snapshot = catalogue.rebuild()
    assert len(SEARCHES) == 40
    for typed, expected, also, meant in SEARCHES:
        with subtests.test(typed):
            query = Query.parse([("q", typed)])
            found = catalogue.find(snapshot, query)
            assert sorted(row["id"] for row in found.rows) == expected
            assert [one.label for one in found.also] == also
            better = None if found.total else catalogue.correct(snapshot, query)
            assert (better.words if better else "") == meant
            marked = "".join(str(row["snippet"]) + str(row["marked_title"]) for row in found.rows)
            assert "Gunel" not in marked
