"""What tells a name in a sentence, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.extraction.findings import FoundName, KnownName
from documents.extraction.names import find_names


def people(text: str, language: str = "en", known: tuple[KnownName, ...] = ()) -> list[str]:
    return [name.name for name in find_names(text, language=language, known=known) if name.kind == "person"]


def bodies(text: str, language: str = "en", known: tuple[KnownName, ...] = ()) -> list[str]:
    return [name.name for name in find_names(text, language=language, known=known) if name.kind == "organisation"]


def only(text: str, language: str = "en", known: tuple[KnownName, ...] = ()) -> FoundName:
    (name,) = find_names(text, language=language, known=known)
    return name


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "On Monday, the activist Wanjiru Otieno-Bell visited Mombasa.", ["Wanjiru Otieno-Bell"]),
        ("en", "It was signed by Dr. Oyelaran Fasanya and by Prof. K. P. Iyerson.", ["Oyelaran Fasanya", "K. P. Iyerson"]),
        ("en", "The chairman of the club, Tornike Abzianidze, resigned.", ["Tornike Abzianidze"]),
        ("en", "Luiz Inácio da Silva-Prado spoke. Later Prado left.", ["Luiz Inácio da Silva-Prado"]),
        ("en", "Human Rights Day fell on Sunday. New Delhi was cold. The Arab Spring was long ago.", []),
        ("en", "The book “Anna Karenina Returns” was sold in Addis Ababa.", []),
        (
            "en",
            "Ramon “Mon” Lunt-Dizon was heard, and Jovan (Joca) Petrov-Lund.",
            ["Ramon “Mon” Lunt-Dizon", "Jovan (Joca) Petrov-Lund"],
        ),
        ("en", "The film “Mon” (NUJA) was shown in the province of San Roque and the town of Saint Agnes.", []),
        ("en", "The village of Martin Brook was flooded.", []),
        (
            "ru",
            "Журналист Асан уулу Бекжан молчал. Бекжан ушёл к Нурбек кызы Салтанат.",
            ["Асан уулу Бекжан", "Нурбек кызы Салтанат"],
        ),
        ("ru", "«Мне мстят за критику бывшего мэра Азиза Лугового», — заявила она.", ["Азиза Лугового"]),
        ("ru", "Адвокат встретился с Анной Игоревной Бережковой.", ["Анна Игоревна Бережкова"]),
        ("ru", "Вчера в Нижнем Новгороде шёл дождь.", []),
        ("az", "Jurnalist Səbuhi Mirzalıyevin bacısı gəldi.", ["Səbuhi Mirzalıyev"]),
        ("az", "Журналист Илгар Мирзәлијев данышды.", ["Илгар Мирзәлијев"]),
        ("tr", "Avukat Zeynep Karahanoğlu'na göre dava sürüyor.", ["Zeynep Karahanoğlu"]),
    ],
)
def test_people(language: str, text: str, found: list[str]) -> None:
    assert people(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The Center for the Study of Rivers (CSR) closed. CSR had rooms.", ["Center for the Study of Rivers"]),
        ("en", "The Ministry of Labour, Sport and Culture is silent.", ["Ministry of Labour, Sport and Culture"]),
        ("en", "The French government and the embassy in Lima agreed.", ["French government", "embassy in Lima"]),
        ("en", "The Penal Code and the Labour Act do not say so.", []),
        ("en", "The party met. The Ministry was asked. The US and the MP agreed.", []),
        ("en", "Amnesty International Kenya has agreed.", ["Amnesty International Kenya"]),
        ("en", "The editor of the newspaper Savannah Lantern has agreed.", ["Savannah Lantern"]),
        ("en", "Transparency International Kenya researcher Bo Tarn left.", ["Transparency International"]),
        ("en", "The Anti-Smuggling Unit and the Northern Command left.", ["Anti-Smuggling Unit", "Northern Command"]),
        ("ru", "Ассоциация журналистов Белоруссии молчит. АЖБ оплатила.", ["Ассоциация журналистов Белоруссии"]),
        ("ru", "Союз читателей «Открытая полка» подписал.", ["Открытая полка"]),
        ("ru", "Регистрацию «Заречного вестника» отменили. Он сказал: «Это новости».", ["Заречного вестника"]),
        ("ru", "Об этом сообщила газета «Утро Приречья».", ["Утро Приречья"]),
        ("ru", "Дело ведёт Следственный комитет. В Следственном комитете молчат.", ["Следственный комитет"]),
        ("ru", "В министерстве юстиции ответили.", ["министерство юстиции"]),
        ("az", "Ədliyyə Nazirliyinin cavabı gecikdi.", ["Ədliyyə Nazirliyi"]),
        ("az", "Vəkil Sevil Daşdəmirli Turan agentliyinə deyib.", ["Turan agentliyi"]),
        ("az", "Elşən qəzetə yazdı. Turanın agentliyi bağlandı.", []),
        ("az", "Orada Sevil, “Çay Səsi” qəzetinin redaktoru var.", ["“Çay Səsi” qəzeti"]),
        ("tr", "Meriç Kitabevi Cumhuriyet Bayramı'nda kapandı.", ["Meriç Kitabevi"]),
        ("az", "\"Səhər Yeli\" qəzetinin redaktoru susur.", ["\"Səhər Yeli\" qəzeti"]),
        ("tr", "İçişleri Bakanlığı'nın açıklaması bekleniyor.", ["İçişleri Bakanlığı"]),
    ],
)  # fmt: skip
def test_organisations(language: str, text: str, found: list[str]) -> None:
    assert bodies(text, language) == found


def test_a_family_name_alone_joins_the_full_name_without_possessive_endings() -> None:
    text = "The poet Nana Agyeman-Cole left. Agyeman-Cole’s house is empty."
    name = only(text)
    assert name.variants == ("Nana Agyeman-Cole", "Agyeman-Cole")
    assert [text[place.start : place.end] for place in name.evidence] == ["Nana Agyeman-Cole", "Agyeman-Cole"]
    assert name.described_as == "poet"


def test_a_slip_of_the_pen_joins_too() -> None:
    text = "The teacher Hagop Zakarian was asked. Later Zakaryan said nothing."
    assert people(text) == ["Hagop Zakarian"]


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
