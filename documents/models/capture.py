"""What was captured, byte for byte, and the reversible steps from it to the text that readers see."""

import hashlib
import os
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages
from django.db import models

from documents import text
from documents.models.document import Document
from documents.models.spelling_checks import sha256_digest


def originals_storage() -> Any:
    return storages["originals"]


def _has_digest(storage: Storage, path: str, sha256: str) -> bool:
    with storage.open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == sha256


def store_bytes(content: bytes) -> tuple[str, str]:
    """Keep `content`, once, under its SHA-256. Returns that, and the path in the originals' storage."""
    sha256 = hashlib.sha256(content).hexdigest()
    path = f"{sha256[:2]}/{sha256[2:4]}/{sha256}"
    storage = originals_storage()
    if not _is_there(storage, path, sha256):
        storage.save(path, ContentFile(content))
    return sha256, path


def _is_there(storage: Storage, path: str, sha256: str) -> bool:
    """Whether the bytes are kept whole; then the file is marked, so that nobody deletes it who has not seen who stores it now."""
    try:
        if _has_digest(storage, path, sha256):
            os.utime(storage.path(path))
            return True
        storage.delete(path)  # whoever wrote it was stopped halfway
    except FileNotFoundError:
        pass
    return False


class Original(models.Model):
    """Never edited: the bytes are stored under their own SHA-256, and `store` refuses to overwrite."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="originals")
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField(help_text="Bytes.")
    media_type = models.CharField(max_length=100, default="text/plain")
    charset = models.CharField(max_length=40, blank=True, default="utf-8")
    address = models.URLField(max_length=2000, blank=True, help_text="The address that was captured.")
    final_address = models.URLField(max_length=2000, blank=True, help_text="The address after redirects.")
    captured_at = models.DateTimeField()
    content = models.FileField(storage=originals_storage, max_length=200)

    class Meta:
        ordering = ["captured_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["document", "sha256"], name="original_once_per_document"),
            models.CheckConstraint(condition=sha256_digest("sha256"), name="original_sha256_is_hex"),
        ]

    def __str__(self) -> str:
        return f"{self.document_id}: {self.sha256[:12]}"

    @classmethod
    def store(cls, document: Document, content: bytes, **fields: Any) -> "Original":
        """Keep `content`, once, under its SHA-256, and the row that says where it came from."""
        sha256, path = store_bytes(content)
        return cls.objects.create(document=document, sha256=sha256, size=len(content), content=path, **fields)

    def read(self) -> bytes:
        with originals_storage().open(self.content.name, "rb") as file:
            return bytes(file.read())

    def is_intact(self) -> bool:
        """Whether the stored bytes still have the SHA-256 they were stored under."""
        return hashlib.sha256(self.read()).hexdigest() == self.sha256


class Edit(models.Model):
    """One reversible cut or repair between the original's text and the published text."""

    original = models.ForeignKey(Original, on_delete=models.CASCADE, related_name="edits")
    start = models.PositiveIntegerField(help_text="Character offset in the original's text.")
    before = models.TextField(blank=True, help_text="Empty for an insertion.")
    after = models.TextField(blank=True)
    reason = models.CharField(max_length=300)
    rule = models.CharField(max_length=100, blank=True, help_text="The rule that proposed it; empty for an editor's.")

    class Meta:
        ordering = ["start", "pk"]
        constraints = [models.UniqueConstraint(fields=["original", "start", "before"], name="edit_once_per_place")]

    def __str__(self) -> str:
        return f"{self.start}: {self.reason}"

    @property
    def value(self) -> text.Edit:
        return text.Edit(self.start, self.before, self.after, self.reason, self.rule)
