"""Settings of the archive, all from environment variables: README.md describes each.

One file for every place it runs. `ARCHIVE_ENV` chooses between two profiles, and each difference between them is written here as
a use of `PRODUCTION`.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

import dj_database_url

from archive import env, static_files

BASE_DIR = Path(__file__).resolve().parent.parent

ARCHIVE_ENV = env.choice("ARCHIVE_ENV", "development", ["development", "production"])
PRODUCTION = ARCHIVE_ENV == "production"

# Off even in development: the debug page shows settings and local variables to whoever meets an error.
DEBUG = env.flag("DEBUG", default=False)
if DEBUG and PRODUCTION:
    raise env.Refused("DEBUG", "true", "false where ARCHIVE_ENV is production")

# What the archive keeps on this machine: the SQLite file, the catalogue, the originals, collected static files, the secret key.
VAR_DIR = env.folder("VAR_DIR", BASE_DIR / "var")

# --- The archive's own words ---------------------------------------------------------------------------------------------------

SITE_NAME = env.text("SITE_NAME", "The archive")
# Feeds, citations and sitemaps need whole addresses. Without this they use the host of the request.
SITE_ADDRESS = env.address("SITE_ADDRESS")
# Where readers write to, who report an error or a weakness. Without it no page offers that.
CONTACT_EMAIL = env.email("CONTACT_EMAIL")

# What keeps the catalogue: a class with the methods of documents.catalogue.interface.CatalogueEngine.
CATALOGUE_ENGINE = "documents.catalogue.search.engine.Tantivy"

# Keep drawn pages in memory. Off with DEBUG, to see a changed template at once.
PAGE_CACHE = not DEBUG

# --- Secrets and hosts ---------------------------------------------------------------------------------------------------------

SECRET_LENGTH = 50  # characters; what `check --deploy` asks for


def _kept_secret(path: Path) -> str:
    """The secret key in `path`, made on first use, so that a restart signs nobody out."""
    env.writable_folder("VAR_DIR", path.parent)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        secret = path.read_text(encoding="ascii").strip()
        if len(secret) < SECRET_LENGTH:
            raise env.Refused(str(path), "cut short", "a whole secret key; delete the file and a new one is made") from None
        return secret
    secret = secrets.token_urlsafe(SECRET_LENGTH)
    with open(descriptor, "w", encoding="ascii") as file:  # noqa: PTH123 (a descriptor, to have the mode from the first byte on)
        file.write(secret)
    return secret


def _secret_key() -> str:
    accepted = f"a random text of at least {SECRET_LENGTH} characters"
    if PRODUCTION:
        secret = env.required("SECRET_KEY", accepted)
    else:
        secret = env.text("SECRET_KEY") or _kept_secret(VAR_DIR / "secret_key")
    if len(secret) < SECRET_LENGTH or len(set(secret)) < 5:
        # The value stays out of the message, which goes to logs.
        raise env.Refused("SECRET_KEY", f"<{len(secret)} characters>", accepted)
    return secret


SECRET_KEY = _secret_key()

ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS", None if PRODUCTION else ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.addresses("CSRF_TRUSTED_ORIGINS")

# --- Applications and requests -------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "documents",
    "tools",
    "taggit",
    "simple_history",
    "archive.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    # First, so that a page which is kept answers before anything else has worked on the request.
    "documents.middleware.Reader",
    "django.middleware.security.SecurityMiddleware",
    # Before anything reads a body, and inside what gives its refusals a language and their headers.
    "documents.middleware.limit_bodies",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "documents.middleware.Sessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "documents.middleware.SignedIn",
    "documents.middleware.SignIns",
    "documents.middleware.limit_anonymous_bodies",
    "documents.middleware.Messages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "documents.middleware.history",
    "documents.middleware.KeptInput",
]

ROOT_URLCONF = "archive.urls"
WSGI_APPLICATION = "archive.wsgi.application"

# A document's form carries a row for each person, organisation, date and topic; a long report passes Django's 1,000 fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024  # bytes of a form without its files: a pasted book fits

TEMPLATES = [
    {
        # Readers' pages: Jinja2 draws a list page several times faster than Django's own language.
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "reader",
        "DIRS": [BASE_DIR / "templates" / "reader"],
        "OPTIONS": {
            "environment": "documents.rendering.environment.environment",
            "trim_blocks": True,
            "lstrip_blocks": True,
        },
    },
    {
        # The desk: Django's admin and what the archive changes in it.
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates" / "desk"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- The database --------------------------------------------------------------------------------------------------------------

POSTGRESQL = ("postgres", "postgresql")

LOCK_TIMEOUT = 15  # seconds that a save waits for the writes of others, which hold for half a second at a time at most
SQLITE_OPTIONS = {
    # Take the write lock when a transaction begins: one that reads first and writes later would fail at once, not wait.
    "transaction_mode": "IMMEDIATE",
    "timeout": LOCK_TIMEOUT,
    # The page size holds for a database that is made: of the last page of each text half is unused, so smaller ones lose less.
    # WAL lets readers go on during a write. FULL, because WAL with NORMAL can lose the last commits when the power fails.
    "init_command": """
        PRAGMA page_size = 2048;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA cache_size = -16000;
        PRAGMA mmap_size = 67108864;
        PRAGMA temp_store = MEMORY
    """,
}


def _parse_database_url(name: str, url: str, schemes: tuple[str, ...], accepted: str) -> dict[str, Any]:
    # A password may stand in the address, and the message goes to logs.
    refused = env.Refused(name, f"{url.partition(':')[0]}:…", accepted)
    if url.partition("://")[0] not in schemes:
        raise refused
    try:
        database: dict[str, Any] = {**dj_database_url.parse(url)}
    except ValueError as error:
        raise refused from error
    # An SQLite database in memory would be another one in each process and thread.
    if database["NAME"] in {"", ":memory:"}:
        raise refused
    return database


def _with_connection_pool(database: dict[str, Any], size: int, **pool: int) -> dict[str, Any]:
    options = {"pool": {"min_size": 1, "max_size": size, "timeout": 10} | pool}
    # Connections that the pool keeps must not be kept by Django as well.
    return database | {"CONN_MAX_AGE": 0, "OPTIONS": database.get("OPTIONS", {}) | options}


def _database_settings(url: str) -> dict[str, Any]:
    accepted = "sqlite:////absolute/path/file.sqlite3 or postgres://user:password@host:5432/name"
    database = _parse_database_url("DATABASE_URL", url, ("sqlite", *POSTGRESQL), accepted)
    if database["ENGINE"] == "django.db.backends.sqlite3":
        env.writable_folder("DATABASE_URL", Path(database["NAME"]).parent)
        return database | {"CONN_MAX_AGE": None, "OPTIONS": SQLITE_OPTIONS}
    # A server's threads are few, and each keeps its connection; to take one from a pool at each request takes time.
    size = env.number("DATABASE_POOL_SIZE", 0, least=0, most=1000)
    return _with_connection_pool(database, size) if size else database | {"CONN_MAX_AGE": None}


def _replica_settings(url: str) -> dict[str, Any]:
    """A streaming replica that may answer reads; whatever it does, a reader never waits for it longer than two seconds."""
    accepted = "the address of a streaming replica of DATABASE_URL: postgres://user:password@host:5432/name"
    database = _parse_database_url("REPLICA_URL", url, POSTGRESQL, accepted)
    if DATABASES["default"]["ENGINE"] != database["ENGINE"]:
        raise env.Refused("REPLICA_URL", "set", "empty where DATABASE_URL is SQLite, which has no replicas")
    limits = {"connect_timeout": 2, "tcp_user_timeout": 2000, "options": "-c statement_timeout=2000"}
    # A connection that broke while it was kept is another matter than a replica that is down: it is checked before it is used.
    given = {"OPTIONS": limits | database.get("OPTIONS", {}), "CONN_HEALTH_CHECKS": True, "TEST": {"MIRROR": "default"}}
    return _with_connection_pool(database | given, 8, timeout=1, reconnect_timeout=5)


env.writable_folder("VAR_DIR", VAR_DIR)
DATABASES = {"default": _database_settings(env.text("DATABASE_URL", f"sqlite:///{VAR_DIR / 'archive.sqlite3'}"))}
if replica_url := env.text("REPLICA_URL"):
    DATABASES["replica"] = _replica_settings(replica_url)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TAGGIT_CASE_INSENSITIVE = True

# --- Language and time ---------------------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("az", "Azərbaycanca"), ("ru", "Русский")]
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True

# --- Static files --------------------------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # What was captured, byte for byte, under its SHA-256.
    "originals": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / "originals", "file_permissions_mode": 0o440, "directory_permissions_mode": 0o750},
    },
    # Names carry a hash of what is in them, so that browsers keep them for ever; gzip and brotli copies lie beside.
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Nothing links to a name without its hash.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_ADD_HEADERS_FUNCTION = static_files.add_etag

# Whether a process keeps the pages it drew last, until the catalogue's state changes (documents/middleware/page_cache.py).
PAGE_CACHE = env.flag("PAGE_CACHE", default=True)

# Whether a request that finds the catalogue behind brings it up to date itself before it answers. Tests do so, which see what
# they wrote; readers are answered at once, while a thread beside them does it (documents/catalogue/index/sync.py).
FOLLOW_IN_REQUESTS = False

# --- Security ------------------------------------------------------------------------------------------------------------------

# What a reader's page may load: this site, and nothing that was written into the page.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

X_FRAME_OPTIONS = "DENY"
# Django's own answer, but for the desk, where what was typed is given back.
CSRF_FAILURE_VIEW = "documents.admin.kept_input.csrf_failure"
SESSION_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_SECURE = PRODUCTION
# A browser takes a cookie of such a name from this very host alone, over HTTPS, which development has not.
_HOST_ONLY = "__Host-" if PRODUCTION else ""
SESSION_COOKIE_NAME = f"{_HOST_ONLY}sessionid"
CSRF_COOKIE_NAME = f"{_HOST_ONLY}csrftoken"
DEVICE_COOKIE_NAME = f"{_HOST_ONLY}device"  # of a browser that has signed in before (documents/admin/sign_in/devices.py)
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", 365 * 24 * 3600 if PRODUCTION else 0, least=0, most=10 * 365 * 24 * 3600)
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
# Only where a proxy sets X-Forwarded-Proto, and adds to X-Forwarded-For, on every request: otherwise any client could claim to
# have come over https, and from any address.
BEHIND_PROXY = env.flag("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

AUTHENTICATION_BACKENDS = ["documents.admin.sign_in.backend.LimitedBackend"]
PASSWORD_HASHERS = [
    "documents.admin.sign_in.hashing.OneAtATime",
    "django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher",
    "django.contrib.auth.hashers.ScryptPasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# --- Logs ----------------------------------------------------------------------------------------------------------------------

# One line an event on standard error, which whatever runs the archive collects. Nothing logs the body of a request.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {
        "handlers": ["stderr"],
        "level": env.choice("LOG_LEVEL", "INFO", ["DEBUG", "INFO", "WARNING", "ERROR"]),
    },
    # Django gives this logger handlers of its own, one of which would mail the request.
    "loggers": {"django": {"handlers": [], "propagate": True}},
}
