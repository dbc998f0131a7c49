"""The addresses of readers' pages: how years, months and decades are written, and what is answered nowhere."""

from __future__ import annotations

import pytest
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils.translation import override

from documents.models import RECORD_KINDS


@pytest.mark.parametrize(
    ("name", "parts", "address"),
    [
        ("dates", {}, "/dates/"),
        ("dates_decade", {"decade": 980}, "/dates/0980s/"),
        ("dates_year", {"year": 987}, "/dates/0987/"),
        ("dates_month", {"year": 2021, "month": 3}, "/dates/2021/03/"),
        ("dates_day", {"year": 2021, "month": 3, "day": 8}, "/dates/2021/03/08/"),
        ("document", {"pk": 7, "slug": "rain"}, "/documents/7-rain/"),
        ("document_by_id", {"pk": 7}, "/documents/7/"),
        ("document_format", {"pk": 7, "slug": "rain", "suffix": "csl.json"}, "/documents/7-rain.csl.json"),
        ("document_format_by_id", {"pk": 7, "suffix": "bib"}, "/documents/7.bib"),
        ("facet", {"name": "topic"}, "/documents/by/topic/"),
        ("topic", {"slug": "fog"}, "/topics/fog/"),
    ],
)
def test_an_address_is_written_and_read_alike(name: str, parts: dict[str, object], address: str) -> None:
    with override("en"):
        assert reverse(name, kwargs=parts) == address
        found = resolve(address)
    assert (found.url_name, found.kwargs) == (name, parts)


@pytest.mark.parametrize(
    ("address", "parts"),
    [("/dates/987/", {"year": 987}), ("/dates/2021/3/", {"year": 2021, "month": 3}), ("/dates/2020s/", {"decade": 2020})],
)
def test_a_date_with_fewer_figures_is_answered_too(address: str, parts: dict[str, int]) -> None:
    with override("en"):
        assert resolve(address).kwargs == parts


@pytest.mark.parametrize("address", ["/dates/2021s/", "/dates/20200s/", "/dates/x/", "/dates/2021/03/08/1/", "/documents/x/"])
def test_what_is_no_date_and_no_number_is_nowhere(address: str) -> None:
    with override("en"), pytest.raises(Resolver404):
        resolve(address)


@pytest.mark.parametrize("kind", RECORD_KINDS)
def test_each_kind_of_record_has_a_page_and_a_list(kind: str) -> None:
    plural = RECORD_KINDS[kind].plural
    with override("en"):
        assert reverse(kind, kwargs={"slug": "x"}) == f"/{plural}/x/"
        assert reverse(plural) == f"/{plural}/"


@pytest.mark.parametrize("name", ["sitemap", "robots", "health", "favicon"])
def test_what_stands_once_for_the_site_is_in_no_language(name: str) -> None:
    with override("en"):
        first = reverse(name)
    with override("ru"):
        assert reverse(name) == first


def test_a_year_below_none_has_no_address() -> None:
    with pytest.raises(NoReverseMatch):
        reverse("dates_year", kwargs={"year": -1})
