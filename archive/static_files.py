"""The ETag of static files. No part of the application: settings name it, and they are read before there is one."""

from pathlib import Path
from wsgiref.headers import Headers


def add_etag(headers: Headers, path: str, url: str) -> None:
    """WhiteNoise gives a file and its compressed copies one strong ETag, though their bytes differ: this is a weak one."""
    facts = Path(path).stat()
    headers["ETag"] = f'W/"{int(facts.st_mtime):x}-{facts.st_size:x}"'
