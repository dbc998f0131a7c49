"""Who may do what at the desk: four groups, made where they are missing and then the administrator's to change."""

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db.models import Q

from documents.models.records import RECORD_KINDS

# Each role may do all that those before it may. Codenames of Django's permissions on the archive's own records.
ROLES: dict[str, tuple[str, ...]] = {
    "contributor": (
        *("add_document", "change_document", "view_document"),
        *(f"view_{record}" for record in RECORD_KINDS),
        *("add_person", "add_organisation", "add_source"),
    ),
    "editor": ("review_document", "add_topic", *(f"change_{record}" for record in RECORD_KINDS)),
    "publisher": ("publish_document", "withdraw_document", "add_ownpage", "change_ownpage", "view_ownpage"),
    "administrator": ("delete_document", "delete_ownpage", *(f"delete_{record}" for record in RECORD_KINDS)),
}
_ALSO_FOR_ADMINISTRATORS = Q(content_type__app_label="auth", content_type__model__in=("user", "group"))


def make_groups(using: str) -> None:
    """Idempotent. A group that exists is left as it is."""
    existing = set(Group.objects.using(using).values_list("name", flat=True))
    if existing.issuperset(ROLES):
        return
    # They are usually made at the end of `migrate`, each app's by itself, which may be later than now.
    for app in ("documents", "auth"):
        create_permissions(apps.get_app_config(app), verbosity=0, using=using)
    codenames: list[str] = []
    for role, added in ROLES.items():
        codenames += added
        allowed = Q(content_type__app_label="documents", codename__in=codenames)
        if role == "administrator":
            allowed |= _ALSO_FOR_ADMINISTRATORS
        if role not in existing:
            group = Group.objects.using(using).create(name=role)
            group.permissions.set(Permission.objects.using(using).filter(allowed))
