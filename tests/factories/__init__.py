"""Rows for tests: each makes what it needs and nothing more."""
