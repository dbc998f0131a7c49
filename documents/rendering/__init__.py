"""The readers' templates: their environment, and how they are compiled."""
