"""What happens to every request before and after its view: settings.MIDDLEWARE names these."""

from documents.middleware.bodies import limit_anonymous_bodies, limit_bodies
from documents.middleware.desk import KeptInput, Messages, Sessions, SignedIn, SignIns, history
from documents.middleware.page_cache import PageCache, pages
from documents.middleware.reader import Reader

__all__ = [
    "KeptInput",
    "Messages",
    "PageCache",
    "Reader",
    "Sessions",
    "SignIns",
    "SignedIn",
    "history",
    "limit_anonymous_bodies",
    "limit_bodies",
    "pages",
]
