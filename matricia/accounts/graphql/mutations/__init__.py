"""Mutations of one's own account."""
