"""Tries at a password."""

from __future__ import annotations

from typing import Any

from django.test import Client

LOGIN, INTAKE = "/admin/login/", "/admin/documents/document/intake/"


HERE, THERE = "192.0.2.1", "198.51.100.7"


def try_password(password: str, *, name: str = "edi", address: str = HERE, client: Client | None = None, **more: Any) -> Any:
    return (client or Client()).post(LOGIN, {"username": name, "password": password}, REMOTE_ADDR=address, **more)
