"""An interview's paragraphs as turns: who speaks is set apart, and a question from an answer."""

import re

# The words for a question and an answer in the archive's languages, alone or with a number; or a name in bold. Then a colon.
_QUESTION = "Q|Question|Sual|Вопрос"
_ANSWER = "A|Answer|Cavab|Ответ"
_NUMBER = "(?: ?[0-9]{1,3})?"
_NAME = "(?:<a [^>]*>)?[^<:]{1,60}(?:</a>)?"
_TURN = re.compile(
    rf"<p>(?:(?:(?P<question>{_QUESTION})|{_ANSWER}){_NUMBER} ?:"
    rf"|<strong>(?:(?P<in_bold>{_QUESTION}){_NUMBER}|{_NAME}) ?(?::</strong>|</strong> ?:))"
)
_QUESTION_IN_BOLD = re.compile(r"<p><strong>([^<]{1,2000}\?)</strong></p>")


def turned(rendered: str) -> str:
    """`rendered` (HTML of ours) with who speaks marked at each turn, and questions marked as such. The words stay as they are."""
    return _QUESTION_IN_BOLD.sub(r'<p class="q">\1</p>', _TURN.sub(_set, rendered))


def _set(turn: re.Match[str]) -> str:
    kind = ' class="q"' if turn["question"] or turn["in_bold"] else ""
    speaker = turn[0].removeprefix("<p>").replace("<strong>", "").replace("</strong>", "")
    return f'<p{kind}><span class="speaker">{speaker}</span>'
