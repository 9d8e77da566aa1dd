"""Hang tags and labels: what is printed on them, and what is read back from them."""
