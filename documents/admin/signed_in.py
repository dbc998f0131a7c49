"""Who sent a request of the desk: to which only people who are signed in come."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from documents.models import User


def signed_in(request: HttpRequest) -> User:
    if isinstance(request.user, User):
        return request.user
    raise PermissionDenied
