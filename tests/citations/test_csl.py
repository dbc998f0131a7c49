"""CSL-JSON, as citeproc and its kin read it."""

import json

from hypothesis import given

from documents.citations import Citation, csl_json
from tests.citations.made_up import PAGE, made_up, texts


def test_csl_json_as_written() -> None:
    assert csl_json(made_up()) == {
        "id": "made-up-7",
        "type": "article-newspaper",
        "title": "Rain over Nowhere",
        "author": [{"literal": "Aysel Invented"}, {"literal": "R & D, Bureau of {Names}"}],
        "container-title": "The Gazette",
        "issued": {"date-parts": [[2021, 3, 28]]},
        "language": "az",
        "archive": "Made-up Archive",
        "URL": PAGE,
        "note": "Originally at http://gazette.example/a_b?c=%7Bd%7D&e=%20#f",
    }


def _as_one_line(text: str) -> str:
    return Citation(key="", title=text, address="", archive="").title


@given(texts, texts)
def test_any_title_and_name_survive_csl_json(title: str, name: str) -> None:
    cited = made_up(title, authors=(name,))
    item = json.loads(json.dumps(csl_json(cited)))
    assert item.get("title", "").replace("<\u2060", "<") == _as_one_line(title)
    assert item.get("author", []) == [{"literal": one} for one in cited.authors]


def test_no_text_is_markup_or_a_field_to_citeproc() -> None:
    """citeproc-js reads some elements in any text, and “{:name: value}” in a note."""
    item = csl_json(made_up("a <i>b</i> <SPAN x> <bold>", source="<b>C", original="http://x.example/{:author: Evil}"))
    assert (item["title"], item["container-title"], item["note"]) == (
        "a <\u2060i>b<\u2060/i> <\u2060SPAN x> <bold>",
        "<\u2060b>C",
        "Originally at http://x.example/%7B:author:%20Evil%7D",
    )
