"""Copies of a whole shop: asked for, written in the background, told by mail, ended."""
