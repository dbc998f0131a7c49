"""The archive's settings with what tests need otherwise. A run keeps all in one temporary folder and leaves `var/` alone."""

import os
import shutil
import tempfile
from pathlib import Path

# Where the machine has a file system in memory with room on it, a commit need not wait for a disk: each of thousands of
# tests makes a database's and a catalogue's.
MEMORY = Path("/dev/shm")
ROOM = 2 << 30  # bytes; a run takes some hundred million
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# The process that starts the run makes the folder. The processes that it starts find it in the environment, and each of
# pytest's workers has a folder of its own in it, since each has a database of its own.
_root = os.environ.get("PYTEST_DEBUG_TEMPROOT")
RUN_DIR = Path(os.environ.get("ARCHIVE_TEST_DIR") or tempfile.mkdtemp(prefix="archive-tests-", dir=_root))
os.environ["ARCHIVE_TEST_DIR"] = str(RUN_DIR)
os.environ["VAR_DIR"] = str(RUN_DIR / os.environ.get("PYTEST_XDIST_WORKER", "main"))

# Whatever the developer's shell says, these tests are of a development machine.
os.environ["ARCHIVE_ENV"] = "development"
os.environ.pop("REPLICA_URL", None)

from archive.settings import *  # noqa: E402, F403
from archive.settings import DATABASES, STATIC_ROOT, STORAGES, VAR_DIR  # noqa: E402

STATIC_ROOT.mkdir(parents=True, exist_ok=True)

# A file, not SQLite's usual memory: live servers and other processes must meet the same database.
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
    # SQLite lets writers wait without an order: on a busy machine one of many may wait long.
    DATABASES["default"]["OPTIONS"] = {**DATABASES["default"]["OPTIONS"], "timeout": 60}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # a slow one would only make the tests slow

# Pages under test link to the files as they are, so that nothing has to be collected first.
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

# A test sees at once what it wrote, whose transaction no other thread can see. Those of the follower's thread switch this off.
FOLLOW_IN_REQUESTS = True

# So that every page has what it shows of it.
CONTACT_EMAIL = "desk@archive.example"
