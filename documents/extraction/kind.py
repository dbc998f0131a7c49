"""What kind of text it is, by its form: turns, salutations, numbered articles, words of its heading. Values of models.Kind."""

import re
from dataclasses import dataclass

from documents.extraction.findings import Evidence, FoundValue

_HEAD = 700  # characters from the beginning, in which a text says what it is
_TITLE = 250
_TAIL = 900  # characters before the end, in which letters are signed
_READ = 200_000  # characters in which the form shows
_QUESTION = re.compile(r"^[^\w\n]{0,8}(?:Q|Question|Sual|Вопрос|Soru)[\s\d]{0,4}[*_]*:", re.MULTILINE)
_ANSWER = re.compile(r"^[^\w\n]{0,8}(?:A|Answer|Cavab|Ответ|Cevap)[\s\d]{0,4}[*_]*:|(?:Answer|Cavab|Ответ|Cevap):", re.MULTILINE)
_ASKED = re.compile(r"^(?:[*_]{2}|[–—-]\s?)?[^\n]{12,300}\?[*_\s]*\n+[^\n?]{40,}", re.MULTILINE)
_ARTICLES = re.compile(
    r"^[^\w\n]{0,8}(?:Article|Section|Статья|Maddə|Madde)\s+\d{1,4}\b|^\d{1,3}-[cç][ıiuü] maddə\b", re.MULTILINE | re.IGNORECASE
)
_RESOLVES = re.compile(
    r"^[^\w\n]{0,8}(?:\d{1,3}[^\w\n]{1,3})?(?:having regard to|whereas|recalling|noting|recogni[sz]ing|reaffirming|"
    r"deeply concerned|calls? (?:on|upon)|urges?|condemns?|instructs?|принимая во внимание|ссылаясь на|"
    r"отмечая|призывает|настоятельно призывает|осуждает|"
    r"nəzərə alaraq|qeyd edərək|çağırır|pisləyir|dikkate alarak|göz önünde bulundurarak|çağrıda bulunur)\b",
    re.MULTILINE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Sign:
    kind: str
    where: str  # title, head, tail or text
    pattern: re.Pattern[str]
    confidence: float


def _sign(kind: str, where: str, words: str, confidence: float) -> _Sign:
    return _Sign(kind, where, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), confidence)


_OPEN_LETTER = _sign(
    "open-letter", "title", r"open letter|joint letter|открытое письмо|открытое обращение|açıq məktub|açık mektup", 0.9
)
_SIGNS = (  # the first that fits
    _sign(
        "press-release", "head", r"for immediate release|press release|news release|пресс-релиз|mətbuat relizi|press-reliz", 0.9
    ),
    _sign("press-release", "head", r"basın bülteni", 0.9),
    _sign("open-letter", "text", r"we,? the (?:under)?signed|we,? the (?:under)?signator(?:y|ies)[^.]{0,60}", 0.85),
    _sign("open-letter", "text", r"мы,? нижеподписавшиеся|biz,? aşağıda imza \w+|aşağıda imzası (?:olan|bulunan)\w*", 0.85),
    _sign(
        "court-document",
        "head",
        r"именем (?:\w+ ){0,3}(?:республики|федерации)|(?:(?<=\n)|\A)приговор(?=\s*\n)|апелляционное определение",
        0.8,
    ),
    _sign(
        "court-document",
        "head",
        r"respublikası adından|türk milleti adına|gerekçeli karar|(?<=\n)in the (?:supreme|high|district) court",
        0.8,
    ),
    _sign("court-document", "head", r"case no\.? [\w/-]+|application no\.? \d+/\d+|дело № ?[\w/-]+|iş № ?[\w/-]+|esas no", 0.75),
    _sign(
        "speech",
        "title",
        r"(?:speech|remarks|address|keynote) (?:by|of|at|to)|речь \w+|выступление \w+|nitqi|çıxışı|konuşması",
        0.8,
    ),
    _sign("speech", "head", r"ladies and gentlemen|дамы и господа|xanımlar və cənablar|hanımefendiler,? beyefendiler", 0.8),
    _sign("speech", "head", r"distinguished (?:guests|colleagues|delegates)|hörmətli qonaqlar|уважаемые (?:гости|коллеги)", 0.75),
    _sign(
        "statement",
        "title",
        r"(?:joint|public|press) statement|statement (?:by|of|on)|^заявление|bəyanatı|bildirisi|basın açıklaması",
        0.8,
    ),
    _sign("statement", "title", r"ortak açıklama\w*|совместное заявление", 0.8),
    _sign("commentary", "title", r"opinion|op-ed|commentary|editorial|мнение|комментарий|колонка|köşe yazısı", 0.75),
    _sign("paper", "head", r"abstract[.:\n]|keywords:|аннотация[.:\n]|xülasə[.:\n]|açar sözlər:|anahtar kelimeler:", 0.7),
    _sign("report", "head", r"executive summary|table of contents|annual report|годовой доклад|illik hesabat|yıllık rapor", 0.7),
)
_EVENT = re.compile(
    r"(?<!\w)(?:hosted|held|organi[sz]ed|convened|took place|moderated|прош[её]л|прошла|состоял\w+|провел[аио]?|"
    r"keçiril\w+|təşkil ed\w+|düzenle\w+|gerçekleştiril\w+)(?!\w)",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"(?<!\w)(?:webinar|seminar|conference|round ?table|workshop|panel discussion|symposium|вебинар\w?|семинар\w?|"
    r"конференци\w|кругл\w+ стол\w?|vebinar\w*|seminer\w*|konfrans\w*|dəyirmi masa\w*|konferans\w*|"
    r"çalıştay\w*|yuvarlak masa\w*|sempozyum\w*)(?!\w)",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    r"^[^\w\n]{0,8}(?:Dear|Hörmətli|Уважаем\w+|Sayın|Your Excellenc\w+|Ваше Превосходительство)"
    r"\s?[^\n.]{0,120}[,!:]\s*$",
    re.M,
)
_CLOSING = re.compile(
    r"^[^\w\n]{0,8}(?:(?:best|kind|warm)? ?regards|sincerely|yours (?:sincerely|faithfully|truly)|respectfully|с уважением|"
    r"hörmətlə|saygılarımızla|saygılarımla|signatories|signed(?: by)?|подпис(?:и|али)|imzalayanlar|imzalar)\b[^\n]{0,40}$",
    re.IGNORECASE | re.MULTILINE,
)
_WE = re.compile(
    r"(?<!\w)(?:we (?:demand|urge|call (?:on|upon))|make the following demands|требуем|призываем|tələb edirik|çağırırıq)(?!\w)",
    re.I,
)


def find_kind(text: str) -> FoundValue | None:
    """None for an empty text; a text without any sign is a news report, with little confidence."""
    text = text[:_READ]
    if not text.strip():
        return None
    return _by_title(text) or _by_form(text) or _by_sign(text) or FoundValue("news-report", 0.4, "no sign of another kind")


def _by_title(text: str) -> FoundValue | None:
    """An open letter that calls itself so is one, however it is signed."""
    title = text.lstrip()[:_TITLE].split("\n", 1)[0]
    match = _OPEN_LETTER.pattern.search(title)
    return FoundValue(_OPEN_LETTER.kind, _OPEN_LETTER.confidence, f"the words “{match[0]}”") if match else None


def _by_form(text: str) -> FoundValue | None:
    questions, answers = len(_QUESTION.findall(text)), len(_ANSWER.findall(text))
    if questions >= 2 and answers >= 2:
        return FoundValue("interview", 0.95, f"{questions} questions and {answers} answers are marked")
    if (letter := _letter(text)) is not None:
        return letter
    if (articles := len(_ARTICLES.findall(text))) >= 4:
        return FoundValue("law", 0.75, f"{articles} numbered articles")
    if (clauses := len(_RESOLVES.findall(text))) >= 4:
        return FoundValue("resolution", 0.85, f"{clauses} clauses of a resolution")
    asked = len(_ASKED.findall(text))
    lines = sum(1 for line in text.split("\n") if line.strip())
    if asked >= 3 and 3 * asked >= lines // 2:
        return FoundValue("interview", 0.7, f"{asked} paragraphs are questions, each with an answer")
    return None


def _letter(text: str) -> FoundValue | None:
    opening, closing = _SALUTATION.search(text[:_HEAD]), _CLOSING.search(text, max(0, len(text) - _TAIL))
    demands = _WE.search(text)
    if not closing or not (opening or demands):
        return None
    evidence = tuple(Evidence(*match.span()) for match in (opening, closing) if match)
    if demands:
        return FoundValue("open-letter", 0.8, "demands, and a letter’s closing words", evidence)
    return FoundValue("letter", 0.75, "a salutation and a letter’s closing words", evidence)


def _by_sign(text: str) -> FoundValue | None:
    title = text.strip()[:_TITLE].split("\n", 1)[0]
    places = {"title": (text.find(title), len(title)), "head": (0, _HEAD), "text": (0, len(text))}
    for sign in _SIGNS:
        start, length = places[sign.where]
        if match := sign.pattern.search(text, start, start + length):
            return FoundValue(sign.kind, sign.confidence, f"the words “{' '.join(match[0].split())}”", (Evidence(*match.span()),))
    event, meeting = _EVENT.search(text[:_HEAD]), _MEETING.search(text[:_HEAD])
    if event and meeting:
        return FoundValue("event-report", 0.7, f"it begins with a {meeting[0]}", (Evidence(*meeting.span()),))
    return None
