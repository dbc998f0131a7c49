#!/usr/bin/env python
"""Django's command line for the archive."""

import os
import sys

from django.core.management import execute_from_command_line

from archive import env


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    try:
        execute_from_command_line(sys.argv)
    except env.Unusable as unusable:
        sys.exit(str(unusable))


if __name__ == "__main__":
    main()
