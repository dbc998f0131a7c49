"""A made-up article to cite, and texts that would break a format that writes them as they are."""

from hypothesis import strategies as st

from documents.citations import Citation
from documents.edtf import parse

PAGE = "https://archive.example/documents/7-rain/"
HOSTILE = [
    "}, author = {Somebody Else}, x = {",
    "@article{other, title = {x}}",
    "{{{ unbalanced } \\",
    "100 % of #1 & $5 _ ^ ~ \\input{/etc/passwd}",
    "Rain\r\nAU  - Somebody Else\nER  - \nTY  - BOOK",
    "Rain\x0b\x0c\x1c\x85\u2028\u2029TI  - Other",
    "Əliyevin “məktubu” — Письмо 信 😀",
    '"quoted", comma, = and # "more"',
    "lone \ud800 surrogate \x00",
]


def made_up(title: str = "Rain over Nowhere", date: str = "2021-03-28", **parts: object) -> Citation:
    given: dict[str, object] = {
        "key": "made-up-7",
        "title": title,
        "address": PAGE,
        "archive": "Made-up Archive",
        "authors": ("Aysel Invented", "R & D, Bureau of {Names}"),
        "source": "The Gazette",
        "date": parse(date) if date else None,
        "csl_type": "article-newspaper",
        "press": True,
        "language": "az",
        "original": "http://gazette.example/a_b?c={d}&e=%20#f",
    }
    return Citation(**(given | parts))  # type: ignore[arg-type]


texts = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=40), st.text('{}\\@,="#%~^$&_ab \n', max_size=30))
