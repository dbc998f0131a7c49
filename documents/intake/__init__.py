"""Bringing a text in: what was captured and described elsewhere becomes a document of the archive."""
