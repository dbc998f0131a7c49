"""Names with their roles, in any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.extraction.names import find_names


@pytest.mark.parametrize(
    ("text", "role", "described"),
    [
        ("“We wait,” Odile Marchand-Roy said on Friday.", "quoted", ""),
        ("The panel was moderated by Odile Marchand-Roy.", "moderator", ""),
        ("The interview was conducted by Odile Marchand-Roy.", "interviewer", ""),
        ("The journalist Odile Marchand-Roy was sentenced to a fine.", "accused", "journalist"),
        ("The journalist Odile Marchand-Roy was stabbed in Lyon.", "victim", "journalist"),
        ("We demand an answer from the court.\n\nSigned by:\n\nOdile Marchand-Roy, publisher\n", "signatory", "publisher"),
        ("A day at sea\n\nBy Odile Marchand-Roy\n\nThe sea was calm.", "author", ""),
        ("On stage was Odile Marchand-Roy, director of the local museum, in a hat.", "mentioned", "director of the local museum"),
    ],
)
def test_roles_and_descriptions(text: str, role: str, described: str) -> None:
    (name,) = [one for one in find_names(text, language="en") if one.kind == "person"]
    assert (name.role, name.described_as) == (role, described)


@pytest.mark.parametrize("language", ["en", "ru", "az"])
@pytest.mark.parametrize(
    "piece",
    [
        "Ivan Petrov said. ",
        "Committee of the ",
        "Ministry of A, ",
        "Комитет ",
        "Azərbaycan və ",
        '"A ',
        "A-",
        "((((",
        "\n",
        " ",
        "ABC ",
        "a",
    ],
)
def test_hostile_repetition_takes_no_longer_than_its_length(language: str, piece: str) -> None:
    assert len(find_names(piece * (20_000 // len(piece)), language=language)) < 10


@given(
    st.text(alphabet=st.sampled_from("AаBб .,\n“”\"«»'’-()də"), max_size=120), st.sampled_from(["en", "ru", "az", "tr", "", "ka"])
)
def test_any_text_is_read_and_evidence_is_inside_it(text: str, language: str) -> None:
    for name in find_names(text, language=language):
        assert name.evidence
        assert all(0 <= place.start < place.end <= len(text) for place in name.evidence)
