"""How the rules and spaCy's spans are joined; spaCy itself is not needed, and is tested by `make test-ner`."""

from documents.extraction.findings import Evidence, FoundName, KnownName
from documents.extraction.name_page import open_page
from documents.extraction.names import find_names
from documents.extraction.statistical_model import Recognised, join_recognised
from documents.intake.workflow import TAKEN_FROM

_TEXT = "On Monday, the activist Wanjiru Otieno-Bell left Mombasa. Blue Heron Trust paid; Quenby Farrow wept in French."


def joined(text: str, *seen: tuple[str, str], known: tuple[KnownName, ...] = ()) -> list[tuple[str, str, float, str]]:
    """What comes of a text in which spaCy sees these names; kind, name, confidence and basis."""
    spans = [Recognised(kind, text.index(name), text.index(name) + len(name)) for kind, name in seen]
    names = find_names(text, language="en", known=known)
    return [
        (one.kind, one.name, one.confidence, one.basis)
        for one in join_recognised(open_page(text, "en"), names, sorted(spans, key=lambda span: span.start))
    ]


def test_agreement_halves_the_doubt_and_what_spacy_alone_has_stands_behind() -> None:
    (alone,) = joined(text := "The activist Wanjiru Otieno-Bell left. It rained on Quenbyfarrow.")
    assert alone[:2] == ("person", "Wanjiru Otieno-Bell")
    assert joined(text, ("person", "Otieno-Bell"), ("organisation", "Quenbyfarrow")) == [
        ("person", "Wanjiru Otieno-Bell", round(1 - (1 - alone[2]) / 2, 2), f"{alone[3]}; spaCy agrees"),
        ("organisation", "Quenbyfarrow", 0.4, "spaCy alone"),
    ]
    assert TAKEN_FROM > 0.4


def test_another_kind_is_no_agreement_and_no_second_name() -> None:
    assert joined(_TEXT, ("organisation", "Wanjiru Otieno-Bell")) == joined(_TEXT)


def test_places_nationalities_days_and_small_letters_are_no_names() -> None:
    seen = [("person", "Mombasa"), ("organisation", "French"), ("person", "Monday"), ("person", "wept"), ("person", "activist")]
    assert joined(_TEXT, *seen) == joined(_TEXT)


def test_a_known_name_stays_as_it_is() -> None:
    known = tuple(KnownName("Wanjiru Otieno-Bell", "person", record, "Wanjiru Otieno-Bell") for record in (1, 2))
    assert joined(_TEXT, ("person", "Wanjiru Otieno-Bell"), known=known) == joined(_TEXT, known=known)


def test_a_name_that_spacy_alone_has_is_one_suggestion_with_each_place() -> None:
    text = "it was zyx Vorbeck and zyx Vorbeck and zyx Brumm."
    spans = [Recognised("person", 11, 18), Recognised("person", 27, 34), Recognised("organisation", 43, 48)]
    assert [text[span.start : span.end] for span in spans] == ["Vorbeck", "Vorbeck", "Brumm"]
    assert join_recognised(open_page(text, "en"), (), spans) == (
        FoundName("person", "Vorbeck", "mentioned", 0.4, "spaCy alone", (Evidence(11, 18), Evidence(27, 34)), ("Vorbeck",)),
        FoundName("organisation", "Brumm", "mentioned", 0.4, "spaCy alone", (Evidence(43, 48),), ("Brumm",)),
    )


def test_fifty_names_at_most() -> None:
    names = [f"Zq{chr(97 + number // 26)}{chr(97 + number % 26)}vorb" for number in range(60)]
    text = "; ".join(names)
    spans = [Recognised("person", text.index(name), text.index(name) + len(name)) for name in names]
    assert [one.name for one in join_recognised(open_page(text, "en"), (), spans)] == names[:50]
