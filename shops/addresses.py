"""Slugs: what a shop or a piece is called in an address."""

from __future__ import annotations

import hashlib

from django.utils.text import slugify


def address_of(name: str, *, fallback: str, length: int = 120) -> str:
    """The slug of `name`; for a name without Latin letters, `fallback` and a digest of it.

    The same name always gives the same slug: imports recognise shops and pieces by it.
    """
    slug = slugify(name)[:length].strip("-_")
    if slug:
        return slug
    return f"{fallback}-{hashlib.sha256(name.encode()).hexdigest()[:10]}"


def free_address(wanted: str, taken: set[str], *, length: int = 120) -> str:
    """`wanted`, or with the first number that makes it free: "robe", "robe-2", …"""
    slug, number = wanted, 1
    while slug in taken:
        number += 1
        slug = f"{wanted[: length - 1 - len(str(number))]}-{number}"
    return slug
