"""RIS, read back by the library that others read it with."""

import rispy
from hypothesis import example, given

from documents.citations import ris
from tests.citations.made_up import HOSTILE, PAGE, made_up, texts


def test_ris_as_written() -> None:
    assert ris(made_up()) == (
        "TY  - NEWS\r\nID  - made-up-7\r\nTI  - Rain over Nowhere\r\nAU  - Aysel Invented\r\n"
        "AU  - R & D, Bureau of {Names}\r\nT2  - The Gazette\r\nPY  - 2021\r\nDA  - 2021/03/28/\r\nLA  - az\r\n"
        f"DB  - Made-up Archive\r\nUR  - {PAGE}\r\n"
        "N1  - Originally at http://gazette.example/a_b?c=%7Bd%7D&e=%20#f\r\nER  - \r\n"
    )


@given(texts, texts, texts)
@example(HOSTILE[4], HOSTILE[5], HOSTILE[4])
def test_any_title_name_and_source_survive_ris(title: str, name: str, source: str) -> None:
    cited = made_up(title, authors=(name,), source=source)
    (entry,) = rispy.loads(ris(cited))
    expected = {
        "type_of_reference": "NEWS" if cited.source else "GEN",
        "id": "made-up-7",
        "title": cited.title,
        "authors": list(cited.authors),
        "secondary_title": cited.source,
        "year": "2021",
        "date": "2021/03/28/",
        "language": "az",
        "name_of_database": "Made-up Archive",
        "urls": [PAGE],
        "notes": ["Originally at http://gazette.example/a_b?c=%7Bd%7D&e=%20#f"],
    }
    assert entry == {name: value for name, value in expected.items() if value}
