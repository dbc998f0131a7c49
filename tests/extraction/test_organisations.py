"""Bodies in English."""

import pytest

from documents.extraction.name_page import open_page
from documents.extraction.organisations import find_bodies
from tests.extraction.named import bodies


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Center for the Study of Rivers (CSR) closed. CSR had rooms.", ["Center for the Study of Rivers"]),
        ("The Ministry of Labour, Sport and Culture is silent.", ["Ministry of Labour, Sport and Culture"]),
        ("The French government and the embassy in Lima agreed.", ["French government", "embassy in Lima"]),
        ("The Penal Code and the Labour Act do not say so.", []),
        ("The party met. The Ministry was asked. The US and the MP agreed.", []),
        ("Amnesty International Kenya has agreed.", ["Amnesty International Kenya"]),
        ("The editor of the newspaper Savannah Lantern has agreed.", ["Savannah Lantern"]),
        ("Transparency International Kenya researcher Bo Tarn left.", ["Transparency International"]),
        ("The Anti-Smuggling Unit and the Northern Command left.", ["Anti-Smuggling Unit", "Northern Command"]),
        ("The Centre for Press Freedom in Kenya spoke.", ["Centre for Press Freedom in Kenya"]),
        ("The Institute for Peace, Law, and Justice (IPLJ) agreed.", ["Institute for Peace, Law, and Justice"]),
        ("The Ankara 7th Heavy Penal Court ruled.", ["Ankara 7th Heavy Penal Court"]),
        ("The Organization of the Revolutionary Guard Corps ruled.", ["Organization of the Revolutionary Guard Corps"]),
        ("Group B and group C met. Centre Ivo Marsh limped off. Mr. A.B. Stone left.", []),
    ],
)
def test_bodies_are_found_whole_and_other_things_are_not(text: str, found: list[str]) -> None:
    assert bodies(text, "en") == found


@pytest.mark.parametrize(
    ("text", "found", "basis"),
    [
        ("He told The Hindu so.", "The Hindu", "an article with a capital"),
        ("He saw the Housing and Utilities Department there.", "Housing and Utilities Department", "kind of body “Department”"),
        ("He saw the Housing, and Utilities Department there.", "Utilities Department", "kind of body “Department”"),
        ("He saw Ada and Utilities Department there.", "Utilities Department", "kind of body “Department”"),
        ("He left the former Supreme Court.", "Supreme Court", "kind of body “Court”"),
        ("He saw Mothers for Justice weep.", "Mothers for Justice", "a capital before “for”"),
        ("He read the newspaper called Savannah Lantern.", "Savannah Lantern", "after “newspaper”"),
        ("He saw Blue Heron Dance (BHD) there.", "Blue Heron Dance", "with its initials"),
        ("He wrote to the KMT.", "KMT", "initials"),
    ],
)
def test_a_body_says_what_told_it(text: str, found: str, basis: str) -> None:
    page = open_page(text, "en")
    span = next(find_bodies(page))
    assert (page.surface(span), span.basis) == (found, basis)


def test_a_headline_is_of_no_body() -> None:
    assert list(find_bodies(open_page("Kenya's High Court Frees Editor", "en"))) == []
