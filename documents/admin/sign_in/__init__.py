"""Signing in at the desk: by every door, limited before a password is hashed."""

from documents.admin.sign_in.devices import has_signed_in, know_device, welcome
from documents.admin.sign_in.hashing import HashingBusy
from documents.admin.sign_in.limits import Refusal

__all__ = ["HashingBusy", "Refusal", "has_signed_in", "know_device", "welcome"]
