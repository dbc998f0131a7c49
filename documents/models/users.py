"""Who works at the desk. Commands, which nobody is signed in to, are None."""

from django.contrib.auth.models import AnonymousUser, User

Anybody = User | AnonymousUser

__all__ = ["Anybody", "User"]
