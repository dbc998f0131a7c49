"""The one way in: whatever form asks for a password asks this."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from documents.admin.sign_in.addresses import client_address, network
from documents.admin.sign_in.devices import know_device, known_device
from documents.admin.sign_in.hashing import RETRY_AFTER, HashingBusy, is_busy
from documents.admin.sign_in.limits import ACCOUNT, ADDRESS, DEVICE, Refusal, claim, digest, forgive, log


class LimitedBackend(ModelBackend):
    """Django's own, with limits. Names that nobody has are treated as those that somebody has, in time, words and pauses."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **more: object
    ) -> Any:
        if request is None or username is None or password is None:  # by code, not by a form
            return super().authenticate(request, username=username, password=password, **more)
        if is_busy():  # before anything is written: of many who come at once nearly all end here
            request.sign_in_refused = (503, RETRY_AFTER)  # type: ignore[attr-defined]
            raise HashingBusy
        account, address, who = digest("account", username), client_address(request), _name_for_log(username)
        device = known_device(request, account)
        limits = (
            {digest("device", device): DEVICE} if device else {account: ACCOUNT, digest("address", network(address)): ADDRESS}
        )
        try:
            claim(limits)
            user = super().authenticate(request, username=username, password=password, **more)
        except Refusal as refusal:
            request.sign_in_refused = (429, refusal.seconds)  # type: ignore[attr-defined]
            log.warning("Sign-in of %s from %s was not tried: paused for %d seconds", who, address, refusal.seconds)
            raise
        except HashingBusy:
            forgive(list(limits))
            request.sign_in_refused = (503, RETRY_AFTER)  # type: ignore[attr-defined]
            raise
        if user is None:
            log.warning("Sign-in of %s from %s failed", who, address)
            return None
        forgive(list(limits), all_of=next(iter(limits)))
        know_device(request, account)
        log.info("Sign-in of %s from %s succeeded", who, address)
        return user


def _name_for_log(username: str) -> str:
    """A user by name; a name that nobody has by its digest alone, since it may be a password typed into the wrong field."""
    model = get_user_model()
    known = model._default_manager.filter(**{model.USERNAME_FIELD: username}).exists()
    return f"{username!r}"[:160] if known else f"an unknown name ({digest('log', username)[:8]})"
