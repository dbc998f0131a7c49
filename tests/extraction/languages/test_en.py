"""Dates in English sentences."""

from __future__ import annotations

import pytest

from tests.extraction.dates.told import Told, dates_told

# The day of each text is 15 April 2021, a Thursday.
DATES: dict[str, Told] = {
    "The hearing was held on March 20 in Lorn.": [("2021-03-20", "March 20")],
    "The hearing was held on 20 March, 2019, in Lorn.": [("2019-03-20", "20 March, 2019")],
    "She left on March 3rd, 2019.": [("2019-03-03", "March 3rd, 2019")],
    "He was born on the 5th of May 1972.": [("1972-05-05", "5th of May 1972")],
    "Leaked between May 13 and 17, the papers": [("2020-05-13/2020-05-17", "between May 13 and 17")],
    "from 3 to 5 June 2018": [("2018-06-03/2018-06-05", "from 3 to 5 June 2018")],
    "the July 14-15 rally": [("2020-07-14/2020-07-15", "July 14-15")],
    "on 30 December – 2 January 2020": [("2019-12-30/2020-01-02", "30 December – 2 January 2020")],
    "Dec. 30, 2019 – Jan. 2, 2020": [("2019-12-30/2020-01-02", "Dec. 30, 2019 – Jan. 2, 2020")],
    "on 3 and 5 June 2018": [("2018-06-03", "3"), ("2018-06-05", "5 June 2018")],
    "in May 2017, the office": [("2017-05", "May 2017")],
    "since May 2017": [("2017-05/..", "since May 2017")],
    "in February, she resigned": [("2021-02", "in February")],
    "It was closed in 2019.": [("2019", "in 2019")],
    "It has been closed since 2017, they say": [("2017/..", "since 2017")],
    "the war of 1941-1945": [("1941/1945", "1941-1945")],
    "between 1998 and 2003": [("1998/2003", "between 1998 and 2003")],
    "in the 1920’s and after": [("192X", "in the 1920’s")],
    "in the 1970s and 1980s": [("197X/198X", "in the 1970s and 1980s")],
    "in the mid-1990s": [("1995~", "in the mid-1990s")],
    "a church of the 19th century": [("18XX", "of the 19th century")],
    "in the summer of 2018": [("2018-06/2018-08", "in the summer of 2018")],
    "We remember the 2009 demonstrations": [("2009", "2009")],
    "16-17 years ago in parliament": [("2004~/2005~", "16-17 years ago")],
    "two days ago": [("2021-04-13", "two days ago")],
    "over the last 20 years": [("2001~/2021", "over the last 20 years")],
    "It has lasted for ten years.": [("2011~/2021", "for ten years")],
    "He was sentenced to prison for ten years.": [],
    "He arrived yesterday.": [("2021-04-14", "yesterday")],
    "in May last year": [("2020-05", "in May last year")],
    "the budget of last year": [("2020", "last year")],
    "He was released on Monday.": [("2021-04-12", "on Monday")],
    "In 2019 the mayor, who was hit by a car on October 29, died.": [("2019", "In 2019"), ("2019-10-29", "October 29")],
    "On October 7, 2018 it began. Since October 7 it goes on.": [
        ("2018-10-07", "October 7, 2018"),
        ("2018-10-07", "October 7"),
    ],
    "The file is dated 12.05.2016 and 2016-05-14.": [("2016-05-12", "12.05.2016"), ("2016-05-14", "2016-05-14")],
    # The day of the week agrees with a year, or helps to another.
    "on Friday, 2 April, and on Monday (April 5)": [("2021-04-02", "2 April"), ("2021-04-05", "April 5")],
    "It was Tuesday, 3 March.": [("2020-03-03", "3 March")],
    "The hearing is on Thursday, 14 April.": [("2022-04-14", "14 April")],
    # A round number of years and more, beside a state that began that long ago.
    "For more than 70 years the People’s Republic of China has been so.": [("1949~/2021", "For more than 70 years")],
    "The Islamic Republic of Iran is so. We have seen it for over 20 years.": [("2001~/2021", "for over 20 years")],
    "The State of Israel has argued for over 70 years with the United Nations.": [("1951~/2021", "for over 70 years")],
    # Anniversaries of the one thing that their sentence dates.
    "On the fifth anniversary of the fire of 3 May 2013, she spoke.": [
        ("2018-05-03", "On the fifth anniversary"),
        ("2013-05-03", "3 May 2013"),
    ],
    "It was the 10th anniversary of the 2009 war.": [("2019", "the 10th anniversary"), ("2009", "2009")],
    "the tenth anniversary of what was begun in 2009 and ended in 2010": [("2009", "in 2009"), ("2010", "in 2010")],
    "The first anniversary of the flood of 29 February 2020 was cold. On 29 February he left.": [
        ("2020-02-29", "29 February 2020"),
        ("2020-02-29", "29 February"),
    ],
    "the tenth anniversary of the fire. It broke out in 2009.": [("2009", "in 2009")],
    # The year in the name of a law is none of an event.
    "under the Press Act of 2012 and the Media (Freedom) Bill, 2015, the Property Law of 2014, as of 2016": [("2016", "2016")],
    # No dates.
    "She may 20 times have asked, aged 34; he is a 24-year-old.": [],
    "Article 221 of the Criminal Code; 300 political prisoners; more than 2000 people.": [],
    "It began at 20:30, cost $2020, or 1,999 manats; call +994 12 2021 or 050 2020 19 18.": [],
    "Law No. 2015, resolution 2334; 1400 people were massacred; 2000 soldiers came; 2.2019 m": [],
    "faces from five to twelve years in prison": [],
    "May I ask Mrs May?": [],
}


@pytest.mark.parametrize(("text", "told"), DATES.items())
def test_a_sentence_tells_these_dates_and_no_others(text: str, told: Told) -> None:
    assert dates_told(text, "en") == told
