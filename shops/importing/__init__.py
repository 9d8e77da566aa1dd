"""Imports: a file that somebody else's shop system wrote, read with distrust and without harm."""
