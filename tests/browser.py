"""A Chromium for the browser tests: the machine's own, Playwright's own, or one that `python -m tests.browser` installs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

# Besides what Playwright passes by itself: no GPU to look for, and no talk with anyone but the page's own host.
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> Path | None:
    """The program of a browser that starts, or None."""
    for name in NAMES:
        program = shutil.which(name)
        # Asked for its version, because some systems have a "chromium" that only tells how to install one.
        if program and _succeeds(program, "--version"):
            return Path(program)
    with sync_playwright() as playwright:
        program = playwright.chromium.executable_path
    return Path(program) if Path(program).exists() else None


def install() -> None:
    """Try the ways to install a browser that this machine may allow, until there is one."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        for arguments in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
            _succeeds("apt-get", "-qq", *arguments)
        if find():
            return
    _succeeds(sys.executable, "-m", "playwright", "install", "chromium")


def _succeeds(*command: str) -> bool:
    quiet_apt = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(command, check=False, env=quiet_apt, capture_output=True, timeout=600).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def main() -> int:
    program = find()
    if program is None:
        sys.stderr.write("No Chromium here: trying to install one.\n")
        install()
        program = find()
    if program is None:
        sys.stderr.write("No Chromium could be installed: the browser tests will be skipped.\n")
        return 1 if os.environ.get("CI") == "true" else 0
    sys.stderr.write(f"Browser tests use {program}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
