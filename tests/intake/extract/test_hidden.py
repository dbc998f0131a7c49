"""Text of a Word document that Word does not show."""

from __future__ import annotations

import pytest

from documents.intake.extract.reading import read
from tests.intake.files import docx, paragraph


def run(text: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(key: str, looks: str, *, kind: str = "character", based: str = "") -> str:
    base = f'<w:basedOn w:val="{based}"/>' * bool(based)
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{key}"/>{base}<w:rPr>{looks}</w:rPr></w:style>'


def of(key: str) -> str:
    return f'<w:rStyle w:val="{key}"/>'


STYLES = (
    style("Secret", "<w:vanish/>")
    + style("Deeper", "", based="Secret")
    + style("Open", '<w:vanish w:val="0"/>', based="Secret")
    + style("Dot", '<w:sz w:val="2"/>')
    + style("White", '<w:color w:val="FFFFFF"/>')
    + style("SecretLine", "<w:vanish/>", kind="paragraph")
)


@pytest.mark.parametrize(
    ("looks", "shows"),
    [
        ("", "yes"),
        ("<w:vanish/>", "no"),
        ('<w:vanish w:val="true"/>', "no"),
        ('<w:vanish w:val="0"/>', "yes"),
        ('<w:vanish w:val="false"/>', "yes"),
        ("<w:webHidden/>", "yes"),
        ("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "yes"),
        (of("Secret"), "no"),
        (of("Deeper"), "no"),
        (of("Open"), "yes"),
        (of("Secret") + '<w:vanish w:val="off"/>', "yes"),
        (of("White"), "no"),
        (of("Dot"), "no"),
        ('<w:sz w:val="2"/><w:szCs w:val="2"/>', "no"),
        (of("Dot") + '<w:sz w:val="22"/>', "yes"),
        ('<w:sz w:val="12"/>', "yes"),
        ('<w:color w:val="ffffff"/>', "no"),
        ('<w:color w:val="ffffff"/><w:shd w:val="clear" w:fill="000000"/>', "yes"),
        ('<w:color w:val="ffffff"/><w:highlight w:val="black"/>', "yes"),
        ('<w:color w:val="FF0000"/>', "yes"),
    ],
)
def test_text_that_word_hides_is_left_out_with_a_remark(looks: str, shows: str) -> None:
    body = f"<w:p>{run('The witness ')}{run('(real name Tomas Hill) ', looks)}{run('spoke.')}</w:p>"
    found = read(docx(body, styles=STYLES))
    assert found.text == ("The witness (real name Tomas Hill) spoke." if shows == "yes" else "The witness spoke.")
    remark = "1 passage that Word hides (23 characters) are left out of the text; the original has them"
    assert found.remarks == (() if shows == "yes" else (remark,))


def test_a_hidden_paragraph_goes_and_a_character_style_that_hides_too_shows_it_again() -> None:
    line = '<w:p><w:pPr><w:pStyle w:val="SecretLine"/></w:pPr>{}</w:p>'
    body = paragraph("Seen.") + line.format(run("Hidden.")) + line.format(run("Seen too.", of("Secret")))
    # The mark at a paragraph's end may be hidden, and its words stand.
    body += f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{run('A hidden mark.')}</w:p>"
    assert read(docx(body, styles=STYLES)).text == "Seen.\n\nSeen too.\n\nA hidden mark."


def test_white_letters_in_a_table_may_stand_on_a_dark_ground() -> None:
    white = '<w:color w:val="FFFFFF"/>'
    cells = "".join(f"<w:tc><w:p>{run(word, white)}</w:p></w:tc>" for word in ("Year", "Gulls"))
    body = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    assert "Year" in read(docx(body)).text
