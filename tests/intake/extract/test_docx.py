from __future__ import annotations

import pytest

from documents.extraction.findings import STRUCK, Metadata
from documents.extraction.suggestions import find
from documents.intake.extract.reading import read
from tests.intake.files import docx, paragraph, table

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Harbour closed</dc:title>'
    "<dc:creator>Wren Tern</dc:creator><dcterms:created>2019-01-01T00:00:00Z</dcterms:created></cp:coreProperties>"
)


def test_a_word_document_keeps_headings_turns_lists_quotes_captions_and_tables() -> None:
    body = (
        paragraph("Harbour closed", "Title")
        + paragraph("What it said", "Heading2")
        + paragraph("Words & <more>.")
        + paragraph("Who fed them?", bold="Q: ")
        + paragraph("one", item=True)
        + paragraph("two", item=True)
        + paragraph("We will not.", "Quote")
        + paragraph("Gulls. Photo: A. Tern", "Caption")
        + table([["Year", "Gulls"], ["2019", "12"]])
    )
    found = read(docx(body, core=CORE), name="letter.txt", media_type="text/plain")
    assert found.text == (
        "# Harbour closed\n\n## What it said\n\nWords & \\<more>.\n\n**Q:** Who fed them?\n\n- one\n- two\n\n> We will not.\n\n"
        "*Gulls. Photo: A. Tern*\n\n| Year | Gulls |\n| --- | --- |\n| 2019 | 12 |"
    )
    assert (found.is_markdown, found.media_type[-8:], found.charset) == (True, "document", "")
    assert found.metadata == Metadata(title="Harbour closed")
    assert found.remarks == (
        "The file’s properties name “Wren Tern”: that may be whoever typed it, and is not taken as author. "
        "This remark is for editors only",
    )


@pytest.mark.parametrize(
    ("title", "creator", "remarks"),
    [
        ("Document1", "Microsoft Office User", 0),
        ("Microsoft Word - letter.doc", "python-docx", 0),
        ("Untitled", "admin", 0),
        ("", "user", 0),
        ("letter_final.docx", "Admin", 0),
        ("Our plan", "", 1),
        ("Our plan", "Wren Tern", 2),
        ("Harbour closed", "Ada Wren", 0),
    ],
)
def test_what_the_file_says_of_itself_is_neither_title_nor_byline(title: str, creator: str, remarks: int) -> None:
    core = CORE.replace("Harbour closed", title).replace("Wren Tern", creator)
    body = paragraph("Harbour closed", "Heading1") + paragraph("By Ada Wren") + paragraph("Nobody knows who closed it, and why.")
    found = read(docx(body, core=core))
    assert (found.metadata.title, found.metadata.byline) == ("Harbour closed" if title == "Harbour closed" else "", "")
    assert len(found.remarks) == remarks
    suggested = find(found.text, metadata=found.metadata)
    assert suggested.title is not None
    assert suggested.byline is not None
    assert (suggested.title.value, suggested.byline.value) == ("Harbour closed", "Ada Wren")


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


def test_what_word_strikes_out_is_a_cut_that_can_be_undone() -> None:
    struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">acquitted </w:t></w:r>'
    found = read(docx(f"<w:p>{_RUN.format('He was ')}{struck}{_RUN.format('convicted.')}</w:p>"))
    assert [(found.text[one.start : one.end], one.why) for one in found.left_out] == [("acquitted", STRUCK)]


def test_a_cell_over_several_rows_shifts_none() -> None:
    rows = [["Court", "Name", "Years"], ["Baku", "Ada", "5"], ["", "Ivo", "6"]]
    merged = table(rows).replace(
        '<w:tc><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">Baku',
        ('<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">Baku'),
    )
    merged = merged.replace(
        '<w:tc><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve"></w:t>',
        '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve"></w:t>',
    )
    assert read(docx(merged)).text == "| Court | Name | Years |\n| --- | --- | --- |\n| Baku | Ada | 5 |\n|  | Ivo | 6 |"
