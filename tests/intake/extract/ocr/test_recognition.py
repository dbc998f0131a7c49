"""Text that is a picture is recognised where Tesseract is installed; where it is not, that is said."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Unreadable
from documents.intake.extract import Extractor, extract
from tests.intake.extract.ocr.installed import needs_tesseract
from tests.intake.extract.ocr.page import PAGE, TEXT
from tests.intake.extract.ocr.scans import FONT, picture, scanned, written
from tests.intake.files import pdf

RUSSIAN = ("Суд города Лорна отправил редактора", "в башню на неделю, и никто не знал почему.")
AZERBAIJANI = ("Lorn şəhərinin məhkəməsi redaktoru", "bir həftəlik həbs etdi və heç kim bilmədi.")
TURKISH = ("Lorn kentinin mahkemesi gazeteciyi", "bir hafta tutukladı ve kimse öğrenemedi.")


@needs_tesseract
def test_a_picture_of_a_page_is_recognised_and_says_how_surely() -> None:
    found = extract(picture(pdf([PAGE])), name="scan.png")
    assert (found.text, found.media_type, found.metadata.scanned) == (TEXT, "image/png", "1")
    (remark,) = found.remarks
    assert remark.startswith("The text was recognised from pictures by Tesseract (eng), with a confidence of 9")


@needs_tesseract
@pytest.mark.skipif(not FONT.exists(), reason="fonts-dejavu-core is not installed")
@pytest.mark.parametrize(("language", "said"), [("rus", RUSSIAN), ("aze", AZERBAIJANI), ("tur", TURKISH)])
def test_the_languages_of_the_archive_are_read(language: str, said: tuple[str, ...]) -> None:
    found = extract(scanned(written(*said)))
    assert (found.text, f"Tesseract ({language}" in found.remarks[-1]) == (" ".join(said), True)


@needs_tesseract
def test_a_page_is_drawn_for_the_editor() -> None:
    with Extractor() as extractor:
        drawn = [extractor.picture(scanned(pdf([PAGE, PAGE])), number) for number in (0, 1)]
        drawn.append(extractor.picture(picture(pdf([PAGE]), resolution=100), 0))
        for content, number in ((pdf([PAGE]), 1), (picture(pdf([PAGE])), 1)):
            with pytest.raises(Unreadable, match=r"There is no such page\."):
                extractor.picture(content, number)
    assert [one[:8] for one in drawn] == [b"\x89PNG\r\n\x1a\n"] * 3


@needs_tesseract
@pytest.mark.parametrize("content", [picture(pdf([""])), scanned(pdf([""]))])
def test_an_empty_picture_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="No text was recognised"):
        extract(content)
