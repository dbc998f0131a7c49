"""Numbers, fields, breaks and formulas as Word shows them."""

from __future__ import annotations

import pytest

from documents.intake.extract.reading import read
from tests.intake.files import docx, paragraph


def style(key: str, looks: str, *, kind: str = "character", based: str = "") -> str:
    base = f'<w:basedOn w:val="{based}"/>' * bool(based)
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{key}"/>{base}<w:rPr>{looks}</w:rPr></w:style>'


def _numbered(text: str, *, level: int = 0, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'
    return f"<w:p><w:pPr>{named}{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def _levels(*levels: tuple[int, str, str]) -> str:
    return "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (start, kind, text) in enumerate(levels)
    )


@pytest.mark.parametrize(
    ("levels", "body", "written"),
    [
        (
            _levels((5, "decimal", "Article %1.")),
            _numbered("Rights.") + paragraph("A remark.") + _numbered("Duties."),
            "Article 5. Rights.\n\nA remark.\n\nArticle 6. Duties.",
        ),
        (
            _levels((1, "decimal", "%1.")),
            _numbered("One.") + _numbered("Two.") + paragraph("A remark.") + _numbered("Three."),
            "1. One.\n2. Two.\n\nA remark.\n\n3. Three.",
        ),
        (
            _levels((1, "upperRoman", "%1."), (1, "lowerLetter", "%2)"), (1, "decimal", "%1.%3")),
            _numbered("A.") + _numbered("B.", level=1) + _numbered("C.", level=1) + _numbered("D.") + _numbered("E.", level=1),
            "I. A.\n\na) B.\n\nb) C.\n\nII. D.\n\na) E.",
        ),
        (_levels((99_999_999_999, "decimal", "Part %1.")), _numbered("One."), "Part 0. One."),
        (_levels((2, "decimalZero", "No. %1")), _numbered("One."), "No. 02 One."),
        (_levels((27, "russianLower", "%1)")), _numbered("One.") + _numbered("Two."), "ю) One.\n\nя) Two."),
        (_levels((3, "decimal", "Chapter %1")), _numbered("Bridges", style="Heading1"), "# Chapter 3 Bridges"),
    ],
)
def test_numbers_are_those_that_word_shows(levels: str, body: str, written: str) -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="5">{levels}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="5"/></w:num>'
    )
    assert read(docx(body, numbering=numbering)).text == written


_RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'


@pytest.mark.parametrize(
    ("inside", "written"),
    [
        (f'{_RUN.format("Signed by ")}<w:fldSimple w:instr="AUTHOR">{_RUN.format("Ada")}</w:fldSimple>', "Signed by Ada"),
        (f"{_RUN.format('To ')}<w:bdo w:val='rtl'>{_RUN.format('Ada')}</w:bdo>", "To Ada"),
        (f'{_RUN.format("One")}<w:r><w:br w:type="page"/></w:r>{_RUN.format("two")}', "One  \ntwo"),
        (f"{_RUN.format('One')}<w:r><w:cr/></w:r>{_RUN.format('two')}", "One  \ntwo"),
        (f'{_RUN.format("In 2019")}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>3</w:t></w:r>', "In 2019[3]"),
        (f"{_RUN.format('So ')}<m:oMath xmlns:m='urn:m'><m:r><m:t>a=b</m:t></m:r></m:oMath>", "So a=b"),
    ],
)
def test_fields_breaks_and_formulas_keep_their_words(inside: str, written: str) -> None:
    assert read(docx(f"<w:p>{inside}</w:p>")).text == written
