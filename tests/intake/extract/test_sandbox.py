from __future__ import annotations

import pytest

from documents.intake.extract import Extractor, Unreadable, extract, sandbox
from tests.intake.extract.ocr.page import PICTURE
from tests.intake.files import docx, lines, paragraph, pdf


def test_one_call_reads_one_file_of_each_kind() -> None:
    assert extract(b"<p>The harbour is closed.</p>").text == "The harbour is closed."
    assert extract(pdf([lines((72, 700, "The harbour is closed."))])).media_type == "application/pdf"
    found = extract("Гавань".encode("koi8-r"), media_type="text/plain; charset=koi8-r")
    assert (found.text, found.charset) == ("Гавань", "koi8-r")


def test_one_worker_reads_many_files_and_a_new_one_comes_after_a_failure() -> None:
    with Extractor() as extractor:
        extractor.extract(b"One.")
        first = extractor._worker
        extractor.extract(docx(paragraph("Two.")))
        with pytest.raises(Unreadable, match="The PDF is damaged"):
            extractor.extract(b"%PDF-1.4")
        assert extractor._worker is first  # a refusal is no failure
        assert first
        first.kill()
        assert extractor.extract(b"Three.").text == "Three."
        assert extractor._worker is not first
        last = extractor._worker
    assert last
    assert last.poll() is not None


def test_a_worker_is_replaced_after_its_share_of_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_FILES_A_WORKER", 2)
    with Extractor() as extractor:
        workers = []
        for _ in range(5):
            extractor.extract(b"One.")
            workers.append(extractor._worker)
    assert [workers.index(one) for one in workers] == [0, 0, 2, 2, 4]


def test_what_takes_too_long_is_stopped_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 0.3)
    page = b"<html><body><article>" + b"<p>The harbour is closed.</p>" * 20_000
    with Extractor() as extractor:
        extractor._worker = sandbox._start_worker()
        with pytest.raises(Unreadable, match="took too long and was stopped"):
            extractor.extract(page)


def test_a_text_is_kept_where_recognising_the_pictures_beside_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_RECOGNITION_SECONDS", -sandbox.SECONDS)  # recognition is stopped as soon as it begins
    found = extract(pdf([lines((72, 700, "The harbour is closed.")), PICTURE]))
    assert (found.text, found.remarks) == ("The harbour is closed.", ("Pages with no text; what they show is a picture: 2",))
