"""What was captured, byte for byte, and the steps from it to the text."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from documents import text
from documents.models import Edit, Original, store_bytes
from documents.models.capture import originals_storage
from tests.records import make_document


def _path(relative: str) -> Path:
    return Path(originals_storage().path(relative))


@pytest.mark.parametrize("content", [b"", b"Gulls.", bytes(range(256)) * 300])
def test_bytes_are_kept_once_under_their_digest_and_nobody_may_write_to_them(content: bytes) -> None:
    sha256, path = store_bytes(content)
    assert sha256 == hashlib.sha256(content).hexdigest()
    assert path == f"{sha256[:2]}/{sha256[2:4]}/{sha256}"
    assert _path(path).read_bytes() == content
    assert _path(path).stat().st_mode & 0o222 == 0
    before = _path(path).stat().st_ino
    assert store_bytes(content) == (sha256, path)
    assert _path(path).stat().st_ino == before


def test_bytes_that_are_stored_again_are_marked_as_new() -> None:
    """Whoever deletes what nobody names must see that somebody is about to name them."""
    _sha256, path = store_bytes(b"Gulls.")
    os.utime(_path(path), (0, 0))
    store_bytes(b"Gulls.")
    assert _path(path).stat().st_mtime > 1


def test_a_file_that_does_not_have_its_digest_is_written_anew() -> None:
    _sha256, path = store_bytes(b"Gulls.")
    _path(path).chmod(0o600)
    _path(path).write_bytes(b"Gul")
    store_bytes(b"Gulls.")
    assert _path(path).read_bytes() == b"Gulls."


@pytest.mark.django_db
def test_an_original_is_read_back_and_tells_whether_it_is_intact() -> None:
    original = Original.store(make_document(), b"Gulls.", captured_at=timezone.now(), media_type="text/html")
    assert (original.read(), original.size, original.media_type, original.is_intact()) == (b"Gulls.", 6, "text/html", True)
    path = _path(original.content.name)
    path.chmod(0o600)
    path.write_bytes(b"Gulls!")
    assert original.is_intact() is False


@pytest.mark.django_db
def test_a_document_has_an_original_once_and_two_documents_may_share_its_bytes() -> None:
    one, two = make_document("One"), make_document("Two")
    first = Original.store(one, b"Gulls.", captured_at=timezone.now())
    assert Original.store(two, b"Gulls.", captured_at=timezone.now()).content.name == first.content.name
    with pytest.raises(IntegrityError), transaction.atomic():
        Original.store(one, b"Gulls.", captured_at=timezone.now())
    assert str(first) == f"{one.pk}: {first.sha256[:12]}"


@pytest.mark.django_db
def test_an_edit_is_a_value_that_a_text_can_be_changed_by() -> None:
    original = Original.store(make_document(), b"Gulls.", captured_at=timezone.now())
    edit = Edit.objects.create(original=original, start=5, before=".", after="!", reason="A test.", rule="marks")
    assert edit.value == text.Edit(5, ".", "!", "A test.", "marks")
    assert str(edit) == "5: A test."
    with pytest.raises(IntegrityError), transaction.atomic():
        Edit.objects.create(original=original, start=5, before=".", after="?", reason="Another.")
