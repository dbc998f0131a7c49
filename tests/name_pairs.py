"""Pairs of spellings that are one name, with where each comes from, and pairs that are two: `python -m tests.name_pairs` prints
them as docs/names.md.

The spellings are public names and invented ones, and names only: nothing is said about anybody.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from documents.names import same_name_likelihood, skeleton, slug

if TYPE_CHECKING:
    from collections.abc import Iterator

# Where a spelling comes from.
AZ_LATIN = "Azerbaijan's alphabet law of 1991, amended 1992"
AZ_CYRILLIC = "Azerbaijani Cyrillic alphabet of 1958"
RUSSIAN = "Russian press usage"
ENGLISH = "English press usage"
TURKISH = "Turkish alphabet law of 1928"
BGN = "BGN/PCGN romanisation of Russian, 1947"
UKRAINIAN = "Ukrainian press usage"
FRENCH = "French press usage"
GERMAN = "German spelling and press usage"
KAZAKH = "Kazakh Cyrillic alphabet of 1940"
GEORGIAN = "Georgian script; national romanisation of 2002"
ARMENIAN = "Armenian script; BGN/PCGN romanisation, 1981"
GREEK = "Greek script; ELOT 743, 1982"
SERBIAN = "Serbian alphabets of Karadžić, 1818, and Gaj, 1830"
POLISH = "Polish alphabet"
CZECH = "Czech alphabet"
VIETNAMESE = "Vietnamese alphabet"
INVERTED = "library headings, family name first"

ONE_NAME = [
    [("Nəsimi Məmmədli", AZ_LATIN), ("Nasimi Mammadli", ENGLISH), ("Насими Мамедли", RUSSIAN)],
    [("Əliyev", AZ_LATIN), ("Aliyev", ENGLISH), ("Aliev", BGN), ("Алиев", RUSSIAN), ("Әлијев", AZ_CYRILLIC)],
    [
        ("Cəmil Həsənli", AZ_LATIN),
        ("Ҹәмил Һәсәнли", AZ_CYRILLIC),
        ("Jamil Hasanli", ENGLISH),
        ("Джамиль Гасанлы", RUSSIAN),
        ("Dzhamil Gasanly", BGN),
        ("Cemil Hasanlı", TURKISH),
        ("Hasanli, Jamil", INVERTED),
        ("Həsənli Cəmil", "Azerbaijani official order"),
    ],
    [
        ("Gültəkin Hacıbəyli", AZ_LATIN),
        ("Gultakin Hajibayli", ENGLISH),
        ("Gultekin Hajibeyli", ENGLISH),
        ("Гюльтекин Гаджибейли", RUSSIAN),
    ],
    [("Xədicə İsmayılova", AZ_LATIN), ("Khadija Ismayilova", ENGLISH), ("Хадиджа Исмайлова", RUSSIAN)],
    [("Qənimət Zahid", AZ_LATIN), ("Ganimat Zahid", ENGLISH), ("Ганимат Захид", RUSSIAN)],
    [("İsmayıl Cəlilov", AZ_LATIN), ("Ismail Djalilov", ENGLISH), ("Исмаил Джалилов", RUSSIAN)],
    [("Əfqan Sadıqov", AZ_LATIN), ("Afgan Sadigov", ENGLISH), ("Афган Садыгов", RUSSIAN), ("Эфган Садыков", RUSSIAN)],
    [("Rafiq Manaflı", AZ_LATIN), ("Rafik Manafli", ENGLISH), ("Rafig Manafli", ENGLISH), ("Рафик Манафлы", RUSSIAN)],
    [("Məhəmməd Mirzəli", AZ_LATIN), ("Mahammad Mirzali", ENGLISH), ("Mohammed Mirzali", ENGLISH)],
    [("Heydər Əliyev", AZ_LATIN), ("Heydar Aliyev", ENGLISH), ("Гейдар Алиев", RUSSIAN), ("Geidar Aliev", BGN)],
    [("Nərmin Şahmarzadə", AZ_LATIN), ("Narmin Shahmarzadeh", ENGLISH), ("Нармин Шахмарзаде", RUSSIAN)],
    [("Oqtay Gülalıyev", AZ_LATIN), ("Ogtay Gulaliyev", ENGLISH), ("Октай Гюлалыев", RUSSIAN)],
    [("Laçın Vəliyev", AZ_LATIN), ("Lachin Valiyev", ENGLISH), ("Лачин Велиев", RUSSIAN)],
    [("Bəxtiyar İmanov", AZ_LATIN), ("Bakhtiyar Imanov", ENGLISH), ("Бахтияр Иманов", RUSSIAN)],
    [("İsa Qəmbər", AZ_LATIN), ("Isa Gambar", ENGLISH), ("Иса Гамбар", RUSSIAN)],
    [("Recep Tayyip Erdoğan", TURKISH), ("Реджеп Тайип Эрдоган", RUSSIAN)],
    [("Владимир Путин", RUSSIAN), ("Vladimir Putin", BGN), ("Wladimir Putin", "German press usage")],
    [("Володимир Зеленський", UKRAINIAN), ("Volodymyr Zelensky", ENGLISH)],
    [("Александр Лукашенко", RUSSIAN), ("Alexander Lukashenko", ENGLISH), ("Aleksandr Lukashenko", BGN)],
    [
        ("Әбүлфәз Елчибәј", AZ_CYRILLIC),
        ("Əbülfəz Elçibəy", AZ_LATIN),
        ("Abulfaz Elchibey", ENGLISH),
        ("Абульфаз Эльчибей", RUSSIAN),
        ("Ebulfez Elçibey", TURKISH),
    ],
    [("İlqar Məmmədov", AZ_LATIN), ("Ilgar Mammadov", ENGLISH), ("Ильгар Мамедов", RUSSIAN), ("Ilgar Mamedov", BGN)],
    [("Tofiq Yaqublu", AZ_LATIN), ("Tofig Yagublu", ENGLISH), ("Тофик Ягублу", RUSSIAN), ("Tofik Yagublu", BGN)],
    [("Rəsul Cəfərov", AZ_LATIN), ("Rasul Jafarov", ENGLISH), ("Расул Джафаров", RUSSIAN)],
    [("Qubad İbadoğlu", AZ_LATIN), ("Gubad Ibadoghlu", ENGLISH), ("Губад Ибадоглу", RUSSIAN)],
    [("Bəxtiyar Hacıyev", AZ_LATIN), ("Bakhtiyar Hajiyev", ENGLISH), ("Бахтияр Гаджиев", RUSSIAN)],
    [("Rauf Mirqədirov", AZ_LATIN), ("Rauf Mirgadirov", ENGLISH), ("Рауф Миркадыров", RUSSIAN), ("Rauf Mirkadyrov", BGN)],
    [("Heydər Cəmal", AZ_LATIN), ("Гейдар Джемаль", RUSSIAN), ("Geydar Dzhemal", BGN)],
    [("Ekrem İmamoğlu", TURKISH), ("Əkrəm İmamoğlu", AZ_LATIN), ("Экрем Имамоглу", RUSSIAN), ("Ekrem Imamoglu", ENGLISH)],
    [("Юлія Тимошенко", UKRAINIAN), ("Юлия Тимошенко", RUSSIAN), ("Yulia Tymoshenko", ENGLISH)],
    [("Михаил Горбачёв", RUSSIAN), ("Mikhail Gorbachev", ENGLISH), ("Mikhaïl Gorbatchev", FRENCH)],
    [
        ("Никита Хрущёв", RUSSIAN),
        ("Nikita Khrushchev", ENGLISH),
        ("Nikita Chruschtschow", GERMAN),
        ("Nikita Khrouchtchev", FRENCH),
    ],
    [("Нұрсұлтан Назарбаев", KAZAKH), ("Нурсултан Назарбаев", RUSSIAN), ("Nursultan Nazarbayev", ENGLISH)],
    [("Қасым-Жомарт Тоқаев", KAZAKH), ("Касым-Жомарт Токаев", RUSSIAN), ("Kassym-Jomart Tokayev", ENGLISH)],
    [("Çingiz Aytmatov", AZ_LATIN), ("Чингиз Айтматов", RUSSIAN), ("Chingiz Aitmatov", ENGLISH)],
    [("მიხეილ სააკაშვილი", GEORGIAN), ("Mikheil Saakashvili", ENGLISH), ("Михаил Саакашвили", RUSSIAN)],
    [("ედუარდ შევარდნაძე", GEORGIAN), ("Eduard Shevardnadze", ENGLISH), ("Эдуард Шеварднадзе", RUSSIAN)],
    [("Նիկոլ Փաշինյան", ARMENIAN), ("Nikol Pashinyan", ENGLISH), ("Никол Пашинян", RUSSIAN), ("Nikol Paşinyan", AZ_LATIN)],
    [("Սերժ Սարգսյան", ARMENIAN), ("Serzh Sargsyan", ENGLISH), ("Серж Саргсян", RUSSIAN)],
    [("Αλέξης Τσίπρας", GREEK), ("Alexis Tsipras", ENGLISH), ("Алексис Ципрас", RUSSIAN)],
    [("Κυριάκος Μητσοτάκης", GREEK), ("Kyriakos Mitsotakis", ENGLISH), ("Кириакос Мицотакис", RUSSIAN)],
    [("Слободан Милошевић", SERBIAN), ("Slobodan Milošević", SERBIAN), ("Слободан Милошевич", RUSSIAN)],
    [("Lech Wałęsa", POLISH), ("Lech Walesa", ENGLISH)],
    [("Václav Havel", CZECH), ("Vaclav Havel", ENGLISH)],
    [("Nguyễn Phú Trọng", VIETNAMESE), ("Nguyen Phu Trong", ENGLISH)],
    [("Gerhard Schröder", GERMAN), ("Gerhard Schroeder", ENGLISH)],
    [("Jürgen Müller", GERMAN), ("Juergen Mueller", ENGLISH)],
]
PAIRS = [(group[0][0], other) for group in ONE_NAME for other, _ in group[1:]]

# Public names and invented ones: people of one family name must not become one person.
TWO_NAMES = [
    ("Jamil Ulduzlu", "Gunel Ulduzlu"),
    ("Cəmil Ulduzlu", "Günel Ulduzlu"),
    ("Джамиль Улдузлу", "Гюнель Улдузлу"),
    ("Ali Hasanov", "Ali Hasanli"),
    ("Əli Həsənov", "Əli Hüseynov"),
    ("Heydar Aliyev", "Ilham Aliyev"),
    ("Heydər Əliyev", "Qədir Əliyev"),
    ("Ilham Aliyev", "Ilhama Aliyeva"),
    ("Leyla Aliyeva", "Lala Aliyeva"),
    ("Leyla Aliyeva", "Mehriban Aliyeva"),
    ("Samir Mammadov", "Samira Mammadova"),
    ("Rəşid", "Rəşad"),
    ("Rəşid Uydurmalı", "Rəşad Uydurmalı"),
    ("Əli Məmmədov", "Vəli Məmmədov"),
    ("Anar Mammadli", "Anar Mammadov"),
    ("Elman Abbasov", "Elmar Abbasov"),
    ("Aynur Hasanova", "Aynura Hasanova"),
    ("Rafiq Həsənov", "Rauf Həsənov"),
    ("Vüqar Həsənov", "Vüsal Həsənov"),
    ("Natiq Cəfərli", "Natiq Cəfərov"),
    ("Hasan Aliyev", "Huseyn Aliyev"),
    ("Ramin Aliyev", "Ramiz Aliyev"),
    ("Ramil Aliyev", "Ramal Aliyev"),
    ("Kamran Aliyev", "Kamal Aliyev"),
    ("Murad Aliyev", "Murad Valiyev"),
    ("Sergey Ivanov", "Sergey Ivanenko"),
    ("Aram Sargsyan", "Armen Sargsyan"),
    ("Jan Kowalski", "Jana Kowalska"),
    ("Mehmet Yılmaz", "Ahmet Yılmaz"),
    ("Nguyễn Văn An", "Nguyễn Văn Anh"),
    ("Anar Mammadli", "Nasimi Mammadli"),
    ("Aliyev", "Ilham Aliyev"),
    ("I. Aliyev", "H. Aliyev"),
    ("Karim Walid Hasan Omar al-Uydurma", "Karim Walid Hasan Omar al-Basqa"),
    ("Ruslan Aslan oğlu Uydurmalı", "Ruslan Akif oğlu Uydurmalı"),
    ("Salman bin Karim al-Uydurma", "Karim bin Salman al-Uydurma"),
    ("Salman Karim Uydurma", "Karim Salman Uydurma"),
    ("", ""),
    ("…", "…"),
]


HEAD = """\
# Names

How spellings are told to be of one name is in `documents/names/`: `fold` (safe for search), `skeleton` (consonants by sound)
and `same_name_likelihood` (from 0 to 1; 0.75 is worth a question to an editor). They propose; a person decides. This page is
printed by `python -m tests.name_pairs`, and a test compares it.

The likelihood is 1.00 only where every word was compared and all are alike. A word that only one name has lowers it (a
patronymic less than another word), and so does a particle (al-, bin) that only one has. A father's name is compared with a
father's name in either form: Aslan oğlu, Асланович. The same initials (AP, J. Hasanli) are worth a question and never certain;
an initial beside a full given name is worth a question too, and no more. Father and son (the first two words changed places, the
father's name named as such) and a man's and a woman's form of one family name are not proposed.

## One name

Each spelling has the skeleton of the first of its group, and with that at least the likelihood 0.75.

| spelling | as in | slug | skeleton | likelihood |
| --- | --- | --- | --- | --- |"""
TWO = """
## Two names

| one | the other | likelihood |
| --- | --- | --- |"""
TAIL = """
## What it does not do

Polish nasal letters (Wałęsa, Валенса), German j for й (Jelzin, Ельцин), names that another language puts into its own form
(Volodymyr, Vladimir) and unpointed Hebrew are not recognised by sound: a record needs the form in its list of names, and is
then found by it. Əmin and Emin are held to be likely the same, since ə is written a and e."""


def page() -> Iterator[str]:
    yield HEAD
    for group in ONE_NAME:
        first = group[0][0]
        for text, source in group:
            likely = "" if text == first else f"{same_name_likelihood(first, text):.2f}"
            yield f"| {text} | {source} | `{slug(text)}` | `{skeleton(text)}` | {likely} |"
    yield TWO
    yield from (f"| {one} | {other} | {same_name_likelihood(one, other):.2f} |" for one, other in TWO_NAMES if one != other)
    yield TAIL


if __name__ == "__main__":
    sys.stdout.write("\n".join(page()) + "\n")
