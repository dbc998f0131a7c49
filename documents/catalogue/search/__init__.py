"""Answering a query from the index: compiled queries, rows, facets, highlights, suggestions."""
