"""Imports of designers, from the file to its undoing, and what staff's imports share with them."""
