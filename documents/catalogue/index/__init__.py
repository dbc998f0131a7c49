"""The index on disk: what it holds, how it is written, and how it follows the database."""
