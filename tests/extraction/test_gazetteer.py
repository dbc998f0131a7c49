"""Names that the archive has records for."""

from documents.extraction.findings import KnownName
from documents.extraction.gazetteer import KnownForms, records
from documents.extraction.name_page import open_page
from documents.extraction.names import find_names
from tests.extraction.named import bodies, only

_AMBER = KnownName("Leyla Amberova", "person", 1, "Leyla Amberova")
_AMBER_ALONE = KnownName("Amberova", "person", 1, "Leyla Amberova")


def test_a_known_name_is_found_in_any_form_and_its_cases() -> None:
    known = (_AMBER, _AMBER_ALONE, KnownName("Лейла Амберова", "person", 1, "Leyla Amberova"))
    english = only("There was Amberova again.", known=known)
    assert (english.record, english.name, english.variants) == (1, "Leyla Amberova", ("Amberova",))
    russian = only("Письмо Лейлы Амберовой прочли.", "ru", known)
    assert (russian.record, russian.name, russian.variants) == (1, "Leyla Amberova", ("Лейлы Амберовой",))


def test_a_known_family_name_is_not_another_persons() -> None:
    names = find_names("The nurse Sona Amberova arrived. Amberova was tired.", language="en", known=(_AMBER, _AMBER_ALONE))
    assert [(name.name, name.record, len(name.evidence)) for name in names] == [("Sona Amberova", None, 2)]


def test_of_two_records_with_one_form_the_one_named_in_full_is_meant() -> None:
    other = KnownName("Amberova", "person", 2, "Sona Amberova")
    known = (_AMBER_ALONE, other, KnownName("Sona Amberova", "person", 2, "Sona Amberova"), _AMBER)
    told = only("The nurse Sona Amberova arrived. Amberova was tired.", known=known)
    assert (told.record, told.confidence, told.basis) == (2, 0.95, "known name")
    unsure = only("Then Amberova left.", known=(_AMBER_ALONE, other))
    assert (unsure.record, unsure.confidence, unsure.basis) == (1, 0.5, "known name, which Sona Amberova has too")


def test_another_spelling_of_a_known_name_is_proposed_with_less_confidence() -> None:
    name = only(
        "The lawyer Gulnara Akhmedbeyova spoke.", known=(KnownName("Gülnarə Əhmədbəyova", "person", 7, "Gülnarə Əhmədbəyova"),)
    )
    assert (name.record, name.name, name.confidence) == (7, "Gülnarə Əhmədbəyova", 0.6)
    assert name.basis == "like the known name “Gülnarə Əhmədbəyova”"


def test_a_known_body_is_not_a_common_word() -> None:
    known = (KnownName("Trend", "organisation", 3, "Trend"),)
    assert bodies("The trend is clear.", known=known) == []
    assert bodies("The agency Trend was told.", known=known) == ["Trend"]


def _found(text: str, *known: KnownName, language: str = "en") -> list[tuple[str, list[int]]]:
    page = open_page(text, language)
    return [
        (page.surface(one.span), [name.record for name in one.names])
        for one in KnownForms(known, page.lexicon.language).find(page)
    ]


def test_the_longest_known_form_counts_and_none_inside_another() -> None:
    town = KnownName("Port Amber", "organisation", 3, "Port Amber")
    union = KnownName("Port Amber Union", "organisation", 4, "Port Amber Union")
    assert _found("The Port Amber Union and Port Amber met.", town, union) == [("Port Amber Union", [4]), ("Port Amber", [3])]


def test_words_that_a_sentence_parts_are_no_known_name() -> None:
    assert _found("She met Leyla, Amberova left.", _AMBER) == []
    assert _found("Leyla-Amberova", _AMBER) == []
    assert _found("", _AMBER) == []
    assert _found("Leyla Amberova", KnownName("", "person", 1, "")) == []


def test_a_family_name_behind_another_given_name_is_another_persons() -> None:
    assert _found("She saw Sona Amberova and A. Amberova.", _AMBER_ALONE) == []
    assert _found("The editor Amberova left.", _AMBER_ALONE) == [("Amberova", [1])]


def test_another_spelling_is_like_one_record_or_none() -> None:
    forms = KnownForms([KnownName("Gülnarə Əhmədbəyova", "person", 7, "Gülnarə Əhmədbəyova")], "en")
    (like, other_kind, other_name) = (
        forms.alike("Gulnara Akhmedbeyova", "person"),
        forms.alike("Gulnara Akhmedbeyova", "organisation"),
        forms.alike("Sona Amberova", "person"),
    )
    assert like is not None
    assert (like.record, other_kind, other_name) == (7, None, None)
    two = [KnownName("Leyla Amberova", "person", record, "Leyla Amberova") for record in (1, 2)]
    assert KnownForms(two, "en").alike("Leila Amberova", "person") is None


def test_a_form_of_two_records_goes_to_the_one_that_is_named_otherwise_too() -> None:
    other = KnownName("Amberova", "person", 2, "Sona Amberova")
    full = KnownName("Sona Amberova", "person", 2, "Sona Amberova")
    page = open_page("Sona Amberova came. Then the editor Amberova left.", "en")
    named = records(KnownForms([_AMBER_ALONE, other, full], "en").find(page))
    assert [(key, len(record.spans), record.rivals) for key, record in named.items()] == [(("person", 2), 2, ())]
    alone = open_page("Then the editor Amberova left.", "en")
    (record,) = records(KnownForms([_AMBER_ALONE, other], "en").find(alone)).values()
    assert (record.name.record, [rival.record for rival in record.rivals]) == (1, [2])
