"""An interview's paragraphs as turns: who speaks is set apart, and a question from an answer."""

import re
from collections import Counter

# Patterns of the words for a question and an answer, as languages declare them (`documents/extraction/languages/`).
QUESTION = "Q|Question|Вопрос|Sual|Soru"
ANSWER = "A|Answer|Ответ|Cavab|Cevap"
# A turn begins with one, alone or with a number; or with a name in bold. Then a colon.
_NUMBER = "(?: ?[0-9]{1,3})?"
_NAME = "(?:<a [^>]*>)?[^<:]{1,60}(?:</a>)?"
_TURN = re.compile(
    rf"<p>(?:(?:(?P<question>{QUESTION})|{ANSWER}){_NUMBER} ?:"
    rf"|<strong>(?:(?P<in_bold>{QUESTION}){_NUMBER}|{_NAME}) ?(?::</strong>|</strong> ?:))"
)
_QUESTION_IN_BOLD = re.compile(r"<p><strong>([^<]{1,2000}\?)</strong></p>")


_SPOKEN = re.compile(r'<p><span class="speaker">(.*?)</span>(.*?)</p>', re.DOTALL)
_TAG = re.compile("<[^>]+>")
_ASKED = re.compile(r"\?[”»\"')\]]*\s*$")


def turned(rendered: str) -> str:
    """`rendered` (HTML of ours) with who speaks marked at each turn, and questions marked as such. The words stay as they are."""
    set_apart = _QUESTION_IN_BOLD.sub(r'<p class="q">\1</p>', _TURN.sub(_mark_speaker, rendered))
    asking = _find_interviewers(set_apart)
    return _SPOKEN.sub(
        lambda turn: turn[0].replace("<p>", '<p class="q">', 1) if _speaker_name(turn) in asking else turn[0], set_apart
    )


def _find_interviewers(set_apart: str) -> set[str]:
    """Those of the named speakers at least half of whose turns end in a question, if another's do not."""
    turns: Counter[str] = Counter()
    questions: Counter[str] = Counter()
    for turn in _SPOKEN.finditer(set_apart):
        turns[_speaker_name(turn)] += 1
        questions[_speaker_name(turn)] += bool(_ASKED.search(_TAG.sub("", turn[2])))
    asking = {speaker for speaker, number in turns.items() if questions[speaker] * 2 >= number}
    return asking if len(asking) < len(turns) else set()


def _speaker_name(turn: re.Match[str]) -> str:
    return _TAG.sub("", turn[1]).strip(" :")


def _mark_speaker(turn: re.Match[str]) -> str:
    kind = ' class="q"' if turn["question"] or turn["in_bold"] else ""
    speaker = turn[0].removeprefix("<p>").replace("<strong>", "").replace("</strong>", "")
    return f'<p{kind}><span class="speaker">{speaker}</span>'
