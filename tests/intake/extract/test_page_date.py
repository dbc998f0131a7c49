"""The day of publication that a page gives. All pages are made up."""

from __future__ import annotations

import pytest

from documents.intake.extract.page_date import read_date
from documents.intake.extract.reading import read
from tests.intake.extract.gazette import TEXT, metadata
from tests.intake.extract.kestrel import page


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2021-03-12T23:00:00+04:00", "2021-03-12"),
        ("2021/03/12", "2021-03-12"),
        ("20210312", "2021-03-12"),
        ("12.03.2021 09:00", "2021-03-12"),
        ("Fri, 12 Mar 2021 09:00:00 GMT", "2021-03-12"),
        ("March 12, 2021 at 9:00 AM", "2021-03-12"),
        ("2021-03", "2021-03"),
        ("1887-03-12", "1887-03-12"),
        ("03/04/2021", ""),
        ("1970-01-01T00:00:00Z", ""),
        ("0001-01-01", ""),
        ("2021-02-30", ""),
        ("9999-12-31", ""),
        ("yesterday", ""),
    ],
)
def test_a_stamp_is_read_if_it_can_mean_one_day_only(value: str, edtf: str) -> None:
    found = read_date(value)
    assert (found.edtf if found else "") == edtf


_STAMP = '<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{}"}}</script>'


@pytest.mark.parametrize(
    ("body", "head", "address", "date"),
    [
        ("", _STAMP.format("2021-05-07T03:30:00Z"), "/2021/05/06/bridge-opens/", "2021-05-06"),
        ("<div>May 6, 2021 at 8:30 pm</div>", _STAMP.format("2021-05-07T03:30:00Z"), "/bridge", "2021-05-06"),
        ("<div>May 7, 2021</div>", _STAMP.format("2021-05-07T03:30:00Z"), "/bridge", "2021-05-07"),
        ("<div>May 6, 2021</div>", _STAMP.format("2021-05-07T03:30:00+02:00"), "/bridge", "2021-05-07"),
        ("<abbr class='published' title='2021-05-06T10:00Z'>May</abbr>", "", "/bridge", "2021-05-06"),
        ("<span property='dc:date dc:created' content='2021-05-06T10:00:00+02:00'></span>", "", "/bridge", "2021-05-06"),
        ("<ul><li><time datetime='2021-05-06 16:11'>6 May</time></li></ul>", "", "/bridge", "2021-05-06"),
        ("<span class='meta__date'>06.05.2021</span>", "", "/bridge", "2021-05-06"),
        ("<div>Ada Wren / 06.05.2021 / 09:30</div>", "", "/bridge", "2021-05-06"),
        ("<p>Updated <time datetime='2023-05-01'>1 May 2023</time></p>", "", "/bridge", ""),
        ("<div class='comments'><p>Tom <time datetime='2023-05-01'>1 May 2023</time></p></div>", "", "/bridge", ""),
        ("<p>The bridge fell down on <time datetime='1998-05-01'>1 May 1998</time>.</p>", "", "/bridge", ""),
        ("<div>03/04/2021</div>", "", "/bridge", ""),
    ],
)
def test_the_day_of_publication_is_the_place_s_and_no_comment_s_event_s_or_update_s(
    body: str, head: str, address: str, date: str
) -> None:
    page = f"<article><h1>Bridge opens again</h1>{body}{TEXT}</article>"
    assert metadata(page, head, f"https://www.lorngazette.example{address}").date == date


@pytest.mark.parametrize(
    ("head", "body", "date", "basis"),
    [
        ('<meta name="DC.date.issued" content="2020-02-29">', "", "2020-02-29", "meta dc.date.issued"),
        ('<meta name="pubdate" content="20200229">', "", "2020-02-29", "meta pubdate"),
        ("", '<time itemprop="datePublished" datetime="2020-02-29">x</time>', "2020-02-29", "datePublished in the page"),
        (
            "",
            '<header><h1>T</h1><time datetime="2020-02-29T10:00">today</time></header>',
            "2020-02-29",
            "the line under the title",
        ),
        (
            "",
            '<header><h1>T</h1><span class="date">04.05.2021</span></header>',
            "2021-05-04",
            "a line of the page, beside its text",
        ),
        ("", '<header><h1>T</h1><span class="date">04/05/2021</span></header>', "", ""),  # April or May
        ('<meta name="pubdate" content="2020-02-30">', "", "", ""),
        ('<meta name="pubdate" content="2999-01-01">', "", "", ""),
        ('<meta property="article:modified_time" content="2020-02-29">', "", "", ""),
        ("", '<aside><time datetime="2020-02-29">Other news</time></aside><p>On 3 May 2019 the harbour closed.</p>', "", ""),
    ],
)
def test_a_date_is_taken_only_from_where_a_page_says_when_it_was_published(head: str, body: str, date: str, basis: str) -> None:
    metadata = read(page(head, f"{body}<p>The harbour is closed.</p>")).metadata
    assert (metadata.date, metadata.date_basis) == (date, basis)


def test_the_address_tells_the_date_where_the_page_does_not() -> None:
    found = read(page(""), address="https://kestrel.example/2021/05/04/harbour").metadata
    assert (found.date, found.date_basis) == ("2021-05-04", "the address")


def test_of_two_dates_neither_is_taken_and_the_editor_is_told() -> None:
    found = read(page('<meta name="pubdate" content="2020-02-29">'), address="https://kestrel.example/2019/01/01/harbour")
    assert found.metadata.date == ""
    assert found.remarks == (
        "The page gives two dates: 2020-02-29 (meta pubdate) and 2019-01-01 (the address); neither was taken",
    )
