"""The square code of a tag is an address: a customer's phone opens the piece, the till reads which
piece it is and what it cost when the tag was printed."""

from __future__ import annotations

from urllib.parse import quote

from django.conf import settings


def tag_address(tag_code: str, price: int) -> str:
    """What the square code says; `price` in cents."""
    return f"{settings.PUBLIC_URL}/t/{quote(tag_code, safe='')}?p={price}"
